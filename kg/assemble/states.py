"""How a partnership stands: its events, in order, drive a small machine.

planned → active → suspended → active | terminated → active …; `lapsed` is a plan of which nothing came, `disputed` a
broken tie that independent articles call alive. Two promises bound every rule: a plan is never shown as a signed tie,
and a broken tie never as a living one. docs/assembly.md has the table of transitions.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final, Literal

from kg.assemble.claims import Sources
from kg.assemble.clock import Clock
from kg.assemble.periods import day, period
from kg.assemble.timeline import Happening

Status = Literal["planned", "active", "suspended", "terminated", "lapsed", "disputed"]

DATED_PLAN_LAPSES: Final = timedelta(days=365)
"""A plan with a date lapses a year after it, if nothing was reported of the tie since."""

UNDATED_PLAN_LAPSES: Final = timedelta(days=730)
"""A plan without a date lapses two years after the last report of the tie."""

DISPUTED_FROM: Final = 0.5
"""Belief in "alive after the end" from which a broken tie is shown as disputed; below, it stays terminated."""

_RANK: Final = {"planned": 0, "visited": 1, "exists": 2, "signed": 3, "renewed": 4, "suspended": 5, "terminated": 6}
"""The order of what happened on one day: an end comes last, so that a tie ended that day is not alive."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One moment on the way of a tie; `order` is where it stands in time, `shown` the date as it was told."""

    order: date | None
    effect: str
    shown: str
    happening: Happening


@dataclass(slots=True)
class Course:
    """Where a tie has come to while its marks are followed."""

    status: Status | None = None
    begins: list[str] = field(default_factory=list)
    ended: Mark | None = None
    alive_after_end: list[Happening] = field(default_factory=list)
    plan: Happening | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """The outcome: the status (None: nothing of the tie was known yet), its dates, and what speaks against the end."""

    status: Status | None
    since: str = ""
    until: str = ""
    ended_by: Happening | None = None
    contradicted_by: tuple[Happening, ...] = ()
    lapses: date | None = None


def standing(events: Iterable[Happening], sources: Sources, clock: Clock) -> Standing:
    """Follow the events to where the tie stands for someone who looks from that clock."""
    told = tuple(events)
    course = Course()
    for mark in sorted(_marks(told, sources, clock), key=_in_time):
        _follow(course, mark)
    return _outcome(course, told, sources, clock)


def has_begun(event: Happening, sources: Sources, clock: Clock) -> bool:
    """Whether an event belongs to the world that the clock looks at: a moment of it has come, of a plan its report."""
    if clock.as_of is None:
        return True
    return any(clock.happened(mark.order) for mark in _moments(event, sources, set()))


def _in_time(mark: Mark) -> tuple[date, int, str, tuple[str, ...]]:
    """Marks without any day come first: they can begin a tie, never revive one."""
    return (mark.order or date.min, _RANK[mark.effect], mark.shown, tuple(c.article for c in mark.happening.claims))


def _marks(events: tuple[Happening, ...], sources: Sources, clock: Clock) -> Iterator[Mark]:
    planned = any(_is_plan(event, sources) for event in events)
    enders = {claim.article for event in events if event.type == "terminated" for claim in event.claims}
    for event in events:
        for mark in _moments(event, sources, enders):
            if clock.happened(mark.order) and not (planned and mark.effect == "visited"):
                yield mark


def _is_plan(event: Happening, sources: Sources) -> bool:
    """A plan; also a signed letter of intent, and a signing told before its day has come."""
    if event.type == "planned":
        return True
    if event.type not in {"signed", "renewed"}:
        return False
    return event.document == "letter_of_intent" or _is_ahead(event, sources)


def _is_ahead(event: Happening, sources: Sources) -> bool:
    """Whether all articles that tell it were published before its earliest day."""
    if not event.dates:
        return False
    days = [sources[claim.article].published for claim in event.claims]
    return all(days) and day(max(days)) + timedelta(days=1) < period(event.dates[0]).first


