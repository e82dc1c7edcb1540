"""A stretch of tokens that may name a place, before it is decided which."""

from __future__ import annotations

from dataclasses import dataclass

from kg.places.gazetteer import Municipality
from kg.places.mention import PlaceForm, PlaceKind


@dataclass(frozen=True, slots=True)
class Reading:
    """One municipality that the words may mean: by which nominative, how well the form fits (0 to 1), and why."""

    municipality: Municipality
    name: str
    weight: float
    rule: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """Tokens `first:last` that may name a place of `kind`.

    Attributes:
        name: the display name of a territory, a district or an unknown place; "" where the reading gives it.
        country: where known without disambiguation.
        readings: the municipalities in question; none for territories and places that no gazetteer knows.
        city: the city that a district is a part of.
        is_sure: false where the words are a place only if the rest of the article speaks for it.
    """

    first: int
    last: int
    kind: PlaceKind
    form: PlaceForm
    rule: str
    name: str = ""
    country: str | None = None
    capital: int = 0
    readings: tuple[Reading, ...] = ()
    city: Reading | None = None
    is_sure: bool = True


@dataclass(frozen=True, slots=True)
class Decided:
    """A candidate with the reading that was chosen and its confidence; no reading for places no gazetteer knows."""

    candidate: Candidate
    reading: Reading | None
    confidence: float
    rule: str
