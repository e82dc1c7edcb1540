"""Adjectives in the form that their noun has in the dictionary."""

from __future__ import annotations

from functools import lru_cache

from kg.lang.ru.dictionary import parses
from kg.lang.ru.inflection import inflected


@lru_cache(maxsize=10_000)
def agreeing(adjective: str, noun: str) -> str:
    """The adjective in the nominative and in the noun's gender, with its capital letter.

    >>> agreeing("Латвийского", "союза")
    'Латвийский'
    """
    gender = next((p.tag.gender for p in parses(noun.lower()) if p.tag.pos == "NOUN"), "masc")
    for parse in parses(adjective.lower()):
        form = inflected(parse, "nomn", "sing", gender) if parse.tag.pos == "ADJF" else None
        if form is not None:
            return form[:1].upper() + form[1:] if adjective[:1].isupper() else form
    return _by_ending(adjective, gender)


def _by_ending(adjective: str, gender: str | None) -> str:
    """«Слуцкий» of «Слуцкого», which the dictionary lacks: adjectives of places have the endings of all on «-ский».

    >>> agreeing("Слуцкого", "район")
    'Слуцкий'
    """
    for case in _CASES:
        if adjective.endswith(tuple(place + case for place in _OF_PLACES)):
            return adjective.removesuffix(case) + _NOMINATIVES.get(gender or "", "ий")
    return adjective


_OF_PLACES = ("ск", "цк")
_CASES = ("ого", "ому", "им", "ом")
_NOMINATIVES = {"femn": "ая", "neut": "ое"}
