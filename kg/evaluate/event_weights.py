"""Fit which events are doubtful: `python -m kg.evaluate.event_weights` writes `data/event_weights.csv`.

A logistic regression over the signs of `kg.extract.doubts`: an event that is told is right where gold has one of that
pair, type and date, for a wrong date tells something wrong. Only development articles count. Printed is how many events
are told and right, and how many are left when the doubtful are left out by weights that were fitted on other articles
(cross-validation by article).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from kg.evaluate.weights import development_articles, fit_logistic, left_out, tie_of, write_weights
from kg.extract.doubts import LIKELY, MANY, EventSigns
from kg.extract.record import Reading
from kg.extract.relevance.filter import is_candidate
from kg.extract.signs import Signs, Weights, likelihood
from kg.model.annotation import ArticleRecord, Partnership

_RIDGE: Final = 50.0  # chosen by cross-validation, from 50 to 200
_SEEN: Final = 20  # events that bear a sign; a rarer one gets no weight


@dataclass(frozen=True, slots=True)
class Claim:
    """One event that is told: its signs, and whether gold has it."""

    signs: Signs
    is_right: bool


def claims(records: Iterable[ArticleRecord]) -> Iterator[list[Claim]]:
    """The events that are told in each article of several pairs, before any is left out."""
    for record in records:
        if is_candidate(record.article):
            told = Reading(record.article).record()
            if len(told.partnerships) >= MANY:
                signs = EventSigns(told)
                yield [claim for tie in told.partnerships for claim in _of_tie(signs, tie, record)]


def _of_tie(signs: EventSigns, tie: Partnership, gold: ArticleRecord) -> Iterator[Claim]:
    own = tie_of(gold, tie.between)
    wanted = Counter((e.type, e.date) for e in own.events) if own is not None else Counter()
    for event, found in signs.of(tie):
        told = (event.type, event.date)
        yield Claim(found, wanted[told] > 0)
        wanted[told] -= 1


def fit(articles: Iterable[Sequence[Claim]]) -> Weights:
    """The weight of each sign, and of the sign that always holds."""
    made = [claim for own in articles for claim in own]
    return fit_logistic([c.signs for c in made], [c.is_right for c in made], _RIDGE, _SEEN)


def told_and_right(articles: Iterable[Sequence[Claim]], weights: Weights, least: float = LIKELY) -> tuple[int, int]:
    """How many events are told that are likely enough, and how many of them are right."""
    kept = [c.is_right for own in articles for c in own if likelihood(c.signs, weights) >= least]
    return len(kept), sum(kept)


def main() -> None:
    """Fit on the development articles, write the table, print what it leaves out."""
    articles = list(claims(development_articles()))
    weights = fit(articles)
    write_weights("event", weights)
    apart = [told_and_right(own, fit(others)) for others, own in left_out(articles)]
    print("{} events are told, {} of them right".format(*told_and_right(articles, weights, 0.0)))
    print(f"{sum(t for t, _ in apart)} and {sum(r for _, r in apart)} when the doubtful are left out by other articles")


if __name__ == "__main__":
    main()
