"""The roles that words play beside a field of cooperation (data/sector_context_ru.csv)."""

from __future__ import annotations

from collections.abc import Iterable

from kg.lang.base import Token
from kg.lang.role_words import role_words

_TRADES = ("ист", "олог", "щик", "овод", "евод")
_NO_TRADES = ("провод", "хоровод")
_ABSTRACT = ("ение", "ание", "ость", "изм")
_PLURALS = ("ы", "и", "ов", "ам", "ами", "ах")
_SHORTEST_TRADE = 7  # letters: no «лист», «повод», «пролог»


def plays(token: Token, role: str) -> bool:
    """Whether a word plays a role beside a field of cooperation (data/sector_context_ru.csv)."""
    return role_words("sector_context_ru").plays(token, role)


def any_plays(tokens: Iterable[Token], role: str) -> bool:
    """Whether one of the words plays a role beside a field of cooperation."""
    return role_words("sector_context_ru").any_plays(tokens, role)


def roles_of(token: Token) -> frozenset[str]:
    """All roles that a word plays beside a field of cooperation."""
    return role_words("sector_context_ru").roles_of(token.lemma, token.text)


def plays_in_phrase(token: Token, role: str) -> bool:
    """Whether a word plays a role in a phrase beside a field (data/sector_phrases_ru.csv).

    Apart from the phrase it says nothing of a field, so unlike the roles above it is no sign by itself.
    """
    return role_words("sector_phrases_ru").plays(token, role)


def is_animate(token: Token) -> bool:
    """Whether a noun names persons: animate, and no animal.

    Rare words are tagged wrongly: trades («шелководы») as things, deeds («грязелечение») as persons.
    """
    is_tagged = token.feats.get("Animacy") == "Anim" and not token.lemma.endswith(_ABSTRACT)
    return (is_tagged or _names_a_trade(token)) and not plays(token, "animal")


def _names_a_trade(token: Token) -> bool:
    if token.pos != "NOUN" or len(token.lemma) < _SHORTEST_TRADE:
        return False
    return token.lemma.endswith(_TRADES) and not token.lemma.endswith(_NO_TRADES)


def is_several(token: Token) -> bool:
    """Whether a noun names several persons."""
    if not is_animate(token):
        return False
    is_mistaken = token.feats.get("Animacy") != "Anim" and token.text.endswith(_PLURALS)
    return token.feats.get("Number") == "Plur" or is_mistaken


def is_person(token: Token) -> bool:
    """Whether a noun names one person."""
    return is_animate(token) and token.feats.get("Number") == "Sing"
