"""One municipality under two names: «с Битигхаймом, нынешним Битигхайм-Биссингеном», «Гётеборг (ныне …)»."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from kg.places.candidate import Decided
from kg.places.scene import Scene

_MOST_BETWEEN: Final = 4  # tokens between the names: a comma, «нынешний», an adjective, «город»
_LINKS: Final = frozenset((",", "(", "—", "–"))


def called_anew(scene: Scene, decided: Sequence[Decided]) -> tuple[Decided, ...]:
    """What was decided, where the name that a town bears today stands for the one that it bore before."""
    found = list(decided)
    for i, (first, second) in enumerate(pairwise(decided)):
        if not (_is_name(first) and _is_name(second)):
            continue
        if _are_parted_by(scene, first, second, "today"):
            found[i] = _as(first, second)
        elif _are_parted_by(scene, first, second, "before"):
            found[i + 1] = _as(second, first)
    return tuple(found)


def _is_name(decided: Decided) -> bool:
    return decided.candidate.kind == "municipality" and decided.candidate.form == "noun"


def _are_parted_by(scene: Scene, first: Decided, second: Decided, role: str) -> bool:
    """Whether nothing but a comma or bracket, a word of the role and what describes a town stand between two names."""
    between = range(first.candidate.last, second.candidate.first)
    if not 1 < len(between) <= _MOST_BETWEEN or scene.tokens[between.start].text not in _LINKS:
        return False
    words = between[1:]
    told = any(scene.is_a(role, i) for i in words)
    return told and all(scene.is_a(role, i) or scene.is_a("city_noun", i) for i in words)


def _as(old: Decided, new: Decided) -> Decided:
    known = replace(old.candidate, name=new.candidate.name, country=new.candidate.country)
    return replace(old, candidate=known, reading=new.reading, rule=f"{old.rule}+called-anew")
