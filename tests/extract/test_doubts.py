"""What an article hardly tells is left out; sentences of our own."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.extract.doubts import MANY, RULE, EventSigns, without_doubtful
from kg.extract.record import Reading, extract
from kg.extract.signs import ALWAYS, likelihood, shipped_weights
from kg.model.annotation import ArticleRecord
from kg.model.article import Article

FILLER = "На площади играл оркестр, дети запускали змеев, а пекари раздавали хлеб с тмином. " * 8
TWO_PAIRS = (
    "Мэр Твери и бургомистр Оснабрюка подписали 3 июня 2024 года договор о побратимстве. "
    "В мае 2023 года в Твери гостила делегация Безансона, её побратима с 2010 года. "
)


def read(text: str) -> ArticleRecord:
    """What the rules read, doubtful or not."""
    return Reading(Article(text, language="ru", published="2024-06-05", title="Тверь и её побратимы")).record()


def told(record: ArticleRecord) -> set[tuple[str, str]]:
    return {("–".join(sorted(p.name for p in tie.between)), e.type) for tie in record.partnerships for e in tie.events}


def test_event_that_is_less_likely_is_left_out_and_its_pair_is_kept() -> None:
    record = read(TWO_PAIRS + FILLER)
    assert ("Безансон–Тверь", "visited") in told(record)
    kept = without_doubtful(record, {ALWAYS: 3.0, "visited": -9.0})
    assert told(kept) == told(record) - {("Безансон–Тверь", "visited")}


def test_what_is_left_out_stands_in_the_decisions() -> None:
    record = read(TWO_PAIRS + FILLER)
    kept = without_doubtful(record, {ALWAYS: 3.0, "visited": -9.0})
    (decision,) = kept.decisions[len(record.decisions) :]
    assert decision.rule == RULE
    assert decision.span is not None
    assert decision.decided == "Тверь–Безансон: visited 2023-05 left out, likely to 0.00"


def test_pair_keeps_its_likeliest_event() -> None:
    record = read(TWO_PAIRS + FILLER)
    kept = without_doubtful(record, {ALWAYS: -3.0, "visited": 0.5})
    assert told(kept) == {("Оснабрюк–Тверь", "signed"), ("Безансон–Тверь", "visited")}
    assert kept.relevant


@pytest.mark.parametrize("text", [TWO_PAIRS, TWO_PAIRS.split(". ")[0] + ". " + FILLER], ids=["note", "one pair"])
def test_notes_and_articles_about_one_pair_are_left_as_they_are(text: str) -> None:
    record = read(text)
    assert record.relevant
    assert without_doubtful(record, {ALWAYS: -9.0}) is record


def test_record_without_doubts_is_the_one_that_was_read() -> None:
    record = read(TWO_PAIRS + FILLER)
    assert len(record.partnerships) >= MANY
    assert without_doubtful(record, {ALWAYS: 9.0}) is record
    assert extract(record.article).article == record.article


def test_signs_of_an_event_are_shares_and_logarithms_and_do_not_depend_on_the_order_of_pairs() -> None:
    record = read(TWO_PAIRS + FILLER)
    turned = replace(record, partnerships=record.partnerships[::-1])
    for tie in record.partnerships:
        assert list(EventSigns(record).of(tie)) == list(EventSigns(turned).of(tie))
        assert all(0.0 <= value < 5.0 for _, signs in EventSigns(record).of(tie) for value in signs.values())


def test_shipped_weights_know_the_signs_by_name() -> None:
    record = read(TWO_PAIRS + FILLER)
    tie = record.partnerships[0]
    assert all(set(shipped_weights("event")) & set(signs) for _, signs in EventSigns(record).of(tie))


def test_hundreds_of_events_of_one_pair_are_weighed() -> None:
    days = (f"{day}.{month:02d}.{year}" for year in range(1950, 1975) for month in range(1, 13) for day in (1, 15))
    text = TWO_PAIRS + " ".join(f"{day} делегация Безансона посетила Тверь." for day in days)
    record = extract(Article(text, language="ru", published="2024-06-05", title="Тверь и её побратимы"))
    assert {pair for pair, _ in told(record)} == {"Безансон–Тверь", "Оснабрюк–Тверь"}


def test_likelihood_of_what_everything_speaks_against_is_nothing() -> None:
    assert likelihood({"against": 1.0}, {"against": -10_000.0}) == pytest.approx(0.0)
    assert likelihood({"for": 1.0}, {"for": 10_000.0}) == pytest.approx(1.0)
