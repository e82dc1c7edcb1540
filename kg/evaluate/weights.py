"""What the fitting of weights has in common: which articles count, leaving out in turn, the table that is written."""

from __future__ import annotations

import csv
import io
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from kg.evaluate.gold import read_gold
from kg.evaluate.parts import is_held_out
from kg.evaluate.sameness import is_same_pair
from kg.extract.record import Reading
from kg.extract.relevance.filter import is_candidate
from kg.extract.signs import ALWAYS, Signs, Weights
from kg.model.annotation import ArticleRecord, Partnership, Place
from kg.resources import data_folder

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Array = NDArray[np.float64]

FOLDS: Final = 10
_STEPS: Final = 30
_SETTLED: Final = 1e-9
_NO_SPREAD: Final = 1e-9
_PLACES: Final = 3

_Article = TypeVar("_Article")


def development_articles() -> Iterator[ArticleRecord]:
    """The development articles of the gold files and folders that the command names, else of all that are known."""
    known = [data_folder() / "articles", *sorted(Path("tests/gold").glob("*.jsonl"))]
    for source in map(Path, sys.argv[1:]) if sys.argv[1:] else known:
        yield from (record for record in read_gold(source) if not is_held_out(record))


def readings(records: Iterable[ArticleRecord]) -> Iterator[tuple[Reading, ArticleRecord]]:
    """The reading of each article that is read as telling of partners, and its gold record."""
    for record in records:
        if is_candidate(record.article):
            reading = Reading(record.article)
            if not reading.told_of_others:
                yield reading, record


def tie_of(record: ArticleRecord, between: tuple[Place, Place]) -> Partnership | None:
    """What gold tells of a pair of municipalities, None where it has no such pair."""
    return next((tie for tie in record.partnerships if is_same_pair(tie.between, between)), None)


def left_out(articles: Sequence[_Article]) -> Iterator[tuple[list[_Article], list[_Article]]]:
    """For each fold the articles to fit on and those that are left out."""
    for fold in range(FOLDS):
        others = [article for number, article in enumerate(articles) if number % FOLDS != fold]
        yield others, [article for number, article in enumerate(articles) if number % FOLDS == fold]


def fit_logistic(
    rows: Sequence[Signs],
    right: Sequence[bool],
    ridge: float,
    seen: int,
    counted: Sequence[float] | None = None,
    least_spread: float = _NO_SPREAD,
) -> Weights:
    """The weights of a logistic regression: of each sign, and of the sign that always holds.

    Args:
        rows: the signs of each thing that was judged.
        right: whether it was right.
        ridge: how strongly weights, of signs of equal spread, are drawn to nothing.
        seen: how many things bear a sign at least; a rarer one gets no weight.
        counted: how much each thing counts; all alike where this is not told.
        least_spread: a sign of less is weighed as if it had that, so that the rarer it is the less it may tell.
    """
    import numpy as np

    borne = Counter(name for signs in rows for name, value in signs.items() if value)
    names = sorted(name for name, count in borne.items() if count >= seen)
    raw = np.array([[signs.get(name, 0.0) for name in names] for signs in rows])
    mean, spread = raw.mean(axis=0), np.maximum(raw.std(axis=0), least_spread)
    table = np.column_stack([np.ones(len(raw)), (raw - mean) / spread])
    shares = np.ones(len(raw)) if counted is None else np.array(counted)
    weights = _newton(table, np.array(right, dtype=float), shares, ridge)
    slopes = weights[1:] / spread
    always = float(weights[0] - slopes @ mean)
    told = {ALWAYS: always} | {name: float(slope) for name, slope in zip(names, slopes, strict=True)}
    return {name: round(weight, _PLACES) for name, weight in told.items()}


def _newton(table: Array, right: Array, shares: Array, drawn: float) -> Array:
    """Ridge logistic regression by Newton's method; the first column is not drawn to nothing."""
    import numpy as np

    ridge = np.full(table.shape[1], drawn)
    ridge[0] = 1e-6
    weights: Array = np.zeros(table.shape[1])
    for _ in range(_STEPS):
        chance = 1.0 / (1.0 + np.exp(-table @ weights))
        slope = table.T @ (shares * (chance - right)) + ridge * weights
        curve = (table * (shares * chance * (1.0 - chance))[:, None]).T @ table + np.diag(ridge)
        step = np.linalg.solve(curve, slope)
        weights = weights - step
        if np.abs(step).max() < _SETTLED:
            break
    return weights


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
