"""The day foreseen for a plan, told behind it: «Решили заключить новый договор. Срок назначили на февраль».

Only for the one plan of a pair that nothing else dates, and only up to where another municipality is named.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from kg.extract.clauses.date_owners import is_ahead
from kg.extract.dates.borrowed import is_told_aside
from kg.extract.dates.signs import Told
from kg.extract.dates.timeline import ToldEvent
from kg.extract.scene.frame import Pair
from kg.extract.scene.other_things import tells_of_other_thing
from kg.extract.scene.scene import Scene
from kg.extract.scene.telling import EventMention
from kg.text.dates import DateMention

RULE: Final = "date.foreseen_behind"
_REACH: Final = 2  # sentences
_ROLES: Final = ("point", "range", "until")
_OF_ACT: Final = (
    ("tie_words_ru", "ceremony"),
    ("papers_ru", "ceremony"),
    ("papers_ru", "term"),
    ("papers_ru", "text"),
)
_OF_FORCE: Final = ("runs", "prolonging", "not_fixed")
_TERM: Final = "срок"


def with_days_foreseen(scene: Scene, told: Told) -> Told:
    """The events; the one plan of a pair without a date has the day that is foreseen for it behind its telling."""
    return {pair: tuple(_with_day(scene, pair, e, events) for e in events) for pair, events in told.items()}


def _with_day(scene: Scene, pair: Pair, event: ToldEvent, events: Sequence[ToldEvent]) -> ToldEvent:
    if event.type != "planned" or event.date or sum(e.type == "planned" for e in events) > 1:
        return event
    found = next((f for t in event.tellings if (f := _behind(scene, pair, t)) is not None), None)
    if found is None:
        return event
    date, (first, last) = found
    sentence = scene.sentence_of(first).index
    telling = EventMention(pair, event.type, date.value, None, sentence, first, last, RULE, explicit=False)
    return replace(event, date=date.value, tellings=(*event.tellings, telling))


def _behind(scene: Scene, pair: Pair, telling: EventMention) -> tuple[DateMention, tuple[int, int]] | None:
    """The first clause behind a telling that tells one day to come of the act, and that day."""
    for first, last in _clauses_behind(scene, pair, telling):
        dates = [d for d in scene.dates_in(first, last) if d.role in _ROLES and _is_to_come(scene, d)]
        if len(dates) == 1 and _is_of_act(scene, first, last) and not is_told_aside(scene, dates[0]):
            return dates[0], (first, last)
    return None


def _is_to_come(scene: Scene, date: DateMention) -> bool:
    """Whether a date is not over yet: «к маю», said in March, «до конца года»."""
    article = scene.analysis.article
    value, published = date.value or "", article.published or ""
    return is_ahead(date, article) or (date.role == "until" and bool(value) and published.startswith(value))


def _clauses_behind(scene: Scene, pair: Pair, telling: EventMention) -> Iterator[tuple[int, int]]:
    """The clauses behind a telling in its passage, up to where another municipality is named."""
    here = scene.analysis.sentences[telling.sentence]
    if not here.paragraph:
        return
    for sentence in scene.analysis.sentences[here.index : here.index + 1 + _REACH]:
        if sentence.paragraph != here.paragraph:
            return
        for first, last in scene.clauses[sentence.index]:
            if first < telling.last:
                continue
            if {p.entity for p in scene.parties_in(first, last)} - set(pair):
                return
            yield first, last


def _is_of_act(scene: Scene, first: int, last: int) -> bool:
    """Whether a clause tells of a paper or its signing; not of how long it holds, of guests or of other things."""
    if tells_how_long(scene, first, last):
        return False
    if any(t.id == "visited" for t in scene.triggers_in(first, last, "events")):
        return False
    if scene.analysis.tokens[first].lemma != _TERM and tells_of_other_thing(scene, first, last):
        return False
    about = any(scene.any_plays(table, role, first, last) for table, role in _OF_ACT)
    return about or bool(scene.triggers_in(first, last, "documents"))


def tells_how_long(scene: Scene, first: int, last: int) -> bool:
    """«Документ рассчитан до 2029 года», not «Срок назначен на февраль»."""
    tokens = scene.analysis.tokens
    return any(tokens[i].lemma != _TERM for role in _OF_FORCE for i in scene.playing("papers_ru", role, first, last))
