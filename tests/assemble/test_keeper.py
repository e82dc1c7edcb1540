"""The assembled graph in a real store: incremental, complete, without blank nodes, in its shapes."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date

import pyoxigraph as ox
import pytest

from kg.assemble.belief import Rulebook
from kg.assemble.claims import claim_key
from kg.assemble.clock import Clock
from kg.assemble.decisions import rulings
from kg.assemble.keeper import Keeper
from kg.assemble.reading import Reader
from kg.model.annotation import ArticleRecord, Event, Evidence, Official, Partnership, Place, Span
from kg.model.article import Article
from kg.model.curation import Decision
from kg.model.statement import Statement
from kg.rdf.mapper import record_quads, revision_quads
from kg.rdf.names import Names
from kg.rdf.shapes import validate
from kg.rdf.vocabulary import CONCEPTS, MPO
from kg.store.patterns import OxigraphPatterns

CITIES = {
    "Казань": Place("Казань", "RU", 551487),
    "Минск": Place("Минск", "BY", 625144),
    "Уфа": Place("Уфа", "RU", 479561),
}
RULES = Rulebook({"event": (80, 20), "kind": (90, 10)})
NAMES = Names()
TIE = "https://w3id.org/municipal-partnerships/id/partnership/551487-625144"


def record(
    number: int,
    published: str,
    events: Sequence[tuple[str, str | None, str | None]],
    cities: str = "Казань Минск",
    officials: Sequence[tuple[str, str, str]] = (),
    signatories: Sequence[str] = (),
) -> ArticleRecord:
    """An article that tells these events (type, date, document) of every two of the cities, and who holds office."""
    text = f"Статья номер {number}: " + " ".join(f"слово{number}-{i}" for i in range(60))
    article = Article(text, f"Новость {number}", "ru", published, f"https://news{number}.example/{number}")
    words = (Evidence(article.id, Span(0, 12), text[:12], "event.test"),)
    places = [CITIES[name] for name in cities.split()]
    told = tuple(Event(type_, happened, document, words, 0.9) for type_, happened, document in events)
    ties = tuple(
        Partnership(
            (one, other), "sister_city", told, ("culture",), tuple(signatories), words, 0.9, (("culture", words[0]),)
        )
        for i, one in enumerate(places)
        for other in places[i + 1 :]
    )
    held = tuple(Official(name, role, CITIES[city], words, 0.9) for name, role, city in officials)
    return ArticleRecord(article, ties, held)


RECORDS = (
    record(1, "2019-05-01", [("planned", "2020", None)]),
    record(2, "2020-06-02", [("signed", "2020-06-01", "sister_city_agreement")]),
    record(3, "2020-06-03", [("signed", "2020-06", "agreement"), ("visited", "2020-06-01", None)]),
    record(4, "2022-04-02", [("terminated", "2022-04-01", None)]),
    record(5, "2023-01-01", [("exists", None, None)]),
    record(6, "2023-05-05", [("signed", "2023-05-04", "memorandum")], "Казань Минск Уфа"),
    record(7, "2018-01-01", [("planned", None, None)], "Минск Уфа"),
)


def store_of(records: Sequence[ArticleRecord]) -> ox.Store:
    """The articles' graphs in memory."""
    store = ox.Store()
    for one in records:
        add(store, one)
    return store


def add(store: ox.Store, one: ArticleRecord) -> None:
    """One article's graph."""
    store.extend(ox.parse(record_quads(one), format=ox.RdfFormat.N_QUADS))


def kept(store: ox.Store) -> Keeper:
    """A keeper with fixed rules."""
    return Keeper(OxigraphPatterns(store), rules=RULES)


def grown(records: Sequence[ArticleRecord], seed: int) -> ox.Store:
    """A store that took the records one after another, in a random order, and assembled after each, twice."""
    order = list(records)
    random.Random(seed).shuffle(order)
    store = ox.Store()
    for one in order:
        add(store, one)
        for _ in range(2):
            kept(store).articles_changed([one.article.id])
    return store


def assembled(store: ox.Store) -> list[str]:
    """The assembled graph, sorted."""
    return sorted(
        str(quad) for quad in store.quads_for_pattern(None, None, None, ox.NamedNode(NAMES.graph("assembled")))
    )


def status_of(store: ox.Store, tie: str = TIE) -> str:
    """The status in the assembled graph."""
    return Reader(OxigraphPatterns(store), NAMES).one(tie, MPO.status, NAMES.graph("assembled")).rpartition("/")[2]


def test_one_article_after_another_gives_what_all_at_once_give() -> None:
    whole = store_of(RECORDS)
    kept(whole).rebuild()
    for seed in range(5):
        assert assembled(grown(RECORDS, seed)) == assembled(whole)


