"""Names as they are compared and shown: composed, without invisible characters, in one script."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from kg.resources import data_folder

BIDI_CONTROLS: Final = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""The twelve characters with the Unicode property Bidi_Control: they change the order in which a name is shown."""

_INVISIBLE: Final = frozenset("\u00ad\u034f\u180e\u200b\u200c\u200d\u2060\ufeff")
_DASHES: Final = str.maketrans(dict.fromkeys("\u2010\u2011\u2043\ufe63\uff0d", "-"))
_WORD: Final = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Repair:
    """A word in mixed scripts and what it was taken for («Kaзaнь» with Latin K and a, «Казань»)."""

    written: str
    meant: str


def clean_name(name: str) -> str:
    """A name for storing and showing: NFC, no control, Bidi_Control or zero-width characters, white space folded.

    >>> clean_name("Йошкар\\u200b-Ола\\u202e ")
    'Йошкар-Ола'
    """
    composed = unicodedata.normalize("NFC", name).translate(_DASHES)
    kept = "".join(" " if c in "\t\n\r" else c for c in composed if c in "\t\n\r" or not _is_unseen(c))
    return " ".join(unicodedata.normalize("NFC", kept).split())


def comparable(name: str) -> str:
    """A name for comparing: cleaned, mixed scripts repaired, case and ё/е folded."""
    repaired, _ = repair_scripts(clean_name(name))
    return repaired.casefold().replace("ё", "е")


def repair_scripts(text: str) -> tuple[str, tuple[Repair, ...]]:
    """A text whose words of mixed Cyrillic and Latin letters are in one script, and what was repaired.

    A word is taken for Cyrillic where every Latin letter of it looks like a Cyrillic one, for Latin where it is the
    other way round; where both would do, the script of most of its letters wins. The parts of «IT-кластер» and «X-й»
    are words of their own, and stay. The length of the text stays the same.
    """
    repairs: list[Repair] = []

    def one_script(match: re.Match[str]) -> str:
        word = match[0]
        meant = _in_one_script(word)
        if meant != word:
            repairs.append(Repair(word, meant))
        return meant

    return _WORD.sub(one_script, text), tuple(repairs)


def _in_one_script(word: str) -> str:
    latin = [c for c in word if _is_latin(c)]
    cyrillic = [c for c in word if _is_cyrillic(c)]
    if not latin or not cyrillic:
        return word
    to_cyrillic, to_latin = _lookalikes()
    as_cyrillic = all(c in to_cyrillic for c in latin)
    as_latin = all(c in to_latin for c in cyrillic)
    if as_cyrillic and (not as_latin or len(cyrillic) >= len(latin)):
        return "".join(to_cyrillic.get(c, c) for c in word)
    if as_latin:
        return "".join(to_latin.get(c, c) for c in word)
    return word


def _is_unseen(character: str) -> bool:
    return unicodedata.category(character) in ("Cc", "Cs") or character in BIDI_CONTROLS or character in _INVISIBLE


def _is_latin(character: str) -> bool:
    return character.isalpha() and character < "\u0250"


def _is_cyrillic(character: str) -> bool:
    return "\u0400" <= character <= "\u04ff"


@cache
def _lookalikes() -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Latin letters to the Cyrillic ones that look the same, and back (`data/lookalikes.csv`)."""
    with (data_folder() / "lookalikes.csv").open(encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table))
    return {r["latin"]: r["cyrillic"] for r in rows}, {r["cyrillic"]: r["latin"] for r in rows}
