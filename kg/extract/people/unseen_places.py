"""Places between an office and a name, told elsewhere in another form («аким Костаная Нурмухамбет»)."""

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
        if place.form == "noun" and place.kind == "municipality" and place.place.geonames is not None:
            known.setdefault(analysis.source[place.start : place.end][:_SHORTEST_STEM], place)
    unseen = {p.start: p for p in _unseen(analysis, places, offices, known)}
    if not unseen:
        return tuple(places)
    kept = [p for p in places if p.start not in unseen]
    return tuple(sorted((*kept, *unseen.values()), key=lambda p: p.start))


def _unseen(
    analysis: Analysis, places: Sequence[PlaceMention], offices: Sequence[Trigger], known: Mapping[str, PlaceMention]
) -> Iterator[PlaceMention]:
    covered = {t.start for p in places if p.place.geonames is not None for t in analysis.tokens_in(p.start, p.end)}
    for office in offices:
        first = office.last
        while first < len(analysis.tokens) and analysis.tokens[first].pos == "ADJ":
            first += 1
        following = analysis.tokens[first : first + 2]
        if len(following) < 2 or not all(t.is_capitalized and t.is_word for t in following):
            continue
        word = following[0]
        place = known.get(word.text[:_SHORTEST_STEM])
        if place is None or word.start in covered or len(word.text) < _SHORTEST_STEM:
            continue
        if _is_form_of(word.text, analysis.source[place.start : place.end]):
            yield replace(place, start=word.start, end=word.end, rule="of-office")


def _is_form_of(word: str, other: str) -> bool:
    """Whether two words differ at most by an ending of two letters."""
    stem = max(_SHORTEST_STEM, min(len(word), len(other)) - 2)
    return abs(len(word) - len(other)) <= 2 and word[:stem] == other[:stem]
