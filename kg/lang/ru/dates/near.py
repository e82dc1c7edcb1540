"""Dates told by how near they are: «на прошлой неделе», «на выходных», «до конца года»."""

from __future__ import annotations

from datetime import date, timedelta

from kg.lang.ru.dates.context import Context, Found
from kg.lang.ru.dates.numbers import read_ordinal
from kg.lang.ru.dates.words import NEXT, PARTS, PAST, SEASON_NOUNS, TERMS, THIS, THIS_INFLECTED, WEEKEND, years_ahead
from kg.text.calendar import month_number
from kg.text.dates import TO_MONTH, TO_YEAR, month_of_week, months_before, nearest_year, parse_date, weekday_near

_AUTUMN, _DECEMBER = 9, 12
_LONGEST_STAY = 10  # days


def part_of_year(context: Context, index: int) -> Found | None:
    """«до конца года», «до Нового года», «в первом полугодии»: the year of publication, where no other is named."""
    if context.published is None:
        return None
    if context.lemma(index) in TERMS:
        return _term(context, index, context.published.year)
    if context.lemma(index) == "новый":
        return _new_year(context, index, context.published)
    if context.lemma(index) == "неделя":
        part = context.lemma(index - 1) in PARTS
        return Found(index + 1, month_of_week(context.published), "date.relative_week") if part else None
    if context.lemma(index) == "месяц":
        part = context.lemma(index - 1) in PARTS and context.lemma(index - 2) in ("в", "к", "до")
        month = _of_story(context, months_before(context.published, 0))
        return Found(index + 1, month, "date.relative_month") if part else None
    if context.lemma(index) != "год" or context.lemma(index - 1) not in PARTS:
        return None
    return Found(index + 1, _of_story(context, f"{context.published.year:04d}"), "date.year.part")


def _of_story(context: Context, now: str) -> str:
    """«3 марта связи порвал Орёл. В конце месяца …»: the month or year that the paragraph told last, if it is over."""
    told = context.day_told or context.story
    return told[: len(now)] if told and not context.ahead and told < now else now


def _new_year(context: Context, index: int, published: date) -> Found | None:
    """«до Нового года»: this year; «под Новый год»: a December; «в новом году», «после Нового года»: the coming one."""
    before = context.lemma(index - 1 - (context.lemma(index - 1) == "самый"))  # «под самый Новый год»
    if context.lemma(index + 1) != "год":
        return None
    if before in ("до", "к"):
        return Found(index + 2, f"{published.year:04d}", "date.year.part")
    if before in ("под", "накануне", "канун"):
        year = nearest_year(_DECEMBER, None, published, ahead=context.ahead)
        return Found(index + 2, f"{year:04d}-{_DECEMBER}", "date.month.nearest")
    if before not in ("в", "после"):
        return None
    year = published.year + (published.month >= _AUTUMN and context.ahead)
    return Found(index + 2, f"{year:04d}", "date.year.relative")


def _term(context: Context, index: int, year: int) -> Found | None:
    """«в первом полугодии», «во втором квартале 2023 года»; «в квартале от вокзала» is none."""
    number = read_ordinal(context.tokens, index - 1, index)
    if number is None or context.lemma(index - 2) not in ("в", "на", "до", "к"):
        return None
    told = context.text(index + 1)
    if told[:4].isdecimal() and len(told) >= TO_YEAR:
        return Found(index + 2 + (context.lemma(index + 2) == "год"), told[:TO_YEAR], "date.term.year")
    if context.lemma(index + 1) in NEXT | PAST:
        year += 1 if context.lemma(index + 1) in NEXT else -1
        return Found(index + 2 + (context.lemma(index + 2) == "год"), f"{year:04d}", "date.term.relative")
    return Found(index + 1, f"{context.year_told or year:04d}", "date.term")


def week_or_month(context: Context, index: int) -> Found | None:
    """«на прошлой неделе», «в прошлом месяце», «в этом месяце»."""
    lemma, noun = context.lemma(index), context.lemma(index + 1)
    here = context.text(index).casefold() in THIS_INFLECTED  # «в начале этого месяца»
    shift = 0 if here else years_ahead(lemma)
    if noun == "неделя" and lemma == "тот":
        shift = 1 if context.ahead else -1  # «на той неделе»
    if noun not in ("неделя", "месяц") or shift is None:
        return None
    told = next((v for v in reversed(context.earlier) if len(v) >= TO_MONTH), None)
    if lemma == "следующий" and noun == "месяц" and told is not None and not context.ahead:
        return Found(index + 2, months_before(date(int(told[:4]), int(told[5:TO_MONTH]), 1), -1), "date.later")
    if context.published is None:
        return Found(index + 2, None, "date.week_or_month.no_publication")
    if noun == "месяц":
        return Found(index + 2, months_before(context.published, -shift), "date.relative_month")
    return Found(index + 2, month_of_week(context.published + timedelta(days=7 * shift)), "date.relative_week")


def weekend(context: Context, index: int) -> Found | None:
    """«на выходных», «в минувшие выходные»: the last Saturday, or the next one."""
    if context.text(index).casefold() not in WEEKEND:
        return None
    if context.lemma(index - 1) not in {"на", "в"} | PAST | THIS | NEXT:
        return None
    if context.published is None:
        return Found(index + 1, None, "date.weekend.no_publication")
    ahead = context.ahead or context.lemma(index - 1) in NEXT
    return Found(index + 1, weekday_near(5, context.published, ahead=ahead).isoformat(), "date.weekend")


def day_of_stay(context: Context, index: int) -> Found | None:
    """«Гости приехали 5 июня. На второй день …»: counted from the day told last; no «в первый день лета»."""
    ordinal = read_ordinal(context.tokens, index, context.last)
    if ordinal is None or context.lemma(index - 1) not in ("в", "на") or context.text(ordinal[1]) != "день":
        return None
    begun = parse_date(context.earlier[-1]) if context.earlier else None
    behind = context.lemma(ordinal[1] + 1)
    other = behind in ("год", "месяц", "рождение", *SEASON_NOUNS) or month_number(behind, "ru")
    if begun is None or other or ordinal[0] > _LONGEST_STAY:
        return None
    return Found(ordinal[1] + 1, (begun + timedelta(days=ordinal[0] - 1)).isoformat(), "date.later")
