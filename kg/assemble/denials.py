"""What denials speak against, and what becomes of an event that is told and denied.

A denial speaks against events of its pair and type whose document can be the one that it names, and that its own
article does not tell: an article that tells an event denies another one. As to time,

- a denial with a date speaks against events of that date (told with other precision, or a few days off), and against
  undated ones that were news of that date;
- a denial without a date is news of its day of publication: it speaks against what had happened by then, but not more
  than a year before, and against undated events that were told within the year before it. What was told later may have
  happened later. That a tie exists or is planned is told of the day of the report, whatever date goes with it.

A denial that cannot be placed in time speaks against nothing. All this depends on the set of claims alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from kg.assemble.claims import Claim, Sources
from kg.assemble.conflicts import Conflict, Judge
from kg.assemble.periods import compatible, day, period
from kg.assemble.timeline import APART, FRESH, SLIP, Happening, same_document
from kg.text.dates import TO_DAY

DENIED_BELOW: Final = 0.25
"""Belief under which an event drives no status: what is denied as firmly as it is told. It stays in the timeline."""

UNDECIDED_FROM: Final = 0.25
"""Likelihood of the telling from which, and up to one minus which, neither telling nor denial is followed."""

ENDS: Final = frozenset({"terminated", "suspended"})
_STATES: Final = frozenset({"exists", "planned"})


def with_denials(events: Iterable[Happening], denials: Iterable[Claim], sources: Sources) -> tuple[Happening, ...]:
    """The events, each with the denials that speak against it."""
    told = sorted(denials)
    if not told:
        return tuple(events)
    return tuple(replace(e, denials=tuple(d for d in told if _speaks_against(d, e, sources))) for e in events)


def _speaks_against(denial: Claim, event: Happening, sources: Sources) -> bool:
    if denial.value != event.type or not same_document(denial.document, event.document):
        return False
    if any(claim.article == denial.article for claim in event.claims):
        return False
    reports = [day(sources[c.article].published) for c in event.claims if sources[c.article].published]
    if denial.date:
        return _is_of_date(denial.date, event, reports)
    published = sources[denial.article].published
    return bool(published) and _is_recent(day(published), event, reports)


def _is_of_date(denied: str, event: Happening, reports: Sequence[date]) -> bool:
    span = period(denied)
    if not event.dates:
        return any(span.first - SLIP <= report <= span.last + FRESH for report in reports)
    return any(compatible(denied, told) or _is_slip(denied, told) for told in event.dates)


def _is_slip(one: str, other: str) -> bool:
    return len(one) == len(other) == TO_DAY and abs(day(one) - day(other)) <= SLIP


def _is_recent(denied: date, event: Happening, reports: Sequence[date]) -> bool:
    """Whether an event had happened by the day of the denial, within the year before it."""
    since = denied - APART
    if event.type in _STATES or not event.dates:
        return any(since <= report <= denied for report in reports)
    span = period(event.dates[0])
    told_before = any(report <= denied for report in reports)
    return since <= span.last and (span.last <= denied or (span.first <= denied and told_before))


def is_followed(event: Happening, judge: Judge) -> bool:
    """Whether an event is believed enough, after all denials, to drive the status of its tie."""
    believed = judge.believe((*event.claims, *event.denials))
    return believed >= DENIED_BELOW or (bool(event.denials) and _share_told(event, judge) > 1 - UNDECIDED_FROM)


def is_undecided(event: Happening, judge: Judge) -> bool:
    """Whether an event is denied so that it drives no status, but told nearly as firmly as it is denied."""
    if not event.denials or is_followed(event, judge):
        return False
    return _share_told(event, judge) >= UNDECIDED_FROM


def _share_told(event: Happening, judge: Judge) -> float:
    """How likely the telling is, of the two ways in which one of telling and denial is right and the other wrong."""
    told, denied = judge.believe(event.claims), judge.disbelieve(event.denials)
    yes, no = told * (1 - denied), denied * (1 - told)
    return yes / (yes + no) if yes else 0.0


def denial_conflict(event: Happening, judge: Judge, sources: Sources) -> Conflict | None:
    """An event that is told and denied; the first side is the one that the status of the tie follows."""
    if not event.denials:
        return None
    when = event.dates[0] if event.dates else f"told {event.reported(sources) or 'on an unknown day'}"
    value = " ".join(filter(None, (event.type, when, event.document)))
    told = judge.side(value, event.claims)
    denied = judge.side_against(f"not {value}", event.denials)
    followed, undecided = is_followed(event, judge), is_undecided(event, judge)
    ahead = followed or (undecided and event.type in ENDS)
    sides = (told, denied) if ahead else (denied, told)
    reason = "belief"
    if any(judge.accepted(claim.key) for claim in sides[0].claims):
        reason = "curator"
    elif undecided:
        reason = "caution" if ahead else "undecided"
    return Conflict("denial", sides, reason)


def belief_in_tie(claims: Iterable[Claim], events: Iterable[Happening], judge: Judge) -> float:
    """Belief that there is a tie at all: what denials speak against counts less, all else as much as before.

    Only who denies a beginning, a plan or that the tie exists doubts the tie; who denies its end does not. Cut in two,
    claims would count as independent of each other: belief is never more than in all together.
    """
    told = [claim for claim in claims if claim.relation in {"event", "kind"} and not claim.negated]
    doubted = [e for e in events if e.denials and e.type in {"signed", *_STATES}]
    whole = judge.believe(told)
    if not doubted:
        return whole
    denied = {claim for event in doubted for claim in event.claims}
    speaking = {claim.article for claim in told if claim.relation == "event" and claim not in denied}
    sound = [c for c in told if c not in denied and (c.relation == "event" or c.article in speaking)]
    rest = [claim for claim in told if claim not in sound]
    left = judge.believe([*rest, *{denial for event in doubted for denial in event.denials}])
    return min(whole, round(1 - (1 - judge.believe(sound)) * (1 - left), 4))
