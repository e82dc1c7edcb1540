"""The page of a network, looked at as text."""

from __future__ import annotations

import json
import re
from typing import Any

import networkx as nx
import pytest

from kg.limits import MAX_NETWORK_NODES
from tests.viz.networks import a_big_network, a_city, a_network
from viz.ego import draw_network, strongest


def data_of(page: str) -> Any:
    """The JSON that the page carries."""
    found = re.search(r'<script type="application/json" id="page-data">([^<]*)</script>', page)
    assert found
    return json.loads(found[1])


def test_the_same_network_gives_the_same_page() -> None:
    assert draw_network(a_network()) == draw_network(a_network())


def test_page_does_not_depend_on_the_order_in_which_cities_came() -> None:
    graph = a_network()
    turned: nx.Graph[Any] = nx.Graph()
    turned.add_nodes_from(reversed(list(graph.nodes(data=True))))
    turned.add_edges_from(reversed([(b, a, known) for a, b, known in graph.edges(data=True)]))
    assert draw_network(turned) == draw_network(graph)


def test_page_loads_nothing_from_elsewhere() -> None:
    page = draw_network(a_network())
    assert not re.findall(r"""(?:src|href)\s*=\s*["']?(?:https?:)?//""", page.split('id="page-data"')[0])
    assert "<link" not in page
    assert "default-src &#39;none&#39;" in page


def test_planned_tie_is_not_shown_as_signed() -> None:
    data = data_of(draw_network(a_network()))
    looks = data["looks"]["status"]
    assert looks["planned"]["dashes"]
    assert not looks["active"]["dashes"]
    assert looks["planned"]["colour"] != looks["active"]["colour"]
    assert sorted(tie["status"] for tie in data["edges"]) == ["active", "planned", "terminated"]


def test_broken_tie_is_not_shown_as_alive() -> None:
    looks = data_of(draw_network(a_network()))["looks"]["status"]
    drawn = {(look["colour"], tuple(look["dashes"])) for look in looks.values()}
    assert len(drawn) == len(looks)


def test_every_quote_reaches_the_page_word_for_word() -> None:
    data = data_of(draw_network(a_network()))
    quotes = {event["quote"] for tie in data["edges"] for event in tie["events"]}
    assert quotes == {
        "Города подписали соглашение о побратимских связях.",
        "Прежнее соглашение действовало с 1997 года.",
        "Стороны намерены подписать меморандум.",
    }


def test_events_stand_in_the_order_of_time() -> None:
    data = data_of(draw_network(a_network()))
    tie = next(tie for tie in data["edges"] if tie["status"] == "active")
    assert [event["date"] for event in tie["events"]] == ["1997", "2024-12-05"]


def test_labels_of_the_vocabulary_are_in_both_languages() -> None:
    terms = data_of(draw_network(a_network()))["terms"]
    for scheme, id_ in (("kind", "sister_city"), ("status", "planned"), ("event", "signed")):
        assert terms[scheme][id_]["ru"]
        assert terms[scheme][id_]["en"]
        assert terms[scheme][id_]["ru"] != terms[scheme][id_]["en"]


def test_big_network_shows_the_strongest_and_says_so() -> None:
    graph = a_big_network(MAX_NETWORK_NODES + 40)
    data = data_of(draw_network(graph))
    assert len(data["nodes"]) <= MAX_NETWORK_NODES
    assert data["total"] == graph.number_of_nodes()
    shown = {node["names"]["ru"] for node in data["nodes"]}
    assert "Город 0" in shown


def test_chosen_city_is_shown_with_its_partners_even_in_a_big_network() -> None:
    graph = a_big_network(MAX_NETWORK_NODES + 40)
    last_hub = "0180"
    kept = strongest(graph, MAX_NETWORK_NODES, last_hub)
    assert set(graph.neighbors(last_hub)) <= set(kept)


def test_no_city_is_left_without_a_tie_by_the_cut() -> None:
    kept = strongest(a_big_network(400), 50)
    assert all(kept.degree(node) for node in kept)


def test_city_without_a_tie_can_be_drawn() -> None:
    graph: nx.Graph[Any] = nx.Graph()
    a_city(graph, "k", "Казань", "Kazan")
    assert [node["names"]["en"] for node in data_of(draw_network(graph, focus="k"))["nodes"]] == ["Kazan"]


def test_empty_network_can_be_drawn() -> None:
    assert data_of(draw_network(nx.Graph()))["nodes"] == []


@pytest.mark.parametrize("language", ["ru", "en"])
def test_page_opens_in_the_asked_language(language: Any) -> None:
    page = draw_network(a_network(), language=language)
    assert page.startswith(f'<!doctype html>\n<html lang="{language}">')
    assert data_of(page)["language"] == language


def test_page_opens_with_the_asked_colours() -> None:
    assert data_of(draw_network(a_network(), colour="kind"))["colour"] == "kind"
