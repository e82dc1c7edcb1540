"""Asking ready questions in tests."""

from __future__ import annotations

from typing import TypeAlias

from kg.graph import Graph

Rows: TypeAlias = list[tuple[str, ...]]


def asked(world: Graph, name: str, columns: str, **params: str) -> Rows:
    """The answer's named columns; IRIs by their last part, "" where unbound."""
    answer = world.ready(name, params)
    places = [answer.variables.index(column) for column in columns.split()]
    return [tuple((row[at] or "").rsplit("/", 1)[-1] for at in places) for row in answer.rows()]
