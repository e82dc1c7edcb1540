"""Rows of nouns in one case that a field of cooperation stands in: «ярмарках и | фестивалях»."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kg.lang.base import Token
from kg.lang.lexicon import Trigger
from kg.lang.ru.attributes import before_attributes

_LINKS: Final = (",", "и", "да", "или")
_LONGEST_ROW: Final = 6  # members of a row: «не о концертах, ярмарках и фестивалях»


def before_row(tokens: Sequence[Token], trigger: Trigger, start: int) -> int:
    """What stands before a field, or before the row of nouns in one case that it is a member of."""
    word = tokens[trigger.last - 1]
    before = before_attributes(tokens, trigger.first, start)
    for _ in range(_LONGEST_ROW):
        one = before - 1
        if one < start or tokens[before].text not in _LINKS or tokens[one].pos != "NOUN":
            break
        if tokens[one].feats.get("Case") != word.feats.get("Case"):
            break
        before = before_attributes(tokens, one, start)
    return before
