"""Visits whose verb is told once: «в мае ездили врачи, в июне — учителя», «9 мая приезжал театр, а 12 июня — хор»."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.scene import Scene

_DASHES = ("—", "–")
_REACH = 4  # tokens


def further_guests(scene: Scene, first: int, last: int) -> Iterator[int]:
    """The tokens of people or groups behind a dash that stands behind a date: each came on a visit of their own."""
    tokens = scene.analysis.tokens
    for dash in range(first + 1, last - 1):
        if tokens[dash].text not in _DASHES or not scene.dates_in(max(first, dash - _REACH), dash):
            continue
        end = min(dash + 1 + _REACH, last)
        groups = [t.first for t in scene.triggers_in(dash + 1, end, "cues") if t.id in ("group", "guest")]
        people = [i for i in range(dash + 1, end) if tokens[i].feats.get("Animacy") == "Anim"]
        if groups or people:
            yield min((*groups, *people))
