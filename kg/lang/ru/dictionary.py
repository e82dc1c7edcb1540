"""What the dictionary tells of a word: its readings, each with a dictionary form and a tag.

pymorphy3 works out a tag's part of speech or case whenever it is asked, and looks a word up to say whether it knows it.
There are some thousand tags and every word is asked about many times: both are told once. Words that the dictionary has
are most of a text: they are read from it at once, without the ways to guess that pymorphy3 tries.
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
    return _of_dictionary(word) or tuple(_parse(told) for told in analyzer().parse(word))


def _of_dictionary(word: str) -> tuple[Parse, ...]:
    """The readings of a word that the dictionary has, the likeliest first; none of initials, which may be others."""
    if len(word) == 1 or word != word.lower():
        return ()
    known = analyzer()
    found = [
        (spelled, _form(paradigm, number))
        for spelled, numbers in known.dictionary.words.similar_items(word, known.char_substitutes)
        for paradigm, number in numbers
    ]
    if len(found) > 1:
        times_read_so = known.prob_estimator.p_t_given_w.get
        found.sort(key=lambda reading: -times_read_so(f"{word}:{reading[1].label}", 0))
    return tuple(Parse(spelled, form.tag, form.normal(spelled), True, form.forms, None) for spelled, form in found)


class _Form(NamedTuple):
    """A form of a paradigm: its tag, also as pymorphy3 writes it, and what makes the dictionary form of it.

    `begins` and `ends` count the letters that are its own, `before` and `behind` are those of the dictionary form.
    """

    tag: Tag
    label: str
    forms: Forms
    begins: int
    ends: int
    before: str
    behind: str

    def normal(self, spelled: str) -> str:
        """The dictionary form of a word that has this form."""
        if self.forms.number == 0:
            return spelled
        return f"{self.before}{spelled[self.begins : len(spelled) - self.ends]}{self.behind}"


@cache
def _form(paradigm: int, number: int) -> _Form:
    words = analyzer().dictionary
    forms = words.paradigms[paradigm]  # of each form the number of its ending, then of its tag, then of its prefix
    prefixes = forms[len(forms) // 3 * 2 :]
    before, behind = words.paradigm_prefixes[prefixes[0]], words.suffixes[forms[0]]
    begins, ends = len(words.paradigm_prefixes[prefixes[number]]), len(words.suffixes[forms[number]])
    tag = words.build_tag_info(paradigm, number)
    return _Form(_tag(tag), str(tag), Forms(paradigm, number, ""), begins, ends, before, behind)


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
