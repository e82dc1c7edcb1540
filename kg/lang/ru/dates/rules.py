"""The rules: each answers what date begins at a token, or None."""

from __future__ import annotations

import re
from datetime import timedelta
from functools import lru_cache

from kg.lang.ru.dates import openers
from kg.lang.ru.dates.context import Context, Found, Rule
from kg.lang.ru.dates.counted import ago, duration, later, next_day, same_month, year_apart
from kg.lang.ru.dates.figures import day_in_figures
from kg.lang.ru.dates.near import part_of_year, week_or_month, weekend
from kg.lang.ru.dates.numbers import read_ordinal
from kg.lang.ru.dates.openers import Opener
from kg.lang.ru.dates.short_years import short_year, year_behind_month
from kg.lang.ru.dates.words import (
    DAYS,
    JUST_PAST,
    LAST_YEARS,
    NEXT,
    PAST,
    SAME,
    SEASON_NOUNS,
    SEASONS,
    THIS,
    THIS_INFLECTED,
    TO_SUMMER,
    WEEKDAYS,
    YEAR_ADJECTIVES,
    month_of_adjective,
    years_ahead,
)
from kg.text.calendar import month_number
from kg.text.dates import (
    nearest_year,
    parse_date,
    season_year,
    valid_day,
    weekday_near,
)

_YEAR = re.compile(r"(1[89]\d\d|20\d\d)(?:-(?:й|м|го|му|ом|ого))?$")
_YEAR_RANGE = re.compile(r"(1[89]\d\d|20\d\d)[-–—](?:1[89]|20)?\d\d$")
_DAY_RANGE = re.compile(r"(\d{1,2})[-–—]\d{1,2}$")
_YEAR_WORDS = frozenset({"год", "г", "г.", "гг"})
_HEADING_MARKS = frozenset({".", ":", "—", "–"})
"""What stands behind the year that heads an entry of a chronicle: «1965. Первым побратимом …»."""
_TIMES_OF_DAY = frozenset({"утром", "днем", "днём", "вечером", "ночью"})
_PLURAL = ("годы", "годов", "годам", "годах")
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
_BEFORE_WEEKDAY = frozenset({"в", "во", "с", "со", "весь"})
_THIS_DAY = THIS_INFLECTED | {"это"}  # «в это воскресенье», «в эту среду»
_NEXT_DAY = NEXT | {"ближайший", "близкий"}  # «в ближайшую субботу»


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
    if month is None or len(context.text(index)) < 3:
        return None
    with_year = _told_year(context, index + 1) is not None  # «датирован августом 2015 года», «июнем нынешнего года»
    in_brackets = context.text(index - 1) == "(" and context.text(index + 1) == ")"
    if context.lemma(index - 1) not in _BEFORE_MONTH and not with_year and not in_brackets:
        return None
    year, last, rule = _year_of(context, index + 1, month, None)
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
    year, _, rule = _year_of(context, index + 1, month, None)
    return Found(index + 1, f"{year:04d}-{month:02d}" if year else None, f"date.month.{rule}")


def _year_adjective(context: Context, index: int) -> Found | None:
    """«прошлогодний договор»."""
    shift = YEAR_ADJECTIVES.get(context.lemma(index))
    if shift is None:
        return None
    value = f"{context.published.year + shift:04d}" if context.published else None
    return Found(index + 1, value, "date.year.relative")


def _year_of(context: Context, index: int, month: int, day: int | None) -> tuple[int | None, int, str]:
    """(year, index behind, how it was found) of a day or month whose year may follow."""
    told = _told_year(context, index)
    if told is not None:
        return told
    past = (
        context.published is not None and context.year_told is not None and context.year_told < context.published.year
    )
    if context.year_told is not None and not (past and context.ahead):
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
    return _relative_year(context, index) or year_behind_month(context, index)


