"""Rules that count from a known day: «десять лет назад», «двумя годами позже», «25-летие», «в том же месяце»."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta

from kg.lang.ru.dates.context import Context, Found
from kg.lang.ru.dates.numbers import number_in_compound, read_number, read_ordinal
from kg.lang.ru.dates.words import (
    AFTER,
    AFTER_ALL,
    CENTURIES,
    HALVES,
    NEXT_DAY,
    OF_YEARS,
    PAST,
    SPANS,
    THIS,
    THIS_INFLECTED,
    TIMES_OF_DAY,
    WEEKDAYS,
    YEARS,
    any_plays,
    is_that,
    month_of_adjective,
)
from kg.text.calendar import month_number
from kg.text.dates import TO_DAY, TO_MONTH, TO_YEAR, month_of_week, parse_date

_NO_BEGINNING = frozenset(
    ["на", "за", "занять", "через", "спустя", "до", "каждый", "последний", "ближайший", "течение"]
)
_LASTING = frozenset({"дружба", "побратимство", "сотрудничество", "партнерство"})
_ORDINAL_FIGURES = re.compile(r"(\d{1,3})-(?:я|й|ю|ей|ой)$")
_LONGEST_TIE = 110  # years: the first twinnings of our time are of the 1920s
_LATER = frozenset({"позже", "спустя", "позднее", "погодя"})
_EARLIER = frozenset({"раньше", "ранее"})
_COUNTED = frozenset({"лет", "года", "месяца", "месяцев", "недели", "недель", "дня", "дней"})
"""Forms that follow a number; without one the length is not told."""
_NOT_YET = frozenset({"скоро", "вскоре"})
_DAYS = frozenset({"неделя", "число"})
"""What else a day told before fixes: «на той же неделе», «тем же числом»."""
_MORE_THAN = frozenset({"больше", "более", "свыше"})
_VAGUE = _MORE_THAN | {"почти", "около", "примерно", "чем", "малого"}


@dataclass(frozen=True, slots=True)
class _Span:
    """A length of time: so many of a unit (год, месяц, неделя, день), and the index behind it."""

    count: int
    unit: str
    last: int


def _span(context: Context, index: int) -> _Span | None:
    """«десять лет», «месяц», «полгода», «четверть века», «два десятилетия»; None where no length of time begins."""
    half = HALVES.get(context.text(index).casefold())
    if half is not None:
        return _Span(*half, index + 1)
    if context.lemma(index) in CENTURIES and context.lemma(index + 1) in ("век", "столетие"):
        return _Span(CENTURIES[context.lemma(index)], "год", index + 2)
    read = (2, index + 1) if context.lemma(index) == "пара" else read_number(context.tokens, index, context.last)
    count, unit = (read[0], read[1]) if read else (1, index)
    if read is None and context.text(index).casefold() in _COUNTED:
        return None  # «с половиной года», «с лишним лет»
    noun = context.lemma(unit)
    if noun == "десятилетие":
        return _Span(10 * count, "год", unit + 1)
    if noun == "десяток" and context.lemma(unit + 1) in YEARS:
        halves = 3 if context.lemma(index) == "полтора" else 2 * count  # «полтора», «четыре десятка лет»
        return _Span(5 * halves, "год", unit + 2)
    if noun in YEARS:
        return _Span(count, "год", unit + 1)
    return _Span(count, noun, unit + 1) if noun in SPANS else None


def ago(context: Context, index: int) -> Found | None:
    """«год назад», «два месяца назад», «Десять лет назад», «четверть века назад», «годом раньше»."""
    if context.text(index).casefold() == "годом" and context.lemma(index + 1) in ("ранний", "рано", "раньше", "ранее"):
        told = f"{int(context.earlier[-1][:4]) - 1:04d}" if context.earlier else _years_before(context, 1)
        return Found(index + 2, told, "date.year_earlier")
    span = _span(context, index)
    round_ = context.lemma(index) == "десяток"  # «десяток лет назад»: too round to count from
    if span is None or round_ or context.text(span.last).casefold() not in ("назад", "тому"):
        return None
    last = span.last + 1 + (context.text(span.last).casefold() == "тому" and context.text(span.last + 1) == "назад")
    if span.unit == "год":
        vague = context.text(index - 1).casefold() in _MORE_THAN
        return Found(last, None if vague else _years_before(context, span.count), "date.years_ago")
    if context.published is None:
        return Found(last, None, "date.ago.no_publication")
    rule = "date.months_ago" if span.unit == "месяц" else f"date.{span.unit}_ago"
    exact = context.lemma(index - 1) == "ровно"
    return Found(last, _shifted(context.published.isoformat(), -span.count, span.unit, to_the_day=exact), rule)


def _shifted(start: str, count: int, unit: str, *, to_the_day: bool = False) -> str | None:
    """A date so many units later, as precise as a unit tells; None where the start is not precise enough.

    Weeks give a month, but where they are counted `to_the_day`: from a day just told, or «ровно неделю назад».
    """
    if unit == "год":
        return f"{int(start[:4]) + count:04d}"
    day = parse_date(start)
    if unit == "месяц":
        index = int(start[:4]) * 12 + int(start[5:7]) - 1 + count if len(start) > 4 else None
        return f"{index // 12:04d}-{index % 12 + 1:02d}" if index is not None else None
    if day is None:
        return None
    there = day + timedelta(days=count * (7 if unit == "неделя" else 1))
    return month_of_week(there) if unit == "неделя" and not to_the_day else there.isoformat()


def _told_before(context: Context, unit: str) -> str | None:
    """The date told last that is precise enough to count such units from: no weeks from «с 1944 года»."""
    length = {"год": 4, "месяц": 7}.get(unit, 10)
    return next((value for value in reversed(context.earlier) if len(value) >= length), None)


def _years_before(context: Context, count: int, *, celebrated: bool = False) -> str | None:
    """The year so long ago; an anniversary is counted from the year of its celebration, if the text names it."""
    if celebrated and context.year_told is not None:
        return f"{context.year_told - count:04d}"
    return f"{context.published.year - count:04d}" if context.published else None


def same_month(context: Context, index: int) -> Found | None:
    """«в том же месяце», «в тот же день», «тем же вечером», «на этой же неделе», «в этот день»: that told before."""
    if (day := _this_day(context, index)) is not None:
        return day
    word = context.text(index).casefold()
    if not (is_that(word, context.lemma(index)) or word in THIS_INFLECTED) or context.text(index + 1) != "же":
        return None
    adjective = context.tokens[min(index + 2, context.last - 1)]
    at = index + 2 + (adjective.pos == "ADJ")  # «тем же субботним утром», not «в те же ноябрьские дни»
    if adjective.pos == "ADJ" and month_of_adjective(adjective.text) is not None:
        return None
    noun = context.lemma(at)
    length = TO_MONTH if noun == "месяц" else TO_DAY if noun in TIMES_OF_DAY or noun in WEEKDAYS or noun in _DAYS else 0
    value = next((v for v in reversed(context.earlier) if len(v) >= length), None) if length else None
    if noun == "неделя" and (day_told := parse_date(value)) is not None:
        return Found(at + 1, month_of_week(day_told), "date.same")
    return Found(at + 1, value[:length], "date.same") if value else None


def _this_day(context: Context, index: int) -> Found | None:
    """«В этот (же) день»: the day told last, in what is past."""
    at = index + 1 + (context.text(index + 1) == "же")
    led_in = context.lemma(index - 1) == "в" and context.text(index).casefold() == "этот" and not context.ahead
    if not led_in or context.text(at) != "день" or not context.earlier or parse_date(context.earlier[-1]) is None:
        return None
    return Found(at + 1, context.earlier[-1], "date.same")


def next_day(context: Context, index: int) -> Found | None:
    """«на следующий день», «на другое утро», «следующим вечером», «назавтра»: the day behind the one told before."""
    alone = context.text(index).casefold() in NEXT_DAY
    led_in = context.lemma(index - 1) == "на" or context.text(index).casefold() == "следующим"
    if not alone and not (led_in and context.lemma(index) in ("следующий", "другой")):
        return None
    if not alone and context.text(index + 1).casefold() not in TIMES_OF_DAY:
        return None
    day = parse_date(context.earlier[-1]) if context.earlier else None
    return Found(index + 2 - alone, (day + timedelta(days=1)).isoformat() if day else None, "date.later")


def later(context: Context, index: int) -> Found | None:
    """«через пятнадцать лет, день в день», «спустя десять лет»: counted from the date told before, in a clause about
    what is to come from the publication («через месяц подпишут»).
    """
    if context.text(index).casefold() not in AFTER:
        return None
    begins = index + 1
    while context.lemma(begins) in AFTER_ALL or context.text(begins) in AFTER_ALL:
        begins += 1
    span = _span(context, begins)
    if span is None:
        return None
    start = _told_before(context, span.unit)
    if context.ahead:
        start = context.published.isoformat() if context.published else None
    if start is None:
        return Found(span.last, None, "date.later.no_start")
    value = _shifted(start, span.count, span.unit, to_the_day=not context.ahead)
    if value is None:
        return None
    if not context.ahead and context.published and value[:4] > f"{context.published.year:04d}":
        return Found(span.last, None, "date.later.no_start")  # «спустя четверть века вспомнили»
    month = _month_behind(context, span)
    if month is not None:
        return Found(month[0], f"{value}-{month[1]:02d}", "date.later")
    to_the_day = [t.lemma for t in context.tokens[span.last : span.last + 5]][-3:] == ["день", "в", "день"] or (
        context.lemma(span.last + 1) == "день" and context.lemma(span.last + 3) == "день"
    )
    return Found(span.last, f"{value}{start[4:]}" if to_the_day and span.unit == "год" else value, "date.later")


def _month_behind(context: Context, span: _Span) -> tuple[int, int] | None:
    """(index behind, month) of a month that makes a year more precise: «через год, в июле»."""
    at = span.last + (context.text(span.last) == ",")
    month = month_number(context.text(at + 1), "ru") if context.lemma(at) == "в" and span.unit == "год" else None
    return (at + 2, month) if month is not None else None


def year_apart(context: Context, index: int) -> Found | None:
    """«двумя годами позже», «на четыре года раньше», «месяцем позже»: counted from the date told before."""
    if context.lemma(index) == "за":
        return _before_that(context, index)
    span = _span(context, index + (context.lemma(index) == "на"))
    way = context.text(span.last).casefold() if span else ""
    if span is None or way not in _LATER | _EARLIER:
        return None
    if way in _EARLIER and span.count == 1 and not context.earlier:
        return None
    start = _told_before(context, span.unit)
    if start is None:
        return Found(span.last + 1, None, "date.later.no_start")
    count = span.count if way in _LATER else -span.count
    value = _shifted(start, count, span.unit, to_the_day=True)
    return Found(span.last + 1, value, "date.later") if value else None


def _before_that(context: Context, index: int) -> Found | None:
    """«за год до этого», «за два месяца до того»: counted back from the date told before."""
    span = _span(context, index + 1)
    if span is None or context.lemma(span.last) != "до":
        return None
    start = _told_before(context, span.unit)
    if context.text(span.last + 1).casefold() not in ("этого", "того") or start is None:
        return None
    value = _shifted(start, -span.count, span.unit, to_the_day=True)
    return Found(span.last + 2, value, "date.later") if value else None


def duration(context: Context, index: int) -> Found | None:
    """«уже 30 лет», «тридцать пять лет дружбы», «25-летие»: the year of the beginning; a vague length gives none."""
    compound = _anniversary(context, index)
    if compound is not None:
        return Found(index + 1, _begun(context, compound), "date.anniversary", "duration")
    counted = _counted_anniversary(context, index)
    if counted is not None:
        return counted
    span = _span(context, index) or _span_told_short(context, index)
    if (
        span is None
        or context.lemma(index) == "десяток"  # «дружат с десяток лет»: too round to count from
        or span.unit != "год"
        or span.count > 200
        or (span.last == index + 1 and not _is_half(context, index) and context.text(index - 1) not in ("—", "–"))
    ):
        return None
    before = context.lemma(index - 1)
    no_beginning = before in _NO_BEGINNING and not (before == "за" and context.lemma(span.last) in _LASTING)
    soon = any(context.lemma(i) in _NOT_YET for i in range(index - 3, index))
    vague = soon or context.text(index - 1).casefold() in _VAGUE or no_beginning or span.count > _LONGEST_TIE
    part = context.lemma(index) in CENTURIES
    rule = "date.quarter_century" if part else "date.duration"
    celebrated = any_plays(context.tokens[context.sentence.first : context.last], "comes_round")
    value = None if vague else _years_before(context, span.count, celebrated=celebrated)
    if value is not None:
        value = _day_celebrated(context, index, span.count) or value
    return Found(span.last, value, rule, "duration")


def _day_celebrated(context: Context, index: int, years: int) -> str | None:
    """«Во вторник исполнилось 55 лет, как …», «в мае исполнится 30 лет»: the day or month whose anniversary is told."""
    verb = index - 1 - (context.lemma(index - 1) == "ровно")
    told = context.day_told
    if told is None or not context.plays(verb, "comes_round"):
        return None
    day = f"{int(told[:TO_YEAR]) - years:04d}{told[TO_YEAR:]}"
    return day if len(day) < TO_DAY or parse_date(day) else None


def _span_told_short(context: Context, index: int) -> _Span | None:
    """«С Кухмо дружат сорок два года, со Зволеном — тридцать шесть»: a number behind a dash, years told before."""
    read = read_number(context.tokens, index, context.last) if context.text(index - 1) in ("—", "–") else None
    if read is None or context.text(read[1]) not in (",", ".", ";", ""):
        return None
    told = any(t.text == "лет" or t.lemma == "год" for t in context.tokens[context.sentence.first : index])
    return _Span(read[0], "год", read[1]) if told and 1 < read[0] <= _LONGEST_TIE else None


def _is_half(context: Context, index: int) -> bool:
    return context.text(index).casefold() in HALVES


def _counted_anniversary(context: Context, index: int) -> Found | None:
    """«20-ю годовщину», «тридцатая годовщина»."""
    figures = _ORDINAL_FIGURES.match(context.text(index))
    read = (int(figures.group(1)), index + 1) if figures else read_ordinal(context.tokens, index, context.last)
    if read is None or context.lemma(read[1]) != "годовщина":
        return None
    return Found(read[1] + 1, _begun(context, read[0]), "date.anniversary", "duration")


def _begun(context: Context, years: int) -> str | None:
    """The year that an anniversary counts from; where the sentence tells that year, what follows is of the feast."""
    told = context.year_told
    if told is not None and context.published and abs(told + years - context.published.year) <= 1 < years:
        context.year_told = told + years  # «породнились в 1992-м, и к двадцатилетию, в марте, …»
        return f"{told:04d}"
    feast = any_plays(context.tokens[context.clause : context.last], "celebrates")
    if told is None and context.day_told and feast:
        return f"{int(context.day_told[:TO_YEAR]) - years:04d}"  # «в декабре отпраздновали десятилетие»
    return _years_before(context, years, celebrated=True) if years <= _LONGEST_TIE else None


def _anniversary(context: Context, index: int) -> int | None:
    if context.lemma(index) in OF_YEARS:
        return OF_YEARS[context.lemma(index)] if context.lemma(index + 1) in ("юбилей", "годовщина") else None
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
