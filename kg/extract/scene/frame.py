"""A head and its partner, and what the reading of a clause leaves."""

from __future__ import annotations

from dataclasses import dataclass

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Frame:
    """A head and its partner, with the rule that joined them."""

    head: int
    partner: int
    rule: str

    @property
    def pair(self) -> Pair:
        """The two municipalities in a fixed order."""
        return (min(self.head, self.partner), max(self.head, self.partner))


@dataclass(frozen=True, slots=True)
class ClauseReading:
    """The frames of a clause, the head it leaves for the next clause, and a lone municipality that waits for one."""

    frames: tuple[Frame, ...]
    head: int | None
    waiting: int | None = None


def pair_of(one: int, other: int) -> Pair:
    """Two municipalities in a fixed order."""
    return (min(one, other), max(one, other))
