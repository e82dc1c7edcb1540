"""Rules that tell a day: «5 декабря», «вчера», «в четверг»."""

from __future__ import annotations

import re
from datetime import timedelta

from kg.lang.ru.dates.context import Context, Found
from kg.lang.ru.dates.numbers import is_ordinal, read_ordinal
from kg.lang.ru.dates.words import (
    ADJECTIVES_OF_WEEKDAYS,
    BEFORE_LAST,
    DAYS,
    DAYS_OF_NEWS,
    DAYS_OF_YEAR,
    NEAREST,
    NEXT,
    PAST,
    THIS,
    THIS_INFLECTED,
    TIMES_OF_DAY,
    WEEKDAYS,
    years_ahead,
)
from kg.lang.ru.dates.years import year_of
from kg.text.calendar import month_number
from kg.text.dates import TO_MONTH, months_before, parse_date, valid_day, weekday_near

_DAY_RANGE = re.compile(r"(\d{1,2})[-–—](\d{1,2})$")
_JOINING_DAYS = frozenset({"по", "и", "-", "–", "—", ","})
_BEFORE_WEEKDAY = frozenset({"в", "во", "с", "со", "на", "весь", BEFORE_LAST}) | PAST | THIS | NEXT | NEAREST
_THIS_DAY = THIS_INFLECTED | {"это"}  # «в это воскресенье», «в эту среду»
_DAY_OF_MONTH = re.compile(r"(\d{1,2})-(?:го|е|ое|му)$")
_OF_A_DAY = ("ое", "ье", "го", "му", "ым", "им")
"""How ordinals end that tell a day: «третье мая», «к третьему мая», «датирован третьим мая»."""
_LAST_DAY = 31
_HEADING = 2  # tokens: «Среда.»
_NEWS = timedelta(days=7)  # before the publication


def day_and_month(context: Context, index: int) -> Found | None:
    """«5 декабря 2024 года», «Седьмого октября», «24 по 26 июня», «3–5 мая»: the first day of a range."""
    read = _days(context, index)
    month = month_number(context.text(read[1]), "ru") if read else None
    if read is None or month is None or not 1 <= read[0] <= _LAST_DAY:
        return None
    day, behind, last_day = read
    several = last_day != day
    year, last, rule = year_of(context, behind + 1, month, day)
    if rule == "nearest" and several and _is_under_way(context, month, day, last_day):
        year = context.published.year if context.published else year
    if rule != "year" and (through := _through(context, behind + 1, (month, day))) is not None:
        return through
    value = valid_day(year, month, day) if year else None
    return Found(last, value, f"date.day.{rule}", "range" if several else "point")


def _is_under_way(context: Context, month: int, first: int, last: int) -> bool:
    """«Делегация пробудет в городе с 3 по 5 июня», told on the 5th: what goes on began this year, not next."""
    now = context.published
    return now is not None and context.ahead and now.month == month and first < now.day <= last


def _through(context: Context, index: int, begun: tuple[int, int]) -> Found | None:
    """«(28 декабря) — 3 января 2012 года»: the first day of a range whose end, told behind, has the year of both."""
    if context.text(index) not in ("по", "-", "–", "—"):
        return None
    end = day_and_month(context, index + 1)
    if end is None or end.value is None:
        return None
    year = int(end.value[:4]) - (begun > (int(end.value[5:7]), int(end.value[8:])))
    return Found(end.last, valid_day(year, *begun), end.rule, "range")


def _days(context: Context, index: int) -> tuple[int, int, int] | None:
    """(first day, index behind, last day): «5», «3–5», «24 по 26», «3, 4 и 5», «с третьего по седьмое»."""
    glued = _DAY_RANGE.match(context.text(index))
    if glued:
        return int(glued.group(1)), index + 1, int(glued.group(2))
    first = last = _day(context, index)
    while last is not None and context.text(last[1]) in _JOINING_DAYS:
        further = _day(context, last[1] + 1)
        if further is None or (context.text(last[1]) == "," and not context.text(index).isdecimal()):
            break  # «Первой, 2 марта, …»
        last = further
    return (first[0], last[1], last[0]) if first and last else None


