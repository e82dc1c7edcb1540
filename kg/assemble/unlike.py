"""What looks unlike today from a clock: the ties and offices that have to be assembled again; all others stand as kept.

A tie looks the same where every article that tells of it was published by the day looked at, every date that is told
of it had come, and its plan has lapsed on both days or on neither. Whoever finds too much here costs time; whoever
finds too little makes a wrong past: what is doubtful counts as unlike.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from kg.assemble.clock import Clock
from kg.assemble.decisions import Rulings
from kg.assemble.periods import day, period
from kg.assemble.reading import Reader
from kg.rdf.vocabulary import MPO, PREFIXES, RDF, SCHEMA
from kg.store.patterns import Patterns

_TYPE: Final = f"{PREFIXES['rdf']}type"


@dataclass(frozen=True)
class Unlike:
    """Compares the assembled graph of a store with how the world looks from a clock."""

    store: Patterns
    reader: Reader
    graph: str

    def ties(self, clock: Clock, rulings: Rulings) -> set[str]:
        """The ties that may look otherwise than they are kept."""
        found = self._lapsing(clock)
        if clock.as_of is None:
            return found
        for article, moment in published(self.store):
            if not clock.happened(moment):
                found |= self.reader.ties_of(article)
        claims = self._dated_after(clock.as_of)
        claims |= {self.reader.names.claim(key) for key, d in rulings.by_concern.items() if d.verdict == "correct"}
        return found | {quad[2] for claim in claims for quad in self.store.match(claim, RDF.subject, None, None)}

    def offices(self, clock: Clock) -> set[str]:
        """The namings that were seen after the day looked at, or on no known day."""
        if clock.as_of is None:
            return set()
        dated = {q[0]: q[2] for q in self.store.match(None, MPO.latestSeen, None, self.graph)}
        kept = (quad[0] for quad in self.store.match(None, MPO.ofPlace, None, self.graph))
        return {one for one in kept if one not in dated or period(dated[one]).last > clock.as_of}

    def _dated_after(self, moment: date) -> set[str]:
        """What has a date of which not every day had come."""
        dated = self.store.match(None, MPO.date, None, None)
        return {quad[0] for quad in dated if quad[3] != self.graph and period(quad[2]).last > moment}

    def _lapsing(self, clock: Clock) -> set[str]:
        """The plans that have lapsed on one of the two days, today and the one looked at."""
        plans = self.store.match(None, MPO.lapses, None, self.graph)
        return {
            quad[0]
            for quad in plans
            if len({_is_lapsed(day(quad[2]), moment) for moment in (clock.horizon, clock.today)}) > 1
        }


def _is_lapsed(lapses: date, today: date | None) -> bool:
    return today is not None and today >= lapses


def published(store: Patterns) -> Iterator[tuple[str, date | None]]:
    """Every article and its day of publication, where one is known."""
    days: dict[str, str] = {}
    for article, _, told, graph in store.match(None, SCHEMA.datePublished, None, None):
        if graph == article:
            days[article] = min(told[:10], days.get(article, told))
    for article, *_ in store.match(None, _TYPE, SCHEMA.NewsArticle, None):
        yield article, day(days[article]) if article in days else None
