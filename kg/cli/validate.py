"""`kg validate`: the graph against its shapes."""

from __future__ import annotations

import click

from kg.cli.console import write_text
from kg.cli.settings import Settings, store_option
from kg.cli.table import harmless_lines

_SHOWN = 25
"""Violations that are printed without -v."""


@click.command(epilog="\b\nExample:\n  kg validate && kg export -o graph.ttl\n")
@store_option
@click.pass_obj
def command(settings: Settings) -> int:
    """Check the graph against its shapes (SHACL); exit code 1 where it breaks one, with what and where."""
    from kg.graph import Graph

    with Graph.open(settings.store, create=False) as graph:
        report = graph.validate()
    count = len(report.violations)
    shown = count if settings.verbose else min(count, _SHOWN)
    lines = [str(violation) for violation in report.violations[:shown]]
    if shown < count:
        lines.append(f"… and {count - shown:,} more; -v shows all.")
    lines.append("The graph is right." if report.conforms else f"{count:,} violations.")
    write_text(harmless_lines("\n".join(lines) + "\n"), None)
    return 0 if report.conforms else 1
