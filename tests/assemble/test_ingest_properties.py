"""Properties of `Graph.ingest`: order, partition, withdrawal and decisions, with articles as hypothesis makes them.

The reading is prepared (each article has its record); the ledger, revisions, mapping, the store, assembly and
publication are the real ones. The last test reads real samples.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any
from unittest.mock import patch

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.evaluate import read_gold
from kg.extract.record import extract
from kg.graph import Graph
from kg.model.annotation import ArticleRecord, Denial, Event, Evidence, Official, Partnership, Span
from kg.model.article import Article, content_hash
from kg.model.curation import Decision
from kg.rdf.names import Names
from kg.rdf.statements import denial_statement, event_statement
from kg.resources import data_folder
from tests.stories import PLACES

EVENTS = ("planned", "planned", "signed", "renewed", "suspended", "terminated", "exists", "visited")
DATES = (None, "1997", "2019", "2022-03", "2022-04-01", "2022-04-02", "2024-12-05", "2026")
DOCUMENTS = (None, "agreement", "sister_city_agreement", "memorandum", "letter_of_intent")
DAYS = ("2015-05-05", "2019-03-01", "2022-04-03", "2022-04-20", "2024-12-06", "2025-02-01")
CITIES = ("Казань", "Минск", "Уфа", "Омск")
PEOPLE = ("Ильсур Метшин", "И. Метшин", "Владимир Кухарев")

Batches = Sequence[Sequence[ArticleRecord]]


def made(draw: st.DrawFn, number: int) -> ArticleRecord:
    """An article of one or two ties; some are reprints, some are versions of another, some tell nothing."""
    wording, address = draw(st.integers(0, 2)), draw(st.integers(0, 1))
    told = content_hash(str(wording))
    text = " ".join(["Города договорились:", *(told[n : n + 5] for n in range(50))])
    day = DAYS[number % len(DAYS)]
    # Of two versions the later one by its own date speaks: one address has each day once.
    url = f"https://{wording}.example/{number // len(DAYS)}-{address}"
    article = Article(text, f"Новость {number}", "ru", day, url)
    words = (Evidence(article.id, Span(0, 6), text[:6], "event.test"),)
    pairs = draw(st.lists(st.sampled_from([("Казань", "Минск"), ("Уфа", "Минск"), ("Казань", "Уфа")]), max_size=2))
    ties = tuple(drawn_tie(draw, pair, words) for pair in dict.fromkeys(pairs))
    held = draw(st.lists(st.sampled_from(PEOPLE), unique=True, max_size=2)) if ties else []
    officials = tuple(Official(name, "mayor", PLACES["Казань"], words, 0.9) for name in held)
    return ArticleRecord(article, ties, officials, denials=drawn_denials(draw, words))


def drawn_denials(draw: st.DrawFn, words: tuple[Evidence, ...]) -> tuple[Denial, ...]:
    """What an article denies, of cities that it ties or of others; most articles deny nothing."""
    pairs = st.sampled_from([("Казань", "Минск"), ("Уфа", "Минск"), ("Казань", "Уфа")])
    parts = st.tuples(pairs, st.sampled_from(EVENTS), st.sampled_from(DATES), st.sampled_from(DOCUMENTS))
    told = draw(st.one_of(st.just([]), st.lists(parts, max_size=2, unique=True)))
    return tuple(
        Denial((PLACES[p[0]], PLACES[p[1]]), type_, date, document, words, 0.9) for p, type_, date, document in told
    )


def drawn_tie(draw: st.DrawFn, pair: tuple[str, str], words: tuple[Evidence, ...]) -> Partnership:
    """What an article tells of two cities."""
    parts = st.tuples(st.sampled_from(EVENTS), st.sampled_from(DATES), st.sampled_from(DOCUMENTS))
    events = tuple(Event(*told, words, 0.9) for told in draw(st.lists(parts, min_size=1, max_size=2, unique=True)))
    kind = draw(st.sampled_from(["sister_city", "friendship", "cooperation"]))
    signers = tuple(draw(st.lists(st.sampled_from(PEOPLE), unique=True, max_size=2)))
    return Partnership((PLACES[pair[0]], PLACES[pair[1]]), kind, events, ("culture",), signers, words, 0.9)


@st.composite
def worlds(draw: st.DrawFn) -> tuple[ArticleRecord, ...]:
    """Two to seven articles."""
    return tuple(made(draw, number) for number in range(draw(st.integers(2, 7))))


def batches(draw: st.DrawFn, records: Sequence[ArticleRecord]) -> Batches:
    """The articles in some order, cut somehow."""
    order = draw(st.permutations(records))
    cuts = sorted(draw(st.sets(st.integers(1, max(1, len(order) - 1)), max_size=3)))
    return [order[start:end] for start, end in zip([0, *cuts], [*cuts, len(order)], strict=True) if start < end]


@contextmanager
def reading(records: Iterable[ArticleRecord], version: str = "1") -> Iterator[None]:
    """The extractor gives each article its record."""
    known = {record.article.id: record for record in records}
    with (
        patch("kg.extract.record.extract", lambda article: known[article.id]),
        patch("kg.extract.record.EXTRACTOR_VERSION", version),
    ):
        yield


def ingested(graph: Graph, cut: Batches, version: str = "1") -> None:
    """Let the graph take the batches in, one after another."""
    for batch in cut:
        with reading(batch, version):
            report = graph.ingest([record.article for record in batch])
        assert not report.refused


@contextmanager
def graph_of(cut: Batches) -> Iterator[Graph]:
    """A graph of its own that took the batches in."""
    with tempfile.TemporaryDirectory() as folder, Graph.open(Path(folder) / "g.kg") as graph:
        ingested(graph, cut)
        yield graph


few = settings(max_examples=20, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@few
@given(worlds(), st.data())
def test_any_order_and_any_partition_of_articles_give_the_same_graph(
    records: tuple[ArticleRecord, ...], data: st.DataObject
) -> None:
    with graph_of([records]) as whole, graph_of(data.draw(st.composite(batches)(records))) as grown:
        assert grown.canonical_hash() == whole.canonical_hash()


@few
@given(worlds(), st.data())
def test_removing_articles_removes_exactly_what_only_they_supported(
    records: tuple[ArticleRecord, ...], data: st.DataObject
) -> None:
    gone = data.draw(st.lists(st.sampled_from(records), min_size=1, max_size=len(records) - 1, unique_by=_key))
    kept = [record for record in records if record not in gone]
    with graph_of(data.draw(st.composite(batches)(records))) as graph, graph_of([kept]) as expected:
        graph.forget([record.article.id for record in gone])
        assert graph.canonical_hash() == expected.canonical_hash()


def _key(record: ArticleRecord) -> str:
    return record.article.id


@few
@given(worlds(), st.data())
def test_rejected_claim_never_comes_back(records: tuple[ArticleRecord, ...], data: st.DataObject) -> None:
    claims = sorted({key for record in records for key in claims_of(record)})
    key = data.draw(st.sampled_from(claims)) if claims else "0" * 64
    no = Decision("2024-01-01T00:00:00Z", "Анна", "reject", key, "Ошибка прочтения.")
    cut = data.draw(st.composite(batches)(records))
    with graph_of(cut[:1]) as graph, graph_of([records]) as late:
        graph.decide([no])
        late.decide([no])
        ingested(graph, cut[1:])
        assert graph.canonical_hash() == late.canonical_hash()
        graph.forget([records[0].article.id])
        ingested(graph, [records], version="2")
        ingested(late, [records], version="2")
        assert graph.canonical_hash() == late.canonical_hash()
        with graph_of([[without(record, key) for record in records]]) as never:
            assert timeline(graph) == timeline(never)


def claims_of(record: ArticleRecord) -> Iterator[str]:
    """The keys of an article's claims of events, and of its denials."""
    yield from (found.claim_key for denial in record.denials if (found := denial_statement(denial, Names())))
    for tie in record.partnerships:
        for event in tie.events:
            statement = event_statement(tie, event, Names())
            if statement:
                yield statement.claim_key


