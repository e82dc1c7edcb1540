"""`kg extract`: articles in, records or RDF out; no graph is touched."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import click

from kg.cli.console import report_problem, watch, write_bytes, write_text
from kg.cli.settings import Settings, store_option
from kg.errors import KgError
from kg.model.annotation import ArticleRecord, record_to_json
from kg.sources.read import InputProblem, read_articles

_RDF_FORMATS = ("turtle", "trig", "ntriples", "nquads", "jsonld", "rdfxml")


@click.command(
    epilog="""\b
Examples:
  kg extract article.txt                          the record as JSON
  kg extract articles/ -o records.jsonl           a folder, one record a line
  kg extract --explain article.txt                which rule decided what
  cat article.txt | kg extract --format turtle -  as RDF
"""
)
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@click.option(
    "--format", "format_", type=click.Choice(["jsonl", "json", *_RDF_FORMATS]), default="jsonl", help="What to print."
)
@click.option("--explain", is_flag=True, help="Tell which rule decided what, about which words.")
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="File to write (- is stdout).")
@store_option
@click.pass_obj
def command(settings: Settings, sources: tuple[str, ...], format_: str, explain: bool, output: Path | None) -> int:
    """Print what the articles of SOURCE... say: records as JSON Lines, or RDF.

    SOURCE is a file (text, Markdown, HTML, JSON Lines), a folder, or - for standard input. An article that cannot be
    read is told on standard error; the others go on, and the exit code is 1.
    """
    failures: list[str] = []
    records = _records(settings, sources, failures)
    if explain:
        write_text("".join(f"{line}\n" for record in records for line in _explain(record)), output)
    elif format_ in _RDF_FORMATS:
        write_bytes(_as_rdf(records, format_), output)
    else:
        _write_json(records, format_, output)
    return 1 if failures else 0


def _records(settings: Settings, sources: tuple[str, ...], failures: list[str]) -> Iterator[ArticleRecord]:
    """The record of every article that can be read; the others are told and named in `failures`."""
    from kg.extract.record import extract
    from kg.text.language import with_language

    for entry in watch(settings, read_articles(sources), "articles"):
        if isinstance(entry, InputProblem):
            failures.append(report_problem(entry.source, entry.message, entry.remedy))
            continue
        try:
            yield extract(with_language(entry))
        except KgError as error:
            failures.append(report_problem(entry.source or entry.id, str(error), ""))


def _as_rdf(records: Iterator[ArticleRecord], format_: str) -> bytes:
    """The named graphs that ingestion would store, as one file."""
    from kg.export.formats import FORMATS
    from kg.wiring import record_to_quads

    quads = b"".join(record_to_quads(record) for record in records if record.tells)
    return FORMATS[format_](sorted(set(quads.splitlines())))


def _write_json(records: Iterator[ArticleRecord], format_: str, output: Path | None) -> None:
    if format_ == "json":
        rows = [record_to_json(record) for record in records]
        write_text(json.dumps(rows, ensure_ascii=False, indent=2) + "\n", output)
        return
    lines = (json.dumps(record_to_json(record), ensure_ascii=False) + "\n" for record in records)
    if output is None or str(output) == "-":
        for line in lines:
            click.echo(line, nl=False)
    else:
        write_text("".join(lines), output)


def _explain(record: ArticleRecord) -> Iterator[str]:
    """One line a decision, after the article's name: position, rule, verdict, words."""
    article = record.article
    yield f"{article.title or article.external_id or article.id}: {'relevant' if record.relevant else 'not relevant'}"
    for decision in record.decisions:
        span = decision.span
        where = f"{span.field} {span.start}-{span.end}" if span else "article"
        words = (article.title if span.field == "title" else article.text)[span.start : span.end] if span else ""
        quoted = f"  «{' '.join(words.split())[:160]}»" if words else ""
        yield f"  {where:<16} {decision.rule:<32} {decision.decided}{quoted}"
