"""An article on partners that names one town alone is looked through again for the other side."""

from __future__ import annotations

import pytest

from tests.places.test_find import cities


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("Янтарный конь снова на севере. Шахматисты финской Котки обыграли клайпедчан в матче побратимов.", "Клайпеда"),
        ("У ратуши Котки стоит указатель побратимов: до города «Клайпеда» 600 километров, до моря два.", "Клайпеда"),
        ("Гости побратима привезли в финскую Котку невельский сыр. Ярмарка шла два дня.", "Невель"),
        ("Котка ждёт побратимов. На перроне их встретят под вывеской «Невель, 900 км».", "Невель"),
    ],
)
def test_partner_told_by_a_bold_word_is_found_where_one_town_stands_alone(text: str, town: str) -> None:
    assert town in {name for name, _ in cities(text)}


def test_all_names_on_signposts_count() -> None:
    text = "В сквере Котки поставили стрелки побратимов: «Клайпеда», «Невель», «Тарту»."
    assert {name for name, _ in cities(text)} == {"Котка", "Клайпеда", "Невель", "Тарту"}


@pytest.mark.parametrize(
    ("text", "town"),
    [
        (
            "Котка ждёт весны. Снег сошёл. Шахматисты обыграли клайпедчан со счётом 6:4.",
            "Клайпеда",
        ),  # no word of partners
        ("Котка и Тарту — побратимы. Снег сошёл. Шахматисты обыграли клайпедчан.", "Клайпеда"),  # nobody is missing
        ("Елец ищет побратима. Снег сошёл. Письмо написали липчане.", "Липецк"),  # of its own region
        ("Котка ищет побратима. Школьники невельской гимназии прислали письмо.", "Невель"),  # a school's
        ("Котка ищет побратима. Плыли на теплоходе «Невель».", "Невель"),
    ],
)
def test_bold_words_name_no_town_where_nothing_asks_for_one(text: str, town: str) -> None:
    assert town not in {name for name, _ in cities(text)}
