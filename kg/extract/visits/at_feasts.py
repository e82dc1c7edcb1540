"""Guests at another town's feast: «псковичи приняли участие в Дне города Тарту» tells that they were there."""

from __future__ import annotations

from typing import Final

from kg.extract.scene.inhabitants import inhabitants_in
from kg.extract.scene.parties import Party
from kg.extract.scene.scene import Scene
from kg.extract.visits.feast_words import names_feast
from kg.extract.visits.travellers import travellers
from kg.lang.role_words import role_words
from kg.lang.ru.predicates import is_negated

_WORDS_OF_FEAST: Final = 4  # «Дне города (Тарту)», «юбилее города (Тарту)»
_TAKING_PART: Final = ("участвовать", "поучаствовать")


def at_feast_of_others(scene: Scene, first: int, last: int) -> int | None:
    """The verb by which people or the mayor of one town take part in another's feast; None where nobody does."""
    verb = _taking_part(scene, first, last)
    if verb is None or scene.any_plays("visit_words_ru", "remote", first, last):
        return None
    hosts = {p.entity for p in scene.parties_in(first, last) if _is_of_feast(scene, p, first)}
    people = dict(inhabitants_in(scene, first, last))
    named = {p.entity for p in scene.parties_in(first, last)} | set(people.values())
    guests = first in people or travellers(scene, first, last, "Nom") or _officials(scene, first, last)
    return verb if len(hosts) == 1 and named - hosts and guests else None


def _taking_part(scene: Scene, first: int, last: int) -> int | None:
    """«Приняли участие», «участвовал»."""
    tokens = scene.analysis.tokens
    for index in range(first, last):
        token = tokens[index]
        if token.feats.get("VerbForm") != "Fin" or is_negated(tokens[first:last], index - first):
            continue
        share = token.lemma == "принять" and any(t.lemma == "участие" for t in tokens[index : min(index + 3, last)])
        if share or token.lemma in _TAKING_PART:
            return index
    return None


def _is_of_feast(scene: Scene, party: Party, first: int) -> bool:
    """«В Дне города Тарту»: whether a municipality stands in the genitive right behind a feast."""
    before = scene.analysis.tokens[max(first, party.first - _WORDS_OF_FEAST) : party.first]
    return not party.government.preposition and bool(party.government.head) and names_feast(before)


def _officials(scene: Scene, first: int, last: int) -> list[int]:
    tokens, words = scene.analysis.tokens, role_words("visit_words_ru")
    acting = (i for i in range(first, last) if words.plays(tokens[i], "official"))
    return [i for i in acting if tokens[i].feats.get("Case") == "Nom"]
