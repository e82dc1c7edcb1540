"""`kg ingest`: articles into the graph."""

from __future__ import annotations

import click

from kg.cli.console import report_problem, say, watch
from kg.cli.settings import Settings, store_option


@click.command(
    epilog="""\b
Examples:
  kg ingest article.txt                   one article
  kg ingest articles/ archive.jsonl.gz    a folder and an archive
  zcat old.jsonl.gz | kg ingest -         standard input
"""
)
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@click.option(
    "-j", "--jobs", type=click.IntRange(1, 64), default=1, help="Processes that read articles; the graph is the same."
)
@store_option
@click.pass_obj
def command(settings: Settings, sources: tuple[str, ...], jobs: int) -> int:
    """Read the articles of SOURCE... into the graph.

    SOURCE is a file (text, Markdown, HTML, JSON Lines, each also with .gz), a folder, or - for standard input. An
    article that is known already changes nothing; one that cannot be read is told on standard error, the others go on,
    and the exit code is 1. Whatever interrupts the work, articles that were committed stay: call again to go on.
    """
    from kg.graph import Graph
    from kg.sources.read import read_articles

    with Graph.open(settings.store) as graph:
        report = graph.ingest(watch(settings, read_articles(sources), "articles"), workers=jobs)
    for problem in report.problems:
        report_problem(problem.source, problem.message, problem.remedy)
    say(settings, str(report))
    return 1 if report.problems else 0
