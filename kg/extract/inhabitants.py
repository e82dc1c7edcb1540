"""Inhabitants of the municipalities that an article names: «могилевчан», «дилижанцам», «слонимчанами».

Reading places takes a word for inhabitants only where many live there or the model knows it; here the municipality was
named elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from kg.extract.scene import Scene
from kg.places.folding import fold_name
from kg.places.inflection import grammar_of

_PLURALS = (
    ("цы", ("цы", "цев", "цам", "цами", "цах", "ец", "ца", "цем")),
    ("чане", ("чане", "чан", "чанам", "чанами", "чанах", "чанин", "чанина")),
    ("жане", ("жане", "жан", "жанам", "жанами", "жанах", "жанин", "жанина")),
    ("яне", ("яне", "ян", "янам", "янами", "янах")),
    ("ичи", ("ичи", "ичей", "ичам", "ичами", "ичах", "ич")),
)
_OF_NAMED = (("жане", "га"), ("чане", "цк"), ("чане", "цы"))  # «калужане», «полочане», «клинчане»: too bold elsewhere
_ENDINGS = tuple(ending for _, endings in _PLURALS for ending in endings)
_SHORTEST = 5  # letters


def inhabitants_in(scene: Scene, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The tokens of a range that are words for inhabitants of municipalities of the article, with the municipality."""
    for index in range(first, last):
        text = scene.analysis.tokens[index].text
        if len(text) < _SHORTEST or not text.endswith(_ENDINGS):
            continue
        base = next((base for base in _bases_of(text.casefold()) if base in scene.entity_of_name), None)
        if base is not None:
            yield index, scene.entity_of_name[base]


@lru_cache(maxsize=20_000)
def _bases_of(text: str) -> tuple[str, ...]:
    """The folded names that a word for inhabitants, in whatever case, may be made of."""
    grammar = grammar_of("ru")
    words = dict.fromkeys(
        text.removesuffix(ending) + plural
        for plural, endings in _PLURALS
        for ending in endings
        if text.endswith(ending)
    )
    bases = [b for w in (text, *words) for b in grammar.bases_of_demonym(w)]
    bases += [b + "а" for b in bases]  # «бухарцы»
    bases += [w.removesuffix(ending) + name for w in words for ending, name in _OF_NAMED if w.endswith(ending)]
    return tuple(dict.fromkeys(fold_name(b) for b in bases))
