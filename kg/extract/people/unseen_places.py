"""Places within the words of offices that are told in another form: «аким Костаная», «Полоцкий райисполком»."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kg.extract.people.phrases import behind_complement
from kg.extract.people.territories import region_called
from kg.lang.base import Analysis, Token
from kg.lang.matcher import Trigger
from kg.lang.role_words import role_words
from kg.lang.ru.adjectives import agreeing
from kg.lang.ru.person_names import is_known_name
from kg.model.annotation import Place
from kg.places.gazetteer import open_gazetteer
from kg.places.inflection import displayed, grammar_of, one_word
from kg.places.mention import PlaceMention

_SHORTEST_STEM = 4
_REACH = 8  # words behind the first of an office in which its district is told


@dataclass(frozen=True, slots=True)
class PlacesOfOffices:
    """The places of an article with those of its offices; `seats`: a district and the town in whose name it is told."""

    mentions: tuple[PlaceMention, ...]
    seats: Mapping[Place, Place]


def with_unseen_places(
    analysis: Analysis, places: Sequence[PlaceMention], offices: Sequence[Trigger]
) -> PlacesOfOffices:
    """The places, those right behind an office that the article names elsewhere, and districts told by adjectives."""
    known: dict[str, PlaceMention] = {}
    for place in places:
        if place.form == "noun" and place.kind == "municipality" and place.place.geonames is not None:
            known.setdefault(analysis.source[place.start : place.end][:_SHORTEST_STEM], place)
    unseen = {p.start: p for p in _unseen(analysis, places, offices, known)}
    territories = {p.start: p for p in _territories(analysis, places, offices)}
    named = {p.start: p.place for p in places if p.start in territories and p.kind == "municipality"}
    seats = {territories[start].place: place for start, place in named.items()}
    unseen |= {p.start: p for p in _in_names(analysis, offices)}
    unseen |= territories
    kept = [p for p in places if p.start not in unseen]
    return PlacesOfOffices(tuple(sorted((*kept, *unseen.values()), key=lambda p: p.start)), seats)


def _in_names(analysis: Analysis, offices: Sequence[Trigger]) -> Iterator[PlaceMention]:
    """Larger cities that the model took for the beginning of a name («[кмет] Бургаса Димитр Николов»)."""
    begins = {behind_complement(analysis, office.last) for office in offices}
    for name in analysis.names:
        first = analysis.token_index_at(name.start)
        last = analysis.token_index_at(name.end - 1) + 1
        word = analysis.tokens[first]
        if name.type != "PER" or first not in begins or last - first < _FEWEST_WORDS or is_known_name(word.text):
            continue
        forms = (f for f in one_word(grammar_of("ru").nominatives(word)) if f.weight >= _MIN_WEIGHT)
        changed = [f for f in forms if f.text != word.text.lower()]
        named = [(f, place) for f in changed for place in open_gazetteer().lookup(f.folded)]
        form, city = max(named, key=lambda n: n[1].population, default=(None, None))
        if form is not None and city is not None and city.population >= _MIN_POPULATION:
            place = Place(displayed(form.text, (word,)), city.country, city.geonames)
            yield PlaceMention(word.start, word.end, "municipality", place, "noun", _TRUST, "in-name")


_FEWEST_WORDS = 3
_MIN_WEIGHT = 0.4
_MIN_POPULATION = 50_000  # a village has the name of anybody
_TRUST = 0.8


def _territories(
    analysis: Analysis, places: Sequence[PlaceMention], offices: Sequence[Trigger]
) -> Iterator[PlaceMention]:
    """Districts and regions by the adjective of their council («Полоцкого райисполкома», «Витебского облисполкома»)."""
    covered = {t.start: p for p in places for t in analysis.tokens_in(p.start, p.end)}
    for office in offices:
        end = min(len(analysis.tokens), office.first + _REACH)
        for index in range(office.first, end - 1):
            word, noun = analysis.tokens[index], analysis.tokens[index + 1]
            place = covered.get(word.start)
            if not (word.is_capitalized and word.text.endswith(_ADJECTIVES)):
                continue
            if place is None or (place.form == "adjective" and place.kind != "country"):
                territory = _territory(word, noun, place)
                if territory is not None:
                    yield territory


_ADJECTIVES = ("ий", "ый", "ого", "его", "ому", "ему", "им", "ым", "ом")


def _territory(word: Token, noun: Token, place: PlaceMention | None) -> PlaceMention | None:
    words = role_words("territory_words_ru")
    rule = "territory-of-office"
    if words.plays(noun, "region"):
        name = f"{agreeing(word.text, 'область')} область"
        region = region_called(name)
        return PlaceMention(word.start, word.end, "region", region, "adjective", 1.0, rule) if region else None
    called = noun.lemma if place is None and words.plays(noun, "district_itself") else ""
    called = called or ("район" if words.plays(noun, "district") else "")
    if not called:
        return None
    district = Place(f"{agreeing(word.text, called)} {called}", place.place.country if place else None, None)
    return PlaceMention(word.start, word.end, "municipality", district, "adjective", 1.0, rule)


def _unseen(
    analysis: Analysis, places: Sequence[PlaceMention], offices: Sequence[Trigger], known: Mapping[str, PlaceMention]
) -> Iterator[PlaceMention]:
    sure = [p for p in places if p.place.geonames is not None or p.kind != "municipality"]
    covered = {t.start for p in sure for t in analysis.tokens_in(p.start, p.end)}
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
