"""Rules that count from a known day: «десять лет назад», «двумя годами позже», «25-летие», «в том же месяце»."""

from __future__ import annotations

from datetime import timedelta

from kg.lang.ru.dates.context import Context, Found
from kg.lang.ru.dates.numbers import number_in_compound, read_number
from kg.lang.ru.dates.words import AFTER, PAST, SPANS, THIS, YEARS
from kg.text.dates import month_of_week, months_before

_NO_BEGINNING = frozenset(
    ["на", "за", "занять", "через", "спустя", "до", "каждый", "последний", "ближайший", "течение"]
)
_LONGEST_TIE = 110  # years: the first twinnings of our time are of the 1920s
_LATER = frozenset({"позже", "спустя", "позднее", "погодя"})
_EARLIER = frozenset({"раньше", "ранее"})
_VAGUE = frozenset({"больше", "более", "свыше", "почти", "около", "примерно"})


def ago(context: Context, index: int) -> Found | None:
    """«год назад», «два месяца назад», «Десять лет назад», «годом раньше»."""
    if context.text(index).casefold() == "годом" and context.lemma(index + 1) in ("ранний", "рано", "раньше", "ранее"):
        years = 1
        return Found(index + 2, _years_before(context, years), "date.year_earlier")
    read = read_number(context.tokens, index, context.last)
    count, unit = (read[0], read[1]) if read else (1, index)
    noun = context.lemma(unit)
    if context.text(unit + 1).casefold() != "назад":
        return None
    if noun in YEARS:
        return Found(unit + 2, _years_before(context, count), "date.years_ago")
    if noun in SPANS and context.published:
        if noun == "месяц":
            return Found(unit + 2, months_before(context.published, count), "date.months_ago")
        day = context.published - timedelta(days=count * (7 if noun == "неделя" else 1))
        return Found(unit + 2, month_of_week(day) if noun == "неделя" else day.isoformat(), f"date.{noun}_ago")
    return Found(unit + 2, None, "date.ago.no_publication") if noun in SPANS else None


def _years_before(context: Context, count: int, *, celebrated: bool = False) -> str | None:
    """The year so long ago; an anniversary is counted from the year of its celebration, if the text names it."""
    if celebrated and context.year_told is not None:
        return f"{context.year_told - count:04d}"
    return f"{context.published.year - count:04d}" if context.published else None


def same_month(context: Context, index: int) -> Found | None:
    """«в том же месяце», «в тот же день»: the month or day told before."""
    if context.lemma(index) != "тот" or context.text(index + 1) != "же":
        return None
    length = {"месяц": 7, "день": 10}.get(context.lemma(index + 2), 0)
    value = next((v for v in reversed(context.earlier) if len(v) >= length), None) if length else None
    return Found(index + 3, value[:length], "date.same") if value else None


def later(context: Context, index: int) -> Found | None:
    """«через пятнадцать лет, день в день», «спустя десять лет»: counted from the date told before."""
    if context.text(index).casefold() not in AFTER:
        return None
    read = read_number(context.tokens, index + 1, context.last)
    count, unit = (read[0], read[1]) if read else (1, index + 1)
    if context.lemma(unit) not in YEARS:
        return None
    if not context.earlier:
        return Found(unit + 1, None, "date.later.no_start")
    start = context.earlier[-1]
    to_the_day = [t.lemma for t in context.tokens[unit + 1 : unit + 6]][-3:] == ["день", "в", "день"] or (
        context.lemma(unit + 2) == "день" and context.lemma(unit + 4) == "день"
    )
    value = f"{int(start[:4]) + count:04d}{start[4:] if to_the_day else ''}"
    return Found(unit + 1, value, "date.later")


def year_apart(context: Context, index: int) -> Found | None:
    """«двумя годами позже», «на четыре года раньше», «год спустя»: counted from the date told before."""
    first = index + (context.lemma(index) == "на")
    read = read_number(context.tokens, first, context.last)
    count, unit = (read[0], read[1]) if read else (1, first)
    way = context.text(unit + 1).casefold()
    if context.lemma(unit) not in YEARS or way not in _LATER | _EARLIER:
        return None
    if way in _EARLIER and not read and not context.earlier:
        return None
    if not context.earlier:
        return Found(unit + 2, None, "date.later.no_start")
    year = int(context.earlier[-1][:4]) + (count if way in _LATER else -count)
    return Found(unit + 2, f"{year:04d}", "date.later")


def duration(context: Context, index: int) -> Found | None:
    """«уже 30 лет», «тридцать пять лет дружбы», «25-летие»: the year of the beginning; a vague length gives none."""
    compound = _anniversary(context, index)
    if compound is not None:
        value = _years_before(context, compound, celebrated=True) if compound <= _LONGEST_TIE else None
        return Found(index + 1, value, "date.anniversary", "duration")
    if context.text(index).casefold() == "четверть" and context.lemma(index + 1) == "век":
        return Found(index + 2, _years_before(context, 25), "date.quarter_century", "duration")
    read = read_number(context.tokens, index, context.last)
    if read is None or context.lemma(read[1]) not in YEARS or read[0] > 200:
        return None
    before = context.lemma(index - 1)
    vague = context.text(index - 1).casefold() in _VAGUE | {"чем"} or before in _NO_BEGINNING or read[0] > _LONGEST_TIE
    return Found(read[1] + 1, None if vague else _years_before(context, read[0]), "date.duration", "duration")


def _anniversary(context: Context, index: int) -> int | None:
    word = context.text(index).casefold().replace("ё", "е")
    if "лет" not in word:
        return None
    if context.lemma(index) == "десятилетие" and context.lemma(index - 1) in PAST | THIS | _NO_BEGINNING:
        return None
    for tail in ("летие", "летия", "летию", "летием", "летии", "летний", "летней", "летняя", "летнее", "летнего"):
        if word.endswith("-" + tail) and word.removesuffix("-" + tail).isdecimal():
            return int(word.removesuffix("-" + tail)[:4])
        number = number_in_compound(word, tail)
        if number is not None:
            return number
    return None
