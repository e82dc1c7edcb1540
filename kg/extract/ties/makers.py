"""Who made or performed something for two towns: «фильм о дружбе Бреста и Луцка сняли режиссёры из Минска и Киева»."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from kg.extract.scene.frame import Pair, pair_of
from kg.extract.scene.parties import Group, is_partner_noun
from kg.extract.scene.scene import Scene
from kg.lang.ru.attributes import before_attributes

_TIES: Final = ("побратимств", "партнерств", "породнени", "дружб")
_TWO: Final = 2


def without_makers(scene: Scene, groups: tuple[Group, ...], known: Collection[Pair]) -> tuple[Group, ...]:
    """The municipalities of a clause without those that people come from beside a tie or partners told there.

    «Фильм о дружбе двух сняли режиссёры из …», «вместе с побратимами из Ковеля выступили музыканты из Бреста».
    """
    sides = [g for g in groups if _are_tied(scene, g) or _are_partners_from(scene, g)]
    if not sides:
        return groups
    named = {e for g in groups if g.role != "origin" or g in sides for e in g.entities}
    return tuple(g for g in groups if g in sides or not _is_origin(g) or _is_known(g, named, known))


def _are_tied(scene: Scene, group: Group) -> bool:
    """«Побратимства Саранска и Ботевграда», «дружбе Иркутска и Канадзавы», «побратимов Нарвы и Кингисеппа»."""
    before = scene.analysis.tokens[group.first - 1].lemma if group.first else ""
    return len(group.entities) == _TWO and (before.startswith(_TIES) or is_partner_noun(before))


def _are_partners_from(scene: Scene, group: Group) -> bool:
    """«(С) побратимами из Ковеля»."""
    before = before_attributes(scene.analysis.tokens, group.first, 0)
    return _is_origin(group) and before > 0 and is_partner_noun(scene.analysis.tokens[before - 1].lemma)


def _is_origin(group: Group) -> bool:
    return group.government.preposition == "из" and group.form == "noun"


def _is_known(group: Group, named: Collection[int], known: Collection[Pair]) -> bool:
    return any(pair_of(e, n) in known for e in group.entities for n in named if e != n)
