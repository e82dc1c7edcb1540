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
_WITH_YEAR = re.compile("([^А-Яа-яЁё]*[А-ЯЁ][а-яё]+)([-–](?:19|20)[0-9]{2})([^0-9]*)")  # «Лахти-2024», «Ярмарка-2024»
_WITH_APOSTROPHE = re.compile("(.*?)([А-Яа-яЁё-]+(?:['’ʼ][А-Яа-яЁё-]+)+)(.*)", re.DOTALL)  # «Вильнёв-д’Аск»
_DASHES = frozenset("-‐‒―−")
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
        cut = _cut(piece) if len(piece) < _REMEMBERED else tuple(_long(piece))
        if len(cut) == 1:  # as most pieces
            words.append(Word(cut[0][0], base))
        else:
            words += [Word(text, base + start) for text, start in cut]
    return words


_REMEMBERED = 60
"""Characters of a piece that is worth remembering."""


def _long(piece: str) -> Iterator[tuple[str, int]]:
    for base in range(0, len(piece), _MAX_PIECE_CHARS):
        for token in razdel.tokenize(piece[base : base + _MAX_PIECE_CHARS]):
            yield token.text, base + token.start


def with_dashes(words: list[Word]) -> list[Word]:
    """The words with every hyphen that stands alone between spaces as the dash that a keyboard has no key for."""
    for i, word in enumerate(words):
        if word.text in _DASHES and _stands_alone(words, i):
            words[i] = Word("—", word.start)
    return words


def _stands_alone(words: list[Word], index: int) -> bool:
    start = words[index].start
    behind = words[index + 1].start if index + 1 < len(words) else start + 2
    before = words[index - 1].start + len(words[index - 1].text) if index else start - 1
    return before < start < behind - 1


@lru_cache(maxsize=100_000)
def _cut(piece: str) -> tuple[tuple[str, int], ...]:
    plain = _PLAIN.fullmatch(piece)
    if plain is None and (dated := _WITH_YEAR.fullmatch(piece)):
        name, year, rest = dated.groups()
        behind = len(name) + len(year)
        return (*_long(name), (year, len(name)), *((text, behind + start) for text, start in _long(rest)))
    if plain is None and (named := _WITH_APOSTROPHE.fullmatch(piece)):
        before, name, rest = named.groups()
        behind = len(before) + len(name)
        return (*_long(before), (name, len(before)), *((text, behind + start) for text, start in _long(rest)))
    if plain is None:
        return tuple(_long(piece))
    word, mark = plain.groups()
    return ((word, 0), (mark, len(word))) if mark else ((word, 0),)