def _day(context: Context, index: int) -> tuple[int, int] | None:
    """One day of a month and the index behind it: «5», «5-го», «седьмого», «14» in quotes."""
    text = context.text(index)
    if text.isdecimal() and len(text) <= 2:
        return int(text), index + 1 + (context.text(index + 1) in ("»", "”", '"'))
    if in_figures := _DAY_OF_MONTH.match(text):
        return int(in_figures.group(1)), index + 1
    ordinal = read_ordinal(context.tokens, index, context.last)
    return ordinal if ordinal and context.text(ordinal[1] - 1).endswith(_OF_A_DAY) else None  # «первый — 3 марта»


def day_alone(context: Context, index: int) -> Found | None:
    """«Гданьск вышел 3 марта, 8-го за ним последовала Гдыня»: a day of the month told before; no «8-го полка»."""
    if context.text(index + 1) == "числа":  # not «в первых числах июня»
        return _numbered_day(context, index)
    match = _DAY_OF_MONTH.match(context.text(index))
    before = next((v for v in reversed(context.earlier) if len(v) >= TO_MONTH), None) if match else None
    if match is not None and before is None and _stands_alone(context, index):
        return _numbered_day(context, index, last=index + 1)
    if match is None or before is None or not 1 <= int(match.group(1)) <= _LAST_DAY:
        return None
    behind = context.tokens[index + 1] if index + 1 < context.last else None
    if behind is not None and behind.pos in ("NOUN", "PROPN", "ADJ") and behind.feats.get("Case") == "Gen":
        return None
    value = valid_day(int(before[:4]), int(before[5:TO_MONTH]), int(match.group(1)))
    return Found(index + 1, value, "date.day.same_month") if value else None


def _stands_alone(context: Context, index: int) -> bool:
    """«Мэр прибыл 20-го.», «мэр прибудет в город 20-го.»: behind a verb, with nothing of which it may be the number."""
    if context.tokens[index - 1].pos == "ADP":
        return False  # «ждут с 22-го»
    first = context.clause if context.ahead else index - 1
    before = context.tokens[max(first, context.sentence.first) : index]
    return any(t.feats.get("VerbForm") == "Fin" for t in before) and context.text(index + 1) in ("", ".", ",", ";")


def _numbered_day(context: Context, index: int, last: int | None = None) -> Found | None:
    """«5-го числа прошлого месяца», «20 числа»: a day of the month told before, else of the month nearest to it."""
    day = _day(context, index)
    if day is None or not 1 <= day[0] <= _LAST_DAY:
        return None
    named = context.lemma(index + 3) == "месяц"
    shift = years_ahead(context.lemma(index + 2)) if named else None
    told = next((v for v in reversed(context.earlier) if len(v) >= TO_MONTH), None)
    if shift is None and told is not None:
        month = told[:TO_MONTH]
        if context.ahead and context.published and month < context.published.isoformat()[:TO_MONTH]:
            month = f"{int(month[:4]) + 1:04d}{month[4:]}"  # «к сентябрю готовят дом: 6-го числа прибудет группа»
    elif context.published is None:
        return None
    else:
        passed = day[0] <= context.published.day
        month = months_before(context.published, -(shift or 0) if named else -1 if context.ahead and passed else 0)
        if not named and not context.ahead and not passed:
            month = months_before(context.published, 1)
    value = valid_day(int(month[:4]), int(month[5:]), day[0])
    return Found(last or index + (4 if named else 2), value, "date.day.of_month")


def day_of_feast(context: Context, index: int) -> Found | None:
    """«в День Победы», «в День народного единства»: the day of a feast that the calendar fixes."""
    if (
        context.lemma(index) != "день"
        or context.lemma(index - 1) not in ("в", "на")
        or not context.tokens[index].is_capitalized
    ):
        return None
    name = next((i for i in (index + 1, index + 2) if context.lemma(i) in DAYS_OF_YEAR), None)
    if name is None:
        return None
    month, day = DAYS_OF_YEAR[context.lemma(name)]
    explicit = day_and_month(context, name + 1 + (context.text(name + 1) == ","))
    year, last, rule = year_of(context, name + 1, month, day)
    if explicit is not None or year is None:
        return explicit
    return Found(last, valid_day(year, month, day), f"date.day.{rule}")


