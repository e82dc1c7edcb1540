"""Partners that are counted first and named behind: «У Дмитрова три побратима. Старший — Фрехен, за ним идёт Чачак …».

However the sentences behind name them, as many municipalities abroad as were counted, and no other, are those meant;
not where the article had named one of them before the count, which then sums up («так завелись два побратима»).
"""

from __future__ import annotations

from collections.abc import Container, Mapping
from typing import Final

from kg.extract.scene.frame import Pair, pair_of
from kg.extract.scene.parties import is_partner_noun
from kg.extract.scene.scene import Scene
from kg.extract.scene.wording import number_of
from kg.lang.base import Sentence

_MOST: Final = 6  # partners; longer lists are told otherwise
_NONE: Final = ("не", "ни", "нет")
_NEAR: Final = 3  # tokens between the number and the noun: «три новых зарубежных побратима»


def find_counted(scene: Scene) -> Mapping[int, tuple[Pair, ...]]:
    """The pairs of partners that a sentence counts, by the number of the sentence in which each is named."""
    found: dict[int, tuple[Pair, ...]] = {}
    before: set[int] = set()  # municipalities that the text named so far; kept while walking: a text may count often
    for sentence in scene.analysis.sentences:
        number = _number_of_partners(scene, sentence)
        owner = _owner(scene, sentence) if number else None
        if owner is not None:
            found |= _named_behind(scene, sentence, owner, number, before)
        if sentence.paragraph:  # not the headline
            before |= {p.entity for p in scene.parties_in(sentence.first, sentence.last)}
    return found


def _number_of_partners(scene: Scene, sentence: Sentence) -> int:
    """How many partners a sentence counts, 0 where none or too many."""
    tokens = scene.analysis.tokens
    for trigger in scene.triggers_in(sentence.first, sentence.last, "kinds"):
        if is_partner_noun(tokens[trigger.first].lemma):
            before = tokens[max(sentence.first, trigger.first - 1 - _NEAR) : trigger.first]
            number = next((n for t in reversed(before) if (n := number_of(t))), 0)
            if 1 < number <= _MOST:
                return 0 if any(t.lemma in _NONE for t in tokens[sentence.first : sentence.last]) else number
    return 0


def _owner(scene: Scene, sentence: Sentence) -> int | None:
    """Whose partners are counted: the one municipality that the sentence names, or else the article's own."""
    named = {p.entity for p in scene.parties_in(sentence.first, sentence.last)}
    if len(named) > 1:
        return None
    return next(iter(named), scene.home)


def _named_behind(
    scene: Scene, sentence: Sentence, owner: int, number: int, before: Container[int]
) -> dict[int, tuple[Pair, ...]]:
    """The pairs by sentence, where the next sentences name as many abroad as were counted, and none of those before."""
    country = scene.entities[owner].country
    behind = scene.analysis.sentences[sentence.index + 1 : sentence.index + 1 + number]
    pairs: dict[int, tuple[Pair, ...]] = {}
    told: set[int] = set()
    for other in behind:
        named = dict.fromkeys(p.entity for p in scene.parties_in(other.first, other.last) if p.entity != owner)
        if any(scene.entities[e].country in (None, country) or e in before for e in named):
            return {}
        pairs[other.index] = tuple(pair_of(owner, e) for e in named)
        told |= set(named)
        if len(told) >= number:
            return pairs if len(told) == number else {}
    return {}
