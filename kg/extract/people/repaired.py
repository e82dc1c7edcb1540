"""Names of persons that the model began too early: with the office, and the place whose office it is.

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


def with_names_repaired(analysis: Analysis, offices: Sequence[Trigger]) -> Analysis:
    """The analysis with names of persons that begin behind their offices and those offices' places."""
    return replace(analysis, names=tuple(_repaired(analysis, offices)))


def _repaired(analysis: Analysis, offices: Sequence[Trigger]) -> Iterator[Name]:
    for name in analysis.names:
        first = analysis.token_index_at(name.start)
        number = bisect_left(offices, first, key=lambda o: o.first)
        office = offices[number] if number < len(offices) else None
        last = analysis.token_index_at(name.end - 1) + 1
        if name.type != "PER" or office is None or office.first != first or office.last >= last:
            yield name
        else:
            yield replace(name, start=analysis.tokens[_behind_place(analysis, office.last, last)].start)


def _behind_place(analysis: Analysis, first: int, last: int) -> int:
    """Where the name itself begins: a word in the genitive before two others is whose office it is."""
    is_owner = last - first >= _FEWEST_WORDS and analysis.tokens[first].feats.get("Case") == "Gen"
    return first + 1 if is_owner else first
