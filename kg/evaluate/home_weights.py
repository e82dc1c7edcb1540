"""Fit what makes a municipality an article's own: `python -m kg.evaluate.home_weights` writes `data/home_weights.csv`.

Right is the municipality that most of an article's gold pairs share, both where there is one pair. The weights are
those of a conditional logistic regression (which of the article's municipalities is it?), drawn towards what one would
guess without any article.
Only development articles count.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kg.evaluate.sameness import is_same_place
from kg.evaluate.weights import development_articles, left_out, write_weights
from kg.extract.home.signs import signs_of
from kg.extract.record import read_scene
from kg.extract.relevance.filter import is_candidate
from kg.extract.signs import Signs, Weights, weigh
from kg.model.annotation import ArticleRecord

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Array = NDArray[np.float64]

_DRAW: Final = 4.0  # towards the guess; chosen by cross-validation
_GUESS: Final = {
    "headline": 1.0,
    "headline_subject": 1.0,
    "lead": 0.5,
    "first": 0.3,
    "paragraphs": 2.0,
    "mentions": 0.5,
    "derived": 0.5,
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
    "other_country": -0.5,
    "russian_press": 1.0,
    "heads": 0.7,
    "headline_companion": -0.7,
    "lone_companion": -0.5,
    "described": -0.3,
    "recipient": 0.3,
    "venue": -2.0,
    "host": 0.5,
    "dateline": 1.0,
}
_STEPS: Final = 400
_RATE: Final = 1.0
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
        found = signs_of(scene)
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


def fit(articles: Sequence[Choice], guesses: Mapping[str, float] = _GUESS, draw: float = _DRAW) -> Weights:
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


def chooses_right(weights: Weights, article: Choice) -> bool:
    """Whether the municipality that weighs most is a right one."""
    scores = [weigh(signs, weights) for signs in article.signs]
    return article.right[scores.index(max(scores))]


def right_when_left_out(articles: Sequence[Choice]) -> int:
    """In how many articles the right municipality is chosen by weights that were fitted on others."""
    folds = ((fit(others), own) for others, own in left_out(articles))
    return sum(chooses_right(weights, article) for weights, own in folds for article in own)


def main() -> None:
    """Fit on the development articles, write the table, print how well it chooses."""
    articles = list(choices(development_articles()))
    weights = fit(articles)
    write_weights("home", weights)
    right = sum(chooses_right(weights, article) for article in articles)
    print(f"{len(articles)} articles: {right} right, {right_when_left_out(articles)} when left out")


if __name__ == "__main__":
    main()
