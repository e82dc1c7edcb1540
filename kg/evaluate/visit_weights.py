"""Fit which dates are those of visits that no rule told: `python -m kg.evaluate.visit_weights` writes the weights.

A logistic regression over the signs of `kg.extract.events.visit_signs`: a date is right for a pair where gold has a
visit of that date that is not told. Only development articles count. Printed is how many visits are added and how many
of them are right, by weights that were fitted on other articles (cross-validation by article).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from kg.evaluate.weights import development_articles, fit_logistic, left_out, readings, tie_of, write_weights
from kg.extract.dates.likely import with_likely_dates
from kg.extract.events.likely_visits import LIKELY
from kg.extract.events.visit_signs import VisitSigns
from kg.extract.record import Reading
from kg.extract.scene.frame import Pair
from kg.extract.signs import Signs, Weights, likelihood
from kg.model.annotation import ArticleRecord

_RIDGE: Final = 40.0  # chosen by cross-validation, from 20 to 60
_SEEN: Final = 20  # dates that bear a sign; a rarer one gets no weight


@dataclass(frozen=True, slots=True)
class Chance:
    """One date that may be that of a visit of a pair: its signs, and whether gold has the visit."""

    pair: Pair
    date: str
    signs: Signs
    is_right: bool


def chances(records: Iterable[ArticleRecord]) -> Iterator[list[Chance]]:
    """The dates of each article that is read as telling of partners."""
    for reading, record in readings(records):
        yield list(_of_article(reading, record))


def _of_article(reading: Reading, record: ArticleRecord) -> Iterator[Chance]:
    told = with_likely_dates(reading.date_signs())
    wanted: dict[Pair, Counter[str | None]] = {}
    for pair, events in told.items():
        one, other = (reading.scene.entities[e] for e in pair)
        gold = tie_of(record, (one, other))
        visits = (
            Counter(e.date for e in gold.events if e.type == "visited") if gold is not None else Counter[str | None]()
        )
        wanted[pair] = visits - Counter(e.date for e in events if e.type == "visited")
    for found in VisitSigns(reading.scene, reading.ties, told).candidates():
        date = found.date.value or ""
        yield Chance(found.pair, date, found.signs, wanted[found.pair][date] > 0)


def fit(articles: Iterable[Sequence[Chance]]) -> Weights:
    """The weight of each sign, and of the sign that always holds."""
    made = [chance for own in articles for chance in own]
    return fit_logistic([c.signs for c in made], [c.is_right for c in made], _RIDGE, _SEEN)


def added_and_right(articles: Iterable[Sequence[Chance]], weights: Weights) -> tuple[int, int]:
    """How many visits are added, and how many of them are right."""
    added = [{(c.pair, c.date, c.is_right) for c in own if likelihood(c.signs, weights) > LIKELY} for own in articles]
    return sum(map(len, added)), sum(is_right for own in added for _, _, is_right in own)


def main() -> None:
    """Fit on the development articles, write the table, print what it adds."""
    articles = list(chances(development_articles()))
    weights = fit(articles)
    write_weights("visit", weights)
    print("{} visits are added, {} of them right".format(*added_and_right(articles, weights)))
    apart = [added_and_right(own, fit(others)) for others, own in left_out(articles)]
    print(f"{sum(a for a, _ in apart)} and {sum(r for _, r in apart)} by what other articles taught")


if __name__ == "__main__":
    main()
