"""Validation of a graph against the shapes (SHACL), with a report that people can read."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Final, Literal

from kg.errors import DataPackError, Malformed
from kg.lang.lexicon import vocabulary_files
from kg.rdf.vocabulary import MPO, PREFIXES
from kg.resources import ontology_folder

Syntax = Literal["turtle", "trig", "nquads", "nt"]

_SH: Final = PREFIXES["sh"]
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
    with warnings.catch_warnings():
        # rdflib 7.6 and pyshacl 0.40 call, inside, what rdflib has marked as going away.
        warnings.filterwarnings("ignore", category=DeprecationWarning, module=r"(rdflib|pyshacl)\b")
        return _validated(_parsed(data, syntax))


def _validated(dataset: Any) -> ValidationReport:
    import rdflib
    from pyshacl import validate as run_shacl

    union = rdflib.Graph()
    for subject, predicate, value, _ in dataset.quads():
        union.add((subject, predicate, value))
    for triple in _ontology():
        union.add(triple)
    _, results, _ = run_shacl(
        union, shacl_graph=_shapes(), inference="none", advanced=False, js=False, do_owl_imports=False, inplace=True
    )
    return ValidationReport(tuple(sorted({*_violations(results), *_misplaced(dataset)})))


def _parsed(data: str | bytes, syntax: Syntax) -> Any:
    import rdflib
    from rdflib.exceptions import ParserError

    dataset = rdflib.Dataset()
    try:
        dataset.parse(data=data, format=syntax)
    except (SyntaxError, ValueError, ParserError) as error:
        raise Malformed(f"The graph is not {syntax}: {error}") from error
    return dataset


@cache
def _shapes() -> Any:
    return _shipped([ontology_folder() / "shapes.ttl"])


@cache
def _ontology() -> Any:
    return _shipped([ontology_folder() / "municipal-partnerships.ttl", *vocabulary_files()])


def _shipped(files: list[Any]) -> Any:
    import rdflib

    graph = rdflib.Graph()
    for path in files:
        try:
            graph.parse(path, format="turtle")
        except (SyntaxError, ValueError) as error:
            raise DataPackError(f"{path} is not Turtle: {error}") from error
    return graph


def _violations(results: Any) -> Iterator[Violation]:
    import rdflib

    def told(result: Any, name: str) -> str:
        found = results.value(result, rdflib.URIRef(_SH + name))
        return "" if found is None or isinstance(found, rdflib.BNode) else str(found)

    for result in results.subjects(rdflib.RDF.type, rdflib.URIRef(_SH + "ValidationResult")):
        yield Violation(
            focus=told(result, "focusNode"),
            path=_shortened(told(result, "resultPath")),
            value=told(result, "value"),
            message=told(result, "resultMessage"),
        )


def _shortened(iri: str) -> str:
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return iri


def _misplaced(dataset: Any) -> Iterator[Violation]:
    """Terms of the assembled state that stand in a graph of another name."""
    import rdflib

    for term in _ONLY_ASSEMBLED:
        for subject, _, value, graph in dataset.quads((None, rdflib.URIRef(term), None, None)):
            if graph is not None and not str(graph).endswith(_ASSEMBLED):
                message = f"This stands in the assembled graph alone, not in {graph}."
                yield Violation(str(subject), _shortened(term), str(value), message)
