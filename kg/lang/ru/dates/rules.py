"""The rules: each answers what date begins at a token, or None."""

from __future__ import annotations

import re
from datetime import timedelta

from kg.lang.ru.dates.find import Context, Found, Rule
from kg.lang.ru.dates.numbers import number_in_compound, read_number, read_ordinal
from kg.text.calendar import month_number
from kg.text.dates import (
    month_of_week,
    months_before,
    nearest_year,
    parse_date,
    season_year,
    valid_day,
    weekday_near,
)

_NUMERIC = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?!\d)")
_YEAR = re.compile(r"(1[89]\d\d|20\d\d)(?:-(?:й|м|го|му|ом|ого))?$")
_YEAR_RANGE = re.compile(r"(1[89]\d\d|20\d\d)[-–—](?:1[89]|20)?\d\d$")
_DAY_RANGE = re.compile(r"(\d{1,2})[-–—]\d{1,2}$")
_YEAR_WORDS = frozenset({"год", "г", "г.", "гг"})
_WEEKDAYS = {
    w: i for i, w in enumerate(["понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"])
}
_SEASONS = {"весной": "spring", "летом": "summer", "осенью": "autumn", "зимой": "winter"}
_SEASON_NOUNS = {"весна": "spring", "лето": "summer", "осень": "autumn", "зима": "winter"}
_NO_BEGINNING = frozenset(
    ["на", "за", "занять", "через", "спустя", "до", "каждый", "последний", "ближайший", "течение"]
)
_LONGEST_TIE = 110  # years: the first twinnings of our time are of the 1920s
_PAST, _THIS = frozenset({"прошлый", "минувший", "прошедший"}), frozenset({"этот", "нынешний", "текущий", "сей"})
_NEXT = frozenset({"следующий", "будущий", "грядущий", "наступающий"})
_DAYS = {"сегодня": 0, "вчера": -1, "накануне": -1, "позавчера": -2, "завтра": 1, "послезавтра": 2}
_BEFORE_MONTH = frozenset(["в", "с", "к", "до", "по", "конец", "начало", "середина", "месяц", "число", "март"]) | (
    _PAST | _THIS | _NEXT
)
_VAGUE = frozenset({"больше", "более", "свыше", "почти", "около", "примерно"})


def _day_in_figures(context: Context, index: int) -> Found | None:
    start = context.tokens[index].start
    for pattern, order in ((_NUMERIC, (3, 2, 1)), (_ISO, (1, 2, 3))):
        match = pattern.match(context.analysis.source, start)
        if match:
            value = valid_day(*(int(match.group(i)) for i in order))
            last = context.analysis.token_index_at(match.end() - 1) + 1
            return Found(last, value, "date.figures") if value else None
    return None


def _day_and_month(context: Context, index: int) -> Found | None:
    """«5 декабря 2024 года», «Седьмого октября», «24 по 26 июня», «3–5 мая»: the first day of a range."""
    read = _day(context, index)
    if read is None:
        return None
    day, behind, role = read
    month = month_number(context.text(behind), "ru")
    if month is None or not 1 <= day <= 31:
        return None
    year, last, rule = _year_of(context, behind + 1, month, day)
    value = valid_day(year, month, day) if year else None
    return Found(last, value, f"date.day.{rule}", "range" if role else "point")


def _day(context: Context, index: int) -> tuple[int, int, bool] | None:
    """(day, index behind, whether it opens a range)."""
    text = context.text(index)
    glued = _DAY_RANGE.match(text)
    if glued:
        return int(glued.group(1)), index + 1, True
    if text.isdecimal() and len(text) <= 2:
        if context.text(index + 1) in ("по", "и", "-", "–", "—") and context.text(index + 2).isdecimal():
            return int(text), index + 3, True
        return int(text), index + 1, False
    ordinal = read_ordinal(context.tokens, index, context.last)
    return (ordinal[0], ordinal[1], False) if ordinal else None


def _month(context: Context, index: int) -> Found | None:
    """«в октябре 1982 года», «в августе нынешнего», «в конце июля»."""
    month = month_number(context.text(index), "ru")
    if month is None or context.lemma(index - 1) not in _BEFORE_MONTH or len(context.text(index)) < 3:
        return None
    year, last, rule = _year_of(context, index + 1, month, None)
    if context.lemma(index - 1) in _PAST and rule == "nearest" and context.published:
        year = context.published.year - 1
    return Found(last, f"{year:04d}-{month:02d}" if year else None, f"date.month.{rule}")


def _year_of(context: Context, index: int, month: int, day: int | None) -> tuple[int | None, int, str]:
    """(year, index behind, how it was found) of a day or month whose year may follow."""
    told = _told_year(context, index)
    if told is not None:
        return told
    if context.year_told is not None:
        return context.year_told, index, "sentence_year"
    if context.published is None:
        return None, index, "no_publication"
    return nearest_year(month, day, context.published, ahead=context.ahead), index, "nearest"


