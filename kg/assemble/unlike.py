"""What looks unlike today from a clock: the ties and offices that have to be assembled again; all others stand as kept.

A tie looks the same where every article that tells of it was published by the day looked at, every date that is told
of it had come, and its plan has lapsed on both days or on neither. Whoever finds too much here costs time; whoever
finds too little makes a wrong past: what is doubtful counts as unlike.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from kg.assemble.clock import Clock
from kg.assemble.decisions import Rulings
from kg.assemble.periods import day, period
from kg.assemble.reading import Reader
from kg.rdf.terms import iri
from kg.rdf.vocabulary import MPO, RDF
from kg.store.patterns import Patterns

_LATER: Final = """SELECT ?article {{ GRAPH ?article {{ ?article a schema:NewsArticle }}
MINUS {{ GRAPH ?article {{ ?article schema:datePublished ?day }} FILTER (SUBSTR(STR(?day), 1, 10) <= "{day}") }} }}"""
_DATED: Final = """SELECT DISTINCT ?tie ?date {{ GRAPH ?article {{
?claim mpo:date ?date FILTER (STR(?date) >= "{year}") ?claim rdf:subject ?tie }} }}"""
_SEEN: Final = """SELECT ?naming ?earliest ?latest {{ GRAPH {graph} {{
?naming mpo:ofPlace ?place OPTIONAL {{ ?naming mpo:earliestSeen ?earliest ; mpo:latestSeen ?latest }}
FILTER (!BOUND(?latest) || STR(?latest) >= "{year}") }} }}"""


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
        for article in later_articles(self.store, clock.as_of):
            found |= self.reader.ties_of(article)
        corrected = (key for key, decision in rulings.by_concern.items() if decision.verdict == "correct")
        for claim in map(self.reader.names.claim, corrected):
            found |= {q[2] for p in (RDF.subject, MPO.denialOf) for q in self.store.match(claim, p, None, None)}
        return found | self._dated_after(clock.as_of)

    def offices(self, clock: Clock) -> dict[str, bool]:
        """The namings that were seen after the day looked at, or on no known day; whether they were seen by then."""
        moment = clock.as_of
        if moment is None:
            return {}
        rows = self.store.rows(_SEEN.format(graph=iri(self.graph), year=f"{moment:%Y}"))
        return {
            naming: bool(earliest) and period(earliest).first <= moment
            for naming, earliest, latest in rows
            if not latest or period(latest).last > moment
        }

    def _dated_after(self, moment: date) -> set[str]:
        """The ties of which a date is told of which not every day had come."""
        rows = self.store.rows(_DATED.format(year=f"{moment:%Y}"))
        return {tie for tie, told in rows if period(told).last > moment}

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


def later_articles(store: Patterns, moment: date) -> set[str]:
    """The articles that were not out by a day, those of unknown day among them."""
    return {article for article, *_ in store.rows(_LATER.format(day=moment.isoformat()))}
