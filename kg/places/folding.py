"""How names of places are compared: without case, accents, hyphens, apostrophes; ё as е.

The zero character falls away, too: the index of the gazetteer breaks on it.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_MARKS = {ord(mark): None for mark in "'’‘ʼ`´ʹʻ\u200c\u200d\u00ad\0"} | {ord(mark): " " for mark in "-‐‑‒–—.,·"}
_SPECIAL = str.maketrans({"ё": "е", "ł": "l", "ø": "o", "đ": "d", "ı": "i"})

_FOLDED = re.compile("[a-zа-я]+(?: [a-zа-я]+)*")


@lru_cache(maxsize=200_000)
def fold_name(name: str) -> str:
    """The name as the gazetteer's index holds it.

    Accents fall away from Latin and Greek letters only: in other scripts the marks are letters of their own.

    >>> fold_name("Йошкар-Ола"), fold_name("Kraków"), fold_name("Могилёв")
    ('йошкар ола', 'krakow', 'могилев')
    """
    if _FOLDED.fullmatch(name):
        return name
    plain = unicodedata.normalize("NFC", name.casefold()).translate(_MARKS).translate(_SPECIAL)
    if _FOLDED.fullmatch(plain):
        return plain
    if not plain.isascii():
        plain = "".join(_base(letter) for letter in plain)
    return " ".join(plain.split())


@lru_cache(maxsize=5_000)
def _base(letter: str) -> str:
    decomposed = unicodedata.normalize("NFD", letter)
    if len(decomposed) > 1 and unicodedata.name(decomposed[0], "").startswith(("LATIN", "GREEK")):
        return decomposed[0]
    return letter


_SOUNDS = {
    **dict.fromkeys("бb", "b"),
    **dict.fromkeys("пp", "p"),
    **dict.fromkeys("вфvwf", "v"),
    **dict.fromkeys("гкхgkqhcx", "k"),
    **dict.fromkeys("дтdt", "t"),
    **dict.fromkeys("жзсцчшщjsz", "s"),
    **dict.fromkeys("лl", "l"),
    **dict.fromkeys("мm", "m"),
    **dict.fromkeys("нn", "n"),
    **dict.fromkeys("рr", "r"),
}


_DIGRAPHS = (("ch", "s"), ("sh", "s"), ("zh", "s"), ("kh", "k"))


@lru_cache(maxsize=50_000)
def skeleton(name: str) -> str:
    """The consonants of a name in rough classes, the same for Cyrillic and Latin spellings.

    It tells a current name from a former one: GeoNames gives both as names, but only one internationally.

    >>> skeleton("Ставрополь"), skeleton("Stavropol’"), skeleton("Tolyatti"), skeleton("Zhodino")
    ('stvrpl', 'stvrpl', 'tltt', 'sdn')
    """
    folded = fold_name(name)
    for written, sound in _DIGRAPHS:
        folded = folded.replace(written, sound)
    return "".join(_SOUNDS.get(letter, "") for letter in folded)
