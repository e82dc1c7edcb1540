"""Names that an article gives in short: «Комсомольск» for Комсомольск-на-Амуре, «Хатанга» for «Хатангский район»."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace

from kg.places.candidate import Candidate, Decided, Reading
from kg.places.folding import fold_name
from kg.places.resolve import NEAR_COUNTRY
from kg.places.scene import Scene
from kg.places.waters import is_water_or_height

_OF_DISTRICTS = ("район", "округ")


def recognize_short(scene: Scene, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """«Тагил породнился» in an article on Нижний Тагил: what the adjective of a name describes, standing alone."""
    longer: dict[str, Candidate] = {}
    for candidate in found:
        for part in _described(candidate):
            longer.setdefault(fold_name(part), candidate)
    covered = {i for c in found for i in range(c.first, c.last)} if longer else set()
    for i, token in enumerate(scene.tokens if longer else ()):
        if i in covered or not token.is_capitalized or scene.quoted[i] or scene.name_type(i) == "PER":
            continue
        if scene.grammar.is_common_word(token) or is_water_or_height(scene, i) or _follows_name(scene, i):
            continue
        forms = (fold_name(f.text) for f in scene.grammar.nominatives(token) if f.weight >= _FITTING)
        known = next((longer[form] for form in forms if form in longer), None)
        if known is not None:
            yield replace(known, first=i, last=i + 1)


def _follows_name(scene: Scene, index: int) -> bool:
    """«Верхний Тагил» is another one."""
    return index > 0 and scene.tokens[index - 1].is_capitalized and scene.tokens[index - 1].pos == "ADJ"


def _described(candidate: Candidate) -> Iterator[str]:
    if candidate.kind == "municipality" and candidate.form == "noun" and candidate.is_sure:
        for reading in candidate.readings[:1]:
            first, *rest = reading.name.casefold().split(" ")
            if len(rest) == 1 and first.endswith(_ATTRIBUTES):
                yield rest[0]


def called_short(scene: Scene, decided: Sequence[Decided]) -> tuple[Decided, ...]:
    """What was decided, with every short name as the one longer name of the article that it stands for."""
    longer: dict[str, set[int]] = {}
    readings = {d.reading.municipality.geonames: d.reading for d in decided if d.reading and d.candidate.form == "noun"}
    for geonames, reading in readings.items():
        for part in _short_for(reading.name):
            longer.setdefault(part, set()).add(geonames)
    apart = {d.reading.name.casefold() for d in decided if d.reading and _is_told_apart(d, longer, readings)}
    countries = _countries(decided)
    found = [
        d if d.reading and d.reading.name.casefold() in apart else _meant(d, longer, readings, countries)
        for d in decided
    ]
    unknown = {**_districts(scene, found), **_unknown_by_part(found)}
    return tuple(_of_unknown(d, unknown, countries) for d in found) if unknown else tuple(found)


def _short_for(name: str) -> list[str]:
    """The first word of a name of several, the last part of a double one, and what an adjective describes.

    «Гмюнд» for Швебиш-Гмюнд, «Тагил» for Нижний Тагил.
    """
    first, *rest = name.casefold().replace("-", " ").split()
    parts = name.casefold().split("-")
    described = rest[-1:] if len(rest) == 1 and first.endswith(_ATTRIBUTES) else []
    return [first, *(parts[1:] if len(parts) == _DOUBLE else described)] if rest else []


_DOUBLE = 2
_FITTING = 0.6  # of a form
_ATTRIBUTES = ("ий", "ый", "ой", "ая", "яя", "ое", "ее", "ие", "ые")


def _is_told_apart(decided: Decided, longer: Mapping[str, set[int]], readings: Mapping[int, Reading]) -> bool:
    """«у казахстанского Петропавловска» beside «Петропавловск-Камчатский»: another country is told of the shorter."""
    reading = decided.reading
    if reading is None or NEAR_COUNTRY not in decided.rule:
        return False
    cities = longer.get(reading.name.casefold(), set())
    return any(readings[c].municipality.country != reading.municipality.country for c in cities)


def _meant(
    decided: Decided,
    longer: Mapping[str, set[int]],
    readings: Mapping[int, Reading],
    countries: Mapping[str, Set[int | None]],
) -> Decided:
    reading = decided.reading
    if reading is None or decided.candidate.form != "noun":
        return decided
    cities = longer.get(reading.name.casefold(), set())
    if len(cities) != 1 or reading.municipality.geonames in cities:
        return decided
    (city,) = cities
    is_first = readings[city].name.casefold().startswith(reading.name.casefold())
    if _is_larger_neighbour(reading, readings[city]) or (not is_first and _is_spoken_of(reading, countries)):
        return decided
    return replace(decided, reading=readings[city], rule=f"{decided.rule}+short-name")


def _is_larger_neighbour(shorter: Reading, longer: Reading) -> bool:
    """«Нарва» beside «Нарва-Йыэсуу»: a resort named after the city it lies by does not give the city its name."""
    one, other = shorter.municipality, longer.municipality
    is_double = longer.name.count("-") == 1 and " " not in longer.name
    return is_double and one.country == other.country and one.population > other.population


def _countries(decided: Sequence[Decided]) -> Mapping[str, Set[int | None]]:
    """The cities by which an article speaks of each country, with None for a country itself and unknown places."""
    found: dict[str, set[int | None]] = {}
    for d in decided:
        country = d.candidate.country if d.reading is None else d.reading.municipality.country
        if country:
            found.setdefault(country, set()).add(None if d.reading is None else d.reading.municipality.geonames)
    return found


def _is_spoken_of(reading: Reading, countries: Mapping[str, Set[int | None]]) -> bool:
    """Whether the article speaks of the country of a city otherwise than by its name."""
    city = reading.municipality
    return bool(countries.get(city.country, frozenset()) - {city.geonames})


def _unknown_by_part(decided: Sequence[Decided]) -> Mapping[str, Decided]:
    """The unknown double names by their parts: «Марцан» is that of Марцан-Хеллерсдорф."""
    unknown = (d for d in decided if d.reading is None and d.candidate.kind == "municipality")
    return {
        part: d for d in unknown if d.candidate.name.count("-") == 1 for part in fold_name(d.candidate.name).split()
    }


def _districts(scene: Scene, decided: Sequence[Decided]) -> Mapping[str, Decided]:
    """The districts without a known seat by what seats they may be named after: «Хатанга» for «Хатангский район»."""
    found: dict[str, Decided] = {}
    for d in decided:
        first, *rest = (d.candidate.name or " ").casefold().split(" ")
        if d.reading is None and d.candidate.rule == "district" and rest and rest[-1] in _OF_DISTRICTS:
            found |= {fold_name(base): d for base in scene.grammar.bases_of_adjective(first)}
    return found


def _of_unknown(decided: Decided, unknown: Mapping[str, Decided], countries: Mapping[str, Set[int | None]]) -> Decided:
    """A mention as the longer unknown name that it stands for, if no country speaks for a place of the short name."""
    if decided.candidate.kind != "municipality" or decided.candidate.form != "noun" or NEAR_COUNTRY in decided.rule:
        return decided
    meant = unknown.get(fold_name(decided.reading.name if decided.reading else decided.candidate.name))
    if meant is None or (decided.reading is not None and _is_spoken_of(decided.reading, countries)):
        return decided
    known = replace(decided.candidate, name=meant.candidate.name, country=meant.candidate.country, readings=())
    return replace(decided, candidate=known, reading=None, rule=f"{decided.rule}+short-name")
