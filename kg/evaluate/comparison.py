"""One article's record held against its gold record: what matches what."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from operator import eq
from typing import TypeVar

from kg.evaluate.sameness import (
    is_same_organization,
    is_same_pair,
    is_same_person,
    is_same_place,
    match,
    telling_events,
)
from kg.evaluate.scores import Score, Share
from kg.model.annotation import ArticleRecord, Event, Official, Partnership

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Tie:
    """A partnership and its number in the record: two equal ones in a record stay two."""

    partnership: Partnership
    number: int = field(compare=False)


@dataclass(frozen=True, slots=True)
class Telling:
    """An event of a tie that is scored."""

    tie: Tie
    event: Event


@dataclass(frozen=True, slots=True)
class _Detail:
    """A sector or a signatory of a tie."""

    tie: Tie
    value: str


@dataclass(frozen=True)
class Comparison:
    """A gold record and the record that was extracted from the same article."""

    gold: ArticleRecord
    predicted: ArticleRecord

    @cached_property
    def ties(self) -> tuple[tuple[Tie, Tie], ...]:
        """The gold ties that were found, each with its find."""
        return tuple(
            match(
                _ties(self.gold),
                _ties(self.predicted),
                lambda g, p: is_same_pair(g.partnership.between, p.partnership.between),
            )
        )

    @cached_property
    def gold_events(self) -> tuple[Telling, ...]:
        """The events that are asked for."""
        return _tellings(self.gold)

    @cached_property
    def predicted_events(self) -> tuple[Telling, ...]:
        """The events that were given."""
        return _tellings(self.predicted)

    @cached_property
    def events(self) -> tuple[tuple[Telling, Telling], ...]:
        """Events of the right tie and type."""
        return tuple(match(self.gold_events, self.predicted_events, self._is_same_event))

    @cached_property
    def dated_events(self) -> tuple[tuple[Telling, Telling], ...]:
        """Events of the right tie, type and date."""
        return tuple(
            match(
                self.gold_events,
                self.predicted_events,
                lambda g, p: self._is_same_event(g, p) and g.event.date == p.event.date,
            )
        )

    @property
    def kinds(self) -> Share:
        """Found ties whose kind is right."""
        return Share(sum(g.partnership.kind == p.partnership.kind for g, p in self.ties), len(self.ties))

    @property
    def documents(self) -> Share:
        """Found dated events whose document is right."""
        return Share(sum(g.event.document == p.event.document for g, p in self.dated_events), len(self.dated_events))

    @property
    def is_perfect(self) -> bool:
        """Whether all ties and dated events are right, and nothing is added."""
        ties, dated = len(self.ties), len(self.dated_events)
        all_ties = ties == len(self.gold.partnerships) == len(self.predicted.partnerships)
        return all_ties and dated == len(self.gold_events) == len(self.predicted_events)

    @cached_property
    def scores(self) -> Mapping[str, Score]:
        """Every measure of this article by its name."""
        asked, given = bool(self.gold.partnerships), bool(self.predicted.partnerships)
        officials = _scorer(self.gold.officials, self.predicted.officials)
        return {
            "relevance": Score(int(asked and given), int(asked), int(given)),
            "pairs": Score(len(self.ties), len(self.gold.partnerships), len(self.predicted.partnerships)),
            "events": Score(len(self.events), len(self.gold_events), len(self.predicted_events)),
            "events+date": Score(len(self.dated_events), len(self.gold_events), len(self.predicted_events)),
            "sectors": self._details(lambda tie: sorted(set(tie.sectors)), eq),
            "signatories": self._details(lambda tie: tie.signatories, is_same_person),
            "officials": officials(_is_same_official),
            "officials+role": officials(lambda g, p: _is_same_official(g, p) and g.role == p.role),
            "officials+role+of": officials(
                lambda g, p: _is_same_official(g, p) and g.role == p.role and is_same_place(g.of, p.of)
            ),
            "organizations": _scorer(self.gold.organizations, self.predicted.organizations)(
                lambda g, p: is_same_organization(g.name, p.name)
            ),
        }

    def find_of(self, tie: Tie) -> Tie | None:
        """What was found for a gold tie, None where nothing was."""
        return self._finds.get(tie.number)

    @cached_property
    def _finds(self) -> dict[int, Tie]:
        return {g.number: p for g, p in self.ties}

    def _is_found_as(self, gold: Tie, predicted: Tie) -> bool:
        found = self._finds.get(gold.number)
        return found is not None and found.number == predicted.number

    def _is_same_event(self, gold: Telling, predicted: Telling) -> bool:
        return self._is_found_as(gold.tie, predicted.tie) and gold.event.type == predicted.event.type

    def _details(self, of: Callable[[Partnership], Sequence[str]], same: Callable[[str, str], bool]) -> Score:
        """What is told of each tie beside its events."""
        gold, predicted = (
            [_Detail(tie, value) for tie in _ties(record) for value in of(tie.partnership)]
            for record in (self.gold, self.predicted)
        )
        right = match(gold, predicted, lambda g, p: self._is_found_as(g.tie, p.tie) and same(g.value, p.value))
        return Score(len(right), len(gold), len(predicted))


def _ties(record: ArticleRecord) -> list[Tie]:
    return [Tie(partnership, number) for number, partnership in enumerate(record.partnerships)]


def _tellings(record: ArticleRecord) -> tuple[Telling, ...]:
    return tuple(Telling(tie, event) for tie in _ties(record) for event in telling_events(tie.partnership))


def _is_same_official(gold: Official, predicted: Official) -> bool:
    return is_same_person(gold.name, predicted.name)


def _scorer(gold: Sequence[T], predicted: Sequence[T]) -> Callable[[Callable[[T, T], bool]], Score]:
    return lambda same: Score(len(match(gold, predicted, same)), len(gold), len(predicted))
