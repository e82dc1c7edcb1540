"""Districts that a city's adjective or name gives to it: «шанхайский район Пудун», «район Пудун города Шанхая»."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kg.lang.base import Token
from kg.places.beside import is_territory_adjective
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
    if not token.is_capitalized or scene.grammar.adjective_nominative(token):
        return None
    adjective = scene.grammar.adjective_nominative(scene.tokens[index])
    cities = [r.municipality for r in seats_of(scene, adjective)] if adjective else []
    city = max((c for c in cities if c.population >= _MIN_CITY), key=lambda c: c.population, default=None)
    if city is None or not scene.grammar.may_agree(scene.tokens[index], scene.tokens[index + 1]):
        return None
    if city.country == scene.grammar.home and scene.grammar.is_person_word(token):
        return None  # «пензенский район Иванов не узнал», but «берлинский район Митте»
    known = recognize_name(scene, name)
    if known is not None and any(_is_owner(r, token) for r in known.readings):
        return None
    readings = tuple(r for r in known.readings if r.municipality.country == city.country) if known else ()
    last = known.last if known is not None and readings else name + 1
    shown = readings[0].name if readings else displayed(scene.grammar.nominatives(token)[0].text, (token,))
    return Candidate(
        index, last, "municipality", "noun", "part-of-city", name=shown, country=city.country, readings=readings
    )


def recognize_district_of_city(scene: Scene, index: int, found: Sequence[Candidate]) -> Candidate | None:  # noqa: ARG001
    """The district named before its city: «район Сянфан города Харбина», «района Мурадпаша турецкой Антальи»."""
    name = index + 1
    if not scene.is_a("city_part", index) or name + 1 >= len(scene.tokens):
        return None
    token = scene.tokens[name]
    if not token.is_capitalized or scene.grammar.adjective_nominative(token) or scene.grammar.is_person_word(token):
        return None  # whatever part of speech the model makes of «Сянфан»
    first = name + 1
    while first < len(scene.tokens) and (scene.is_a("town_word", first) or is_territory_adjective(scene, first)):
        first += 1
    city = recognize_name(scene, first) if name + 1 < first < len(scene.tokens) else None
    owner = max((r.municipality for r in city.readings), key=lambda m: m.population, default=None) if city else None
    if city is None or owner is None or owner.population < _MIN_CITY:
        return None
    known = recognize_name(scene, name)
    own = tuple(r for r in known.readings if r.municipality.country == owner.country) if known else ()
    shown = own[0].name if own else displayed(token.text.lower(), (token,))
    return Candidate(
        index, city.last, "municipality", "noun", "part-of-city", name=shown, country=owner.country, readings=own
    )


def _is_owner(reading: Reading, token: Token) -> bool:
    """«Московский район Минска»: a large city in the genitive has districts and is none."""
    return reading.municipality.population >= _MIN_CITY and reading.name.casefold() != token.text.casefold()
