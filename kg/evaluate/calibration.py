"""Whether confidences mean what they say: of things told with confidence .8, eight in ten are right.

The expected calibration error is that of Naeini, Cooper and Hauskrecht (AAAI 2015), with ten bins of equal width.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from kg.evaluate.comparison import Comparison

BINS: Final = 10
_PLACES = 4


@dataclass(frozen=True, slots=True)
class Bin:
    """Things told with a confidence of about `confidence` (their mean): so many, so many of them right."""

    confidence: float
    right: int
    count: int

    @property
    def accuracy(self) -> float:
        """Share of right ones."""
        return self.right / self.count


@dataclass(frozen=True, slots=True)
class Calibration:
    """The reliability of confidences, by bins that hold anything."""

    bins: tuple[Bin, ...]

    @property
    def error(self) -> float:
        """Expected calibration error: mean distance of confidence and accuracy, weighted by the size of bins."""
        count = sum(b.count for b in self.bins)
        return sum(b.count * abs(b.confidence - b.accuracy) for b in self.bins) / count if count else 0.0

    def to_json(self) -> dict[str, Any]:
        """The error and the bins."""
        return {
            "ECE": round(self.error, _PLACES),
            "bins": [
                {"confidence": round(b.confidence, _PLACES), "accuracy": round(b.accuracy, _PLACES), "count": b.count}
                for b in self.bins
            ],
        }


def calibrate(told: Iterable[tuple[float, bool]]) -> Calibration:
    """Sort (confidence, whether right) into bins."""
    bins: list[list[tuple[float, bool]]] = [[] for _ in range(BINS)]
    for confidence, right in told:
        bins[min(BINS - 1, int(confidence * BINS))].append((confidence, right))
    return Calibration(
        tuple(Bin(sum(c for c, _ in b) / len(b), sum(right for _, right in b), len(b)) for b in bins if b)
    )


def pairs_told(comparisons: Sequence[Comparison]) -> list[tuple[float, bool]]:
    """Every pair that was given: its confidence, and whether gold has it."""
    told: list[tuple[float, bool]] = []
    for comparison in comparisons:
        right = {p.number for _, p in comparison.ties}
        told += [(tie.confidence, number in right) for number, tie in enumerate(comparison.predicted.partnerships)]
    return told


def events_told(comparisons: Sequence[Comparison]) -> list[tuple[float, bool]]:
    """Every event that was given: its confidence, and whether gold has it with this type and date."""
    told: list[tuple[float, bool]] = []
    for comparison in comparisons:
        right = {id(p) for _, p in comparison.dated_events}
        told += [(t.event.confidence, id(t) in right) for t in comparison.predicted_events]
    return told
