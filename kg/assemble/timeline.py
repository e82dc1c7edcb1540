"""Claims of many articles that tell the same event become one event with many evidences.

Two claims tell the same event where pair and type are equal, the documents can be the same, and the dates can be the
same day told with different precision. Undated claims join the dated event nearest before their publication.
docs/assembly.md tells it in short.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from kg.assemble.claims import Claim, Sources
from kg.assemble.periods import compatible, day, period

SLIP: Final = timedelta(days=3)
"""Days by which two articles may differ about one event (a report takes the day of its own publication for it)."""

FRESH: Final = timedelta(days=60)
"""How long after an event an undated claim is still taken for news of that event."""

APART: Final = timedelta(days=365)
"""Undated claims published further apart than this tell different events."""

_GENERIC: Final = frozenset({"", "agreement"})
_AGREEMENTS: Final = frozenset({"sister_city_agreement", "friendship_agreement", "cooperation_agreement"})


@dataclass(frozen=True, slots=True)
class Happening:
    """One event of the timeline: claims that tell it, sorted; `dates` are all that were told, most precise first.

    `denials` are the claims that speak against it (`kg.assemble.denials`).
    """

    type: str
    document: str
    dates: tuple[str, ...]
    claims: tuple[Claim, ...]
    denials: tuple[Claim, ...] = ()

    def reported(self, sources: Sources) -> date | None:
        """The first day on which an article told it."""
        days = [sources[claim.article].published for claim in self.claims if sources[claim.article].published]
        return day(min(days)) if days else None


def timeline(claims: Iterable[Claim], sources: Sources) -> tuple[Happening, ...]:
    """The events of one pair that are told, sorted by type, date and document; what is only denied is none."""
    told: dict[str, list[Claim]] = {}
    for claim in sorted(claims):
        if claim.relation == "event" and not claim.negated:
            told.setdefault(claim.value, []).append(claim)
    found = [event for type_ in sorted(told) for event in _events(type_, told[type_], sources)]
    return tuple(sorted(found, key=lambda event: (event.type, event.dates, event.document, event.claims)))


@dataclass(slots=True)
class _Group:
    """Claims that tell one event, growing; with what is told of it, each once."""

    first: Claim
    claims: list[Claim] = field(default_factory=list)
    documents: set[str] = field(default_factory=set)
    dates: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, claim: Claim) -> _Group:
        """A group of one claim."""
        group = cls(claim)
        group.add(claim)
        return group

    def add(self, claim: Claim) -> None:
        """Let a claim in."""
        self.claims.append(claim)
        self.documents.add(claim.document)
        self.dates.add(claim.date)

    def can_be_of(self, date: str) -> bool:
        """Whether a date can mean the same day as all that are told."""
        # Compatible dates share their year: most groups need no closer look.
        return self.first.date[:4] == date[:4] and all(compatible(date, other) for other in self.dates)

    def fits(self, claim: Claim) -> bool:
        """Whether the claim can be about the same document."""
        return all(same_document(claim.document, document) for document in self.documents)


def _events(type_: str, claims: Sequence[Claim], sources: Sources) -> list[Happening]:
    """Finest dates first, so that a coarse date finds the precise events which it may mean."""
    groups = _days([claim for claim in claims if len(claim.date) == 10])
    for precision in (7, 4):
        for claim in claims:
            if len(claim.date) == precision:
                _join(claim, groups, sources)
    undated = [claim for claim in claims if not claim.date]
    left = [claim for claim in undated if not _join_fresh(claim, groups, sources)]
    groups += _spells(left, sources)
    return [_happening(type_, group) for group in groups]


def same_document(one: str, other: str) -> bool:
    """Whether two genres can name one document: an untold one fits any, a bare "agreement" any agreement."""
    if one == other or not (one and other):
        return True
    return (one in _GENERIC and other in _AGREEMENTS) or (other in _GENERIC and one in _AGREEMENTS)


def _days(claims: Sequence[Claim]) -> list[_Group]:
    """Groups of one day; neighbouring days are one event unless a single article tells of both."""
    groups: list[_Group] = []
    for claim in sorted(claims, key=lambda c: (c.date, not c.document, c)):
        home = next((group for group in groups if _is_slip(claim, group)), None)
        if home is None:
            groups.append(_Group.of(claim))
        else:
            home.add(claim)
    return groups


def _is_slip(claim: Claim, group: _Group) -> bool:
    if day(claim.date) - day(group.first.date) > SLIP or not group.fits(claim):
        return False
    return all(other.article != claim.article for other in group.claims if other.date != claim.date)


def _join(claim: Claim, groups: list[_Group], sources: Sources) -> None:
    """To the event that the coarse date may mean: of several, the one best fitting in document, then in time."""
    near = [group for group in groups if group.can_be_of(claim.date) and group.fits(claim)]
    if not near:
        groups.append(_Group.of(claim))
        return
    told_by = sources[claim.article].published
    min(near, key=lambda g: (claim.document not in g.documents, _distance(g.first.date, told_by), g.first)).add(claim)


def _distance(event: str, published: str) -> int:
    """Days between an event and its report; an event after its report is far."""
    if not published:
        return 0
    days = (day(published) - period(event).first).days
    return days if days >= 0 else 100_000 - days


def _join_fresh(claim: Claim, groups: list[_Group], sources: Sources) -> bool:
    published = sources[claim.article].published
    near = [g for g in groups if g.first.date and g.fits(claim) and published and _is_news(g.first, published, sources)]
    if near:
        min(near, key=lambda group: (_distance(group.first.date, published), group.first)).add(claim)
    return bool(near)


def _is_news(event: Claim, published: str, sources: Sources) -> bool:
    """Told soon after the event; for a plan, soon after it was first told."""
    if event.value == "planned":
        first = sources[event.article].published
        return bool(first) and abs(day(published) - day(first)) <= FRESH
    when = period(event.date)
    return when.first - SLIP <= day(published) <= when.last + FRESH


def _spells(claims: Sequence[Claim], sources: Sources) -> list[_Group]:
    """Undated claims by document and by when they were told; a document untold joins the first that was told."""
    groups: list[_Group] = []
    for claim in sorted(claims, key=lambda c: (not c.document, sources[c.article].published, c)):
        home = next((g for g in groups if g.fits(claim) and _close(claim, g, sources)), None)
        if home is None:
            groups.append(_Group.of(claim))
        else:
            home.add(claim)
    return groups


def _close(claim: Claim, group: _Group, sources: Sources) -> bool:
    published = sources[claim.article].published
    if not published:
        return True
    told = [sources[c.article].published for c in group.claims if sources[c.article].published]
    return not told or any(abs(day(published) - day(other)) <= APART for other in told)


def _happening(type_: str, group: _Group) -> Happening:
    dates = sorted((date for date in group.dates if date), key=lambda d: (-len(d), d))
    documents = sorted(group.documents, key=lambda d: (not d, d in _GENERIC, d))
    return Happening(type_, documents[0], tuple(dates), tuple(sorted(group.claims)))
