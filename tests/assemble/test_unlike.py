"""A past that is made of the kept graph by what looks unlike in it is the one that is assembled from nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.assemble.clock import Clock
from kg.assemble.decisions import Rulings, rulings
from kg.assemble.keeper import Keeper
from kg.assemble.past import look_from
from kg.assemble.periods import period
from kg.model.annotation import ArticleRecord
from kg.model.curation import Decision
from kg.rdf.mapper import record_quads, revision_quads
from kg.rdf.names import Names
from kg.rdf.vocabulary import MPO
from kg.store.oxigraph import AWAITS_ASSEMBLY
from kg.store.patterns import OxigraphPatterns
from kg.wiring import with_digest
from tests.assemble.test_ingest_properties import CITIES, DATES, DAYS, DOCUMENTS, EVENTS, PEOPLE, claims_of, made
from tests.assemble.test_keeper import record
from tests.stories import PLACES, article, tie

NAMES = Names()
LEDGER = ox.NamedNode(NAMES.graph("ledger"))

ALONE = ("Тверь", "Павлодар", "Гродно", "Оснабрюк")
TRUE = ox.Literal(value=True)

STEPS = (0, 0, -1, 1, 3, 60, 364, 365, 366, 367, 729, 730, 731, 732)
"""Days after a date at which something turns: it happened, is no news any more, a plan lapses."""

moments = st.builds(
    lambda told, last, step: (period(told).last if last else period(told).first) + timedelta(days=step),
    st.sampled_from([*DAYS, *filter(None, DATES)]),
    st.booleans(),
    st.sampled_from(STEPS),
)
clocks = st.one_of(
    st.builds(Clock, moments),
    st.builds(Clock, st.none(), moments),
    st.builds(Clock, moments, moments),
)


@st.composite
def articles(draw: st.DrawFn) -> tuple[ArticleRecord, ...]:
    """Two to seven articles; some have no day, some tell of a document of three."""
    found = []
    for number in range(draw(st.integers(2, 7))):
        one = draw(st.sampled_from([made, made, of_three, lonely]))(draw, number)
        found.append(undated(one) if draw(st.integers(0, 7)) == 0 else one)
    return tuple(found)


def of_three(draw: st.DrawFn, number: int) -> ArticleRecord:
    """An article that tells the same of every two of three cities."""
    told = [(draw(st.sampled_from(EVENTS)), draw(st.sampled_from(DATES)), draw(st.sampled_from(DOCUMENTS)))]
    return record(number, DAYS[number % len(DAYS)], told, "Казань Минск Уфа", [(PEOPLE[0], "mayor", "Казань")])


def lonely(draw: st.DrawFn, number: int) -> ArticleRecord:
    """An article that alone tells of a tie: what becomes of it depends on the clock, on no other article."""
    of = article(DAYS[number % len(DAYS)], number=number)
    parts = st.tuples(st.sampled_from(["planned", "signed"]), st.sampled_from(DATES), st.sampled_from(DOCUMENTS))
    return ArticleRecord(of, (tie(of, "Омск", ALONE[number % len(ALONE)], *draw(st.lists(parts, max_size=1))),))


def undated(one: ArticleRecord) -> ArticleRecord:
    """The article as though its day were unknown."""
    return replace(one, article=replace(one.article, published=None))


@st.composite
def decisions(draw: st.DrawFn, records: Sequence[ArticleRecord]) -> list[Decision]:
    """What curators decided about claims, ties and places, on days of their own."""
    claims = sorted({key for one in records for key in claims_of(one)}) or ["0" * 64]
    ties = [NAMES.partnership(PLACES["Казань"], PLACES[other]) for other in ("Минск", "Уфа")]
    found = []
    for number in range(draw(st.integers(0, 3))):
        verdict = draw(st.sampled_from(["accept", "reject", "correct", "correct", "merge", "split"]))
        concerns, parts, where = draw(st.sampled_from([*claims, *ties])), {}, ""
        if verdict == "correct":
            parts = {"date": draw(st.sampled_from(DATES)) or "2021-05"}
            parts |= {"value": draw(st.sampled_from(EVENTS))} if draw(st.booleans()) else {}
        if verdict in {"merge", "split"}:
            one, other = (NAMES.place(PLACES[name]) for name in draw(st.permutations(CITIES))[:2])
            concerns, parts = one, {"place": other}
            where = NAMES.article(draw(st.sampled_from(records)).article.id) if verdict == "split" else ""
        at = f"{draw(st.sampled_from(DAYS))}T12:00:{number:02}Z"
        found.append(Decision(at, "Анна", verdict, concerns, "Так вернее.", tuple(sorted(parts.items())), where))
    return found


def past(store: ox.Store, clock: Clock, ruled: Rulings) -> ox.Store:
    """A copy of a store as it looks from a clock."""
    copy = ox.Store()
    copy.extend(store)
    look_from(OxigraphPatterns(copy), clock, ruled)
    return copy


def lines(store: ox.Store) -> set[str]:
    """All that a store says."""
    return {str(quad) for quad in store}


def of_later_days(store: ox.Store) -> list[tuple[str, ...]]:
    """What articles still tell that is no part of the world that is assembled: events, offices, ties without event."""
    return list(OxigraphPatterns(store).rows(OF_LATER_DAYS))


OF_LATER_DAYS = """SELECT ?thing { GRAPH ?article { ?article a schema:NewsArticle }
  { GRAPH ?article { ?thing a mpo:PartnershipEvent } FILTER NOT EXISTS { GRAPH ?g { ?begun mpo:reportedAs ?thing } } }
  UNION { GRAPH ?article { ?thing org:organization ?of } FILTER NOT EXISTS { GRAPH ?g { ?thing mpo:ofPlace ?place } } }
  UNION { GRAPH ?article { ?thing a mpo:Partnership }
    FILTER NOT EXISTS { GRAPH ?by { ?event mpo:partnership ?thing } GRAPH ?g { ?begun mpo:reportedAs ?event } } } }"""


def store_of(records: Sequence[ArticleRecord], newer: Sequence[int]) -> ox.Store:
    """The articles as they are committed; each of these numbers is a later version of the one before it."""
    store = ox.Store()
    for one in records:
        quads = with_digest(record_quads(one), one.article.id)
        store.extend(ox.parse(quads, format=ox.RdfFormat.N_QUADS))
    for number in newer:
        quads = revision_quads(records[number].article.id, records[number - 1].article.id)
        store.extend(ox.parse(quads, format=ox.RdfFormat.N_QUADS))
    return store


def ready(store: ox.Store, ruled: Rulings) -> ox.Store:
    """The store with its assembled graph."""
    kept = ox.Store()
    kept.extend(store)
    Keeper(OxigraphPatterns(kept), rulings=ruled).rebuild()
    return kept


def awaiting(store: ox.Store, records: Iterable[ArticleRecord]) -> ox.Store:
    """The store with nothing assembled yet."""
    store.extend(ox.Quad(ox.NamedNode(NAMES.article(one.article.id)), AWAITS_ASSEMBLY, TRUE, LEDGER) for one in records)
    return store


@settings(max_examples=150)
@given(st.data())
def test_past_is_the_one_that_is_assembled_from_nothing(data: st.DataObject) -> None:
    records = data.draw(articles())
    ruled = rulings(data.draw(decisions(records)))
    told = store_of(records, data.draw(st.lists(st.integers(1, len(records) - 1), max_size=1)))
    clock = data.draw(clocks)
    seen = past(ready(told, ruled), clock, ruled)
    assert lines(seen) == lines(past(awaiting(told, records), clock, ruled))
    assert not (clock.as_of and of_later_days(seen))


@pytest.mark.parametrize("day", [2, 3])
def test_event_that_a_curator_put_off_has_not_begun_before(day: int) -> None:
    told = record(2, "2020-06-02", [("signed", "2020-06-01", None)])
    (key,) = claims_of(told)
    later = Decision("2021-01-01T00:00:00Z", "Анна", "correct", key, "Днём позже.", (("date", "2020-06-03"),))
    ruled = rulings([later])
    seen = past(ready(store_of([told], []), ruled), Clock(date(2020, 6, day)), ruled)
    assert any(MPO.status in line for line in lines(seen)) == (day == 3)