def _moments(event: Happening, sources: Sources, enders: set[str]) -> Iterator[Mark]:
    """The moments of one event; what the articles that tell of an end say of the time before is no news of life."""
    reported = event.reported(sources)
    if _is_plan(event, sources):
        yield Mark(reported or _first(event), "planned", "", event)
    elif event.type == "exists" or _effect(event) == "exists":
        if event.dates:
            yield Mark(_first(event), "signed", event.dates[0], event)
        alive = [claim.article for claim in event.claims if claim.article not in enders]
        for moment in sorted({sources[article].published for article in alive}):
            yield Mark(day(moment) if moment else None, "exists", "", event)
    else:
        yield Mark(_order(event, reported), event.type, event.dates[0] if event.dates else "", event)


def _effect(event: Happening) -> str:
    """An undated signing proves only that the tie was there when it was told: it may be long past."""
    return "exists" if event.type in {"signed", "renewed"} and not event.dates else event.type


def _order(event: Happening, reported: date | None) -> date | None:
    """A beginning counts from its earliest day; an end from its latest, but not after its first report."""
    if not event.dates:
        return reported
    if event.type not in {"suspended", "terminated"}:
        return _first(event)
    span = period(event.dates[0])
    return min(span.last, reported) if reported and reported >= span.first else span.last


def _first(event: Happening) -> date | None:
    return period(event.dates[0]).first if event.dates else None


def _follow(course: Course, mark: Mark) -> None:
    {
        "planned": _plan,
        "visited": _live,
        "exists": _live,
        "signed": _begin,
        "renewed": _begin,
        "suspended": _suspend,
        "terminated": _end,
    }[mark.effect](course, mark)


def _plan(course: Course, mark: Mark) -> None:
    course.plan = mark.happening
    course.status = course.status or "planned"


def _live(course: Course, mark: Mark) -> None:
    if course.status == "terminated":
        if mark.effect == "exists" and mark.happening not in course.alive_after_end:
            course.alive_after_end.append(mark.happening)
    elif course.status != "suspended":
        course.status = "active"


def _begin(course: Course, mark: Mark) -> None:
    if course.status == "terminated":
        course.begins.clear()
        course.alive_after_end.clear()
        course.ended = None
    course.status = "active"
    course.begins.append(mark.shown)


def _suspend(course: Course, mark: Mark) -> None:  # noqa: ARG001 — one shape for all effects
    if course.status != "terminated":
        course.status = "suspended"


def _end(course: Course, mark: Mark) -> None:
    course.status, course.ended = "terminated", course.ended or mark


def _outcome(course: Course, events: tuple[Happening, ...], sources: Sources, clock: Clock) -> Standing:
    since = min(course.begins, key=lambda d: (period(d).first, -len(d)), default="")
    if course.status == "planned":
        lapses = _lapse_day(course.plan, events, sources, clock)
        lapsed = lapses is not None and clock.today is not None and clock.today >= lapses
        return Standing("lapsed" if lapsed else "planned", lapses=lapses)
    if course.status == "terminated" and course.ended:
        return Standing("terminated", since, course.ended.shown, course.ended.happening, tuple(course.alive_after_end))
    return Standing(course.status, since)


def _lapse_day(plan: Happening | None, events: tuple[Happening, ...], sources: Sources, clock: Clock) -> date | None:
    """The first day on which a plan counts as lapsed; every report of the tie gives it more time."""
    days = [sources[c.article].published for event in events for c in event.claims]
    heard = [day(published) for published in days if published]
    if clock.today:
        heard = [moment for moment in heard if moment <= clock.today]
    due = [moment + DATED_PLAN_LAPSES for moment in heard]
    foreseen = [period(value).last + DATED_PLAN_LAPSES for value in (plan.dates if plan else ())]
    if not foreseen:
        due = [moment + UNDATED_PLAN_LAPSES for moment in heard]
    latest = max([*foreseen, *due], default=None)
    return latest + timedelta(days=1) if latest else None
