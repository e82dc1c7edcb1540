"""Which deeds are told of which pair, by type; sentences of our own, published on Wednesday, 2024-06-05."""

from __future__ import annotations

import pytest

from kg.extract.record import extract
from kg.model.article import Article

TWO = "Псков и Белосток"


def told(text: str, title: str = TWO) -> dict[str, set[tuple[str, str | None]]]:
    """The events of each pair but the bare existence of it, by the names of the partners of Pskov."""
    record = extract(Article(text, title=title, language="ru", published="2024-06-05"))
    return {
        "–".join(sorted(m.name for m in tie.between if m.name != "Псков")): {
            (e.type, e.date) for e in tie.events if e.type != "exists" or e.date
        }
        for tie in record.partnerships
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Соглашение о побратимстве Псков и Белосток подпишут в сентябре: Белосток проект одобрил.",
            {("planned", "2024-09")},
        ),
        (
            "Совет Белостока одобрил вчера договор о побратимстве с Псковом. Подписи решено поставить 9 июля.",
            {("planned", "2024-07-09")},
        ),
        (
            (
                "Договор о побратимстве между Псковом и Белостоком во вторник парафировали юристы обеих мэрий. "
                "В октябре Псков и Белосток договор подпишут."
            ),
            {("planned", "2024-10")},
        ),
    ],
)
def test_what_is_adopted_or_initialled_is_planned_where_its_signing_is_to_come(
    text: str, expected: set[tuple[str, str | None]]
) -> None:
    assert told(text) == {"Белосток": expected}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Среди побратимов Пскова Нойс и Белосток: первый шлёт сюда врачей, со вторым договор подписан в 2009 году.",
            {"Белосток": {("signed", "2009")}, "Нойс": set()},
        ),
        (
            "Побратимы Пскова — Нойс и Белосток. Второй в марте 2022 года разорвал договор, первый молчит.",
            {"Белосток": {("terminated", "2022-03")}, "Нойс": set()},
        ),
        (
            "Нойс и Белосток пришли позже: первый породнился с Псковом в 1966-м, второй — двадцать лет спустя.",
            {"Белосток": {("signed", "1986")}, "Нойс": {("signed", "1966")}},
        ),
    ],
)
def test_ordinal_stands_for_one_of_two_partners(text: str, expected: dict[str, set[tuple[str, str | None]]]) -> None:
    assert told(text, "Побратимы Пскова") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Псков дважды предлагал Белостоку подписать меморандум, в 2007 и 2016 годах, и не получил ответа.",
            {("planned", "2007"), ("planned", "2016")},
        ),
        (
            "Договор Пскова и Белостока о побратимстве подписан дважды, и оба раза в 1976-м: 5 апреля и 12 июня.",
            {("signed", "1976-04-05"), ("signed", "1976-06-12")},
        ),
    ],
)
def test_what_was_done_twice_is_told_of_both_days(text: str, expected: set[tuple[str, str | None]]) -> None:
    assert told(text) == {"Белосток": expected}
