"""Counts of right, asked and given, and what follows from them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

_PLACES = 4  # decimal places of a printed figure


@dataclass(frozen=True, slots=True)
class Score:
    """Precision, recall and F1 of `right` items among those asked for (`gold`) and those given (`predicted`)."""

    right: int = 0
    gold: int = 0
    predicted: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(self.right + other.right, self.gold + other.gold, self.predicted + other.predicted)

    @property
    def precision(self) -> float:
        """Share of what was given that is right; 1 where nothing was given and nothing asked."""
        return self.right / self.predicted if self.predicted else float(self.gold == 0)

    @property
    def recall(self) -> float:
        """Share of what was asked for that was given; 1 where nothing was asked and nothing given."""
        return self.right / self.gold if self.gold else float(self.predicted == 0)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def to_json(self) -> dict[str, float]:
        """The figures, rounded, with their counts."""
        return {
            "P": round(self.precision, _PLACES),
            "R": round(self.recall, _PLACES),
            "F1": round(self.f1, _PLACES),
            "tp": self.right,
            "gold": self.gold,
            "pred": self.predicted,
        }


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many."""

    part: int = 0
    whole: int = 0

    def __add__(self, other: Share) -> Share:
        return Share(self.part + other.part, self.whole + other.whole)

    @property
    def value(self) -> float | None:
        """The share from 0 to 1, None of nothing."""
        return self.part / self.whole if self.whole else None

    def to_json(self) -> float | None:
        """The share, rounded."""
        return None if self.value is None else round(self.value, _PLACES)


def total(scores: Iterable[Score]) -> Score:
    """All scores as one (micro-average)."""
    return sum(scores, Score())


def total_share(shares: Iterable[Share]) -> Share:
    """All shares as one."""
    return sum(shares, Share())