def relative_day(context: Context, index: int) -> Found | None:
    """«сегодня», «вчера», «накануне», unless the day itself follows («накануне, 18 августа»)."""
    if context.lemma(index) in DAYS_OF_NEWS:
        return _day_of_occasion(context, index)
    word = context.text(index).casefold()
    if word == "нынче" and context.text(index + 1).casefold() in TIMES_OF_DAY:
        word = "сегодня"
    if word not in DAYS:
        return None
    behind = index + 1 + (context.text(index + 1) == ",")
    explicit = day_and_month(context, behind)
    if explicit is not None:
        return Found(explicit.last, explicit.value, f"{explicit.rule}+date.relative_day")
    if word == "накануне" and _is_eve_of_something(context, index + 1):
        return None
    if context.published is None:
        return Found(index + 1, None, "date.relative_day.no_publication")
    day = context.published + timedelta(days=DAYS[word])
    told = parse_date(context.earlier[-1]) if word == "накануне" and context.earlier else None
    if told is not None and timedelta() <= day - told <= _NEWS:
        day = told - timedelta(days=1)  # «4 марта связи разорвал Орёл. Накануне то же сделал Псков»
    return Found(index + 1, day.isoformat(), "date.relative_day")


def _day_of_occasion(context: Context, index: int) -> Found | None:
    """«на вчерашней встрече», «со вчерашнего дня»; not «вчерашние школьники», «на сегодняшний день»."""
    nouns = range(index + 1, min(index + 4, context.last))
    noun = next((i for i in nouns if context.tokens[i].pos == "NOUN" or context.text(i) in TIMES_OF_DAY), None)
    if noun is None or context.published is None:
        return None
    since = context.lemma(index - 1) in ("с", "со") and context.lemma(index) == "вчерашний"
    lemma = context.lemma(noun)
    of_day = context.text(noun).casefold() in TIMES_OF_DAY and not context.text(noun).startswith(("день", "дн"))
    if not of_day and (not context.plays(noun, "of_a_day") or (lemma == "день" and noun == index + 1 and not since)):
        return None
    day = context.published + timedelta(days=DAYS_OF_NEWS[context.lemma(index)])
    return Found(index + 1, day.isoformat(), "date.relative_day")


def _is_eve_of_something(context: Context, behind: int) -> bool:
    """«Накануне Дня города», «накануне, в четверг» are no day before publication; «накануне Казань и Ташкент обновили
    …», «накануне, в ратуше» are.
    """
    if context.text(behind) == ",":
        return context.lemma(behind + 2) in WEEKDAYS or context.lemma(behind + 1) not in ("в", "во", "на")
    noun = context.tokens[min(behind, context.last - 1)]
    return noun.pos in ("NOUN", "PROPN", "ADJ", "DET") and noun.feats.get("Case") == "Gen"


def on_weekday(context: Context, index: int) -> Found | None:
    """«в четверг», «в прошлую пятницу», «В понедельник, 22 декабря»."""
    weekday = WEEKDAYS.get(context.lemma(index))
    led_in = context.lemma(index - 1) in _BEFORE_WEEKDAY or context.text(index - 1) in _THIS_DAY
    led_in = led_in or context.lemma(index - 1) == "последний" or is_ordinal(context.lemma(index - 1))
    if weekday is None or not (led_in or _is_bare_weekday(context, index)):
        return None
    explicit = day_and_month(context, index + 1 + (context.text(index + 1) == ","))
    if explicit is not None:
        return Found(explicit.last, _moved_to_weekday(explicit, weekday), f"{explicit.rule}+date.weekday")
    if (of_month := _weekday_of_month(context, index, weekday)) is not None:
        return of_month
    if context.published is None:
        return Found(index + 1, None, "date.weekday.no_publication")
    behind = _week_behind(context, index)
    week = behind if behind is not None else _week_before(context, index)
    if week is not None:
        monday = context.published - timedelta(days=context.published.weekday())
        return Found(
            index + (4 if behind is not None else 1),
            (monday + timedelta(days=7 * week + weekday)).isoformat(),
            "date.weekday",
        )
    to_come = context.goes_on and context.lemma(index - 1) in ("в", "во")  # «в среду вылетает»
    ahead = context.ahead or to_come or context.lemma(index - 1) in NEXT | NEAREST
    spanned = _week_of_span(context, index)
    if spanned is not None:
        monday = context.published - timedelta(days=context.published.weekday())
        return Found(index + 5, (monday + timedelta(days=7 * spanned + weekday)).isoformat(), "date.weekday", "range")
    nearest = weekday_near(weekday, context.published, ahead=ahead)
    is_today = nearest == context.published
    back = (context.lemma(index - 1) in PAST and is_today) - (context.lemma(index - 1) in NEXT and is_today)
    back += (1 + is_today) * (context.lemma(index - 1) == BEFORE_LAST)
    day = (nearest - timedelta(days=7 * back)).isoformat()  # today is no «прошлый вторник»
    if context.lemma(index - 1) in ("с", "со") and WEEKDAYS.get(context.lemma(index + 2)) is not None:
        return Found(index + 3, day, "date.weekday", "range")  # «с понедельника по пятницу»
    return Found(index + 1, day, "date.weekday")


