"""Decisions of people: kept, reversible, honoured, and the same in a file as in the graph."""

from __future__ import annotations

from typing import Any

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.assemble.decisions import rulings
from kg.assemble.keeper import Keeper
from kg.assemble.reading import Reader
from kg.curate import Curation, Review, decision_to_json, decisions_from_json, queue_to_tsv
from kg.errors import Malformed
from kg.model.curation import Decision, in_force
from kg.store.patterns import OxigraphPatterns
from tests.assemble.test_keeper import NAMES, RECORDS, RULES, TIE, add, status_of, store_of

WHEN = "2025-01-10T12:00:00Z"


def reviewed(store: ox.Store) -> tuple[Keeper, Curation]:
    """A store's keeper, under the decisions that the store holds."""
    patterns = OxigraphPatterns(store)
    curation = Curation(patterns)
    keeper = Keeper(patterns, rules=RULES, rulings=rulings(curation.decisions()))
    keeper.rebuild()
    return keeper, curation


def end_of(store: ox.Store) -> str:
    """The key of the claim that the tie was terminated."""
    claims = Reader(OxigraphPatterns(store), NAMES).claims(TIE)
    return next(claim.key for claim in claims if claim.value == "terminated")


def test_rejected_claim_stays_out_when_its_article_is_read_again() -> None:
    store = store_of(RECORDS[:4])
    keeper, curation = reviewed(store)
    no = Decision(WHEN, "Анна", "reject", end_of(store), "Ошибка прочтения.")
    keeper.decided(rulings([no]), curation.decide([no]))
    assert status_of(store) == "active"
    add(store, RECORDS[3])
    again, _ = reviewed(store)
    again.articles_changed([RECORDS[3].article.id])
    assert status_of(store) == "active"


def test_decision_is_taken_back_by_another() -> None:
    store = store_of(RECORDS[:4])
    keeper, curation = reviewed(store)
    no = Decision(WHEN, "Анна", "reject", end_of(store), "Ошибка прочтения.")
    keeper.decided(rulings([no]), curation.decide([no]))
    back = Decision("2025-02-01T00:00:00Z", "Борис", "", no.key, "Всё же верно.", revokes=no.key)
    concerned = curation.decide([back])
    keeper.decided(rulings(curation.decisions()), [*concerned, NAMES.claim(no.concerns)])
    assert status_of(store) == "terminated"
    assert len(curation.decisions()) == 2
    assert in_force(curation.decisions()) == ()


def test_merged_places_are_one_in_the_graph_and_come_apart_again() -> None:
    store = store_of([RECORDS[6], RECORDS[1]])
    keeper, curation = reviewed(store)
    ufa, kazan = (f"{NAMES.base}place/{number}" for number in (479561, 551487))
    one = Decision(WHEN, "Анна", "merge", ufa, "Один город.", (("place", kazan),))
    keeper.decided(rulings([one]), curation.decide([one]))
    assert status_of(store, f"{NAMES.base}partnership/479561-625144") == ""
    back = Decision("2025-02-01T00:00:00Z", "Анна", "", one.key, "Нет.", revokes=one.key)
    keeper.decided(rulings([]), curation.decide([back]))
    assert status_of(store, f"{NAMES.base}partnership/479561-625144") in {"planned", "lapsed"}


def test_decisions_in_the_graph_and_in_a_file_are_the_same() -> None:
    decided = (
        Decision(WHEN, "Анна", "reject", "0" * 64, "Нет."),
        Decision(WHEN, "Анна", "correct", "1" * 64, "Опечатка.", (("date", "1998"),)),
        Decision(
            WHEN, "Борис", "split", f"{NAMES.base}place/1", "Другой.", (("place", f"{NAMES.base}place/2"),), "id:a"
        ),
    )
    curation = Curation(OxigraphPatterns(ox.Store()))
    curation.decide(decided)
    curation.decide(decided)
    assert curation.decisions() == tuple(sorted(decided))
    lines = [decision_to_json(decision) for decision in curation.decisions()]
    assert tuple(decisions_from_json([*lines, ""])) == curation.decisions()


@pytest.mark.parametrize(
    "line", ['{"verdict": "reject"}', "[]", "nonsense", '{"at":"x","curator":"a","reason":"b","verdict":"maybe"}']
)
def test_line_that_is_no_decision_is_refused_with_its_number(line: str) -> None:
    with pytest.raises(Malformed, match="Line 2"):
        list(decisions_from_json(["", line]))


