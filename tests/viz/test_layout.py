"""Where the cities stand."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import networkx as nx
from hypothesis import given, settings
from hypothesis import strategies as st

from viz.layout import lay_out

pairs = st.lists(st.tuples(st.integers(0, 24), st.integers(0, 24)), max_size=30)


def a_graph(edges: list[tuple[int, int]]) -> nx.Graph[Any]:
    graph: nx.Graph[Any] = nx.Graph()
    graph.add_edges_from((a, b) for a, b in edges if a != b)
    return graph


@given(pairs)
@settings(max_examples=60, deadline=None)
def test_every_city_has_a_place_of_its_own(edges: list[tuple[int, int]]) -> None:
    places = lay_out(a_graph(edges))
    assert set(places) == set(a_graph(edges))
    assert len(set(places.values())) == len(places)


@given(pairs, st.randoms(use_true_random=False))
@settings(max_examples=30, deadline=None)
def test_places_do_not_depend_on_the_order_of_the_ties(edges: list[tuple[int, int]], random: Any) -> None:
    shuffled = [(b, a) for a, b in edges]
    random.shuffle(shuffled)
    assert lay_out(a_graph(shuffled)) == lay_out(a_graph(edges))


def test_partners_around_one_city_do_not_cover_each_other() -> None:
    places = lay_out(nx.star_graph(20))
    assert all(abs(a[0] - b[0]) > 40 or abs(a[1] - b[1]) > 20 for a, b in combinations(places.values(), 2))


def test_groups_stand_apart() -> None:
    graph = nx.disjoint_union_all([nx.star_graph(6) for _ in range(5)])
    places = lay_out(graph)
    boxes = []
    for group in nx.connected_components(graph):
        xs, ys = zip(*(places[node] for node in group), strict=True)
        boxes.append((min(xs), min(ys), max(xs), max(ys)))
    for a, b in combinations(boxes, 2):
        assert a[2] < b[0] or b[2] < a[0] or a[3] < b[1] or b[3] < a[1]