def without(record: ArticleRecord, key: str) -> ArticleRecord:
    """The article as though it did not tell of an event."""

    def kept(tie: Partnership, event: Event) -> bool:
        statement = event_statement(tie, event, Names())
        return statement is None or statement.claim_key != key

    ties = (replace(tie, events=tuple(e for e in tie.events if kept(tie, e))) for tie in record.partnerships)
    # Without words a denial says nothing, but its article still stands in place of an earlier version.
    denials = (
        replace(d, evidence=()) if (s := denial_statement(d, Names())) and s.claim_key == key else d
        for d in record.denials
    )
    return replace(record, partnerships=tuple(ties), denials=tuple(denials))


def timeline(graph: Graph) -> list[tuple[str | None, ...]]:
    """How every tie stands, and the events that are shown of it."""
    rows = graph.query("""
        SELECT ?tie ?status ?since ?until ?type ?date ?sources WHERE {
          GRAPH <https://w3id.org/municipal-partnerships/id/graph/assembled> {
            ?tie mpo:status ?status
            OPTIONAL { ?tie mpo:since ?since } OPTIONAL { ?tie mpo:until ?until }
            OPTIONAL { ?event mpo:partnership ?tie ; mpo:eventType ?type ; mpo:independentSources ?sources
              OPTIONAL { ?event mpo:date ?date } }
          }
        }
    """).rows()
    return sorted(rows, key=str)


TOLD_BY_SEVERAL = ("rud-002", "rud-042", "rud-043", "rud-023", "rud-053", "rud-054", "rud-006", "rud-041", "rud-004")
"""Samples that tell of the same ties."""


@settings(max_examples=3)
@given(st.data())
def test_order_and_partition_of_real_articles_change_nothing(data: st.DataObject) -> None:
    samples = [r.article for r in read_gold(data_folder() / "articles") if r.article.external_id in TOLD_BY_SEVERAL]
    assert len(samples) == len(TOLD_BY_SEVERAL)
    order = [ArticleRecord(article) for article in samples]
    cut = data.draw(st.composite(batches)(order))
    with tempfile.TemporaryDirectory() as folder, patch("kg.extract.record.extract", _read_once):
        assert _read_in(Path(folder) / "one", [order]) == _read_in(Path(folder) / "other", cut)


@cache
def _read_once(article: Article) -> Any:
    return extract(article)


def _read_in(folder: Path, cut: Batches) -> str:
    with Graph.open(folder) as graph:
        for batch in cut:
            graph.ingest([record.article for record in batch])
        assert graph.stats()["ties"] > 10
        return graph.canonical_hash()
