"""Places that are described rather than named: by adjective, inhabitants, district, region or as a capital."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from kg.places.candidate import Candidate, Reading
from kg.places.folding import fold_name
from kg.places.gazetteer import Municipality
from kg.places.inflection import displayed
from kg.places.recognize import recognize_name
from kg.places.scene import Scene
from kg.places.tables import Territory

_MIN_TOWN_OF_ADJECTIVE: Final = 8_000
"""People of the smallest town that an adjective alone may mean: below, too many adjectives have a namesake."""

_MIN_SEAT: Final = 500
_MAX_HEAD_DISTANCE: Final = 3


def recognize_described(scene: Scene, index: int, found: Sequence[Candidate]) -> Candidate | None:
    """The description of a place that begins at a token, None where there is none."""
    for recognizer in _RECOGNIZERS:
        candidate = recognizer(scene, index, found)
        if candidate is not None:
            return candidate
    return None


def _capital(scene: Scene, index: int, found: Sequence[Candidate]) -> Candidate | None:
    """«столица Татарстана», «столица Белоруссии»."""
    if not scene.is_a("capital", index) or index + 1 >= len(scene.tokens) or _is_figurative(scene, index):
        return None
    named = recognize_name(scene, index + 1)
    if named is None or not named.capital:
        return None
    return _seat_of(scene, index, named.last, named.capital, "description", "capital-of")


def _is_figurative(scene: Scene, index: int) -> bool:
    """«фарфоровая столица Китая»: a capital of something else than the state."""
    return (
        index > 0
        and scene.tokens[index - 1].pos == "ADJ"
        and bool(scene.grammar.adjective_nominative(scene.tokens[index - 1]))
    )


def _capital_by_adjective(scene: Scene, index: int, found: Sequence[Candidate]) -> Candidate | None:
    """«белорусская столица», «татарстанская столица»."""
    if not scene.is_a("capital", index + 1):
        return None
    territory = _territory_of_adjective(scene, index)
    if territory is None or not territory.capital:
        return None
    return _seat_of(scene, index, index + 2, territory.capital, "description", "capital-by-adjective")


def _centre(scene: Scene, index: int, found: Sequence[Candidate]) -> Candidate | None:
    """«областной центр», «краевая столица», where the article named one region before."""
    is_centre = scene.is_a("centre_adjective", index) and (
        scene.is_a("centre", index + 1) or scene.is_a("capital", index + 1)
    )
    if not is_centre and not scene.is_a("centre_word", index):
        return None
    capitals = {c.capital for c in found if c.kind == "region" and c.capital}
    if len(capitals) != 1:
        return None
    last = index + 2 if is_centre else index + 1
    return _seat_of(scene, index, last, capitals.pop(), "description", "regional-centre")


def _seat_of(scene: Scene, first: int, last: int, capital: int, form: str, rule: str) -> Candidate | None:
    municipality = scene.gazetteer.get(capital)
    if municipality is None:
        return None
    reading = Reading(municipality, _name_of(scene, municipality), 1.0, rule)
    return Candidate(first, last, "municipality", "description", rule, readings=(reading,))


def _name_of(scene: Scene, municipality: Municipality) -> str:
    """The capital's name in the article's language, as our tables tell it."""
    return scene.tables.capital_names.get(municipality.geonames, municipality.name)


def _district(scene: Scene, index: int, found: Sequence[Candidate]) -> Candidate | None:
    """«Псковского муниципального района»: has the id of the town it is named after, if any."""
    token = scene.tokens[index]
    adjective = scene.grammar.adjective_nominative(token) if token.is_capitalized else ""
    if not adjective or not _is_proper_adjective(scene, index):
        return None
    noun = index + 1
    while noun < index + 3 and scene.is_a("district_filler", noun) and not scene.is_a("district_noun", noun):
        noun += 1
    if not scene.is_a("district_noun", noun) or _is_common_head(scene, index, noun):
        return None
    words = [adjective, *(scene.grammar.adjective_nominative(t) for t in scene.tokens[index + 1 : noun])]
    name = " ".join([displayed(adjective, (token,)), *words[1:], scene.tokens[noun].lemma])
    if scene.is_a("district_filler_region", index + 1):
        return Candidate(index, noun + 1, "region", "noun", "region-by-noun", name=name)
    city = _city_of_district(scene, noun + 1)
    if city is not None:
        country = max(city.readings, key=lambda r: r.municipality.population).municipality.country
        return Candidate(index, city.last, "municipality", "noun", "city-district", name=name, country=country)
    readings = () if adjective in scene.tables.words.get("district_name", ()) else tuple(_seats(scene, adjective))
    return Candidate(index, noun + 1, "municipality", "noun", "district", name=name, readings=readings)


def _city_of_district(scene: Scene, index: int) -> Candidate | None:
    """The city that a district is a part of: in the genitive right after it («Московского района города Минска»)."""
    while scene.is_a("town_word", index) or (index < len(scene.tokens) and scene.tokens[index].text == "."):
        index += 1
    if index >= len(scene.tokens) or scene.tokens[index].feats.get("Case") != "Gen":
        return None
    named = recognize_name(scene, index)
    return named if named is not None and named.kind == "municipality" and named.readings else None


def _is_proper_adjective(scene: Scene, index: int) -> bool:
    token = scene.tokens[index]
    return not scene.is_a("district_filler", index) and token.text.casefold() not in scene.tables.words.get("plain", ())


def _is_common_head(scene: Scene, index: int, noun: int) -> bool:
    return noun >= len(scene.tokens)


def _seats(scene: Scene, adjective: str) -> Iterator[Reading]:
    """Towns a district may be named after; the earlier a rule of derivation stands, the better it fits."""
    seen: set[int] = set()
    for rank, base in enumerate(scene.grammar.bases_of_adjective(adjective)):
        for municipality in scene.gazetteer.lookup(fold_name(base)):
            if municipality.geonames not in seen and municipality.population >= _MIN_SEAT:
                seen.add(municipality.geonames)
                yield Reading(municipality, base, max(0.5, 0.95 - 0.01 * rank), "derived")


def _region(scene: Scene, index: int, found: Sequence[Candidate]) -> Candidate | None:
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


def _adjective(scene: Scene, index: int, found: Sequence[Candidate]) -> Candidate | None:
    """«минский горисполком», «китайский город»."""
    token = scene.tokens[index]
    if scene.quoted[index] or (token.is_capitalized and token.pos != "ADJ") or scene.name_type(index) == "PER":
        return None
    territory = _territory_of_adjective(scene, index)
    adjective = scene.grammar.adjective_nominative(token)
    if not adjective:
        return None
    municipal = _is_before(scene, index, "municipal_head")
    readings = tuple(_seats(scene, adjective)) if municipal else ()
    if territory is not None and not (
        not territory.is_country and any(r.municipality.geonames == territory.capital for r in readings)
    ):
        kind = "country" if territory.is_country else "region"
        return Candidate(index, index + 1, kind, "adjective", "territory-adjective", name=territory.name,
                         country=territory.country, capital=territory.capital)  # fmt: skip
    if not municipal or _is_before(scene, index, "excluded_head"):
        return None
    return _derived(scene, index, readings, "adjective")


def _territory_of_adjective(scene: Scene, index: int) -> Territory | None:
    adjective = scene.grammar.adjective_nominative(scene.tokens[index])
    return scene.tables.territory_adjectives.get(fold_name(adjective)) if adjective else None


def _is_before(scene: Scene, index: int, role: str) -> bool:
    """Whether the noun that the adjective describes plays the role; other adjectives may stand between."""
    for i in range(index + 1, min(index + 1 + _MAX_HEAD_DISTANCE, len(scene.tokens))):
        if scene.is_a(role, i):
            return True
        if scene.tokens[i].pos not in ("ADJ", "DET"):
            return False
    return False


def _demonym(scene: Scene, index: int, found: Sequence[Candidate]) -> Candidate | None:
    """«могилевчане», «белорусы»."""
    token = scene.tokens[index]
    if token.pos not in ("NOUN", "PROPN") or len(token.text) < 5:
        return None
    territory = _territory_of_demonym(scene, index)
    if territory is not None:
        kind = "country" if territory.is_country else "region"
        return Candidate(index, index + 1, kind, "demonym", "territory-demonym", name=territory.name,
                         country=territory.country, capital=territory.capital)  # fmt: skip
    if token.is_capitalized and not scene.is_sentence_start(index):
        return None
    readings: list[Reading] = []
    for rank, base in enumerate(scene.grammar.bases_of_demonym(token.text)):
        readings.extend(
            Reading(municipality, base, max(0.5, 0.95 - 0.01 * rank), "derived")
            for municipality in scene.gazetteer.lookup(fold_name(base))
        )
    return _derived(scene, index, tuple(readings), "demonym")


def _territory_of_demonym(scene: Scene, index: int) -> Territory | None:
    for form in scene.grammar.nominatives(scene.tokens[index])[:4]:
        territory = scene.tables.territory_demonyms.get(fold_name(form.text))
        if territory is not None:
            return territory
    return None


def _derived(scene: Scene, index: int, readings: tuple[Reading, ...], form: str) -> Candidate | None:
    large = tuple(r for r in readings if r.municipality.population >= _MIN_TOWN_OF_ADJECTIVE)
    if not large:
        return None
    shown = tuple(replace(r, name=displayed(r.name, ())) for r in large)
    if form == "demonym":
        return Candidate(index, index + 1, "municipality", "demonym", "demonym", readings=shown, is_sure=False)
    return Candidate(index, index + 1, "municipality", "adjective", "adjective", readings=shown, is_sure=False)


_RECOGNIZERS: tuple[Callable[[Scene, int, Sequence[Candidate]], Candidate | None], ...] = (
    _capital,
    _capital_by_adjective,
    _centre,
    _district,
    _region,
    _adjective,
    _demonym,
)
