"""Parts of a corpus: development and held-out articles, languages, and phenomena that are hard to read."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from kg.evaluate.comparison import Comparison, Telling
from kg.evaluate.scores import Score, Share, total
from kg.model.annotation import ArticleRecord

HELD_OUT_EVERY: Final = 5
"""Every so many articles one is held out: nobody looked at it when rules were written."""

LONG_LIST: Final = 4
"""Pairs from which on an article is a chronicle or a list."""

_NUMBER = re.compile(r"(\d{1,9})$")


def is_held_out(record: ArticleRecord) -> bool:
    """Whether an article is kept aside: its id ends in a number divisible by five (docs/reading.md)."""
    number = _NUMBER.search(record.article.external_id or "")
    return number is not None and int(number.group(1)) % HELD_OUT_EVERY == 0


def by_part(comparisons: Sequence[Comparison]) -> Mapping[str, tuple[Comparison, ...]]:
    """The articles that rules were written on, and those kept aside."""
    return {
        "dev": tuple(c for c in comparisons if not is_held_out(c.gold)),
        "held_out": tuple(c for c in comparisons if is_held_out(c.gold)),
    }


def by_language(comparisons: Sequence[Comparison]) -> Mapping[str, tuple[Comparison, ...]]:
    """The articles of each language."""
    languages = sorted({c.gold.article.language or "unknown" for c in comparisons})
    return {
        language: tuple(c for c in comparisons if (c.gold.article.language or "unknown") == language)
        for language in languages
    }


def phenomena(comparisons: Sequence[Comparison]) -> Mapping[str, Score]:
    """How well what is hard is read: pairs of some articles, or events of some types."""
    long_lists = [c for c in comparisons if len(c.gold.partnerships) >= LONG_LIST]
    undated = [c for c in comparisons if not c.gold.article.published]
    negatives = [c for c in comparisons if not c.gold.partnerships]
    return {
        f"pairs in lists of {LONG_LIST} or more": _pairs(long_lists),
        "background pairs": total(_background(c) for c in comparisons),
        "planned": _events(comparisons, lambda t: t.event.type == "planned"),
        "ended (terminated, suspended)": _events(comparisons, lambda t: t.event.type in ("terminated", "suspended")),
        "visited": _events(comparisons, lambda t: t.event.type == "visited"),
        "exists with a date": _events(comparisons, lambda t: t.event.type == "exists" and bool(t.event.date)),
        "no publication date: events": _events(undated, lambda _: True),
        "hard negatives let go": Score(
            sum(not c.predicted.partnerships for c in negatives), len(negatives), len(negatives)
        ),
    }


def planned_read_as_signed(comparisons: Sequence[Comparison]) -> Share:
    """Plans of found ties told as signed: no plan is told of the tie, but a signing that gold does not know."""
    read_wrong = whole = 0
    for comparison in comparisons:
        for telling in comparison.gold_events:
            find = comparison.find_of(telling.tie)
            if telling.event.type == "planned" and find is not None:
                whole += 1
                read_wrong += _is_told_signed_instead(comparison, find.number)
    return Share(read_wrong, whole)


def _is_told_signed_instead(comparison: Comparison, number: int) -> bool:
    told = [t.event.type for t in comparison.predicted_events if t.tie.number == number]
    right = sum(p.tie.number == number and p.event.type == "signed" for _, p in comparison.events)
    return "planned" not in told and told.count("signed") > right


def _pairs(comparisons: Sequence[Comparison]) -> Score:
    return total(c.scores["pairs"] for c in comparisons)


def _background(comparison: Comparison) -> Score:
    """Pairs other than the first one of the gold record."""
    found = [g for g, _ in comparison.ties if g.number > 0]
    first_found = any(g.number == 0 for g, _ in comparison.ties)
    return Score(
        len(found),
        max(0, len(comparison.gold.partnerships) - 1),
        len(comparison.predicted.partnerships) - first_found,
    )


def _events(comparisons: Sequence[Comparison], wanted: Callable[[Telling], bool]) -> Score:
    """Dated events of some type."""
    return total(
        Score(
            sum(wanted(g) for g, _ in c.dated_events),
            sum(map(wanted, c.gold_events)),
            sum(map(wanted, c.predicted_events)),
        )
        for c in comparisons
    )
