"""Capitals that stand for their states beside two towns of these: «связи Москвы и Парижа слабеют, а Дубна и Лимож …».

Two capitals that a passage ties without any word of twins or of a city hall are their states, where the sentence or one
beside it ties two other towns of the same two countries.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kg.extract.scene.parties import Group, is_partner_noun
from kg.extract.scene.party_words import names_party, names_town
from kg.extract.scene.scene import Scene
from kg.places.tables import tables_of

_TWO: Final = 2
_NEAR: Final = 1  # sentences


def without_states(scene: Scene, groups: tuple[Group, ...], first: int, last: int) -> tuple[Group, ...]:
    """The municipalities of a clause without two capitals that stand for their states."""
    return tuple(g for g in groups if not _is_of_states(scene, g, groups, first, last))


def _is_of_states(scene: Scene, group: Group, groups: Sequence[Group], first: int, last: int) -> bool:
    if len(group.entities) != _TWO or group.form != "noun" or not _are_capitals(scene, group.entities):
        return False
    if is_partner_noun(group.government.head) or group.beside:
        return False
    twins = any(t.id == "sister_city" for t in scene.triggers_in(first, last, "kinds"))
    words = [t for t in scene.analysis.tokens[first:last] if not names_town((t,))]
    if (twins and len(groups) == 1) or names_party(words, "municipal"):
        return False
    return not _follows_towns(scene, group, first) and _are_towns_tied_beside(scene, group, first)


def _follows_towns(scene: Scene, group: Group, first: int) -> bool:
    """«Города двух стран дружат. Минск и Каракас подписали меморандум»: the capitals are some of them."""
    sentence = scene.sentence_of(first)
    before = scene.analysis.sentences[max(0, sentence.index - _NEAR)]
    start = before.first if before.paragraph == sentence.paragraph else sentence.first
    return names_party(scene.analysis.tokens[start : group.first], "municipal")


def _are_capitals(scene: Scene, entities: Sequence[int]) -> bool:
    capitals = tables_of("ru").capitals
    countries = {scene.entities[e].country for e in entities}
    return len(countries) == _TWO and all(scene.entities[e].geonames in capitals for e in entities)


def _are_towns_tied_beside(scene: Scene, group: Group, first: int) -> bool:
    """Whether two towns of the countries, not both capitals, are named beside a word of a tie in or by the sentence."""
    countries = {scene.entities[e].country for e in group.entities}
    at = scene.sentence_of(first)
    for sentence in scene.analysis.sentences[max(0, at.index - _NEAR) : at.index + _NEAR + 1]:
        named = {
            p.entity for p in scene.parties_in(sentence.first, sentence.last) if not group.first <= p.first < group.last
        }
        towns = [e for e in named if scene.entities[e].country in countries]
        if len(towns) != _TWO or _are_capitals(scene, towns):
            continue
        if {scene.entities[e].country for e in towns} == countries and scene.triggers_in(
            sentence.first, sentence.last, "kinds"
        ):
            return True
    return False
