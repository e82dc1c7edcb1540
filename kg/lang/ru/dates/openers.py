"""Which words a date may begin with: for each rule, whether it can answer at all at a word and its dictionary form.

An opener may let a word through that its rule then refuses, never the other way round. Most words open no date, and
there no rule is tried.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Final, TypeAlias

from kg.lang.ru.dates.numbers import cardinal, is_ordinal
from kg.lang.ru.dates.words import (
    ADJECTIVES_OF_WEEKDAYS,
    AFTER,
    CENTURIES,
    DAYS,
    DAYS_OF_NEWS,
    HALVES,
    NEXT_DAY,
    OF_YEARS,
    SAME,
    SEASON_NOUNS,
    SEASONS,
    SPANS,
    TERMS,
    THIS_INFLECTED,
    TO_SUMMER,
    WEEKDAYS,
    WEEKEND,
    YEAR_ADJECTIVES,
    YEARS,
    first_month,
    is_that,
    month_of_adjective,
    years_ahead,
)
from kg.text.calendar import month_number

Opener: TypeAlias = Callable[[str, str], bool]
"""(word without case, dictionary form) -> whether a date may begin there."""


_PAST: Final = "прошедш"  # which the dictionary takes for a verb


def _in_figures(word: str) -> bool:
    return word[:1].isdecimal()


@lru_cache(maxsize=1_000)  # several rules ask it of one word
def _is_number(word: str, lemma: str) -> bool:
    return _in_figures(word) or cardinal(word, lemma) is not None


def _is_span(word: str, lemma: str) -> bool:
    """«30 (лет)», «год», «полгода», «четверть (века)»."""
    return _is_number(word, lemma) or lemma in YEARS or lemma in CENTURIES or word in HALVES or lemma == "пара"


def day_in_figures(word: str, lemma: str) -> bool:  # noqa: ARG001
    """«05.12.2024»."""
    return _in_figures(word)


def relative_day(word: str, lemma: str) -> bool:
    """«вчера», «нынче (утром)», «вчерашней (встрече)»."""
    return word in DAYS or word == "нынче" or lemma in DAYS_OF_NEWS


def weekday(word: str, lemma: str) -> bool:  # noqa: ARG001
    """«пятницу»."""
    return lemma in WEEKDAYS


def weekday_of_occasion(word: str, lemma: str) -> bool:  # noqa: ARG001
    """«субботним (вечером)»."""
    return lemma in ADJECTIVES_OF_WEEKDAYS


def day(word: str, lemma: str) -> bool:
    """«5», «3–5», «двадцать», «седьмого»."""
    return _is_number(word, lemma) or is_ordinal(lemma)


def day_alone(word: str, lemma: str) -> bool:
    """«8-го», «20 (числа)»."""
    return word[:1].isdecimal() or is_ordinal(lemma)


def day_of_feast(word: str, lemma: str) -> bool:  # noqa: ARG001
    """«День (Победы)»."""
    return lemma == "день"


def short_year(word: str, lemma: str) -> bool:
    """«98-м», «двадцать втором», «две тысячи пятом», «двухтысячном»."""
    return _is_number(word, lemma) or is_ordinal(lemma) or lemma in ("тысяча", "двухтысячный")


def ago(word: str, lemma: str) -> bool:
    """«десять лет назад», «месяц назад», «годом раньше»."""
    return _is_span(word, lemma) or lemma in SPANS or word == "годом"


def later(word: str, lemma: str) -> bool:  # noqa: ARG001
    """«через год»."""
    return word in AFTER


def year_apart(word: str, lemma: str) -> bool:
    """«двумя годами позже», «на год раньше», «год спустя»."""
    return lemma in ("на", "за") or lemma in SPANS or _is_span(word, lemma)


def weekend(word: str, lemma: str) -> bool:  # noqa: ARG001
    """«выходных»."""
    return word in WEEKEND


def same_month(word: str, lemma: str) -> bool:
    """«том же месяце», «этой же неделе», «этот (день)»."""
    return is_that(word, lemma) or word == "этот" or word in THIS_INFLECTED


def next_day(word: str, lemma: str) -> bool:
    """«(на) следующий день», «назавтра»."""
    return lemma in ("следующий", "другой") or word in NEXT_DAY


def day_of_stay(word: str, lemma: str) -> bool:  # noqa: ARG001
    """«(на) второй (день)»."""
    return is_ordinal(lemma)


def week_or_month(word: str, lemma: str) -> bool:
    """«прошлой неделе», «(начале) этого месяца», «той неделе»."""
    return _relative_year(word, lemma) or is_that(word, lemma)


def _relative_year(word: str, lemma: str) -> bool:
    return word in THIS_INFLECTED or years_ahead(lemma) is not None or word.startswith(_PAST)


def year_adjective(word: str, lemma: str) -> bool:  # noqa: ARG001
    """«прошлогодний»."""
    return lemma in YEAR_ADJECTIVES


def season(word: str, lemma: str) -> bool:
    """«осенью», «прошлой весной», «(к) осени», «тем (же летом)»."""
    return (
        word in SEASONS
        or word in TO_SUMMER
        or lemma in SEASON_NOUNS
        or _relative_year(word, lemma)
        or is_that(word, lemma)
    )


def month(word: str, lemma: str) -> bool:  # noqa: ARG001
    """«октябре»."""
    return month_number(first_month(word), "ru") is not None


def month_adjective(word: str, lemma: str) -> bool:  # noqa: ARG001
    """«июльском»."""
    return month_of_adjective(word) is not None


def year(word: str, lemma: str) -> bool:
    """«2009», «того же года», «прошлом году»."""
    return _in_figures(word) or word in SAME or _relative_year(word, lemma) or lemma in ("предыдущий", "другой")


def part_of_year(word: str, lemma: str) -> bool:  # noqa: ARG001
    """«(до конца) года», «(до) Нового года», «(в первом) полугодии»."""
    return lemma in ("год", "новый", "неделя", "месяц", *TERMS)


def duration(word: str, lemma: str) -> bool:
    """«30 лет», «25-летие», «четверть века», «тридцатую годовщину»."""
    return _is_span(word, lemma) or "лет" in word or is_ordinal(lemma) or lemma in OF_YEARS