def _relative_year(context: Context, index: int) -> tuple[int | None, int, str] | None:
    lemma, text = context.lemma(index), context.text(index).casefold()
    if (
        text in SAME
        and context.text(index + 1) == "же"
        and context.lemma(index + 2) in ("год", "лето", "весна", "осень", "зима")
    ):
        years = [int(value[:4]) for value in context.earlier]
        return (years[-1] if years else None), index + 3, "same_year"
    shift = 0 if text in THIS_INFLECTED else years_ahead(lemma)
    words = [context.lemma(i) for i in range(index - 1, index + 2)]
    if words == ["в", "следующий", "год"] and context.earlier and not context.ahead:
        return int(context.earlier[-1][:4]) + 1, index + 2, "later"  # «договор подписали в следующем году»
    if shift is None or text in ("это", "эта"):
        return None
    with_noun = context.lemma(index + 1) == "год" and not context.text(index + 1).casefold().startswith(_PLURAL)
    elided = text in ("нынешнего", "прошлого", "минувшего", "текущего") and not with_noun
    if not with_noun and not elided:
        return None
    told = _YEAR.match(context.text(index + 2)) if context.text(index + 1) == "," else None
    if told:  # «в июне нынешнего, 2018 года»
        return int(told.group(1)), index + 3 + (context.lemma(index + 3) in _YEAR_WORDS), "year"
    year = context.published.year + shift if context.published else None
    return year, index + 1 + with_noun, "relative"


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
    told = _told_year(context, first + 1)
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
    match = _YEAR.match(text)
    if match is None:
        return _bare_relative_year(context, index)
    behind = context.lemma(index + 1)
    if behind in ("-", "–", "—") and _YEAR.match(context.text(index + 2)):
        return Found(index + 3, match.group(1), "date.years", "range")
    if behind in _YEAR_WORDS:
        return Found(index + 2, match.group(1), "date.year")
    if index == context.sentence.first and context.text(index + 1) in _HEADING_MARKS:
        return Found(index + 1, match.group(1), "date.year.heading")
    listed = context.text(index - 1) in ("—", "–") and context.text(index + 1) in ("", ",", ";", ".")
    if "-" in text or listed or context.text(index - 1) == "(" or context.lemma(index - 1) in ("в", "с", "до", "к"):
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
    if word == "нынче" and context.text(index + 1).casefold() in _TIMES_OF_DAY:
        word = "сегодня"
    if word not in DAYS:
        return None
    behind = index + 1 + (context.text(index + 1) == ",")
    explicit = _day_and_month(context, behind)
    if explicit is not None:
        return Found(explicit.last, explicit.value, f"{explicit.rule}+date.relative_day")
    if word == "накануне" and _is_eve_of_something(context, index + 1):
        return None
    if context.published is None:
        return Found(index + 1, None, "date.relative_day.no_publication")
    day = context.published + timedelta(days=DAYS[word])
    return Found(index + 1, day.isoformat(), "date.relative_day")


def _is_eve_of_something(context: Context, behind: int) -> bool:
    """«Накануне Дня города» is no day before publication; «накануне Казань и Ташкент обновили …» is one."""
    if context.text(behind) == ",":
        return True
    noun = context.tokens[min(behind, context.last - 1)]
    return noun.pos in ("NOUN", "PROPN", "ADJ", "DET") and noun.feats.get("Case") == "Gen"


def _weekday(context: Context, index: int) -> Found | None:
    """«в четверг», «в прошлую пятницу», «В понедельник, 22 декабря»."""
    weekday = WEEKDAYS.get(context.lemma(index))
    before = context.lemma(index - 1)
    this = before in THIS or context.text(index - 1) in _THIS_DAY
    if weekday is None or not (this or before in _BEFORE_WEEKDAY | PAST | _NEXT_DAY):
        return None
    explicit = _day_and_month(context, index + 1 + (context.text(index + 1) == ","))
    if explicit is not None:
        return Found(explicit.last, _on_weekday(explicit, weekday), f"{explicit.rule}+date.weekday")
    if context.published is None:
        return Found(index + 1, None, "date.weekday.no_publication")
    ahead = context.ahead or before in _NEXT_DAY
    nearest = weekday_near(weekday, context.published, ahead=ahead)
    is_today = before in PAST and nearest == context.published
    day = (nearest - timedelta(days=7 * is_today)).isoformat()  # today is no «прошлый вторник»
    if before in ("с", "со") and WEEKDAYS.get(context.lemma(index + 2)) is not None:
        return Found(index + 3, day, "date.weekday", "range")  # «с понедельника по пятницу»
    return Found(index + 1, day, "date.weekday")


def _on_weekday(found: Found, weekday: int) -> str | None:
    """A day whose year was guessed, moved back to the last year in which it fell on the weekday that the text names."""
    day = parse_date(found.value)
    if day is None or not found.rule.endswith("nearest"):
        return found.value
    years = (valid_day(day.year - back, day.month, day.day) for back in range(6))
    return next((y for y in years if (d := parse_date(y)) and d.weekday() == weekday), found.value)


RULES: tuple[tuple[Opener, Rule], ...] = (
    (openers.day_in_figures, day_in_figures),
    (openers.relative_day, _relative_day),
    (openers.weekday, _weekday),
    (openers.day, _day_and_month),
    (openers.short_year, short_year),
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