def test_ties_assembled_in_many_steps_give_the_same_graph(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = store_of(RECORDS)
    kept(whole).rebuild()
    monkeypatch.setattr("kg.assemble.keeper._AT_ONCE", 1)
    steps = store_of(RECORDS)
    assert kept(steps).rebuild() == 3
    assert assembled(steps) == assembled(whole)
    assert assembled(grown(RECORDS, 1)) == assembled(whole)


def test_status_follows_the_articles() -> None:
    store = store_of([])
    course = []
    for one in RECORDS[:4]:
        add(store, one)
        kept(store).articles_changed([one.article.id])
        course.append(status_of(store))
    assert course == ["planned", "active", "active", "terminated"]


def test_assembled_graph_has_its_shape_and_no_blank_node() -> None:
    store = store_of(RECORDS)
    kept(store).rebuild()
    content = store.dump(format=ox.RdfFormat.N_QUADS)
    assert content
    assert b"_:" not in content
    report = validate(content, "nquads")
    assert report.conforms, report


def test_twins_are_shown_in_both_directions_only_while_active() -> None:
    store = store_of(RECORDS[:3])
    kept(store).rebuild()
    assert sum(MPO.twinnedWith in line for line in assembled(store)) == 2
    add(store, RECORDS[3])
    kept(store).articles_changed([RECORDS[3].article.id])
    assert not any(MPO.twinnedWith in line for line in assembled(store))


def test_withdrawn_article_takes_away_what_only_it_said() -> None:
    store = store_of(RECORDS[:4])
    keeper = kept(store)
    keeper.rebuild()
    gone = RECORDS[3].article.id
    store.remove_graph(ox.NamedNode(NAMES.article(gone)))
    keeper.articles_changed([gone])
    assert status_of(store) == "active"


def test_newer_version_of_an_article_replaces_what_the_older_said() -> None:
    store = store_of(RECORDS[:4])
    newer = record(44, "2022-04-02", [("suspended", "2022-04-01", None)])
    add(store, newer)
    store.extend(ox.parse(revision_quads(newer.article.id, RECORDS[3].article.id), format=ox.RdfFormat.N_QUADS))
    keeper = kept(store)
    keeper.rebuild()
    assert status_of(store) == "suspended"


def test_plan_lapses_when_a_later_article_of_another_tie_moves_the_day() -> None:
    store = store_of([RECORDS[6]])
    keeper = kept(store)
    keeper.rebuild()
    plan = "https://w3id.org/municipal-partnerships/id/partnership/479561-625144"
    assert status_of(store, plan) == "planned"
    add(store, RECORDS[4])
    keeper.articles_changed([RECORDS[4].article.id])
    assert status_of(store, plan) == "lapsed"


def test_conflict_names_both_evidences_and_why() -> None:
    store = store_of(RECORDS[1:5])
    kept(store).rebuild()
    text = "\n".join(assembled(store))
    assert status_of(store) == "disputed"
    assert len({line.split()[2] for line in text.splitlines() if f"<{MPO.conflictingEvidence}>" in line}) == 2
    assert text.count(f"<{MPO.side}>") == 2
    assert text.count(f"<{MPO.chosen}>") == 1
    assert text.count(f"<{MPO.reason}>") == 2


def test_document_of_three_parties_is_one_agreement() -> None:
    store = store_of([RECORDS[5]])
    kept(store).rebuild()
    found = [
        line for line in assembled(store) if line.endswith(f"{MPO.MultilateralAgreement}> <{NAMES.graph('assembled')}>")
    ]
    assert len(found) == 1
    assert sum(f"{MPO.derived}>" in line for line in assembled(store)) == 3


@pytest.mark.parametrize(
    ("day", "status"), [("2019-12-31", "planned"), ("2020-06-01", "active"), ("2022-04-01", "terminated")]
)
def test_world_as_of_a_day(day: str, status: str) -> None:
    store = store_of(RECORDS[:4])
    kept(store).rebuild()
    kept(store).turn_to(Clock(as_of=date.fromisoformat(day)), ())
    assert status_of(store) == status


def test_world_as_known_by_a_day() -> None:
    store = store_of(RECORDS[:4])
    kept(store).rebuild()
    later = [one.article.id for one in RECORDS[1:4]]
    for one in later:
        store.remove_graph(ox.NamedNode(NAMES.article(one)))
    kept(store).turn_to(Clock(known_by=date(2020, 6, 1)), map(NAMES.article, later))
    assert status_of(store) == "planned"


def test_rejected_claim_stays_out_of_the_graph() -> None:
    store = store_of(RECORDS[:4])
    claims = list(Reader(OxigraphPatterns(store), NAMES).claims(TIE))
    end = next(claim for claim in claims if claim.value == "terminated")
    no = Decision("2024-01-01T00:00:00Z", "Анна", "reject", end.key, "Ошибка прочтения.")
    keeper = kept(store)
    keeper.rebuild()
    keeper.decided(rulings([no]), [*end.told])
    assert status_of(store) == "active"
    keeper.decided(rulings([]), [*end.told])
    assert status_of(store) == "terminated"


def test_claim_has_the_key_of_its_statement() -> None:
    event = RECORDS[1].partnerships[0].events[0]
    qualifiers = (("date", "2020-06-01"), ("document", "sister_city_agreement"))
    said = Statement(TIE, MPO.eventType, CONCEPTS["events"]["signed"], event.evidence, 0.9, qualifiers)
    pair = (NAMES.place(CITIES["Казань"]), NAMES.place(CITIES["Минск"]))
    assert claim_key(pair, "event", "signed", "2020-06-01", "sister_city_agreement") == said.claim_key
