"""Peoples that stand for a municipality told before: «с поляками дружат с 1969 года», «у вьетнамцев есть партнёры»."""

from __future__ import annotations

from collections.abc import Collection

from kg.extract.scene.frame import Pair
from kg.extract.scene.scene import Scene
from kg.lang.ru.grammar import PARTNER_NOUNS
from kg.places.mention import PlaceMention

_WORDS_TO_NOUN = 3
_WORDS_BEFORE = 2


def pairs_of_peoples(scene: Scene, first: int, last: int, known: Collection[Pair]) -> tuple[Pair, ...]:
    """The known pairs whose other side lies in the country of a people that a token range names.

    Only where one known pair fits: of two Polish partners nobody can tell which «поляки» are.
    """
    found: list[Pair] = []
    for place in scene.places_in(first, last):
        people = place.form == "demonym" or is_of_people(scene, place) or are_from(scene, place)
        if place.kind == "country" and people:
            found += _one_of_country(scene, place.place.country, known)
    return tuple(dict.fromkeys(found))


def is_of_people(scene: Scene, place: PlaceMention) -> bool:
    """«Немецкие школьники», «белорусские юные коллеги»: an adjective of a country before people or a group."""
    if place.form != "adjective":
        return False
    tokens = scene.analysis.tokens
    at = scene.analysis.token_index_at(place.end - 1) + 1
    noun = next((i for i in range(at, min(at + _WORDS_TO_NOUN, len(tokens))) if tokens[i].pos == "NOUN"), None)
    if noun is None or any(tokens[i].pos != "ADJ" for i in range(at, noun)):
        return False
    return scene.has_cue(noun, noun + 1, "group", "guest") and not tokens[noun].lemma.startswith(PARTNER_NOUNS)


def are_from(scene: Scene, place: PlaceMention) -> bool:
    """«Делегация из Эстонии»: people or a group right before «из» and a country."""
    tokens = scene.analysis.tokens
    at = scene.analysis.token_index_at(place.start)
    if place.form != "noun" or at < _WORDS_BEFORE or tokens[at - 1].lemma != "из":
        return False
    return scene.has_cue(at - _WORDS_BEFORE, at - 1, "group", "guest")


def pair_of_country(scene: Scene, country: str | None, known: Collection[Pair]) -> Pair | None:
    """The one known pair of which one side lies in a country; None where there are several."""
    pairs = _one_of_country(scene, country, known)
    return pairs[0] if pairs else None


def side_in(scene: Scene, pair: Pair, country: str | None) -> int:
    """The side of a pair that lies in a country."""
    return next(e for e in pair if scene.entities[e].country == country)


def _one_of_country(scene: Scene, country: str | None, known: Collection[Pair]) -> list[Pair]:
    pairs = [p for p in known if [scene.entities[e].country for e in p].count(country) == 1]
    return pairs if len(pairs) == 1 else []
