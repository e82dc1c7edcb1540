"""Adjectives of the municipalities that an article names: «костромские борцы», «на самаркандской ярмарке».

Reading places takes an adjective for a municipality only before few nouns, as most are no names («царский», «морской»);
here the municipality was named elsewhere.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache

from kg.extract.scene.scene import Scene
from kg.lang.base import Token
from kg.lang.ru.places import RussianPlaceGrammar
from kg.places.folding import fold_name

_ENDING = "ск"
_NOMINAL = ("ADJ", "PROPN", "NOUN")
_STRESSED = "ской"


def adjectives_in(scene: Scene, first: int, last: int) -> Sequence[tuple[int, int]]:
    """The tokens of a range that are adjectives of municipalities of the article, with the municipality."""
    found = scene.derived.get("adjectives")
    if found is None:
        found = scene.derived["adjectives"] = tuple(_adjectives(scene))
    return found[bisect_left(found, (first, -1)) : bisect_left(found, (last, -1))]


def _adjectives(scene: Scene) -> Iterator[tuple[int, int]]:
    for index, token in enumerate(scene.analysis.tokens):
        for base in _bases(token):
            if base in scene.entity_of_name:
                yield index, scene.entity_of_name[base]
                break


def _bases(token: Token) -> tuple[str, ...]:
    may_be = token.pos in _NOMINAL and _ENDING in token.text[-6:].casefold()
    return _bases_of(token.text) if may_be else ()


@lru_cache(maxsize=20_000)
def _bases_of(text: str) -> tuple[str, ...]:
    grammar = RussianPlaceGrammar()
    adjective = grammar.adjective_nominative(Token(text, 0, len(text), text, frozenset(), "ADJ", {}))
    if adjective.endswith(_STRESSED):
        adjective = adjective.removesuffix("ой") + "ий"  # «костромской»: built like «самаркандский»
    return tuple(fold_name(base) for base in grammar.bases_of_adjective(adjective)) if adjective else ()
