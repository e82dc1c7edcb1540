"""What the dictionary tells of a word: its readings, each with a dictionary form and a tag.

pymorphy3 works out a tag's part of speech or case whenever it is asked, and looks a word up to say whether it knows it.
There are some thousand tags and every word is asked about many times: both are told once.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import Any, NamedTuple


class Tag(NamedTuple):
    """The grammemes of a word in the way of OpenCorpora; what a word does not have is ""."""

    pos: str
    case: str
    gender: str
    number: str
    tense: str
    grammemes: frozenset[str]


class Parse(NamedTuple):
    """One reading of a word: `word` as the dictionary spells it, `source` what pymorphy3 told."""

    word: str
    tag: Tag
    normal_form: str
    is_known: bool
    source: Any


@cache
def analyzer() -> Any:
    """The pymorphy3 analyser."""
    from pymorphy3 import MorphAnalyzer

    return MorphAnalyzer(lang="ru")


def parses(word: str) -> tuple[Parse, ...]:
    """All readings of a word, the likeliest first.

    The dictionary knows no capital letters, but for initials and numerals of Latin letters: «Казань» is «казань».
    """
    return _parses(word.lower() if len(word) > 1 and not word.isascii() else word)


@lru_cache(maxsize=100_000)
def _parses(word: str) -> tuple[Parse, ...]:
    if not _NAMED.fullmatch(word):
        # pymorphy3 asks for every letter's name, and Unicode numbers some letters without naming them (Tangut).
        word = "".join(c if unicodedata.name(c, "") else "\ufffd" for c in word)
    return tuple(
        Parse(told.word, _tag(told.tag), told.normal_form, _is_looked_up(told) or told.is_known, told)
        for told in analyzer().parse(word)
    )


_NAMED = re.compile("[ -~\u0400-\u04ff]*")


def _is_looked_up(told: Any) -> bool:
    """Whether pymorphy3 found a word in its dictionary as it is, and did not guess it from its parts or ending."""
    return len(told.methods_stack) == 1 and isinstance(told.methods_stack[0][0], _dictionary_analyzer())


@cache
def _dictionary_analyzer() -> Any:
    from pymorphy3.units import DictionaryAnalyzer

    return DictionaryAnalyzer


@cache
def _tag(told: Any) -> Tag:
    pos, case, gender, number, tense = (
        str(grammeme or "") for grammeme in (told.POS, told.case, told.gender, told.number, told.tense)
    )
    return Tag(pos, case, gender, number, tense, told.grammemes)
