"""Who only looks on at what others sign, or congratulates them on it.

«На подписании соглашения между Лидой и Угличем присутствовали мэры Вологды и Минска», «мэр Вологды поздравил Лиду и
Углич с подписанием», «Лида и Углич благодарят за поддержку мэрию Вологды»: no side, where two others are named.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from kg.extract.scene.frame import Pair, pair_of
from kg.extract.scene.parties import Group
from kg.extract.scene.scene import Scene
from kg.lang.base import Sentence, Token
from kg.lang.ru.attributes import before_attributes

_TWO: Final = 2
_BEING: Final = ("быть", "стать", "становиться", "являться")
_AT: Final = ("на", "при")
_OBJECTS: Final = ("Acc", "Gen")


def without_onlookers(
    scene: Scene, groups: tuple[Group, ...], first: int, last: int, known: Collection[Pair]
) -> tuple[Group, ...]:
    """The municipalities of a clause without those who only look on or congratulate, and are tied to nobody else."""
    sentence = scene.sentence_of(first)
    watching = _is_watched(scene, sentence, first, last)
    aside = [g for g in groups if watching and _acts(scene, g, first)] or _well_wishers(scene, groups, first, last)
    rest = [g for g in groups if g not in aside]
    if not aside:
        return groups
    named = {e for g in rest for e in g.entities} | {p.entity for p in scene.parties_in(sentence.first, first)}
    outside = {e for g in aside for e in g.entities}
    told = [p for p in known if outside.isdisjoint(p)]
    if len(named - outside) < _TWO and not told:
        return groups
    sides = [g for g in aside if any(pair_of(e, n) in known for e in g.entities for n in named if e != n)]
    return tuple(g for g in groups if g in rest or g in sides)


def _is_watched(scene: Scene, sentence: Sentence, first: int, last: int) -> bool:
    """«При подписании присутствовали …», «гостями церемонии были …», «на подписании были …»."""
    if not scene.any_plays("tie_words_ru", "ceremony_itself", sentence.first, sentence.last):
        return False
    if scene.any_plays("tie_words_ru", "looks_on", first, last):
        return True
    tokens = scene.analysis.tokens
    being = any(t.lemma in _BEING for t in tokens[first:last])
    return being and (
        any(
            tokens[i].feats.get("Case") == "Ins"
            for i in scene.playing("tie_words_ru", "onlooker", sentence.first, last)
        )
        or any(_is_venue(tokens, i, first) for i in scene.playing("tie_words_ru", "ceremony_itself", first, last))
    )


def _is_venue(tokens: Sequence[Token], ceremony: int, first: int) -> bool:
    before = before_attributes(tokens, ceremony, first)
    return tokens[ceremony].pos == "NOUN" and before >= first and tokens[before].lemma in _AT


def _acts(scene: Scene, group: Group, first: int) -> bool:
    """Whether a noun in the nominative stands for municipalities: «мэры Вологды», «гости из Вологды»."""
    noun = _noun_of(scene, group, first)
    return noun >= first and scene.analysis.tokens[noun].feats.get("Case") == "Nom"


def _noun_of(scene: Scene, group: Group, first: int) -> int:
    if group.government.preposition == "из":
        return before_attributes(scene.analysis.tokens, group.first, first) - 1
    return group.government.head_token if not group.government.preposition else -1


def _well_wishers(scene: Scene, groups: Sequence[Group], first: int, last: int) -> list[Group]:
    """«Мэр Вологды поздравил Лиду и Углич»: who congratulates two; «Лида и Углич благодарят мэрию Вологды»: is thanked.

    Either is alone, and the other side of the verb two.
    """
    if not scene.any_plays("tie_words_ru", "congratulates", first, last):
        return []
    two = [g for g in groups if len(g.entities) == _TWO and g.form == "noun" and g.government.head_token < 0]
    alone = [g for g in groups if len(g.entities) == 1 and g.form == "noun"]
    if len(two) != 1 or not alone:
        return []
    return [g for g in alone if _is_other_side(scene, g, two[0], first)]


def _is_other_side(scene: Scene, group: Group, two: Group, first: int) -> bool:
    """Whether one stands where the two do not: as subject beside an object, or the other way round."""
    noun = _noun_of(scene, group, first)
    case = scene.analysis.tokens[noun].feats.get("Case") if noun >= first else group.government.case
    acts = two.government.case == "Nom"
    return case in _OBJECTS if acts else case == "Nom"
