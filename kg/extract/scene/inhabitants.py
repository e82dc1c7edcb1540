"""Inhabitants of the municipalities that an article names: «могилевчан», «дилижанцам», «слонимчанами».

Reading places takes a word for inhabitants only where many live there or the model knows it; here the municipality was
named elsewhere.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache

from kg.extract.scene.scene import Scene
from kg.lang.ru.demonyms import DEMONYM_ENDINGS, plurals_of
from kg.places.folding import fold_name
from kg.places.inflection import grammar_of

_OF_NAMED = (("жане", "га"), ("чане", "цк"), ("чане", "цы"))  # «калужане», «полочане», «клинчане»: too bold elsewhere
_SHORTEST = 5  # letters


def inhabitants_in(scene: Scene, first: int, last: int) -> Sequence[tuple[int, int]]:
    """The tokens of a range that are words for inhabitants of municipalities of the article, with the municipality."""
    found = scene.derived.get("inhabitants")
    if found is None:
        found = scene.derived["inhabitants"] = tuple(_inhabitants(scene))
    return found[bisect_left(found, (first, -1)) : bisect_left(found, (last, -1))]


def _inhabitants(scene: Scene) -> Iterator[tuple[int, int]]:
    for index, token in enumerate(scene.analysis.tokens):
        text = token.text
        if len(text) < _SHORTEST or not text.endswith(DEMONYM_ENDINGS):
            continue
        base = next((base for base in _bases_of(text.casefold()) if base in scene.entity_of_name), None)
        if base is not None:
            yield index, scene.entity_of_name[base]


@lru_cache(maxsize=20_000)
def _bases_of(text: str) -> tuple[str, ...]:
    """The folded names that a word for inhabitants, in whatever case, may be made of."""
    grammar = grammar_of("ru")
    words = dict.fromkeys(plurals_of(text))
    bases = list(grammar.bases_of_demonym(text))
    bases += [b + "а" for b in bases]  # «бухарцы»
    bases += [w.removesuffix(ending) + name for w in words for ending, name in _OF_NAMED if w.endswith(ending)]
    return tuple(dict.fromkeys(fold_name(b) for b in bases))
