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
from kg.assemble.unlike import later_articles
from kg.rdf.names import Names
from kg.rdf.terms import iri
from kg.rdf.vocabulary import MPO, OA, RDF
from kg.store.patterns import AWAITS, Patterns

_BATCH: Final = 20_000
"""Lines taken away at once: a copy need not change in one step."""
_LATER_EVENTS: Final = """SELECT ?event ?tie ?article {{
GRAPH ?article {{ ?event mpo:partnership ?tie }} FILTER (STRSTARTS(STR(?article), "{articles}"))
MINUS {{ GRAPH {assembled} {{ ?begun mpo:reportedAs ?event }} }} }}"""
_LATER_OFFICES: Final = """SELECT ?naming ?article {{
GRAPH ?article {{ ?naming org:organization ?place }} FILTER (STRSTARTS(STR(?article), "{articles}"))
MINUS {{ GRAPH {assembled} {{ ?naming mpo:ofPlace ?of }} }} }}"""
_WITHOUT_EVENT: Final = """SELECT DISTINCT ?tie {{
GRAPH ?article {{ ?tie a mpo:Partnership }} FILTER (?article != {assembled})
MINUS {{ GRAPH ?by {{ ?event mpo:partnership ?tie }} FILTER (?by != {assembled}) }} }}"""
"""What an article tells of days to come: events that are no part of the world seen, offices not seen, silent ties."""


def look_from(store: Patterns, clock: Clock, rulings: Rulings = NO_RULINGS, names: Names | None = None) -> None:
    """Change a copy of a graph into the graph as it looks from a clock."""
    minted = names or Names()
    keeper, reader = Keeper(store, names=minted, rulings=rulings), Reader(store, minted)
    changed = {quad[0] for quad in store.match(None, AWAITS, None, minted.graph("ledger"))}
    if clock.known_by:
        later = later_articles(store, clock.known_by)
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
        self._as_of = as_of
        self._reader = Reader(store, names)
        self._articles = names.article("")
        self._assembled = names.graph("assembled")

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
        doubtful = {tie for tie, *_ in self._rows(_WITHOUT_EVENT)}
        for event, tie, article in self._rows(_LATER_EVENTS):
            found[article][0].add(event)
            doubtful.add(tie)
        for naming, article in self._rows(_LATER_OFFICES):
            found[article][0].add(naming)
        # An article that was out by then may speak of a tie of whose events others tell; a later one may not.
        for tie in doubtful:
            if not any(self._has_begun(q[0]) for q in self._store.match(None, MPO.partnership, tie, None)):
                for _, _, _, graph in self._store.match(tie, MPO.party, None, None):
                    if graph.startswith(self._articles):
                        found[graph][1].add(tie)
        for article in later_articles(self._store, self._as_of):
            found[article][1].update(self._without_begun(article, found[article][0]))
            found[article][0].update(self._denials_of_no_event(article))
        return found

    def _has_begun(self, event: str) -> bool:
        return next(self._store.match(None, MPO.reportedAs, event, self._assembled), None) is not None

    def _without_begun(self, article: str, later: set[str]) -> set[str]:
        """The ties of which an article tells later events alone, or none."""
        events = self._store.match(None, MPO.partnership, None, article)
        return self._reader.ties_of(article) - {tie for event, _, tie, _ in events if event not in later}

    def _denials_of_no_event(self, article: str) -> Iterator[str]:
        """What an article denies and no event of the world seen is denied by."""
        for denial, *_ in self._store.match(None, MPO.denialOf, None, article):
            if next(self._store.match(None, MPO.deniedBy, denial, self._assembled), None) is None:
                yield denial

    def _rows(self, question: str) -> Iterator[tuple[str, ...]]:
        return self._store.rows(question.format(assembled=iri(self._assembled), articles=self._articles))

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
