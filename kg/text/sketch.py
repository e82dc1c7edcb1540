"""A short sketch of a text, by which reprints and near-duplicates of one agency report are told.

MinHash over shingles of words (Broder 1997, "On the resemblance and containment of documents"): the share of equal
places of two sketches estimates the share of shingles that two texts have in common.
"""

from __future__ import annotations

import hashlib
import struct
from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

PLACES: Final = 64
"""Numbers in a sketch: the standard error of the estimate at the bound of 0.5 is sqrt(.5 * .5 / 64) = 0.06."""

SHINGLE_WORDS: Final = 3
"""Words in a shingle: reprints keep most of them, other texts on the same event some hundredth."""

# The multipliers of the finalizer of MurmurHash3 (Appleby, public domain), which mixes all bits of 64.
_MIX: Final = (np.uint64(0xFF51AFD7ED558CCD), np.uint64(0xC4CEB9FE1A85EC53), np.uint64(33))


def sketch(text: str) -> tuple[int, ...]:
    """The sketch of a text, the same on every machine; () for a text of fewer words than one shingle has."""
    words = "".join(letter if letter.isalnum() else " " for letter in text.casefold()).replace("ё", "е").split()
    shingles = {" ".join(words[i : i + SHINGLE_WORDS]) for i in range(len(words) - SHINGLE_WORDS + 1)}
    if not shingles:
        return ()
    hashes = np.array([_hash(shingle) for shingle in shingles], dtype=np.uint64)
    return tuple(int(_mixed(hashes ^ salt).min()) & 0xFFFF for salt in _salts())


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


def _hash(shingle: str) -> int:
    return int.from_bytes(hashlib.blake2b(shingle.encode(), digest_size=8).digest(), "big")


@cache
def _salts() -> tuple[np.uint64, ...]:
    """One number a place, from the bits of a hash, so that no library's random numbers can change them."""
    return tuple(np.uint64(_hash(f"place {place}")) for place in range(PLACES))


def _mixed(values: NDArray[np.uint64]) -> NDArray[np.uint64]:
    for factor in _MIX[:2]:
        values = (values ^ (values >> _MIX[2])) * factor
    return values ^ (values >> _MIX[2])
