"""Municipalities that a clause names before the two it ties, and that have no part in the tie.

«При участии гостей из Вологды Псков и Тарту подписали договор», «по примеру Вологды Псков породнился с Тарту»: where
the two sides stand complete, who is named in a circumstance before them is none.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kg.extract.frames import TIE_NOUNS
from kg.extract.parties import Group
from kg.extract.scene import Scene
from kg.extract.wording import deeds_in
from kg.lang.base import Token
from kg.lang.ru.attributes import before_attributes

_TIED: Final = frozenset({"signed", "renewed", "planned", "suspended", "terminated"})
_PAIR: Final = 2
_ALIKE: Final = ("вслед",)
_LONGEST_CHAIN: Final = 3
"""Nouns under one another: «в присутствии послов Вологды»."""
_OF_SIDES: Final = ("с", "со", "между", "о", "об", "от")


def without_told_before(scene: Scene, groups: tuple[Group, ...], first: int, last: int) -> tuple[Group, ...]:
    """The municipalities of a clause, without those of a circumstance before its two sides."""
    if len(groups) < _PAIR or deeds_in(scene, first, last).isdisjoint(_TIED):
        return groups
    sides = _sides(scene, groups)
    if not sides:
        return groups
    named = {e for g in sides for e in g.entities}
    return tuple(
        g
        for g in groups
        if g in sides
        or g.first > sides[0].first
        or not named.isdisjoint(g.entities)
        or not _is_of_circumstance(scene, g, first)
    )


def _sides(scene: Scene, groups: Sequence[Group]) -> Sequence[Group]:
    """The two sides of a clause, told as such: two subjects, a subject and its companion, two mayors."""
    pairs = [g for g in groups if len(g.entities) == _PAIR and not g.dashed and _ties_two(g)]
    if len(pairs) == 1:
        return pairs
    subjects = [g for g in groups if g.role == "subject" and len(g.entities) == 1 and not g.dashed]
    companions = [g for g in groups if g.role == "companion" or g.is_partners_of]
    if len(subjects) == 1 and companions:
        return sorted((*subjects, *companions), key=lambda g: g.first)
    heads = [g for g in groups if g.role == "dependent" and len(g.entities) == 1 and _is_somebody(scene, g)]
    return heads if len(heads) == _PAIR else ()


def _ties_two(group: Group) -> bool:
    """«Псков и Тарту», «между Псковом и Тарту», «побратимство Пскова и Тарту»."""
    return group.role in ("subject", "between") or group.government.head.startswith(TIE_NOUNS)


def _is_somebody(scene: Scene, group: Group) -> bool:
    """«Мэр Пскова»: whether a municipality is that of somebody who acts."""
    head = group.government.head_token
    return head >= 0 and _is_acting(scene.analysis.tokens[head])


def _is_acting(token: Token) -> bool:
    return token.feats.get("Case") == "Nom" and token.feats.get("Animacy") == "Anim"


def _is_of_circumstance(scene: Scene, group: Group, first: int) -> bool:
    tokens = scene.analysis.tokens
    if group.role == "origin":
        return group.government.preposition == "из"  # «от Пскова отказались Тарту и Рига»
    if group.government.preposition == "за":
        return any(t.lemma in _ALIKE for t in tokens[max(first, group.first - _PAIR) : group.first])
    if group.role != "dependent" or group.form == "adjective":
        return False
    noun = group.government.head_token
    for _ in range(_LONGEST_CHAIN):
        if noun < first or tokens[noun].feats.get("Case") == "Nom":
            return False
        before = before_attributes(tokens, noun, first)
        if before < first:
            return False
        if tokens[before].pos == "ADP":
            return tokens[before].lemma not in _OF_SIDES or tokens[noun].feats.get("Case") == "Gen"
        if tokens[before].feats.get("VerbForm") == "Conv":
            return True
        if tokens[before].pos != "NOUN" or tokens[noun].feats.get("Case") != "Gen":
            return False
        noun = before
    return False
