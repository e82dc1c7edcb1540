"""From the text of articles to the graph: a signing that a later article denies, seen in all that people ask."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.graph import Graph
from kg.model.article import Article
from kg.model.curation import Decision
from kg.query.explain import Told

SIGNED = Article(
    "Омск и Павлодар стали городами-побратимами. Соглашение о побратимских связях 1 февраля 2024 года подписал мэр "
    "Омска Сергей Шелест.",
    "Омск и Павлодар стали побратимами",
    "ru",
    "2024-02-02",
    "https://omsk.example/signed",
)
DENIED = Article(
    "В акимате Павлодара сообщили: соглашение о побратимских связях с Омском подписано не было.",
    "В Павлодаре опровергли новость",
    "ru",
    "2024-02-05",
    "https://pavlodar.example/denied",
)
NOT_ENDED = Article(
    "Омск не разрывал отношений с Павлодаром, вопреки сообщениям.",
    "В мэрии ответили",
    "ru",
    "2024-02-07",
    "https://omsk.example/not-ended",
)
STATE = """SELECT ?status ?belief { GRAPH graph:assembled { ?tie mpo:status ?status ; mpo:belief ?belief } }"""
EVENTS = "SELECT ?event { ?event a mpo:PartnershipEvent }"


@pytest.fixture
def graph(tmp_path: Path) -> Iterator[Graph]:
    with Graph.open(tmp_path / "g.kg") as one:
        one.ingest([SIGNED])
        yield one


def state(graph: Graph) -> tuple[str, float]:
    ((status, belief),) = graph.query(STATE).rows()
    return str(status).rpartition("/")[2], float(belief or 0)


def denials(graph: Graph) -> list[Told]:
    told = graph.explain("Омск", "Павлодар").subjects[0].told
    return [one for one in told if one.relation == "denial"]


def test_later_denial_lowers_belief_and_is_shown_until_it_is_forgotten(graph: Graph) -> None:
    alone, hash_alone = state(graph), graph.canonical_hash()
    graph.ingest([DENIED])
    status, belief = state(graph)
    assert (alone[0], status) == ("active", "disputed")
    assert belief < alone[1] / 2
    (told,) = denials(graph)
    assert (told.value, told.quote, told.source.url) == ("signed", DENIED.text, DENIED.url)
    graph.forget([str(DENIED.url)])
    assert (state(graph), denials(graph), graph.canonical_hash()) == (alone, [], hash_alone)


def test_denial_is_a_conflict_with_the_words_of_both_sides(graph: Graph) -> None:
    graph.ingest([DENIED])
    rows = [dict(zip(graph.conflicts().variables, row, strict=True)) for row in graph.conflicts().rows()]
    assert {row["type"] for row in rows} == {"denial"}
    quotes = {str(row["says"]).startswith("not "): str(row["quote"]) for row in rows}
    assert quotes[True] == DENIED.text
    assert quotes[False] in SIGNED.text


def test_who_had_not_read_the_denial_yet_takes_the_tie_for_signed(graph: Graph) -> None:
    graph.ingest([DENIED])
    with graph.seen(known_by="2024-02-04") as seen:
        assert state(seen)[0] == "active"
        assert denials(seen) == []
    with graph.seen(known_by="2024-02-05") as seen:
        assert state(seen)[0] == "disputed"
    with graph.seen(as_of="2024-02-03") as seen:
        assert (state(seen)[0], len(denials(seen))) == ("disputed", 1)


def test_denial_alone_is_no_tie_and_no_event_but_is_kept_with_its_words(tmp_path: Path) -> None:
    with Graph.open(tmp_path / "alone.kg") as graph:
        report = graph.ingest([DENIED])
        assert report.committed == 1
        counts = graph.stats()
        assert (counts["ties"], counts["events"], counts["claims"], counts["quotes"]) == (0, 0, 0, 1)
        assert list(graph.query(EVENTS).rows()) == []
        assert graph.network()[0].number_of_edges() == 0
        assert list(graph.ready("partners-of", {"city": "Омск"}).rows()) == []
        (subject,) = graph.explain("Омск").subjects
        assert (len(subject.between), subject.state, [t.relation for t in subject.told]) == (2, None, ["denial"])
        assert graph.validate().conforms


def test_order_of_reading_does_not_matter(graph: Graph, tmp_path: Path) -> None:
    graph.ingest([DENIED, NOT_ENDED])
    with Graph.open(tmp_path / "other.kg") as other:
        for article in (NOT_ENDED, DENIED, SIGNED):
            other.ingest([article])
        assert other.canonical_hash() == graph.canonical_hash()
    assert graph.validate().conforms


def test_curator_who_rejects_a_denial_lets_the_tie_stand(graph: Graph) -> None:
    graph.ingest([DENIED])
    (key,) = {str(row[0]) for row in graph.query("SELECT ?key { ?d a mpo:Denial ; mpo:claimKey ?key }").rows()}
    shown = graph.review().show(f"https://w3id.org/municipal-partnerships/id/claim/{key}")
    assert [claim.says for claim in shown.claims] == ["not event signed sister_city_agreement"]
    graph.decide([Decision("2024-03-01T00:00:00Z", "Анна", "reject", key, "Видела договор.")])
    assert state(graph)[0] == "active"


def test_claims_and_denials_of_one_thing_are_never_one_node(graph: Graph) -> None:
    graph.ingest([DENIED])
    both = "SELECT ?x { ?x a mpo:Denial ; a ?other FILTER(?other != mpo:Denial) }"
    assert list(graph.query(both).rows()) == []
    assert list(graph.query("SELECT ?x { ?x a mpo:Denial ; rdf:subject|mpo:party|mpo:eventType ?y }").rows()) == []
