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
    """One reading of a word.

    Attributes:
        word: as the dictionary spells it.
        tag: its grammemes.
        normal_form: its dictionary form.
        is_known: whether the dictionary has the word.
        forms: where the dictionary has all forms of the word, None for compounds and words that have none.
        source: where there are no `forms`, what pymorphy3 told. Of all words it would be many objects to remember.
    """

    word: str
    tag: Tag
    normal_form: str
    is_known: bool
    forms: Forms | None
    source: Any


class Forms(NamedTuple):
    """The number of a paradigm, the number of a word's form in it, and what stands before the paradigm's forms."""

    paradigm: int
    number: int
    prefix: str


@cache
def analyzer() -> Any:
    """The pymorphy3 analyser."""
    from pymorphy3 import MorphAnalyzer

    return MorphAnalyzer(lang="ru")


@lru_cache(maxsize=100_000)
def parses(word: str) -> tuple[Parse, ...]:
    """All readings of a word, the likeliest first.

    The dictionary knows no capital letters, but for initials and numerals of Latin letters: «Казань» is «казань».
    """
    return _parses(word.lower() if len(word) > 1 and not word.isascii() else word)


@lru_cache(maxsize=100_000)
def has_word(word: str) -> bool:
    """Whether the dictionary has a word in some form: looked up alone, where `parses` would guess at unknown ones."""
    return bool(analyzer().word_is_known(word.lower()))


@lru_cache(maxsize=100_000)
def _parses(word: str) -> tuple[Parse, ...]:
    if not _NAMED.fullmatch(word):
        # pymorphy3 asks for every letter's name, and Unicode numbers some letters without naming them (Tangut).
        word = "".join(c if unicodedata.name(c, "") else "\ufffd" for c in word)
    return tuple(_parse(told) for told in analyzer().parse(word))


def _parse(told: Any) -> Parse:
    word, tag, normal_form, _, ((unit, *how), *methods) = told
    in_dictionary = isinstance(unit, _units().DictionaryAnalyzer)
    prefix = _prefix(methods) if in_dictionary else None
    forms = None if prefix is None else _forms(how[1], how[2], prefix)
    is_known = (in_dictionary and not methods) or told.is_known
    return Parse(word, _tag(tag), normal_form, is_known, forms, None if forms else told)


_forms = lru_cache(maxsize=20_000)(Forms)
"""One object for all words of a paradigm."""


def _prefix(methods: list[Any]) -> str | None:
    """What pymorphy3 took away from an unknown word to come to a known paradigm; None where it did something else."""
    if not methods:
        return ""
    units = _units()
    prefix = ""
    for method, *rest in methods:
        if isinstance(method, (units.UnknownPrefixAnalyzer, units.KnownPrefixAnalyzer)):
            prefix = rest[0] + prefix
        elif not isinstance(method, units.KnownSuffixAnalyzer):
            return None
    return prefix


@cache
def _units() -> Any:
    from pymorphy3 import units

    return units


_NAMED = re.compile("[ -~\u0400-\u04ff]*")


@cache
def _tag(told: Any) -> Tag:
    pos, case, gender, number, tense = (
        str(grammeme or "") for grammeme in (told.POS, told.case, told.gender, told.number, told.tense)
    )
    return Tag(pos, case, gender, number, tense, told.grammemes)
