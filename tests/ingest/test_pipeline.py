"""Ingestion commits each article once, whatever the order, the number of runs and of workers."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import StoreFull
from kg.ingest.pipeline import ingest
from kg.ingest.reading import Chain
from kg.model.article import Article, ArticleId
from kg.sources.base import InputProblem
from tests.ingest.ledger_store import (
    HEADLINE_CHAIN,
    REVISES,
    OxigraphLedgerStore,
    article_node,
    headline_quads,
    read_headline,
    revision_quads,
)

ARTICLES = [
    Article(
        text=f"Город номер {number} подписал соглашение с городом-соседом о дружбе и сотрудничестве.",
        title="Города стали побратимами" if number % 3 else "Погода на завтра",
        language="ru",
        url=f"https://example.org/{number}",
        source=f"news.jsonl:{number}",
    )
    for number in range(12)
]


def test_articles_are_committed_and_irrelevant_ones_only_noted() -> None:
    store = OxigraphLedgerStore()
    report = ingest(ARTICLES, store, HEADLINE_CHAIN)
    assert (report.committed, report.irrelevant, report.unchanged, report.refused) == (8, 4, 0, ())
    assert len(list(store.store.named_graphs())) == 8 + 1
    assert len(list(store.ledger())) == 12


def test_ingesting_twice_changes_nothing() -> None:
    store = OxigraphLedgerStore()
    ingest(ARTICLES, store, HEADLINE_CHAIN)
    before = store.canonical_hash()
    report = ingest(ARTICLES, store, HEADLINE_CHAIN)
    assert (report.committed, report.irrelevant, report.unchanged) == (0, 0, 12)
    assert store.canonical_hash() == before


def test_the_same_article_twice_in_one_run_is_committed_once() -> None:
    store = OxigraphLedgerStore()
    report = ingest([ARTICLES[1], replace(ARTICLES[1], source="copy")], store, HEADLINE_CHAIN)
    assert (report.committed, report.unchanged) == (1, 1)


@settings(max_examples=15, deadline=None)
@given(order=st.permutations(ARTICLES))
def test_any_order_gives_the_same_graph(order: list[Article]) -> None:
    store, other = OxigraphLedgerStore(), OxigraphLedgerStore()
    ingest(ARTICLES, store, HEADLINE_CHAIN)
    ingest(order, other, HEADLINE_CHAIN)
    assert other.canonical_hash() == store.canonical_hash()


def test_several_workers_give_the_same_graph_in_the_same_order() -> None:
    store, other = OxigraphLedgerStore(), OxigraphLedgerStore()
    one: list[ArticleId] = []
    two: list[ArticleId] = []
    ingest(ARTICLES, store, HEADLINE_CHAIN, committed=one.append)
    report = ingest(ARTICLES, other, HEADLINE_CHAIN, workers=2, committed=two.append)
    assert one == two
    assert report.committed == 8
    assert other.canonical_hash() == store.canonical_hash()


def test_changed_text_at_the_same_address_is_a_revision_in_whichever_order() -> None:
    old = replace(ARTICLES[1], published="2024-12-05")
    new = replace(old, text=old.text + " Исправлено.", published="2024-12-06")
    hashes = set()
    for order in ([old, new], [new, old]):
        store = OxigraphLedgerStore()
        report = ingest(order, store, HEADLINE_CHAIN)
        assert report.revised == 1
        (quad,) = store.store.quads_for_pattern(None, REVISES, None, None)
        assert (quad.subject, quad.object) == (article_node(new.id), article_node(old.id))
        hashes.add(store.canonical_hash())
    assert len(hashes) == 1


def test_corrected_date_of_the_same_text_replaces_the_entry() -> None:
    store = OxigraphLedgerStore()
    ingest([ARTICLES[1]], store, HEADLINE_CHAIN)
    report = ingest([replace(ARTICLES[1], published="2024-12-05")], store, HEADLINE_CHAIN)
    assert (report.committed, report.unchanged) == (1, 0)
    assert len(list(store.ledger())) == 1


def test_new_version_of_the_extractor_reads_committed_articles_again() -> None:
    store = OxigraphLedgerStore()
    ingest(ARTICLES, store, HEADLINE_CHAIN)
    report = ingest(ARTICLES, store, replace(HEADLINE_CHAIN, version="2"))
    assert (report.committed, report.unchanged) == (8, 0)


def test_bad_input_becomes_a_row_and_the_rest_goes_on() -> None:
    problem = InputProblem("bad.txt", "malformed", "The file is empty.")
    defect = replace(ARTICLES[1], title="defect", source="defect.txt")
    wordless = Article(text="1 2 3 4", source="figures.txt")
    report = ingest([problem, defect, wordless, ARTICLES[2]], OxigraphLedgerStore(), HEADLINE_CHAIN)
    assert report.committed == 1
    assert [row.source for row in report.refused] == ["bad.txt", "defect.txt", "figures.txt"]
    assert [row.code for row in report.refused] == ["malformed", "extraction", "unknown-language"]
    assert json.loads(report.to_json())["refused"][0]["message"] == "The file is empty."


class SmallDisk(OxigraphLedgerStore):
    """A store whose disk takes so many articles."""

    room = 3

    def commit(self, article_id: ArticleId, quads: bytes, ledger: str) -> None:
        if self.room == 0:
            raise StoreFull("The disk is full.")
        self.room -= 1
        super().commit(article_id, quads, ledger)


def test_full_disk_ends_the_run_and_the_next_one_goes_on() -> None:
    store, whole = SmallDisk(), OxigraphLedgerStore()
    report = ingest(ARTICLES, store, HEADLINE_CHAIN)
    assert report.stopped
    assert report.stopped.code == "store-full"
    assert report.read == 3
    assert report.problems == (report.stopped,)
    assert str(report) == (
        "2 articles committed, 1 without a partnership, 0 known already, 0 refused; the run was stopped"
    )
    store.room = 100
    report = ingest(ARTICLES, store, HEADLINE_CHAIN)
    ingest(ARTICLES, whole, HEADLINE_CHAIN)
    assert (report.stopped, report.unchanged) == (None, 3)
    assert store.canonical_hash() == whole.canonical_hash()


def _dying(article: Article) -> object:
    if article.title == "deadly":
        import os

        os._exit(9)
    return read_headline(article)


def test_article_that_kills_its_process_is_reported_alone() -> None:
    deadly = replace(ARTICLES[1], title="deadly", source="deadly.txt")
    chain = Chain(_dying, headline_quads, revision_quads, "1")  # type: ignore[arg-type]
    report = ingest(iter([*ARTICLES[:3], deadly]), OxigraphLedgerStore(), chain, workers=2)
    assert report.read == 3
    assert [row.source for row in report.refused] == ["deadly.txt"]


def test_articles_are_not_read_ahead_without_end() -> None:
    taken = 0

    def endless() -> Iterator[Article]:
        nonlocal taken
        for number in range(10_000):
            taken += 1
            yield replace(ARTICLES[1], text=f"Текст номер {number} о дружбе городов.")

    report = ingest(endless(), SmallDisk(), HEADLINE_CHAIN)
    assert report.stopped
    assert taken <= 5
