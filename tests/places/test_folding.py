from hypothesis import given
from hypothesis import strategies as st

from kg.places.folding import fold_name, skeleton


@given(st.text(max_size=40))
def test_folding_twice_is_folding_once(name: str) -> None:
    assert fold_name(fold_name(name)) == fold_name(name)


def test_names_are_compared_without_case_accents_hyphens_and_apostrophes() -> None:
    assert fold_name("Йошкар-Ола") == fold_name("ЙОШКАР ОЛА")
    assert fold_name("Могилёв") == fold_name("могилев")
    assert fold_name("Łódź") == "lodz"
    assert fold_name("Kazan’") == fold_name("Kazan'") == "kazan"


def test_letters_of_other_scripts_keep_their_marks() -> None:
    assert fold_name("Йошкар") != fold_name("Иошкар")


def test_cyrillic_and_latin_spellings_of_one_name_sound_alike() -> None:
    assert skeleton("Ставрополь") == skeleton("Stavropol")
    assert skeleton("Ставрополь") != skeleton("Tolyatti")


def test_zero_character_is_no_part_of_a_name() -> None:
    assert fold_name("Минск\0") == fold_name("Минск")
