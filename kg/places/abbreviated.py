"""Names that news shorten: «Н. Новгород», «В. Луки», «Наб. Челны»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from kg.lang.base import Token
from kg.places.candidate import Candidate, Reading
from kg.places.folding import fold_name
from kg.places.inflection import displayed
from kg.places.scene import Scene

_TOKENS: Final = 3
_LONGEST: Final = 3
"""Letters of a shortened word: «Наб.»."""
_MIN_FIT: Final = 0.5


def recognize_abbreviated(scene: Scene, index: int, found: Sequence[Candidate]) -> Candidate | None:  # noqa: ARG001
    """A shortened adjective before the name that it belongs to; None where no town is called so, and for initials."""
    tokens = scene.tokens[index : index + _TOKENS]
    if len(tokens) < _TOKENS or tokens[1].text != "." or not (tokens[0].is_capitalized and tokens[2].is_capitalized):
        return None
    if not tokens[0].text.isalpha() or len(tokens[0].text) > _LONGEST or scene.name_type(index + 2) == "PER":
        return None
    readings = tuple(_readings(scene, tokens[0].text, tokens[2]))
    if not readings:
        return None
    return Candidate(index, index + _TOKENS, "municipality", "noun", "abbreviated", readings=readings)


def _readings(scene: Scene, beginning: str, noun: Token) -> Iterator[Reading]:
    seen: set[int] = set()
    adjectives = scene.tables.words.get("name_adjective", ())
    for adjective in sorted(a for a in adjectives if a.startswith(beginning.casefold())):
        for form in scene.grammar.nominatives(noun):
            name = f"{adjective} {form.text}"
            for place in scene.gazetteer.lookup(fold_name(name)) if form.weight >= _MIN_FIT else ():
                if place.country == scene.grammar.home and place.geonames not in seen:
                    seen.add(place.geonames)
                    yield Reading(place, displayed(name, (noun, noun)), form.weight, "abbreviated")
