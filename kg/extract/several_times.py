"""Several times: visits whose dates are told in one list («осенью 2009-го и весной 2011-го», «в мае, потом в июле»)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from kg.extract.role_words import role_words
from kg.extract.scene import Scene
from kg.extract.telling import EventMention
from kg.text.dates import DateMention

_WORDS_BETWEEN = 6


def with_further_times(scene: Scene, found: Sequence[EventMention]) -> Iterator[EventMention]:
    """The tellings of events, and behind each visit with a date the same visit on the further dates of its list."""
    known = {(e.pair, e.date) for e in found if e.type == "visited"}
    for event in found:
        yield event
        if event.type != "visited" or not event.date:
            continue
        for date in _listed_with(scene, event):
            if (event.pair, date) not in known:
                known.add((event.pair, date))
                yield replace(event, date=date, rule=f"{event.rule}.listed")


def _listed_with(scene: Scene, event: EventMention) -> Iterator[str]:
    """The dates that follow that of an event, with nothing but «и», «затем», «в» between."""
    sentence = scene.analysis.sentences[event.sentence]
    dates = [d for d in scene.dates_in(sentence.first, sentence.last) if d.value and d.role == "point"]
    at = next((n for n, d in enumerate(dates) if d.value == event.date), len(dates))
    for one, other in pairwise(dates[at:]):
        if not _is_list(scene, one, other):
            return
        yield other.value or ""


def _is_list(scene: Scene, one: DateMention, other: DateMention) -> bool:
    """Whether two dates stand in one list; a span («с мая по июнь») is none."""
    begin, end = scene.analysis.token_index_at(one.end - 1) + 1, scene.analysis.token_index_at(other.start)
    between = scene.analysis.tokens[begin:end]
    words = role_words("visit_words_ru")
    joined = any(t.text in ("и", ",", "а") for t in between)
    return joined and len(between) <= _WORDS_BETWEEN and all(_joins(t.text) or words.plays(t, "again") for t in between)


def _joins(text: str) -> bool:
    return text in (",", "и", "а", "в", "во") or text.isdecimal()
