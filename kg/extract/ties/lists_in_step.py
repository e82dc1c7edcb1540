"""Lists of a clause that go in step: each pair, each owner, each partner with what is told of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.scene.frame import Frame
from kg.extract.scene.parties import Group
from kg.extract.scene.setting import Setting

_PAIR = 2


def pairs_one_by_one(parties: Sequence[Group]) -> tuple[Frame, ...]:
    """«Тула и Олбани побратимы с 1991 года, Калуга и Зуль — с 1969-го»: every two behind have lost their verb."""
    two = all(len(g.entities) == _PAIR for g in parties)
    if not two or len(parties) < _PAIR or not all(g.gapped for g in parties[1:]):
        return ()
    return tuple(Frame(g.entities[0], g.entities[1], "tie.pairs") for g in parties)


def with_elided_companions(groups: Sequence[Group]) -> Sequence[Group]:
    """«Дружит с Ригой — с 1990 года, Дижоном — с 1957-го»: «с» holds for each that has its year behind a dash."""
    told: list[Group] = []
    for group in groups:
        own = group.government
        goes_on = bool(told) and told[-1].role == "companion" and told[-1].gapped
        if goes_on and group.gapped and group.role == "object" and own.case == "Ins":
            group = replace(group, government=replace(own, preposition=told[-1].government.preposition))
        told.append(group)
    return told


def matched(parties: Sequence[Group], setting: Setting) -> tuple[Frame, ...]:
    """«Бийск и Барнаул выбрали Семей и Зайсан соответственно»: of two lists the first goes with the first."""
    lists = [g for g in parties if len(g.entities) > 1]
    if not setting.respective or len(lists) != _PAIR or len(lists[0].entities) != len(lists[1].entities):
        return ()
    return tuple(Frame(a, b, "tie.matched") for a, b in zip(lists[0].entities, lists[1].entities, strict=True))


def owned(parties: Sequence[Group]) -> tuple[Frame, ...]:
    """«У Рыбинска это Кингспорт, у Ростова — Янаккала»: each owner has what stands behind it."""
    owners = [g for g in parties if g.role == "owner" and len(g.entities) == 1]
    others = {g.role for g in parties} - {"owner"}
    if len(owners) < _PAIR or others != {"subject"} or parties[0] is not owners[0]:
        return ()
    frames, head = [], owners[0].entities[0]
    for group in parties:
        if group in owners:
            (head,) = group.entities
        else:
            frames += [Frame(head, e, "tie.owned") for e in group.entities if e != head]
    return tuple(frames)
