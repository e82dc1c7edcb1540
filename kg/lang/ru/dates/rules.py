"""The rules: each answers what date begins at a token, or None."""

from __future__ import annotations

import re
from functools import lru_cache

from kg.lang.ru.dates import openers
from kg.lang.ru.dates.context import Context, Found, Rule
from kg.lang.ru.dates.counted import ago, duration, later, next_day, same_month, year_apart
from kg.lang.ru.dates.days import day_alone, day_and_month, day_of_feast, on_weekday, relative_day
from kg.lang.ru.dates.figures import day_in_figures
from kg.lang.ru.dates.near import part_of_year, week_or_month, weekend
from kg.lang.ru.dates.openers import Opener
from kg.lang.ru.dates.short_years import short_year
from kg.lang.ru.dates.words import (
    JUST_PAST,
    LAST_YEARS,
    NEXT,
    PAST,
    SEASON_NOUNS,
    SEASONS,
    THIS,
    THIS_INFLECTED,
    TO_SUMMER,
    YEAR_ADJECTIVES,
    first_month,
    month_of_adjective,
    years_ahead,
)
from kg.lang.ru.dates.years import YEAR, YEAR_WORDS, relative_year, told_year, year_of
from kg.text.calendar import month_number
from kg.text.dates import (
    nearest_year,
    season_year,
)

_YEAR_RANGE = re.compile(r"(1[89]\d\d|20\d\d)[-–—](?:1[89]|20)?\d\d$")
_BEFORE_YEAR = frozenset({"в", "с", "до", "к", "далекий", "далёкий"})
_HEADING_MARKS = frozenset({".", ":", "—", "–"})
"""What stands behind the year that heads an entry of a chronicle: «1965. Первым побратимом …»."""
_BEFORE_SEASON = frozenset({"к", "до", "с", "на"})
_SPENT = frozenset({"весь", "целый", "провести", "проводить"})
"""What stands before a month that was spent: «весь ноябрь», «провели август»."""
_BEFORE_MONTH = frozenset(
    [
        "в",
        "на",
        "с",
        "к",
        "до",
        "по",
        "конец",
        "начало",
        "середина",
        "месяц",
        "число",
        "март",
        "половина",
        "декада",
        "треть",
        "поздно",
        "рано",
        "ранний",
        "поздний",
    ]
) | (PAST | THIS | NEXT | _SPENT)


def _month(context: Context, index: int) -> Found | None:
    """«в октябре 1982 года», «в августе нынешнего», «в конце июля»."""
    month = month_number(first_month(context.text(index)), "ru")
    if month is None or len(context.text(index)) < 3:
        return None
    with_year = told_year(context, index + 1) is not None  # «датирован августом 2015 года», «июнем нынешнего года»
    in_brackets = context.text(index - 1) == "(" and context.text(index + 1) == ")"
    led_in = context.lemma(index - 1) in _BEFORE_MONTH or context.text(index - 1).casefold() in THIS_INFLECTED
    if not led_in and not with_year and not in_brackets:
        return None
    year, last, rule = year_of(context, index + 1, month, None)
    if context.lemma(index - 1) in JUST_PAST | THIS and rule == "sentence_year" and context.published:
        year = nearest_year(month, None, context.published, ahead=context.ahead)  # «в минувшем августе»
    if context.lemma(index - 1) in LAST_YEARS and rule in ("nearest", "sentence_year") and context.published:
        year = context.published.year - 1
    return Found(last, f"{year:04d}-{month:02d}" if year else None, f"date.month.{rule}")


def _month_adjective(context: Context, index: int) -> Found | None:
    """«на июльском форуме», «в мартовской декларации»: the month that an adjective names."""
    month = month_of_adjective(context.text(index))
    if month is None:
        return None
    same = next((v for v in reversed(context.earlier) if v[4:7] == f"-{month:02d}"), None)
    if same is not None and context.text(index - 1) == "же":
        return Found(index + 1, same[:7], "date.same")  # «в те же ноябрьские дни»
    year, _, rule = year_of(context, index + 1, month, None)
    return Found(index + 1, f"{year:04d}-{month:02d}" if year else None, f"date.month.{rule}")


