"""The articles of the benchmarks are such as could be read: their graph keeps to the shapes."""

from __future__ import annotations

from kg.rdf.shapes import validate
from tests.benchmarks.shapes import PER_ARTICLE, graph_of


def test_benchmark_measures_a_graph_without_violations() -> None:
    report = validate(graph_of(60 * PER_ARTICLE, cities=12), "nquads")
    assert report.conforms, report
