"""Fit which pairs are doubtful: `python -m kg.evaluate.pair_weights` writes `data/pair_weights.csv`.

A logistic regression over the signs of `kg.extract.doubtful_pairs`. On the development articles rules are right too
often, as they were mended there; so what counts is what the program told of articles when it first read them
(`kg.evaluate.first_readings`), in the files that the command names, else in all. Only development articles count.
Printed is how many pairs are told and right, and how many are left by weights fitted on other articles
(cross-validation).
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kg.evaluate.first_readings import FirstReading, first_readings
from kg.evaluate.sameness import is_same_pair
from kg.evaluate.weights import fit_logistic, left_out, write_weights
from kg.extract.doubtful_pairs import least_likely, signs_of_pairs
from kg.extract.doubts import without_doubtful
from kg.extract.scene.notes import is_note
from kg.extract.signs import Signs, Weights, likelihood

_RIDGE: Final = 60.0  # chosen with the threshold by cross-validation, from 10 to 120
_SEEN: Final = 8  # pairs that bear a sign; a rarer one gets no weight


@dataclass(frozen=True, slots=True)
class Told:
    """One pair that was told at the first reading: its signs, and whether gold has it."""

    signs: Signs
    is_right: bool


def pairs_told(readings: Iterable[FirstReading]) -> Iterator[list[Told]]:
    """The pairs that were told of each article that is no note."""
    for first in readings:
        if not is_note(first.read.article):
            found = signs_of_pairs(without_doubtful(first.read), first.stands)
            yield [
                Told(signs, any(is_same_pair(own.between, tie.between) for own in first.gold.partnerships))
                for tie, signs in found
            ]


def fit(articles: Iterable[Sequence[Told]]) -> Weights:
    """The weight of each sign, and of the sign that always holds."""
    made = [pair for own in articles for pair in own]
    return fit_logistic([p.signs for p in made], [p.is_right for p in made], _RIDGE, _SEEN)


def told_and_right(articles: Iterable[Sequence[Told]], weights: Weights) -> tuple[int, int]:
    """How many pairs are told when the doubtful are left out, and how many of them are right."""
    kept: list[bool] = []
    for own in articles:
        chances = [likelihood(pair.signs, weights) for pair in own]
        least = least_likely(chances)
        kept += (pair.is_right for pair, chance in zip(own, chances, strict=True) if chance >= least)
    return len(kept), sum(kept)


def main() -> None:
    """Fit on the first readings, write the table, print what it leaves out."""
    articles = list(pairs_told(first_readings(files=[Path(name) for name in sys.argv[1:]])))
    weights = fit(articles)
    write_weights("pair", weights)
    apart = [told_and_right(own, fit(others)) for others, own in left_out(articles)]
    told = [pair.is_right for own in articles for pair in own]
    print(f"{len(told)} pairs were told, {sum(told)} of them right")
    print(f"{sum(t for t, _ in apart)} and {sum(r for _, r in apart)} when the doubtful are left out by other articles")


if __name__ == "__main__":
    main()
