"""Places that are described rather than named: as a capital or centre, as a district or region."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from kg.places.abbreviated import recognize_abbreviated
from kg.places.candidate import Candidate, Reading
from kg.places.derive import (
    may_be_derived,
    recognize_adjective,
    recognize_demonym,
    territory_of_adjective,
)
from kg.places.districts import (
    adjective_of_district,
    city_of_district,
    is_proper_adjective,
    named_district,
    recognize_district_alone,
    recognize_district_apposed,
    recognize_district_elided,
    recognize_district_listed,
)
from kg.places.gazetteer import Municipality
from kg.places.inflection import displayed
from kg.places.parts_of_cities import recognize_district_of_city, recognize_part_of_city
from kg.places.recognize import recognize_name
from kg.places.scene import Scene
from kg.places.tables import Territory

_CAPITAL_OF = "capital-of"
_STORY = 200  # places back that a «областной центр» may refer to: keeps reading linear in the length of a text


def recognize_described(scene: Scene, index: int, found: Sequence[Candidate]) -> Candidate | None:
    """The description of a place that begins at a token, None where there is none."""
    is_adjective = bool(scene.grammar.adjective_nominative(scene.tokens[index]))
    for recognizer in _RECOGNIZERS if is_adjective else _WITHOUT_ADJECTIVE:
        candidate = recognizer(scene, index, found)
        if candidate is not None:
            return candidate
    return None


def may_begin_description(scene: Scene, index: int) -> bool:
    """Whether a token may begin any description: most words are let go by this alone."""
    token = scene.tokens[index]
    return (
        token.is_capitalized
        or not _BEGINNINGS.isdisjoint(scene.roles.get(index, ()))
        or scene.is_a("capital", index + 1)
        or may_be_derived(token, scene.grammar)
    )


_BEGINNINGS = frozenset(("capital", "centre_adjective", "centre_word", "district_noun"))


def _capital(scene: Scene, index: int, found: Sequence[Candidate]) -> Candidate | None:  # noqa: ARG001
    """«столица Татарстана», «столица Белоруссии»."""
    if not scene.is_a("capital", index) or index + 1 >= len(scene.tokens) or _is_figurative(scene, index):
        return None
    named = recognize_name(scene, index + 1)
    if named is None or not named.capital:
        return None
    return _seat_of(scene, index, named.last, named.capital, _CAPITAL_OF)


def _second_capital(scene: Scene, index: int, found: Sequence[Candidate]) -> Candidate | None:
    """«столицы Армении и Грузии»: of the second of two states."""
    first = found[-1] if found else None
    if first is None or first.rule != _CAPITAL_OF or first.last != index - 1 or scene.tokens[index - 1].lemma != "и":
        return None
    several = scene.tokens[first.first].feats.get("Number") == "Plur" or scene.is_sentence_start(first.first)
    named = recognize_name(scene, index) if several else None
    if named is None or not named.capital:
        return None
    return _seat_of(scene, index, named.last, named.capital, _CAPITAL_OF)


def _is_figurative(scene: Scene, index: int) -> bool:
    """«фарфоровая столица Китая»: a capital of something else than the state."""
    return (
        index > 0
        and scene.tokens[index - 1].pos == "ADJ"
        and bool(scene.grammar.adjective_nominative(scene.tokens[index - 1]))
    )


def _capital_by_adjective(scene: Scene, index: int, found: Sequence[Candidate]) -> Candidate | None:  # noqa: ARG001
    """«белорусская столица», «татарстанская столица»."""
    if not scene.is_a("capital", index + 1):
        return None
    territory = territory_of_adjective(scene, index)
    if territory is None or not territory.capital:
        return None
    return _seat_of(scene, index, index + 2, territory.capital, "capital-by-adjective")


def _centre(scene: Scene, index: int, found: Sequence[Candidate]) -> Candidate | None:
    """«областной центр», «краевая столица», where the article named one region before."""
    is_centre = scene.is_a("centre_adjective", index) and (
        scene.is_a("centre", index + 1) or scene.is_a("capital", index + 1)
    )
    if not is_centre and not scene.is_a("centre_word", index):
        return None
    if _goes_on_with_name(scene, index + (2 if is_centre else 1)):
        return None  # «районный центр Глубокое»
    seat = _seat_of_story(scene, found)
    return _seat_of(scene, index, index + (2 if is_centre else 1), seat, "regional-centre") if seat else None


def _seat_of_story(scene: Scene, found: Sequence[Candidate]) -> int | None:
    """The capital of a region that the article speaks of most so far, itself or by its region."""
    seats = Counter(c.capital for c in found[-_STORY:] if c.kind == "region" and c.capital)
    cities = (c.readings[0].municipality.geonames for c in found[-_STORY:] if c.readings)
    seats.update(city for city in cities if city in scene.tables.capital_names and city not in scene.tables.capitals)
    return seats.most_common(1)[0][0] if seats else None


def _seat_of(scene: Scene, first: int, last: int, capital: int, rule: str) -> Candidate | None:
    municipality = scene.gazetteer.get(capital)
    if municipality is None:
        return None
    reading = Reading(municipality, _name_of(scene, municipality), 1.0, rule)
    return Candidate(first, last, "municipality", "description", rule, readings=(reading,))


def _name_of(scene: Scene, municipality: Municipality) -> str:
    """The capital's name in the article's language, as our tables tell it."""
    return scene.tables.capital_names.get(municipality.geonames, municipality.name)


def _district(scene: Scene, index: int, found: Sequence[Candidate]) -> Candidate | None:  # noqa: ARG001
    """«Псковского муниципального района»: has the id of the town it is named after, if any."""
    token = scene.tokens[index]
    adjective = adjective_of_district(scene, token) if token.is_capitalized else ""
    if not adjective or not is_proper_adjective(scene, index):
        return None
    territory = territory_of_adjective(scene, index) if scene.is_sentence_start(index) else None
    if territory is not None and territory.is_country:
        return None  # «Норвежский муниципалитет взял паузу»: a country's, with the capital of the sentence
    noun = index + 1
    while noun < index + 3 and scene.is_a("district_filler", noun) and not scene.is_a("district_noun", noun):
        noun += 1
    if not scene.is_a("district_noun", noun):
        return None
    if territory is not None and scene.tokens[noun].feats.get("Number") == "Plur":
        return None  # «Бурятские районы нашли партнёров»: those of a region
    words = [adjective, *(scene.grammar.adjective_nominative(t) for t in scene.tokens[index + 1 : noun])]
    name = " ".join([displayed(adjective, (token,)), *words[1:], scene.tokens[noun].lemma])
    if scene.is_a("district_filler_region", index + 1):
        return Candidate(index, noun + 1, "region", "noun", "region-by-noun", name=name)
    city = city_of_district(scene, noun + 1)
    return named_district(scene, (index, noun + 1 if city is None else city.last), adjective, name, city)


def _region(scene: Scene, index: int, found: Sequence[Candidate]) -> Candidate | None:  # noqa: ARG001
    """«Иркутской области», also where our table lacks the region."""
    token = scene.tokens[index]
    adjective = scene.grammar.adjective_nominative(token) if token.is_capitalized else ""
    if not adjective or not scene.is_a("region", index + 1):
        return None
    named = recognize_name(scene, index)
    if named is not None and named.kind != "municipality":
        return named
    noun = scene.tokens[index + 1]
    forms = [f.text for f in scene.grammar.nominatives(token) if f.rule != "lemma"]
    feminine = noun.feats.get("Gender") == "Fem"
    shown = next((f for f in forms if f.endswith("ая" if feminine else ("ий", "ый", "ой"))), adjective)
    name = f"{displayed(shown, (token,))} {noun.lemma}"
    return Candidate(index, index + 2, "region", "noun", "region-by-noun", name=name)


def _city_of_country(scene: Scene, index: int, found: Sequence[Candidate]) -> Candidate | None:
    """«Польский город передаст партнёрам троллейбусы»: the one of that country that the article named last."""
    territory = territory_of_adjective(scene, index)
    noun = index + (2 if scene.is_a("district_filler", index + 1) else 1)  # «подмосковный городской округ»
    if territory is None or not scene.is_a("city_noun", noun) or scene.tokens[noun].feats.get("Number") != "Sing":
        return None
    named_behind = _goes_on_with_name(scene, noun + 1) and not scene.is_a("the_same", index - 1)
    named_behind = named_behind and not _has_partners(scene, index, noun)
    if scene.is_a("not_the_same", index - 1) or named_behind:
        return None
    named = [c for c in found[-_STORY:] if c.form == "noun" and any(_lies_in(scene, territory, r) for r in c.readings)]
    cities = {c.readings[0].municipality.geonames for c in named}
    if not named or (_has_relative(scene, noun + 1) and not _is_just_named(scene, named[-1], index)):
        return None
    if len(cities) > 1 and not _is_of_passage(scene, named[-1], index, territory):
        return None
    readings = tuple(r for r in named[-1].readings if _lies_in(scene, territory, r))
    return Candidate(
        index, noun + 1, "municipality", "description", "city-of-country", name=named[-1].name, readings=readings
    )


def _has_partners(scene: Scene, index: int, noun: int) -> bool:
    """«Другие партнёры немецкого города — Родос и Варшава»: who stands behind the dash are its partners, and not it."""
    marked = noun + 1 < len(scene.tokens) and scene.tokens[noun + 1].text in _BEFORE_NAME
    several = scene.is_a("partners", index - 1) and scene.tokens[index - 1].feats.get("Number") == "Plur"
    return marked and several and scene.tokens[noun].feats.get("Case") == "Gen"


def _is_of_passage(scene: Scene, city: Candidate, index: int, territory: Territory) -> bool:
    """Whether a city abroad is named in the same paragraph as a word that may mean it."""
    same = scene.sentence(city.first).paragraph == scene.sentence(index).paragraph
    return same and territory.country != scene.grammar.home


def _lies_in(scene: Scene, territory: Territory, reading: Reading) -> bool:
    place = reading.municipality
    if territory.is_country or place.country != territory.country:
        return place.country == territory.country
    seat = scene.gazetteer.get(territory.capital)
    return seat is not None and place.region == seat.region


def _has_relative(scene: Scene, index: int) -> bool:
    """«Польский город, с которым …»: mostly somebody new."""
    return any(t.lemma == "который" for t in scene.tokens[index : index + _BEHIND])


def _is_just_named(scene: Scene, city: Candidate, index: int) -> bool:
    """«Вариант нашёлся в Мозыре. В белорусский город, с которым …»: the sentence before ends with its name."""
    before = scene.sentence(index).first
    return 0 < before == scene.sentence(city.first).last and before - city.last <= 1


def _goes_on_with_name(scene: Scene, index: int) -> bool:
    """«польский город Радом», «с другим польским городом, Жешувом»: the noun describes a name, or somebody new."""
    behind = scene.tokens[index : index + _BEHIND]
    if behind and behind[0].text in _BEFORE_NAME:
        behind = behind[1:]
    return bool(behind) and behind[0].is_capitalized


_BEHIND = 3  # tokens: a comma, a preposition, «котор…»
_BEFORE_NAME = (",", "(", "«", "—", "–")


_RECOGNIZERS: tuple[Callable[[Scene, int, Sequence[Candidate]], Candidate | None], ...] = (
    _capital,
    _second_capital,
    _capital_by_adjective,
    _centre,
    recognize_part_of_city,
    _district,
    recognize_district_listed,
    recognize_district_alone,
    recognize_district_elided,
    recognize_district_of_city,
    _region,
    _city_of_country,
    recognize_adjective,
    recognize_demonym,
    recognize_abbreviated,
)
_WITHOUT_ADJECTIVE = (
    _capital,
    _second_capital,
    _centre,
    recognize_district_of_city,
    recognize_district_apposed,
    recognize_demonym,
    recognize_abbreviated,
)
"""Those that may begin with a word that is no adjective."""
