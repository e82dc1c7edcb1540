"""Municipalities of a clause that are no side: from where a side came, who sent guests as well, where two met."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.scene.parties import Group
from kg.extract.scene.setting import Setting

_PAIR = 2


def without_third_place(groups: tuple[Group, ...], setting: Setting) -> tuple[Group, ...]:
    """«Мэры Казани и Бурсы встретились в Стамбуле»: where the hub and another meet is no party, unless it is one."""
    meeting = {e for g in groups if g.role != "location" and len(g.entities) == _PAIR for e in g.entities}
    if setting.hub not in meeting:
        return groups
    return tuple(g for g in groups if g.role != "location" or set(g.entities) <= meeting)


def without_outsiders(parties: Sequence[Group], setting: Setting) -> Sequence[Group]:
    """«Мэр Казани, прилетевший из Москвы, подписал договор с Бурсой»: from where a side came is none itself.

    Nor are those beside a partner: «хоры из Тулы, Калуги и побратима — Бреста».
    """
    roles = [g.role for g in parties]
    if "origin" not in roles:
        return parties
    both = "companion" in roles and any(role in ("subject", "dependent") for role in roles)
    called = any(g.beside == "called" and len(g.entities) == 1 and setting.hub not in g.entities for g in parties)
    if called and setting.hub is not None:
        return [g for g in parties if g.role != "origin" or g.beside == "called" or setting.hub in g.entities]
    return parties if setting.visiting or not both else [g for g in parties if g.role != "origin"]
