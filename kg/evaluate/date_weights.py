"""Fit what dates an event that no rule dated: `python -m kg.evaluate.date_weights` writes `data/date_weights.csv`.

A logistic regression over the signs of `kg.extract.dates.likely`, each date of an article being right or wrong for
each event of it. Of the events of gold pairs those count fully that no rule dated; those that a rule dated rightly
from outside their clause count in part, as they show how dates stand far from their events, but not how often there is
none. Only development articles count. Printed is how many events get a right date and how many lose the right to have
none, by weights that were fitted on other articles (cross-validation by article).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from kg.evaluate.weights import development_articles, fit_logistic, left_out, readings, tie_of, write_weights
from kg.extract.dates.likely import LIKELY, likely_dates
from kg.extract.dates.signs import DateSigns
from kg.extract.dates.timeline import ToldEvent
from kg.extract.record import Reading
from kg.extract.scene.frame import Pair
from kg.extract.signs import Signs, Weights, likelihood
from kg.model.annotation import ArticleRecord, Partnership

_RIDGE: Final = 80.0  # chosen by cross-validation, from 30 to 300
_SEEN: Final = 15  # dates that bear a sign; a rarer one gets no weight
_DATED_SHARE: Final = 0.1  # of an event that a rule dated; chosen with the others and the threshold


@dataclass(frozen=True, slots=True)
class Choice:
    """One event: the signs of each date, which of them are right, and whether a rule dated it."""

    signs: tuple[Signs, ...]
    right: tuple[bool, ...]
    is_dated: bool
    has_date: bool


def choices(records: Iterable[ArticleRecord]) -> Iterator[list[Choice]]:
    """The choices of each article that is read as telling of partners."""
    for reading, record in readings(records):
        yield list(_of_article(reading, record))


def _of_article(reading: Reading, record: ArticleRecord) -> Iterator[Choice]:
    article = reading.date_signs()
    for pair, events in reading.told.items():
        one, other = (reading.scene.entities[e] for e in pair)
        gold = tie_of(record, (one, other))
        if gold is not None:
            yield from (c for event in events if (c := _choice(article, pair, event, gold)) is not None)


def _choice(article: DateSigns, pair: Pair, event: ToldEvent, gold: Partnership) -> Choice | None:
    """What there is to choose from for an event that gold has; None where it teaches nothing."""
    of_type = [e.date for e in gold.events if e.type == event.type]
    if event.date:
        afar = event.type != "exists" and not any("date.clause" in t.rule for t in event.tellings)
        wanted = [event.date] if afar and event.date in of_type else []
    else:
        wanted = [*(Counter(d or "" for d in of_type) - Counter(article.dates_of(pair, event.type))).elements()]
    if not of_type or (event.date and not wanted):
        return None
    dates = likely_dates(article, pair, event)
    has_date = bool(wanted) and "" not in wanted
    right = tuple(has_date and d.value in wanted for d in dates)
    return Choice(tuple(dates.values()), right, bool(event.date), has_date)


def fit(articles: Iterable[Sequence[Choice]]) -> Weights:
    """The weight of each sign, and of the sign that always holds."""
    made = [choice for own in articles for choice in own]
    rows = [signs for choice in made for signs in choice.signs]
    right = [is_right for choice in made for is_right in choice.right]
    shares = [_DATED_SHARE if choice.is_dated else 1.0 for choice in made for _ in choice.signs]
    return fit_logistic(rows, right, _RIDGE, _SEEN, shares)


def won_and_lost(articles: Iterable[Sequence[Choice]], weights: Weights) -> tuple[int, int]:
    """How many undated events get their date, and how many that have none get one."""
    won = lost = 0
    for choice in (c for own in articles for c in own if not c.is_dated and c.signs):
        chances = [likelihood(signs, weights) for signs in choice.signs]
        if max(chances) > LIKELY:
            won += choice.right[chances.index(max(chances))]
            lost += not choice.has_date
    return won, lost


def main() -> None:
    """Fit on the development articles, write the table, print what it wins and loses."""
    articles = list(choices(development_articles()))
    weights = fit(articles)
    write_weights("date", weights)
    undated = [choice for own in articles for choice in own if not choice.is_dated]
    print(f"{len(undated)} events without a date, {sum(c.has_date for c in undated)} of them have one in gold")
    print("{} get it, {} get one that have none".format(*won_and_lost(articles, weights)))
    apart = [won_and_lost(own, fit(others)) for others, own in left_out(articles)]
    print(f"{sum(w for w, _ in apart)} and {sum(n for _, n in apart)} by what other articles taught")


if __name__ == "__main__":
    main()
