"""One person told by one name throughout an article: a surname alone, initials, a name and patronymic."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from kg.extract.people.mention import PersonMention
from kg.lang.ru.person_names import is_name_and_patronymic

_SHORTEST_STEM = 3

Named: TypeAlias = tuple[int, int, str]
"""Where a name starts and ends, and its nominative."""


def called_by_full_name(named: Sequence[Named]) -> Iterator[PersonMention]:
    """Each mention with the full name of its person: the one told last before it, or else first after it."""
    full: dict[str, list[tuple[int, str]]] = {}
    for start, _, name in named:
        words = name.split()
        if len(words) > 1:
            for key in {key_of(words[0]), key_of(words[-1])}:
                full.setdefault(key, []).append((start, name))
    for start, end, name in named:
        yield PersonMention(start, end, _fullest(start, name, full))


def key_of(word: str) -> str:
    """The first letters of a word, which all its cases have."""
    return word[:_SHORTEST_STEM]


_MOST_NAMESAKES = 20


def _fullest(start: int, name: str, full: Mapping[str, Sequence[tuple[int, str]]]) -> str:
    words = name.split()
    by_patronymic = is_name_and_patronymic(words)
    candidates = full.get(key_of(words[0] if by_patronymic else words[-1]), ())
    middle = bisect_right(candidates, start, key=lambda c: c[0])
    near = (
        *reversed(candidates[max(0, middle - _MOST_NAMESAKES) : middle]),
        *candidates[middle : middle + _MOST_NAMESAKES],
    )
    if by_patronymic:
        called = (known for _, known in near if known.split()[0] == words[0])
        return next((known for known in called if not is_name_and_patronymic(known.split())), name)
    same = [known for _, known in near if _is_same_person(words, known.split())]
    if len(words) == 1:
        return same[0] if same else name
    return max(same, key=lambda known: sum(not word.endswith(".") for word in known.split()), default=name)


def _is_same_person(words: Sequence[str], full: Sequence[str]) -> bool:
    if len(words) == 1:
        return is_alike(words[0], full[-1]) or words[0] == full[0]
    return is_alike(words[-1], full[-1]) and (is_alike(words[0], full[0]) or _is_initial(words[0], full[0]))


def _is_initial(one: str, other: str) -> bool:
    return one.endswith(".") and one[0] == other[0]


def is_alike(left: str, right: str) -> bool:
    """Whether two words differ at most by an ending («Кухарев», «Кухарева»)."""
    shorter = min(len(left), len(right))
    stem = max(_SHORTEST_STEM, shorter - 1)
    return left == right or (shorter >= stem and abs(len(left) - len(right)) <= 1 and left[:stem] == right[:stem])
