"""`kg evaluate`: extraction against gold records."""

from __future__ import annotations

import json
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.console import say, watch, write_text
from kg.cli.settings import Settings, store_option
from kg.cli.table import harmless_lines

if TYPE_CHECKING:
    from kg.evaluate import Evaluation
    from kg.evaluate.report import Axis
    from kg.model.annotation import ArticleRecord


@click.command(
    epilog="""\b
Examples:
  kg evaluate data/articles                    read the sample articles and score the result
  kg evaluate gold.jsonl records.jsonl         score records that were extracted before
  kg evaluate --lang ru --errors 20 gold.jsonl
  kg evaluate --by phenomenon data/articles
  kg evaluate --floors data/floors.json data/articles
"""
)
@click.argument("gold", type=click.Path(path_type=Path, exists=True))
@click.argument("predicted", type=click.Path(path_type=Path, exists=True, dir_okay=False), required=False)
@click.option("--lang", metavar="CODE", help="Only articles in this language.")
@click.option("--errors", "errors", type=click.IntRange(min=0), default=0, help="Show so many errors.")
@click.option("--by", type=click.Choice(["phenomenon", "language", "part"]), help="Break the figures down.")
@click.option("--format", "format_", type=click.Choice(["table", "json"]), default="table", help="What to print.")
@click.option(
    "--floors", type=click.Path(path_type=Path, dir_okay=False), help="Fail where a measure is below its floor."
)
@click.option("--update-floors", is_flag=True, help="Lay the floors of --floors anew; they only rise.")
@click.option("--allow-regression", metavar="REASON", help="Why floors may be lowered.")
@store_option
@click.pass_obj
def command(
    settings: Settings,
    gold: Path,
    predicted: Path | None,
    lang: str | None,
    errors: int,
    by: Axis | None,
    format_: str,
    floors: Path | None,
    update_floors: bool,
    allow_regression: str | None,
) -> None:
    """Score extraction: precision, recall and F1 of pairs, events, sectors, signatories, officials, organizations.

    GOLD is JSON Lines of article records, a folder of such files, or one of articles with their records beside them
    (NAME.md, NAME.json); PREDICTED is JSON Lines. Without PREDICTED the gold articles are read now. Errors in held-out
    articles (number divisible by five) are not shown.
    """
    from kg.evaluate import evaluate, extract_again, read_gold

    wanted = [record for record in read_gold(gold) if lang in (None, record.article.language)]
    found = list(read_gold(predicted)) if predicted else [extract_again(r) for r in watch(settings, wanted, "articles")]
    evaluation = evaluate(wanted, found)
    if format_ == "json":
        write_text(json.dumps(evaluation.to_json(), ensure_ascii=False, indent=2) + "\n", None)
    else:
        _print(evaluation, by, wanted, found, errors)
    if floors and update_floors:
        _lay_floors(settings, evaluation, wanted, floors, allow_regression)
    elif floors:
        _check_floors(settings, evaluation, wanted, floors)


def _print(
    evaluation: Evaluation, by: Axis | None, gold: list[ArticleRecord], found: list[ArticleRecord], errors: int
) -> None:
    from kg.evaluate import iter_errors
    from kg.evaluate.report import render, render_mistakes

    mistakes = render_mistakes(islice(iter_errors(gold, found), errors))
    write_text(render(evaluation, by) + (f"\n{harmless_lines(mistakes)}" if mistakes else ""), None)


def _check_floors(settings: Settings, evaluation: Evaluation, gold: list[ArticleRecord], file: Path) -> None:
    from kg.evaluate import check_floors, read_floors

    breaches = check_floors(evaluation, gold, read_floors(file))
    for breach in breaches:
        click.echo(f"below its floor: {breach}", err=True)
    if breaches:
        raise click.exceptions.Exit(1)
    say(settings, "All measures are above their floors.")


def _lay_floors(
    settings: Settings, evaluation: Evaluation, gold: list[ArticleRecord], file: Path, reason: str | None
) -> None:
    from kg.evaluate import read_floors, update_floors, write_floors

    old = read_floors(file) if file.exists() else None
    write_floors(update_floors(evaluation, gold, old, allow_regression=reason), file)
    say(settings, f"Floors are in {file}.")
