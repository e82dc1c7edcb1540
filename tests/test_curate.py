"""Decisions of people: kept, reversible, honoured, and the same in a file as in the graph."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from kg.assemble.decisions import rulings
from kg.assemble.keeper import Keeper
from kg.assemble.reading import Reader
from kg.curate import Curation, decision_to_json, decisions_from_json, queue_to_tsv
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
    assert [doubt.why for doubt in curation.queue()] == ["conflict: status"]
    assert "conflict: status\tКазань – Минск" in queue_to_tsv(curation.queue())
    yes = Decision(WHEN, "Анна", "accept", end_of(store), "Видела решение.")
    keeper.decided(rulings([yes]), curation.decide([yes]))
    assert curation.queue() == ()
