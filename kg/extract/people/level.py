"""On which level an office stands: of a municipality, a region or a country."""

from __future__ import annotations

import csv
from functools import cache
from typing import Literal

from kg.extract.people.mention import Held
from kg.lang.base import Analysis
from kg.places.mention import PlaceKind
from kg.resources import data_folder

Level = Literal["municipality", "region", "country"]

_BY_ROLE: dict[str, Level] = {
    "governor": "region",
    "ambassador": "country",
    "consul": "country",
    "head_of_state": "country",
    "minister": "country",
}
MUNICIPAL = frozenset(("mayor", "deputy_mayor", "council_chair", "councillor"))
"""Roles that only a municipality has."""
_OF_STATE = ("министр", "замминистр", "президент", "премьер", "посол", "посланник")
"""Words that tell of a state where no word beside them tells of a region: «полпред президента», «помощник посла»."""

ANY_LEVEL = frozenset(("head_of_department", "other_official"))
"""Roles whose level only the words around tell."""


def level_of(analysis: Analysis, held: Held) -> Level:
    """The level of an office, by its role and the words of its phrase."""
    if held.office.id in MUNICIPAL:
        return "municipality"
    if held.office.id in _BY_ROLE and held.office.id != "minister":
        return _BY_ROLE[held.office.id]
    words = _words(analysis, held)
    for level, stems in _stems():
        if any(word.startswith(stems) for word in words):
            return level
    is_at_state = "при" in words  # «постпред Крыма при президенте»
    is_of_state = held.office.id in ANY_LEVEL and not is_at_state and any(w.startswith(_OF_STATE) for w in words)
    return "country" if is_of_state else _BY_ROLE.get(held.office.id, "municipality")


def _words(analysis: Analysis, held: Held) -> list[str]:
    """The words of the office's phrase, small and capital, up to the name or the next mark."""
    sentence = analysis.sentence_at(held.mention.start)
    name = analysis.token_index_at(held.mention.start)
    last = name if name >= held.office.last else min(sentence.last, held.office.last + 5)
    words: list[str] = []
    first = sentence.first if held.rule == "office.of-body-told" else held.office.first - 1
    for token in analysis.tokens[max(sentence.first, first) : last]:
        if token.text in (",", ";", "(") and words:
            break
        words.append(token.lemma)
    return words


def kinds_of(level: Level) -> tuple[PlaceKind, ...]:
    """The kinds of places that may stand by an office of a level: a governor may head a city, too."""
    if level == "municipality":
        return ("municipality",)
    return ("region", "municipality", "country") if level == "region" else ("country", "region")


@cache
def _stems() -> tuple[tuple[Level, tuple[str, ...]], ...]:
    """The stems of words that tell a level, the country's before the region's («сотрудник областной службы МИД»)."""
    with (data_folder() / "office_levels_ru.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    levels: tuple[Level, ...] = ("municipality", "country", "region")
    return tuple((level, tuple(row["stem"] for row in rows if row["level"] == level)) for level in levels)