def _year_adjective(context: Context, index: int) -> Found | None:
    """«прошлогодний договор»."""
    shift = YEAR_ADJECTIVES.get(context.lemma(index))
    if shift is None:
        return None
    value = f"{context.published.year + shift:04d}" if context.published else None
    return Found(index + 1, value, "date.year.relative")


def _season(context: Context, index: int) -> Found | None:
    """«осенью 2022 года», «прошлой весной», «летом»: the year of the season."""
    here = context.text(index).casefold() in THIS_INFLECTED
    shift = 0 if here else years_ahead(context.lemma(index))
    first = index + (shift is not None)
    as_noun = first > index or context.lemma(index - 1) in _BEFORE_SEASON
    season = SEASONS.get(context.text(first).casefold()) or (
        SEASON_NOUNS.get(context.lemma(first), TO_SUMMER.get(context.text(first).casefold())) if as_noun else None
    )
    if season is None:
        return None
    told = told_year(context, first + 1)
    if told is not None:
        year, last, rule = told
        return Found(last, f"{year:04d}" if year else None, f"date.season.{rule}")
    if context.lemma(index - 1) == "с" and shift is None and context.text(first).casefold() not in SEASONS:
        return None  # «с лета» tells of no tie's beginning
    if context.published is None:
        return Found(first + 1, None, "date.season.no_publication")
    year = season_year(season, context.published, ahead=context.ahead or shift == 1)
    if shift is not None and shift < 0 and context.lemma(index) not in JUST_PAST:
        year = context.published.year + shift
    return Found(first + 1, f"{year:04d}", "date.season.nearest")


def _year(context: Context, index: int) -> Found | None:
    """«в 2009 году», «в 2022-м», «(1956)», «на 2026–2028 годы»."""
    text = context.text(index)
    years = _YEAR_RANGE.match(text)
    if years:
        return Found(index + 1, years.group(1), "date.years", "range")
    match = YEAR.match(text)
    if match is None:
        return _bare_relative_year(context, index)
    behind = context.lemma(index + 1)
    if behind in ("-", "–", "—") and YEAR.match(context.text(index + 2)):
        return Found(index + 3, match.group(1), "date.years", "range")
    if behind in YEAR_WORDS:
        return Found(index + 2, match.group(1), "date.year")
    if index == context.sentence.first and context.text(index + 1) in _HEADING_MARKS:
        return Found(index + 1, match.group(1), "date.year.heading")
    ends = context.text(index + 1) in ("", ";", ".")
    listed = context.text(index - 1) in ("—", "–") and (ends or context.text(index + 1) == ",")
    listed = listed or (ends and context.text(index - 1) in (",", ":"))  # «Ниш (Сербия), 1987»
    if "-" in text or listed or context.text(index - 1) == "(" or context.lemma(index - 1) in _BEFORE_YEAR:
        return Found(index + 1, match.group(1), "date.year")
    return None


def _bare_relative_year(context: Context, index: int) -> Found | None:
    """«в прошлом году», «в том же году»; «прошлого» alone is no year."""
    told = relative_year(context, index)
    if told is None or context.lemma(told[1] - 1) != "год":
        return None
    year, last, rule = told
    return Found(last, f"{year:04d}" if year else None, f"date.year.{rule}")


RULES: tuple[tuple[Opener, Rule], ...] = (
    (openers.day_in_figures, day_in_figures),
    (openers.relative_day, relative_day),
    (openers.weekday, on_weekday),
    (openers.day, day_and_month),
    (openers.short_year, short_year),
    (openers.day_alone, day_alone),
    (openers.day_of_feast, day_of_feast),
    (openers.ago, ago),
    (openers.later, later),
    (openers.year_apart, year_apart),
    (openers.weekend, weekend),
    (openers.same_month, same_month),
    (openers.next_day, next_day),
    (openers.week_or_month, week_or_month),
    (openers.season, _season),
    (openers.month, _month),
    (openers.month_adjective, _month_adjective),
    (openers.year_adjective, _year_adjective),
    (openers.year, _year),
    (openers.part_of_year, part_of_year),
    (openers.duration, duration),
)
"""The rules in the order they are tried, each with the words that its dates may begin with."""


@lru_cache(maxsize=50_000)
def rules_at(text: str, lemma: str) -> tuple[Rule, ...]:
    """The rules whose dates may begin with a word: none for most words of an article."""
    word = text.casefold()
    return tuple(rule for opens, rule in RULES if opens(word, lemma))
