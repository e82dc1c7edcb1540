"""Whose office a signer holds where only the paper tells: of two who sign for a pair, each stands for an end.

«Договор Мурманска с Рованиеми скрепили мэр Мурманска Иван Телегин и бургомистр Лаури Каяла»: Каяла is of Рованиеми.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from kg.extract.frames import Pair
from kg.extract.people.level import MUNICIPAL
from kg.extract.people.origin import fits_name
from kg.extract.scene import Scene
from kg.extract.signatories import SignatoryMention
from kg.extract.signers_homes import SignersHomes
from kg.model.annotation import Official, Place

_TRUST = 0.8
_TOLERATED = 1.0  # how much worse a name may suit the country of the place told by the paper
_RULE = "of.co-signer"


def with_owners_of_signers(
    scene: Scene, signers: Sequence[SignatoryMention], homes: SignersHomes
) -> tuple[Official, ...]:
    """The officials, those who signed for one pair beside a sure holder of its one end being of the other end."""
    signed: defaultdict[str, set[Pair]] = defaultdict(set)
    for signer in signers:
        signed[signer.name].add(signer.pair)
    told = [o for o in scene.people.officials if o.name in signed]
    moved = {n: scene.entities[end] for n, end in _moved(told, signed, homes.of, homes.sure)}
    return tuple(
        _of(o, moved[o.name]) if o.name in moved and _fits(o, moved[o.name]) else o for o in scene.people.officials
    )


def _moved(
    officials: Iterable[Official], signed: Mapping[str, set[Pair]], homes: Mapping[str, int], sure: Iterable[str]
) -> Iterator[tuple[str, int]]:
    """The municipality of each signer whose own is only likely, by who signed beside."""
    known = set(sure)
    beside: defaultdict[Pair, set[str]] = defaultdict(set)
    for name, pairs in signed.items():
        for pair in pairs:
            beside[pair].add(name)
    for official in officials:
        if official.name in known or official.role not in MUNICIPAL or len(signed[official.name]) != 1:
            continue
        (pair,) = signed[official.name]
        taken = {homes[n] for n in beside[pair] if n != official.name and n in known and homes.get(n) in pair}
        if len(taken) == 1 and homes.get(official.name) not in set(pair) - taken:
            yield official.name, next(iter(set(pair) - taken))


def _fits(official: Official, place: Place) -> bool:
    """Whether the name suits the other place's country no worse than that of the place taken before."""
    before = official.of.country if official.of is not None else None
    return fits_name(official.name, place.country) + _TOLERATED >= fits_name(official.name, before)


def _of(official: Official, place: Place) -> Official:
    evidence = tuple(replace(e, rule=f"{e.rule.split('+')[0]}+{_RULE}") for e in official.evidence)
    full = 1.0 if " " in official.name else 0.8
    return replace(official, of=place, evidence=evidence, confidence=round(0.95 * _TRUST * full, 3))
