"""`kg evaluate`: extraction against gold records."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import click

from kg.cli.console import watch, write_text
from kg.cli.settings import Settings, store_option
from kg.errors import Malformed
from kg.model.annotation import ArticleRecord, record_from_json


@click.command(
    epilog="""\b
Examples:
  kg evaluate gold.jsonl                       extract the gold articles and score the result
  kg evaluate gold.jsonl records.jsonl         score records that were extracted before
  kg evaluate --lang ru --errors 20 gold.jsonl
"""
)
@click.argument("gold", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.argument("predicted", type=click.Path(path_type=Path, exists=True, dir_okay=False), required=False)
@click.option("--lang", metavar="CODE", help="Only articles in this language.")
@click.option("--errors", "errors", type=click.IntRange(min=0), default=0, help="Show so many errors.")
@click.option("--format", "format_", type=click.Choice(["table", "json"]), default="table", help="What to print.")
@store_option
@click.pass_obj
def command(
    settings: Settings, gold: Path, predicted: Path | None, lang: str | None, errors: int, format_: str
) -> None:
    """Score extraction: precision, recall and F1 of pairs, events, sectors, signatories, officials, organizations.

    GOLD and PREDICTED are JSON Lines of article records. Without PREDICTED the gold articles are extracted now.
    """
    from kg.evaluate import evaluate

    wanted = [record for record in _read_records(gold) if lang in (None, record.article.language)]
    if predicted:
        found = list(_read_records(predicted))
    else:
        found = [_extract_again(record) for record in watch(settings, wanted, "articles")]
    evaluation = evaluate(wanted, found)
    if format_ == "json":
        write_text(json.dumps(evaluation.to_json(), ensure_ascii=False, indent=2) + "\n", None)
    else:
        write_text(evaluation.to_text(errors=errors), None)


def _read_records(file: Path) -> Iterator[ArticleRecord]:
    with file.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            if line.strip():
                try:
                    yield record_from_json(json.loads(line))
                except ValueError as error:
                    raise Malformed(f"{file}, line {number}: {error}.") from error


def _extract_again(record: ArticleRecord) -> ArticleRecord:
    from kg.extract.record import extract
    from kg.text.language import with_language

    return extract(with_language(record.article))
