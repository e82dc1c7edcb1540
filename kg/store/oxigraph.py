"""The embedded store: RocksDB through Oxigraph, one atomic write an article."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from kg.errors import StoreDamaged, StoreError, StoreFull, StoreLocked
from kg.rdf.names import Names
from kg.rdf.vocabulary import PROV

_INTERNAL: Final = "https://w3id.org/municipal-partnerships/internal#"
LEDGER_ENTRY: Final = ox.NamedNode(f"{_INTERNAL}ledgerEntry")
AWAITS_ASSEMBLY: Final = ox.NamedNode(f"{_INTERNAL}awaitsAssembly")
"""Set with the change of an article, taken away when its ties are assembled: a run that was cut off between is seen."""
GENERATION: Final = ox.NamedNode(f"{_INTERNAL}generation")
"""How often what awaited assembly was assembled; a published state of a lower one lacks something."""
_YES: Final = ox.Literal(value=True)
_SETTLED_AT_ONCE: Final = 1000
_FULL: Final = ("no space left", "disk full", "errno 28", "quota exceeded", "os error 28")
_LOCKED: Final = ("lock", "resource temporarily unavailable")


@contextmanager
def engine_errors(path: Path) -> Iterator[None]:
    """Errors of the engine as ours, in one line."""
    try:
        yield
    except (OSError, ValueError, RuntimeError) as error:
        told = str(error).lower()
        if any(sign in told for sign in _FULL):
            raise StoreFull(f"The disk of {path} is full.") from error
        if any(sign in told for sign in _LOCKED):
            raise StoreLocked(f"{path} is in use by another process.") from error
        if isinstance(error, PermissionError):
            raise StoreError(f"{path} may not be read or written: check its rights.") from error
        raise StoreDamaged(f"{path} cannot be read ({' '.join(str(error).split())[:200]}).") from error


class OxigraphWriter:
    """The writing side of an embedded store."""

    def __init__(self, path: Path, names: Names | None = None) -> None:
        """Open the RocksDB folder, making it where there is none."""
        self.path = path
        self._names = names or Names()
        self._ledger = ox.NamedNode(self._names.graph("ledger"))
        with engine_errors(path):
            path.mkdir(parents=True, exist_ok=True)
            self._store = ox.Store(str(path))

    def commit(self, article_id: str, quads: bytes, ledger: str) -> None:
        """Replace the article's graph and what the ledger holds of it in one atomic write; it awaits assembly then."""
        graph = ox.NamedNode(self._names.article(article_id))
        entry = ox.Quad(graph, LEDGER_ENTRY, ox.Literal(ledger), self._ledger)
        with engine_errors(self.path):
            added = [*ox.parse(quads, format=ox.RdfFormat.N_QUADS), entry, self._mark(graph)]
            old = [
                *self._store.quads_for_pattern(graph, None, None, self._ledger),
                *self._store.quads_for_pattern(None, None, None, graph),
            ]
            self._replace(old, added)

    def remove(self, article_id: str) -> None:
        """Take the article's graph, what the ledger holds of it and what calls it revised away, in one atomic write.

        Its ties await assembly then.
        """
        graph = ox.NamedNode(self._names.article(article_id))
        with engine_errors(self.path):
            old = [
                *self._store.quads_for_pattern(graph, None, None, self._ledger),
                *self._store.quads_for_pattern(None, None, None, graph),
                *self._store.quads_for_pattern(None, ox.NamedNode(PROV.wasRevisionOf), graph),
            ]
            self._replace(old, [self._mark(graph)])

    def await_assembly(self, article_ids: Iterable[str]) -> None:
        """Note that what these articles tell is to be assembled again."""
        with engine_errors(self.path):
            self._store.extend([self._mark(ox.NamedNode(self._names.article(article))) for article in article_ids])

    def awaiting(self) -> tuple[str, ...]:
        """The ids of the articles whose change was not assembled yet, also those that an earlier run left so."""
        base = self._names.article("")
        with engine_errors(self.path):
            marks = self._store.quads_for_pattern(None, AWAITS_ASSEMBLY, None, self._ledger)
            return tuple(sorted(str(mark.subject)[1:-1].removeprefix(base) for mark in marks))

    def settle(self, article_ids: Sequence[str]) -> None:
        """Note that what these articles tell is assembled."""
        marks = [self._mark(ox.NamedNode(self._names.article(article))) for article in article_ids]
        with engine_errors(self.path):
            for first in range(0, len(marks), _SETTLED_AT_ONCE):
                self._replace(marks[first : first + _SETTLED_AT_ONCE], [])
            number = generation_in(self._store)
            self._replace([self._counted(number)] if number else [], [self._counted(number + 1)])

    @property
    def generation(self) -> int:
        """How often what awaited assembly was assembled."""
        return generation_in(self._store)

    def _mark(self, article: ox.NamedNode) -> ox.Quad:
        return ox.Quad(article, AWAITS_ASSEMBLY, _YES, self._ledger)

    def _counted(self, number: int) -> ox.Quad:
        return ox.Quad(self._ledger, GENERATION, ox.Literal(number), self._ledger)

    def replace_graph(self, graph: str, quads: bytes) -> None:
        """Replace a named graph in one atomic write."""
        with engine_errors(self.path):
            old = list(self._store.quads_for_pattern(None, None, None, ox.NamedNode(graph)))
            self._replace(old, list(ox.parse(quads, format=ox.RdfFormat.N_QUADS)))

    def _replace(self, old: list[ox.Quad], new: list[ox.Quad]) -> None:
        gone, added = set(old) - set(new), set(new) - set(old)
        if not gone:
            self._store.extend(added)
            return
        # `extend` only adds; one SPARQL update is as atomic and also takes away.
        self._store.update(" ".join(("DELETE DATA {", _blocks(gone), "} ; INSERT DATA {", _blocks(added), "}")))

    def ledger(self) -> Iterator[str]:
        """Every ledger entry, as it was committed."""
        with engine_errors(self.path):
            for quad in self._store.quads_for_pattern(None, LEDGER_ENTRY, None, self._ledger):
                if isinstance(quad.object, ox.Literal):
                    yield quad.object.value

    def ledger_contains(self, article_id: str) -> bool:
        """Whether the article was committed."""
        graph = ox.NamedNode(self._names.article(article_id))
        return next(self._store.quads_for_pattern(graph, LEDGER_ENTRY, None, self._ledger), None) is not None

    def flush(self) -> None:
        """Force what was committed to the disk."""
        with engine_errors(self.path):
            self._store.flush()

    def backup(self, target: Path) -> None:
        """A copy of the present state, by hard links."""
        with engine_errors(target):
            self._store.backup(str(target))

    def close(self) -> None:
        """Let the lock go."""
        with engine_errors(self.path):
            self._store.flush()
        del self._store


