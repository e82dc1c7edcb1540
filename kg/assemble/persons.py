"""Whether two names can be one person's: «Метшин», «И. Метшин», «Ильсур Метшин», «Метшин Ильсур Раисович»."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from kg.rdf.names import folded


@lru_cache(maxsize=65_536)
def words_of(name: str) -> frozenset[str]:
    """The words of a name, folded; initials keep one letter."""
    return frozenset(word for word in folded(name).replace(".", " ").replace("-", " ").split() if word.isalnum())


def can_be_one(name: str, other: str) -> bool:
    """Whether every word of the shorter name stands in the longer one, an initial for a word that begins with it.

    >>> can_be_one("И. Метшин", "Метшин Ильсур Раисович"), can_be_one("Илья Метшин", "Ильсур Метшин")
    (True, False)
    """
    short, long = sorted((words_of(name), words_of(other)), key=lambda words: (len(words), sorted(words)))
    if not any(len(word) > 1 for word in short & long):
        return False
    rest, left = short - long, long - short
    return all(_abbreviates(word, left) or _abbreviated(word, left) for word in rest)


def _abbreviates(word: str, others: Iterable[str]) -> bool:
    return len(word) == 1 and any(other.startswith(word) for other in others)


def _abbreviated(word: str, others: Iterable[str]) -> bool:
    return any(len(other) == 1 and word.startswith(other) for other in others)


def fullness(name: str) -> tuple[int, int, str]:
    """How much a name tells, for the choice of the fullest: words, letters, then the name itself."""
    return len(words_of(name)), len(name), name


def cover(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether every name of the first can be one of the second's."""
    known = tuple(other)
    return all(any(can_be_one(name, candidate) for candidate in known) for name in one)
