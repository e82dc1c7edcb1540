"""`kg stats`: what the graph holds, in numbers."""

from __future__ import annotations

import json

import click

from kg.cli.console import write_text
from kg.cli.settings import Settings, store_option


@click.command(epilog="\b\nExamples:\n  kg stats\n  kg stats --format json\n")
@click.option("--format", "format_", type=click.Choice(["table", "json"]), default="table", help="What to print.")
@store_option
@click.pass_obj
def command(settings: Settings, format_: str) -> None:
    """Count articles, cities, ties, events, people, statements."""
    from kg.graph import Graph

    with Graph.open(settings.store, create=False) as graph:
        counts = graph.stats()
    if format_ == "json":
        write_text(json.dumps(counts, ensure_ascii=False, indent=2) + "\n", None)
        return
    width = max(len(name) for name in counts)
    write_text("".join(f"{name:<{width}}  {count:>9,}\n" for name, count in counts.items()), None)
