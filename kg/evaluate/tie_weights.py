"""Fit what makes two municipalities partners: `python -m kg.evaluate.tie_weights` writes `data/tie_weights.csv`.

A logistic regression over the signs of `kg.extract.ties.standing`, held close to no opinion (ridge): the articles are
few and a sign that tells little shall weigh little. Only development articles count. Printed is how well pairs are told
without the weights, and with weights that were fitted on other articles (cross-validation by article).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from kg.evaluate.sameness import is_same_pair
from kg.evaluate.weights import development_articles, fit_logistic, left_out, write_weights
from kg.extract.record import read_scene
from kg.extract.relevance.filter import is_candidate
from kg.extract.relevance.told_of_others import told_of_others
from kg.extract.scene.frame import Pair
from kg.extract.scene.scene import Scene
from kg.extract.signs import Signs, Weights, likelihood
from kg.extract.ties.find import find_ties
from kg.extract.ties.weighing import ADDED, signs_of_pairs
from kg.model.annotation import ArticleRecord

_RIDGE: Final = 100.0  # chosen with the threshold by cross-validation, from 3 to 300
_SEEN: Final = 8  # pairs that bear a sign; a rarer one gets no weight


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
    rows = [signs for article in articles for signs in article.signs]
    return fit_logistic(rows, [is_right for article in articles for is_right in article.right], _RIDGE, _SEEN)


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
