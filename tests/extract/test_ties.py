"""Which municipalities are tied: one sentence or passage of our own for each way that papers tell it.

A tie is written «A–B»; the order of the two does not count.
"""

from __future__ import annotations

import pytest

from kg.extract.record import extract
from kg.model.article import Article


def ties(text: str, title: str = "") -> set[str]:
    record = extract(Article(text=text, title=title, language="ru", published="2024-06-03"))
    return {"–".join(sorted(place.name for place in tie.between)) for tie in record.partnerships}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Побратимы у Твери есть. Самый молодой — узбекский Карши. Договор о побратимстве подписан в 2021-м.",
            "Карши–Тверь",
        ),
        ("Оркестр из Твери выступил в Пензе. Тверь и Пенза ждали его. Побратимству двадцать лет.", "Пенза–Тверь"),
    ],
)
def test_tie_is_told_of_the_municipality_introduced_right_before(text: str, expected: str) -> None:
    assert expected in ties(text)


def test_heading_says_whose_partners_the_passage_names() -> None:
    text = (
        "Финские города пересматривают связи.\n"
        "Котка. Договор о дружбе с Кронштадтом расторгнут.\n"
        "Тампере. Побратимские отношения с Тверью приостановлены."
    )
    assert ties(text) == {"Котка–Кронштадт", "Тампере–Тверь"}


def test_topic_of_a_passage_is_the_head_of_partners_from_abroad() -> None:
    text = (
        "Дрезден остаётся побратимом Санкт-Петербурга. В Дрездене не спешат.\n"
        "Брауншвейг ждать не стал. Побратимские отношения с Казанью приостановлены."
    )
    assert ties(text) == {"Дрезден–Санкт-Петербург", "Брауншвейг–Казань"}


def test_possessive_of_a_person_does_not_make_a_partner() -> None:
    text = (
        "У Волгограда есть побратимы. Острава разорвала договор о побратимстве с Волгоградом. "
        "Совет Ковентри, по словам его лидера, приостановил дружбу."
    )
    assert "Ковентри–Острава" not in ties(text)


def test_municipality_denied_is_no_party() -> None:
    assert ties("Соглашение о побратимстве с Пензой подписал мэр не Твери, а Кимр.") == {"Кимры–Пенза"}


def test_guests_of_a_forum_are_no_partners() -> None:
    text = (
        "Тверь и Пенза подписали соглашение о побратимстве.\n"
        "Вечером открылся фестиваль.\n"
        "На него приехали делегации Самары и Омска."
    )
    assert ties(text) == {"Пенза–Тверь"}


def test_delegation_of_a_partner_is_told_as_a_tie() -> None:
    assert ties("Тверь принимает гостей. Делегация города-побратима Оснабрюка прибыла в пятницу.") == {"Оснабрюк–Тверь"}


def test_partner_named_beside_the_others_is_one_of_them_and_nobodys_head() -> None:
    text = "Побратимов у Рязани теперь четыре. Кроме Ловеча, это Ниш, Брест и Мюнстер."
    assert ties(text) == {"Ловеч–Рязань", "Ниш–Рязань", "Брест–Рязань", "Мюнстер–Рязань"}


def test_dropped_verb_names_more_partners_of_the_same_municipality() -> None:
    text = "У Твери есть побратимы. В 1962 году побратимом стал Безансон, в 1991-м — Кремона."
    assert ties(text) == {"Безансон–Тверь", "Кремона–Тверь"}


def test_list_beside_a_partner_named_before_is_of_the_same_municipality() -> None:
    text = "Тверь породнилась с Баром. У Твери теперь четыре побратима. Кроме Бара, это Ниш, Видин и Чанша."
    assert ties(text) == {"Бар–Тверь", "Ниш–Тверь", "Видин–Тверь", "Тверь–Чанша"}


def test_waypoint_of_a_delegation_is_no_partner() -> None:
    text = "Тверь дружит с Безансоном. Делегация города-побратима летела через Баку и Тбилиси."
    assert ties(text) == {"Безансон–Тверь"}
