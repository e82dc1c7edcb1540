"""`kg export`: the graph as a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kg.cli.clocks import clock_options
from kg.cli.console import say, write_bytes
from kg.cli.settings import Settings, store_option

if TYPE_CHECKING:
    from kg.graph import Graph

_FORMATS = {
    "turtle": ".ttl",
    "trig": ".trig",
    "nquads": ".nq",
    "ntriples": ".nt",
    "jsonld": ".jsonld",
    "rdfxml": ".rdf",
    "quickstatements": ".qs",
}
"""Format -> the suffix it is guessed from."""


_FILE = click.Path(path_type=Path, dir_okay=False, exists=True)
_FOR_WIKIDATA = ("min_belief", "reference", "mapping", "publishers", "retrieved")


@click.command(
    epilog="""\b
Examples:
  kg export -o graph.ttl                    Turtle; the suffix chooses the format
  kg export --format nquads | gzip > g.gz   to a pipe
  kg export --as-of 2019 --known-by 2020-06  the end of 2019 as told by June 2020
  kg export --graph assembled -o state.ttl  only what all articles together say
  kg export --format quickstatements --reference wikidata   what Wikidata lacks
"""
)
@click.option("--format", "format_", type=click.Choice(list(_FORMATS)), help="Default: by the suffix, else turtle.")
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="File to write (- is stdout).")
@click.option(
    "--min-belief", type=click.FloatRange(0, 1), help="Quickstatements: only ties believed so far (default: 0.9)."
)
@click.option("--reference", metavar="NAME", help="Quickstatements: leave out what this reference list has.")
@click.option("--mapping", type=_FILE, help="Quickstatements: CSV geonames_id,wikidata; rows marked ~ are left out.")
@click.option("--publishers", type=_FILE, help="Quickstatements: CSV host,wikidata of publishers.")
@click.option("--retrieved", type=click.DateTime(["%Y-%m-%d"]), help="Quickstatements: when articles were retrieved.")
@click.option("--graph", "graph_name", metavar="NAME", help="One graph only: assembled, or the IRI of a graph.")
@clock_options
@store_option
@click.pass_obj
def command(
    settings: Settings,
    /,
    format_: str | None,
    output: Path | None,
    graph_name: str | None,
    as_of: str | None,
    known_by: str | None,
    **asked: Any,
) -> None:
    """Write the graph; the same graph gives the same bytes on every run."""
    from kg.graph import Graph

    chosen = format_ or _guess(output)
    given = [name for name in _FOR_WIKIDATA if asked[name] is not None]
    if given and chosen != "quickstatements":
        raise click.UsageError(f"--{given[0].replace('_', '-')} goes with --format quickstatements alone.")
    if graph_name is not None and chosen == "quickstatements":
        raise click.UsageError("--graph does not go with --format quickstatements: it is made of the assembled graph.")
    with Graph.open(settings.store, create=False) as graph, graph.seen(as_of, known_by) as seen:
        content = _additions(seen, asked) if chosen == "quickstatements" else seen.export(chosen, graph_name)
    write_bytes(content, output)
    if output is not None and str(output) != "-":
        say(settings, f"{output}: {len(content):,} bytes of {chosen}")


def _additions(graph: Graph, asked: dict[str, Any]) -> bytes:
    """The safe additions to Wikidata, as commands of QuickStatements."""
    from kg.reference import read_mapping
    from kg.wikidata import SAFE_BELIEF, Wanted, read_publishers

    wanted = Wanted(
        SAFE_BELIEF if asked["min_belief"] is None else asked["min_belief"],
        read_mapping(asked["mapping"]).same if asked["mapping"] else {},
        read_publishers(asked["publishers"]) if asked["publishers"] else {},
        asked["retrieved"].date().isoformat() if asked["retrieved"] else "",
    )
    return graph.quickstatements(wanted, asked["reference"]).encode()


def _guess(output: Path | None) -> str:
    """The format of a file's suffix; Turtle where there is none."""
    if output is None or not output.suffix:
        return "turtle"
    for name, suffix in _FORMATS.items():
        if output.suffix == suffix:
            return name
    raise click.UsageError(f"No format has the suffix {output.suffix!r}; name one with --format.")
