"""When two names, cities or pairs are the same for the scores (docs/reading.md, "How it is measured")."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from kg.model.annotation import Event, Partnership, Place

_NO_WORD = re.compile(r"[^\w]+")

G = TypeVar("G")
P = TypeVar("P")


def folded(name: str) -> str:
    """A name without case, accents, punctuation, and with ё as е."""
    letters = unicodedata.normalize("NFKD", name).casefold().replace("ё", "е")
    return _NO_WORD.sub(" ", "".join(c for c in letters if not unicodedata.combining(c))).strip()


def is_same_place(one: Place | None, other: Place | None) -> bool:
    """Equal GeoNames ids; where either has none, equal names or one that begins with the other's words."""
    if one and other and one.geonames and other.geonames:
        return one.geonames == other.geonames
    short, long = sorted((folded(place.name) if place else "" for place in (one, other)), key=len)
    return short == long or (bool(short) and long.startswith(short + " "))


def is_same_pair(one: tuple[Place, Place], other: tuple[Place, Place]) -> bool:
    """The same two municipalities in either order."""
    (a, b), (c, d) = one, other
    return (is_same_place(a, c) and is_same_place(b, d)) or (is_same_place(a, d) and is_same_place(b, c))


def is_same_person(one: str, other: str) -> bool:
    """Equal sets of words, or one holds the other and the last words are equal («Метшин» and «Ильсур Метшин»)."""
    a, b = folded(one).split(), folded(other).split()
    x, y = set(a), set(b)
    return bool(x and y) and (x == y or (a[-1] == b[-1] and (x <= y or y <= x)))


def is_same_organization(one: str, other: str) -> bool:
    """One name holds the other."""
    x, y = folded(one), folded(other)
    return x in y or y in x


def telling_events(tie: Partnership) -> tuple[Event, ...]:
    """The events that are scored: an undated `exists` counts only where nothing else is told."""
    telling = tuple(e for e in tie.events if e.type != "exists" or e.date)
    return telling or tie.events[:1]


def match(gold: Iterable[G], predicted: Sequence[P], same: Callable[[G, P], bool]) -> list[tuple[G, P]]:
    """Every gold item with the first predicted one left that is the same, one to one."""
    left, found = list(predicted), []
    for item in gold:
        for candidate in left:
            if same(item, candidate):
                found.append((item, candidate))
                left.remove(candidate)
                break
    return found
