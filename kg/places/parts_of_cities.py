"""Districts that an adjective gives to a city: «шанхайский район Пудун», «берлинского района Лихтенберг»."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kg.lang.base import Token
from kg.places.candidate import Candidate, Reading
from kg.places.derive import seats_of
from kg.places.inflection import displayed
from kg.places.recognize import recognize_name
from kg.places.scene import Scene

_MIN_CITY: Final = 300_000
"""People of the smallest city whose districts are parties of their own."""


def recognize_part_of_city(scene: Scene, index: int, found: Sequence[Candidate]) -> Candidate | None:  # noqa: ARG001
    """The district named behind a large city's adjective and «район»: it is the party, and not the city."""
    name = index + 2
    if not scene.is_a("city_part", index + 1) or name >= len(scene.tokens):
        return None
    token = scene.tokens[name]
    if not token.is_capitalized or token.pos not in ("NOUN", "PROPN") or scene.grammar.is_person_word(token):
        return None  # «пензенский район Иванов не узнал»
    adjective = scene.grammar.adjective_nominative(scene.tokens[index])
    cities = [r.municipality for r in seats_of(scene, adjective)] if adjective else []
    city = max((c for c in cities if c.population >= _MIN_CITY), key=lambda c: c.population, default=None)
    if city is None or not scene.grammar.may_agree(scene.tokens[index], scene.tokens[index + 1]):
        return None
    known = recognize_name(scene, name)
    if known is not None and any(_is_owner(r, token) for r in known.readings):
        return None
    readings = tuple(r for r in known.readings if r.municipality.country == city.country) if known else ()
    last = known.last if known is not None and readings else name + 1
    shown = readings[0].name if readings else displayed(scene.grammar.nominatives(token)[0].text, (token,))
    return Candidate(
        index, last, "municipality", "noun", "part-of-city", name=shown, country=city.country, readings=readings
    )


def _is_owner(reading: Reading, token: Token) -> bool:
    """«Московский район Минска»: a large city in the genitive has districts and is none."""
    return reading.municipality.population >= _MIN_CITY and reading.name.casefold() != token.text.casefold()
