"""Dates as a text gives them: a stretch of text, an ISO value as precise as the words, and a role."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

Role = Literal["point", "since", "duration", "range", "until"]

TO_YEAR: Final = len("2024")
"""How long a date is that is told to the year."""

TO_MONTH: Final = len("2024-05")
"""How long a date is that is told to the month."""

TO_DAY: Final = len("2024-05-16")
"""How long a date is that is told to the day."""

_MONTHS_OF_SEASON = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date at code points `start:end` of the analysed source.

    Attributes:
        value: YYYY, YYYY-MM or YYYY-MM-DD; None where the text does not allow to resolve it.
        role: point (when it happened), since (a beginning), duration (N years ago it began), range (the first day of
            several), until (an end or deadline).
        rule: the name of the rule that read it.
    """

    start: int
    end: int
    value: str | None
    role: Role
    rule: str


def parse_date(text: str | None) -> date | None:
    """The day of an ISO date (YYYY-MM-DD); None for anything else."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


def nearest_year(month: int, day: int | None, published: date, *, ahead: bool) -> int:
    """The year that puts a day (or month) nearest to the publication, looking back unless the text looks ahead.

    Looking back, up to a month ahead still counts as this year: papers announce next week's events.
    """
    there = (month, day or 1)
    here = (published.month, published.day if day else 1)
    if ahead:
        return published.year if there >= here else published.year + 1
    months_ahead = month - published.month
    return published.year if there <= here or months_ahead <= 1 else published.year - 1


def valid_day(year: int, month: int, day: int) -> str | None:
    """The ISO date, None where the calendar has no such day."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def weekday_near(weekday: int, published: date, *, ahead: bool) -> date:
    """The nearest day with that weekday (0 is Monday), back from publication, or ahead of it; the day itself counts."""
    if ahead:
        return published + timedelta(days=(weekday - published.weekday()) % 7)
    return published - timedelta(days=(published.weekday() - weekday) % 7)


def months_before(published: date, months: int) -> str:
    """The month that lies so many months before publication, as YYYY-MM."""
    index = published.year * 12 + published.month - 1 - months
    return f"{index // 12:04d}-{index % 12 + 1:02d}"


def season_year(season: str, published: date, *, ahead: bool) -> int:
    """The year of the season nearest to publication: the last one that has begun, or the next one."""
    first = _MONTHS_OF_SEASON[season]
    if ahead:
        return published.year + (published.month > first + 1)
    return published.year if published.month >= first else published.year - 1


def season_has_begun(season: str, published: date) -> bool:
    """Whether the season of the year of publication has begun; the winter that ends a year has not before December."""
    return published.month >= _MONTHS_OF_SEASON[season]


def month_of_week(day: date) -> str:
    """The month that holds most of the week of a day, as YYYY-MM: the month of its Thursday (RECORD.md)."""
    thursday = day + timedelta(days=3 - day.weekday())
    return f"{thursday.year:04d}-{thursday.month:02d}"
