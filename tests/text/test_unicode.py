"""Names are compared by what they look like and mean, not by how they were typed."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.text.unicode import BIDI_CONTROLS, Repair, clean_name, comparable, repair_scripts

NAMES = ["Казань", "Йошкар-Ола", "Ростов-на-Дону", "Орёл", "São Paulo", "Nürnberg", "İzmir", "北京", "Тбилиси"]
CONTROLS = sorted(BIDI_CONTROLS | set("\u200b\u200d\ufeff\u00ad\x00\x07\x1b\x7f\x85"))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("control", CONTROLS)
def test_invisible_characters_are_stripped_from_names(name: str, control: str) -> None:
    mutated = control + control.join(unicodedata.normalize("NFD", name)) + control
    assert clean_name(mutated) == name


def test_there_are_twelve_bidi_controls() -> None:
    assert len(BIDI_CONTROLS) == 12
    assert all(unicodedata.category(c) == "Cf" for c in BIDI_CONTROLS)


@given(st.text())
def test_clean_name_is_stable_and_has_no_controls(text: str) -> None:
    cleaned = clean_name(text)
    assert clean_name(cleaned) == cleaned
    assert not any(unicodedata.category(c) in ("Cc", "Cs") or c in BIDI_CONTROLS for c in cleaned)


@given(st.text())
def test_repair_keeps_the_length(text: str) -> None:
    repaired, repairs = repair_scripts(text)
    assert len(repaired) == len(text)
    assert bool(repairs) == (repaired != text)
    assert repair_scripts(repaired)[0] == repaired


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Kaзaнь", "Казань"),
        ("MOСКВА", "МОСКВА"),
        ("Пeтpoзaвoдcк", "Петрозаводск"),
        ("Мinsk", "Minsk"),
        ("Вrest", "Brest"),
        ("Жrest", "Жrest"),
    ],
)
def test_mixed_scripts_are_repaired_and_reported(written: str, meant: str) -> None:
    repaired, repairs = repair_scripts(f"Город {written}.")
    assert repaired == f"Город {meant}."
    assert repairs == (() if written == meant else (Repair(written, meant),))


@pytest.mark.parametrize("text", ["IT-кластер", "X-й съезд", "COVID-19", "БРИКС+ и BRICS", "Kazan", "Казань"])
def test_words_of_one_script_stay(text: str) -> None:
    assert repair_scripts(text) == (text, ())


@pytest.mark.parametrize(
    "written",
    [
        "Йошкар-Ола",
        unicodedata.normalize("NFD", "Йошкар-Ола"),
        "Йoшкap-Oлa",
        "ЙОШКАР\u2011ОЛА",
        " йошкар\u200b-ола\u202e",
    ],
)
def test_one_city_compares_equal_however_typed(written: str) -> None:
    assert comparable(written) == "йошкар-ола"


def test_non_latin_names_do_not_fold_to_nothing() -> None:
    assert len({comparable(name) for name in NAMES}) == len(NAMES)
