"""How a tie stands: the promises of the status machine."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.assemble.assemble import assemble
from tests.assemble.worlds import DATES, DOCUMENTS, PUBLISHED, event_claims, kind, only, told, world


def test_signed_tie_is_active_since_its_signing() -> None:
    tie = only([told("signed", "a5", "2024-12-05"), kind("sister_city", "a5")], world(PUBLISHED))
    assert (tie.status, tie.since, tie.kind, tie.twinned) == ("active", "2024-12-05", "sister_city", True)


def test_planned_tie_is_not_shown_as_signed() -> None:
    tie = only([told("planned", "a5", "2025"), told("visited", "a5"), kind("sister_city", "a5")], world(PUBLISHED))
    assert (tie.status, tie.since, tie.twinned) == ("planned", "", False)


def test_signed_letter_of_intent_is_a_plan() -> None:
    assert only([told("signed", "a5", "2024-12-05", "letter_of_intent")], world(PUBLISHED)).status == "planned"


def test_signing_told_before_its_day_is_a_plan() -> None:
    assert only([told("signed", "a5", "2026-05-01")], world(PUBLISHED)).status == "planned"


def test_terminated_tie_is_ended_at_its_date() -> None:
    claims = [told("exists", "a1", "1997"), told("terminated", "a3", "2022-04-01")]
    tie = only(claims, world(PUBLISHED))
    assert (tie.status, tie.since, tie.until) == ("terminated", "1997", "2022-04-01")


def test_article_that_tells_the_end_does_not_contradict_it() -> None:
    claims = [told("exists", "a5", "1997"), told("terminated", "a5", "2022-04-01")]
    tie = only(claims, world(PUBLISHED))
    assert (tie.status, tie.conflicts) == ("terminated", ())


def test_tie_called_alive_after_its_end_is_disputed() -> None:
    tie = only([told("terminated", "a3", "2022-04-01"), told("exists", "a5")], world(PUBLISHED))
    assert tie.status == "disputed"
    assert [conflict.type for conflict in tie.conflicts] == ["status"]


def test_new_signing_revives_a_broken_tie() -> None:
    claims = [
        told("signed", "a1", "1997"),
        told("terminated", "a3", "2022-04-01"),
        told("signed", "a5", "2024-12-05"),
    ]
    tie = only(claims, world(PUBLISHED))
    assert (tie.status, tie.since, tie.until) == ("active", "2024-12-05", "")


def test_undated_signing_told_after_the_end_does_not_revive() -> None:
    tie = only([told("terminated", "a3", "2022-04-01"), told("signed", "a6")], world(PUBLISHED))
    assert tie.status in {"terminated", "disputed"}


def test_suspended_tie_is_resumed_by_a_renewal() -> None:
    claims = [told("signed", "a1", "1997"), told("suspended", "a3", "2022-03")]
    assert only(claims, world(PUBLISHED)).status == "suspended"
    assert only([*claims, told("renewed", "a5", "2024-12-05")], world(PUBLISHED)).status == "active"


def test_plan_of_which_nothing_came_lapses() -> None:
    plan = [told("planned", "a1", "2019")]
    assert only(plan, world(PUBLISHED, as_of="2020-12-30")).status == "planned"
    assert only(plan, world(PUBLISHED, as_of="2020-12-31")).status == "lapsed"
    assert only(plan, world(PUBLISHED, horizon="2025-02-01")).status == "lapsed"


def test_plan_that_is_still_talked_of_does_not_lapse() -> None:
    plan = [told("planned", "a1", "2019"), told("visited", "a6")]
    assert only(plan, world(PUBLISHED, horizon="2025-02-01")).status == "planned"


def test_world_of_a_past_day_does_not_know_the_future() -> None:
    claims = [told("signed", "a2", "1997"), told("terminated", "a3", "2022-04-01")]
    assert only(claims, world(PUBLISHED, as_of="2000-01-01")).status == "active"
    assert assemble(claims, world(PUBLISHED, as_of="1990-01-01")) == ()
    assert only(claims, world(PUBLISHED, known_by="2021-01-01")).status == "active"
    assert assemble(claims, world(PUBLISHED, known_by="2019-01-01")) == ()


@given(st.lists(event_claims, max_size=12))
def test_pair_with_plans_alone_is_never_active(claims: list) -> None:  # type: ignore[type-arg]
    plans = [c for c in claims if c.value in {"planned", "visited"}]
    planned = {claim.pair for claim in plans if claim.value == "planned" and not claim.negated}
    for tie in assemble(plans, world(PUBLISHED)):
        denied = any(claim.negated and claim.pair == tie.pair for claim in plans)
        assert denied or tie.pair not in planned or tie.status in {"planned", "lapsed"}


@given(
    st.lists(event_claims, max_size=10),
    st.sampled_from(["a3", "a4", "a5", "a6"]),
    st.sampled_from([value for value in DATES if value <= "2025"]),
)
def test_terminated_tie_is_never_alive_without_a_later_dated_beginning(claims: list, article: str, end: str) -> None:  # type: ignore[type-arg]
    begins = {"signed", "renewed", "exists"}
    earlier = [
        c for c in claims if not (c.value in begins and c.date and c.date[:4] >= (end or PUBLISHED[article])[:4])
    ]
    kept = [c for c in earlier if not c.negated and c.value != "terminated"]
    told_end = told("terminated", article, end)
    for tie in assemble([*kept, told_end], world(PUBLISHED)):
        if tie.pair == told_end.pair:
            assert tie.status in {"terminated", "disputed"}
            assert not tie.twinned


@pytest.mark.parametrize("document", DOCUMENTS)
def test_future_is_never_shown_as_signed(document: str) -> None:
    tie = only([told("signed", "a1", "2026-05-01", document)], world(PUBLISHED))
    assert tie.status == "planned"
