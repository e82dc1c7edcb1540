"""Printing an answer: tables of rows, a yes or no, or a graph, in the format that is asked for."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final, Protocol

import click

from kg.cli.console import write_bytes, write_text
from kg.cli.table import render_table

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


class Answer(Protocol):
    """What a query gives."""

    @property
    def is_graph(self) -> bool:
        """Whether it is a graph (CONSTRUCT, DESCRIBE) and not rows or a boolean."""

    def serialize(self, format_: str) -> bytes:
        """The answer in one of the formats for its kind."""


def write_answer(answer: Answer, asked: str | None, output: Path | None) -> None:
    """Print the answer, as a table or as Turtle where no format is asked for.

    Raises:
        click.UsageError: the format is not one for this kind of answer.
    """
    format_ = asked or ("turtle" if answer.is_graph else "table")
    allowed = GRAPHS if answer.is_graph else TABLES
    if format_ not in allowed:
        what = "a graph" if answer.is_graph else "a table"
        raise click.UsageError(f"The answer is {what}: choose --format from {', '.join(allowed)}.")
    if format_ == "table":
        write_text(_as_table(answer.serialize("json")), output)
    else:
        write_bytes(answer.serialize(format_), output)


def _as_table(content: bytes) -> str:
    """The SPARQL JSON results as text for people."""
    results = json.loads(content)
    if "boolean" in results:
        return "yes\n" if results["boolean"] else "no\n"
    return render_table(results["head"].get("vars", []), results["results"]["bindings"])
