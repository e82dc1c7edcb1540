"""The options `--as-of` and `--known-by` of every command that reads the graph."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click


def clock_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Let a command take two days; they are read by `kg.graph.Graph.seen`."""
    known_by = click.option("--known-by", metavar="DATE", help="Only what was published by that day.")
    as_of = click.option("--as-of", metavar="DATE", help="The world on that day; a month or year means its last day.")
    return as_of(known_by(command))
