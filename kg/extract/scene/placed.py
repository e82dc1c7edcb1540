"""What stands where in an article: mentions by the tokens or code points they start at."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import Generic, TypeVar

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
