"""What is kept of an article for assembly is what its graph says."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.assemble.digest import KEPT_AS, read
from kg.assemble.reading import Reader
from kg.graph import Graph
from kg.model.annotation import ArticleRecord
from kg.rdf.mapper import record_quads
from kg.rdf.names import Names
from kg.store.patterns import OxigraphPatterns
from kg.wiring import record_to_commit, record_to_quads
from tests.assemble.test_keeper import RECORDS
from tests.assemble.test_offices import RECORDS as OFFICES
from tests.query.gold import development_records
from tests.stories import stories

NAMES = Names()


def reader_of(graphs: Sequence[bytes]) -> Reader:
    """A reader of these graphs."""
    store = ox.Store()
    store.extend(ox.parse(b"".join(graphs), format=ox.RdfFormat.N_QUADS))
    return Reader(OxigraphPatterns(store), NAMES)


@pytest.mark.parametrize("records", [RECORDS, OFFICES, stories(), development_records()])
def test_digests_say_what_the_graphs_say(records: Sequence[ArticleRecord]) -> None:
    told = [record for record in records if record.relevant]
    kept, plain = (reader_of([form(record) for record in told]) for form in (record_to_commit, record_to_quads))
    ties = {tie for record in told for tie in plain.ties_of(NAMES.article(record.article.id))}
    claims, sources = kept.told(ties)
    assert len(claims) > len(told)
    assert (sorted(claims), sources) == (sorted(plain.told(ties)[0]), plain.told(ties)[1])


def test_digest_of_another_form_is_not_read() -> None:
    assert read('[0,"something else"]', NAMES.base) is None


def test_digest_goes_with_its_article_and_is_never_shown(tmp_path: Path) -> None:
    with Graph.open(tmp_path / "g.kg") as graph:
        graph.add_records(RECORDS[:2])
        assert KEPT_AS.encode() not in graph.export("nquads")
        graph.forget([RECORDS[0].article.id])
        kept = {row[0] for row in graph.query(f"SELECT ?a {{ ?a <{KEPT_AS}> ?told }}").rows()}
        assert kept == {NAMES.article(RECORDS[1].article.id)}


def test_article_that_is_read_anew_has_one_digest(tmp_path: Path) -> None:
    record = RECORDS[1]
    with Graph.open(tmp_path / "g.kg") as graph:
        graph.add_record(record)
        plain = record_quads(ArticleRecord(record.article, record.partnerships, record.officials))
        writer = graph._store.writer()
        writer.commit(record.article.id, plain, "{}")
        store = OxigraphPatterns(writer._store)
        assert not list(store.match(None, KEPT_AS, None, None))
