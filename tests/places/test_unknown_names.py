"""Names that no gazetteer and no dictionary knows: recognized as sides of a tie, shown in the nominative."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.lang.ru.unknown_names import nominatives_of_unknown
from kg.places.folding import fold_name
from kg.places.gazetteer import open_gazetteer
from tests.places.test_find import cities

CASES = ("Nom", "Gen", "Dat", "Acc", "Ins", "Loc")
ENDINGS = open_gazetteer().endings


def likeliest(form: str, case: str, gender: str = "") -> str:
    """The nominative that sounds most like a town's."""
    forms = nominatives_of_unknown(form, case, gender)
    return max(forms, key=lambda f: math.log(f.weight) + ENDINGS.likelihood(fold_name(f.text))).text


@pytest.mark.parametrize(
    ("form", "case", "name"),
    [
        ("Базалдуном", "Ins", "базалдун"),
        ("Петлувы", "Gen", "петлува"),
        ("Каносимой", "Ins", "каносима"),
        ("Каносимы", "Gen", "каносима"),
        ("Верштадта", "Gen", "верштадт"),
        ("Верштадту", "Dat", "верштадт"),
        ("Верштадте", "Loc", "верштадт"),
        ("Палаццеоло", "Ins", "палаццеоло"),
        ("Шенвеймом", "Ins", "шенвейм"),
        ("Кортебелью", "Ins", "кортебель"),
        ("Верштадт", "Nom", "верштадт"),
    ],
)
def test_inflected_name_is_told_by_how_towns_are_called(form: str, case: str, name: str) -> None:
    assert likeliest(form, case) == name


def test_adjective_tells_the_gender_of_a_name() -> None:
    assert likeliest("Базалдуне", "Loc", "Masc") == "базалдун"
    assert likeliest("Базалдуне", "Loc", "Fem") == "базалдуна"


@given(st.text(max_size=12), st.sampled_from(CASES), st.sampled_from(["", "Masc", "Fem", "Neut"]))
def test_any_word_has_nominatives_of_a_weight(word: str, case: str, gender: str) -> None:
    forms = list(nominatives_of_unknown(word, case, gender))
    assert all(0 < form.weight <= 1 and form.text for form in forms)
    assert all(math.isfinite(ENDINGS.likelihood(fold_name(form.text))) for form in forms)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Казань дружит с Базалдуном с 1990 года.", "Базалдун"),
        ("Казань и Петлува породнились.", "Петлува"),
        ("Базалдун расторг договор о побратимстве с Казанью.", "Базалдун"),
        ("Мэр Петлувы подписал с Казанью договор о сотрудничестве.", "Петлува"),
        ("Делегация из японской Каносимы подписала в Казани договор о побратимстве.", "Каносима"),
        ("Договор о побратимстве с Верштадт-Шенвеймом подписан в Казани.", "Верштадт-Шенвейм"),
    ],
)
def test_unknown_side_of_a_tie_is_a_municipality(text: str, name: str) -> None:
    assert (name, None) in cities(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Казань подписала договор о поставках с Технобанком.", "Технобанк"),
        ("Хух-Хото, побратим с 2000 года, прислал поздравление с Сагаалганом.", "Сагаалган"),
        ("Хоким показал гостям дворец Худоярхана и предложил Казани породниться.", "Худоярхан"),
        ("Мэр Казани Базалдун Иванов подписал договор о побратимстве с Минском.", "Базалдун"),
    ],
)
def test_unknown_word_that_is_no_side_is_none(text: str, name: str) -> None:
    assert name not in {found for found, _ in cities(text)}


def test_mentions_in_several_cases_are_one_municipality() -> None:
    text = "В Рокволе побывала делегация Казани. Роквол и Казань стали побратимами. Из Роквола приехал мэр."
    assert {name for name, _ in cities(text)} == {"Казань", "Роквол"}


def test_endings_are_those_of_names_in_the_same_letters() -> None:
    assert ENDINGS.likelihood("каносима") > ENDINGS.likelihood("каносим")
    assert ENDINGS.likelihood("shima") < ENDINGS.likelihood("шима")
    assert math.isfinite(ENDINGS.likelihood(""))


def test_name_in_the_nominative_tells_what_its_cases_stand_for() -> None:
    text = "Азербайджанский Мингечевир и Экибастуз породнятся. Об этом договорились в Мингечевире."
    assert {name for name, _ in cities(text)} == {"Мингечевир", "Экибастуз"}


def test_name_is_shown_without_the_vowel_of_a_case() -> None:
    text = "Город Ховд дружит с Бийском. Из Ховда приехали гости, в Ховде их ждут."
    assert {name for name, _ in cities(text)} == {"Ховд", "Бийск"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Казань породнилась с Минском в польский День независимости.", "День"),
        ("Казань дружит с Хойниками, что в белорусском Полесье.", "Полесье"),
        ("Единственный побратим Казани из Евросоюза, Елгава, прекратил связи.", "Евросоюз"),
    ],
)
def test_feast_landscape_or_union_behind_a_country_is_no_municipality(text: str, name: str) -> None:
    assert name not in {found for found, _ in cities(text)}
