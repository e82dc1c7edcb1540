"""`kg query`: SPARQL, or a ready question by name."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

import click

from kg.cli.answer import GRAPHS, TABLES, answer_options, format_of, write_answer
from kg.cli.clocks import clock_options
from kg.cli.console import write_text
from kg.cli.questions import Language, all_questions, language_of_locale, one_question
from kg.cli.settings import Settings, store_option


@click.command(
    epilog="""\b
Examples:
  kg query --list                                    the ready questions
  kg query --list partners-of                        what one of them asks and takes
  kg query partners-of --param city=Казань           its answer
  kg query 'SELECT * { ?s ?p ?o } LIMIT 5'           inline
  kg query partners-of --param city=Казань --as-of 2015
  kg query question.rq --format csv > answer.csv     from a file
  echo 'ASK { ?s ?p ?o }' | kg query -               from standard input
"""
)
@click.argument("query", required=False)
@click.option("--list", "list_", is_flag=True, help="List the ready questions; with a NAME, explain that one.")
@click.option("--language", type=click.Choice(["en", "ru"]), help="Of titles and names. Default: by the locale.")
@click.option("--show", is_flag=True, help="Print the SPARQL of a ready question instead of asking it.")
@click.option("--param", "params", multiple=True, metavar="KEY=VALUE", help="Parameter of a ready question.")
@click.option("--timeout", type=click.FloatRange(min=0.01), help="Seconds after which the query is stopped.")
@answer_options(*TABLES, *GRAPHS, default="table, turtle for graphs")
@clock_options
@store_option
@click.pass_obj
def command(
    settings: Settings,
    query: str | None,
    list_: bool,
    language: Language | None,
    show: bool,
    params: tuple[str, ...],
    format_: str | None,
    timeout: float | None,
    output: Path | None,
    spreadsheet: bool,
    as_of: str | None,
    known_by: str | None,
) -> None:
    """Ask the graph: QUERY is SPARQL, a file with SPARQL, - for standard input, or the NAME of a ready question."""
    from kg.graph import Graph

    if list_:
        chosen = language or language_of_locale()
        write_text(one_question(query, chosen) if query else all_questions(chosen), output)
        return
    if query is None:
        raise click.UsageError("QUERY is missing; `kg query --list` names the ready questions.")
    asked = format_of(format_, output)
    text = _text_of(query)
    if text is not None and (params or show):
        raise click.UsageError("--param and --show are for ready questions; `kg query --list` names them.")
    with Graph.open(settings.store, create=False) as graph, graph.seen(as_of, known_by) as seen:
        if text is not None:
            write_answer(seen.query(text, timeout_s=timeout), asked, output, spreadsheet=spreadsheet)
            return
        values = _in_language(query, _parameters(params), language)
        if show:
            write_text(seen.ready_sparql(query, values), output)
        else:
            write_answer(seen.ready(query, values, timeout_s=timeout), asked, output, spreadsheet=spreadsheet)


def _in_language(name: str, values: Mapping[str, str], language: Language | None) -> dict[str, str]:
    """The parameters, with the language of names where the question has one and none is given."""
    from kg.query.templates import ready_question

    if language and "language" in ready_question(name).parameters:
        return {"language": language, **values}
    return dict(values)


def _text_of(query: str) -> str | None:
    """The SPARQL that QUERY means, None where it is the name of a ready question."""
    if query == "-":
        return sys.stdin.read()
    if any(sign in query for sign in "{}\n"):
        return query
    file = Path(query)
    if file.suffix in {".rq", ".sparql"} or file.is_file():
        return file.read_text(encoding="utf-8")
    return query if " " in query else None


def _parameters(params: Iterable[str]) -> dict[str, str]:
    """{"city": "Казань"} from ("city=Казань",)."""
    pairs = [param.partition("=") for param in params]
    for key, sign, _ in pairs:
        if not (key and sign):
            raise click.UsageError(f"--param takes KEY=VALUE, not {key!r}.")
    return {key: value for key, _, value in pairs}
