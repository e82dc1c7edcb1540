"""Fit what tells a field of cooperation: `python -m kg.evaluate.sector_weights` writes `data/sector_weights.csv`.

A logistic regression over the signs of `kg.extract.sectors.signs`: a word is right for a pair where gold has its field
for that pair. Gold does not say which of several words tells the field; so it is fitted twice, and the second time only
the word counts that seemed likeliest the first time. Only development articles count. Printed is how many fields are
told and right by weights that were fitted on other articles (cross-validation by article), and how many gold has.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from kg.evaluate.sameness import is_same_pair
from kg.evaluate.weights import development_articles, fit_logistic, left_out, write_weights
from kg.extract.record import Reading
from kg.extract.relevance.filter import is_candidate
from kg.extract.scene.frame import Pair
from kg.extract.sectors.find import LIKELY, candidates
from kg.extract.signs import Signs, Weights, likelihood
from kg.model.annotation import ArticleRecord

_RIDGE: Final = 30.0  # this and the two below chosen by cross-validation by file
_SEEN: Final = 6  # words that bear a sign; a rarer one gets no weight
_LEAST_SPREAD: Final = 0.2  # of a sign that one word in twenty-five bears

Field = tuple[Pair, str]


@dataclass(frozen=True, slots=True)
class Chance:
    """One word that may tell a field of a pair: its signs, and whether gold has the field."""

    field: Field
    signs: Signs
    is_right: bool


@dataclass(frozen=True, slots=True)
class Chances:
    """The words of an article that may tell fields, and how many fields of its pairs gold has."""

    words: tuple[Chance, ...]
    asked: int


def chances(records: Iterable[ArticleRecord]) -> Iterator[Chances]:
    """What there is to choose from in each article."""
    for record in records:
        asked = sum(len(set(tie.sectors)) for tie in record.partnerships)
        yield Chances(tuple(_of_article(record)), asked)


def _of_article(record: ArticleRecord) -> Iterator[Chance]:
    if not is_candidate(record.article):
        return
    reading = Reading(record.article)
    if reading.told_of_others:
        return
    pairs = [pair for pair, events in reading.told.items() if events]
    places = {pair: (reading.scene.entities[pair[0]], reading.scene.entities[pair[1]]) for pair in pairs}
    right: dict[Pair, Sequence[str]] = {
        pair: next((t.sectors for t in record.partnerships if is_same_pair(t.between, between)), ())
        for pair, between in places.items()
    }
    for found in candidates(reading.scene, reading.ties, pairs):
        pair, sector = found.mention.pair, found.mention.sector
        yield Chance((pair, sector), found.signs, sector in right[pair])


def fit(articles: Iterable[Chances]) -> Weights:
    """The weight of each sign, and of the sign that always holds."""
    articles = list(articles)
    rows = [word for own in articles for word in own.words]
    first = _fit(rows, [1.0] * len(rows))
    counted = [share for own in articles for share in _likeliest(own.words, first)]
    return _fit(rows, counted)


def _fit(rows: Sequence[Chance], counted: Sequence[float]) -> Weights:
    signs, right = [row.signs for row in rows], [row.is_right for row in rows]
    return fit_logistic(signs, right, _RIDGE, _SEEN, counted, _LEAST_SPREAD)


def _likeliest(words: Sequence[Chance], weights: Weights) -> list[float]:
    """How much each word counts: of those that may tell a field that gold has, only the likeliest."""
    likely = [likelihood(word.signs, weights) for word in words]
    best: dict[Field, int] = {}
    for at, word in enumerate(words):
        if word.is_right and (word.field not in best or likely[at] > likely[best[word.field]]):
            best[word.field] = at
    return [float(not word.is_right or best[word.field] == at) for at, word in enumerate(words)]


def told_and_right(articles: Iterable[Chances], weights: Weights) -> tuple[int, int]:
    """How many fields are told, and how many of them are right."""
    told = [
        {(word.field, word.is_right) for word in own.words if likelihood(word.signs, weights) > LIKELY}
        for own in articles
    ]
    return sum(map(len, told)), sum(is_right for own in told for _, is_right in own)


def main() -> None:
    """Fit on the development articles, write the table, print how many fields are told and right."""
    articles = list(chances(development_articles()))
    weights = fit(articles)
    write_weights("sector", weights)
    print("{} fields are told, {} of them right".format(*told_and_right(articles, weights)))
    apart = [told_and_right(own, fit(others)) for others, own in left_out(articles)]
    asked = sum(own.asked for own in articles)
    print(f"{sum(t for t, _ in apart)} and {sum(r for _, r in apart)} by other articles; gold has {asked}")


if __name__ == "__main__":
    main()
