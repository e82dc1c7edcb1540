"""Networks of municipalities in the graph, with their members and the words that say so."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from kg.graph import Graph
from kg.model.annotation import ArticleRecord, Organization, record_from_json, record_to_json
from tests.rdf.test_multilateral import KAZAN, MINSK, article_of


def with_network() -> tuple[ArticleRecord, Organization]:
    """A record with a network that one of its cities belongs to."""
    told = article_of({(KAZAN, MINSK): (0, 41)})
    words = told.partnerships[0].evidence[0]
    network = Organization("Ассоциация городов БРИКС+", (words,), 0.8, is_network=True, members=((KAZAN, words),))
    return replace(told, organizations=(network,)), network


def test_network_survives_the_record_as_json() -> None:
    told, network = with_network()
    assert record_from_json(record_to_json(told)).organizations == (network,)


def test_members_of_networks_can_be_asked_for_and_lead_to_the_words(tmp_path: Path) -> None:
    told, network = with_network()
    with Graph.open(tmp_path / "g.kg") as graph:
        graph.add_record(told)
        assert list(graph.ready("networks").rows()) == [(network.name, "Казань")]
        assert list(graph.ready("networks", {"city": "Минск"}).rows()) == []
        assert graph.validate().conforms
        quotes = graph.query(
            "SELECT ?quote { ?claim rdf:predicate org:hasMember . ?words oa:hasBody ?claim ; oa:hasTarget ?target . "
            "?target oa:hasSelector/oa:exact ?quote }"
        )
        assert list(quotes.rows()) == [(network.evidence[0].quote,)]
