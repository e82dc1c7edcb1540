"""Queries on a real graph that end in a documented error."""

from __future__ import annotations

import pytest

from kg.errors import QueryRefused, QuerySyntax, QueryTimeout, ResultTooLarge
from kg.graph import Graph
from kg.limits import MAX_RESULT_BYTES

EVERYTHING = "SELECT * { ?s ?p ?o }"


@pytest.mark.parametrize("query", ["SELECT ?x {", "SELECT", "Казань", "ASK { ?s nowhere:at ?o }"])
def test_query_that_is_no_sparql_is_told_in_one_short_line(world: Graph, query: str) -> None:
    with pytest.raises(QuerySyntax, match=r"not SPARQL 1\.1") as raised:
        world.query(query)
    told = str(raised.value)
    assert "\n" not in told
    assert len(told) < 300


def test_query_that_takes_too_long_is_stopped(world: Graph) -> None:
    with pytest.raises(QueryTimeout, match=r"0\.3 s"):
        world.query("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }", timeout_s=0.3)


def test_answer_over_the_limit_is_refused_whole(world: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    assert len(world.query(EVERYTHING).content) < MAX_RESULT_BYTES
    monkeypatch.setattr("kg.query.run.MAX_RESULT_BYTES", 1000)
    with pytest.raises(ResultTooLarge, match="1,000"):
        world.query(EVERYTHING)


def test_query_that_would_change_the_graph_is_refused(world: Graph) -> None:
    before = world.query(EVERYTHING).content
    with pytest.raises(QueryRefused):
        world.query("DELETE WHERE { ?s ?p ?o }")
    assert world.query(EVERYTHING).content == before