def test_queue_shows_conflicts_until_they_are_decided() -> None:
    store = store_of(RECORDS[:5])
    keeper, curation = reviewed(store)
    review = Review(OxigraphPatterns(store))
    assert [doubt.why for doubt in review.queue()] == ["conflict: status"]
    assert "conflict: status\tКазань – Минск" in queue_to_tsv(review.queue())
    yes = Decision(WHEN, "Анна", "accept", end_of(store), "Видела решение.")
    keeper.decided(rulings([yes]), curation.decide([yes]))
    assert review.queue() == ()


def test_taking_back_counts_by_what_it_names_not_by_its_clock() -> None:
    no = Decision("2030-01-01T00:00:00Z", "Анна", "reject", "0" * 64, "Нет.")
    back = Decision("2025-01-01T00:00:00Z", "Борис", "", no.key, "Да.", revokes=no.key)
    again = Decision("2024-01-01T00:00:00Z", "Анна", "", back.key, "Всё же нет.", revokes=back.key)
    assert in_force([no, back]) == ()
    assert in_force([no, back, again]) == (no,)


def test_merges_that_lead_back_to_their_beginning_are_honoured_once() -> None:
    here, there = (f"{NAMES.base}place/{number}" for number in (1, 2))
    one = Decision("2025-01-01T00:00:00Z", "Анна", "merge", here, "Одно.", (("place", there),))
    other = Decision("2025-01-02T00:00:00Z", "Борис", "merge", there, "Одно.", (("place", here),))
    assert rulings([one, other]).thing(there, "") == rulings([one, other]).thing(here, "") == there


@pytest.mark.parametrize(
    ("verdict", "concerns", "others"),
    [
        ("accept", "no key", {}),
        ("accept", "0" * 64, {"at": "2025-01-10"}),
        ("accept", "0" * 64, {"at": "2025-01-10T12:00:00.100Z"}),
        ("accept", "0" * 64, {"at": "2025-02-30T12:00:00Z"}),
        ("accept", "0" * 64, {"reason": "line\nbreak"}),
        ("accept", "0" * 64, {"curator": "\ud800"}),
        ("accept", "0" * 64, {"replacement": (("date", "2020"),)}),
        ("correct", "0" * 64, {"replacement": (("date", "2020-02-30"),)}),
        ("correct", "0" * 64, {"replacement": (("colour", "red"),)}),
        ("merge", "id:place/1", {"replacement": (("place", "id:place/1"),)}),
        ("merge", "id:place/1", {"replacement": (("person", "id:place/2"),)}),
        ("merge", "id:place/1", {"replacement": (("place", "id:place/2> . <x"),)}),
        ("split", "id:place/1", {"replacement": (("place", "id:place/2"),)}),
        ("reject", "0" * 32, {"revokes": "0" * 32}),
        ("", "0" * 64, {"revokes": "0" * 32}),
    ],
)
def test_decision_that_the_graph_could_not_keep_is_refused(verdict: str, concerns: str, others: dict[str, Any]) -> None:
    told: dict[str, Any] = {"at": WHEN, "curator": "Анна", "reason": "Так."} | others
    with pytest.raises(Malformed):
        Decision(verdict=verdict, concerns=concerns, **told)


words = st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1, max_size=40).filter(str.strip)
kept_decisions = st.one_of(
    st.builds(Decision, st.just(WHEN), words, st.sampled_from(["accept", "reject"]), st.just("a" * 64), words),
    st.builds(
        Decision,
        st.just(WHEN),
        words,
        st.just("correct"),
        st.just("b" * 64),
        words,
        st.sampled_from([(("date", ""),), (("date", "1998-05"), ("document", "memorandum")), (("value", "signed"),)]),
    ),
    st.builds(
        Decision,
        st.just(WHEN),
        words,
        st.just("split"),
        st.just("id:place/1"),
        words,
        words.map(lambda name: (("language", "ru"), ("name", name), ("place", "id:place/2"))),
        st.just("id:article/1"),
    ),
)


@settings(deadline=None)
@given(st.lists(kept_decisions, max_size=4))
def test_any_decision_is_kept_word_for_word(decided: list[Decision]) -> None:
    curation = Curation(OxigraphPatterns(ox.Store()))
    curation.decide(decided)
    assert curation.decisions() == tuple(sorted(set(decided)))
    lines = [decision_to_json(decision) for decision in curation.decisions()]
    assert tuple(decisions_from_json(lines)) == curation.decisions()
