"""Fit what makes a municipality an article's own: `python -m kg.evaluate.home_weights` writes `data/home_weights.csv`.

Right is the municipality that most of an article's gold pairs share, both where there is one pair. The weights are
those of a conditional logistic regression (which of the article's municipalities is it?), drawn towards what one would
guess without any article.
Only development articles count.
"""

from __future__ import annotations

import csv
import io
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kg.evaluate.gold import read_gold
from kg.evaluate.parts import is_held_out
from kg.evaluate.sameness import is_same_place
from kg.extract.filter import is_candidate
from kg.extract.home import Signs, signs_of
from kg.extract.record import read_scene
from kg.model.annotation import ArticleRecord
from kg.resources import data_folder

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Array = NDArray[np.float64]

_DRAW: Final = 6.0  # towards the guess; chosen by cross-validation
_GUESS: Final = {
    "headline": 1.0,
    "headline_subject": 1.0,
    "lead": 0.5,
    "first": 0.3,
    "paragraphs": 2.0,
    "mentions": 0.5,
    "partners_of": 1.0,
    "owner": 1.0,
    "own_body": 1.0,
    "guest": -1.0,
    "companion": -0.5,
    "waypoint": -1.0,
    "company": 1.0,
    "foreign": -2.0,
    "listed": -1.0,
    "source_country": 0.5,
    "officials": 0.5,
}
_STEPS: Final = 400
_RATE: Final = 1.0
_FOLDS: Final = 10
_PLACES: Final = 2


@dataclass(frozen=True, slots=True)
class Choice:
    """One article: the signs of each of its municipalities, and which of them are right."""

    signs: tuple[Signs, ...]
    right: tuple[bool, ...]


def choices(records: Iterable[ArticleRecord]) -> Iterator[Choice]:
    """The articles with several pairs in which the right municipality was found."""
    for record in records:
        if not record.partnerships or not is_candidate(record.article):
            continue
        scene = read_scene(record.article)
        found = signs_of(scene.analysis, scene.places, scene.parties, scene.triggers, scene.homes)
        shared = Counter(
            entity
            for tie in record.partnerships
            for place in tie.between
            for entity in found
            if is_same_place(place, scene.entities[entity])
        )
        most = max(shared.values(), default=0)
        right = tuple(shared[entity] == most for entity in found)
        if most and not all(right):
            yield Choice(tuple(found.values()), right)


def fit(articles: Sequence[Choice], guesses: Mapping[str, float] = _GUESS, draw: float = _DRAW) -> Mapping[str, float]:
    """The weight of each sign, drawn towards what is guessed."""
    import numpy as np

    names = sorted({name for article in articles for signs in article.signs for name in signs})
    tables = [np.array([[signs.get(name, 0.0) for name in names] for signs in article.signs]) for article in articles]
    rights = [np.array(article.right) for article in articles]
    guess = np.array([guesses.get(name, 0.0) for name in names])
    weights = guess
    for _ in range(_STEPS):
        slope = draw * (guess - weights)
        for table, right in zip(tables, rights, strict=True):
            all_shares = _shares(table @ weights)
            right_shares = all_shares * right / (all_shares * right).sum()
            slope += (right_shares - all_shares) @ table
        weights = weights + _RATE * slope / (len(articles) + draw)
    return {name: round(float(weight), _PLACES) for name, weight in zip(names, weights, strict=True)}


def _shares(scores: Array) -> Array:
    import numpy as np

    powers: Array = np.exp(scores - scores.max())
    shares: Array = powers / powers.sum()
    return shares


def chooses_right(weights: Mapping[str, float], article: Choice) -> bool:
    """Whether the municipality that weighs most is a right one."""
    scores = [sum(weights.get(name, 0.0) * value for name, value in signs.items()) for signs in article.signs]
    return article.right[scores.index(max(scores))]


def _right_when_left_out(articles: Sequence[Choice], fold: int) -> int:
    weights = fit([a for i, a in enumerate(articles) if i % _FOLDS != fold])
    return sum(chooses_right(weights, a) for i, a in enumerate(articles) if i % _FOLDS == fold)


def main(sources: Sequence[str]) -> None:
    """Fit on the development articles of gold files and folders, write the table, print how well it chooses."""
    records = (r for source in sources for r in read_gold(Path(source)) if not is_held_out(r))
    articles = list(choices(records))
    weights = fit(articles)
    left_out = sum(_right_when_left_out(articles, fold) for fold in range(_FOLDS))
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(("sign", "weight"))
    writer.writerows(weights.items())
    (data_folder() / "home_weights.csv").write_text(text.getvalue(), encoding="utf-8")
    right = sum(chooses_right(weights, article) for article in articles)
    print(f"{len(articles)} articles: {right} right, {left_out} when left out")


if __name__ == "__main__":
    main(sys.argv[1:] or [str(data_folder() / "articles"), *map(str, sorted(Path("tests/gold").glob("*.jsonl")))])
