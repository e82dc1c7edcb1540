"""The feast: the day on which an article's own municipality celebrated, and its guests came («День города 6 июня»).

Guests are often told far from it: «Из Нетании прилетел советник мэра», three paragraphs below the day.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.clauses.date_owners import is_of_saying
from kg.extract.deeds.read import read_deeds
from kg.extract.scene.frame import Pair
from kg.extract.scene.scene import Scene
from kg.extract.visits.feast_words import names_feast
from kg.lang.base import Sentence
from kg.text.dates import TO_DAY, DateMention

_LEAD = 2  # paragraphs
_SENTENCES_OF_LEAD = 20


def days_of_feast(scene: Scene) -> tuple[str, ...]:
    """The days of feasts that the lead of an article tells, the first day of each."""
    return tuple(
        date.value
        for sentence in _lead(scene)
        if names_feast(scene.analysis.tokens[sentence.first : sentence.last])
        for date in scene.dates_in(sentence.first, sentence.last)
        if date.value and len(date.value) == TO_DAY and date.role in ("point", "range")
        if not _is_said(scene, sentence, date)
    )


def days_of_lead(scene: Scene, pair: Pair) -> tuple[str, ...]:
    """The days on which the lead tells a visit and names nobody but the pair: «С 6 по 12 октября они жили в семьях»."""
    return tuple(
        date.value
        for sentence in _lead(scene)
        if sentence.paragraph
        if {p.entity for p in scene.parties_in(sentence.first, sentence.last)} <= set(pair)
        for clause in scene.clauses[sentence.index]
        if any(d.type == "visited" for d in read_deeds(scene, sentence, *clause))
        for date in scene.dates_in(*clause)
        if date.value and len(date.value) == TO_DAY and date.role in ("point", "range")
    )


def _lead(scene: Scene) -> Sequence[Sentence]:
    """The headline and the first paragraphs; few sentences of them, since each visit without a day asks for them."""
    first = scene.analysis.sentences[:_SENTENCES_OF_LEAD]
    return [sentence for sentence in first if sentence.paragraph <= _LEAD]


def _is_said(scene: Scene, sentence: Sentence, date: DateMention) -> bool:
    clause = next(c for c in scene.clauses[sentence.index] if scene.offsets(*c)[1] > date.start)
    return is_of_saying(scene, date, *clause)
