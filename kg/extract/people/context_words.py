"""Words around an office that tell whose it is, or that somebody holds it (data/office_context_ru.csv)."""

from __future__ import annotations

from collections.abc import Iterable

from kg.lang.base import Token
from kg.lang.role_words import role_words


def plays(token: Token, role: str) -> bool:
    """Whether a word plays a role around an office."""
    return role_words("office_context_ru").plays(token, role)


def any_plays(tokens: Iterable[Token], role: str) -> bool:
    """Whether one of the words plays a role around an office."""
    return role_words("office_context_ru").any_plays(tokens, role)
