"""Quads by pattern, and small changes: what assembly needs of a store, without a query language in between."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Final, Protocol, TypeAlias

import pyoxigraph as ox

from kg.rdf.vocabulary import PREFIXES
from kg.store.oxigraph import AWAITS_ASSEMBLY, OxigraphWriter, engine_errors

QuadText: TypeAlias = tuple[str, str, str, str]
"""Subject, predicate, object and graph; IRIs without brackets, literals by their text."""

AWAITS: Final = AWAITS_ASSEMBLY.value
"""Leads, in the ledger, from an article that changed since its ties were assembled."""


class Patterns(Protocol):
    """A store that is read by pattern and changed by lines."""

    def match(
        self, subject: str | None, predicate: str | None, value: str | None, graph: str | None
    ) -> Iterator[QuadText]:
        """The quads that have these IRIs; None stands for any."""
        ...

    def rows(self, question: str) -> Iterator[tuple[str, ...]]:
        """The answers of a SELECT, as texts; where a whole store is looked through this is faster than patterns."""
        ...

    def lines(self, subject: str | None, graph: str) -> set[str]:
        """What a graph says of a subject, or all it says, as lines of N-Quads."""
        ...

    def patch(self, removed: Iterable[str], added: Iterable[str]) -> None:
        """Take lines of N-Quads away and add others."""
        ...

    def drop(self, graph: str) -> None:
        """Take a named graph away."""
        ...


class OxigraphPatterns:
    """The patterns of an Oxigraph store, on disk or in memory."""

    def __init__(self, store: ox.Store) -> None:
        """Read and change this store; who opened it closes it."""
        self._store = store

    def match(
        self, subject: str | None, predicate: str | None, value: str | None, graph: str | None
    ) -> Iterator[QuadText]:
        """The quads that have these IRIs; None stands for any."""
        for quad in self._quads(subject, predicate, value, graph):
            yield (_text(quad.subject), quad.predicate.value, _text(quad.object), _text(quad.graph_name))

    def _quads(
        self, subject: str | None, predicate: str | None, value: str | None, graph: str | None
    ) -> Iterator[ox.Quad]:
        terms = [_node(term) if term is not None else None for term in (subject, predicate, value, graph)]
        return self._store.quads_for_pattern(*terms)

    def rows(self, question: str) -> Iterator[tuple[str, ...]]:
        """The answers of a SELECT, as texts; where a whole store is looked through this is faster than patterns."""
        found = self._store.query(question, prefixes=dict(PREFIXES))
        if isinstance(found, ox.QuerySolutions):
            for row in found:
                yield tuple(_text(term) for term in row)

    def lines(self, subject: str | None, graph: str) -> set[str]:
        """What a graph says of a subject, or all it says, as lines of N-Quads."""
        return {f"{quad.triple} <{graph}> ." for quad in self._quads(subject, None, None, graph)}

    def patch(self, removed: Iterable[str], added: Iterable[str]) -> None:
        """Take lines of N-Quads away and add others, in one atomic write."""
        gone, new = list(removed), list(added)
        if not gone:
            self._store.extend(ox.parse("\n".join(new).encode(), format=ox.RdfFormat.N_QUADS))
            return
        self._store.update(" ".join(("DELETE DATA {", _blocks(gone), "} ; INSERT DATA {", _blocks(new), "}")))

    def drop(self, graph: str) -> None:
        """Take a named graph away."""
        self._store.remove_graph(ox.NamedNode(graph))


def patterns_of(writer: OxigraphWriter) -> OxigraphPatterns:
    """The patterns of an open writer's store."""
    return OxigraphPatterns(writer._store)  # noqa: SLF001 — two halves of one store


def patterns_of_quads(quads: bytes) -> OxigraphPatterns:
    """The patterns of N-Quads, in memory."""
    store = ox.Store()
    store.extend(ox.parse(quads, format=ox.RdfFormat.N_QUADS))
    return OxigraphPatterns(store)


def patterns_of_snapshot(path: Path) -> OxigraphPatterns:
    """The patterns of a published state, to read.

    Raises:
        StoreDamaged: its files cannot be read.
    """
    with engine_errors(path):
        return OxigraphPatterns(ox.Store.read_only(str(path)))


_node = lru_cache(maxsize=16_384)(ox.NamedNode)


def _text(term: object) -> str:
    """The IRI or the text of a term; the graph without a name is ""."""
    return str(getattr(term, "value", ""))


def _blocks(lines: Iterable[str]) -> str:
    quads = ox.parse("\n".join(lines).encode(), format=ox.RdfFormat.N_QUADS)
    return "\n".join(f"GRAPH {quad.graph_name} {{ {quad.triple} . }}" for quad in quads)