def _told_year(context: Context, index: int) -> tuple[int | None, int, str] | None:
    """A year in figures or words: «1982 года», «2015-го», «прошлого года», «того же года», «нынешнего»."""
    match = _YEAR.match(context.text(index))
    if match:
        last = index + 1 + (context.lemma(index + 1) in _YEAR_WORDS)
        return int(match.group(1)), last, "year"
    return _relative_year(context, index)


def _relative_year(context: Context, index: int) -> tuple[int | None, int, str] | None:
    lemma, text = context.lemma(index), context.text(index).casefold()
    if (
        text in ("того", "том")
        and context.text(index + 1) == "же"
        and context.lemma(index + 2) in ("год", "лето", "весна", "осень", "зима")
    ):
        years = [int(value[:4]) for value in context.earlier]
        return (years[-1] if years else None), index + 3, "same_year"
    shift = -1 if lemma in _PAST else 0 if lemma in _THIS else 1 if lemma in _NEXT else None
    if shift is None or text in ("это", "эта"):
        return None
    with_noun = context.lemma(index + 1) == "год"
    elided = text in ("нынешнего", "прошлого", "минувшего", "текущего") and not with_noun
    if not with_noun and not elided:
        return None
    year = context.published.year + shift if context.published else None
    return year, index + 1 + with_noun, "relative"


def _season(context: Context, index: int) -> Found | None:
    """«осенью 2022 года», «прошлой весной», «летом»: the year of the season."""
    first = index + (context.lemma(index) in _PAST | _THIS | _NEXT)
    season = _SEASONS.get(context.text(first).casefold()) or (
        _SEASON_NOUNS.get(context.lemma(first)) if first > index else None
    )
    if season is None:
        return None
    told = _told_year(context, first + 1)
    if told is not None:
        year, last, rule = told
        return Found(last, f"{year:04d}" if year else None, f"date.season.{rule}")
    if context.published is None:
        return Found(first + 1, None, "date.season.no_publication")
    year = season_year(season, context.published, ahead=context.ahead)
    if first > index and context.lemma(index) in _PAST:
        year = context.published.year - 1
    return Found(first + 1, f"{year:04d}", "date.season.nearest")


def _year(context: Context, index: int) -> Found | None:
    """«в 2009 году», «в 2022-м», «(1956)», «на 2026–2028 годы»."""
    text = context.text(index)
    years = _YEAR_RANGE.match(text)
    if years:
        return Found(index + 1, years.group(1), "date.years", "range")
    match = _YEAR.match(text)
    if match is None:
        return _bare_relative_year(context, index)
    behind = context.lemma(index + 1)
    if behind in ("-", "–", "—") and _YEAR.match(context.text(index + 2)):
        return Found(index + 3, match.group(1), "date.years", "range")
    if behind in _YEAR_WORDS:
        return Found(index + 2, match.group(1), "date.year")
    if "-" in text or context.text(index - 1) == "(" or context.lemma(index - 1) in ("в", "с", "до", "к"):
        return Found(index + 1, match.group(1), "date.year")
    return None


def _bare_relative_year(context: Context, index: int) -> Found | None:
    """«в прошлом году», «в том же году»; «прошлого» alone is no year."""
    told = _relative_year(context, index)
    if told is None or context.lemma(told[1] - 1) != "год":
        return None
    year, last, rule = told
    return Found(last, f"{year:04d}" if year else None, f"date.year.{rule}")


def _relative_day(context: Context, index: int) -> Found | None:
    """«сегодня», «вчера», «накануне», unless the day itself follows («накануне, 18 августа»)."""
    word = context.text(index).casefold()
    if word not in _DAYS:
        return None
    behind = index + 1 + (context.text(index + 1) == ",")
    explicit = _day_and_month(context, behind)
    if explicit is not None:
        return Found(explicit.last, explicit.value, f"{explicit.rule}+date.relative_day")
    if word == "накануне" and (
        context.text(index + 1) == ","
        or context.tokens[min(index + 1, context.last - 1)].pos in ("NOUN", "PROPN", "ADJ")
    ):
        return None  # «накануне Дня города» is no day before publication
    if context.published is None:
        return Found(index + 1, None, "date.relative_day.no_publication")
    day = context.published + timedelta(days=_DAYS[word])
    return Found(index + 1, day.isoformat(), "date.relative_day")


def _weekday(context: Context, index: int) -> Found | None:
    """«в четверг», «в прошлую пятницу», «В понедельник, 22 декабря»."""
    weekday = _WEEKDAYS.get(context.lemma(index))
    if weekday is None or context.lemma(index - 1) not in {"в", "во"} | _PAST | _THIS | _NEXT:
        return None
    explicit = _day_and_month(context, index + 1 + (context.text(index + 1) == ","))
    if explicit is not None:
        return Found(explicit.last, _on_weekday(explicit, weekday), f"{explicit.rule}+date.weekday")
    if context.published is None:
        return Found(index + 1, None, "date.weekday.no_publication")
    ahead = context.ahead or context.lemma(index - 1) in _NEXT
    return Found(index + 1, weekday_near(weekday, context.published, ahead=ahead).isoformat(), "date.weekday")


