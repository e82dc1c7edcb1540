"""Doubts: events that an article hardly tells, by all that was read of it, are left out of its record.

A rule is right far more often in some company than in other: a visit that one sentence tells, in an article of nine
partners, is less sure than a visit in an article about two. Signs of the record itself are weighed together: which
rules told the tie and the event, what else is told of the pair and of others, how many pairs there are. An event that
is less likely than `LIKELY` is left out; every pair keeps its likeliest. Notes, and articles that tell of one pair, are
left as they are: they name nothing in passing. The weights are in `data/event_weights.csv`, fitted by
`python -m kg.evaluate.event_weights` on the development articles.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from kg.extract.scene.notes import is_note
from kg.extract.signs import Signs, Weights, likelihood, shipped_weights
from kg.model.annotation import ArticleRecord, Decision, Event, Evidence, Partnership, Place
from kg.text.dates import TO_MONTH, TO_YEAR

LIKELY: Final = 0.3
"""An event that is less likely is left out; below a half, as the weights are fitted on articles that the rules were
written on: in other articles what is told is right less often."""

MANY: Final = 2
"""How many pairs an article tells of at least, in which something may be doubtful."""

RULE: Final = "doubts.event"

_OFTEN: Final = 5  # events of a type beside one: more say no more
_OLD: Final = 2  # years


def without_doubtful(record: ArticleRecord, weights: Weights | None = None) -> ArticleRecord:
    """The record without the events that are hardly told; what is left out stands in its decisions.

    Args:
        record: what the rules read.
        weights: sign -> weight, the shipped ones where none are given.
    """
    if len(record.partnerships) < MANY or is_note(record.article):
        return record
    weights = shipped_weights("event") if weights is None else weights
    claims = EventSigns(record)
    ties: list[Partnership] = []
    doubted: list[Decision] = []
    for tie in record.partnerships:
        chances = [(likelihood(signs, weights), event) for event, signs in claims.of(tie)]
        least = min(LIKELY, max(chance for chance, _ in chances))
        doubted += (_left_out(tie, event, chance) for chance, event in chances if chance < least)
        doubtful = {id(event) for chance, event in chances if chance < least}
        ties.append(replace(tie, events=tuple(e for e in tie.events if id(e) not in doubtful)))
    if not doubted:
        return record
    return replace(record, partnerships=tuple(ties), decisions=(*record.decisions, *doubted))


def judged(tie: Partnership) -> tuple[Event, ...]:
    """The events that are weighed: that a tie merely exists says nothing where more is told of it."""
    return tuple(e for e in tie.events if e.type != "exists" or e.date) or tie.events[:1]


def _left_out(tie: Partnership, event: Event, chance: float) -> Decision:
    one, other = tie.between
    what = f"{one.name}–{other.name}: {event.type} {event.date or ''} left out, likely to {chance:.2f}"
    return Decision(RULE, event.evidence[0].span, what)


@dataclass(frozen=True)
class EventSigns:
    """A record, and what speaks for and against each event that it tells."""

    record: ArticleRecord

    def of(self, tie: Partnership) -> Iterator[tuple[Event, Signs]]:
        """Each judged event of a tie, and what speaks for and against it."""
        pair, own = self.of_pair(tie), Counter(part for e in judged(tie) for part in _parts(e))
        of_pair = {f"pair.{sign}": value for sign, value in pair.items()}
        types = sorted({e.type for e in judged(tie)})
        for event in judged(tie):
            yield (
                event,
                {
                    **of_pair,
                    **_rules("told", event.evidence),
                    **{f"whole.{e.rule}": 1.0 for e in event.evidence},
                    **self._time(event),
                    **self._company(tie, event, pair, own, types),
                },
            )

    def of_pair(self, tie: Partnership) -> Signs:
        """What the article says of a pair beside an event, and how the pair stands among others."""
        pairs = len(self.record.partnerships)
        named = sorted(self._named[place] for place in tie.between)
        told = judged(tie)
        return {
            "pairs": math.log(pairs),
            "hub": named[1] / pairs,
            "apart": float(named[1] == 1),
            "between_others": float(pairs > _OLD and named[1] < self._most),
            "events": math.log1p(len(told)),
            "sectors": math.log1p(len(tie.sectors)),
            "signatories": math.log1p(len(tie.signatories)),
            "mentions": math.log1p(len(tie.evidence)),
            f"kind.{tie.kind}": 1.0,
            **{f"has.{event.type}": 1.0 for event in told},
            "dated": float(any(event.date for event in told)),
            "headline": float(_is_in_headline(tie.evidence)),
            "headline_alone": float(_is_of_headline_alone(tie.evidence)),
            "unknown_place": float(any(place.geonames is None for place in tie.between)),
            **_rules("tie", tie.evidence),
        }

    def _time(self, event: Event) -> Signs:
        """Which time an event is of, seen from the day of the article, and how precisely it is told."""
        precision = f"length.{len(event.date or '')}"
        told = [event.type, precision, f"document.{event.document}"]
        if time := _time_of(event.date, self.record.article.published):
            told.append(time)
        return {
            **dict.fromkeys(told, 1.0),
            **{f"{event.type}:{sign}": 1.0 for sign in told[1:]},
        }

    def _company(
        self, tie: Partnership, event: Event, pair: Signs, own: Counter[object], types: Sequence[str]
    ) -> Signs:
        """What else is told of the pair, and whether the like is told of other pairs; `own` counts what it has."""
        beside = [f"beside.{t}" for t in types if own[t] > (t == event.type)]
        if event.date:
            beside += [f"same_date.{t}" for t in types if own[t, event.date] > (t == event.type)]
        return {
            **dict.fromkeys(beside, 1.0),
            **{f"{event.type}:{sign}": 1.0 for sign in beside},
            f"{event.type}:pairs": pair["pairs"],
            f"{event.type}:events": pair["events"],
            f"{event.type}:kind.{tie.kind}": 1.0,
            "same_type": float(min(own[event.type] - 1, _OFTEN)),
            "tellings": math.log1p(len(event.evidence)),
            "type_elsewhere": float(self._is_told_elsewhere(own, event.type)),
            "date_elsewhere": float(bool(event.date) and self._is_told_elsewhere(own, event.date)),
            "told_elsewhere": float(bool(event.date) and self._is_told_elsewhere(own, (event.type, event.date))),
            "event_in_headline": float(_is_in_headline(event.evidence)),
            "event_in_headline_alone": float(_is_of_headline_alone(event.evidence)),
        }

    def _is_told_elsewhere(self, own: Counter[object], what: object) -> bool:
        """Whether a type, a date or both are told of another pair as well."""
        return self._told[what] > own[what]

    @cached_property
    def _told(self) -> Counter[object]:
        """How many events have each type, each date, and both."""
        return Counter(part for tie in self.record.partnerships for e in judged(tie) for part in _parts(e))

    @cached_property
    def _named(self) -> Counter[Place]:
        """In how many pairs each municipality stands."""
        return Counter(place for tie in self.record.partnerships for place in tie.between)

    @cached_property
    def _most(self) -> int:
        """In how many pairs the municipality stands that has most."""
        return max(self._named.values())


def _parts(event: Event) -> tuple[object, ...]:
    return event.type, event.date, (event.type, event.date)


def _rules(told: str, evidence: Iterable[Evidence]) -> dict[str, float]:
    """The parts of the names of the rules that told something."""
    return {f"{told}.{part}": 1.0 for e in evidence for part in e.rule.split("+")}


def _time_of(date: str | None, published: str | None) -> str:
    """Whether a date lies ahead of an article, in its month, in the years just before it or further back."""
    if not date or not published:
        return ""
    if date > published[: len(date)]:
        return "ahead"
    if date[:TO_MONTH] == published[: min(TO_MONTH, len(date))]:
        return "now"
    return "recent" if int(published[:TO_YEAR]) - int(date[:TO_YEAR]) < _OLD else "old"


def _is_in_headline(evidence: Iterable[Evidence]) -> bool:
    return any(e.span.field == "title" for e in evidence)


def _is_of_headline_alone(evidence: Iterable[Evidence]) -> bool:
    return all(e.span.field == "title" for e in evidence)
