"""Schools, libraries and companies that tie themselves are no municipalities, whatever towns they are of."""

from __future__ import annotations

import pytest

from kg.extract.record import extract
from kg.model.article import Article


def partners(title: str, text: str) -> list[set[str]]:
    record = extract(Article(title=title, text=text, language="ru", published="2024-06-03"))
    return [{place.name for place in tie.between} for tie in record.partnerships]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Побратимы за партами", "Гимназия Минска и школа Чунцина подписали соглашение о дружбе."),
        ("Книжное братство", "Бийская библиотека и читальня Усть-Каменогорска объявили себя побратимами."),
        ("Завод нашёл друзей", "Завод из Саранска и холдинг из Бурсы заключили договор о партнёрстве."),
        (
            "Вузы-побратимы",
            "Университет Пензы и институт Слонима стали побратимами. Студенты из Слонима приедут осенью.",
        ),
        (
            "Братья по футболу",
            "Мэр Белгорода Иван Петров досмотрел матч. Белгород и Уренгой дружат на трибунах, болельщики шьют шарфы.",
        ),
        ("Вузы договорились", "Университет Сургута и институт Ханоя стали партнёрами, договор бессрочный."),
    ],
)
def test_partnership_of_institutions_is_none_of_their_towns(title: str, text: str) -> None:
    assert not partners(title, text)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Побратимы за партами", "Гимназия Минска подружилась со школой Чунцина: города — побратимы с 2014 года."),
        (
            "Минск и Чунцин",
            "Минск и Чунцин подписали соглашение о побратимстве. Школы двух столиц обменяются классами.",
        ),
        ("Театр в гостях", "Минск и Чунцин — побратимы. В мае в Минске гастролировал театр из Чунцина."),
        ("Договор подписан", "Мэрии Минска и Чунцина подписали договор о побратимстве, школы ему рады."),
    ],
)
def test_towns_that_are_tied_themselves_stay_so_beside_institutions(title: str, text: str) -> None:
    assert partners(title, text) == [{"Минск", "Чунцин"}]


@pytest.mark.parametrize(
    "text",
    [
        "Ткачи Иванова и Лодзи подписали соглашение о сотрудничестве.",
        "Между филателистами Иванова и Лодзи подписан меморандум о сотрудничестве.",
        "Дома техники Иванова и Лодзи заключили договор о партнёрстве.",
        "Гимназии Иванова и Лодзи стали побратимами.",
        "Отряды МЧС Иванова и Лодзи подписали соглашение о взаимодействии.",
        "Парикмахеры из Иванова и Лодзи договорились о сотрудничестве.",
    ],
)
def test_trades_and_houses_of_two_towns_tie_no_towns(text: str) -> None:
    assert not partners("", text)


@pytest.mark.parametrize(
    "text",
    [
        "Представители Иванова и Лодзи подписали соглашение о сотрудничестве.",
        "Городские советы депутатов Иванова и Лодзи подписали соглашение о сотрудничестве.",
        "Управления культуры Иванова и Лодзи подписали соглашение о сотрудничестве.",
        "Гимназии городов-побратимов Иванова и Лодзи подписали соглашение.",
    ],
)
def test_organs_of_two_towns_tie_them(text: str) -> None:
    assert partners("", text) == [{"Иваново", "Лодзь"}]
