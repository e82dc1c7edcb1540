"""Offices told without their name: a colleague's, and those of persons who «head» or «run» a place."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.people.mention import PersonMention
from kg.lang.base import Analysis
from kg.lang.matcher import Trigger
from kg.places.mention import PlaceMention

_COLLEAGUE_REACH = 8
_HEADING_REACH = 4
_HEADING = frozenset(("возглавлять", "возглавить", "руководить"))
_SEATS = frozenset(("город", "района", "горисполком", "райисполком", "мэрия", "горадминистрация"))


def office_of_colleague(
    analysis: Analysis, mention: PersonMention, offices: Sequence[Trigger]
) -> tuple[Trigger, str] | None:
    """«мэр Казани … и его коллега из Минска Владимир Кухарев»: the office told before."""
    first = analysis.token_index_at(mention.start)
    sentence = analysis.sentence_at(mention.start)
    for index in range(first - 1, max(sentence.first, first - _COLLEAGUE_REACH) - 1, -1):
        token = analysis.tokens[index]
        if token.text in (",", ";") or token.pos == "VERB":
            return None
        if token.lemma == "коллега":
            told = [o for o in offices if sentence.first <= o.first and o.last <= index]
            return (_moved(told[-1], index), "office.colleague") if told else None
    return None


def office_by_heading(
    analysis: Analysis, mention: PersonMention, places: Sequence[PlaceMention]
) -> tuple[Trigger, str] | None:
    """«Татьяна Колядко, возглавляющая Московский район»: whoever heads a municipality is its mayor."""
    last = analysis.token_index_at(mention.end - 1)
    sentence = analysis.sentence_at(mention.start)
    if last + 1 >= sentence.last or analysis.tokens[last + 1].text != ",":
        return None
    for index in range(last + 2, min(sentence.last, last + 2 + _HEADING_REACH)):
        token = analysis.tokens[index]
        if token.lemma in _HEADING:
            following = analysis.tokens[index + 1 : min(sentence.last, index + 1 + _HEADING_REACH)]
            if any(_is_seat(word.lemma, word.start, places) for word in following):
                return Trigger("offices", "mayor", index, index + 1, "возглавлять"), "office.heading"
        if token.text in (",", ";"):
            return None
    return None


def _is_seat(lemma: str, start: int, places: Sequence[PlaceMention]) -> bool:
    return lemma in _SEATS or any(p.kind == "municipality" and p.start <= start < p.end for p in places)


def _moved(office: Trigger, index: int) -> Trigger:
    return Trigger(office.scheme, office.id, index, index + 1, office.pattern)
