"""`kg validate`: the graph against its shapes."""

from __future__ import annotations

import click

from kg.cli.console import write_text
from kg.cli.settings import Settings, store_option


@click.command(epilog="\b\nExample:\n  kg validate && kg export -o graph.ttl\n")
@store_option
@click.pass_obj
def command(settings: Settings) -> int:
    """Check the graph against its shapes (SHACL); exit code 1 where it breaks one, with what and where."""
    from kg.graph import Graph

    with Graph.open(settings.store) as graph:
        report = graph.validate()
    write_text(str(report), None)
    return 0 if report.conforms else 1
