"""Partners that are told of in general, and named behind one sort after the other.

«У Лиды десять побратимов. В Польше это Элк и Пила, в Литве — Утена», «Польские — Элк и Пила», «Первый — Элк, последний
— Утена». The labels tell that who stands behind them is one of those announced, whose partners they are.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final

from kg.extract.scene.frame import Pair, pair_of
from kg.extract.scene.parties import Group, is_partner_noun
from kg.extract.scene.partner_lists import are_several
from kg.extract.scene.scene import Scene
from kg.extract.scene.wording import number_of
from kg.lang.base import Sentence, Token
from kg.lang.role_words import role_words
from kg.lang.ru.attributes import before_attributes
from kg.lang.ru.predicates import is_predicate

_LONGEST_LABEL: Final = 6  # tokens: «а в далёкой Южной Корее это»
_MARKS: Final = ("—", "–", ":")
_POINTING: Final = "это"
_OF_THEM: Final = "их"
_NONE: Final = ("не", "ни", "нет")


def find_sorted_out(scene: Scene) -> Mapping[int, tuple[Pair, ...]]:
    """The pairs by the number of the sentence that names partners by sorts."""
    found: dict[int, tuple[Pair, ...]] = {}
    owner: int | None = None
    for sentence in scene.analysis.sentences:
        groups = scene.groups_in(sentence.first, sentence.last)
        entities = [e for g in groups for e in g.entities]
        listed = owner is not None and entities and owner not in entities
        if (
            owner is not None
            and listed
            and (_is_sorted(scene, sentence, groups) or _are_counted(scene, sentence, groups))
        ):
            found[sentence.index] = tuple(pair_of(owner, e) for e in dict.fromkeys(entities))
            continue
        owner = _owner_announced(scene, sentence, entities)
    return found


def _owner_announced(scene: Scene, sentence: Sentence, named: Sequence[int]) -> int | None:
    """«У Лиды десять побратимов», «Лида имеет много побратимов», «Партнёры Лиды есть в пяти странах»: the one named."""
    tokens = scene.analysis.tokens[sentence.first : sentence.last]
    kinds = scene.triggers_in(sentence.first, sentence.last, "kinds")
    nouns = (scene.analysis.tokens[t.first] for t in kinds)
    told = any(is_partner_noun(t.lemma) and (are_several(t) or _is_counted(tokens)) for t in nouns)
    denied = any(t.lemma in _NONE for t in tokens) or tokens[-1].text == "?"
    if not told or denied or len(set(named)) > 1:
        return None
    return named[0] if named else scene.home


def _is_counted(tokens: Sequence[Token]) -> bool:
    """«41 побратим»: of many though the noun stands in the singular."""
    return any(t.text.isdecimal() and len(t.text) > 1 and is_partner_noun(n.lemma) for t, n in pairwise(tokens))


def _is_sorted(scene: Scene, sentence: Sentence, groups: Sequence[Group]) -> bool:
    """Whether each list of a sentence has its label, and no date of its own; dated entries are read otherwise."""
    others = any(g.government.preposition for g in groups) or scene.dates_in(sentence.first, sentence.last)
    if others or any(t.lemma in _NONE for t in scene.analysis.tokens[sentence.first : sentence.last]):
        return False
    starts = [sentence.first, *(g.last for g in groups)]
    labels = [_is_label(scene, start, group.first) for start, group in zip(starts, groups, strict=False)]
    end = scene.analysis.tokens[groups[-1].last : sentence.last]
    return all(labels) and not any(is_predicate(t) for t in end)


def _are_counted(scene: Scene, sentence: Sentence, groups: Sequence[Group]) -> bool:
    """«Их у города два: Залаэгерсег и Ботевград»: as many as the words before the colon count."""
    tokens = scene.analysis.tokens
    before = tokens[sentence.first : groups[0].first]
    colon = next((i for i, t in enumerate(before) if t.text in _MARKS), -1)
    if len(groups) > 1 or colon < 1 or not any(t.text.casefold() == _OF_THEM for t in before[:colon]):
        return False
    return number_of(before[colon - 1]) == len(groups[0].entities)


def _is_label(scene: Scene, first: int, last: int) -> bool:
    """«В Польше это», «литовские —», «Самый первый —», «последним был», «в Литве с городом дружат»."""
    tokens = scene.analysis.tokens
    end = before_attributes(tokens, last, first) + 1
    if not 0 < end - first <= _LONGEST_LABEL:
        return False
    verbs = [i for i in range(first, end) if is_predicate(tokens[i]) and tokens[i].lemma != _POINTING]
    if not all(_tells_tie(scene, i) for i in verbs):
        return False
    if not verbs and tokens[end - 1].text not in _MARKS and tokens[end - 1].text != _POINTING:
        return False
    words = role_words("tie_words_ru")
    sort = any(p.kind != "municipality" for p in scene.places_in(first, end))
    return sort or any(words.plays(t, role) for t in tokens[first:end] for role in ("ranked", "quarter"))


def _tells_tie(scene: Scene, verb: int) -> bool:
    """«Является», «был», «дружат»: a verb that only says that somebody is a partner."""
    told = {t.scheme for t in scene.triggers_in(verb, verb + 1)}
    return role_words("tie_words_ru").plays(scene.analysis.tokens[verb], "copula") or "kinds" in told
