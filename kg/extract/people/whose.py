"""Whose office it is: the place named by it, or the one that the sentence or the article is about."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from kg.extract.people.likely_place import likely_place
from kg.extract.people.mention import PersonMention
from kg.lang.base import Analysis
from kg.lang.matcher import Trigger
from kg.model.annotation import Place
from kg.places.mention import PlaceMention

_KINDS = {
    "governor": ("region",),
    "ambassador": ("country",),
    "consul": ("country",),
    "head_of_state": ("country",),
    "minister": ("country", "region"),
    "mayor": ("municipality",),
    "deputy_mayor": ("municipality",),
    "council_chair": ("municipality",),
    "councillor": ("municipality",),
}
_ANY = ("municipality", "region", "country")
_WORDS_BEFORE = 3
_WORDS_AFTER = 8


def whose_office(
    analysis: Analysis,
    mention: PersonMention,
    office: Trigger,
    places: Sequence[PlaceMention],
    mentions: Sequence[PersonMention],
    taken: Collection[Place] = (),
) -> tuple[Place | None, str, float]:
    """The place of the office, the rule that found it, and how far it can be trusted."""
    fitting = [p for p in places if p.kind in _KINDS.get(office.id, _ANY)]
    beside = _beside(analysis, mention, office, fitting)
    if beside:
        listed = _place_in_list(analysis, mention, office, beside, mentions)
        return listed.place, "of.beside", 1.0
    found = likely_place(analysis, mention, fitting, taken)
    return found or (None, "of.unknown", 0.4)


def _beside(
    analysis: Analysis, mention: PersonMention, office: Trigger, places: Sequence[PlaceMention]
) -> list[PlaceMention]:
    """Places within the words of the office, right before them, or between them and the name."""
    tokens = analysis.tokens
    sentence = analysis.sentence_at(mention.start)
    start, end = tokens[office.first].start, tokens[office.last - 1].end
    low = tokens[max(sentence.first, office.first - _WORDS_BEFORE)].start
    if mention.start > start:
        high = mention.start
    else:
        low = start
        high = tokens[min(sentence.last - 1, office.last + _WORDS_AFTER)].end
        high = next((t.start for t in analysis.tokens_in(end, high) if t.text in (",", ";", ")", "—")), high)
    behind = [p for p in places if start <= p.start < high]
    return behind or [p for p in places if low <= p.start < start and p.form == "adjective"]


def _place_in_list(
    analysis: Analysis,
    mention: PersonMention,
    office: Trigger,
    beside: Sequence[PlaceMention],
    mentions: Sequence[PersonMention],
) -> PlaceMention:
    """«Мэры A и B Иванов и Петров»: the first name goes with the first place, and so on."""
    start = analysis.tokens[office.last - 1].end
    order = sum(start <= m.start < mention.start for m in mentions)
    return beside[min(order, len(beside) - 1)] if len(beside) > 1 else beside[0]
