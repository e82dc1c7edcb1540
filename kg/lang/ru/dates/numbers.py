"""Russian numbers in words: «тридцать пять», «двадцать первого»."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from kg.lang.base import Token
from kg.resources import data_folder


@cache
def _words(form: str) -> Mapping[str, int]:
    with (data_folder() / "numbers.csv").open(encoding="utf-8", newline="") as table:
        rows = [r for r in csv.DictReader(table) if r["language"] == "ru"]
    return {r["word"]: int(r["value"]) for r in rows if r["form"] == form}


def read_number(tokens: Sequence[Token], index: int, last: int) -> tuple[int, int] | None:
    """The number that begins at `index`, in figures or words, and the index behind it; None where none begins."""
    if index >= last:
        return None
    if tokens[index].text.isdecimal() and len(tokens[index].text) <= 4:
        return int(tokens[index].text), index + 1
    value = _cardinal(tokens[index])
    if value is None:
        return None
    more = _cardinal(tokens[index + 1]) if index + 1 < last and value >= 20 and value % 10 == 0 else None
    return (value + more, index + 2) if more is not None and more < 10 else (value, index + 1)


def read_ordinal(tokens: Sequence[Token], index: int, last: int) -> tuple[int, int] | None:
    """The ordinal that begins at `index` («седьмого», «двадцать первого») and the index behind it."""
    if index >= last:
        return None
    value = _words("ordinal").get(tokens[index].lemma)
    if value is not None:
        return value, index + 1
    tens = _cardinal(tokens[index])
    units = _words("ordinal").get(tokens[index + 1].lemma) if index + 1 < last else None
    round_ = tens is not None and 20 <= tens < 100 and tens % 10 == 0
    return (tens + units, index + 2) if tens and round_ and units is not None and units < 10 else None


def _cardinal(token: Token) -> int | None:
    return cardinal(token.text, token.lemma)


@lru_cache(maxsize=50_000)
def cardinal(text: str, lemma: str) -> int | None:
    """The number that one word tells («тридцать», «двадцати»); None for other words."""
    word = text.casefold().replace("ё", "е")
    for numbers in (_words("cardinal"), _words("genitive")):
        if word in numbers or lemma in numbers:
            return numbers.get(word) or numbers.get(lemma)
    return None


def is_ordinal(lemma: str) -> bool:
    """Whether a word, by its dictionary form, is an ordinal («седьмой»)."""
    return lemma in _words("ordinal")


def number_in_compound(word: str, tail: str) -> int | None:
    """The number in a compound such as «тридцатипятилетие» (tail «летие»); None where there is none."""
    stem = word.removesuffix(tail)
    if stem == word:
        return None
    table = _words("genitive")
    if stem in table:
        return table[stem]
    for tens, value in table.items():
        rest = stem.removeprefix(tens)
        if value >= 20 and rest != stem and table.get(rest, 99) < 10:
            return value + table[rest]
    return None
