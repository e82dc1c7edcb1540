"""`kg explain`: the words behind a city, a pair or a thing."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.console import write_text
from kg.cli.settings import Settings, store_option
from kg.cli.table import harmless_lines


@click.command(
    epilog="""\b
Examples:
  kg explain Казань               everything told of a city
  kg explain Казань Минск         one pair
  kg explain id:event/9c1e…       one thing, by its IRI
"""
)
@click.argument("things", nargs=-1, required=True, metavar="THING [PARTNER]")
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="File to write (- is stdout).")
@store_option
@click.pass_obj
def command(settings: Settings, things: tuple[str, ...], output: Path | None) -> None:
    """Show the quotes behind THING, each with source and date.

    THING is a city by any of its names, two cities for a pair, or an IRI from an export or a query.
    """
    from kg.graph import Graph

    if len(things) > 2:
        raise click.UsageError("One thing or two cities can be explained at a time.", click.get_current_context())
    with Graph.open(settings.store, create=False) as graph:
        explanation = graph.explain(*things)
    write_text(harmless_lines(str(explanation)), output)
