"""Dates of deeds that stand apart from them; sentences of our own, published on Thursday, 2024-05-16."""

from __future__ import annotations

import pytest

from kg.extract.record import extract
from kg.model.article import Article


def told(text: str) -> set[tuple[str, str | None]]:
    """The events of all pairs, as (type, date)."""
    record = extract(Article(text, language="ru", published="2024-05-16"))
    return {(e.type, e.date) for tie in record.partnerships for e in tie.events}


def dates_by_partner(text: str) -> dict[str, set[tuple[str, str | None]]]:
    """The events of each pair, under the name of its second municipality."""
    record = extract(Article(text, language="ru", published="2024-05-16"))
    return {t.between[1].name: {(e.type, e.date) for e in t.events} for t in record.partnerships}


@pytest.mark.parametrize(
    "text",
    [
        "Псков и Тарту подготовили договор о побратимстве. Это произойдёт 12 июня.",
        "Псков и Тарту готовят договор о побратимстве. Церемонию назначили на 12 июня.",
        "Псков намерен породниться с Тарту. Состоится это 12 июня.",
        "Пскову и Тарту предстоит подписать договор о побратимстве: делегация прибудет 12 июня.",
    ],
)
def test_a_day_told_later_is_that_of_the_plan(text: str) -> None:
    assert ("planned", "2024-06-12") in told(text)


def test_day_of_another_thing_is_not_that_of_the_plan() -> None:
    text = "Псков намерен породниться с Тарту. Ярмарка мёда пройдёт 12 июня."
    assert told(text) == {("planned", None)}


def test_trip_of_an_asking_partner_does_not_date_the_asking() -> None:
    text = "Тарту просится в побратимы Пскова, и в июне туда поедет глава Пскова."
    assert ("planned", "2024-06") not in told(text)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Псков и Тарту подписали 14 мая протокол о возобновлении побратимских связей.", ("renewed", "2024-05-14")),
        ("Псков и Тарту завтра подпишут соглашение о продлении побратимства.", ("planned", "2024-05-17")),
        ("Псков и Тарту поссорились, но в 2021 году побратимские связи ожили: их восстановили.", ("renewed", "2021")),
    ],
)
def test_a_paper_on_a_renewal_renews_once_it_is_signed(text: str, event: tuple[str, str]) -> None:
    assert event in told(text)


def test_awaited_paper_on_a_renewal_renews_nothing() -> None:
    text = "В мэрии Пскова ждут из Тарту протокол о возобновлении побратимских связей."
    assert "renewed" not in {type_ for type_, _ in told(text)}


def test_decision_that_takes_force_is_no_signing() -> None:
    text = "Тарту приостановил сотрудничество с Псковом. Решение вступило в силу 1 апреля."
    assert {type_ for type_, _ in told(text)} == {"suspended"}


def test_paper_that_takes_force_is_signed() -> None:
    assert ("signed", "2024-04-01") in told("Договор о побратимстве Пскова и Тарту вступил в силу 1 апреля.")


def test_a_day_that_a_paper_bears_is_that_of_its_signing() -> None:
    text = "Под договором о дружбе между Псковом и Тарту стоит дата 22 июня 1992 года."
    assert told(text) == {("signed", "1992-06-22")}


def test_a_vote_for_a_paper_adopts_it() -> None:
    assert ("signed", "2024-05-14") in told("14 мая дума Пскова проголосовала за соглашение о побратимстве с Тарту.")


@pytest.mark.parametrize(
    "text",
    [
        "Побратимами Пскова стали: Тарту — в 2006 году, Турку — в 2008-м, Нарва — в 2010-м.",
        "Побратимы Пскова: Тарту — 2006, Турку (Финляндия) — 2008, Нарва — 2010.",
    ],
)
def test_each_entry_of_a_list_has_its_own_year(text: str) -> None:
    assert dates_by_partner(text) == {
        "Тарту": {("signed", "2006")},
        "Турку": {("signed", "2008")},
        "Нарва": {("signed", "2010")},
    }


def test_year_behind_a_dash_that_goes_on_is_not_of_the_entry() -> None:
    text = "Побратимы Пскова: Тарту — в 2023 году там открыли музей."
    assert ("signed", "2023") not in told(text)


@pytest.mark.parametrize("words", ["В тот же вечер", "В этот день", "Тем же вечером"])
def test_same_day_points_back(words: str) -> None:
    text = f"30 апреля в Пскове принимали гостей из Тарту. {words} мэры подписали меморандум о сотрудничестве."
    assert ("signed", "2024-04-30") in told(text)
