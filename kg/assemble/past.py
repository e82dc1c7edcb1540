"""The graph as it looks from a clock: a copy of it from which is taken what was not known, or had not begun.

`known_by` leaves out every article published later: the graph is as though it had never been read. `as_of` leaves out
what the articles tell of later days, and assembles the state of that day. What remains says of itself from when it
looks (mpo:asOf, mpo:knownBy).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from kg.assemble.assemble import Tie
from kg.assemble.clock import Clock
from kg.assemble.decisions import NO_RULINGS, Rulings
from kg.assemble.keeper import Keeper
from kg.assemble.periods import day
from kg.rdf.names import Names
from kg.rdf.vocabulary import MPO, OA, ORG, PREFIXES, RDF, SCHEMA
from kg.store.patterns import Patterns

_TYPE: Final = f"{PREFIXES['rdf']}type"
_BATCH: Final = 20_000
"""Lines taken away at once: a copy need not change in one step."""


def look_from(store: Patterns, clock: Clock, rulings: Rulings = NO_RULINGS, names: Names | None = None) -> None:
    """Change a copy of a graph into the graph as it looks from a clock."""
    minted = names or Names()
    for article, published in list(_articles(store)):
        if clock.known_by and (published is None or published > clock.known_by):
            store.drop(article)
    keeper = Keeper(store, names=minted, rulings=rulings)
    ties, offices = keeper.view(clock), keeper.offices_seen(clock)
    lines = keeper.lines_of(ties, offices, clock)
    store.drop(keeper.graph)
    store.drop(minted.graph("ledger"))
    if clock.as_of:
        held = {naming.holding for naming in offices}
        _Future(store, ties, held, clock.as_of, minted).leave_out()
    store.patch((), lines)


def _articles(store: Patterns) -> Iterator[tuple[str, date | None]]:
    """Every article and its day of publication."""
    for article, *_ in store.match(None, _TYPE, SCHEMA.NewsArticle, None):
        told = min((quad[2] for quad in store.match(article, SCHEMA.datePublished, None, article)), default="")
        yield article, day(told[:10]) if told else None


class _Future:
    """What the articles' graphs tell of days after the one that is looked at."""

    def __init__(self, store: Patterns, ties: Iterable[Tie], held: set[str], as_of: date, names: Names) -> None:
        self._store = store
        self._held = held
        self._names = names
        self._begun = {claim.happening for tie in ties for event in tie.events for claim in event.claims}
        self._ties = {q[2] for event in self._begun for q in store.match(event, MPO.partnership, None, None)}
        self._out = {article for article, published in _articles(store) if published and published <= as_of}

    def leave_out(self) -> None:
        """Take it from the graphs."""
        batch: set[str] = set()
        for article, _ in list(_articles(self._store)):
            batch |= self._lines(article)
            if len(batch) >= _BATCH:
                self._store.patch(sorted(batch), ())
                batch.clear()
        if batch:
            self._store.patch(sorted(batch), ())

    def _lines(self, article: str) -> set[str]:
        events = {quad[0]: quad[2] for quad in self._store.match(None, MPO.partnership, None, article)}
        later = {event for event in events if event not in self._begun}
        told = {tie for event, tie in events.items() if event in self._begun}
        ties = {q[0] for q in self._store.match(None, MPO.party, None, article) if self._is_tie(q[0])}
        gone = {tie for tie in ties if tie not in told and not (article in self._out and tie in self._ties)}
        claims = {quad[0] for tie in gone for quad in self._store.match(None, RDF.subject, tie, article)}
        offices = {quad[0] for quad in self._store.match(None, ORG.organization, None, article)} - self._held
        things = later | gone | offices | self._documents(article, later, set(events) - later)
        return set(self._with_words(article, things, claims))

    def _is_tie(self, thing: str) -> bool:
        return thing.startswith(f"{self._names.base}partnership/")

    def _documents(self, article: str, later: set[str], begun: set[str]) -> set[str]:
        """The documents of later events alone."""
        mine, others = (
            {quad[2] for event in events for quad in self._store.match(event, MPO.agreement, None, article)}
            for events in (later, begun)
        )
        return mine - others

    def _with_words(self, article: str, things: set[str], claims: set[str]) -> Iterator[str]:
        """The lines of things and claims, of the words about them, and of the claims that these words make."""
        words = {q[0] for thing in things | claims for q in self._store.match(None, OA.hasBody, thing, article)}
        made = {quad[2] for word in words for quad in self._store.match(word, OA.hasBody, None, article)}
        for subject in sorted(things | claims | words | made):
            yield from self._store.lines(subject, article)
