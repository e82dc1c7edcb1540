"""Places between an office and a name that were taken for a part of the name («аким Костаная Нурмухамбет»)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from kg.lang.base import Analysis
from kg.lang.matcher import Trigger
from kg.places.mention import PlaceMention

_SHORTEST_STEM = 4


def with_unseen_places(
    analysis: Analysis, places: Sequence[PlaceMention], offices: Sequence[Trigger]
) -> tuple[PlaceMention, ...]:
    """The places, and those right behind an office that the article names elsewhere in another form."""
    known: dict[str, PlaceMention] = {}
    for place in places:
        if place.form == "noun" and place.kind == "municipality":
            known.setdefault(analysis.source[place.start : place.end][:_SHORTEST_STEM], place)
    unseen = list(_unseen(analysis, places, offices, known))
    return tuple(sorted((*places, *unseen), key=lambda p: p.start)) if unseen else tuple(places)


def _unseen(
    analysis: Analysis, places: Sequence[PlaceMention], offices: Sequence[Trigger], known: Mapping[str, PlaceMention]
) -> Iterator[PlaceMention]:
    covered = {t.start for p in places for t in analysis.tokens_in(p.start, p.end)}
    for office in offices:
        following = analysis.tokens[office.last : office.last + 2]
        if len(following) < 2 or not all(t.is_capitalized and t.is_word for t in following):
            continue
        word = following[0]
        place = known.get(word.text[:_SHORTEST_STEM])
        if place is None or word.start in covered or len(word.text) < _SHORTEST_STEM:
            continue
        if _is_form_of(word.text, analysis.source[place.start : place.end]):
            covered.add(word.start)
            yield replace(place, start=word.start, end=word.end, rule="of-office")


def _is_form_of(word: str, other: str) -> bool:
    """Whether two words differ at most by an ending of two letters."""
    stem = max(_SHORTEST_STEM, min(len(word), len(other)) - 2)
    return abs(len(word) - len(other)) <= 2 and word[:stem] == other[:stem]
