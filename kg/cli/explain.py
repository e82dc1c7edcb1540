"""`kg explain`: the words behind a city, a pair or a thing."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.console import write_text
from kg.cli.language import language_option
from kg.cli.settings import Settings, store_option
from kg.cli.table import harmless_lines


@click.command(
    epilog="""\b
Examples:
  kg explain Казань               everything told of a city
  kg explain Казань Минск         one pair
  kg explain id:event/9c1e…       one thing, by its IRI
  kg explain Казань --lang ru     with labels in Russian
  kg explain Казань --format json for a program
"""
)
@click.argument("things", nargs=-1, required=True, metavar="THING [PARTNER]")
@language_option
@click.option(
    "--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True, help="What to print."
)
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="File to write (- is stdout).")
@store_option
@click.pass_obj
def command(settings: Settings, things: tuple[str, ...], language: str, format_: str, output: Path | None) -> None:
    """Show the quotes behind THING, by what they tell, each with source and date.

    THING is a city by any of its names, two cities for a pair, or an IRI from an export or a query.
    """
    from kg.cli.quotes import explanation_to_json, render_explanation
    from kg.graph import Graph

    if len(things) > 2:
        raise click.UsageError("One thing or two cities can be explained at a time.", click.get_current_context())
    with Graph.open(settings.store, create=False) as graph:
        explanation = graph.explain(things[0], things[1] if len(things) > 1 else None, language)
    if format_ == "json":
        write_text(explanation_to_json(explanation), output)
    else:
        write_text(harmless_lines(render_explanation(explanation, language)), output)
