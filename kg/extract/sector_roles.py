"""The roles that words play beside a field of cooperation (data/sector_context_ru.csv)."""

from __future__ import annotations

from collections.abc import Iterable

from kg.extract.role_words import role_words
from kg.lang.base import Token


def plays(token: Token, role: str) -> bool:
    """Whether a word plays a role beside a field of cooperation (data/sector_context_ru.csv)."""
    return role_words("sector_context_ru").plays(token, role)


def any_plays(tokens: Iterable[Token], role: str) -> bool:
    """Whether one of the words plays a role beside a field of cooperation."""
    return role_words("sector_context_ru").any_plays(tokens, role)


def roles_of(token: Token) -> frozenset[str]:
    """All roles that a word plays beside a field of cooperation."""
    return role_words("sector_context_ru").roles_of(token.lemma, token.text)


def is_animate(token: Token) -> bool:
    """Whether a noun names persons: animate, and no animal."""
    return token.feats.get("Animacy") == "Anim" and not plays(token, "animal")


def is_person(token: Token) -> bool:
    """Whether a noun names one person."""
    return is_animate(token) and token.feats.get("Number") == "Sing"
