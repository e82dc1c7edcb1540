"""What a ready question computes over the network that its SPARQL gives, because SPARQL cannot.

A measure takes rows of ties (`?a ?b ?a_label ?b_label`) and the question's parameters, and gives an answer like any
other: the commands and formats see no difference.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from itertools import islice
from typing import Any, Final, TypeAlias

import networkx as nx

from kg.query.results import Answer

Terms: TypeAlias = Mapping[str, tuple[str, ...]]
"""Parameter -> its terms (N-Triples)."""

Measure: TypeAlias = Callable[[Answer, Terms], Answer]


def betweenness(ties: Answer, terms: Terms) -> Answer:
    """Cities by the share of shortest ways between others that lead through them; `most` of them."""
    import rustworkx

    # networkx needs a minute for ten thousand cities, rustworkx seconds; both reckon by Brandes (2001).
    network = _network(ties)
    order = sorted(network)
    numbers = {city: number for number, city in enumerate(order)}
    fast: rustworkx.PyGraph[str, None] = rustworkx.PyGraph()
    fast.add_nodes_from(order)
    fast.add_edges_from_no_data([(numbers[a], numbers[b]) for a, b in network.edges])
    shares = rustworkx.betweenness_centrality(fast, normalized=True)
    rows = [
        (city, network.nodes[city]["label"], round(shares[numbers[city]], 6), network.degree[city]) for city in order
    ]
    rows.sort(key=lambda row: (-row[2], -row[3], row[1]))
    return Answer.of_rows(("city", "name", "betweenness", "partners"), rows[: _number(terms, "most")])


def ways(ties: Answer, terms: Terms) -> Answer:
    """The shortest ways from the cities of `city` to those of `other`, `most` of them."""
    network = _network(ties)
    found: list[list[str]] = []
    for one in _iris(terms, "city"):
        for other in _iris(terms, "other"):
            found += islice(_simple_ways(network, one, other), _number(terms, "most"))
    rows = [(len(way) - 1, " – ".join(network.nodes[city]["label"] for city in way)) for way in found]
    return Answer.of_rows(("ties", "way"), sorted(rows)[: _number(terms, "most")])


MEASURES: Final[Mapping[str, Measure]] = {"betweenness": betweenness, "ways": ways}
"""Name, as the header of a question has it -> what is computed."""


def _simple_ways(network: nx.Graph[Any], one: str, other: str) -> Iterable[list[str]]:
    if one == other or one not in network or other not in network or not nx.has_path(network, one, other):
        return ()
    ways: Iterable[list[str]] = nx.shortest_simple_paths(network, one, other)
    return ways


def _network(ties: Answer) -> nx.Graph[Any]:
    network: nx.Graph[Any] = nx.Graph()
    for a, b, a_label, b_label in ties.rows():
        network.add_node(a, label=a_label or a)
        network.add_node(b, label=b_label or b)
        network.add_edge(a, b)
    return network


def _iris(terms: Terms, name: str) -> list[str]:
    return [term[1:-1] for term in terms.get(name, ())]


def _number(terms: Terms, name: str) -> int:
    found = re.search(r"[0-9]+", terms[name][0])
    return int(found[0]) if found else 0
