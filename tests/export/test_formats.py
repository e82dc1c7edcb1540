"""Exports: each format holds the same graph, byte for byte the same on every run, and other readers agree."""

from __future__ import annotations

import random
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib

from kg.errors import NotFound, UnsupportedMedia
from kg.export.formats import FORMATS
from kg.graph import Graph
from kg.rdf.names import Names
from kg.rdf.vocabulary import MPO
from kg.wiring import record_to_quads
from tests.stories import stories

ENGINE = {
    "turtle": ox.RdfFormat.TURTLE,
    "trig": ox.RdfFormat.TRIG,
    "nquads": ox.RdfFormat.N_QUADS,
    "ntriples": ox.RdfFormat.N_TRIPLES,
    "jsonld": ox.RdfFormat.JSON_LD,
    "rdfxml": ox.RdfFormat.RDF_XML,
}
RDFLIB = {
    "turtle": "turtle",
    "trig": "trig",
    "nquads": "nquads",
    "ntriples": "nt",
    "jsonld": "json-ld",
    "rdfxml": "xml",
}
WITH_GRAPHS = {"trig", "nquads", "jsonld"}


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Graph]:
    with Graph.open(tmp_path_factory.mktemp("export") / "g.kg") as graph:
        for record in stories():
            graph.add_record(record)
        yield graph


@pytest.fixture(scope="module")
def triples(world: Graph) -> set[ox.Triple]:
    return {quad.triple for quad in ox.parse(world.export("nquads"), format=ox.RdfFormat.N_QUADS)}


def lines() -> list[bytes]:
    """The small world's articles as lines of N-Quads."""
    return sorted({line for record in stories() for line in record_to_quads(record).splitlines()})


@pytest.mark.parametrize("format_", FORMATS)
def test_every_format_holds_the_whole_graph(world: Graph, triples: set[ox.Triple], format_: str) -> None:
    content = world.export(format_)
    assert content == world.export(format_)
    assert {quad.triple for quad in ox.parse(content, format=ENGINE[format_])} == triples


# rdflib's readers of JSON-LD and quads call, inside, what rdflib has marked as going away.
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("format_", FORMATS)
def test_rdflib_reads_the_same_number_of_triples(world: Graph, triples: set[ox.Triple], format_: str) -> None:
    if format_ in WITH_GRAPHS:
        dataset = rdflib.Dataset()
        dataset.parse(data=world.export(format_), format=RDFLIB[format_])
        assert len({(s, p, o) for s, p, o, _ in dataset.quads()}) == len(triples)
    else:
        assert len(rdflib.Graph().parse(data=world.export(format_), format=RDFLIB[format_])) == len(triples)


@pytest.mark.skipif(shutil.which("rapper") is None, reason="rapper (raptor2-utils) is not installed")
def test_rapper_reads_the_same_number_of_triples(world: Graph, triples: set[ox.Triple], tmp_path: Path) -> None:
    for format_, name in (("turtle", "turtle"), ("ntriples", "ntriples"), ("rdfxml", "rdfxml")):
        file = tmp_path / f"graph.{format_}"
        file.write_bytes(world.export(format_))
        done = subprocess.run(["rapper", "-q", "-i", name, "-o", "ntriples", file], capture_output=True, check=True)
        assert len(set(done.stdout.splitlines())) == len(triples)


@pytest.mark.parametrize("format_", FORMATS)
def test_bytes_do_not_depend_on_the_order_of_ingestion(tmp_path: Path, world: Graph, format_: str) -> None:
    shuffled = list(stories())
    random.Random(format_).shuffle(shuffled)
    with Graph.open(tmp_path / "g.kg") as other:
        for record in shuffled:
            other.add_record(record)
        assert other.export(format_) == world.export(format_)
        assert other.canonical_hash() == world.canonical_hash()


def test_turtle_is_written_for_people(world: Graph) -> None:
    text = world.export("turtle").decode()
    assert "@prefix mpo: <https://w3id.org/municipal-partnerships/ontology#> ." in text
    assert "_:" not in text
    assert "mpo:Partnership" in text
    assert "Казань" in text


def test_one_graph_is_exported_alone(world: Graph) -> None:
    state = world.export("ntriples", "assembled").decode()
    assert MPO.status in state
    assert MPO.claimKey not in state
    article = Names().article(stories()[0].article.id)
    assert MPO.status not in world.export("turtle", article).decode()
    with pytest.raises(NotFound, match="no graph"):
        world.export("turtle", "nothing")


def test_unknown_format_is_told(world: Graph) -> None:
    with pytest.raises(UnsupportedMedia, match="turtle"):
        world.export("docx")


@pytest.mark.parametrize("format_", FORMATS)
def test_sorted_lines_are_all_that_counts(format_: str) -> None:
    assert FORMATS[format_](lines()) == FORMATS[format_](list(lines()))
