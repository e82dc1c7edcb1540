"""`kg review`: what waits for a decision, and the decisions of people."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

import click

from kg.cli.console import say, write_text
from kg.cli.settings import Settings, store_option
from kg.cli.table import harmless_lines

if TYPE_CHECKING:
    from kg.curate.deciding import Hand
    from kg.curate.review import Review
    from kg.graph import Graph
    from kg.model.curation import Decision

_OUTPUT = click.option(
    "-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="File to write (- is stdout)."
)


@click.group(
    epilog="""\b
Examples:
  kg review list                                       the most doubtful first
  kg review show 3fa92b1c0d12                          one thing with its quotes
  kg review reject 3fa92b1c0d12 --curator Anna --reason 'Another city is meant.'
  kg review undo 77d0a1b2c3d4 --curator Anna --reason 'It was right.'
  kg review export -o decisions.jsonl                  to keep decisions under version control
"""
)
def command() -> None:
    """Look at what is doubtful and decide: accept, reject, correct, merge, split, undo.

    A decision is kept with your name and your reason, holds however often articles are read again, and can be taken
    back. THING is an IRI (id:place/…), the first digits of a key, a GeoNames number, a name, or a pair of names
    ("Казань – Минск").
    """


def _decider(verb: Callable[..., Any]) -> Callable[..., Any]:
    """The options of every command that decides."""
    for option in (
        store_option,
        click.option("--at", metavar="MOMENT", help="When it is decided, as 2025-01-10T12:00:00Z (default: now)."),
        click.option("--reason", required=True, metavar="TEXT", help="Why, in words."),
        click.option("--curator", required=True, envvar="KG_CURATOR", show_envvar=True, help="Your name."),
    ):
        verb = option(verb)
    return verb


@command.command("list")
@click.option("--why", metavar="TEXT", help="Only doubts that begin so: low, conflict, ambiguous, possible.")
@click.option("--limit", type=click.IntRange(min=1), help="At most so many.")
@click.option(
    "--format", "format_", type=click.Choice(["table", "tsv", "json"]), default="table", help="What to print."
)
@_OUTPUT
@store_option
@click.pass_obj
def list_(settings: Settings, why: str | None, limit: int | None, format_: str, output: Path | None) -> None:
    """List what waits for a decision: low belief, contradictions, ambiguous places, possible duplicates."""
    from kg.cli.review_text import queue_text
    from kg.curate import queue_to_tsv
    from kg.graph import Graph

    with Graph.open(settings.store, create=False) as graph:
        doubts = [doubt for doubt in graph.review().queue() if doubt.why.startswith(why or "")][:limit]
    if format_ == "json":
        write_text(json.dumps([asdict(doubt) for doubt in doubts], ensure_ascii=False, indent=2) + "\n", output)
    else:
        write_text(queue_to_tsv(doubts) if format_ == "tsv" else queue_text(doubts), output)


@command.command()
@click.argument("thing")
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", help="What to print.")
@_OUTPUT
@store_option
@click.pass_obj
def show(settings: Settings, thing: str, format_: str, output: Path | None) -> None:
    """Show THING: how it stands, what each article says of it in its own words, and what was decided."""
    from kg.cli.review_text import shown_text
    from kg.graph import Graph

    with Graph.open(settings.store, create=False) as graph:
        review = graph.review()
        shown = review.show(review.find(thing))
    if format_ == "json":
        write_text(json.dumps(asdict(shown), ensure_ascii=False, indent=2) + "\n", output)
    else:
        write_text(harmless_lines(shown_text(shown)), output)


@command.command()
@click.argument("things", nargs=-1, required=True, metavar="THING...")
@_decider
@click.pass_obj
def accept(settings: Settings, /, things: tuple[str, ...], **who: str | None) -> None:
    """Accept THING...: a claim or a tie is right; a place, a person or a contradiction leaves the queue."""
    _decide(settings, who, lambda hand, review: (hand.decide("accept", review.subject(thing)) for thing in things))


@command.command()
@click.argument("things", nargs=-1, required=True, metavar="THING...")
@_decider
@click.pass_obj
def reject(settings: Settings, /, things: tuple[str, ...], **who: str | None) -> None:
    """Reject THING...: a claim or a tie is wrong and stays out, whoever says it again."""
    _decide(settings, who, lambda hand, review: (hand.decide("reject", review.subject(thing)) for thing in things))


@command.command()
@click.argument("claim")
@click.option("--set", "parts", multiple=True, required=True, metavar="PART=VALUE", help="New value, date or document.")
@_decider
@click.pass_obj
def correct(settings: Settings, /, claim: str, parts: tuple[str, ...], **who: str | None) -> None:
    """Correct CLAIM: let it say another value, date (YYYY, YYYY-MM, YYYY-MM-DD) or document."""
    from kg.model.curation import CORRECTABLE

    told = dict(part.partition("=")[::2] for part in parts)
    if not told.keys() <= CORRECTABLE:
        raise click.UsageError(f"--set takes PART=VALUE; a PART is {', '.join(sorted(CORRECTABLE))}.")
    _decide(settings, who, lambda hand, review: [hand.correct(review.subject(claim), told)])


@command.command()
@click.argument("thing")
@click.argument("other")
@_decider
@click.pass_obj
def merge(settings: Settings, /, thing: str, other: str, **who: str | None) -> None:
    """Merge THING, a place or a person, with OTHER: what is told of THING is told of OTHER."""
    _decide(settings, who, lambda hand, review: [hand.merge(review.subject(thing), review.subject(other))])


@command.command()
@click.argument("thing")
@click.argument("other")
@click.option("--article", required=True, help="The article: its address, its IRI, or the first digits of its id.")
@_decider
@click.pass_obj
def split(settings: Settings, /, thing: str, other: str, article: str, **who: str | None) -> None:
    """Split OTHER from THING: in one article OTHER is meant."""
    _decide(
        settings,
        who,
        lambda hand, review: [hand.split(review.subject(thing), review.subject(other), review.find_article(article))],
    )


@command.command()
@click.argument("decisions", nargs=-1, required=True, metavar="DECISION...")
@_decider
@click.pass_obj
def undo(settings: Settings, /, decisions: tuple[str, ...], **who: str | None) -> None:
    """Take DECISION... back; `kg review log` lists them. What it changed is as it was before."""
    from kg.curate.deciding import decision_of

    def undone(hand: Hand, review: Review) -> Iterator[Decision]:
        for text in decisions:
            key = review.find(text).rpartition("/")[2]
            yield hand.undo(decision_of(key, hand.taken))

    _decide(settings, who, undone)


def _decide(
    settings: Settings, who: dict[str, str | None], words: Callable[[Hand, Review], Iterable[Decision]]
) -> None:
    """Take decisions and print their keys; what is wrong with one is wrong with the call."""
    from kg.curate.deciding import Hand
    from kg.errors import Malformed
    from kg.graph import Graph

    now = who["at"] or datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    with Graph.open(settings.store, create=False) as graph:
        review = graph.review()
        hand = Hand(who["curator"] or "", " ".join((who["reason"] or "").split()), now, review.decisions())
        try:
            decisions = tuple(words(hand, review))
        except Malformed as error:
            raise click.UsageError(str(error), click.get_current_context()) from error
        ties = graph.decide(decisions)
    write_text("".join(f"{decision.key}\n" for decision in decisions), None)
    say(settings, f"{len(decisions)} decided; {ties} ties assembled again")


@command.command()
@_OUTPUT
@store_option
@click.pass_obj
def log(settings: Settings, output: Path | None) -> None:
    """List all decisions, oldest first, with those that were taken back."""
    from kg.cli.review_text import log_text
    from kg.graph import Graph
    from kg.model.curation import in_force

    with Graph.open(settings.store, create=False) as graph:
        decisions = graph.review().decisions()
    write_text(log_text(decisions, frozenset(decision.key for decision in in_force(decisions))), output)


@command.command("export")
@_OUTPUT
@store_option
@click.pass_obj
def export(settings: Settings, output: Path | None) -> None:
    """Write all decisions as JSON Lines, sorted: the same decisions give the same bytes."""
    from kg.curate import decision_to_json
    from kg.graph import Graph

    with Graph.open(settings.store, create=False) as graph:
        decisions = graph.review().decisions()
    lines = "".join(f"{decision_to_json(decision)}\n" for decision in decisions)
    write_text(lines, output) if lines or output else None


@command.command("import")
@click.argument("file", type=click.File(encoding="utf-8"))
@store_option
@click.pass_obj
def import_(settings: Settings, file: TextIO) -> None:
    """Take in the decisions of FILE (- is standard input), as `kg review export` writes them.

    All are taken or, where a line is wrong, none; those that the graph holds already change nothing.
    """
    from kg.graph import Graph

    with Graph.open(settings.store) as graph:
        new, ties = _take_in(graph, file)
    say(settings, f"{new} new decisions; {ties} ties assembled again")


def _take_in(graph: Graph, file: TextIO) -> tuple[int, int]:
    """How many decisions are new, and how many ties they touch."""
    from kg.curate import decisions_from_json
    from kg.errors import Malformed
    from kg.limits import MAX_DECISION_CHARS

    try:
        told = tuple(decisions_from_json(iter(partial(file.readline, MAX_DECISION_CHARS + 1), "")))
    except UnicodeDecodeError as error:
        raise Malformed("The decisions are not UTF-8 text.") from error
    held = set(graph.curation().decisions())
    new = [decision for decision in dict.fromkeys(told) if decision not in held]
    return len(new), graph.decide(new) if new else 0
