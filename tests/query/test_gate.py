"""Hostile queries are refused before any engine sees them."""

from __future__ import annotations

import pytest

from kg.errors import QueryRefused
from kg.query.gate import check_query


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { sErViCe <http://example.org/> { } }",
        "SELECT * { ?s ?p ?o.SERVICE<http://example.org/>{} }",
        "LOAD SILENT <http://example.org/>",
        "INSERT DATA { }",
        "SELECT * " + "{" * 70 + "}" * 70,
        "SELECT * { ?s " + "/".join(["a"] * 100) + " ?o }",
        "SELECT * { " + " UNION ".join(["{}"] * 70) + " }",
    ],
)
def test_hostile_query_is_refused(query: str) -> None:
    with pytest.raises(QueryRefused):
        check_query(query)


@pytest.mark.parametrize("query", ["ASK { ?s ?p 'SERVICE' } # LOAD", "SELECT ?service { ?service a ex:service }"])
def test_harmless_names_pass(query: str) -> None:
    check_query(query)
