"""Publication dates as newspapers print them: in a header line, or in an agency's dateline («КАЗАНЬ, 5 дек - »)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from kg.text.calendar import month_in_any_language

MAX_HEADER_LINE_CHARS: Final = 120
"""Characters of a line that can be a section line, a date line or a credit; longer ones are running text."""

_WORD: Final = r"[^\W\d_]{3,12}"
_CLOCK: Final = re.compile(r"\b[0-2]?\d:[0-5]\d\b")
_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
_YEAR_WORDS: Final = re.compile(r"^\s{0,3}(?:г\.|год(?:а|у)?|р\.|рок[уа]|r\.|roku)", re.IGNORECASE)
_YEAR_FIRST: Final = re.compile(r"\b(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})(?:日|\b)")
_DAY_FIRST: Final = re.compile(r"\b(\d{1,2})[./](\d{1,2})[./](\d{4})\b")
_DAY_MONTH: Final = re.compile(
    rf"\b(\d{{1,2}})(?:\.|º|er|st|nd|rd|th|-?го)? (?:de |of )?({_WORD})(?:\.?,?(?: de| del)? (\d{{4}})\b|\.)?"
)
_MONTH_DAY: Final = re.compile(rf"\b({_WORD})\.? (\d{{1,2}})(?:st|nd|rd|th)?\b(?:,? (\d{{4}})\b)?")
_PLACE: Final = re.compile(r"[(\s]{0,3}([^\W\d_][^\d.,:;!?\n]{1,50})[.,]\s{1,3}")
_ADDRESS_DAY: Final = re.compile(r"/((?:19|20)\d\d)[-/]?([01]\d)[-/]?([0-3]\d)(?!\d)")
_MAX_DAYS_FROM_ADDRESS: Final = 3


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A day and month, with the year where it is told, at `start:end` of a line."""

    start: int
    end: int
    day: int
    month: int
    year: int | None = None

    def in_year(self, year: int | None) -> str | None:
        """The ISO date, with a year for a date that has none; None where it remains incomplete or is no date."""
        chosen = self.year or year
        try:
            return date(chosen, self.month, self.day).isoformat() if chosen else None
        except ValueError:
            return None


def find_date(line: str) -> FoundDate | None:
    """The first date in a line, in figures or with a month's name; one without a year only where none has a year."""
    flat = line.replace("\u00a0", " ")
    found = [*_in_figures(flat), *_in_words(flat)]
    return min(found, key=lambda d: (d.year is None, d.start), default=None)


def is_date_line(line: str) -> bool:
    """Whether a line is a header with a date: a clock time beside it, or hardly anything else than the date.

    «Поволжье / Главные события 5 декабря 2024 г. 15:06» is one, «Делегация приедет 5 декабря 2024 года» is none.
    """
    found = find_date(line)
    if found is None or found.year is None or len(line) > MAX_HEADER_LINE_CHARS:
        return False
    if _CLOCK.search(line):
        return True
    after = _YEAR_WORDS.sub("", line[found.end :]).strip(" .,|/")
    before = line[: found.start].strip()
    words = len(before.split()) + len(after.split())
    return words <= 1 or (not after and before.endswith(("/", "|", "•", "·", "—", "–", "-", ",", ":")))


def find_dateline(paragraph: str) -> FoundDate | None:
    """The date of an agency's dateline at the start of a paragraph: place, day and month, then a stop or a dash."""
    head = paragraph[:MAX_HEADER_LINE_CHARS].replace("\u00a0", " ")
    place = _PLACE.match(head)
    if place is None or not place[1][0].isupper() or len(place[1].split()) > 4:
        return None
    found = find_date(head[place.end() :])
    if found is None or found.start != 0:
        return None
    ends = ".-–—/(:" + ("," if place[1].isupper() else "")
    until, rest = head[place.end() :][: found.end], head[place.end() + found.end :]
    year_word = _YEAR_WORDS.match(rest)
    if year_word:
        until, rest = year_word[0], rest[year_word.end() :]
    return found if until.endswith(".") or rest.strip()[:1] in tuple(ends) else None


def find_year(lines: Iterable[str]) -> int | None:
    """The year that header lines tell, where they tell one only."""
    years = {int(year) for line in lines for year in _YEAR.findall(line[:MAX_HEADER_LINE_CHARS])}
    return years.pop() if len(years) == 1 else None


def dated_by_address(found: FoundDate, url: str | None) -> str | None:
    """A dateline's date in the year of an address such as `/2024/12/05/`, where both are of the same days."""
    match = _ADDRESS_DAY.search((url or "")[:500])
    if match is None:
        return None
    try:
        published = date(int(match[1]), int(match[2]), int(match[3]))
        told = date(published.year, found.month, found.day)
    except ValueError:
        return None
    return told.isoformat() if abs((published - told).days) <= _MAX_DAYS_FROM_ADDRESS else None


def _in_figures(line: str) -> Iterable[FoundDate]:
    for match in _YEAR_FIRST.finditer(line):
        yield from _valid(match.start(), match.end(), int(match[3]), int(match[2]), int(match[1]))
    for match in _DAY_FIRST.finditer(line):
        yield from _valid(match.start(), match.end(), int(match[1]), int(match[2]), int(match[3]))


def _in_words(line: str) -> Iterable[FoundDate]:
    for match in _DAY_MONTH.finditer(line):
        month = month_in_any_language(match[2])
        yield from _valid(match.start(), match.end(), int(match[1]), month, _number(match[3]))
    for match in _MONTH_DAY.finditer(line):
        month = month_in_any_language(match[1])
        yield from _valid(match.start(), match.end(), int(match[2]), month, _number(match[3]))


def _valid(start: int, end: int, day: int, month: int | None, year: int | None) -> Iterable[FoundDate]:
    if month is not None and 1 <= month <= 12 and 1 <= day <= 31 and (year is None or 1800 <= year <= 2200):
        yield FoundDate(start, end, day, month, year)


def _number(digits: str | None) -> int | None:
    return int(digits) if digits else None
