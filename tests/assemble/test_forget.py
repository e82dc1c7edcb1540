"""Properties of the whole graph: order, partition, removal, and decisions that outlive articles."""

from __future__ import annotations

import random
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import NotFound
from kg.graph import Graph
from kg.model.annotation import ArticleRecord, Denial
from kg.model.curation import Decision
from kg.rdf.vocabulary import MPO
from tests.assemble.test_keeper import RECORDS, record
from tests.assemble.test_offices import RECORDS as OFFICES


def denial(number: int, published: str, type_: str, happened: str | None) -> ArticleRecord:
    """An article that says nothing but that an event did not happen."""
    plain = record(number, published, [("signed", None, None)])
    (tie,) = plain.partnerships
    return replace(plain, partnerships=(), denials=(Denial(tie.between, type_, happened, None, tie.evidence, 0.9),))


DENIALS = (denial(71, "2020-06-05", "signed", None), denial(72, "2022-05-01", "terminated", "2022-04"))
ARTICLES = (*RECORDS, *OFFICES, *DENIALS)


def grown(folder: Path, articles: tuple, chance: random.Random | None = None) -> str:  # type: ignore[type-arg]
    """The canonical hash of a graph that took in these articles, each by itself."""
    order = list(articles)
    if chance:
        chance.shuffle(order)
    with Graph.open(folder / "g.kg") as graph:
        for one in order:
            graph.add_record(one)
        return graph.canonical_hash()


@settings(max_examples=4)
@given(st.sets(st.sampled_from(ARTICLES), min_size=1, max_size=5), st.randoms(use_true_random=False))
def test_any_order_gives_the_same_canonical_hash(articles: set, chance: random.Random) -> None:  # type: ignore[type-arg]
    told = tuple(sorted(articles, key=lambda one: one.article.id))
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
        assert grown(Path(one), told) == grown(Path(other), told, chance)


@settings(max_examples=4)
@given(st.sets(st.sampled_from(ARTICLES), min_size=2, max_size=5), st.data())
def test_forgetting_an_article_leaves_the_graph_of_the_others(articles: set, data: st.DataObject) -> None:  # type: ignore[type-arg]
    told = tuple(sorted(articles, key=lambda one: one.article.id))
    gone = data.draw(st.sampled_from(told))
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
        expected = grown(Path(one), tuple(a for a in told if a is not gone))
        with Graph.open(Path(other) / "g.kg") as graph:
            for article in told:
                graph.add_record(article)
            graph.forget([gone.article.id])
            assert graph.canonical_hash() == expected


def test_article_is_forgotten_by_its_address_and_can_be_read_again(tmp_path: Path) -> None:
    with Graph.open(tmp_path / "g.kg") as graph:
        for one in RECORDS[:2]:
            graph.add_record(one)
        whole = graph.canonical_hash()
        assert graph.forget([str(RECORDS[1].article.url)]) == 1
        assert graph.canonical_hash() != whole
        graph.add_record(RECORDS[1])
        assert graph.canonical_hash() == whole


def test_unknown_article_takes_nothing_out(tmp_path: Path) -> None:
    with Graph.open(tmp_path / "g.kg") as graph:
        graph.add_record(RECORDS[0])
        whole = graph.canonical_hash()
        with pytest.raises(NotFound, match="nowhere"):
            graph.forget([RECORDS[0].article.id, "https://nowhere.example/"])
        assert graph.canonical_hash() == whole


def test_rejected_claim_stays_away_when_its_article_is_forgotten_and_read_again(tmp_path: Path) -> None:
    def has_end(graph: Graph) -> bool:
        return b"statuses/terminated" in graph.export("nquads", "assembled")

    with Graph.open(tmp_path / "g.kg") as graph:
        for one in RECORDS[:4]:
            graph.add_record(one)
        assert has_end(graph)
        rows = graph.query("SELECT ?key { ?c mpo:claimKey ?key ; rdf:object event:terminated }").rows()
        (key,) = {str(row[0]) for row in rows}
        graph.decide([Decision("2024-01-01T00:00:00Z", "Анна", "reject", key, "Ошибка прочтения.")])
        assert not has_end(graph)
        graph.forget([RECORDS[3].article.id])
        graph.add_record(RECORDS[3])
        graph.add_record(record(90, "2023-02-02", [("terminated", "2022-04-01", None)]))
        assert not has_end(graph)
        assert f"<{MPO.twinnedWith}>".encode() in graph.export("nquads", "assembled")
