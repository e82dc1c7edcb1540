"""Lists of municipalities: whether a name opens one."""

from __future__ import annotations

from typing import Final

from kg.places.beside import is_surname
from kg.places.folding import fold_name
from kg.places.scene import Scene

MIN_KNOWN: Final = 500_000
"""People of a city that is known well enough to be meant by a form that fits it badly."""

MIN_WEIGHT: Final = 0.4
"""Of a form: below are endings that the dictionary contradicts, to be trusted in names of places only."""


def opens_list(scene: Scene, last: int) -> bool:
    """«Борисов и Пазарджик», «Кургану и Костанаю»: a list goes on with what can be nothing but a place."""
    if not scene.is_a("list_link", last) or scene.tokens[last].text == "," or last + 1 >= len(scene.tokens):
        return False
    return scene.name_type(last + 1) == "LOC" or _names_city(scene, last + 1)


def _names_city(scene: Scene, index: int) -> bool:
    """Whether a word that is neither a common one nor anybody's name is that of a city."""
    token, grammar = scene.tokens[index], scene.grammar
    if not token.is_capitalized or grammar.is_common_word(token) or grammar.is_person_word(token):
        return False
    if is_surname(scene, index):
        return False
    forms = [form for form in scene.grammar.nominatives(token) if form.weight >= MIN_WEIGHT]
    return any(place.population >= MIN_KNOWN for f in forms for place in scene.gazetteer.lookup(fold_name(f.text))[:1])
