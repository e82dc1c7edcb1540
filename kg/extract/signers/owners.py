"""Whose office a signer holds where only the paper tells: of two who sign for a pair, each stands for an end.

«Договор Мурманска с Рованиеми скрепили мэр Мурманска Иван Телегин и бургомистр Лаури Каяла»: Каяла is of Рованиеми.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from kg.extract.people.level import MUNICIPAL
from kg.extract.people.origin import fits_name, fits_office
from kg.extract.scene.frame import Pair
from kg.extract.scene.scene import Scene
from kg.extract.signers.find import SignatoryMention
from kg.extract.signers.homes import SignersHomes
from kg.model.annotation import Official, Place

_TRUST = 0.8
_TOLERATED = 1.0  # how much worse a name may suit the country of the place told by the paper
_TAKEN_BEFORE = 1.5  # how much it speaks for an end that the office was taken for its own
_BOTH = 2
_RULE = "of.co-signer"


def with_owners_of_signers(
    scene: Scene, signers: Sequence[SignatoryMention], homes: SignersHomes
) -> tuple[Official, ...]:
    """The officials, those who signed for one pair beside a holder of its one end being of the other end."""
    signed: defaultdict[str, set[Pair]] = defaultdict(set)
    for signer in signers:
        signed[signer.name].add(signer.pair)
    told = [o for o in scene.people.officials if o.name in signed]
    moved = {n: end for n, end in _moved(told, signed, homes.of, homes.sure) if _fits(scene, told, n, end)}
    moved |= dict(_of_two(scene, told, signed, homes))
    moved = {n: end for n, end in moved.items() if homes.of.get(n) != end}
    return tuple(_of(o, scene.entities[moved[o.name]]) if o.name in moved else o for o in scene.people.officials)


def _moved(
    officials: Iterable[Official], signed: Mapping[str, set[Pair]], homes: Mapping[str, int], sure: Iterable[str]
) -> Iterator[tuple[str, int]]:
    """The municipality of each signer whose own is only likely, by who signed beside."""
    known = set(sure)
    beside = _beside(signed)
    for official in officials:
        if official.name in known or official.role not in MUNICIPAL or len(signed[official.name]) != 1:
            continue
        (pair,) = signed[official.name]
        taken = {homes[n] for n in beside[pair] if n != official.name and n in known and homes.get(n) in pair}
        if len(taken) == 1 and homes.get(official.name) not in set(pair) - taken:
            yield official.name, next(iter(set(pair) - taken))


def _of_two(
    scene: Scene, officials: Sequence[Official], signed: Mapping[str, set[Pair]], homes: SignersHomes
) -> Iterator[tuple[str, int]]:
    """The ends of two signers of whom only likely places are known: as their names and offices suit better."""
    for pair, names in _beside(signed).items():
        both = [o for o in officials if o.name in names and signed[o.name] == {pair} and o.role in MUNICIPAL]
        if len(names) != _BOTH or len(both) != _BOTH or any(_is_sure(o, homes) for o in both):
            continue
        ways = [(pair[0], pair[1]), (pair[1], pair[0])]
        scores = [
            sum(_suits(o, scene.entities[end], homes.of.get(o.name) == end) for o, end in zip(both, way, strict=True))
            for way in ways
        ]
        if scores[0] != scores[1]:
            best = ways[scores.index(max(scores))]
            yield from ((o.name, end) for o, end in zip(both, best, strict=True))


def _is_sure(official: Official, homes: SignersHomes) -> bool:
    """Whether words beside the office tell its place; that it goes on behind «и» says little of two who sign."""
    goes_on = any("of.conjunct" in e.rule for e in official.evidence)
    return official.name in homes.sure and not goes_on


def _beside(signed: Mapping[str, set[Pair]]) -> Mapping[Pair, set[str]]:
    """Who signed for each pair."""
    beside: defaultdict[Pair, set[str]] = defaultdict(set)
    for name, pairs in signed.items():
        for pair in pairs:
            beside[pair].add(name)
    return beside


def _suits(official: Official, place: Place, is_taken: bool) -> float:
    """How well a place suits a signer: by the name, the word for the office, and what was taken before."""
    office = official.evidence[0].quote.casefold() if official.evidence else ""
    return fits_name(official.name, place.country) + fits_office(office, place.country) + _TAKEN_BEFORE * is_taken


def _fits(scene: Scene, officials: Iterable[Official], name: str, end: int) -> bool:
    """Whether the name suits the other place's country no worse than that of the place taken before."""
    before = next((o.of for o in officials if o.name == name and o.of is not None), None)
    country = before.country if before is not None else None
    return fits_name(name, scene.entities[end].country) + _TOLERATED >= fits_name(name, country)


def _of(official: Official, place: Place) -> Official:
    evidence = tuple(replace(e, rule=f"{e.rule.split('+')[0]}+{_RULE}") for e in official.evidence)
    full = 1.0 if " " in official.name else 0.8
    return replace(official, of=place, evidence=evidence, confidence=round(0.95 * _TRUST * full, 3))