def generation_in(store: ox.Store) -> int:
    """How often what awaited assembly was assembled in a store."""
    found = next(store.quads_for_pattern(None, GENERATION, None), None)
    return int(found.object.value) if found is not None and isinstance(found.object, ox.Literal) else 0


def generation_of(snapshot: Path) -> int:
    """The generation of a published state.

    Raises:
        StoreDamaged: its files cannot be read.
    """
    with engine_errors(snapshot):
        return generation_in(ox.Store.read_only(str(snapshot)))


@contextmanager
def opened(path: Path) -> Iterator[ox.Store]:
    """A store to be changed, whole on the disk afterwards; what goes wrong beside the engine is told as it is."""
    with engine_errors(path):
        store = ox.Store(str(path))
    try:
        yield store
    except OSError:
        with engine_errors(path):
            raise
    with engine_errors(path):
        store.flush()
    del store


def backup_of(snapshot: Path, target: Path) -> None:
    """A copy of a snapshot, by hard links."""
    with engine_errors(target):
        ox.Store.read_only(str(snapshot)).backup(str(target))


def _blocks(quads: set[ox.Quad] | list[ox.Quad]) -> str:
    return "\n".join(f"GRAPH {quad.graph_name} {{ {quad.triple} . }}" for quad in quads)


def dump(snapshot: Path, without: str | None = None) -> list[bytes]:
    """All quads of a snapshot as sorted lines of N-Quads, leaving out one graph."""
    with engine_errors(snapshot):
        content = ox.Store.read_only(str(snapshot)).dump(format=ox.RdfFormat.N_QUADS) or b""
    end = f" <{without}> .".encode()
    return sorted(line for line in content.splitlines() if not (without and line.endswith(end)))


def canonical_hash(lines: list[bytes]) -> str:
    """SHA-256 of sorted N-Quads: without blank nodes this is the hash of the canonical dataset."""
    return hashlib.sha256(b"".join(line + b"\n" for line in lines)).hexdigest()
