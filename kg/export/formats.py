"""The formats of an export; the same graph gives the same bytes, whatever the order of ingestion."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from kg.rdf.vocabulary import PREFIXES


def nquads(lines: Sequence[bytes]) -> bytes:
    """N-Quads, sorted."""
    return b"".join(line + b"\n" for line in lines)


def ntriples(lines: Sequence[bytes]) -> bytes:
    """N-Triples, sorted, each triple once however many graphs hold it."""
    triples = {f"{quad.triple} .\n" for quad in ox.parse(nquads(lines), format=ox.RdfFormat.N_QUADS)}
    return "".join(sorted(triples)).encode()


def turtle(lines: Sequence[bytes]) -> bytes:
    """Turtle of all graphs together."""
    return _triples(lines, ox.RdfFormat.TURTLE)


def rdfxml(lines: Sequence[bytes]) -> bytes:
    """RDF/XML of all graphs together."""
    return _triples(lines, ox.RdfFormat.RDF_XML)


def trig(lines: Sequence[bytes]) -> bytes:
    """TriG, graph by graph."""
    return _quads(lines, ox.RdfFormat.TRIG)


def jsonld(lines: Sequence[bytes]) -> bytes:
    """JSON-LD, graph by graph."""
    return _quads(lines, ox.RdfFormat.JSON_LD)


FORMATS: Final[Mapping[str, Callable[[Sequence[bytes]], bytes]]] = {
    "turtle": turtle,
    "trig": trig,
    "nquads": nquads,
    "ntriples": ntriples,
    "jsonld": jsonld,
    "rdfxml": rdfxml,
}
"""Name -> from sorted lines of N-Quads to the file's bytes."""


def write_whole(content: bytes, target: Path) -> None:
    """The bytes to a file, whole and on the disk, or not at all."""
    unfinished = target.with_name(f".{target.name}.{os.getpid()}.unfinished")
    try:
        with unfinished.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)


def _triples(lines: Sequence[bytes], format_: ox.RdfFormat) -> bytes:
    content = ntriples(lines)
    triples = list(ox.parse(content, format=ox.RdfFormat.N_TRIPLES))
    return ox.serialize(triples, format=format_, prefixes=_used(content)) or b""


def _quads(lines: Sequence[bytes], format_: ox.RdfFormat) -> bytes:
    content = nquads(lines)
    quads = sorted(ox.parse(content, format=ox.RdfFormat.N_QUADS), key=lambda q: (str(q.graph_name), str(q.triple)))
    return ox.serialize(quads, format=format_, prefixes=_used(content)) or b""


def _used(content: bytes) -> dict[str, str]:
    return {prefix: namespace for prefix, namespace in PREFIXES.items() if namespace.encode() in content}
