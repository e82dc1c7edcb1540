"""Pronouns that mean a forum, a feast or a visit, and no municipality: «на нём», «в его рамках», «по её итогам»."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kg.lang.base import Token
from kg.lang.role_words import role_words

_AT_IT: Final = ("нем", "ней", "них")
_OF_IT: Final = ("него", "нее", "них")
_ITS: Final = ("его", "ее", "их")
_LEADING: Final = ("в", "во", "на", "по", "под")
_ON: Final = "на"


def means_occasion(tokens: Sequence[Token], at: int) -> bool:
    """Whether the pronoun at a token means what is going on: «на нём», «в ходе него», «на его полях»."""
    word = tokens[at].text.casefold().replace("ё", "е")
    words = role_words("tie_words_ru")
    if at == 0:
        return False
    before = tokens[at - 1]
    if word in _AT_IT and before.text.casefold() == _ON:
        return True
    if word in _OF_IT:
        return at > 1 and words.plays(before, "within") and tokens[at - 2].text.casefold() in _LEADING
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    return word in _ITS and behind is not None and words.plays(behind, "within") and before.text.casefold() in _LEADING
