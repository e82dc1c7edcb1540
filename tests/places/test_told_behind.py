"""Towns that the words behind them tell to be towns; and instrumentals that are no adjectives."""

from __future__ import annotations

import pytest

from kg.lang.ru import Russian
from kg.model.article import Article
from kg.places.find import find_places
from kg.places.gazetteer import open_gazetteer


def towns(text: str) -> list[tuple[str, str | None]]:
    article = Article(text=text, language="ru")
    found = find_places(Russian().analyse(article), open_gazetteer())
    return [(m.place.name, m.place.country) for m in found if m.kind == "municipality"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Не приехал Вальбжих. Польский город ещё в 2022-м расторг договор с Жодино.",
            [("Вальбжих", "PL"), ("Вальбжих", "PL"), ("Жодино", "BY")],
        ),
        (
            "Особняком стоит Набуль. С тунисским городом ведёт переговоры Рязань.",
            [("Набуль", "TN"), ("Набуль", "TN"), ("Рязань", "RU")],
        ),
    ],
)
def test_unknown_name_is_a_town_where_the_next_sentence_says_so(
    text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert towns(text) == expected


def test_surname_is_no_town_whatever_town_is_told_behind() -> None:
    text = "Договор подписывал Шюкрю Каратепе. Каратепе прислал видео. В турецком городе его помнят."
    assert "Каратепе" not in [name for name, _ in towns(text)]


def test_relative_clause_tells_more_of_the_town_just_named() -> None:
    text = "Вариант нашёлся в Мозыре. В белорусский город, с которым действует соглашение, едут спортсмены."
    assert towns(text) == [("Мозырь", "BY"), ("Мозырь", "BY")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Бийск дружит с Усть-Каменогорском.", "Усть-Каменогорск"),
        ("Рязань дружит с Приозёрском.", "Приозёрск"),
        ("Рязань дружит с Мариинском.", "Мариинск"),
        ("Рязань дружит с Волжском.", "Волжск"),
    ],
)
def test_instrumental_in_skom_is_that_of_a_noun(text: str, name: str) -> None:
    assert towns(text)[-1][0] == name


def test_locative_in_skom_is_that_of_an_adjective() -> None:
    assert towns("Делегация Рязани побывала в Волжском.")[-1][0] == "Волжский"


def test_capital_letter_behind_a_preposition_is_that_of_a_name() -> None:
    assert towns("В Курск привезли икону из Ниша.") == [("Курск", "RU"), ("Ниш", "RS")]
    assert towns("Икону вынули из ниши в Курске.") == [("Курск", "RU")]


def test_institution_stands_for_its_town_where_nobody_else_of_the_country_is_named() -> None:
    text = "В Котласском музее открыли витрину к 25-летию дружбы с польским городом-побратимом Тарнувом."
    assert towns(text) == [("Котлас", "RU"), ("Тарнув", "PL")]
    assert towns("В Котласском музее вспомнили, как Рязань породнилась с польским Тарнувом.")[0] == ("Рязань", "RU")


def test_adjective_names_the_town_by_its_own_name() -> None:
    assert towns("Коломенская делегация прибыла в Молодечно.")[0] == ("Коломна", "RU")
