"""Validation of a graph against the shapes (SHACL), with a report that people can read.

The engine is pyshacl-turbo, many times as fast as pySHACL (`python -m tests.benchmarks.shapes` prints both).
Constraints in SPARQL are asked of Oxigraph, once for all things instead of once for each, which no SHACL engine does.
pySHACL, which knows nothing of all this, is the referee in the tests.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal

from kg.errors import DataPackError, Malformed
from kg.lang.lexicon import vocabulary_files
from kg.rdf.vocabulary import MPO, PREFIXES
from kg.resources import ontology_folder

if TYPE_CHECKING:
    import pyoxigraph as ox

Syntax = Literal["turtle", "trig", "nquads", "nt"]

_SH: Final = PREFIXES["sh"]
_TYPE: Final = f"{PREFIXES['rdf']}type"
_SUBCLASS: Final = f"{PREFIXES['rdfs']}subClassOf"
_PREFIXED: Final = re.compile(r"\b([a-z]+):([\w-]+)")
_ASSEMBLED: Final = "/graph/assembled"
_ONLY_ASSEMBLED: Final = (MPO.twinnedWith, MPO.status, MPO.independentSources, MPO.firstReported, MPO.lastReported)


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """What is wrong with one thing of the graph.

    Attributes:
        focus: the IRI of the thing.
        path: the property at fault, shortened ("mpo:party"), "" where the thing itself is.
        value: the value at fault, "" where something is missing.
        message: the rule that is broken, in words.
    """

    focus: str
    path: str
    value: str
    message: str

    def __str__(self) -> str:
        where = f"{self.focus} {self.path}".strip()
        return f"{where}: {self.message}" + (f" Found: {self.value}" if self.value else "")


@dataclass(frozen=True, slots=True)
class ValidationReport:
    """The outcome of a validation: every violation, sorted."""

    violations: tuple[Violation, ...]

    @property
    def conforms(self) -> bool:
        """Whether the graph is right."""
        return not self.violations


def validate(data: str | bytes, syntax: Syntax = "trig") -> ValidationReport:
    """Check a graph, serialized in the given syntax, against `ontology/shapes.ttl`.

    The named graphs are read as one. Where there are any, terms of the assembled state must stand in the assembled
    graph alone.

    Raises:
        Malformed: the data is not of the syntax.
        DataPackError: the shapes or the vocabulary that ship with the project are broken.
    """
    union, misplaced = _read(data, syntax)
    union.bulk_extend(_ontology())
    rules = _rules()
    _, results, _ = rules.compiled.validate(union)
    found = {*_violations(results), *misplaced}
    for rule in rules.queries:
        found.update(rule.broken(union))
    return ValidationReport(tuple(sorted(found)))


def _read(data: str | bytes, syntax: Syntax) -> tuple[ox.Store, list[Violation]]:
    """The triples that a shape looks at in one graph, and the terms of the assembled state that stand elsewhere."""
    import pyoxigraph as ox

    formats = {"turtle": "TURTLE", "trig": "TRIG", "nquads": "N_QUADS", "nt": "N_TRIPLES"}
    misplaced: list[Violation] = []

    predicates, classes = _rules().looked_at

    def in_one_graph() -> Iterator[ox.Quad]:
        for quad in ox.parse(data, format=getattr(ox.RdfFormat, formats[syntax])):
            predicate = quad.predicate.value
            if predicate in _ONLY_ASSEMBLED:
                misplaced.extend(_misplaced(quad))
            if predicate in predicates and (predicate != _TYPE or _text(quad.object) in classes):
                yield ox.Quad(quad.subject, quad.predicate, quad.object)

    union = ox.Store()
    try:
        union.bulk_extend(in_one_graph())
    except (SyntaxError, ValueError) as error:
        raise Malformed(f"The graph is not {syntax}: {error}") from error
    return union, misplaced


def _misplaced(quad: ox.Quad) -> Iterator[Violation]:
    graph = getattr(quad.graph_name, "value", "")
    if graph and not graph.endswith(_ASSEMBLED):
        message = f"This stands in the assembled graph alone, not in {graph}."
        yield Violation(_text(quad.subject), _shortened(quad.predicate.value), _text(quad.object), message)


@dataclass(frozen=True, slots=True)
class _Rule:
    """A constraint in SPARQL: its query gives `$this` and `?value` of what breaks it."""

    message: str
    query: str
    prefixes: dict[str, str]

    def broken(self, union: ox.Store) -> Iterator[Violation]:
        rows: Any = union.query(self.query, prefixes=self.prefixes)
        for row in rows:
            yield Violation(_text(row["this"]), "", _text(row["value"]), self.message)


@dataclass(frozen=True, slots=True)
class _Rules:
    """The shapes: what the engine checks, what is asked in SPARQL, and the predicates and classes that both look at."""

    compiled: Any
    queries: tuple[_Rule, ...]
    looked_at: tuple[frozenset[str], frozenset[str]]


@cache
def _rules() -> _Rules:
    import pyshacl_turbo
    import rdflib

    path = ontology_folder() / "shapes.ttl"
    shapes = rdflib.Graph()
    try:
        shapes.parse(path, format="turtle")
    except (SyntaxError, ValueError) as error:
        raise DataPackError(f"{path} is not Turtle: {error}") from error
    sh = rdflib.Namespace(_SH)
    queries = tuple(_rule(shapes, node) for node in sorted(shapes.objects(None, sh.sparql), key=str))
    shapes.remove((None, sh.sparql, None))
    engine: Any = pyshacl_turbo.CompiledShapes
    return _Rules(engine(shapes), queries, _looked_at(shapes, queries))


def _looked_at(shapes: Any, queries: tuple[_Rule, ...]) -> tuple[frozenset[str], frozenset[str]]:
    """No shape is closed, so that a triple whose predicate no shape names decides nothing."""
    named = {str(term) for triple in shapes for term in triple}
    for rule in queries:
        for prefix, name in _PREFIXED.findall(rule.query):
            named.add(rule.prefixes.get(prefix, "") + name)
    below = {_text(quad.subject) for quad in _ontology() if quad.predicate.value == _SUBCLASS}
    return frozenset(named | {_TYPE, _SUBCLASS}), frozenset(named | below)


def _rule(shapes: Any, node: Any) -> _Rule:
    import rdflib

    sh = rdflib.Namespace(_SH)
    declared = (d for source in shapes.objects(node, sh.prefixes) for d in shapes.objects(source, sh.declare))
    prefixes = {str(shapes.value(d, sh.prefix)): str(shapes.value(d, sh.namespace)) for d in declared}
    return _Rule(str(shapes.value(node, sh.message)), str(shapes.value(node, sh.select)), prefixes)


@cache
def _ontology() -> tuple[ox.Quad, ...]:
    files = (ontology_folder() / "municipal-partnerships.ttl", *vocabulary_files())
    return tuple(quad for path in files for quad in _shipped(path))


def _shipped(path: Path) -> Iterator[ox.Quad]:
    import pyoxigraph as ox

    try:
        yield from ox.parse(path=path, format=ox.RdfFormat.TURTLE)
    except SyntaxError as error:
        raise DataPackError(f"{path} is not Turtle: {error}") from error


def _violations(results: Any) -> Iterator[Violation]:
    import rdflib

    def told(result: Any, name: str) -> str:
        found = results.value(result, rdflib.URIRef(_SH + name))
        return "" if found is None or isinstance(found, rdflib.BNode) else str(found)

    for result in results.objects(None, rdflib.URIRef(_SH + "result")):
        yield Violation(
            focus=told(result, "focusNode"),
            path=_shortened(told(result, "resultPath")),
            value=told(result, "value"),
            message=told(result, "resultMessage"),
        )


def _text(term: object) -> str:
    """The IRI or the text of a term."""
    return str(getattr(term, "value", ""))


def _shortened(iri: str) -> str:
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return iri
