"""Names of persons that the model began too early: with the office, or with the place whose office it is.

«Кмет Варны Благомир Коцев» at the start of a sentence looks like one name of four words. It is cut before places are
looked for, as no place is looked for in names of persons.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.lang.base import Analysis, Name
from kg.lang.matcher import Trigger

_FEWEST_WORDS = 3
_MARKS = frozenset(("(", ")", "«", "»", "—", "–", "/", '"'))


def with_names_repaired(analysis: Analysis, offices: Sequence[Trigger]) -> Analysis:
    """The analysis with names of persons that begin behind their offices and those offices' places."""
    return replace(analysis, names=tuple(_repaired(analysis, offices)))


def _repaired(analysis: Analysis, offices: Sequence[Trigger]) -> Iterator[Name]:
    for name in analysis.names:
        if name.type != "PER":
            yield name
            continue
        name = _up_to_mark(analysis, name)
        first = analysis.token_index_at(name.start)
        number = bisect_left(offices, first, key=lambda o: o.first)
        office = offices[number] if number < len(offices) else None
        last = analysis.token_index_at(name.end - 1) + 1
        if office is not None and office.first == first and office.last < last:
            yield replace(name, start=analysis.tokens[_behind_place(analysis, office.last, last)].start)
        else:
            yield name


def _up_to_mark(analysis: Analysis, name: Name) -> Name:
    """«Анджей Новаковский ‖ (Плоцк»: a name has no brackets or quotation marks."""
    words = analysis.tokens_in(name.start, name.end)
    number = next((i for i, word in enumerate(words) if word.text in _MARKS), 0)
    return replace(name, end=words[number - 1].end) if number else name


def _behind_place(analysis: Analysis, first: int, last: int) -> int:
    """Where the name itself begins: a word in the genitive before two others is whose office it is."""
    is_owner = last - first >= _FEWEST_WORDS and analysis.tokens[first].feats.get("Case") == "Gen"
    return first + 1 if is_owner else first
