"""Words for feasts: «День города», «юбилей», «850-летие», «фестиваль»."""

from __future__ import annotations

from collections.abc import Sequence

from kg.lang.base import Token
from kg.lang.role_words import role_words

_ANNIVERSARY = "летие"


def names_feast(words: Sequence[Token]) -> bool:
    """Whether one of the words names a feast: «День города», «день рождения», «юбилей», «850-летие», «фестиваль»."""
    for index, token in enumerate(words):
        if token.lemma == "день":
            behind = words[index + 1] if index + 1 < len(words) else token
            if behind is not token and (token.is_capitalized or behind.lemma in ("город", "рождение")):
                return True
        elif token.lemma.endswith(_ANNIVERSARY) or role_words("visit_words_ru").plays(token, "feast"):
            return True
    return False
