"""Strangers: sentences that go on about somebody else than the pair told last («Немецкий город объявил …»)."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.scene.frame import Pair
from kg.extract.scene.scene import Scene
from kg.lang.base import Sentence
from kg.lang.role_words import role_words
from kg.places.mention import PlaceMention


def speaks_of_stranger(scene: Scene, sentence: Sentence, pair: Pair) -> bool:
    """Whether a sentence that names neither side of a pair names another country's town, or one that nobody knows."""
    countries = {scene.entities[e].country for e in pair}
    places = scene.places_in(sentence.first, sentence.last)
    if any(p.place.country not in countries for p in places if p.kind == "country" and p.form != "noun"):
        return True
    return any(_is_unknown(scene, index, places) for index in range(sentence.first + 1, sentence.last))


def _is_unknown(scene: Scene, index: int, places: Sequence[PlaceMention]) -> bool:
    """«Магистрат Вернигероде»: a name behind a word for a municipality's body that is no known place or person."""
    tokens = scene.analysis.tokens
    token = tokens[index]
    is_name = token.is_capitalized and token.pos == "PROPN"
    if not is_name or not role_words("tie_words_ru").plays(tokens[index - 1], "body"):
        return False
    if scene.persons_in(index, index + 1):
        return False
    return not any(p.start <= token.start < p.end for p in places)
