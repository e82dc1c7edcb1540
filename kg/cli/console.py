"""What is said to people: on standard error, and a moving line of progress only where a terminal shows it."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeVar

import click

from kg.cli.settings import Settings
from kg.cli.table import harmless

T = TypeVar("T")


def say(settings: Settings, message: str) -> None:
    """A remark on standard error, unless --quiet."""
    if not settings.quiet:
        click.echo(message, err=True)


def watch(settings: Settings, items: Iterable[T], what: str) -> Iterator[T]:
    """The items unchanged, with a count of them on the terminal's last line while they pass."""
    if settings.quiet or not sys.stderr.isatty():
        yield from items
        return
    for count, item in enumerate(items, start=1):
        click.echo(f"\r{what}: {count}", err=True, nl=False)
        yield item
    click.echo("\r\x1b[K", err=True, nl=False)


def write_text(text: str, output: Path | None) -> None:
    """The text to a file, whole or not at all, or to standard output where none (or `-`) is named."""
    if output is None or str(output) == "-":
        click.echo(text, nl=not text.endswith("\n"))
        return
    write_bytes(text.encode("utf-8"), output)


def write_bytes(content: bytes, output: Path | None) -> None:
    """The bytes to a file, whole or not at all, or to standard output where none (or `-`) is named."""
    if output is None or str(output) == "-":
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return
    output.parent.mkdir(parents=True, exist_ok=True)
    unfinished = output.with_name(f".{output.name}.unfinished")
    try:
        unfinished.write_bytes(content)
        unfinished.replace(output)
    finally:
        unfinished.unlink(missing_ok=True)


def report_problem(source: str, message: str, remedy: str) -> str:
    """One line on standard error about a source that could not be read; gives the source back."""
    click.secho("skipped: ", err=True, nl=False, fg="yellow", bold=True)
    click.echo(harmless(f"{source}: {message} {remedy}"), err=True)
    return source