def weekday_of_occasion(context: Context, index: int) -> Found | None:
    """«субботним вечером», «в воскресный день», «на пятничной сессии»: one day, no «субботние концерты»."""
    weekday = ADJECTIVES_OF_WEEKDAYS.get(context.lemma(index))
    if weekday is None or context.published is None or context.tokens[index].feats.get("Number") == "Plur":
        return None
    if not context.plays(index + 1, "of_a_day") and context.text(index + 1).casefold() not in TIMES_OF_DAY:
        return None
    return Found(index + 1, weekday_near(weekday, context.published, ahead=context.ahead).isoformat(), "date.weekday")


def _weekday_of_month(context: Context, index: int, weekday: int) -> Found | None:
    """«в последнее воскресенье мая», «во вторую субботу сентября»: the day that the calendar tells."""
    month = month_number(context.text(index + 1), "ru")
    ordinal = read_ordinal(context.tokens, index - 1, index)
    last = context.lemma(index - 1) == "последний"
    if month is None or not (ordinal or last):
        return None
    year, behind, rule = year_of(context, index + 2, month, None)
    if year is None:
        return None
    days = [d for n in range(1, _LAST_DAY + 1) if (d := parse_date(valid_day(year, month, n)))]
    fitting = [d.isoformat() for d in days if d.weekday() == weekday]
    which = len(fitting) if last else ordinal[0] if ordinal else 0
    return Found(behind, fitting[which - 1], f"date.day.{rule}") if 0 < which <= len(fitting) else None


def _is_bare_weekday(context: Context, index: int) -> bool:
    """«датирован вторником», «вечером вторника», «Среда.» as a heading: a weekday that no preposition leads in."""
    before, case = context.tokens[index - 1], context.tokens[index].feats.get("Case")
    if index == context.sentence.first and index + 1 < context.last and context.text(index + 1) in (".", ":"):
        return context.last <= index + _HEADING or context.text(index + 1) == ":"
    if context.text(index - 1).casefold() in TIMES_OF_DAY:
        return case == "Gen"
    return case == "Ins" and before.pos not in ("ADP", "CCONJ") and context.text(index) == context.text(index).lower()


def _week_behind(context: Context, index: int) -> int | None:
    """How many weeks off the week is that is named behind a weekday: «в среду на прошлой неделе»."""
    if context.lemma(index + 1) != "на" or context.lemma(index + 3) != "неделя":
        return None
    return _weeks_off(context, index + 2)


def _week_before(context: Context, index: int) -> int | None:
    """How many weeks off the week is that is named before a weekday: «на прошлой неделе, в среду»."""
    if [context.lemma(i) for i in range(index - 3, index)] not in (["неделя", ",", "в"], ["неделя", ",", "во"]):
        return None
    return _weeks_off(context, index - 4)


def _week_of_span(context: Context, index: int) -> int | None:
    """How many weeks off the week is that is named behind two weekdays: «с понедельника по четверг прошлой недели»."""
    spans = context.lemma(index - 1) in ("с", "со") and WEEKDAYS.get(context.lemma(index + 2)) is not None
    return _weeks_off(context, index + 3) if spans and context.lemma(index + 4) == "неделя" else None


def _weeks_off(context: Context, index: int) -> int | None:
    week = context.lemma(index)
    this = week in THIS or context.text(index).casefold() in THIS_INFLECTED
    if week == BEFORE_LAST:
        return -2
    return -1 if week in PAST else 1 if week in NEXT else 0 if this else None


def _moved_to_weekday(found: Found, weekday: int) -> str | None:
    """A day whose year was guessed, moved back to the last year in which it fell on the weekday that the text names."""
    day = parse_date(found.value)
    if day is None or not found.rule.endswith("nearest"):
        return found.value
    years = (valid_day(day.year - back, day.month, day.day) for back in range(6))
    return next((y for y in years if (d := parse_date(y)) and d.weekday() == weekday), found.value)
