"""Keeps who held which office in the assembled graph: after an article only the places that it names are looked at.

An office of a person as articles name it (a holding) has its first and last sighting there; a tenure gathers the
holdings that are one person in one office, and names who came after.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import timedelta
from typing import Final

from kg.assemble.claims import statement_key
from kg.assemble.clock import Clock
from kg.assemble.decisions import NO_RULINGS, Rulings
from kg.assemble.offices import Seen, Tenure, people, successor, tenures
from kg.assemble.periods import day, period
from kg.assemble.reading import SIGNED, Reader, id_of
from kg.assemble.writing import TYPE, Triple, Writing
from kg.rdf.terms import date_literal, iri, literal
from kg.rdf.vocabulary import CONCEPTS, MPO, ORG, OWL, PROV, RDF, RDFS, SCHEMA
from kg.store.patterns import Patterns

NEWS: Final = timedelta(days=60)
"""How long after a signing its report still shows who is in office; a later one tells of the past alone."""

_TODAY: Final = Clock()


class OfficeKeeper:
    """The part of the assembled graph that tells of offices."""

    def __init__(self, store: Patterns, reader: Reader, writing: Writing, rulings: Rulings = NO_RULINGS) -> None:
        """Keep the offices of a store, under the decisions in force."""
        self.rulings = rulings
        self._store = store
        self._reader = reader
        self._writing = writing
        self._graph = writing.graph

    def articles_changed(self, articles: Iterable[str]) -> None:
        """Look again at the offices that these articles name, or named before they changed."""
        fresh: dict[str, set[str]] = {}
        stale: set[str] = set()
        for article in articles:
            before = {q[0] for q in self._store.match(None, PROV.wasDerivedFrom, article, self._graph)}
            stale |= {holding for holding in before if self._is_holding(holding)}
            for holding in self._named_in(article) - before:
                fresh.setdefault(holding, set()).add(article)
        self._again(stale, {holding: told for holding, told in fresh.items() if holding not in stale}, _TODAY)

    def rebuild(self) -> None:
        """Look at all offices; the assembled graph holds none yet."""
        self._again(self._holdings(), {}, _TODAY)

    def decided(self, thing: str) -> None:
        """Look again at the offices of a person, or of the person that a claim is about."""
        persons = {thing, *(quad[2] for quad in self._store.match(thing, RDF.subject, None, None))}
        found = {quad[0] for person in persons for quad in self._store.match(None, ORG.member, person, None)}
        self._again({thing for thing in found if self._is_told(thing)}, {}, _TODAY)

    def turn_to(self, clock: Clock, changed: Iterable[str], unlike: Mapping[str, bool]) -> None:
        """Look again, from a clock, at the offices that changed articles name, and at those that look otherwise.

        `unlike` tells of each of these whether it was seen by then.
        """
        found = {q[0] for a in changed for q in self._store.match(None, PROV.wasDerivedFrom, a, self._graph)}
        stale = {thing for thing in found if self._is_holding(thing)}
        stale |= {holding for article in changed for holding in self._named_in(article)}
        gone = {holding for holding, seen in unlike.items() if not seen} - stale
        self._again(stale | set(unlike), {}, clock, gone)

    def _lines_of(self, seen: Iterable[Seen]) -> set[str]:
        """What the assembled graph says of namings: their dates, and the tenures that they are."""
        by_place: dict[str, list[Seen]] = {}
        for naming in seen:
            by_place.setdefault(naming.place, []).append(naming)
        told = {triple for namings in by_place.values() for triple in self._of_place(namings)}
        told |= {triple for namings in by_place.values() for naming in namings for triple in _naming(naming)}
        return {self._writing.line(*triple) for triple in told}

    def _again(
        self, stale: set[str], fresh: dict[str, set[str]], clock: Clock, gone: Collection[str] = frozenset()
    ) -> None:
        found: dict[str, Seen | None] = {}
        removed: set[str] = set()
        added: set[str] = set()
        places: set[str] = set()
        for holding in stale:
            found[holding], articles = (None, []) if holding in gone else self._counted(holding, clock)
            places |= self._places_of(holding)
            removed |= self._store.lines(holding, self._graph)
            added |= self._links(holding, articles)
        for holding, told in fresh.items():
            kept = self._kept(holding)
            found[holding] = self._extended(kept, holding, told, clock)
            removed |= {self._writing.line(*triple) for triple in _naming(kept)} if kept else set()
            added |= self._links(holding, told)
        for place in places | {naming.place for naming in found.values() if naming}:
            removed |= self._held(place)
            added |= self._lines_of(self._now(place, found))
        self._store.patch(sorted(removed - added), sorted(added - removed))

    def _now(self, place: str, found: dict[str, Seen | None]) -> list[Seen]:
        """The namings of a place: those found anew, and the others as they are kept."""
        old = {quad[0] for quad in self._store.match(None, MPO.ofPlace, place, self._graph)} - set(found)
        namings = [*map(self._kept, sorted(old)), *found.values()]
        return [naming for naming in namings if naming and naming.place == place]

    def _links(self, holding: str, articles: Iterable[str]) -> set[str]:
        return {self._writing.line(holding, PROV.wasDerivedFrom, iri(article)) for article in articles}

    def _is_holding(self, thing: str) -> bool:
        return next(self._store.match(thing, MPO.ofPlace, None, self._graph), None) is not None

    def _holdings(self) -> set[str]:
        return {q[0] for q in self._store.match(None, ORG.organization, None, None) if q[3] != self._graph}

    def _is_told(self, thing: str) -> bool:
        """Whether it is a holding of articles, no tenure of ours."""
        return any(quad[3] != self._graph for quad in self._store.match(thing, ORG.organization, None, None))

    def _named_in(self, article: str) -> set[str]:
        if self._reader.is_replaced(article):
            return set()
        return {quad[0] for quad in self._store.match(None, ORG.organization, None, article)}

    def _counted(self, holding: str, clock: Clock) -> tuple[Seen | None, list[str]]:
        """A holding by all articles that name it, and these articles; None where none does any more."""
        named = {quad[3] for quad in self._store.match(holding, ORG.organization, None, None)} - {self._graph}
        articles = sorted(article for article in named if not self._reader.is_replaced(article))
        naming = self._extended(None, holding, articles, clock)
        if naming and clock.as_of and not naming.earliest:
            naming = None
        return naming, articles if naming else []

    def _extended(self, kept: Seen | None, holding: str, articles: Iterable[str], clock: Clock) -> Seen | None:
        naming = kept
        for article in sorted(articles):
            told = self._first(holding, article)
            if told is None:
                return None
            name = min(told.name, naming.name) if naming else told.name
            dates = [moment for moment in self._dates(holding, article) if clock.happened(period(moment).first)]
            naming = Seen(holding, told.person, name, told.office, told.place).and_at(
                [*dates, *([naming.earliest, naming.latest] if naming else [])]
            )
        return naming

    def _first(self, holding: str, article: str) -> Seen | None:
        """A holding as one article names it; None where a curator rejected it."""
        person, role, place = (self._reader.one(holding, p, article) for p in (ORG.member, ORG.role, ORG.organization))
        if self.rulings.rejected(statement_key(person, ORG.role, role, [["of", place]])):
            return None
        name = self._reader.one(person, SCHEMA.name, article)
        return Seen(holding, self.rulings.thing(person, article), name, id_of(role), place)

    def _kept(self, holding: str) -> Seen | None:
        """A holding as the assembled graph has it."""
        terms = (RDFS.label, MPO.ofPlace, MPO.earliestSeen, MPO.latestSeen)
        name, place, *dates = (self._reader.one(holding, term, self._graph) for term in terms)
        if not place:
            return None
        # The key of a holding is a hash of these two: every article that names it agrees.
        person, role = (next(self._store.match(holding, term, None, None))[2] for term in (ORG.member, ORG.role))
        return Seen(holding, self.rulings.thing(person, ""), name, id_of(role), place).and_at(dates)

    def _dates(self, holding: str, article: str) -> list[str]:
        """When an article shows the office held: at its holder's signings, and on its own day if none is long past."""
        published = self._reader.one(article, SCHEMA.datePublished, article)[:10]
        signings = sorted(set(self._signings(holding, article)))
        past = [moment for moment in signings if published and period(moment).last + NEWS < day(published)]
        return [*signings, *([published] if published and not past else [])]

    def _signings(self, holding: str, article: str) -> Iterator[str]:
        for agreement, *_ in self._store.match(None, MPO.signatory, holding, article):
            for event, *_ in self._store.match(None, MPO.agreement, agreement, article):
                if id_of(self._reader.one(event, MPO.eventType, article)) in SIGNED:
                    yield from (quad[2] for quad in self._store.match(event, MPO.date, None, article))

    def _places_of(self, holding: str) -> set[str]:
        return {quad[2] for quad in self._store.match(holding, MPO.ofPlace, None, self._graph)}

    def _held(self, place: str) -> set[str]:
        """The lines that the assembled graph has of a place's tenures."""
        lines: set[str] = set()
        for tenure, *_ in self._store.match(None, ORG.organization, place, self._graph):
            lines |= self._store.lines(tenure, self._graph)
            person = self._reader.one(tenure, ORG.member, self._graph)
            same = self._store.match(person, OWL.sameAs, None, self._graph)
            lines |= {self._writing.line(person, OWL.sameAs, iri(quad[2])) for quad in same}
        return lines

    def _of_place(self, namings: list[Seen]) -> Iterator[Triple]:
        held = tenures(namings)
        for tenure in held:
            yield from self._tenure(tenure)
            after = successor(tenure, held)
            if after:
                yield self._name(tenure), MPO.succeededBy, iri(self._name(after))
        for person in people(namings):
            others = {naming.person for naming in person} - {person[0].person}
            yield from ((person[0].person, OWL.sameAs, iri(other)) for other in others)

    def _name(self, tenure: Tenure) -> str:
        return self._writing.names.tenure(*tenure.key)

    def _tenure(self, tenure: Tenure) -> Iterator[Triple]:
        node, chief = self._name(tenure), tenure.chief
        yield node, TYPE, iri(ORG.Membership)
        yield node, RDFS.label, literal(chief.name)
        yield node, ORG.member, iri(chief.person)
        yield node, ORG.role, iri(CONCEPTS["offices"][chief.office])
        yield node, ORG.organization, iri(chief.place)
        yield from ((node, MPO.seenAs, iri(naming.holding)) for naming in tenure.seen)
        yield from _dated(node, tenure.earliest, tenure.latest)


def _naming(naming: Seen) -> Iterator[Triple]:
    yield naming.holding, RDFS.label, literal(naming.name)
    yield naming.holding, MPO.ofPlace, iri(naming.place)
    yield from _dated(naming.holding, naming.earliest, naming.latest)


def _dated(node: str, earliest: str, latest: str) -> Iterator[Triple]:
    for predicate, moment in ((MPO.earliestSeen, earliest), (MPO.latestSeen, latest)):
        if moment:
            yield node, predicate, date_literal(moment)
