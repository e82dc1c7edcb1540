"""Old papers beside new ones, and what a signed paper foresees; sentences of our own, published on 2024-06-13."""

from __future__ import annotations

import pytest

from kg.extract.record import extract
from kg.model.article import Article


def _told(text: str) -> set[tuple[str, str | None]]:
    record = extract(Article(text, language="ru", published="2024-06-13"))
    return {(e.type, e.date) for tie in record.partnerships for e in tie.events}


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "В дополнение к соглашению 2015 года Псков и Тарту подписали план совместных мероприятий.",
            {("signed", "2015"), ("signed", None)},
        ),
        (
            "Во исполнение меморандума 2019 года Псков и Тарту 3 июня подписали программу обменов.",
            {("signed", "2019"), ("signed", "2024-06-03")},
        ),
        (
            "В рамках соглашения, подписанного в 2016 году, Псков и Тарту подписали план обменов.",
            {("signed", "2016"), ("signed", None)},
        ),
        ("В 2015 году в рамках соглашения Псков и Тарту подписали план мероприятий.", {("signed", "2015")}),
    ],
)
def test_paper_that_is_only_the_ground_keeps_its_year(text: str, events: set[tuple[str, str | None]]) -> None:
    assert _told(text) == events


def test_paper_that_will_replace_another_is_planned() -> None:
    text = "Новый договор заменит соглашение о сотрудничестве Пскова и Тарту, подписанное в 2004 году."
    assert _told(text) == {("planned", None), ("signed", "2004")}


@pytest.mark.parametrize(
    "text",
    [
        "Согласно подписанному 11 июня меморандуму Псков и Тарту намерены обмениваться опытом.",
        "По подписанному 11 июня соглашению о сотрудничестве Псков и Тарту планируют развивать туризм.",
    ],
)
def test_work_that_a_signed_paper_foresees_is_no_plan(text: str) -> None:
    assert _told(text) == {("signed", "2024-06-11")}


def test_paper_that_a_signed_one_foresees_is_planned() -> None:
    text = "По подписанному 11 июня меморандуму Псков и Тарту намерены заключить договор о побратимстве."
    assert _told(text) == {("signed", "2024-06-11"), ("planned", None)}


@pytest.mark.parametrize(
    "text",
    [
        "Подписавшие вчера меморандум Псков и Тарту договорились обмениваться студентами.",
        "Подписавшие вчера соглашение о сотрудничестве мэры Пскова и Тарту намерены открыть музей.",
        "Подписавшие накануне договор Псков и Тарту договорились развивать туризм.",
    ],
)
def test_who_has_signed_and_means_to_do_more_has_signed(text: str) -> None:
    assert _told(text) == {("signed", "2024-06-12")}
