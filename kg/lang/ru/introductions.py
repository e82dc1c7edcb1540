"""Introductory words, which tell nothing of their sentence: «Кстати, …», «По данным пресс-службы, …», «…, как сообщили
в мэрии, …».

A sentence begins behind those that open it, for every rule that looks at how it begins («С Лидой город дружит …»), and
those within it end no clause.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final, Protocol

from kg.resources import data_folder

_LONGEST_OPENING: Final = 8  # words between «по данным» and its comma
_LONGEST_PHRASE: Final = 3  # words


class _Written(Protocol):
    @property
    def text(self) -> str: ...


@cache
def _phrases() -> Mapping[tuple[str, ...], str]:
    """How introductions begin, in small letters with е for ё, and whether these are their only words."""
    with (data_folder() / "introductions_ru.csv").open(encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table))
    return {tuple(row["words"].replace("ё", "е").split()): row["form"] for row in rows}


def introduction(words: Sequence[_Written]) -> int:
    """How many words and marks at the beginning of a sentence introduce it, its comma included; 0 where none do.

    No introduction names anybody: «По словам мэра Казани, …» is a part of what is told.
    """
    length = insertion(words)
    return 0 if any(word.text[:1].isupper() for word in words[1:length]) else length


def reporting(words: Sequence[_Written]) -> int:
    """How many words and marks from here on only tell who says so, their comma included: «…, уточнил спикер, …»."""
    comma = next((i for i, word in enumerate(words[: _LONGEST_OPENING + 2]) if word.text == ","), 0)
    if not comma or comma + 1 >= len(words) or words[comma + 1].text.casefold() == "что":
        return 0
    return comma + 1 if reports(words[0]) else 0


def reports(word: _Written) -> bool:
    """Whether a verb only tells who says a thing: «сообщает», «пишет»."""
    return _phrases().get((word.text.casefold().replace("ё", "е"),)) == "report"


def insertion(words: Sequence[_Written]) -> int:
    """How many words and marks from here on only introduce what is told, their comma included; 0 where none do."""
    comma = next((i for i, word in enumerate(words[: _LONGEST_OPENING + 2]) if word.text == ","), 0)
    if not comma or comma + 1 >= len(words):
        return 0
    opening = tuple(word.text.casefold().replace("ё", "е") for word in words[: min(comma, _LONGEST_PHRASE)])
    whole = comma <= _LONGEST_PHRASE and _phrases().get(opening) == "phrase"
    return comma + 1 if whole or _phrases().get(opening[:2]) == "opening" else 0
