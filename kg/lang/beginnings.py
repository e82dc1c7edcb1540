"""Beginnings of words («побратим*»), asked which of them a word has."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

_FEW: Final = 3  # letters by which a beginning is looked for


class Beginnings:
    """Known beginnings of words. A word is compared with those alone that share its first letters: mostly none."""

    def __init__(self, beginnings: Iterable[str]) -> None:
        known = sorted(set(beginnings))
        self._short = tuple(beginning for beginning in known if len(beginning) < _FEW)
        alike = _by_first_letters(beginning for beginning in known if len(beginning) >= _FEW)
        self._by_letters = {letters: (*self._short, *beginnings) for letters, beginnings in alike.items()}

    def of(self, word: str) -> list[str]:
        """The beginnings that a word has, sorted.

        >>> Beginnings(["побрат", "побратим", "пар"]).of("побратимство")
        ['побрат', 'побратим']
        """
        likely = self._by_letters.get(word[:_FEW], self._short)
        return [known for known in likely if word.startswith(known)] if likely else []


def _by_first_letters(beginnings: Iterable[str]) -> Mapping[str, Sequence[str]]:
    found: dict[str, list[str]] = {}
    for beginning in beginnings:
        found.setdefault(beginning[:_FEW], []).append(beginning)
    return found
