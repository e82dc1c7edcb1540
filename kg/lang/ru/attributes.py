"""What stands before a noun, past its adjectives, pronouns and numerals: what governs it, or what it follows."""

from __future__ import annotations

from collections.abc import Sequence

from kg.lang.base import Token

MOST_ATTRIBUTES = 4
"""How many adjectives may stand before a noun."""
_ATTRIBUTES = frozenset({"ADJ", "DET", "NUM"})


def before_attributes(tokens: Sequence[Token], at: int, start: int) -> int:
    """The index of the token before the attributes of a noun; start - 1 where there is none."""
    before = at - 1
    while before >= max(start, at - MOST_ATTRIBUTES) and tokens[before].pos in _ATTRIBUTES:
        before -= 1
    return before


def governor(tokens: Sequence[Token], at: int, start: int) -> Token | None:
    """The token before the attributes of a noun, which mostly governs it: «от» in «от их подписи»; None for none."""
    before = before_attributes(tokens, at, start)
    return tokens[before] if before >= start else None
