"""Participles and gerunds that tell an event of their own: «Абакан, расторгший договор, …», «порвав с Миассом, …».

They are known by the dictionary, for the tagger takes «породнившийся» for a noun or a present.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kg.lang.base import Token
from kg.lang.role_words import role_words
from kg.lang.ru.dictionary import parses

_TABLE: Final = "grammar_words_ru"
_OWN: Final = "own_deed"
_ENDING: Final = "ending_deed"
_ENDING_OF_ACTIVE: Final = "ш"  # «подписавший», «расторгший»
_ENDINGS_OF_GERUND: Final = ("в", "вши", "вшись")
_ACTIVE: Final = frozenset({"PRTF", "actv"})
_WORDS_TO_EXAMPLE: Final = 2


def tells_what_subject_did(token: Token) -> bool:
    """«Подписавший», «расторгшая», which tell an event of their own, not «мэр, прибывший вчера, подписал …»."""
    return _is_active(token, (_OWN, _ENDING), nominative=True)


def ends_as_subject(token: Token) -> bool:
    """«Расторгший», «порвавшая», in the nominative."""
    return _is_active(token, (_ENDING,), nominative=True)


def has_phrase_of_subject(tokens: Sequence[Token], first: int, last: int) -> bool:
    """«Абакан, подписавший соглашение с Миассом, | намерен …», «Абакан, порвав с Миассом, | …»: what is done with.

    Or of whom the sentence names first, as an example: «Вслед за Абаканом, порвавшим с Миассом, | договор расторг …».
    """
    behind = [tokens[i + 1] for i in range(first, last - 1) if tokens[i].text == ","]
    opening = tokens[first : first + _WORDS_TO_EXAMPLE]
    example = role_words(_TABLE).any_plays(opening, "example")
    told = any(tells_what_subject_did(t) or ends_by_gerund(t) for t in behind)
    return told or (example and any(_is_active(t, (_OWN, _ENDING), nominative=False) for t in behind))


def ends_by_gerund(token: Token) -> bool:
    """«Порвав с Миассом», «расторгнув договор»."""
    return token.text.endswith(_ENDINGS_OF_GERUND) and any(
        "GRND" in p.tag and role_words(_TABLE).has(p.normal_form, _ENDING) for p in parses(token.text)
    )


def _is_active(token: Token, roles: tuple[str, ...], *, nominative: bool) -> bool:
    asked = _ACTIVE | {"nomn"} if nominative else _ACTIVE
    return _ENDING_OF_ACTIVE in token.text and any(
        asked <= set(p.tag.grammemes) and any(role_words(_TABLE).has(p.normal_form, role) for role in roles)
        for p in parses(token.text)
    )
