"""The group `kg` and what all commands share: the store, how much is said, colour."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final, Literal

import click

from kg import __version__
from kg.cli.lazy import LazyGroup
from kg.cli.settings import DEFAULT_STORE, Settings

COMMANDS: Final = {
    "ingest": "Read articles into the graph.",
    "extract": "Read articles and print what they say; no graph is touched.",
    "forget": "Take articles out of the graph.",
    "query": "Ask in SPARQL, or a ready question by name.",
    "explain": "Show the quotes behind a city, a pair or a thing.",
    "conflicts": "List where articles contradict each other.",
    "export": "Write the graph as Turtle, TriG, JSON-LD ….",
    "view": "Draw the graph as an offline HTML page.",
    "review": "Look at what is doubtful; accept, reject, correct, merge, split.",
    "reference": "Import lists of ties, as Wikidata's, and compare.",
    "validate": "Check the graph against its shapes (SHACL).",
    "stats": "Count what the graph holds.",
    "evaluate": "Score extraction against gold records.",
    "doctor": "Check the installation.",
    "completion": "Print the completion script of a shell.",
}
"""Name -> what `kg --help` says about it."""

_EPILOG = """\b
Examples:
  kg ingest articles/                     read a folder of articles
  kg query --list                         the ready questions
  kg query 'SELECT * {?s ?p ?o} LIMIT 5'  ask in SPARQL
  kg explain Казань                       the words behind a city
  kg view network -o network.html         draw the network

\b
Exit codes: 0 done, 1 the data is at fault, 2 the call is wrong, 130 interrupted.
"""


def _colour(choice: Literal["auto", "always", "never"]) -> bool | None:
    """Whether to colour: the option first, then NO_COLOR (no-color.org) and FORCE_COLOR, else the terminal decides."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    return True if os.environ.get("FORCE_COLOR") else None


@click.group(
    cls=LazyGroup,
    lazy=COMMANDS,
    package="kg.cli",
    epilog=_EPILOG,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100, "show_default": True},
)
@click.option(
    "--store",
    type=click.Path(path_type=Path, file_okay=False),
    envvar="KG_STORE",
    default=DEFAULT_STORE,
    show_envvar=True,
    help="Folder of the graph.",
)
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but results and errors.")
@click.option("-v", "--verbose", is_flag=True, help="Say more about what is done.")
@click.option("--color", "--colour", type=click.Choice(["auto", "always", "never"]), default="auto", help="Colours.")
@click.version_option(__version__, "-V", "--version", prog_name="kg")
@click.pass_context
def root(
    ctx: click.Context, store: Path, quiet: bool, verbose: bool, color: Literal["auto", "always", "never"]
) -> None:
    """News articles in, a knowledge graph of municipal partnerships out.

    Every triple leads back to the sentence that says it.
    """
    ctx.color = _colour(color)
    ctx.obj = Settings(store=store, quiet=quiet, verbose=verbose)
