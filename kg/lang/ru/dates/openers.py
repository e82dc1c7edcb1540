"""Which words a date may begin with: for each rule, whether it can answer at all at a word and its dictionary form.

An opener may let a word through that its rule then refuses, never the other way round. Most words open no date, and
there no rule is tried.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from kg.lang.ru.dates.numbers import cardinal, is_ordinal
from kg.lang.ru.dates.words import (
    AFTER,
    CENTURIES,
    DAYS,
    HALVES,
    NEXT,
    PAST,
    SAME,
    SEASON_NOUNS,
    SEASONS,
    SPANS,
    THIS,
    THIS_INFLECTED,
    WEEKDAYS,
    WEEKEND,
    YEAR_ADJECTIVES,
    YEARS,
    month_of_adjective,
    years_ahead,
)
from kg.text.calendar import month_number

Opener: TypeAlias = Callable[[str, str], bool]
"""(word as written, dictionary form) -> whether a date may begin there."""

_PAST_TO_NEXT = PAST | THIS | NEXT


def _in_figures(text: str) -> bool:
    return text[:1].isdecimal()


def _is_number(text: str, lemma: str) -> bool:
    return _in_figures(text) or cardinal(text, lemma) is not None


def _is_span(text: str, lemma: str) -> bool:
    """«30 (лет)», «год», «полгода», «четверть (века)»."""
    return _is_number(text, lemma) or lemma in YEARS or lemma in CENTURIES or text.casefold() in HALVES


def day_in_figures(text: str, lemma: str) -> bool:  # noqa: ARG001
    """«05.12.2024»."""
    return _in_figures(text)


def relative_day(text: str, lemma: str) -> bool:  # noqa: ARG001
    """«вчера»."""
    return text.casefold() in DAYS


def weekday(text: str, lemma: str) -> bool:  # noqa: ARG001
    """«пятницу»."""
    return lemma in WEEKDAYS


def day(text: str, lemma: str) -> bool:
    """«5», «3–5», «двадцать», «седьмого»."""
    return _is_number(text, lemma) or is_ordinal(lemma)


def ago(text: str, lemma: str) -> bool:
    """«десять лет назад», «месяц назад», «годом раньше»."""
    return _is_span(text, lemma) or lemma in SPANS or text.casefold() == "годом"


def later(text: str, lemma: str) -> bool:  # noqa: ARG001
    """«через год»."""
    return text.casefold() in AFTER


def year_apart(text: str, lemma: str) -> bool:
    """«двумя годами позже», «на год раньше», «год спустя»."""
    return lemma == "на" or lemma in SPANS or _is_span(text, lemma)


def weekend(text: str, lemma: str) -> bool:  # noqa: ARG001
    """«выходных»."""
    return text.casefold() in WEEKEND


def same_month(text: str, lemma: str) -> bool:  # noqa: ARG001
    """«том же месяце»."""
    return lemma == "тот"


def week_or_month(text: str, lemma: str) -> bool:  # noqa: ARG001
    """«прошлой неделе»."""
    return lemma in _PAST_TO_NEXT


def _relative_year(text: str, lemma: str) -> bool:
    return text.casefold() in THIS_INFLECTED or years_ahead(lemma) is not None


def year_adjective(text: str, lemma: str) -> bool:  # noqa: ARG001
    """«прошлогодний»."""
    return lemma in YEAR_ADJECTIVES


def season(text: str, lemma: str) -> bool:
    """«осенью», «прошлой весной», «(к) осени»."""
    return text.casefold() in SEASONS or lemma in SEASON_NOUNS or _relative_year(text, lemma)


def month(text: str, lemma: str) -> bool:  # noqa: ARG001
    """«октябре»."""
    return month_number(text, "ru") is not None


def month_adjective(text: str, lemma: str) -> bool:  # noqa: ARG001
    """«июльском»."""
    return month_of_adjective(text) is not None


def year(text: str, lemma: str) -> bool:
    """«2009», «того же года», «прошлом году»."""
    return _in_figures(text) or text.casefold() in SAME or _relative_year(text, lemma)


def part_of_year(text: str, lemma: str) -> bool:  # noqa: ARG001
    """«(до конца) года»."""
    return lemma == "год"


def duration(text: str, lemma: str) -> bool:
    """«30 лет», «25-летие», «четверть века», «тридцатую годовщину»."""
    return _is_span(text, lemma) or "лет" in text.casefold() or is_ordinal(lemma)
