"""The lists of a store: each a graph of its own, replaced as a whole."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

from kg.errors import Malformed, NotFound, StoreError
from kg.rdf.names import Names
from kg.rdf.terms import date_literal, iri, literal, nquads
from kg.rdf.vocabulary import DCTERMS, MPO, OWL, PREFIXES, RDFS, SCHEMA, SKOS
from kg.reference.compare import Difference, compare
from kg.reference.mapping import NO_MAPPING, Mapping
from kg.reference.ties import ListedPlace, ListedTie, Pairs
from kg.store.patterns import Patterns

Triple: TypeAlias = tuple[str, str, str]

_NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
_TYPE: Final = f"<{PREFIXES['rdf']}type>"


@dataclass(frozen=True, slots=True, order=True)
class ListAbout:
    """What is known of a list.

    Attributes:
        name: as commands name it.
        source: where it is from, in words; "" untold.
        retrieved: the day on which it was taken from there, YYYY-MM-DD; "" untold.
        ties: how many it has.
    """

    name: str
    source: str = ""
    retrieved: str = ""
    ties: int = 0


ReplaceGraph = Callable[[str, bytes], None]


def _read_only(graph: str, _quads: bytes) -> None:
    raise StoreError(f"{graph} is read from a published state, which does not change.")


class ReferenceLists:
    """The lists of a store."""

    def __init__(self, store: Patterns, replace_graph: ReplaceGraph = _read_only, names: Names | None = None) -> None:
        """Look at the lists of this store; `replace_graph` replaces a named graph of it in one write."""
        self._store = store
        self._replace_graph = replace_graph
        self._names = names or Names()
        self._head = self._names.graph("reference/")

    def graph(self, name: str) -> str:
        """The graph of a list.

        Raises:
            Malformed: this cannot be the name of a list.
        """
        if not _NAME.fullmatch(name):
            raise Malformed(f"A list is named by letters, digits, dots, hyphens and underscores, not {name!r}.")
        return f"{self._head}{name}"

    def all(self) -> tuple[ListAbout, ...]:
        """All lists, by name."""
        return tuple(sorted(self._about(quad[2], quad[3]) for quad in self._labels()))

    def known(self, name: str) -> str:
        """The graph of a list that is there.

        Raises:
            NotFound: there is no list of that name.
        """
        graph = self.graph(name)
        names = [quad[2] for quad in self._labels()]
        if name not in names:
            raise NotFound(f"No reference list is named {name!r}; there are {', '.join(sorted(names)) or 'none'}.")
        return graph

    def _labels(self) -> Iterator[tuple[str, str, str, str]]:
        lists = {quad[0] for quad in self._store.match(None, None, MPO.ReferenceList, None)}
        for graph in sorted(lists):
            yield from self._store.match(graph, RDFS.label, None, graph)

    def _about(self, name: str, graph: str) -> ListAbout:
        source, retrieved = (
            next((quad[2] for quad in self._store.match(graph, predicate, None, graph)), "")
            for predicate in (DCTERMS.source, SCHEMA.dateModified)
        )
        return ListAbout(name, source, retrieved, sum(1 for _ in self._store.match(None, MPO.listedIn, graph, graph)))

    def import_(self, about: ListAbout, ties: Iterable[ListedTie], mapping: Mapping = NO_MAPPING) -> None:
        """Replace a list as a whole; whatever goes wrong, the old one stays.

        Raises:
            Malformed: this cannot be the name of a list, or it has no ties.
        """
        self._replace_graph(self.graph(about.name), self.quads(about, ties, mapping))

    def remove(self, name: str) -> None:
        """Take a list away.

        Raises:
            NotFound: there is no list of that name.
        """
        self._replace_graph(self.known(name), b"")

    def compare(self, name: str) -> tuple[Difference, ...]:
        """On what the assembled graph and a list differ.

        Raises:
            NotFound: there is no list of that name.
        """
        return compare(self._store, self.known(name), self._names)

    def municipalities(self) -> frozenset[str]:
        """The places that have a tie in the assembled graph."""
        assembled = self._names.graph("assembled")
        return frozenset(quad[2] for quad in self._store.match(None, MPO.party, None, assembled))

    def quads(self, about: ListAbout, ties: Iterable[ListedTie], mapping: Mapping = NO_MAPPING) -> bytes:
        """The graph of a list as N-Quads: its ties, and which Wikidata items its places and ours are.

        Raises:
            Malformed: this cannot be the name of a list, or it has no ties.
        """
        ours = {int(quad[2]) for quad in self._store.match(None, MPO.geonamesId, None, None) if quad[2].isdigit()}
        pairs = Pairs()
        for tie in ties:
            pairs.add(_resolved(tie, mapping, ours))
        if not pairs.count:
            raise Malformed("No row of the list is a pair of places; the list stays as it was.")
        writing = _Writing(self._names, about.name, self.graph(about.name), mapping)
        triples = {triple for tie in pairs.ties() for triple in writing.tie(tie)}
        triples |= {triple for number in ours for triple in writing.matches(number, "")}
        return nquads(triples | set(writing.about(about)), self.graph(about.name))


def _resolved(tie: ListedTie, mapping: Mapping, ours: set[int]) -> ListedTie:
    """The tie with GeoNames numbers for its items: of several, one that the graph knows."""
    one, other = sorted((_numbered(place, mapping, ours) for place in tie.between), key=lambda place: place.identity)
    return replace(tie, between=(one, other))


def _numbered(place: ListedPlace, mapping: Mapping, ours: set[int]) -> ListedPlace:
    numbers = mapping.numbers.get(place.wikidata, []) if not place.geonames else []
    return replace(place, geonames=min(numbers, key=lambda n: (n not in ours, n))) if numbers else place


@dataclass(frozen=True, slots=True)
class _Writing:
    """Turns a list into triples."""

    names: Names
    name: str
    graph: str
    mapping: Mapping

    def about(self, about: ListAbout) -> Iterator[Triple]:
        """What is known of the list."""
        node = iri(self.graph)
        yield node, _TYPE, iri(MPO.ReferenceList)
        yield node, iri(RDFS.label), literal(about.name)
        if about.source:
            yield node, iri(DCTERMS.source), literal(about.source)
        if about.retrieved:
            yield node, iri(SCHEMA.dateModified), date_literal(about.retrieved)

    def tie(self, tie: ListedTie) -> Iterator[Triple]:
        """One tie with its places."""
        places = tuple(self._place(place) for place in tie.between)
        node = iri(self.names.listed(self.name, *places, tie.since, tie.until))
        yield node, _TYPE, iri(MPO.ReferenceTie)
        yield node, iri(MPO.listedIn), iri(self.graph)
        for predicate, date in ((MPO.listedSince, tie.since), (MPO.listedUntil, tie.until)):
            if date:
                yield node, iri(predicate), date_literal(date)
        for place, told in zip(places, tie.between, strict=True):
            yield node, iri(MPO.listedParty), iri(place)
            if told.name:
                yield iri(place), iri(MPO.listedName), literal(told.name)
            if told.geonames:
                yield from self.matches(told.geonames, told.wikidata)

    def _place(self, place: ListedPlace) -> str:
        return f"{self.names.base}place/{place.geonames}" if place.geonames else f"{PREFIXES['wd']}{place.wikidata}"

    def matches(self, number: int, told: str) -> Iterator[Triple]:
        """Which item a place is, by the mapping, else by the list itself."""
        same, close = self.mapping.same.get(number), self.mapping.close.get(number)
        if same is None and told and told != close:
            same = told
        place = iri(f"{self.names.base}place/{number}")
        if same:
            yield place, iri(OWL.sameAs), iri(PREFIXES["wd"] + same)
        elif close:
            yield place, iri(SKOS.closeMatch), iri(PREFIXES["wd"] + close)
