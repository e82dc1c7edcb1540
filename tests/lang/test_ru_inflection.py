"""Forms of words are those that pymorphy3 makes, whichever way they are made."""

import pytest

from kg.lang.ru.dictionary import analyzer, parses
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
    for parse, told in zip(parses(word), analyzer().parse(word), strict=True):
        form = told.inflect(set(grammemes))
        for _ in range(2):  # made by the dictionary first, by what was learned from it then
            assert inflected(parse, *grammemes) == (None if form is None else form.word)


@pytest.mark.parametrize("word", WORDS)
def test_capital_letters_do_not_change_what_a_word_may_be(word: str) -> None:
    assert parses(word) == parses(word.lower())


@pytest.mark.parametrize("word", WORDS)
def test_parse_tells_what_the_dictionary_tells(word: str) -> None:
    for parse, told in zip(parses(word), analyzer().parse(word), strict=True):
        assert (parse.word, parse.normal_form) == (told.word, told.normal_form)
        assert (parse.tag.pos, parse.tag.case) == (told.tag.POS or "", told.tag.case or "")
        assert parse.tag.grammemes == told.tag.grammemes
        assert parse.is_known == told.is_known


def test_initial_is_no_preposition() -> None:
    assert any("Init" in parse.tag.grammemes for parse in parses("С"))
    assert not any("Init" in parse.tag.grammemes for parse in parses("с"))
