"""The sample articles as a graph that is made of their gold records: its answers depend on no reading.

A gold record does not tell which words say a thing, so the whole article is the evidence of all that it says. The
held-out samples (number divisible by five) stay out: expected answers are read by those who write the rules.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Final

from kg.assemble.belief import Rulebook
from kg.assemble.keeper import Keeper
from kg.evaluate import read_gold
from kg.graph import Graph
from kg.model.annotation import ArticleRecord, Evidence, Span
from kg.resources import data_folder
from kg.store.patterns import patterns_of
from kg.store.snapshot import EmbeddedStore

HELD_OUT_STEP: Final = 5


def development_records() -> tuple[ArticleRecord, ...]:
    """The gold records of the samples that may be looked at, each thing with its words."""
    records = read_gold(data_folder() / "articles")
    return tuple(grounded(record) for record in records if not _is_held_out(record))


def grounded(record: ArticleRecord) -> ArticleRecord:
    """A gold record whose every claim stands on the whole article."""
    article = record.article
    words = (Evidence(article.id, Span(0, len(article.text)), article.text, "gold"),)
    return replace(
        record,
        partnerships=tuple(
            replace(tie, evidence=words, events=tuple(replace(event, evidence=words) for event in tie.events))
            for tie in record.partnerships
        ),
        officials=tuple(replace(official, evidence=words) for official in record.officials),
        organizations=tuple(replace(organization, evidence=words) for organization in record.organizations),
    )


def gold_graph(folder: Path) -> Graph:
    """The graph of the records, under rules that no measurement moves."""
    store = EmbeddedStore(folder)
    keeper = Keeper(patterns_of(store.writer()), rules=Rulebook({}))
    graph = Graph(store, keeper.articles_changed)
    graph.add_records(development_records())
    return graph


def _is_held_out(record: ArticleRecord) -> bool:
    number = str(record.article.external_id).rpartition("-")[2]
    return int(number) % HELD_OUT_STEP == 0
