"""A short sketch of a text, by which reprints and near-duplicates of one agency report are told.

MinHash over shingles of words (Broder 1997, "On the resemblance and containment of documents"), made by the library
rensa: the share of equal places of two sketches estimates the share of shingles that two texts have in common.
"""

from __future__ import annotations

import struct
from typing import Final

PLACES: Final = 64
"""Numbers in a sketch: the standard error of the estimate at the bound of 0.5 is sqrt(.5 * .5 / 64) = 0.06."""

SHINGLE_WORDS: Final = 3
"""Words in a shingle: reprints keep most of them, other texts on the same event some hundredth."""

_SEED: Final = 1997
_PLACE: Final = 0xFFFF
"""Of each number the lowest 16 bits are kept: two different ones are taken for equal once in 65,536 times."""


def sketch(text: str) -> tuple[int, ...]:
    """The sketch of a text, the same on every machine; () for a text of fewer words than one shingle has."""
    from rensa import RMinHash  # only who reads articles waits for it

    words = "".join(letter if letter.isalnum() else " " for letter in text.casefold()).replace("ё", "е").split()
    shingles = sorted({" ".join(words[i : i + SHINGLE_WORDS]) for i in range(len(words) - SHINGLE_WORDS + 1)})
    if not shingles:
        return ()
    smallest = RMinHash(num_perm=PLACES, seed=_SEED)
    smallest.update(shingles)
    return tuple(int(place) & _PLACE for place in smallest.digest())


def pack(places: tuple[int, ...]) -> str:
    """A sketch as hexadecimal digits, four a place, for the graph."""
    return struct.pack(f">{len(places)}H", *places).hex()


def unpack(digits: str) -> tuple[int, ...]:
    """A sketch from hexadecimal digits.

    Raises:
        ValueError: these are no digits of a sketch.
    """
    packed = bytes.fromhex(digits)
    if len(packed) % 2:
        raise ValueError("a sketch has four digits a place")
    return struct.unpack(f">{len(packed) // 2}H", packed)
