"""Several times: what is told with a list of dates («осенью 2009-го и весной 2011-го», «дважды, в 2007 и 2016 годах»).

A visit may be told so without more; anything else was done several times only where a word says how often.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from kg.extract.scene.scene import Scene
from kg.extract.scene.telling import EventMention
from kg.lang.role_words import role_words
from kg.text.dates import DateMention

_WORDS_BETWEEN = 6
_TIMES = frozenset({"дважды", "трижды", "четырежды"})
_REPEATED = ("signed", "planned", "renewed", "suspended")


def with_further_times(scene: Scene, found: Sequence[EventMention]) -> Iterator[EventMention]:
    """The tellings of events, and behind each visit with a date the same visit on the further dates of its list.

    So too whatever was done «дважды».
    """
    known = {(e.pair, e.type, e.date) for e in found}
    for event in found:
        finer = _days_within(scene, event) if event.date and _is_counted(scene, event) else []
        if finer:
            yield from (replace(event, date=day, rule=f"{event.rule}.listed") for day in finer)
            continue
        yield event
        if not event.date or not (event.type == "visited" or _is_counted(scene, event)):
            continue
        for date in _listed_with(scene, event):
            if (event.pair, event.type, date) not in known:
                known.add((event.pair, event.type, date))
                yield replace(event, date=date, rule=f"{event.rule}.listed")


def _is_counted(scene: Scene, event: EventMention) -> bool:
    """«Мы дважды подписывали протокол, в 2009 и 2013 годах»: whether the clause says how often."""
    words = scene.analysis.tokens[event.first : event.last]
    return event.type in _REPEATED and any(t.text.casefold() in _TIMES for t in words)


def _days_within(scene: Scene, event: EventMention) -> list[str]:
    """«Подписан дважды, и оба раза в 1976 году: 5 апреля в Твери, 12 июня в Нише»: the days that a year stands for."""
    sentence, year = scene.analysis.sentences[event.sentence], event.date or ""
    dates = [d.value for d in scene.dates_in(sentence.first, sentence.last) if d.value and d.role == "point"]
    days = list(dict.fromkeys(d for d in dates if d.startswith(year) and len(d) > len(year)))
    return days if len(days) > 1 else []


def _listed_with(scene: Scene, event: EventMention) -> Iterator[str]:
    """The dates that follow that of an event, with nothing but «и», «затем», «в» between; and before it the years that
    stand in a list with it («в 2009 и 2011 годах ездили»).
    """
    sentence = scene.analysis.sentences[event.sentence]
    dates = [d for d in scene.dates_in(sentence.first, sentence.last) if d.value and d.role == "point"]
    at = next((n for n, d in enumerate(dates) if d.value == event.date), len(dates))
    for _, other in takewhile(lambda two: _is_list(scene, *two), pairwise(dates[at:])):
        yield other.value or ""
    for one, _ in takewhile(lambda two: _are_years(scene, *two), reversed(list(pairwise(dates[: at + 1])))):
        yield one.value or ""


def _are_years(scene: Scene, one: DateMention, other: DateMention) -> bool:
    """«2009 и 2011 годах»: whether two years share one noun."""
    between = scene.analysis.tokens[scene.analysis.token_index_at(one.end - 1) + 1 :][:1]
    plain = one.rule == other.rule == "date.year" and scene.analysis.source[one.start : one.end].isdecimal()
    return plain and any(t.text in ("и", ",") for t in between) and _is_list(scene, one, other)


def _is_list(scene: Scene, one: DateMention, other: DateMention) -> bool:
    """Whether two dates stand in one list; a span («с мая по июнь») is none."""
    begin, end = scene.analysis.token_index_at(one.end - 1) + 1, scene.analysis.token_index_at(other.start)
    between = scene.analysis.tokens[begin:end]
    words = role_words("visit_words_ru")
    joined = any(t.text in ("и", ",", "а") for t in between)
    return joined and len(between) <= _WORDS_BETWEEN and all(_joins(t.text) or words.plays(t, "again") for t in between)


def _joins(text: str) -> bool:
    return text in (",", "и", "а", "в", "во") or text.isdecimal()
