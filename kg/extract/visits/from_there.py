"""People from there: guests of the partner told before, whom «оттуда» or their being the last ones points to.

«Последняя группа врачей оттуда была здесь в июле», «последними гостями были рыбаки в 2019-м».
"""

from __future__ import annotations

from itertools import pairwise

from kg.extract.scene.scene import Scene
from kg.extract.visits.away import those_here
from kg.extract.visits.travellers import travellers
from kg.lang.ru.predicates import is_negated

_WORDS_TO_PEOPLE = 3
_ONES = frozenset({"последний", "первый"})
_BEING = frozenset({"быть", "стать"})


def people_from_there(scene: Scene, first: int, last: int) -> int | None:
    """The verb that tells that people «оттуда» were here, or who the last guests were; None where none does."""
    tokens = scene.analysis.tokens
    past = (i for i in range(first, last) if tokens[i].lemma in _BEING and tokens[i].feats.get("Tense") == "Past")
    verb = next(past, None)
    if verb is None or is_negated(tokens[first:last], verb - first):
        return None
    if were_last_guests(scene, first, verb) and any(d.value for d in scene.dates_in(first, last)):
        return verb
    there = next((i for i in range(first, last) if tokens[i].lemma == "оттуда"), None)
    people = travellers(scene, first, last, "Nom") if there is not None and those_here(scene, first, last) else ()
    return verb if any(0 < (there or 0) - i <= _WORDS_TO_PEOPLE for i in people) else None


def were_last_guests(scene: Scene, first: int, last: int) -> bool:
    """«Последними гостями (оттуда были)»."""
    tokens = scene.analysis.tokens[first:last]
    return any(
        one.lemma in _ONES and two.lemma == "гость" and two.feats.get("Case") == "Ins" for one, two in pairwise(tokens)
    )
