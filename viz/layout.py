"""Where the cities stand: computed once, here, and the same on every run.

A browser that shakes a hundred nodes into place takes ten seconds and gives another picture each time. Each connected
group is laid out by itself, then the groups are set on shelves like books, the largest first, in the shape of a screen.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any, Final

import networkx as nx

Point = tuple[float, float]
Positions = dict[Any, Point]

_ROOM: Final = 175.0
"""Pixels between neighbours: a city's name in both languages fits between two dots."""

_SCREEN: Final = 1.55
"""Width to height of the stage on a laptop."""

_ROUNDS: Final = 60
"""Rounds of pushing apart what stands too close; it settles within some twenty."""

_SEED: Final = 20


def lay_out(graph: nx.Graph[Any]) -> dict[Any, tuple[int, int]]:
    """Whole pixel positions for every node, groups apart, neighbours at readable distances."""
    groups = [graph.subgraph(sorted(group)) for group in nx.connected_components(graph)]
    groups.sort(key=lambda group: (-len(group), min(map(str, group))))
    placed = _shelve([_lay_out_group(group) for group in groups])
    return {node: (round(x), round(y)) for node, (x, y) in placed.items()}


def _lay_out_group(group: nx.Graph[Any]) -> Positions:
    nodes = sorted(group)
    if len(nodes) <= 2:
        return {node: (index * _ROOM * 1.15, 0.0) for index, node in enumerate(nodes)}
    hub = max(nodes, key=lambda node: (group.degree(node), str(node)))
    if group.degree(hub) == len(nodes) - 1 == group.number_of_edges():
        return _star(hub, [node for node in nodes if node != hub])
    ordered: nx.Graph[Any] = nx.Graph()
    ordered.add_nodes_from(nodes)
    ordered.add_edges_from(sorted(tuple(sorted(pair)) for pair in group.edges()))
    scale = _ROOM * math.sqrt(len(nodes)) * 0.8
    start = nx.circular_layout(ordered)
    spread = nx.spring_layout(
        ordered, pos=start, seed=_SEED, iterations=300, scale=scale, k=1.6 / math.sqrt(len(nodes))
    )
    return _push_apart({node: (float(x) * 1.25, float(y)) for node, (x, y) in spread.items()})


def _star(hub: Any, partners: Sequence[Any]) -> Positions:
    """A city in the middle of its partners, on one ring or, from fifteen on, on two."""
    count = len(partners)
    radius = max(_ROOM * 0.95, _ROOM * count / (2 * math.pi))
    if count > 14:
        radius *= 0.72
    placed: Positions = {hub: (0.0, 0.0)}
    for index, node in enumerate(partners):
        far = 1.55 if count > 14 and index % 2 else 1.0
        turn = 2 * math.pi * index / count - math.pi / 2 + (math.pi / 4 if count in {2, 4} else 0)
        placed[node] = (math.cos(turn) * radius * far * 1.2, math.sin(turn) * radius * far)
    return placed


def _push_apart(positions: Mapping[Any, Point]) -> Positions:
    """Move what stands too close away from each other, half a step each, until nothing overlaps."""
    placed = {node: [x, y] for node, (x, y) in positions.items()}
    nodes = list(placed)
    for _ in range(_ROUNDS):
        moved = False
        for index, one in enumerate(nodes):
            for other in nodes[index + 1 :]:
                moved |= _part(placed[one], placed[other])
        if not moved:
            break
    return {node: (x, y) for node, (x, y) in placed.items()}


def _part(one: list[float], other: list[float]) -> bool:
    """Push two points apart where a name would lie on the other's dot; names are wide, so height counts double."""
    across, down = other[0] - one[0], (other[1] - one[1]) * 1.9
    distance = math.hypot(across, down)
    wanted = _ROOM * 0.85
    if distance >= wanted:
        return False
    if distance < 1e-6:
        across, down, distance = 1.0, 0.6, 1.0
    push = (wanted - distance) / distance / 2
    for point, way in ((one, -1), (other, 1)):
        point[0] += way * push * across
        point[1] += way * push * down / 1.9
    return True


def _shelve(groups: Sequence[Positions]) -> Positions:
    """Set the groups side by side on shelves as wide as the screen's shape asks."""
    boxes = [_at_origin(group) for group in groups]
    area = sum((width + _ROOM) * (height + _ROOM) for _, width, height in boxes)
    shelf = max([math.sqrt(area * _SCREEN), *(width for _, width, _ in boxes)]) if boxes else 0.0
    placed: Positions = {}
    left = top = tallest = 0.0
    for group, width, height in boxes:
        if left and left + width > shelf:
            left, top, tallest = 0.0, top + tallest + _ROOM * 0.75, 0.0
        placed |= {node: (x + left, y + top) for node, (x, y) in group.items()}
        left += width + _ROOM
        tallest = max(tallest, height)
    return placed


def _at_origin(group: Positions) -> tuple[Positions, float, float]:
    left, top = (min(point[axis] for point in group.values()) for axis in (0, 1))
    right, bottom = (max(point[axis] for point in group.values()) for axis in (0, 1))
    return {node: (x - left, y - top) for node, (x, y) in group.items()}, right - left, bottom - top
