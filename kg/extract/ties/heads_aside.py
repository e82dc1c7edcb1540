"""Whose partners a part of a sentence tells that names no head: of a relative, a participle or a gerund.

«Побратимом Бари стал Псков, который расторг договор с Брестом», «порвав с Брестом, Псков …», «после разрыва с Брестом
Псков …».
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kg.extract.scene.parties import Group
from kg.extract.scene.scene import Scene
from kg.lang.base import Sentence
from kg.lang.ru.own_deeds import ends_as_subject, ends_by_gerund
from kg.lang.ru.predicates import is_predicate

_WHICH: Final = "который"
_OPENERS: Final = ("после", "вслед", "следом")
_ACTING: Final = ("subject", "owner")


def head_aside(scene: Scene, sentence: Sentence, clause: tuple[int, int], before: Sequence[Group]) -> int | None:
    """Who does what such a clause tells; `before` are the municipalities of the clause before it."""
    acting = _subject_before(scene, clause[0], before)
    return _subject_behind(scene, sentence, *clause) if acting is None else acting


def _subject_before(scene: Scene, first: int, before: Sequence[Group]) -> int | None:
    """The subject named right before a clause that tells what it did: «…, который расторг», «…, расторгший»."""
    if not before or before[-1].role != "subject" or len(before[-1].entities) != 1 or before[-1].last != first - 1:
        return None
    opening = scene.analysis.tokens[first]
    relative = opening.lemma == _WHICH and opening.feats.get("Case") == "Nom" and opening.feats.get("Number") == "Sing"
    return before[-1].entities[0] if relative or ends_as_subject(opening) else None


def _subject_behind(scene: Scene, sentence: Sentence, first: int, last: int) -> int | None:
    """The subject or owner of the clause behind one that opens the sentence with an end and has no verb of its own."""
    tokens = scene.analysis.tokens
    if first != sentence.first or any(map(is_predicate, tokens[first:last])):
        return None
    if not ends_by_gerund(tokens[first]) and tokens[first].lemma not in _OPENERS:
        return None
    behind = next((c for c in scene.clauses[sentence.index] if c[0] == last), None)
    if behind is None:
        return None
    named = (g for g in scene.groups_in(*behind) if len(g.entities) == 1 and g.form == "noun")
    # a name of one form seems to be governed by the partner it stands behind: «с Вологдой | Тарту подписал»
    return next((g.entities[0] for g in named if g.role in _ACTING or g.first == behind[0]), None)
