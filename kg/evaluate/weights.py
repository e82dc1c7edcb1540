"""What the fitting of weights has in common: which articles count, leaving out in turn, the table that is written."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, TypeVar

from kg.evaluate.gold import read_gold
from kg.evaluate.parts import is_held_out
from kg.extract.signs import Weights
from kg.model.annotation import ArticleRecord
from kg.resources import data_folder

FOLDS: Final = 10

_Article = TypeVar("_Article")


def development_articles() -> Iterator[ArticleRecord]:
    """The development articles of the gold files and folders that the command names, else of all that are known."""
    known = [data_folder() / "articles", *sorted(Path("tests/gold").glob("*.jsonl"))]
    for source in map(Path, sys.argv[1:]) if sys.argv[1:] else known:
        yield from (record for record in read_gold(source) if not is_held_out(record))


def left_out(articles: Sequence[_Article]) -> Iterator[tuple[list[_Article], list[_Article]]]:
    """For each fold the articles to fit on and those that are left out."""
    for fold in range(FOLDS):
        others = [article for number, article in enumerate(articles) if number % FOLDS != fold]
        yield others, [article for number, article in enumerate(articles) if number % FOLDS == fold]


def as_table(weights: Weights) -> str:
    """The weights as a table `sign,weight`; what weighs nothing is left out."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(("sign", "weight"))
    writer.writerows((sign, weight) for sign, weight in weights.items() if weight)
    return text.getvalue()


def write_weights(name: str, weights: Weights) -> None:
    """Write `data/NAME_weights.csv`."""
    (data_folder() / f"{name}_weights.csv").write_text(as_table(weights), encoding="utf-8")
