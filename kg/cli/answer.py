"""Printing an answer: tables of rows, a yes or no, or a graph, in the format that is asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from kg.cli.console import write_bytes, write_text
from kg.cli.table import render_table

if TYPE_CHECKING:
    from kg.query.results import Answer

TABLES: Final = ("table", "csv", "tsv", "json", "xml")
GRAPHS: Final = ("turtle", "trig", "ntriples", "jsonld")

SUFFIXES: Final = {
    ".csv": "csv",
    ".tsv": "tsv",
    ".json": "json",
    ".srj": "json",
    ".xml": "xml",
    ".srx": "xml",
    ".ttl": "turtle",
    ".trig": "trig",
    ".nt": "ntriples",
    ".jsonld": "jsonld",
}
"""The suffix of a file -> the format that is meant."""


def answer_options(*formats: str, default: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Let a command take `--format`, `-o` and `--spreadsheet`, which `write_answer` understands."""
    options = (
        click.option("--format", "format_", type=click.Choice(formats), help=f"Default: {default}."),
        click.option(
            "-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="File to write (- is stdout)."
        ),
        click.option(
            "--spreadsheet", is_flag=True, help="In CSV and TSV, quote cells that a spreadsheet would compute."
        ),
    )

    def with_options(command: Callable[..., Any]) -> Callable[..., Any]:
        return reduce(lambda wrapped, option: option(wrapped), reversed(options), command)

    return with_options


def format_of(asked: str | None, output: Path | None) -> str | None:
    """The format that is asked for, else the one that the file's suffix means."""
    return asked or SUFFIXES.get(output.suffix if output else "")


def write_answer(answer: Answer, asked: str | None, output: Path | None, *, spreadsheet: bool = False) -> None:
    """Print the answer, as a table or as Turtle where no format is asked for.

    With `spreadsheet`, no cell of CSV or TSV begins like a formula.

    Raises:
        click.UsageError: the format is not one for this kind of answer.
    """
    is_graph = answer.kind == "graph"
    format_ = asked or ("turtle" if is_graph else "table")
    allowed = GRAPHS if is_graph else TABLES
    if format_ not in allowed:
        what = "a graph" if is_graph else "a table"
        raise click.UsageError(f"The answer is {what}: choose --format from {', '.join(allowed)}.")
    if format_ == "table":
        write_text(_as_table(answer), output)
    else:
        write_bytes(answer.render(format_, safe=spreadsheet), output)


def _as_table(answer: Answer) -> str:
    """The answer as text for people."""
    if answer.kind == "boolean":
        return "yes\n" if answer.boolean else "no\n"
    return render_table(answer.variables, answer.bindings)
