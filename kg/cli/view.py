"""`kg view`: the graph as offline pages."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import click

from kg.cli.clocks import clock_options
from kg.cli.console import say, write_text
from kg.cli.settings import Settings, store_option


@click.group(epilog="\b\nExample:\n  kg view network Казань -o kazan.html\n")
def command() -> None:
    """Draw the graph as an offline HTML page."""


@command.command(
    epilog="""\b
Examples:
  kg view network                           all cities, to network.html
  kg view network Казань -o kazan.html      one city and its partners
  kg view network --as-of 2019 -o 2019.html the world at the end of 2019
  kg view network --language en --colour kind -o network-en.html
"""
)
@click.argument("city", required=False)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    default=Path("network.html"),
    help="File to write (- is stdout).",
)
@click.option("--language", type=click.Choice(["ru", "en"]), default="ru", help="Language when the page opens.")
@click.option(
    "--colour", "--color", type=click.Choice(["status", "kind"]), default="status", help="What the colours tell."
)
@clock_options
@store_option
@click.pass_obj
def network(
    settings: Settings,
    city: str | None,
    output: Path,
    language: Literal["ru", "en"],
    colour: Literal["status", "kind"],
    as_of: str | None,
    known_by: str | None,
) -> None:
    """Draw the network of partner cities, or of CITY and its partners: picture, legend, search, quotes, table.

    The page is one file and makes no network request.
    """
    from kg.graph import Graph
    from viz.ego import draw_network

    with Graph.open(settings.store, create=False) as graph, graph.seen(as_of, known_by) as seen:
        cities, focus = seen.network(city)
    write_text(draw_network(cities, language=language, colour=colour, focus=focus), output)
    if str(output) != "-":
        say(settings, f"{output}: {cities.number_of_nodes()} cities, {cities.number_of_edges()} ties")
