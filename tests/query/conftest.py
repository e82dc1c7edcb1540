"""The small world as a graph."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kg.graph import Graph
from tests.stories import stories


@pytest.fixture(scope="session")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Graph]:
    with Graph.open(tmp_path_factory.mktemp("world") / "world.kg") as graph:
        for record in stories():
            graph.add_record(record)
        yield graph
