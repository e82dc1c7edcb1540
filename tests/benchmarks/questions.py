"""How long every ready question takes: `python -m tests.benchmarks.questions [ARTICLES] [CITIES]`.

Articles are synthetic (`tests.benchmarks.assembly`): 1,100 of them are a graph of some 250,000 quads. The time is that
of the whole answer, the process that asks the engine included; the processor's time tells more on a busy machine. The
bar: less than a second each.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
import time
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

from kg.assemble.belief import Rulebook
from kg.assemble.keeper import Keeper
from kg.graph import Graph
from kg.model.annotation import ArticleRecord, Organization
from kg.query.templates import Question
from kg.store.patterns import patterns_of
from kg.store.snapshot import EmbeddedStore
from tests.benchmarks.assembly import fill, synthetic

SIGNED: Final = frozenset({"signed", "renewed"})

PARAMS: Final[Mapping[str, str]] = {
    "city": "City 1",
    "other": "City 2",
    "country": "BY",
    "since": "2015",
    "sector": "culture",
}


def telling(record: ArticleRecord, number: int) -> ArticleRecord:
    """The article with what the questions ask for besides: documents, signatories, a network and its members."""
    if not record.partnerships:
        return record
    names = tuple(official.name for official in record.officials)
    ties = tuple(
        replace(
            tie,
            signatories=names,
            events=tuple(replace(e, document="memorandum" if e.type in SIGNED else None) for e in tie.events),
        )
        for tie in record.partnerships
    )
    first = ties[0]
    members = tuple((place, first.evidence[0]) for place in first.between)
    network = Organization(f"Network {number % 40}", first.evidence, 0.9, is_network=True, members=members)
    return replace(record, partnerships=ties, organizations=(network,))


def graph_of(folder: Path, articles: int, cities: int) -> Graph:
    """A published graph of synthetic articles."""
    chance, store = random.Random(1), EmbeddedStore(folder)
    written = store.writer()._store
    fill(written, (telling(synthetic(number, cities, chance), number) for number in range(articles)))
    Keeper(patterns_of(store.writer()), rules=Rulebook({})).rebuild()
    print(f"{articles} articles, {len(written):,} quads", flush=True)
    store.publish()
    return Graph(store)


def timed(graph: Graph, question: Question) -> tuple[float, float, int]:
    """Seconds on the clock and of the processor, and rows of the answer."""
    params = {name: PARAMS[name] for name, parameter in question.parameters.items() if parameter.required}
    wall, cpu = time.perf_counter(), sum(os.times()[:4])
    rows = len(graph.ready(question.name, params, timeout_s=300).bindings)
    return time.perf_counter() - wall, sum(os.times()[:4]) - cpu, rows


def main() -> None:
    """Ask every question twice; the faster time counts."""
    articles, cities = (int(value) for value in [*sys.argv[1:], "1100", "400"][:2])
    with tempfile.TemporaryDirectory() as folder, graph_of(Path(folder) / "bench.kg", articles, cities) as graph:
        slow = 0
        for question in graph.ready_questions():
            wall, cpu, rows = min(timed(graph, question) for _ in range(2))
            slow += cpu >= 1
            print(f"{wall:6.2f} s  {cpu:6.2f} s of CPU  {rows:6} rows  {question.name}", flush=True)
        print(f"{slow} questions take a second of the processor or more")


if __name__ == "__main__":
    main()
