"""`kg conflicts`: where articles contradict each other."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.answer import TABLES, answer_options, format_of, write_answer
from kg.cli.clocks import clock_options
from kg.cli.settings import Settings, store_option


@click.command(
    epilog="""\b
Examples:
  kg conflicts                            all of them
  kg conflicts Казань                     of the ties of a city
  kg conflicts Казань Минск --type date   of one tie, about dates alone
  kg conflicts --format csv -o conflicts.csv
"""
)
@click.argument("places", nargs=-1, metavar="[CITY [PARTNER]]")
@click.option(
    "--type",
    "type_",
    type=click.Choice(["status", "date", "kind", "document", "signatories", "denial"]),
    help="What they disagree about.",
)
@answer_options(*TABLES, default="table")
@clock_options
@store_option
@click.pass_obj
def command(
    settings: Settings,
    places: tuple[str, ...],
    type_: str | None,
    format_: str | None,
    output: Path | None,
    spreadsheet: bool,
    as_of: str | None,
    known_by: str | None,
) -> None:
    """List what articles contradict each other about: each side with its words, its belief, and why one was chosen.

    One row is one quote. No disagreement is settled silently: the side that the assembled state follows is marked.
    """
    from kg.graph import Graph

    if len(places) > 2:
        raise click.UsageError("Name one city, or two for a tie.", click.get_current_context())
    with Graph.open(settings.store, create=False) as graph, graph.seen(as_of, known_by) as seen:
        write_answer(seen.conflicts(*places, type_=type_), format_of(format_, output), output, spreadsheet=spreadsheet)
