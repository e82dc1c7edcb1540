"""The small world, and the sample articles by their gold records, as graphs."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kg.graph import Graph
from tests.query.gold import development_records, gold_graph
from tests.query.oracle import Oracle
from tests.stories import stories


@pytest.fixture(scope="session")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Graph]:
    with Graph.open(tmp_path_factory.mktemp("world") / "world.kg") as graph:
        for record in stories():
            graph.add_record(record)
        yield graph


@pytest.fixture(scope="session")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Graph]:
    """The graph of the gold records of the sample articles."""
    with gold_graph(tmp_path_factory.mktemp("samples") / "samples.kg") as graph:
        yield graph


@pytest.fixture(scope="session")
def oracle() -> Oracle:
    """The same records, reckoned in plain Python."""
    return Oracle(development_records())
