"""Nominatives of women's surnames: «Марьяны Чепы», «Орловой», «Мелкой»."""

from __future__ import annotations

from typing import Final

from kg.lang.ru.dictionary import parses
from kg.lang.ru.inflection import inflected

_ENDINGS: Final = {"gent": ("ы", 0.3), "accs": ("у", 0.45), "ablt": ("ой", 0.3)}  # «Марьяны Чепы», «Чепу», «Чепой»
_OF_ADJECTIVES: Final = ("ой", "ей", "ую", "юю")
_POSSESSIVE: Final = ("овой", "евой", "ёвой", "иной", "ыной")  # of surnames that decline as Орлова does
_FITS_ADJECTIVAL: Final = 0.6


def is_her_adjective(word: str, case: str) -> bool:
    """Whether a word in another case than the nominative may be a surname that is an adjective («Мелкой»)."""
    return case != "nomn" and word.endswith(_OF_ADJECTIVES) and not word.endswith(_POSSESSIVE)


def her_adjective(word: str, case: str) -> tuple[str, float] | None:
    """The nominative of a surname that is an adjective, and how well it reads so; None where it is none.

    >>> her_adjective("мелкой", "ablt")
    ('мелкая', 0.6)
    """
    for parse in parses(word):
        if parse.is_known and (parse.tag.pos, parse.tag.gender, parse.tag.case) == ("ADJF", "femn", case):
            form = inflected(parse, "nomn", "sing", "femn")
            return (form, _FITS_ADJECTIVAL) if form else None
    return None


def nominative_of_woman(word: str, case: str) -> tuple[str, float]:
    """The nominative of a woman's surname in a case, and how well it reads so.

    >>> nominative_of_woman("орловой", "ablt")
    ('орлова', 0.4)
    """
    endings = ("ову", "еву", "ину") if case == "accs" else ("овой", "евой", "иной")
    if case != "nomn" and word.endswith(endings):
        return word[: -2 if word.endswith("ой") else -1] + "а", 0.4
    ending, fit = _ENDINGS.get(case, ("", 0.0))
    if ending and word.endswith(ending) and len(word) > len(ending) + 2:
        return word[: -len(ending)] + "а", fit
    return word, 0.0
