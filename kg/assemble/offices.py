"""Who held which office, and from when to when that was seen: one person across articles, and who came after.

Within one place two names are one person where one can be the other's («И. Метшин», «Ильсур Метшин»), where they are
seen within a generation of each other, and where no third name makes it doubtful; a surname alone must also be seen in
the same office. Names of different places are never joined.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from kg.assemble.periods import period
from kg.assemble.persons import can_be_one, fullness, words_of

GENERATION_YEARS: Final = 20
"""Years between two sightings beyond which one name at one place may well be two persons."""

HELD_BY_ONE: Final = frozenset({"mayor", "governor", "council_chair", "head_of_state"})
"""Offices that one person holds at a time, so that the next one seen there succeeds."""


@dataclass(frozen=True, slots=True, order=True)
class Seen:
    """One name in one office of one place, as articles have it.

    Attributes:
        holding: its key in the articles' graphs.
        person: the key of the person named.
        name: the name.
        office: an id of the vocabulary.
        place: whose office it is.
        earliest: the first date at which it is seen, YYYY[-MM[-DD]]; "" where no date is known.
        latest: the last such date.
    """

    holding: str
    person: str
    name: str
    office: str
    place: str
    earliest: str = ""
    latest: str = ""

    def and_at(self, dates: Iterable[str]) -> Seen:
        """The same, seen at these dates too."""
        known = [moment for moment in (self.earliest, self.latest, *dates) if moment]
        if not known:
            return self
        return replace(self, earliest=min(known, key=_beginning), latest=max(known, key=_ending))


@dataclass(frozen=True, slots=True)
class Tenure:
    """One person in one office, under whatever names: `seen` is sorted, the fullest name first."""

    seen: tuple[Seen, ...]
    earliest: str
    latest: str

    @property
    def chief(self) -> Seen:
        """The fullest naming."""
        return self.seen[0]

    @property
    def key(self) -> tuple[str, ...]:
        """What tells the tenure from others: the fullest naming."""
        return (self.chief.holding,)


def _beginning(moment: str) -> tuple[date, int]:
    return period(moment).first, -len(moment)


def _ending(moment: str) -> tuple[date, int]:
    return period(moment).last, len(moment)


def people(seen: Iterable[Seen]) -> tuple[tuple[Seen, ...], ...]:
    """The namings of one place by person, whatever the order in which they are given."""
    groups: list[list[Seen]] = []
    for naming in sorted(set(seen), key=lambda s: (fullness(s.name), s), reverse=True):
        home = [group for group in groups if any(other.person == naming.person for other in group)]
        home = home or [group for group in groups if _is_one(naming, group)]
        if len(home) == 1:
            home[0].append(naming)
        else:
            groups.append([naming])
    return tuple(tuple(group) for group in groups)


def _is_one(naming: Seen, group: Sequence[Seen]) -> bool:
    if not all(can_be_one(naming.name, other.name) for other in group):
        return False
    near = [other for other in group if _years_between(naming, other) <= GENERATION_YEARS]
    if len(words_of(naming.name)) == 1:
        near = [other for other in near if other.office == naming.office]
    return bool(near)


def _years_between(one: Seen, other: Seen) -> int:
    """Years between two spans; none where they overlap or one is undated."""
    if not (one.earliest and other.earliest):
        return 0
    gap = max(_beginning(one.earliest)[0], _beginning(other.earliest)[0]).year
    return max(0, gap - min(_ending(one.latest)[0], _ending(other.latest)[0]).year)


def tenures(seen: Iterable[Seen]) -> tuple[Tenure, ...]:
    """The offices of one place, each with one person."""
    found: list[Tenure] = []
    for person in people(seen):
        for office in sorted({naming.office for naming in person}):
            mine = [naming for naming in person if naming.office == office]
            whole = mine[0].and_at(moment for s in mine for moment in (s.earliest, s.latest))
            found.append(Tenure(tuple(mine), whole.earliest, whole.latest))
    return tuple(sorted(found, key=lambda tenure: tenure.key))


def successor(tenure: Tenure, others: Iterable[Tenure]) -> Tenure | None:
    """Who is seen next in an office that one person holds, after its last sighting; None where nobody is."""
    if tenure.chief.office not in HELD_BY_ONE or not tenure.latest:
        return None
    last = period(tenure.latest).last
    later = [
        other
        for other in others
        if other.chief.office == tenure.chief.office and other.earliest and period(other.earliest).first > last
    ]
    return min(later, key=lambda other: (_beginning(other.earliest), other.key), default=None)
