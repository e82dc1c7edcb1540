"""`kg forget`: take articles out of the graph."""

from __future__ import annotations

import click

from kg.cli.console import say
from kg.cli.settings import Settings, store_option


@click.command(
    epilog="""\b
Examples:
  kg forget https://example.org/kazan-minsk    by its address
  kg forget id:article/5d41…                   by its IRI, as an export or a query shows it
"""
)
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
@store_option
@click.pass_obj
def command(settings: Settings, articles: tuple[str, ...]) -> None:
    """Take articles out of the graph: what only they said goes with them, what others say too stays.

    ARTICLE is the web address of an article (all its versions), its IRI or its id. Decisions of curators stay.
    """
    from kg.graph import Graph

    with Graph.open(settings.store, create=False) as graph:
        ties = graph.forget(articles)
    say(settings, f"{len(articles)} forgotten, {ties} ties assembled again")
