"""Month names of every language, as data: `data/months.csv`."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache

from kg.errors import DataPackError
from kg.resources import data_folder

_TURKISH_CAPITALS = str.maketrans({"İ": "i", "I": "ı"})


def month_number(word: str, language: str) -> int | None:
    """The month (1 to 12) that a word names in a language: «декабря», «дек.», "Dez.", «12月»; None for other words.

    Any case and inflected form counts, ё as е, an abbreviation with its full stop or without. Figures are no words:
    "12" names no month.
    """
    return month_words(language).get(_fold(word, language))


def month_in_any_language(word: str) -> int | None:
    """The month that a word names in whichever language; None where it names none, or two languages disagree."""
    months = {month for language in calendar_languages() if (month := month_number(word, language)) is not None}
    return months.pop() if len(months) == 1 else None


@cache
def calendar_languages() -> tuple[str, ...]:
    """The languages whose month names are known, as ISO 639-1, sorted."""
    with (data_folder() / "months.csv").open(encoding="utf-8", newline="") as table:
        return tuple(sorted({row["language"] for row in csv.DictReader(table)}))


@cache
def month_words(language: str) -> Mapping[str, int]:
    """Every folded form of every month name of a language (empty for a language without names).

    Raises:
        DataPackError: the table gives one word of a language to two months.
    """
    words: dict[str, int] = {}
    with (data_folder() / "months.csv").open(encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table):
            if row["language"] != language:
                continue
            month = int(row["month"])
            for word in row["words"].split():
                if words.setdefault(word, month) != month:
                    raise DataPackError(f"months.csv: {word!r} ({language}) is month {words[word]} and month {month}.")
    return words


def _fold(word: str, language: str) -> str:
    """Lower case as the table has it; the Turkish dotless I is a letter of its own."""
    if language == "tr":
        word = word.translate(_TURKISH_CAPITALS)
    return word.strip().rstrip(".").casefold().replace("ё", "е")
