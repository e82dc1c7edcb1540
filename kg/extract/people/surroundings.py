"""What stands around a person: offices, places and other persons near enough to matter.

An office stands in the sentence of its holder, and sentences have at most 400 words; of places, those of the whole
article matter, unless it names hundreds. The time of reading stays linear in the text.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from kg.extract.people.mention import PersonMention
from kg.lang.base import Analysis
from kg.lang.matcher import Trigger
from kg.places.mention import PlaceMention

_NEAR = 400
"""Mentions on either side: a sentence cannot hold more."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Offices, persons and places around a mention, each in the order of the text."""

    offices: Sequence[Trigger]
    mentions: Sequence[PersonMention]
    places: Sequence[PlaceMention]

    def around(self, analysis: Analysis, mention: PersonMention) -> Surroundings:
        """The part of these surroundings that is near a mention."""
        token = analysis.token_index_at(mention.start)
        office = bisect_left(self.offices, token, key=lambda o: o.first)
        other = bisect_left(self.mentions, mention.start, key=lambda m: m.start)
        place = bisect_left(self.places, mention.start, key=lambda p: p.start)
        first = min(_NEAR, max(0, place - _NEAR))
        return Surroundings(
            self.offices[max(0, office - _NEAR) : office + _NEAR],
            self.mentions[max(0, other - _NEAR) : other + _NEAR],
            # The article's first places tell which city it is about.
            (*self.places[:first], *self.places[max(0, place - _NEAR) : place + _NEAR]),
        )
