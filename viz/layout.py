"""Where the cities stand: computed once, here, and the same on every run.

A browser that shakes a hundred nodes into place takes ten seconds and gives another picture each time. Each connected
group is laid out by itself so that every tie has about the same length; then the groups are packed, the largest first,
into the shape of a screen.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any, Final

import networkx as nx
import numpy as np

Point = tuple[float, float]
Positions = dict[Any, Point]
Box = tuple[float, float, float, float]
"""Left, top, width, height."""

_ROOM: Final = 150.0
"""Pixels between neighbours: a city's name fits between two dots."""

_SCREEN: Final = 1.4
"""Width to height of the stage on a laptop."""

_ROUNDS: Final = 60
"""Rounds of pushing apart what stands too close; it settles within some twenty."""

_STEPS: Final = 150
"""Steps of stress majorization; the picture no longer changes after some hundred."""

_RING: Final = 14
"""Partners on one ring around a city; more stand on two."""


def lay_out(graph: nx.Graph[Any]) -> dict[Any, tuple[int, int]]:
    """Whole pixel positions for every node, groups apart, neighbours at readable distances."""
    groups = [sorted(group) for group in nx.connected_components(graph)]
    groups.sort(key=lambda group: (-len(group), group[0]))
    placed = _pack([_lay_out_group(graph, group) for group in groups])
    return {node: (round(x), round(y)) for node, (x, y) in placed.items()}


def _lay_out_group(graph: nx.Graph[Any], nodes: Sequence[Any]) -> Positions:
    if len(nodes) <= 2:
        return {node: (index * _ROOM * 1.15, 0.0) for index, node in enumerate(nodes)}
    hub = max(nodes, key=lambda node: int(graph.degree(node)))
    if all(graph.degree(node) == 1 for node in nodes if node != hub):
        return _star(hub, [node for node in nodes if node != hub])
    return _push_apart(_even_lengths(graph, nodes))


def _star(hub: Any, partners: Sequence[Any]) -> Positions:
    """A city in the middle of its partners, on one ring or, if they are many, on two."""
    count = len(partners)
    rings = 1 if count <= _RING else 2
    radius = max(_ROOM * 0.95, _ROOM * 0.95 * count / (2 * math.pi * rings))
    placed: Positions = {hub: (0.0, 0.0)}
    for index, node in enumerate(partners):
        far = 1.0 + 0.5 * (index % rings)
        turn = 2 * math.pi * index / count - (math.pi / 4 if count in {2, 4} else math.pi / 2)
        placed[node] = (math.cos(turn) * radius * far * 1.2, math.sin(turn) * radius * far)
    return placed


def _even_lengths(graph: nx.Graph[Any], nodes: Sequence[Any]) -> Positions:
    """Stress majorization (Gansner, Koren, North 2004): distances on paper follow the number of ties between.

    It starts from classical scaling, so that no random number is needed.
    """
    steps = dict(nx.all_pairs_shortest_path_length(graph.subgraph(nodes)))
    distance = np.array([[float(steps[one][other]) for other in nodes] for one in nodes])
    count = len(nodes)
    weight = 1.0 / np.where(distance == 0, 1.0, distance) ** 2
    np.fill_diagonal(weight, 0.0)
    inverse = np.linalg.pinv(np.diag(weight.sum(axis=1)) - weight)
    points = _classical_scaling(distance)
    for _ in range(_STEPS):
        gaps = np.linalg.norm(points[:, None, :] - points[None, :, :], axis=2)
        pull = -weight * distance / np.where(gaps < 1e-9, 1.0, gaps)
        np.fill_diagonal(pull, 0.0)
        np.fill_diagonal(pull, -pull.sum(axis=1))
        points = inverse @ pull @ points
    return {nodes[index]: (points[index][0] * _ROOM * 1.15, points[index][1] * _ROOM) for index in range(count)}


def _classical_scaling(distance: Any) -> Any:
    """The two directions in which the group is widest, wide one first; a little spiral parts equal twins."""
    count = len(distance)
    centring = np.eye(count) - np.ones((count, count)) / count
    values, vectors = np.linalg.eigh(-centring @ (distance**2) @ centring / 2)
    widest = vectors[:, -1:-3:-1] * np.sqrt(np.maximum(values[-1:-3:-1], 0.0))
    signs = np.where(widest[np.abs(widest).argmax(axis=0), [0, 1]] < 0, -1.0, 1.0)
    turns = np.arange(count) * 2.399963
    return widest * signs + 0.2 * np.stack([np.cos(turns), np.sin(turns)], axis=1)


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
    """Push two points apart where a name would lie on the other's dot; names are wide, so height counts more."""
    across, down = other[0] - one[0], (other[1] - one[1]) * 1.7
    distance = math.hypot(across, down)
    wanted = _ROOM * 0.75
    if distance >= wanted:
        return False
    if distance < 1e-6:
        across, down, distance = 1.0, 0.6, 1.0
    push = (wanted - distance) / distance / 2
    for point, way in ((one, -1), (other, 1)):
        point[0] += way * push * across
        point[1] += way * push * down / 1.7
    return True


def _pack(groups: Sequence[Positions]) -> Positions:
    """Set each group where the whole stays smallest in the shape of a screen, touching no other."""
    taken: list[Box] = []
    placed: Positions = {}
    for group in groups:
        left, top = (min(point[axis] for point in group.values()) for axis in (0, 1))
        width, height = (max(point[axis] for point in group.values()) for axis in (0, 1))
        box = _best_place(width - left + _ROOM, height - top + _ROOM * 0.85, taken)
        taken.append(box)
        placed |= {node: (x - left + box[0], y - top + box[1]) for node, (x, y) in group.items()}
    return placed


def _best_place(width: float, height: float, taken: Sequence[Box]) -> Box:
    corners = {(0.0, 0.0)}
    for left, top, wide, high in taken:
        corners |= {(left + wide, top), (left, top + high), (left + wide, 0.0), (0.0, top + high)}
    free = [
        (left, top, width, height)
        for left, top in corners
        if not any(_overlap((left, top, width, height), other) for other in taken)
    ]
    return min(free, key=lambda box: (max(box[0] + width, (box[1] + height) * _SCREEN), box[1], box[0]))


def _overlap(one: Box, other: Box) -> bool:
    apart_across = one[0] >= other[0] + other[2] or other[0] >= one[0] + one[2]
    apart_down = one[1] >= other[1] + other[3] or other[1] >= one[1] + one[3]
    return not (apart_across or apart_down)
