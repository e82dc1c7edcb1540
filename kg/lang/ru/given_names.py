"""Given names that are rare among Russians or tell a people of Russia, in any case: «Зорана», «Ясуси», «Айдосу»."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Final

from kg.resources import data_folder

_VOWELS: Final = "аеиоуыэюя"
_MEN: Final = {"gent": "а", "accs": "а", "datv": "у", "ablt": "ом", "loct": "е"}
_SOFT_MEN: Final = {"gent": "я", "accs": "я", "datv": "ю", "ablt": "ем", "loct": "е"}
_IN_A: Final = {
    "gent": ("ы", "и"),
    "accs": ("у", "ю"),
    "datv": ("е", "и"),
    "ablt": ("ой", "ей"),
    "loct": ("е", "и"),
}
CASES: Final = ("nomn", *_MEN)


def countries_of_given_name(given: str) -> frozenset[str]:
    """Where a given name is at home that few bear in Russia («Зоран»), or that tells a people of it («Ильсур»)."""
    known = _given_names()
    name = _folded(given)
    return known.get(name) or known.get(name.split("-")[0], frozenset())


@lru_cache(maxsize=20_000)
def given_name_in(word: str, case: str, gender: str) -> str | None:
    """The nominative of a word that is such a name in a case, None where it is none; in small letters.

    >>> given_name_in("лазиза", "gent", "masc"), given_name_in("лазиза", "nomn", "femn")
    ('лазиз', None)
    """
    known = _given_names()
    if _folded(word) in known and (case == "nomn" or word[-1] in "еиоуыэю"):
        return word
    return next((name for name in _undone(word, case, gender) if _folded(name) in known), None)


@lru_cache(maxsize=20_000)
def is_given_name(word: str) -> bool:
    """Whether a word as written is such a name in any case."""
    small = word.lower()
    return any(given_name_in(small, case, gender) for case in CASES for gender in ("masc", "femn"))


def _undone(word: str, case: str, gender: str) -> Iterator[str]:
    """What the nominative may be of a word read as this case."""
    if case == "nomn":
        return
    hard, soft = _MEN[case], _SOFT_MEN[case]
    if gender == "masc" and word.endswith(hard) and word[-len(hard) - 1 : -len(hard)] not in _VOWELS:
        yield word[: -len(hard)]
    if gender == "masc" and word.endswith(soft):
        yield word[: -len(soft)] + "й"
        yield word[: -len(soft)] + "ь"
    for ending in _IN_A[case]:
        if word.endswith(ending):
            yield from (word[: -len(ending)] + last for last in "ая")


def _folded(name: str) -> str:
    return name.casefold().replace("ё", "е")


@cache
def _given_names() -> Mapping[str, frozenset[str]]:
    with (data_folder() / "given_names_ru.csv").open(encoding="utf-8", newline="") as lines:
        return {row["name"]: frozenset(row["countries"].split(" ")) for row in csv.DictReader(lines)}
