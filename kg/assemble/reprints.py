"""Which articles are one source: reprints and near-duplicates of one text count once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import Final

from kg.assemble.claims import Source

ALIKE: Final = 0.5
"""Share of common shingles from which two texts are one: reprints with a new lead have 0.6 and more."""

_BAND: Final = 2
"""Places that are compared as one to find candidates: 32 bands of 2 miss a likeness of 0.5 once in 10,000 times."""


def independent(sources: Iterable[Source]) -> dict[str, str]:
    """Article -> the group of texts it belongs to, named by its smallest member.

    Grouping is by common neighbours (single linkage), so that it depends on the set of articles alone.
    """
    known = {source.article: source for source in sorted(sources)}
    first: dict[tuple[int, ...], str] = {}
    root = {article: first.setdefault(s.sketch, article) if s.sketch else article for article, s in known.items()}
    for one, other in sorted(_candidates(known[article] for article in first.values())):
        if likeness(known[one].sketch, known[other].sketch) >= ALIKE:
            low, high = sorted((_find(root, one), _find(root, other)))
            root[high] = low
    return {article: _find(root, article) for article in known}


def likeness(one: tuple[int, ...], other: tuple[int, ...]) -> float:
    """The estimated share of shingles that two texts have in common, from 0 to 1."""
    if not one or len(one) != len(other):
        return 0.0
    return sum(a == b for a, b in zip(one, other, strict=True)) / len(one)


def _find(root: dict[str, str], article: str) -> str:
    while root[article] != article:
        article = root[article]
    return article


def _candidates(sources: Iterable[Source]) -> set[tuple[str, str]]:
    bands: dict[tuple[int, ...], list[str]] = {}
    for source in sources:
        for band in _bands(source.sketch):
            bands.setdefault(band, []).append(source.article)
    return {pair for members in bands.values() for pair in combinations(sorted(members), 2)}


def _bands(places: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
    return ((start, *places[start : start + _BAND]) for start in range(0, len(places), _BAND))
