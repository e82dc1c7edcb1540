"""What stands where in an article: mentions by the tokens or code points they start at."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import Generic, TypeVar

from kg.extract.people import PersonMention
from kg.extract.scene.parties import Party
from kg.lang.lexicon import Trigger
from kg.places.mention import PlaceMention
from kg.text.dates import DateMention

_Item = TypeVar("_Item")


@dataclass(frozen=True, slots=True)
class Placed(Generic[_Item]):
    """Mentions in order, and the tokens or code points they start at."""

    items: tuple[_Item, ...]
    positions: tuple[int, ...]

    def between(self, first: int, last: int) -> tuple[_Item, ...]:
        """The mentions at positions `first:last`, in time logarithmic in the number of all."""
        positions = self.positions
        begin = bisect_left(positions, first)
        if begin == len(positions) or positions[begin] >= last:
            return ()  # as mostly
        return self.items[begin : bisect_left(positions, last, begin)]


class Asked:
    """What stands in token ranges, once somebody has asked: rules ask it of the same clauses over and over."""

    __slots__ = ("dates", "parties", "persons", "places", "triggers")

    def __init__(self) -> None:
        self.triggers: dict[tuple[str | None, int, int], tuple[Trigger, ...]] = {}
        self.parties: dict[tuple[int, int], tuple[Party, ...]] = {}
        self.dates: dict[tuple[int, int], tuple[DateMention, ...]] = {}
        self.places: dict[tuple[int, int], tuple[PlaceMention, ...]] = {}
        self.persons: dict[tuple[int, int], tuple[PersonMention, ...]] = {}
