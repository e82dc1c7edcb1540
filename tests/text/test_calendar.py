"""Month names are recognized as newspapers write them."""

from __future__ import annotations

import pytest

from kg.text.calendar import month_number, month_words


@pytest.mark.parametrize(
    ("word", "language", "month"),
    [
        ("декабря", "ru", 12),
        ("Дек.", "ru", 12),
        ("мая", "ru", 5),
        ("маем", "ru", 5),
        ("СЕНТЯБРЁМ", "ru", 9),
        ("Sept.", "en", 9),
        ("März", "de", 3),
        ("Jänner", "de", 1),
        ("août", "fr", 8),
        ("setiembre", "es", 9),
        ("gennaio", "it", 1),
        ("października", "pl", 10),
        ("липня", "uk", 7),
        ("KASIM", "tr", 11),
        ("Ağustos'ta".removesuffix("'ta"), "tr", 8),
        ("十二月", "zh", 12),
        ("12月", "zh", 12),
    ],
)
def test_month_is_recognized_in_any_form(word: str, language: str, month: int) -> None:
    assert month_number(word, language) == month


@pytest.mark.parametrize("word", ["", "12", "мэр", "маяк", "decision"])
def test_other_words_are_no_months(word: str) -> None:
    assert month_number(word, "ru") is None


@pytest.mark.parametrize("language", ["ru", "en", "de", "fr", "es", "it", "pl", "uk", "tr", "zh"])
def test_every_language_has_twelve_months(language: str) -> None:
    assert set(month_words(language).values()) == set(range(1, 13))


def test_unknown_language_has_no_months() -> None:
    assert month_number("декабря", "xx") is None
