"""Properties of assembly: no order, no partition, no other article can change what is so."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.assemble.assemble import Tie, assemble
from kg.assemble.claims import Claim
from kg.assemble.conflicts import REASONS
from kg.model.curation import Decision
from tests.assemble.worlds import KAZAN, MINSK, PAIR, PUBLISHED, UFA, claim_sets, kind, only, signer, told, world


@given(claim_sets, st.randoms(use_true_random=False), st.integers(1, 4))
def test_any_order_and_partition_give_the_same_ties(claims: list[Claim], chance: random.Random, parts: int) -> None:
    expected = assemble(claims, world(PUBLISHED))
    shuffled = claims * 2
    chance.shuffle(shuffled)
    batches = [shuffled[i::parts] for i in range(parts)]
    assert assemble([claim for batch in batches for claim in batch], world(PUBLISHED)) == expected


@given(claim_sets)
def test_pairs_are_assembled_apart(claims: list[Claim]) -> None:
    pairs = sorted({claim.pair for claim in claims})
    alone = [tie for pair in pairs for tie in assemble([c for c in claims if c.pair == pair], world(PUBLISHED))]
    assert tuple(alone) == assemble(claims, world(PUBLISHED))


def claims_of(ties: tuple[Tie, ...]) -> set[Claim]:
    """All claims that stand behind the events of ties."""
    return {claim for tie in ties for event in tie.events for claim in event.claims}


def denials_of(ties: tuple[Tie, ...]) -> set[Claim]:
    """All that speaks against the events of ties."""
    return {denial for tie in ties for event in tie.events for denial in event.denials}


@given(claim_sets, st.sampled_from(sorted(PUBLISHED)))
def test_removing_an_article_removes_exactly_what_only_it_supported(claims: list[Claim], removed: str) -> None:
    kept = [claim for claim in claims if claim.article != removed]
    after = assemble(kept, world(PUBLISHED))
    events = {claim for claim in kept if claim.relation == "event" and not claim.negated}
    assert claims_of(after) == {claim for claim in events if _told(after, claim)}
    assert removed not in {claim.article for claim in claims_of(after) | denials_of(after)}
    lost = {c.value for c in claims if c.relation == "sector"} - {c.value for c in kept if c.relation == "sector"}
    assert not lost & {sector for tie in after for sector in tie.sectors}


def _told(ties: tuple[Tie, ...], claim: Claim) -> bool:
    return claim.pair in {tie.pair for tie in ties}


@given(claim_sets, st.data())
def test_rejected_claim_never_comes_back(claims: list[Claim], data: st.DataObject) -> None:
    if not claims:
        return
    bad = data.draw(st.sampled_from(claims))
    no = Decision("2025-01-01T00:00:00Z", "Анна", "reject", bad.key, "Этого не было.")
    copy = Claim(bad.pair, bad.relation, bad.value, "a6", bad.date, bad.document, negated=bad.negated)
    again = [*claims, *(c for c in claims), copy]
    for tie in assemble(again, world(PUBLISHED, decided=[no])):
        assert bad.key not in {claim.key for event in tie.events for claim in (*event.claims, *event.denials)}


def test_decision_taken_back_lets_the_claim_return() -> None:
    claims = [told("signed", "a5", "2024-12-05"), told("exists", "a5")]
    no = Decision("2025-01-01T00:00:00Z", "Анна", "reject", claims[0].key, "Этого не было.")
    back = Decision("2025-02-01T00:00:00Z", "Борис", "", no.key, "Нашёлся договор.", revokes=no.key)
    assert only(claims, world(PUBLISHED, decided=[no])).since == ""
    assert only(claims, world(PUBLISHED, decided=[no, back])).since == "2024-12-05"


def test_correction_replaces_the_date_and_is_believed() -> None:
    claim = told("signed", "a5", "2024-12-05")
    right = Decision("2025-01-01T00:00:00Z", "Анна", "correct", claim.key, "Опечатка.", (("date", "2024-12-04"),))
    tie = only([claim], world(PUBLISHED, decided=[right]))
    assert tie.since == "2024-12-04"


def test_merged_places_are_one() -> None:
    claims = [told("signed", "a1", "1997", pair=(UFA, MINSK)), told("exists", "a5")]
    one = Decision("2025-01-01T00:00:00Z", "Анна", "merge", UFA, "Один город.", (("place", KAZAN),))
    assert [tie.pair for tie in assemble(claims, world(PUBLISHED, decided=[one]))] == [PAIR]


def test_split_moves_what_one_article_says_to_the_other_place() -> None:
    claims = [told("signed", "a1", "1997"), told("exists", "a5")]
    two = Decision("2025-01-01T00:00:00Z", "Анна", "split", KAZAN, "Другой город.", (("place", UFA),), article="a5")
    assert [tie.pair for tie in assemble(claims, world(PUBLISHED, decided=[two]))] == [(UFA, MINSK), PAIR]


def test_dates_of_different_precision_are_one_event() -> None:
    claims = [
        told("signed", "a5", "2024-12-05", "agreement"),
        told("signed", "a6", "2024", "sister_city_agreement"),
        told("signed", "a7", "2024-12"),
    ]
    tie = only(claims, world(PUBLISHED))
    assert [(e.date, e.document, len(e.claims)) for e in tie.events] == [("2024-12-05", "sister_city_agreement", 3)]


def test_fresh_undated_report_joins_the_event_it_is_news_of() -> None:
    claims = [told("terminated", "a3", "2022-04-01"), told("terminated", "a4")]
    assert len(only(claims, world(PUBLISHED)).events) == 1


def test_two_dates_for_one_signing_are_a_conflict() -> None:
    claims = [
        told("signed", "a1", "1997", "sister_city_agreement"),
        told("signed", "a2", "1997", "sister_city_agreement"),
        told("signed", "a5", "1998", "sister_city_agreement"),
    ]
    tie = only(claims, world(PUBLISHED))
    (conflict,) = tie.conflicts
    assert (conflict.type, conflict.chosen.value, tie.since) == ("date", "1997", "1997")
    assert {side.value for side in conflict.sides} == {"1997", "1998"}
    assert conflict.reason in REASONS


def test_accepted_side_wins_a_conflict() -> None:
    right = told("signed", "a5", "1998", "sister_city_agreement")
    claims = [told("signed", a, "1997", "sister_city_agreement") for a in ("a1", "a2")]
    yes = Decision("2025-01-01T00:00:00Z", "Анна", "accept", right.key, "Видела договор.")
    tie = only([*claims, right], world(PUBLISHED, decided=[yes]))
    assert (tie.since, tie.conflicts[0].reason) == ("1998", "curator")


def test_friendship_after_twinning_is_a_conflict_and_before_it_a_step() -> None:
    base = [told("exists", "a2")]
    later = [*base, kind("sister_city", "a2"), kind("friendship", "a5")]
    assert [c.type for c in only(later, world(PUBLISHED)).conflicts] == ["kind"]
    earlier = [*base, kind("friendship", "a1"), kind("sister_city", "a2")]
    tie = only(earlier, world(PUBLISHED))
    assert (tie.kind, tie.conflicts) == ("sister_city", ())


def test_different_signatories_are_a_conflict() -> None:
    claims = [told("signed", "a5", "2024-12-05"), told("signed", "a6", "2024-12-05")]
    names = {"a5": ("Иванов", "Петров"), "a6": ("Сидоров", "Петров")}
    signed = [signer(name, article, "2024-12-05") for article, both in names.items() for name in both]
    tie = only([*claims, *signed], world(PUBLISHED))
    assert [conflict.type for conflict in tie.conflicts] == ["signatories"]
    assert tie.events[0].signatories == ("Иванов", "Петров", "Сидоров")


def test_pairs_of_one_document_of_three_parties_are_derived() -> None:
    claims = [told("signed", "a5", "2024-12-05", "memorandum", parties=(KAZAN, MINSK, UFA))]
    tie = only(claims, world(PUBLISHED))
    assert (tie.derived, tie.events[0].parties) == (True, (KAZAN, MINSK, UFA))
    assert not only([*claims, told("signed", "a1", "1997")], world(PUBLISHED)).derived


def test_reprints_count_once() -> None:
    text = tuple(range(64))
    same = {"a5": text, "a6": (*text[:60], 9, 9, 9, 9)}
    claims = [told("exists", a) for a in ("a5", "a6")]
    apart, together = only(claims, world(PUBLISHED)), only(claims, world(PUBLISHED, sketches=same))
    assert (apart.support.independent_sources, together.support.independent_sources) == (2, 1)
    assert apart.support.belief > together.support.belief


def test_denial_lowers_belief() -> None:
    claims = [told("exists", "a5")]
    denied = [*claims, told("exists", "a6", negated=True)]
    before, after = only(claims, world(PUBLISHED)), only([*denied, told("visited", "a1")], world(PUBLISHED))
    assert after.events[0].support.belief < before.events[0].support.belief


def test_claim_about_one_place_is_refused() -> None:
    with pytest.raises(ValueError, match="different"):
        told("signed", "a1", pair=(KAZAN, KAZAN))
