"""The articles of the benchmarks are such as could be read, and many articles of a few cities slow no answer."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kg.graph import Graph
from kg.query.templates import ready_questions
from kg.rdf.shapes import validate
from tests.benchmarks.questions import PARAMS, graph_of, timed
from tests.benchmarks.shapes import PER_ARTICLE
from tests.benchmarks.shapes import graph_of as quads_of


def test_benchmark_measures_a_graph_without_violations() -> None:
    report = validate(quads_of(60 * PER_ARTICLE, cities=12), "nquads")
    assert report.conforms, report


@pytest.fixture(scope="module")
def busy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Graph]:
    """Two hundred articles about five cities: what is joined over all their graphs multiplies."""
    with graph_of(tmp_path_factory.mktemp("busy") / "g.kg", articles=200, cities=5) as graph:
        yield graph


@pytest.mark.parametrize("question", ready_questions(), ids=lambda question: question.name)
def test_question_is_answered_at_once_however_many_articles_tell_of_a_city(busy: Graph, question) -> None:  # type: ignore[no-untyped-def]
    _, seconds, _ = timed(busy, question)
    assert seconds < 2


def test_network_and_quotes_too(busy: Graph) -> None:
    network, _ = busy.network("City 1")
    assert len(network) > 3
    told = busy.explain(PARAMS["city"], PARAMS["other"])
    assert len(told.subjects[0].told) > 50
