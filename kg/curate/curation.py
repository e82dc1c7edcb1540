"""The decisions of people in the store: `id:graph/curation`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final, TypeAlias

from kg.errors import Malformed
from kg.model.article import content_hash
from kg.model.curation import Decision, in_force
from kg.rdf.mapper import PlaceFacts
from kg.rdf.names import Names
from kg.rdf.terms import decimal_literal, iri, literal
from kg.rdf.vocabulary import MPO, OWL, PREFIXES, PROV, RDF, RDFS, SCHEMA, WGS
from kg.store.patterns import Patterns

Triple: TypeAlias = tuple[str, str, str]

_TYPE: Final = f"{PREFIXES['rdf']}type"
_CORRECTED: Final = {
    "value": MPO.correctedValue,
    "date": MPO.correctedDate,
    "document": MPO.correctedDocument,
    "name": MPO.replacementName,
    "language": SCHEMA.inLanguage,
}


class Curation:
    """The decisions of a store."""

    def __init__(
        self, store: Patterns, names: Names | None = None, facts: Callable[[int], PlaceFacts | None] = lambda _: None
    ) -> None:
        """Read and write the curation graph of a store; `facts` is what a gazetteer knows by GeoNames id."""
        self._store = store
        self._names = names or Names()
        self._graph = self._names.graph("curation")
        self._facts = facts

    def decisions(self) -> tuple[Decision, ...]:
        """All decisions ever taken, oldest first; those taken back too."""
        nodes = {quad[0] for quad in self._store.match(None, MPO.verdict, None, self._graph)}
        return tuple(sorted(self._decision(node) for node in nodes))

    def decide(self, decisions: Iterable[Decision]) -> tuple[str, ...]:
        """Keep decisions; gives the IRIs of the things whose ties must be assembled again.

        Raises:
            Malformed: a decision names something wrongly; nothing is kept.
        """
        taken = tuple(decisions)
        held = self.decisions()
        known = {decision.key: decision for decision in (*held, *taken)}
        described = self._described(held)
        try:
            added = {line for decision in taken for line in self._lines(decision)} | self._described(known.values())
        except ValueError as error:
            raise Malformed(f"A decision names a thing by what is {error}.") from error
        self._store.patch(sorted(described - added), sorted(added - described))
        concerned: set[str] = set()
        for decision in taken:
            undone: Decision | None = decision
            while undone:
                concerned |= set(self._concerned(undone))
                undone = known.get(undone.revokes)
        return tuple(sorted(concerned))

    def key_of(self, node: str) -> str:
        """What a decision says that it concerns, for a thing of the graph: a claim by its key, others by their IRI."""
        return node.removeprefix(self._names.claim(""))

    def _one(self, subject: str, predicate: str) -> str:
        return min((quad[2] for quad in self._store.match(subject, predicate, None, self._graph)), default="")

    def _concerned(self, decision: Decision) -> Iterator[str]:
        for thing in filter(None, (self._thing(decision), decision.other)):
            yield thing
            # A person stands in claims only: their ties are what the decision touches.
            for claim, *_ in self._store.match(None, RDF.object, thing, None):
                yield from (quad[2] for quad in self._store.match(claim, RDF.subject, None, None))

    def _thing(self, decision: Decision) -> str:
        if decision.revokes:
            return f"{self._names.base}decision/{decision.revokes}"
        if self.key_of(decision.concerns) != decision.concerns:
            raise Malformed(f"A claim is named by its key, not by {decision.concerns}.")
        return decision.concerns if ":" in decision.concerns else self._names.claim(decision.concerns)

    def _lines(self, decision: Decision) -> Iterator[str]:
        for subject, predicate, value in self._triples(decision):
            yield f"{iri(subject)} {iri(predicate)} {value} <{self._graph}> ."

    def _triples(self, decision: Decision) -> Iterator[Triple]:
        node = f"{self._names.base}decision/{decision.key}"
        curator = f"{self._names.base}curator/{content_hash(decision.curator)[:24]}"
        yield node, _TYPE, iri(MPO.CurationDecision)
        yield node, MPO.curator, iri(curator)
        yield curator, _TYPE, iri(SCHEMA.Person)
        yield curator, SCHEMA.name, literal(decision.curator)
        yield node, MPO.concerns, iri(self._thing(decision))
        yield node, MPO.reason, literal(decision.reason)
        yield node, PROV.atTime, literal(decision.at, datatype="dateTime")
        # To take a decision back is to reject it.
        yield node, MPO.verdict, iri(f"{PREFIXES['mpo']}{decision.verdict or 'reject'}")
        if decision.revokes:
            yield node, MPO.revokes, iri(f"{self._names.base}decision/{decision.revokes}")
        if decision.other:
            yield node, MPO.replacement, iri(decision.other)
        yield from (
            (node, _CORRECTED[name], literal(value)) for name, value in decision.replacement if name in _CORRECTED
        )
        if decision.article:
            yield node, MPO.inArticle, iri(decision.article)

    def _decision(self, node: str) -> Decision:
        revokes = self._one(node, MPO.revokes).removeprefix(f"{self._names.base}decision/")
        verdict = self._one(node, MPO.verdict).removeprefix(PREFIXES["mpo"])
        return Decision(
            at=self._one(node, PROV.atTime),
            curator=self._one(self._one(node, MPO.curator), SCHEMA.name),
            verdict="" if revokes else verdict,
            concerns=revokes or self.key_of(self._one(node, MPO.concerns)),
            reason=self._one(node, MPO.reason),
            replacement=tuple(sorted(self._replacement(node))),
            article=self._one(node, MPO.inArticle),
            revokes=revokes,
        )

    def _replacement(self, node: str) -> Iterator[tuple[str, str]]:
        other = self._one(node, MPO.replacement)
        if other:
            yield ("person" if "/person/" in other else "place"), other
        for name, predicate in _CORRECTED.items():
            yield from ((name, quad[2]) for quad in self._store.match(node, predicate, None, self._graph))

    def _described(self, decisions: Iterable[Decision]) -> set[str]:
        """What the graph says of places that decisions in force lead to: perhaps no article names them."""
        led = [d for d in in_force(decisions) if d.verdict in {"merge", "split"}]
        triples = {triple for d in led for triple in self._description(d.other, dict(d.replacement))}
        return {f"{iri(subject)} {iri(predicate)} {value} <{self._graph}> ." for subject, predicate, value in triples}

    def _description(self, place: str, told: Mapping[str, str]) -> Iterator[Triple]:
        number = place.removeprefix(f"{self._names.base}place/")
        known = self._facts(int(number)) if number.isascii() and number.isdigit() else None
        if known is None:
            return
        yield place, _TYPE, iri(MPO.Municipality)
        yield place, RDFS.label, literal(known.name_en, "en")
        if "name" in told:
            yield place, RDFS.label, literal(told["name"], told.get("language"))
        yield place, SCHEMA.addressCountry, literal(known.country.upper())
        yield place, WGS.lat, decimal_literal(known.latitude)
        yield place, WGS.long, decimal_literal(known.longitude)
        yield place, OWL.sameAs, iri(f"https://sws.geonames.org/{number}/")
        yield place, MPO.geonamesId, literal(number, datatype="integer")
