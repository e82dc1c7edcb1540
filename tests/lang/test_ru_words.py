"""Cutting sentences into words."""

from __future__ import annotations

import pytest
import razdel
from hypothesis import given
from hypothesis import strategies as st

from kg.lang.ru.words import with_dashes, words_of


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Города-побратимы Казань и Минск.", "Города-побратимы||Казань||и||Минск||."),
        ("В 1997, 2004 годах", "В||1997||,||2004||годах"),
        ("Мэр (г. Брест) подписал", "Мэр||(||г||.||Брест||)||подписал"),
        ("850-летие, 2015-й год", "850-летие||,||2015-й||год"),
        ("торгово-экономические связи…", "торгово-экономические||связи||…"),
    ],
)
def test_words_and_marks_are_cut_apart(sentence: str, words: str) -> None:
    assert [w.text for w in words_of(sentence)] == words.split("||")


@given(st.text(alphabet="абвАБё 12.,-–«»()/№ab\u00a0\t", max_size=200))
def test_every_word_stands_where_it_is_told_and_nothing_is_lost(sentence: str) -> None:
    words = words_of(sentence)
    assert all(sentence[w.start : w.start + len(w.text)] == w.text for w in words)
    assert "".join(w.text for w in words) == "".join(sentence.split())
    assert [w.start for w in words] == sorted(w.start for w in words)


@given(st.lists(st.text(alphabet="абв-12.", min_size=1, max_size=8), max_size=6))
def test_a_piece_between_spaces_is_cut_as_razdel_cuts_it(pieces: list[str]) -> None:
    words = [w.text for w in words_of(" ".join(pieces))]
    assert words == [t.text for piece in pieces for t in razdel.tokenize(piece)]


def test_an_endless_word_is_cut_up() -> None:
    assert "".join(w.text for w in words_of("побратим" * 1000)) == "побратим" * 1000


@pytest.mark.parametrize("dash", ["-", "−", "‒", "―"])
def test_hyphen_between_spaces_is_a_dash(dash: str) -> None:
    assert [w.text for w in with_dashes(words_of(f"Лида {dash} побратим Твери"))] == ["Лида", "—", "побратим", "Твери"]
    assert [w.text for w in with_dashes(words_of(f"{dash} Лида"))] == ["—", "Лида"]


@pytest.mark.parametrize("joined", ["Санкт-Петербург", "2 -й", "5- 6", "-5"])
def test_hyphen_that_touches_a_word_is_no_dash(joined: str) -> None:
    assert "—" not in [w.text for w in with_dashes(words_of(joined))]
