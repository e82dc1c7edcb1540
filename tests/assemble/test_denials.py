"""What is denied is believed less: which events a denial speaks against, and what becomes of the tie."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.assemble.assemble import Tie, assemble
from kg.assemble.claims import Claim
from kg.model.curation import Decision
from tests.assemble.worlds import PUBLISHED, claim_sets, event_claims, kind, only, told, world

DENIAL_DAY = "2024-12-10"
DAYS = {**PUBLISHED, "no": DENIAL_DAY, "no2": "2024-12-12", "no3": "2024-12-20", "undated": ""}


def no(type_: str, article: str = "no", happened: str = "", document: str = "") -> Claim:
    """An article says that an event did not happen."""
    return told(type_, article, happened, document, negated=True)


def is_denied(claim: Claim, denial: Claim) -> bool:
    """Whether a denial lowers the belief in the one event that a claim tells."""
    (before,), (after,) = only([claim], world(DAYS)).events, only([claim, denial], world(DAYS)).events
    assert (after.support.belief < before.support.belief) == bool(after.denials)
    return bool(after.denials)


@pytest.mark.parametrize(
    ("happened", "document", "article", "denied"),
    [
        ("2024-12-05", "", "a5", True),
        ("2024-03", "", "a5", True),
        ("2024", "", "a5", True),
        ("1997", "", "a5", False),
        ("2022-04-01", "", "a5", False),
        ("2024-12-11", "", "a6", False),
        ("2025-01", "", "a6", False),
        ("2024", "", "a6", False),
        ("2024-12-05", "", "a6", True),
        ("2026-05-01", "", "a5", False),
        ("", "", "a5", True),
        ("", "", "a6", False),
        ("", "", "a3", False),
        ("", "", "a7", False),
    ],
)
def test_undated_denial_is_news_of_the_year_before_it(happened: str, document: str, article: str, denied: bool) -> None:
    assert is_denied(told("signed", article, happened, document), no("signed")) is denied


@pytest.mark.parametrize(
    ("happened", "article", "denied"),
    [
        ("2024-12-05", "a5", True),
        ("2024-12-07", "a5", True),
        ("2024-12", "a5", True),
        ("2024", "a6", True),
        ("2024-11", "a5", False),
        ("1997", "a5", False),
        ("", "a5", True),
        ("", "a6", True),
        ("", "a4", False),
    ],
)
def test_dated_denial_speaks_of_its_date_alone_whoever_tells_it_when(happened: str, article: str, denied: bool) -> None:
    for day in ("no", "undated"):
        assert is_denied(told("signed", article, happened), no("signed", day, "2024-12-05")) is denied


def test_denial_of_another_type_or_document_says_nothing() -> None:
    signed = told("signed", "a5", "2024-12-05", "memorandum")
    assert not is_denied(signed, no("terminated"))
    assert not is_denied(signed, no("signed", document="sister_city_agreement"))
    assert is_denied(signed, no("signed", document="memorandum"))
    assert is_denied(signed, no("signed"))


def test_denial_that_cannot_be_placed_in_time_says_nothing() -> None:
    assert not is_denied(told("signed", "a5", "2024-12-05"), no("signed", "undated"))


def test_article_that_tells_an_event_denies_another_one() -> None:
    assert not is_denied(told("signed", "no", "2024-12-09"), no("signed"))


def test_existence_is_denied_for_the_days_on_which_it_was_told() -> None:
    assert is_denied(told("exists", "a5", "1997"), no("exists"))
    assert not is_denied(told("exists", "a1", "1997"), no("exists"))


def test_what_is_only_denied_is_no_event_and_no_tie() -> None:
    assert assemble([no("signed")], world(DAYS)) == ()
    tie = only([told("visited", "a1", "2019"), no("signed")], world(DAYS))
    assert [event.type for event in tie.events] == ["visited"]


def test_denied_signing_is_disputed_and_never_twinned() -> None:
    signed = [told("signed", "a5", "2024-12-05"), kind("sister_city", "a5")]
    before, after = only(signed, world(DAYS)), only([*signed, no("signed")], world(DAYS))
    assert (before.status, before.twinned) == ("active", True)
    assert (after.status, after.twinned, after.since) == ("disputed", False, "")
    assert after.support.belief < before.support.belief / 2
    (conflict,) = after.conflicts
    assert (conflict.type, conflict.reason) == ("denial", "undecided")
    assert [side.value for side in conflict.sides] == ["not signed 2024-12-05", "signed 2024-12-05"]


def test_denial_of_a_late_signing_leaves_an_old_tie_as_it_was() -> None:
    old = [told("signed", "a1", "1997"), told("exists", "a3")]
    both = [*old, told("signed", "a5", "2024-12-05", "memorandum")]
    tie = only([*both, no("signed", document="memorandum")], world(DAYS))
    assert (tie.status, tie.since) == ("active", "1997")
    assert only(old, world(DAYS)).support.belief <= tie.support.belief <= only(both, world(DAYS)).support.belief


def test_many_who_tell_outweigh_one_who_denies() -> None:
    signed = [told("signed", article, "2024-12-05") for article in ("a5", "a6", "no2", "no3")]
    tie = only([*signed, no("signed")], world(DAYS))
    (conflict,) = tie.conflicts
    assert (tie.status, tie.since) == ("active", "2024-12-05")
    assert (conflict.chosen.value, conflict.reason) == ("signed 2024-12-05", "belief")


def test_end_that_is_told_and_denied_is_disputed_and_one_that_many_deny_is_not_followed() -> None:
    base = [told("signed", "a2", "1997"), told("terminated", "a5", "2024-12-05")]
    assert only(base, world(DAYS)).status == "terminated"
    once = only([*base, no("terminated")], world(DAYS))
    assert (once.status, once.since, once.until) == ("disputed", "1997", "2024-12-05")
    often = only([*base, *(no("terminated", article) for article in ("no", "no2", "no3"))], world(DAYS))
    assert (often.status, often.until) == ("active", "")
    assert [c.chosen.value for c in often.conflicts] == ["not terminated 2024-12-05"]


def test_denied_end_casts_no_doubt_on_the_tie() -> None:
    base = [told("exists", "a1"), told("terminated", "a5", "2024-12-05")]
    assert only([*base, no("terminated")], world(DAYS)).support.belief == only(base, world(DAYS)).support.belief


def test_pause_instead_of_an_end_denies_the_end_that_others_told() -> None:
    ended = [told("signed", "a2", "1997"), told("terminated", "a5", "2024-12-05")]
    paused = [no("terminated"), no("terminated", "no2"), no("terminated", "no3"), told("suspended", "no")]
    assert only([*ended, *paused], world(DAYS)).status == "suspended"


def test_denial_published_later_is_not_known_yet() -> None:
    claims = [told("signed", "a5", "2024-12-05"), no("signed")]
    assert only(claims, world(DAYS, known_by="2024-12-09")).status == "active"
    assert only(claims, world(DAYS, known_by=DENIAL_DAY)).status == "disputed"
    assert only(claims, world(DAYS, as_of="2024-12-06")).status == "disputed"
    assert assemble(claims, world(DAYS, as_of="2024-12-01")) == ()


def test_reprints_of_a_denial_count_once() -> None:
    text = tuple(range(64))
    claims = [told("signed", "a5", "2024-12-05"), no("signed"), no("signed", "no2")]
    apart = only(claims, world(DAYS))
    together = only(claims, world(DAYS, sketches={"no": text, "no2": text}))
    assert together.events[0].support.belief > apart.events[0].support.belief


def test_curator_settles_what_is_told_and_denied() -> None:
    signed, denial = told("signed", "a5", "2024-12-05"), no("signed")
    assert signed.key != denial.key

    def decided(verdict: str, claim: Claim) -> Tie:
        decision = Decision("2025-01-01T00:00:00Z", "Анна", verdict, claim.key, "Видела договор.")
        return only([signed, denial], world(DAYS, decided=[decision]))

    assert (decided("accept", signed).status, decided("accept", signed).events[0].support.belief) == ("active", 1.0)
    assert (decided("accept", denial).status, decided("accept", denial).events[0].support.belief) == ("disputed", 0.0)
    assert (decided("reject", denial).status, decided("reject", denial).conflicts) == ("active", ())
    no_event = Decision("2025-01-01T00:00:00Z", "Анна", "reject", signed.key, "Ошибка.")
    assert assemble([signed, denial], world(DAYS, decided=[no_event])) == ()


denials = event_claims.map(
    lambda claim: no(claim.value, claim.article, claim.date, claim.document) if not claim.negated else claim
)


@given(claim_sets, denials, st.randoms(use_true_random=False))
def test_a_denial_more_never_raises_belief_and_no_order_matters(
    claims: list[Claim], denial: Claim, chance: random.Random
) -> None:
    before = {(tie.pair, e.claims): e.support.belief for tie in assemble(claims, world(PUBLISHED)) for e in tie.events}
    more = [*claims, denial]
    after = assemble(more, world(PUBLISHED))
    for tie in after:
        for event in tie.events:
            assert event.support.belief <= before.get((tie.pair, event.claims), 1.0)
    chance.shuffle(more)
    assert assemble(more, world(PUBLISHED)) == after


@given(claim_sets, denials)
def test_no_denial_takes_a_told_tie_away_or_makes_one(claims: list[Claim], denial: Claim) -> None:
    told_events = {
        (t.pair, c) for t in assemble(claims, world(PUBLISHED)) for e in t.events for c in e.claims if not c.negated
    }
    after = assemble([*claims, denial], world(PUBLISHED))
    assert {(tie.pair, c) for tie in after for event in tie.events for c in event.claims} == told_events