def _on_weekday(found: Found, weekday: int) -> str | None:
    """A day whose year was guessed, moved back to the last year in which it fell on the weekday that the text names."""
    day = parse_date(found.value)
    if day is None or not found.rule.endswith("nearest"):
        return found.value
    years = (valid_day(day.year - back, day.month, day.day) for back in range(6))
    return next((y for y in years if (d := parse_date(y)) and d.weekday() == weekday), found.value)


def _ago(context: Context, index: int) -> Found | None:
    """«год назад», «два месяца назад», «Десять лет назад», «годом раньше»."""
    if context.text(index).casefold() == "годом" and context.lemma(index + 1) in ("ранний", "рано", "раньше", "ранее"):
        years = 1
        return Found(index + 2, _years_before(context, years), "date.year_earlier")
    read = read_number(context.tokens, index, context.last)
    count, unit = (read[0], read[1]) if read else (1, index)
    noun = context.lemma(unit)
    if context.text(unit + 1).casefold() != "назад":
        return None
    if noun in ("год", "лето", "лет"):
        return Found(unit + 2, _years_before(context, count), "date.years_ago")
    if noun in ("месяц", "неделя", "день") and context.published:
        if noun == "месяц":
            return Found(unit + 2, months_before(context.published, count), "date.months_ago")
        day = context.published - timedelta(days=count * (7 if noun == "неделя" else 1))
        return Found(unit + 2, month_of_week(day) if noun == "неделя" else day.isoformat(), f"date.{noun}_ago")
    return Found(unit + 2, None, "date.ago.no_publication") if noun in ("месяц", "неделя", "день") else None


def _years_before(context: Context, count: int) -> str | None:
    return f"{context.published.year - count:04d}" if context.published else None


def _week_or_month(context: Context, index: int) -> Found | None:
    """«на прошлой неделе», «в прошлом месяце», «в этом месяце»."""
    lemma, noun = context.lemma(index), context.lemma(index + 1)
    if noun not in ("неделя", "месяц") or lemma not in _PAST | _THIS | _NEXT:
        return None
    if context.published is None:
        return Found(index + 2, None, "date.week_or_month.no_publication")
    shift = -1 if lemma in _PAST else 0 if lemma in _THIS else 1
    if noun == "месяц":
        return Found(index + 2, months_before(context.published, -shift), "date.relative_month")
    return Found(index + 2, month_of_week(context.published + timedelta(days=7 * shift)), "date.relative_week")


def _later(context: Context, index: int) -> Found | None:
    """«через пятнадцать лет, день в день», «спустя десять лет»: counted from the date told before."""
    if context.text(index).casefold() not in ("через", "спустя"):
        return None
    read = read_number(context.tokens, index + 1, context.last)
    count, unit = (read[0], read[1]) if read else (1, index + 1)
    if context.lemma(unit) not in ("год", "лето", "лет"):
        return None
    if not context.earlier:
        return Found(unit + 1, None, "date.later.no_start")
    start = context.earlier[-1]
    to_the_day = [t.lemma for t in context.tokens[unit + 1 : unit + 6]][-3:] == ["день", "в", "день"] or (
        context.lemma(unit + 2) == "день" and context.lemma(unit + 4) == "день"
    )
    value = f"{int(start[:4]) + count:04d}{start[4:] if to_the_day else ''}"
    return Found(unit + 1, value, "date.later")


def _duration(context: Context, index: int) -> Found | None:
    """«уже 30 лет», «тридцать пять лет дружбы», «25-летие»: the year of the beginning; a vague length gives none."""
    compound = _anniversary(context, index)
    if compound is not None:
        value = _years_before(context, compound) if compound <= _LONGEST_TIE else None
        return Found(index + 1, value, "date.anniversary", "duration")
    if context.text(index).casefold() == "четверть" and context.lemma(index + 1) == "век":
        return Found(index + 2, _years_before(context, 25), "date.quarter_century", "duration")
    read = read_number(context.tokens, index, context.last)
    if read is None or context.lemma(read[1]) not in ("год", "лето", "лет") or read[0] > 200:
        return None
    before = context.lemma(index - 1)
    vague = context.text(index - 1).casefold() in _VAGUE | {"чем"} or before in _NO_BEGINNING or read[0] > _LONGEST_TIE
    return Found(read[1] + 1, None if vague else _years_before(context, read[0]), "date.duration", "duration")


def _anniversary(context: Context, index: int) -> int | None:
    word = context.text(index).casefold().replace("ё", "е")
    if "лет" not in word:
        return None
    if context.lemma(index) == "десятилетие" and context.lemma(index - 1) in _PAST | _THIS | _NO_BEGINNING:
        return None
    for tail in ("летие", "летия", "летию", "летием", "летии", "летний", "летней", "летняя", "летнее", "летнего"):
        if word.endswith("-" + tail) and word.removesuffix("-" + tail).isdecimal():
            return int(word.removesuffix("-" + tail)[:4])
        number = number_in_compound(word, tail)
        if number is not None:
            return number
    return None


RULES: tuple[Rule, ...] = (
    _day_in_figures,
    _relative_day,
    _weekday,
    _day_and_month,
    _ago,
    _later,
    _week_or_month,
    _season,
    _month,
    _year,
    _duration,
)
"""The rules in the order they are tried."""
