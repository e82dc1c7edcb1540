"""Small networks for the tests of the views, in the form that kg.network gives."""

from __future__ import annotations

from typing import Any

import networkx as nx


def an_event(**known: Any) -> dict[str, Any]:
    """An event of a tie, as an article tells it; `known` replaces what the test is about."""
    return {
        "type": "signed",
        "date": "2024-12-05",
        "document": "sister_city_agreement",
        "quote": "Города подписали соглашение о побратимских связях.",
        "source": "https://example.org/news/1",
        "title": "Города стали побратимами",
        "published": "2024-12-05",
    } | known


def a_city(graph: nx.Graph[Any], node: str, ru: str, en: str | None = None, country: str = "RU") -> None:
    """Add a city with its names."""
    graph.add_node(node, label_ru=ru, label_en=en, country=country, lat=None, lon=None)


def a_network() -> nx.Graph[Any]:
    """Four cities: one signed tie, one planned, one terminated."""
    graph: nx.Graph[Any] = nx.Graph()
    for node, ru, en in (
        ("k", "Казань", "Kazan"),
        ("m", "Минск", "Minsk"),
        ("t", "Тебриз", "Tabriz"),
        ("o", "Омск", "Omsk"),
    ):
        a_city(graph, node, ru, en)
    graph.add_edge(
        "k",
        "m",
        kind="sister_city",
        status="active",
        events=[
            an_event(),
            an_event(
                type="signed", date="1997", document="agreement", quote="Прежнее соглашение действовало с 1997 года."
            ),
        ],
    )
    graph.add_edge(
        "k",
        "t",
        kind="cooperation",
        status="planned",
        events=[an_event(type="planned", date=None, quote="Стороны намерены подписать меморандум.")],
    )
    graph.add_edge("m", "o", kind="friendship", status="terminated", events=[])
    return graph


def a_big_network(cities: int) -> nx.Graph[Any]:
    """A chain of hubs with partners: more cities than a picture holds."""
    graph: nx.Graph[Any] = nx.Graph()
    for number in range(cities):
        a_city(graph, f"{number:04}", f"Город {number}")
        hub = number - number % 10
        if number % 10:
            graph.add_edge(f"{hub:04}", f"{number:04}", kind="cooperation", status="active", events=[])
        elif number:
            graph.add_edge(f"{hub - 10:04}", f"{number:04}", kind="sister_city", status="active", events=[])
    return graph
