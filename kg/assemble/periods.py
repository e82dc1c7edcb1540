"""Dates as texts give them: a year, a month or a day is a span of days."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Period:
    """The days that a date of some precision may mean, first and last included."""

    first: date
    last: date

    def holds(self, other: Period) -> bool:
        """Whether every day of the other is a day of this one."""
        return self.first <= other.first and other.last <= self.last


@lru_cache(maxsize=65_536)
def period(value: str) -> Period:
    """The days of `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.

    Raises:
        ValueError: it is none of these.

    >>> period("2024-02").last.isoformat()
    '2024-02-29'
    """
    parts = [int(part) for part in value.split("-")]
    if len(parts) == 1:
        return Period(date(parts[0], 1, 1), date(parts[0], 12, 31))
    if len(parts) == 2:
        return Period(date(parts[0], parts[1], 1), date(parts[0], parts[1], monthrange(parts[0], parts[1])[1]))
    if len(parts) == 3:
        day = date(*parts)
        return Period(day, day)
    raise ValueError(f"not a date: {value!r}")


def day(value: str) -> date:
    """The day of an ISO date `YYYY-MM-DD`."""
    return date.fromisoformat(value)


def compatible(one: str | None, other: str | None) -> bool:
    """Whether two dates can be the same day told with different precision (an untold date fits any).

    >>> compatible("2024", "2024-12-05"), compatible("2024-11", "2024-12-05")
    (True, False)
    """
    if one is None or other is None:
        return True
    a, b = period(one), period(other)
    return a.holds(b) or b.holds(a)
