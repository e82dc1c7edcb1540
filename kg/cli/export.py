"""`kg export`: the graph as a file."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.clocks import clock_options
from kg.cli.console import say, write_bytes
from kg.cli.settings import Settings, store_option

_FORMATS = {
    "turtle": ".ttl",
    "trig": ".trig",
    "nquads": ".nq",
    "ntriples": ".nt",
    "jsonld": ".jsonld",
    "rdfxml": ".rdf",
}
"""Format -> the suffix it is guessed from."""


@click.command(
    epilog="""\b
Examples:
  kg export -o graph.ttl                    Turtle; the suffix chooses the format
  kg export --format nquads | gzip > g.gz   to a pipe
  kg export --as-of 2019 --known-by 2020-06  the end of 2019 as told by June 2020
  kg export --graph assembled -o state.ttl  only what all articles together say
"""
)
@click.option("--format", "format_", type=click.Choice(list(_FORMATS)), help="Default: by the suffix, else turtle.")
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="File to write (- is stdout).")
@click.option("--graph", "graph_name", metavar="NAME", help="One graph only: assembled, or the IRI of a graph.")
@clock_options
@store_option
@click.pass_obj
def command(
    settings: Settings,
    format_: str | None,
    output: Path | None,
    graph_name: str | None,
    as_of: str | None,
    known_by: str | None,
) -> None:
    """Write the graph; the same graph gives the same bytes on every run."""
    from kg.graph import Graph

    chosen = format_ or _guess(output)
    with Graph.open(settings.store, create=False) as graph, graph.seen(as_of, known_by) as seen:
        content = seen.export(chosen, graph_name)
    write_bytes(content, output)
    if output is not None and str(output) != "-":
        say(settings, f"{output}: {len(content):,} bytes of {chosen}")


def _guess(output: Path | None) -> str:
    """The format of a file's suffix; Turtle where there is none."""
    if output is None or not output.suffix:
        return "turtle"
    for name, suffix in _FORMATS.items():
        if output.suffix == suffix:
            return name
    raise click.UsageError(f"No format has the suffix {output.suffix!r}; name one with --format.")
