"""All places that an article names: municipalities, regions, countries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.lang.base import Analysis
from kg.model.annotation import Place
from kg.places.acting import acts_as_party
from kg.places.beside import has_classifier
from kg.places.candidate import Candidate, Decided, Reading
from kg.places.describe import may_begin_description, recognize_described
from kg.places.folding import fold_name
from kg.places.gazetteer import Gazetteer
from kg.places.inflection import grammar_of
from kg.places.mention import PlaceKind, PlaceMention
from kg.places.recognize import may_begin_name, recognize_name
from kg.places.renamed import called_anew
from kg.places.resolve import resolve
from kg.places.scene import Scene, set_scene
from kg.places.short_names import called_short, recognize_short
from kg.places.states import is_state
from kg.places.tables import tables_of
from kg.places.unknown import recognize_again, recognize_told_behind, recognize_unknown

_VOWELS = "аеуы"
_LARGER = 10  # times
_CERTAIN = 0.9  # of a form: the nominative or what the dictionary has


def find_places(analysis: Analysis, gazetteer: Gazetteer) -> tuple[PlaceMention, ...]:
    """The places that an article names, in order, not overlapping.

    Raises:
        UnknownLanguage: names of places are not read in the article's language.
    """
    language = analysis.article.language or "ru"
    scene = set_scene(analysis, gazetteer, tables_of(language), grammar_of(language))
    candidates = _candidates(scene)
    candidates = sorted([*candidates, *recognize_short(scene, candidates)], key=lambda c: c.first)
    unknown = list(recognize_unknown(scene, candidates))
    unknown += recognize_told_behind(scene, [*candidates, *unknown])
    unknown += recognize_again(scene, candidates, unknown)
    candidates = sorted([*candidates, *unknown], key=lambda c: c.first)
    decided = resolve(scene, candidates)
    decided = _called_alike(scene, called_short(scene, called_anew(scene, _spelled_alike(decided))))
    return tuple(_mention(scene, d, decided[max(0, i - 1) : i + 2]) for i, d in enumerate(decided))


def _candidates(scene: Scene) -> list[Candidate]:
    found: list[Candidate] = []
    told: set[str] = set()
    index = 0
    while index < len(scene.tokens):
        if not (may_begin_name(scene, index) or may_begin_description(scene, index)):
            index += 1
            continue
        described = recognize_described(scene, index, found)
        named = recognize_name(scene, index, is_listed=_is_listed(scene, index, found), named=told)
        candidate = named if described is None or (named and _is_rather_name(scene, named, described)) else described
        if candidate is None:
            index += 1
        else:
            found.append(candidate)
            if candidate.form == "noun":
                told.update(fold_name(reading.name) for reading in candidate.readings if reading.weight >= _CERTAIN)
            index = candidate.last
    return found


def _is_rather_name(scene: Scene, named: Candidate, described: Candidate) -> bool:
    """«Гороховец породнился»: a town's own name, and not who lives in another («горохов» + «ец»).

    Nor is «Наньчан» who lives in Наньча, a far smaller town.
    """
    if named.last != described.last:
        return named.last > described.last
    if described.form != "demonym":
        return False
    if described.kind != "municipality":  # «Чехов и Столин подписали …», «подмосковный Чехов», not «Чехов поддержали»
        large = scene.tokens[named.first].is_capitalized
        return large and (acts_as_party(scene, named.first, named.last) or has_classifier(scene, named.first))
    return _most_populous(named) > _LARGER * _most_populous(described) or acts_as_party(scene, named.first, named.last)


def _most_populous(candidate: Candidate) -> int:
    return max((reading.municipality.population for reading in candidate.readings), default=0)


def _is_listed(scene: Scene, index: int, found: Sequence[Candidate]) -> bool:
    """Whether the token goes on a list of municipalities («Неймегена и Геры», «Оулу (1993), Слупском»)."""
    if not scene.is_a("list_link", index - 1):
        return False
    before = scene.before_bracket(index - 1)
    listed = next((c for c in reversed(found) if c.last <= before), None)
    return (
        listed is not None
        and listed.kind == "municipality"
        and listed.form == "noun"
        and listed.last == before
        and (len(scene.name_tokens(index)) == 1 or not _agrees_with_next(scene, index))
    )


def _agrees_with_next(scene: Scene, index: int) -> bool:
    return index + 1 >= len(scene.tokens) or scene.grammar.may_agree(scene.tokens[index], scene.tokens[index + 1])


def _spelled_alike(decided: Sequence[Decided]) -> tuple[Decided, ...]:
    """«Город Ховд … из Ховда»: of two names of one city that differ in a last vowel, the one without it."""
    names: dict[int, set[str]] = {}
    for d in decided:
        if d.reading is not None and d.candidate.form == "noun":
            names.setdefault(d.reading.municipality.geonames, set()).add(d.reading.name)
    shorter = {
        (city, name): name[:-1]
        for city, known in names.items()
        for name in known
        if name[-1] in _VOWELS and name[:-1] in known
    }
    return tuple(
        replace(d, reading=replace(d.reading, name=shorter[d.reading.municipality.geonames, d.reading.name]))
        if d.reading is not None and (d.reading.municipality.geonames, d.reading.name) in shorter
        else d
        for d in decided
    )


def _called_alike(scene: Scene, decided: Sequence[Decided]) -> tuple[Decided, ...]:
    """Adjectives and inhabitants get the name that the article, or else our table, has for their city."""
    names = dict(scene.tables.capital_names)
    for d in decided:
        if d.reading is not None and d.candidate.form == "noun" and not d.candidate.name:
            names[d.reading.municipality.geonames] = d.reading.name
    return tuple(
        replace(d, reading=replace(d.reading, name=names.get(d.reading.municipality.geonames, d.reading.name)))
        if d.reading is not None and d.candidate.form in ("adjective", "demonym")
        else d
        for d in decided
    )


def _mention(scene: Scene, decided: Decided, beside: Sequence[Decided]) -> PlaceMention:
    candidate, reading = decided.candidate, decided.reading
    kind: PlaceKind = candidate.kind
    if reading is None:
        place = Place(candidate.name, candidate.country, None)
    else:
        place = Place(candidate.name or reading.name, reading.municipality.country, reading.municipality.geonames)
    rule = decided.rule
    if is_state(scene, decided, beside):
        kind, rule = "country", f"{rule}+capital-for-state"
    return PlaceMention(
        start=scene.tokens[candidate.first].start,
        end=scene.tokens[candidate.last - 1].end,
        kind=kind,
        place=place,
        form=candidate.form,
        confidence=decided.confidence,
        rule=rule,
        part_of=None if candidate.city is None else _place_of(candidate.city),
    )


def _place_of(reading: Reading) -> Place:
    return Place(reading.name, reading.municipality.country, reading.municipality.geonames)
