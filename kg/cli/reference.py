"""`kg reference`: lists of ties that others have, kept apart, and compared with the graph."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import asdict, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Final

import click

from kg.cli.console import report_problem, say, write_text
from kg.cli.settings import Settings, store_option
from kg.cli.table import render_table

if TYPE_CHECKING:
    from kg.reference import BadRow, Difference, ListedTie

_SHOWN: Final = 25
"""Bad rows that are printed without -v."""


class _Name(click.ParamType[str]):
    name = "name"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}", value):
            self.fail(f"{value!r} names no list: letters, digits, dots, hyphens and underscores do.", param, ctx)
        return str(value)


@click.group(
    epilog="""\b
Examples:
  kg reference query > twin-towns.rq                      the query for query.wikidata.org
  kg reference import wikidata twin-towns.json            its result, or a CSV file
  kg reference compare wikidata --what 'only here'        what Wikidata lacks
  kg reference list
"""
)
def command() -> None:
    """Import lists of ties that others have (Wikidata, a ministry) and compare them with the graph.

    A list is never mixed with what articles report: it has a graph of its own, in words of its own.
    """


@command.command("import")
@click.argument("name", type=_Name())
@click.argument("file", type=click.File("rb"))
@click.option(
    "--mapping",
    type=click.Path(path_type=Path, dir_okay=False, exists=True),
    help="CSV geonames_id,wikidata[,source]: which place is which item; a ~ in the source means: only close.",
)
@click.option("--source", default="", metavar="TEXT", help="Where the list is from (default: the name of the file).")
@click.option("--retrieved", type=click.DateTime(["%Y-%m-%d"]), help="The day on which it was taken from there.")
@store_option
@click.pass_obj
def import_(settings: Settings, name: str, file: BinaryIO, mapping: Path | None, source: str, retrieved: Any) -> int:
    """Import the pairs of FILE (- is standard input) as the list NAME, in the place of an older one.

    FILE is CSV with columns such as a_geonames, a_wikidata, b_geonames, b_wikidata, since, until, or the JSON or CSV
    result of the query that `kg reference query` prints. Rows that are no pair are told by their line, the others are
    imported, and the exit code is 1; a file that is no list at all leaves the old list as it was.
    """
    from kg.graph import Graph
    from kg.reference import ListAbout, Mapping, read_mapping, read_pairs

    known = read_mapping(mapping) if mapping else None
    told = source or Path(str(getattr(file, "name", ""))).name.strip("<>")
    about = ListAbout(name, told, retrieved.date().isoformat() if retrieved else "")
    bad: list[BadRow] = []
    with Graph.open(settings.store) as graph:
        graph.references(write=True).import_(about, _good(read_pairs(file), bad), known or Mapping())
        ties = next(one.ties for one in graph.references().all() if one.name == name)
    shown = len(bad) if settings.verbose else _SHOWN
    for row in bad[:shown]:
        report_problem(f"{told}:{row.line}", f"{row.reason}.", "")
    if len(bad) > shown:
        say(settings, f"… and {len(bad) - shown:,} more rows; -v shows all.")
    say(settings, f"{name}: {ties:,} ties; {len(bad):,} rows skipped")
    return 1 if bad else 0


def _good(rows: Iterable[ListedTie | BadRow], bad: list[BadRow]) -> Iterator[ListedTie]:
    """The ties; the other rows are put aside."""
    from kg.reference import BadRow

    for row in rows:
        if isinstance(row, BadRow):
            bad.append(row)
        else:
            yield row


@command.command("list")
@click.option("--format", "format_", type=click.Choice(["table", "json"]), default="table", help="What to print.")
@store_option
@click.pass_obj
def list_(settings: Settings, format_: str) -> None:
    """List the reference lists: how many ties each has, where and when it is from."""
    from kg.graph import Graph

    with Graph.open(settings.store, create=False) as graph:
        rows = [asdict(about) for about in graph.references().all()]
    _print(rows, ["name", "ties", "retrieved", "source"], format_, None)


@command.command()
@click.argument("name", type=_Name())
@store_option
@click.pass_obj
def remove(settings: Settings, name: str) -> None:
    """Take the list NAME out of the graph; nothing else changes."""
    from kg.graph import Graph

    with Graph.open(settings.store, create=False) as graph:
        graph.references(write=True).remove(name)
    say(settings, f"{name}: removed")


@command.command()
@click.argument("name", type=_Name())
@click.option(
    "--what",
    type=click.Choice(["only here", "only there", "status", "dates"]),
    multiple=True,
    help="Only these differences; more than one may be named.",
)
@click.option("--known", is_flag=True, help="Of what only the list has, only ties between places of the graph.")
@click.option(
    "--format", "format_", type=click.Choice(["table", "csv", "json"]), default="table", help="What to print."
)
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="File to write (- is stdout).")
@store_option
@click.pass_obj
def compare(
    settings: Settings, name: str, what: tuple[str, ...], known: bool, format_: str, output: Path | None
) -> None:
    """Compare the graph with the list NAME.

    `only here`: a tie that is, and the list lacks; `only there`: the list has it, no article tells of it; `status`: one
    says that it is, the other that it ended or is only planned; `dates`: the beginnings or ends cannot be the same.
    """
    from kg.graph import Graph
    from kg.reference import Difference

    with Graph.open(settings.store, create=False) as graph:
        lists = graph.references()
        found = lists.compare(name)
        places = lists.municipalities() if known else frozenset()
    rows = [row for row in found if (not what or row.what in what) and not (known and _is_strange(row, places))]
    columns = [field.name for field in fields(Difference)]
    shown = columns if format_ != "table" else [column for column in columns if not column.endswith("_id")]
    _print([asdict(row) for row in rows], shown, format_, output)
    counts = ", ".join(f"{sum(row.what == one for row in rows):,} {one}" for one in dict.fromkeys(r.what for r in rows))
    say(settings, counts or "no difference")


def _is_strange(row: Difference, places: frozenset[str]) -> bool:
    return row.what == "only there" and not {row.one_id, row.other_id} <= places


@command.command()
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="File to write (- is stdout).")
def query(output: Path | None) -> None:
    """Print the query for Wikidata's query service whose result `kg reference import` reads."""
    from kg.resources import ontology_folder

    text = (ontology_folder() / "queries-wikidata" / "twin-towns.rq").read_text(encoding="utf-8")
    write_text(text, output)


def _print(rows: list[dict[str, Any]], columns: list[str], format_: str, output: Path | None) -> None:
    if format_ == "json":
        write_text(json.dumps(rows, ensure_ascii=False, indent=2) + "\n", output)
    elif format_ == "csv":
        text = io.StringIO()
        writer = csv.DictWriter(text, columns, extrasaction="ignore", lineterminator="\r\n")
        writer.writeheader()
        writer.writerows(rows)
        write_text(text.getvalue(), output)
    else:
        terms = ({c: {"type": "literal", "value": str(row[c] or "")} for c in columns} for row in rows)
        write_text(render_table(columns, list(terms)), output)
