"""Nominatives of Russian and foreign persons' names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Final

from kg.lang.base import Token
from kg.lang.ru import models

_CASES: Final = {"Nom": "nomn", "Gen": "gent", "Dat": "datv", "Acc": "accs", "Ins": "ablt", "Loc": "loct"}
_OBLIQUE_ENDINGS: Final = {
    "gent": ("а", "я"),
    "accs": ("а", "я"),
    "datv": ("у", "ю"),
    "ablt": ("ым", "им", "ом", "ем"),
    "loct": ("е",),
}
_VOWELS: Final = frozenset("аеёиоуыэюя")
_NAME_GRAMMEMES: Final = ("Name", "Surn", "Patr")


def nominative(tokens: Sequence[Token]) -> str:
    """The name in the nominative, by the case and gender that fit its words best («Метшина» → «Метшин»)."""
    words = [token.text for token in tokens]
    tagged = Counter(_CASES.get(token.feats.get("Case", ""), "nomn") for token in tokens)
    readings = [(case, gender) for case in _CASES.values() for gender in ("masc", "femn")]
    case, gender = max(readings, key=lambda r: _fit(words, *r) + 0.9 * tagged[r[0]])
    return " ".join(_keep_letters(word, _form(word.lower(), case, gender)[0]) for word in words)


def _fit(words: Sequence[str], case: str, gender: str) -> float:
    return sum(_form(word.lower(), case, gender)[1] for word in words)


@lru_cache(maxsize=100_000)
def _form(word: str, case: str, gender: str) -> tuple[str, float]:
    """The nominative of the word read as this case and gender, and how well it reads so."""
    for parse in models.parses(word):
        if parse.is_known and _is_name_in(parse, case, gender):
            inflected = parse.inflect({"nomn", "sing"})
            if inflected is not None:
                return str(inflected.word), 1.0
    if case == "nomn":
        return word, 0.3
    return _by_ending(word, case, gender)


def _is_name_in(parse: Any, case: str, gender: str) -> bool:
    tag = parse.tag
    named = any(grammeme in tag for grammeme in _NAME_GRAMMEMES)
    return named and tag.case == case and tag.gender in (gender, None) and tag.number != "plur"


def _by_ending(word: str, case: str, gender: str) -> tuple[str, float]:
    if gender == "femn":
        if word.endswith(("овой", "евой", "иной", "ову", "еву", "ину")):
            return word[: -2 if word.endswith("ой") else -1] + "а", 0.4
        return word, 0.0
    for ending in _OBLIQUE_ENDINGS[case]:
        stem = word[: -len(ending)]
        if word.endswith(ending) and len(stem) >= 2 and stem[-1] not in _VOWELS:
            return stem + ("ь" if ending in ("я", "ю") else ""), 0.35
    return word, 0.0


def _keep_letters(written: str, form: str) -> str:
    """The form with the capitals and the е for ё of what is written."""
    spelled = "".join(
        "е" if letter == "ё" and i < len(written) and written[i].lower() == "е" else letter
        for i, letter in enumerate(form)
    )
    parts = zip(written.split("-"), spelled.split("-"), strict=False)
    return "-".join(part[:1].upper() + part[1:] if old[:1].isupper() else part for old, part in parts)
