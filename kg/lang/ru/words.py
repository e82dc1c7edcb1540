"""Cutting a sentence into words and marks, by razdel.

What stands between two spaces is cut by itself and remembered: a language repeats its words. razdel looks beyond the
space, which only glues marks to figures («5, 6» becomes «5,» and «6»), so nothing is lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import razdel

_PIECE = re.compile(r"\S+")
_PLAIN = re.compile("([А-Яа-яЁё]+)([.,]?)")  # what most pieces are: a word, with a mark or without
_DASHES = frozenset("-‐‒―−")  # alone between spaces, a hyphen is how a keyboard writes a dash
_MAX_PIECE_CHARS = 1_000  # razdel's time grows with the square of a word's length


class Word(NamedTuple):
    """A word or a mark of a sentence, and the code point it starts at."""

    text: str
    start: int


def words_of(sentence: str) -> list[Word]:
    """The words and marks of a sentence in order; an endless word is cut up first."""
    words = []
    for found in _PIECE.finditer(sentence):
        piece, base = found.group(), found.start()
        cut = _cut(piece) if len(piece) < _REMEMBERED else _long(piece)
        words += [Word(text, base + start) for text, start in cut]
    return words


_REMEMBERED = 60
"""Characters of a piece that is worth remembering."""


def _long(piece: str) -> Iterator[tuple[str, int]]:
    for base in range(0, len(piece), _MAX_PIECE_CHARS):
        for token in razdel.tokenize(piece[base : base + _MAX_PIECE_CHARS]):
            yield token.text, base + token.start


@lru_cache(maxsize=100_000)
def _cut(piece: str) -> tuple[tuple[str, int], ...]:
    if piece in _DASHES:
        return (("—", 0),)
    plain = _PLAIN.fullmatch(piece)
    if plain is None:
        return tuple(_long(piece))
    word, mark = plain.groups()
    return ((word, 0), (mark, len(word))) if mark else ((word, 0),)
