"""The two clocks: when things happened, and when they became known."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import Final

from kg.assemble.claims import Claim, Source, Sources
from kg.assemble.periods import day, period
from kg.errors import QueryRefused

_DATE: Final = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")


@dataclass(frozen=True, slots=True)
class Clock:
    """From where the world is looked at.

    Attributes:
        as_of: the state of the world on that day; None for all that is told.
        known_by: only what was published by that day; None for all.
        horizon: the day of the newest article: the graph's own "today", by which plans lapse where no day is asked
            for. No part of the program asks the computer for the date.
    """

    as_of: date | None = None
    known_by: date | None = None
    horizon: date | None = None

    @property
    def key(self) -> str:
        """What tells the clock from others, fit for a file's name."""
        return "-".join(
            f"{name}{moment:%Y%m%d}" for name, moment in (("as", self.as_of), ("by", self.known_by)) if moment
        )

    @property
    def today(self) -> date | None:
        """The day by which a plan is judged: the day asked for, else the newest article's."""
        return self.as_of or self.known_by or self.horizon

    def happened(self, moment: date | None) -> bool:
        """Whether something of that moment belongs to the world looked at; an unknown moment only to the latest."""
        if self.as_of is None:
            return True
        return moment is not None and moment <= self.as_of

    def known(self, source: Source) -> bool:
        """Whether an article was published by the day asked for; one of unknown day only where none is asked for."""
        if self.known_by is None:
            return True
        return bool(source.published) and day(source.published) <= self.known_by

    def reported(self, claims: Iterable[Claim], sources: Sources) -> Iterator[Claim]:
        """The claims that were known by the day asked for."""
        return (claim for claim in claims if self.known(sources[claim.article]))


def clock_of(as_of: str | None, known_by: str | None) -> Clock:
    """A clock from two days as people write them; of a month or a year the last day is meant.

    Raises:
        QueryRefused: one of them is no day.
    """
    return Clock(_last_day("as-of", as_of), _last_day("known-by", known_by))


def _last_day(name: str, value: str | None) -> date | None:
    if value is None:
        return None
    with suppress(ValueError):
        if _DATE.fullmatch(value.strip()):
            return period(value.strip()).last
    raise QueryRefused(f"--{name} {value!r} is no date: write 2024-12-05, or 2024-12 or 2024 for their last day.")


def horizon(sources: Iterable[Source]) -> date | None:
    """The day of the newest article."""
    newest = max((source.published for source in sources), default="")
    return day(newest) if newest else None
