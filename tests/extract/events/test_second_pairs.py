"""Sentences that tell of several pairs: whose partner each is, and what happened to it.

Events are told of each pair as «A–B type date», sorted, parted by semicolons; the articles are of 2024-06-14.
"""

from __future__ import annotations

import pytest

from kg.evaluate.sameness import telling_events
from kg.extract.record import extract
from kg.model.article import Article


def told(text: str) -> set[str]:
    """What is told of each pair, its names in the order of the alphabet."""
    record = extract(Article(text, language="ru", published="2024-06-14"))
    return {
        f"{'–'.join(sorted(place.name for place in tie.between))} {event.type} {event.date or ''}".strip()
        for tie in record.partnerships
        for event in telling_events(tie)
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Вологда подписала договор о побратимстве с Миссой, а Череповец — с Раахе.",
            {"Вологда–Мисса signed", "Раахе–Череповец signed"},
        ),
        (
            "Тампере прекратил сотрудничество с Нижним Новгородом, а Лахти с Запорожьем.",
            {"Нижний Новгород–Тампере terminated", "Запорожье–Лахти terminated"},
        ),
        (
            "Бобруйск планирует заключить соглашение с Ржевом, а Мозырь — с Торжком.",
            {"Бобруйск–Ржев planned", "Мозырь–Торжок planned"},
        ),
        (
            "Новополоцк в 2019 году породнился с Одинцовом, а Полоцк — с Кстовом.",
            {"Новополоцк–Одинцово signed 2019", "Кстово–Полоцк signed 2019"},
        ),
    ],
)
def test_second_pair_without_a_verb_has_the_deed_of_the_first(text: str, expected: set[str]) -> None:
    assert told(text) == expected


def test_second_pair_that_is_only_called_partners_has_no_deed() -> None:
    text = "Вологда подписала договор о побратимстве с Миссой, а Череповец — побратим Раахе."
    assert told(text) == {"Вологда–Мисса signed", "Раахе–Череповец exists"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Совет Турку вычеркнул из списка городов-побратимов Калининград и Вологду.",
            {"Калининград–Турку terminated", "Вологда–Турку terminated"},
        ),
        (
            "Гданьск пригласил города-побратимы Калининград и Витебск на фестиваль.",
            {"Гданьск–Калининград exists", "Витебск–Гданьск exists"},
        ),
        (
            "Каунас исключил из числа побратимов Москву и Гродно, но оставил Львов.",
            {"Каунас–Москва terminated", "Гродно–Каунас terminated", "Каунас–Львов exists"},
        ),
    ],
)
def test_members_of_a_list_belong_to_who_acts_on_it(text: str, expected: set[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Тампере разорвал отношения с Тверью, а Оснабрюк приостановил сотрудничество с ней.",
            {"Тампере–Тверь terminated", "Оснабрюк–Тверь suspended"},
        ),
        (
            "Тампере заморозил отношения с Тверью. Так же поступил и Безансон.",
            {"Тампере–Тверь suspended", "Безансон–Тверь suspended"},
        ),
        (
            "Тампере разорвал отношения с Тверью. Капошвар тоже расторг договор с этим городом.",
            {"Тампере–Тверь terminated", "Капошвар–Тверь terminated"},
        ),
        (
            "Тампере разорвал отношения с Тверью. Безансон прекратил контакты с волжским городом в марте.",
            {"Тампере–Тверь terminated", "Безансон–Тверь terminated 2024-03"},
        ),
        (
            "Тампере разорвал побратимские отношения с Тверью, а Безансон — нет.",
            {"Тампере–Тверь terminated", "Безансон–Тверь exists"},
        ),
    ],
)
def test_who_does_the_same_does_it_to_the_same_partner(text: str, expected: set[str]) -> None:
    assert told(text) == expected


def test_example_is_not_followed_where_another_partner_is_named() -> None:
    text = "Тампере разорвал отношения с Тверью. Таллин тоже разорвал московский договор о сотрудничестве."
    assert "Таллин–Тверь terminated" not in told(text)


@pytest.mark.parametrize(
    "route",
    [
        "Рейс Уфа — Анкара снова открыт.",
        "Трасса Пермь — Минск закрыта.",
        "Пойдёт автобус Уфа – Анкара.",
        "Железная дорога Баку — Тбилиси в строю.",
    ],
)
def test_ends_of_a_route_are_no_pair(route: str) -> None:
    told_of_pair = told(f"Мэры Орска и Хромтау подписали договор о побратимстве. {route}")
    assert told_of_pair == {"Орск–Хромтау signed"}


def test_pair_that_a_dash_joins_is_one_where_no_route_is_told() -> None:
    text = "Побратимами стали три пары городов: Уфа — Анкара, Пермь — Минск, Орск — Хромтау."
    assert told(text) == {"Анкара–Уфа signed", "Минск–Пермь signed", "Орск–Хромтау signed"}


@pytest.mark.parametrize(
    "text",
    [
        "У Вологды есть города-побратимы в Страсбурге, Мишкольце и Лондондерри.",
        "Вологда имеет побратимов в Страсбурге, Мишкольце и Лондондерри.",
    ],
)
def test_partners_in_towns_are_those_towns(text: str) -> None:
    assert told(text) == {"Вологда–Страсбург exists", "Вологда–Мишкольц exists", "Вологда–Лондондерри exists"}
