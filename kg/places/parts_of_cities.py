"""Districts that a city's adjective or name gives to it: «шанхайский район Пудун», «район Пудун города Шанхая»."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from kg.lang.base import Token
from kg.places.candidate import Candidate, Reading
from kg.places.derive import seats_of
from kg.places.districts import city_of_district
from kg.places.inflection import displayed
from kg.places.recognize import recognize_name
from kg.places.scene import Scene

_MIN_CITY: Final = 300_000
"""People of the smallest city whose districts are parties of their own."""
_BEFORE_CITY: Final = ("(", "в")


def recognize_part_of_city(scene: Scene, index: int, found: Sequence[Candidate]) -> Candidate | None:  # noqa: ARG001
    """The district named behind a large city's adjective and «район»: it is the party, and not the city."""
    name = index + 2
    if not scene.is_a("city_part", index + 1) or name >= len(scene.tokens):
        return None
    token = scene.tokens[name]
    if not token.is_capitalized or scene.grammar.adjective_nominative(token):
        return None
    adjective = scene.grammar.adjective_nominative(scene.tokens[index])
    seats = seats_of(scene, adjective) if adjective else ()
    large = (seat for seat in seats if seat.municipality.population >= _MIN_CITY)
    seat = max(large, key=lambda r: r.municipality.population, default=None)
    if seat is None or not scene.grammar.may_agree(scene.tokens[index], scene.tokens[index + 1]):
        return None
    country = seat.municipality.country
    if country == scene.grammar.home and scene.grammar.is_person_word(token):
        return None  # «пензенский район Иванов не узнал», but «берлинский район Митте»
    known = recognize_name(scene, name)
    if known is not None and any(_is_owner(r, token) for r in known.readings):
        return None
    readings = tuple(r for r in known.readings if r.municipality.country == country) if known else ()
    last = known.last if known is not None and readings else name + 1
    shown = readings[0].name if readings else displayed(scene.grammar.nominatives(token)[0].text, (token,))
    city = replace(seat, name=displayed(seat.name, ()))
    return Candidate(index, last, "municipality", "noun", "part-of-city", shown, country, readings=readings, city=city)


def recognize_district_of_city(scene: Scene, index: int, found: Sequence[Candidate]) -> Candidate | None:  # noqa: ARG001
    """The district named before its city: «район Сянфан города Харбина», «район Фатих в Стамбуле».

    Also «района Мурадпаша турецкой Антальи». It is the party, and not the city.
    """
    name = index + 1
    if not _is_called_part(scene, index) or name + 1 >= len(scene.tokens):
        return None
    token = scene.tokens[name]
    if not token.is_capitalized or scene.grammar.adjective_nominative(token) or scene.grammar.is_person_word(token):
        return None  # whatever part of speech the model makes of «Сянфан»; not «глава района Иванов в Минске»
    apart = scene.tokens[name + 1].text in _BEFORE_CITY and name + 2 < len(scene.tokens)
    city = recognize_name(scene, name + 2) if apart else city_of_district(scene, name + 1)
    if city is None or city.kind != "municipality" or not city.readings:
        return None
    owner = max(city.readings, key=lambda r: r.municipality.population)
    country, known = owner.municipality.country, recognize_name(scene, name)
    own = tuple(r for r in known.readings if r.municipality.country == country) if known else ()
    shown = own[0].name if own else displayed(token.text.lower(), (token,))
    return Candidate(index, city.last, "municipality", "noun", "part-of-city", shown, country, readings=own, city=owner)


def _is_called_part(scene: Scene, index: int) -> bool:
    return scene.is_a("city_part", index) or scene.is_a("district_noun", index)


def _is_owner(reading: Reading, token: Token) -> bool:
    """«Московский район Минска»: a large city in the genitive has districts and is none."""
    return reading.municipality.population >= _MIN_CITY and reading.name.casefold() != token.text.casefold()
