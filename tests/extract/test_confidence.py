"""Confidence follows from how often rules were right."""

from __future__ import annotations

import math
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import DataPackError
from kg.evaluate import read_gold
from kg.evaluate.evaluation import compare
from kg.evaluate.reliability import as_table, cross_validate, measure
from kg.extract.confidence import Reliability
from kg.measured import FIRST_READING, measured_counts, read_counts
from kg.resources import data_folder

MEASURED = Reliability(
    {
        "pair": (80, 20),
        "event": (60, 40),
        "tie.two": (50, 0),
        "tie.hub": (10, 20),
        "event.signed": (40, 5),
        "date.none": (5, 30),
    }
)
rules = st.lists(
    st.sampled_from(["tie.two", "tie.hub", "event.signed+date.none", "event.signed", "unknown"]), max_size=4
)


def on_first_reading(share: float) -> float:
    """What a measured share of right readings comes to on an article nobody has seen."""
    return share / (share + (1.0 - share) * math.exp(FIRST_READING))


def test_nothing_known_of_the_rules_is_an_average_first_reading() -> None:
    assert MEASURED.of_pair([]) == pytest.approx(MEASURED.of_pair(["tie.never_seen"]))
    assert MEASURED.of_pair([]) == pytest.approx(on_first_reading(0.8), abs=0.01)


def test_first_reading_is_worse_than_what_was_measured() -> None:
    assert on_first_reading(0.5) < 0.5
    assert 0.9 < on_first_reading(0.95) < 0.95


def test_reliable_rules_raise_confidence_and_others_lower_it() -> None:
    assert MEASURED.of_pair(["tie.two"]) > MEASURED.of_pair([]) > MEASURED.of_pair(["tie.hub"])
    assert MEASURED.of_event(["event.signed"], []) > MEASURED.of_event(["event.signed+date.none"], [])


def test_an_event_is_less_sure_than_its_rules_were_on_articles_they_were_written_on() -> None:
    assert MEASURED.of_event([], []) == pytest.approx(on_first_reading(0.6), abs=0.01)


def test_a_doubtful_tie_makes_its_events_doubtful() -> None:
    assert MEASURED.of_event(["event.signed"], ["tie.two"]) > MEASURED.of_event(["event.signed"], ["tie.hub"])


@given(rules, rules)
def test_confidence_is_a_probability_and_never_certain(event_rules: list[str], tie_rules: list[str]) -> None:
    assert 0.0 < MEASURED.of_event(event_rules, tie_rules) < 1.0
    assert 0.0 < MEASURED.of_pair(tie_rules) < 1.0


@given(rules)
def test_the_order_of_rules_does_not_matter(tie_rules: list[str]) -> None:
    assert MEASURED.of_pair(tie_rules) == MEASURED.of_pair(tie_rules[::-1])


def test_the_measure_is_there_and_counts_more_than_rules() -> None:
    counts = measured_counts()
    assert {"pair", "event", "kind", "sector", "signatory"} <= set(counts)


@pytest.mark.parametrize("row", ["tie.two,many,0", "tie.two", "tie.two,1"])
def test_a_broken_table_is_told_with_its_line(tmp_path: Path, row: str) -> None:
    (tmp_path / "reliability.csv").write_text(f"rule,right,wrong\n{row}\n")
    with pytest.raises(DataPackError, match=r"reliability\.csv:2"):
        read_counts(tmp_path / "reliability.csv")


def test_what_is_measured_is_read_back(tmp_path: Path) -> None:
    gold = list(read_gold(data_folder() / "articles"))
    counts = measure(compare(gold, gold))
    (tmp_path / "reliability.csv").write_text(as_table(counts), encoding="utf-8")
    assert read_counts(tmp_path / "reliability.csv") == counts
    assert counts["pair"] == (sum(len(g.partnerships) for g in gold), 0)


def test_leaving_out_an_article_judges_every_reading_once() -> None:
    gold = list(read_gold(data_folder() / "articles"))[:6]
    found = cross_validate(compare(gold, gold))
    assert sum(b.count for b in found["pairs"].bins) == sum(len(g.partnerships) for g in gold)
