"""A tie as a list has it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from kg.assemble.periods import compatible


@dataclass(frozen=True, slots=True, order=True)
class ListedPlace:
    """A place by its GeoNames number (0 unknown), its Wikidata id ("" unknown) and its name ("" untold)."""

    geonames: int = 0
    wikidata: str = ""
    name: str = ""

    @property
    def identity(self) -> tuple[int, str]:
        """What tells it from other places of a list."""
        return (self.geonames, "") if self.geonames else (0, self.wikidata)


@dataclass(frozen=True, slots=True, order=True)
class ListedTie:
    """A pair of a list, sorted, with its dates (YYYY[-MM[-DD]], "" untold)."""

    between: tuple[ListedPlace, ListedPlace]
    since: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that is no pair: where it stands, and why."""

    line: int
    reason: str


class Pairs:
    """The ties of a list while it is read: a pair told in both directions, or with rougher dates again, is one."""

    def __init__(self) -> None:
        self._ties: dict[tuple[tuple[int, str], tuple[int, str]], list[ListedTie]] = {}

    def add(self, tie: ListedTie) -> None:
        """Take a tie in."""
        one, other = (place.identity for place in tie.between)
        known = self._ties.setdefault((one, other), [])
        for index, held in enumerate(known):
            if _can_be_one(held.since, tie.since) and _can_be_one(held.until, tie.until):
                known[index] = _joined(held, tie)
                return
        known.append(tie)

    @property
    def count(self) -> int:
        """How many pairs there are."""
        return len(self._ties)

    def ties(self) -> Iterable[ListedTie]:
        """All ties, each once."""
        return (tie for ties in self._ties.values() for tie in ties)


def _can_be_one(one: str, other: str) -> bool:
    return compatible(one or None, other or None)


def _joined(one: ListedTie, other: ListedTie) -> ListedTie:
    """Both as one: the more precise dates, ids and names wherever either has them."""
    places = tuple(
        replace(a, wikidata=a.wikidata or b.wikidata, name=a.name or b.name)
        for a, b in zip(one.between, other.between, strict=True)
    )
    since, until = (
        max(pair, key=lambda d: (len(d), d)) for pair in ((one.since, other.since), (one.until, other.until))
    )
    return ListedTie((places[0], places[1]), since, until)
