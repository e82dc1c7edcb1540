"""Fit which pairs are doubtful: `python -m kg.evaluate.pair_weights` writes `data/pair_weights.csv`.

A logistic regression over the signs of `kg.extract.doubtful_pairs`. On the development articles rules are right too
often, as they were mended there; so what counts is what the program told of articles when it first read them, kept in
`tests/gold/first_readings` (one record a line, by the id of the gold record). Only development articles count. Printed
is how many pairs are told and right, and how many are left by weights fitted on other articles (cross-validation).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kg.evaluate.gold import read_gold
from kg.evaluate.parts import is_held_out
from kg.evaluate.sameness import is_same_pair
from kg.evaluate.weights import fit_logistic, left_out, write_weights
from kg.extract.doubtful_pairs import LIKELY, signs_of_pairs
from kg.extract.doubts import SHORT, without_doubtful
from kg.extract.signs import Signs, Weights, likelihood
from kg.model.annotation import ArticleRecord, record_from_json, record_to_json

GOLD: Final = Path("tests/gold")
FIRST_READINGS: Final = GOLD / "first_readings"

_RIDGE: Final = 60.0  # chosen with the threshold by cross-validation, from 10 to 120
_SEEN: Final = 8  # pairs that bear a sign; a rarer one gets no weight


@dataclass(frozen=True, slots=True)
class Told:
    """One pair that was told at the first reading: its signs, and whether gold has it."""

    signs: Signs
    is_right: bool


def first_readings(folder: Path = FIRST_READINGS, gold: Path = GOLD) -> Iterator[tuple[ArticleRecord, ArticleRecord]]:
    """What was told of each development article when it was first read, and its gold record."""
    for file in sorted(folder.glob("*.jsonl")):
        read = {told["id"]: told for told in map(json.loads, file.read_text(encoding="utf-8").splitlines())}
        for record in read_gold(gold / file.name):
            told = read.get(record.article.external_id)
            if told is not None and not is_held_out(record):
                yield record_from_json({**record_to_json(record), **told, "officials": []}), record


def pairs_told(readings: Iterable[tuple[ArticleRecord, ArticleRecord]]) -> Iterator[list[Told]]:
    """The pairs that were told of each article that is no note."""
    for read, gold in readings:
        if len(read.article.text) >= SHORT:
            found = signs_of_pairs(without_doubtful(read))
            yield [
                Told(signs, any(is_same_pair(own.between, tie.between) for own in gold.partnerships))
                for tie, signs in found
            ]


def fit(articles: Iterable[Sequence[Told]]) -> Weights:
    """The weight of each sign, and of the sign that always holds."""
    made = [pair for own in articles for pair in own]
    return fit_logistic([p.signs for p in made], [p.is_right for p in made], _RIDGE, _SEEN)


def told_and_right(articles: Iterable[Sequence[Told]], weights: Weights, least: float = LIKELY) -> tuple[int, int]:
    """How many pairs are told that are likely enough, and how many of them are right."""
    kept = [p.is_right for own in articles for p in own if likelihood(p.signs, weights) >= least]
    return len(kept), sum(kept)


def main() -> None:
    """Fit on the first readings, write the table, print what it leaves out."""
    articles = list(pairs_told(first_readings()))
    weights = fit(articles)
    write_weights("pair", weights)
    apart = [told_and_right(own, fit(others)) for others, own in left_out(articles)]
    print("{} pairs were told, {} of them right".format(*told_and_right(articles, weights, 0.0)))
    print(f"{sum(t for t, _ in apart)} and {sum(r for _, r in apart)} when the doubtful are left out by other articles")


if __name__ == "__main__":
    main()
