"""Likely visits: those that no rule told, by everything the article says of a date («вчера оттуда пришёл автобус»).

Journalists tell visits in a thousand ways («автобус миновал пост», «палатка на бульваре была молдавской»), and name the
partner sentences before. Signs that a reader goes by as well (`kg.extract.events.visit_signs`) are weighed together for
each date: a pair that a visit on it is likely of gets one. What rules told stays; a visit that they gave no date takes
it. The weights are in `data/visit_weights.csv`, fitted by `python -m kg.evaluate.visit_weights`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from kg.extract.dates.signs import Told
from kg.extract.dates.timeline import ToldEvent
from kg.extract.events.visit_signs import Candidate, VisitSigns
from kg.extract.scene.frame import Pair
from kg.extract.scene.notes import is_note
from kg.extract.scene.scene import Scene
from kg.extract.scene.telling import EventMention
from kg.extract.signs import Weights, likelihood, shipped_weights
from kg.extract.ties.find import Ties

LIKELY: Final = 0.5
"""A visit that is likelier is told; by cross-validation, from 0.4 to 0.6."""

RULE: Final = "event.visited.weighed"


def with_likely_visits(scene: Scene, ties: Ties, told: Told, weights: Weights | None = None) -> Told:
    """The events, and with them the visits that no rule told and that are likely enough; a note is left as it is.

    Args:
        scene: what the article names.
        ties: which municipalities are tied.
        told: the events of each pair.
        weights: sign -> weight, the shipped ones where none are given.
    """
    if is_note(scene.analysis.article):
        return told
    weights = shipped_weights("visit") if weights is None else weights
    found: dict[tuple[Pair, str], EventMention] = {}
    for candidate in VisitSigns(scene, ties, told).candidates():
        key = (candidate.pair, candidate.date.value or "")
        if key not in found and likelihood(candidate.signs, weights) > LIKELY:
            found[key] = _telling(scene, candidate)
    added: dict[Pair, list[EventMention]] = {}
    for (pair, _), telling in found.items():
        added.setdefault(pair, []).append(telling)
    return {pair: _with_visits(events, added.get(pair, ())) for pair, events in told.items()}


def _telling(scene: Scene, candidate: Candidate) -> EventMention:
    first, last = candidate.clause
    rule = f"{RULE}+date.clause.{candidate.date.rule}"
    sentence = scene.sentence_of(first).index
    return EventMention(
        candidate.pair, "visited", candidate.date.value, None, sentence, first, last, rule, explicit=False
    )


def _with_visits(events: Sequence[ToldEvent], visits: Sequence[EventMention]) -> Sequence[ToldEvent]:
    """The events with the visits; one that has no date yet takes the first of them."""
    told = list(events)
    for visit in visits:
        undated = next((i for i, e in enumerate(told) if e.type == "visited" and e.date is None), None)
        if undated is None:
            told.append(ToldEvent("visited", visit.date, None, (visit,)))
        else:
            told[undated] = replace(told[undated], date=visit.date, tellings=(*told[undated].tellings, visit))
    return tuple(told)
