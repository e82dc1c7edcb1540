"""Fit what tells a field of cooperation: `python -m kg.evaluate.sector_weights` writes `data/sector_weights.csv`.

A logistic regression over the signs of `kg.extract.sectors.signs`: a word is right for a pair where gold has its field
for that pair. Gold does not say which of several words tells the field; so it is fitted twice, and the second time only
the word counts that seemed likeliest the first time. Only development articles count. Printed is how many fields are
told and right by weights that were fitted on other articles (cross-validation by article).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from kg.evaluate.weights import development_articles, fit_logistic, left_out, readings, tie_of, write_weights
from kg.extract.record import Reading
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


def chances(records: Iterable[ArticleRecord]) -> Iterator[list[Chance]]:
    """The words of each article that is read as telling of partners, each with each pair that it may be told of."""
    for reading, record in readings(records):
        yield list(_of_article(reading, record))


def _of_article(reading: Reading, record: ArticleRecord) -> Iterator[Chance]:
    pairs = [pair for pair, events in reading.told.items() if events]
    right: dict[Pair, Sequence[str]] = {}
    for pair in pairs:
        one, other = (reading.scene.entities[e] for e in pair)
        gold = tie_of(record, (one, other))
        right[pair] = gold.sectors if gold is not None else ()
    for found in candidates(reading.scene, reading.ties, pairs):
        pair, sector = found.mention.pair, found.mention.sector
        yield Chance((pair, sector), found.signs, sector in right[pair])


def fit(articles: Sequence[Sequence[Chance]]) -> Weights:
    """The weight of each sign, and of the sign that always holds."""
    rows = [word for own in articles for word in own]
    first = _fit(rows, [1.0] * len(rows))
    counted = [share for own in articles for share in _likeliest(own, first)]
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


def told_and_right(articles: Iterable[Sequence[Chance]], weights: Weights) -> tuple[int, int]:
    """How many fields are told, and how many of them are right."""
    told = [
        {(word.field, word.is_right) for word in own if likelihood(word.signs, weights) > LIKELY} for own in articles
    ]
    return sum(map(len, told)), sum(is_right for own in told for _, is_right in own)


def main() -> None:
    """Fit on the development articles, write the table, print how many fields are told and right."""
    articles = list(chances(development_articles()))
    weights = fit(articles)
    write_weights("sector", weights)
    print("{} fields are told, {} of them right".format(*told_and_right(articles, weights)))
    apart = [told_and_right(own, fit(others)) for others, own in left_out(articles)]
    print(f"{sum(t for t, _ in apart)} and {sum(r for _, r in apart)} by what other articles taught")


if __name__ == "__main__":
    main()
