"""The graph as it looks from a clock: a copy of it from which is taken what was not known, or had not begun.

`known_by` leaves out every article published later: the graph is as though it had never been read. `as_of` leaves out
what the articles tell of later days, and assembles the state of that day. What remains says of itself from when it
looks (mpo:asOf, mpo:knownBy).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Final

from kg.assemble.clock import Clock
from kg.assemble.decisions import NO_RULINGS, Rulings
from kg.assemble.keeper import Keeper
from kg.assemble.reading import Reader
from kg.assemble.unlike import published
from kg.rdf.names import Names
from kg.rdf.vocabulary import MPO, OA, ORG, RDF
from kg.store.patterns import AWAITS, Patterns

_BATCH: Final = 20_000
"""Lines taken away at once: a copy need not change in one step."""


def look_from(store: Patterns, clock: Clock, rulings: Rulings = NO_RULINGS, names: Names | None = None) -> None:
    """Change a copy of a graph into the graph as it looks from a clock."""
    minted = names or Names()
    keeper, reader = Keeper(store, names=minted, rulings=rulings), Reader(store, minted)
    changed = {quad[0] for quad in store.match(None, AWAITS, None, minted.graph("ledger"))}
    if clock.known_by:
        later = {article for article, day in published(store) if day is None or day > clock.known_by}
        changed |= later | {older for article in later for older in reader.older_versions(article)}
        for article in later:
            store.drop(article)
    keeper.turn_to(clock, changed)
    store.drop(minted.graph("ledger"))
    if clock.as_of:
        _Future(store, clock.as_of, minted).leave_out()


class _Future:
    """What the articles' graphs tell of days after the one that is looked at."""

    def __init__(self, store: Patterns, as_of: date, names: Names) -> None:
        self._store = store
        self._names = names
        assembled = names.graph("assembled")
        self._begun = {quad[2] for quad in store.match(None, MPO.reportedAs, None, assembled)}
        self._held = {quad[0] for quad in store.match(None, MPO.ofPlace, None, assembled)}
        self._out = {article for article, day in published(store) if day and day <= as_of}

    def leave_out(self) -> None:
        """Take it from the graphs."""
        batch: set[str] = set()
        for article, (things, ties) in sorted(self._found().items()):
            claims = {quad[0] for tie in ties for quad in self._store.match(None, RDF.subject, tie, article)}
            things = things | ties | self._documents(article, things)
            batch.update(self._with_words(article, things, claims))
            if len(batch) >= _BATCH:
                self._store.patch(sorted(batch), ())
                batch.clear()
        if batch:
            self._store.patch(sorted(batch), ())

    def _found(self) -> dict[str, tuple[set[str], set[str]]]:
        """Article -> the events and offices of later days that it tells of, and the ties that it only then has."""
        found: dict[str, tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
        begun: set[tuple[str, str]] = set()
        for event, tie, article in self._told(MPO.partnership):
            if event in self._begun:
                begun |= {(tie, article), (tie, "")}
            else:
                found[article][0].add(event)
        for holding, _, article in self._told(ORG.organization):
            if holding not in self._held:
                found[article][0].add(holding)
        for tie, _, article in self._told(MPO.party):
            # An article that was out by then may speak of a tie of whose events others tell.
            if self._is_tie(tie) and (tie, "" if article in self._out else article) not in begun:
                found[article][1].add(tie)
        return found

    def _told(self, predicate: str) -> Iterator[tuple[str, str, str]]:
        """Subject, object and article of all that articles tell with a predicate."""
        articles = self._names.article("")
        for subject, _, value, graph in self._store.match(None, predicate, None, None):
            if graph.startswith(articles):
                yield subject, value, graph

    def _is_tie(self, thing: str) -> bool:
        return thing.startswith(f"{self._names.base}partnership/")

    def _documents(self, article: str, later: set[str]) -> set[str]:
        """The documents of later events alone."""
        mine = self._signed(article, later)
        events = {quad[0] for quad in self._store.match(None, MPO.partnership, None, article)} if mine else set()
        return mine - self._signed(article, events - later)

    def _signed(self, article: str, events: set[str]) -> set[str]:
        return {quad[2] for event in events for quad in self._store.match(event, MPO.agreement, None, article)}

    def _with_words(self, article: str, things: set[str], claims: set[str]) -> Iterator[str]:
        """The lines of things and claims, of the words about them, and of the claims that these words make."""
        words = {q[0] for thing in things | claims for q in self._store.match(None, OA.hasBody, thing, article)}
        made = {quad[2] for word in words for quad in self._store.match(word, OA.hasBody, None, article)}
        for subject in sorted(things | claims | words | made):
            yield from self._store.lines(subject, article)
