"""Fit what makes two municipalities partners: `python -m kg.evaluate.tie_weights` writes `data/tie_weights.csv`.

A logistic regression over the signs of `kg.extract.weighing`, held close to no opinion (ridge): the articles are few
and a sign that tells little shall weigh little. Only development articles count. Printed is how well pairs are told
without the weights, and with weights that were fitted on other articles (cross-validation by article).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kg.evaluate.sameness import is_same_pair
from kg.evaluate.weights import development_articles, left_out, write_weights
from kg.extract.filter import is_candidate
from kg.extract.frame import Pair
from kg.extract.record import read_scene
from kg.extract.relevance import told_of_others
from kg.extract.scene import Scene
from kg.extract.signs import Signs, Weights
from kg.extract.ties import find_ties
from kg.extract.weighing import ADDED, ALWAYS, likelihood, signs_of_pairs
from kg.model.annotation import ArticleRecord

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Array = NDArray[np.float64]

_RIDGE: Final = 100.0  # chosen with the threshold by cross-validation, from 3 to 300
_SEEN: Final = 8  # pairs that bear a sign; a rarer one gets no weight
_STEPS: Final = 30
_PLACES: Final = 3


@dataclass(frozen=True, slots=True)
class Judged:
    """One article: the signs of its candidate pairs, which of them the gold record has, and how many it has."""

    signs: tuple[Signs, ...]
    right: tuple[bool, ...]
    gold: int


def judged(records: Iterable[ArticleRecord]) -> Iterator[Judged]:
    """The articles that are read as telling of partners."""
    for record in records:
        gold = len(record.partnerships)
        if not is_candidate(record.article):
            yield Judged((), (), gold)
            continue
        scene = read_scene(record.article)
        ties = find_ties(scene)
        found = {} if told_of_others(scene, ties) else signs_of_pairs(scene, ties)
        yield Judged(tuple(found.values()), tuple(_is_gold(scene, pair, record) for pair in found), gold)


def _is_gold(scene: Scene, pair: Pair, record: ArticleRecord) -> bool:
    one, other = pair
    found = (scene.entities[one], scene.entities[other])
    return any(is_same_pair(tie.between, found) for tie in record.partnerships)


def fit(articles: Sequence[Judged]) -> Weights:
    """The weight of each sign, and of the sign that always holds."""
    import numpy as np

    rows = [signs for article in articles for signs in article.signs]
    right = np.array([float(is_right) for article in articles for is_right in article.right])
    seen = Counter(name for signs in rows for name, value in signs.items() if value)
    names = sorted(name for name, count in seen.items() if count >= _SEEN)
    raw = np.array([[signs.get(name, 0.0) for name in names] for signs in rows])
    mean, spread = raw.mean(axis=0), np.maximum(raw.std(axis=0), 1e-9)
    weights = _newton(np.column_stack([np.ones(len(raw)), (raw - mean) / spread]), right)
    slopes = weights[1:] / spread
    always = float(weights[0] - slopes @ mean)
    told = {ALWAYS: always} | {name: float(slope) for name, slope in zip(names, slopes, strict=True)}
    return {name: round(weight, _PLACES) for name, weight in told.items()}


def _newton(table: Array, right: Array) -> Array:
    """Ridge logistic regression by Newton's method; the first column is not drawn to nothing."""
    import numpy as np

    ridge = np.full(table.shape[1], _RIDGE)
    ridge[0] = 1e-6
    weights: Array = np.zeros(table.shape[1])
    for _ in range(_STEPS):
        chance = 1.0 / (1.0 + np.exp(-table @ weights))
        slope = table.T @ (chance - right) + ridge * weights
        curve = (table * (chance * (1.0 - chance))[:, None]).T @ table + np.diag(ridge)
        weights = weights - np.linalg.solve(curve, slope)
    return weights


def f1(articles: Iterable[Judged], weights: Weights | None) -> float:
    """How well pairs are told by the rules alone, or by rules and weights."""
    right = told = gold = 0
    for article in articles:
        gold += article.gold
        for signs, is_right in zip(article.signs, article.right, strict=True):
            if _is_told(signs, weights):
                told += 1
                right += is_right
    return 2 * right / max(1, told + gold)


def _is_told(signs: Signs, weights: Weights | None) -> bool:
    return bool(signs["told"]) or (weights is not None and likelihood(signs, weights) > ADDED)


def cross_validated(articles: Sequence[Judged]) -> float:
    """The F1 of pairs where every article is judged by weights that were fitted on others."""
    import numpy as np

    folds = list(left_out(articles))
    sizes = [sum(article.gold for article in own) for _, own in folds]
    return float(np.average([f1(own, fit(others)) for others, own in folds], weights=sizes))


def main() -> None:
    """Fit on the development articles, write the table, print how well pairs are told."""
    articles = list(judged(development_articles()))
    weights = fit(articles)
    write_weights("tie", weights)
    print(f"{len(articles)} articles; F1 of pairs: {f1(articles, None):.3f} by rules alone,")
    print(f"{f1(articles, weights):.3f} weighed, {cross_validated(articles):.3f} weighed by what other articles taught")


if __name__ == "__main__":
    main()
