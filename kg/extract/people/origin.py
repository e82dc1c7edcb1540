"""What a name and the word of an office tell of the country: syllables, given names, endings of surnames, «хоким»."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache, lru_cache

from kg.lang.ru.dictionary import parses
from kg.lang.ru.given_names import countries_of_given_name
from kg.lang.ru.palladius import is_syllable, to_pinyin
from kg.resources import data_folder

_SOVIET = frozenset(("RU", "BY", "UA", "KZ", "KG", "UZ", "TJ", "TM", "MD", "AM", "AZ", "GE"))
_COMMITTEE = "исполком"
_CHINESE = frozenset(("CN", "TW", "HK", "MO", "SG"))
_WITH_RUSSIANS = frozenset(("EE", "LV", "LT", "GE", "AM", "IL"))
"""Countries beside those of the endings where many bear Russian names, and hold offices."""

_NAME_FITS = 2.5
_OFFICE_FITS = 2.0
_ENDING_FITS = 1.0
_GIVEN_FITS = 1.5
_ENDING_OF_KNOWN = 0.5  # of a surname beside a given name that tells countries itself
_FOREIGN_LOOK = 0.5  # a surname without any ending that is usual in Russia


@lru_cache(maxsize=50_000)
def fits_name(name: str, country: str | None) -> float:
    """How well the name suits the country: Chinese syllables, given names that Russian dictionaries know."""
    words = name.lower().replace("ё", "е").split()
    if len(words) < 2:
        return 0.0
    if country is None:
        given = countries_of_given_name(words[0])
        return _NAME_FITS / 2 if given and "RU" not in given else 0.0  # few places of Russia are unknown
    if is_syllable(words[0]) and all(to_pinyin(word) for word in words):
        return _NAME_FITS if country in _CHINESE else -_NAME_FITS
    given = countries_of_given_name(words[0])
    if given:
        at_home = _countries_of_surname(words[-1])
        ending = _ENDING_OF_KNOWN * (1 if country in at_home else -1) if at_home else 0.0
        return (_GIVEN_FITS if country in given else -_GIVEN_FITS) + ending
    if country in _CHINESE:
        return -_NAME_FITS
    at_home = _countries_of_surname(words[-1])
    if "RU" in at_home and not _is_known(words[0]):
        return -_FOREIGN_LOOK if country == "RU" else 0.0
    if at_home and "RU" in at_home and country in _WITH_RUSSIANS:
        return 0.0
    if at_home:
        return _ENDING_FITS * (1 if country in at_home else -1 if country != "RU" else -0.5)
    known = any(p.is_known and "Name" in p.tag.grammemes for word in words for p in parses(word))
    known = known and not words[-1].endswith(_FOREIGN_ENDINGS)
    if country in _SOVIET:
        return 0.0 if country != "RU" else -_FOREIGN_LOOK if known else -_NAME_FITS / 2
    return 0.0 if known else _NAME_FITS / 2


def _is_known(given: str) -> bool:
    return any(p.is_known and "Name" in p.tag.grammemes for p in parses(given))


@lru_cache(maxsize=10_000)
def fits_office(office: str, country: str | None, *, is_soviet: bool = False) -> float:
    """How well the word for an office suits the country: a хоким holds office in Uzbekistan, a примар in Moldova.

    `is_soviet`: the office was held when every Soviet town had an executive committee.
    """
    countries = _SOVIET if is_soviet and _COMMITTEE in office else countries_of_office(office)
    if not countries or country is None:
        return 0.0
    return _OFFICE_FITS if country in countries else -_OFFICE_FITS


def countries_of_office(office: str) -> frozenset[str]:
    """The countries that the word for an office tells of: «депутат Жогорку Кенеша» of Kyrgyzstan; none for most."""
    return next((countries for word, countries in _offices().items() if word in office), frozenset())


_FOREIGN_ENDINGS = ("о", "у", "э", "е", "и", "ё", "ю")


def _countries_of_surname(surname: str) -> frozenset[str]:
    endings = _surname_endings()
    for length in range(min(6, len(surname) - 1), 1, -1):
        if surname[-length:] in endings:
            return endings[surname[-length:]]
    return frozenset()


@cache
def _offices() -> Mapping[str, frozenset[str]]:
    return _read("office_countries_ru.csv", "office")


@cache
def _surname_endings() -> Mapping[str, frozenset[str]]:
    return _read("surname_endings_ru.csv", "ending")


def _read(file: str, key: str) -> Mapping[str, frozenset[str]]:
    with (data_folder() / file).open(encoding="utf-8", newline="") as lines:
        return {row[key]: frozenset(row["countries"].split(" ")) for row in csv.DictReader(lines)}
