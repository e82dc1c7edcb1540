"""Forms of words are those that pymorphy3 makes, whichever way they are made."""

import pytest

from kg.lang.ru import models
from kg.lang.ru.inflection import inflected

WORDS = (
    "Казанью",
    "Бобруйска",
    "Метшиным",
    "Лукояновой",
    "Йошкар-Олы",
    "городами-побратимами",
    "сверхдержавы",
    "наилучшими",
    "Чэнду",
    "Королёва",
    "подписали",
    "2023",
)


@pytest.mark.parametrize("word", WORDS)
@pytest.mark.parametrize("grammemes", [("nomn",), ("nomn", "sing"), ("nomn", "sing", "femn")])
def test_form_of_a_word_is_the_one_that_the_dictionary_makes(word: str, grammemes: tuple[str, ...]) -> None:
    for parse in models.parses(word):
        form = parse.inflect(set(grammemes))
        for _ in range(2):  # made by the dictionary first, by what was learned from it then
            assert inflected(parse, *grammemes) == (None if form is None else form.word)


@pytest.mark.parametrize("word", WORDS)
def test_capital_letters_do_not_change_what_a_word_may_be(word: str) -> None:
    assert models.parses(word) == models.parses(word.lower()) == tuple(models.dictionary().parse(word))


def test_initial_is_no_preposition() -> None:
    assert any("Init" in parse.tag for parse in models.parses("С"))
    assert not any("Init" in parse.tag for parse in models.parses("с"))
