"""The rules: each answers what date begins at a token, or None."""

from __future__ import annotations

import re
from functools import lru_cache

from kg.lang.ru.dates import openers
from kg.lang.ru.dates.context import Context, Found, Rule
from kg.lang.ru.dates.counted import ago, duration, later, next_day, same_month, year_apart
from kg.lang.ru.dates.days import (
    day_alone,
    day_and_month,
    day_of_feast,
    on_weekday,
    relative_day,
    weekday_of_occasion,
)
from kg.lang.ru.dates.figures import day_in_figures
from kg.lang.ru.dates.near import day_of_stay, part_of_year, week_or_month, weekend
from kg.lang.ru.dates.openers import Opener
from kg.lang.ru.dates.short_years import short_year
from kg.lang.ru.dates.words import (
    BEFORE_LAST,
    JUST_PAST,
    LAST_YEARS,
    NEXT,
    PARTS,
    PAST,
    SEASON_NOUNS,
    SEASONS,
    THIS,
    THIS_INFLECTED,
    TO_SUMMER,
    YEAR_ADJECTIVES,
    first_month,
    is_that,
    month_of_adjective,
    years_ahead,
)
from kg.lang.ru.dates.years import YEAR, YEAR_WORDS, relative_year, told_year, year_of, year_told_last
from kg.text.calendar import month_number
from kg.text.dates import (
    nearest_year,
    season_has_begun,
    season_year,
)

_YEAR_RANGE = re.compile(r"(1[89]\d\d|20\d\d)[-–—](?:1[89]|20)?\d\d$")
_BEFORE_YEAR = frozenset({"в", "с", "до", "к", "далекий", "далёкий"})
_WITHOUT_NOUN = frozenset({BEFORE_LAST, "нынешний", "минувший"})
_MONTHS = 12
_WORDS_TO_STATE = 5
_HEADING_MARKS = frozenset({".", ":", "—", "–"})
"""What stands behind the year that heads an entry of a chronicle: «1965. Первым побратимом …»."""
_BEFORE_SEASON = PARTS | {"к", "до", "с", "на", "разгар", "половина", "треть"}
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
        "неделя",
        "день",
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
) | (PAST | THIS | NEXT | _SPENT | {BEFORE_LAST})


def _month(context: Context, index: int) -> Found | None:
    """«в октябре 1982 года», «в августе нынешнего», «в конце июля»."""
    month = month_number(first_month(context.text(index)), "ru")
    if month is None or len(context.text(index)) < 3:
        return None
    through = _through(context, index + 1, month)
    with_year = through or told_year(context, index + 1) is not None  # «датирован августом 2015 года»
    in_brackets = context.text(index - 1) == "(" and context.text(index + 1) == ")"
    led_in = context.lemma(index - 1) in _BEFORE_MONTH or context.text(index - 1).casefold() in THIS_INFLECTED
    then = context.text(index - 1) == "же" or is_that(context.text(index - 1).casefold(), context.lemma(index - 1))
    heads = index == context.sentence.first and context.text(index + 1) in _HEADING_MARKS  # «Март. …», «Июнь: …»
    if not (led_in or with_year or in_brackets or then or heads):
        return None
    if through is not None:
        return through
    year, last, rule = year_of(context, index + 1, month, None)
    if then and rule in ("nearest", "sentence_year"):  # «в том же сентябре», «в том июне»
        year, rule = year_told_last(context), "same_year"
    if context.lemma(index - 1) in JUST_PAST | THIS and rule == "sentence_year" and context.published:
        year = nearest_year(month, None, context.published, ahead=context.ahead)  # «в минувшем августе»
        if context.lemma(index - 1) == "нынешний":
            year = context.published.year  # «срок заканчивается в нынешнем декабре»
    if rule == "sentence_year" and context.published and _is_of_state(context, index):
        year, rule = nearest_year(month, None, context.published, ahead=False), "nearest"
    if context.lemma(index - 1) in LAST_YEARS and rule in ("nearest", "sentence_year") and context.published:
        year = context.published.year - 1
    if context.lemma(index - 1) == BEFORE_LAST and rule in ("nearest", "sentence_year") and context.published:
        year = context.published.year - 2
    return Found(last, f"{year:04d}-{month:02d}" if year else None, f"date.month.{rule}")


def _is_of_state(context: Context, index: int) -> bool:
    """«Связи, начавшиеся в 1989 году, стоят на паузе с февраля»: since when something is now, not in that year."""
    if context.lemma(index - 1) not in ("с", "со"):
        return False
    before = context.tokens[max(context.sentence.first, index - _WORDS_TO_STATE) : index]
    comma = max((n for n, t in enumerate(before) if t.text == ","), default=-1)
    return any(t.feats.get("Tense") == "Pres" and t.feats.get("VerbForm") == "Fin" for t in before[comma + 1 :])


def _through(context: Context, index: int, month: int) -> Found | None:
    """«(В июне) — июле 2004 года»: the first month of several whose year is told behind the last; «(в мае) и сентябре
    2012 года» are two times, and the second month is read by itself.
    """
    if context.text(index) not in ("и", "-", "–", "—"):
        return None
    end = month_number(context.text(index + 1), "ru")
    told = told_year(context, index + 2) if end is not None else None
    if end is None or told is None or told[0] is None:
        return None
    apart = context.text(index) == "и" and (end - month) % _MONTHS > 1
    value = f"{told[0] - (end < month and not apart):04d}-{month:02d}"
    return Found(index if apart else told[1], value, f"date.month.{told[2]}")


def _month_adjective(context: Context, index: int) -> Found | None:
    """«на июльском форуме», «в мартовской декларации»: the month that an adjective names, and no town's name."""
    month = month_of_adjective(context.text(index))
    if month is None or context.is_name(index):
        return None
    same = next((v for v in reversed(context.earlier) if v[4:7] == f"-{month:02d}"), None)
    if same is not None and context.text(index - 1) == "же":
        return Found(index + 1, same[:7], "date.same")  # «в те же ноябрьские дни»
    noun = context.tokens[min(index + 1, context.last - 1)]
    told = told_year(context, index + 2) if noun.pos in ("NOUN", "ADV") else None
    if told is not None and told[0] is not None:  # «апрельским днём 2004 года»
        return Found(told[1], f"{told[0]:04d}-{month:02d}", f"date.month.{told[2]}")
    year, _, rule = year_of(context, index + 1, month, None)
    return Found(index + 1, f"{year:04d}-{month:02d}" if year else None, f"date.month.{rule}")


def _year_adjective(context: Context, index: int) -> Found | None:
    """«прошлогодний договор», «в прошлогоднем апреле»."""
    shift = YEAR_ADJECTIVES.get(context.lemma(index))
    if shift is None:
        return None
    value = f"{context.published.year + shift:04d}" if context.published else None
    month = month_number(context.text(index + 1), "ru")
    if month is not None and value is not None:
        return Found(index + 2, f"{value}-{month:02d}", "date.month.relative")
    return Found(index + 1, value, "date.year.relative")


def _season(context: Context, index: int) -> Found | None:
    """«осенью 2022 года», «прошлой весной», «летом»: the year of the season."""
    if (told_before := _season_beside(context, index)) is not None:
        return told_before
    here = context.text(index).casefold() in THIS_INFLECTED
    shift = 0 if here else years_ahead(context.lemma(index))
    first = index + (shift is not None)
    as_noun = first > index or context.lemma(index - 1) in _BEFORE_SEASON or context.text(index - 1) in ("—", "–")
    season = SEASONS.get(context.text(first).casefold()) or (
        SEASON_NOUNS.get(context.lemma(first), TO_SUMMER.get(context.text(first).casefold())) if as_noun else None
    )
    if season is None:
        return None
    told = told_year(context, first + 1) or _year_right_before(context, index)
    if told is not None:
        year, last, rule = told
        return Found(last, f"{year:04d}" if year else None, f"date.season.{rule}")
    before = index - 1 - (context.lemma(index - 1) in PARTS)
    if context.lemma(before) == "с" and shift is None and context.text(first).casefold() not in SEASONS:
        return None  # «с лета», «с начала лета» tell of no tie's beginning
    if context.published is None:
        return Found(first + 1, None, "date.season.no_publication")
    year = season_year(season, context.published, ahead=context.ahead or shift == 1)
    if shift == 1 and season_has_begun(season, context.published):
        year = context.published.year + 1  # «будущей осенью», told in autumn
    if shift == 0 and season != "winter":
        year = context.published.year  # «нынешней осенью»
    if shift is not None and shift < 0 and context.lemma(index) not in JUST_PAST:
        year = context.published.year + shift
    return Found(first + 1, f"{year:04d}", "date.season.nearest" if shift is None else "date.season.relative")


def _year_right_before(context: Context, index: int) -> tuple[int | None, int, str] | None:
    """«В 1944 году, осенью», «пять лет назад, осенью»: the year told right before a season, only a comma between."""
    right_before = context.text(index - 1) == "," and context.read_to == index - 1
    if right_before and context.earlier[-1] == str(context.year_told):
        return context.year_told, index + 1, "year"
    at = index - 2 - (context.lemma(index - 2) in YEAR_WORDS)
    led_in = context.text(index - 1) == "," and context.lemma(at - 1) == "в"
    year = YEAR.match(context.text(at)) if led_in else None
    return (int(year.group(1)), index + 1, "year") if year else None


def _season_beside(context: Context, index: int) -> Found | None:
    """«той осенью», «тем же летом», «следующей же весной»: the year told before, or the next one in what is past."""
    that, following = is_that(context.text(index).casefold(), context.lemma(index)), context.lemma(index) in NEXT
    at = index + 1 + (context.text(index + 1) == "же")
    if not (that or following) or context.lemma(at) not in SEASON_NOUNS or (following and context.ahead):
        return None
    told = year_told_last(context)
    year = told + following if told is not None else None
    too_late = year is not None and context.published is not None and year > context.published.year
    if (year is None or too_late) and following:
        return None
    return Found(at + 1, f"{year:04d}" if year is not None else None, "date.season.same_year")


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
    if behind in ("и", ",") and _is_in_list(context, index + 2):
        return Found(index + 1, match.group(1), "date.year")  # «датированы 1996 и 2004 годами»
    if index == context.sentence.first and context.text(index + 1) == ",":
        return _dated_heading(context, index)
    if index == context.sentence.first and context.text(index + 1) in _HEADING_MARKS:
        return Found(index + 1, match.group(1), "date.year.heading")
    ends = context.text(index + 1) in ("", ";", ".")
    listed = context.text(index - 1) in ("—", "–") and (ends or context.text(index + 1) == ",")
    listed = listed or (ends and context.text(index - 1) in (",", ":"))  # «Ниш (Сербия), 1987»
    listed = listed or (context.text(index + 1) == ")" and context.text(index - 1) in (",", ";"))  # «(Сербия, 1987)»
    listed = listed or (behind in ("—", "–") and context.text(index - 1) in (",", ":", ";"))  # «…: 1987 — Ниш»
    if "-" in text or listed or context.text(index - 1) == "(" or context.lemma(index - 1) in _BEFORE_YEAR:
        return Found(index + 1, match.group(1), "date.year")
    return None


def _dated_heading(context: Context, index: int) -> Found | None:
    """«1990, май — …», «1993, 4 октября. …»: the year that heads an entry of a chronicle, month or day behind it."""
    year, at = int(context.text(index)[:4]), index + 2
    month = month_number(context.text(at), "ru")
    day = day_and_month(context, at) if month is None else None
    last = at + 1 if month is not None else day.last if day is not None else at
    if context.text(last) not in _HEADING_MARKS or (month is None and (day is None or day.value is None)):
        return None
    behind = f"-{month:02d}" if month is not None else (day.value or "")[4:] if day else ""
    return Found(last, f"{year:04d}{behind}", "date.year.heading")


def _is_in_list(context: Context, index: int) -> bool:
    """Whether years follow one another from a token on until «годах» closes their list."""
    while YEAR.match(context.text(index)) and context.lemma(index + 1) in ("и", ","):
        index += 2
    return bool(YEAR.match(context.text(index))) and context.lemma(index + 1) in YEAR_WORDS


def _bare_relative_year(context: Context, index: int) -> Found | None:
    """«в прошлом году», «в том же году»; «прошлого» alone is no year."""
    told = relative_year(context, index)
    if told is None or context.lemma(told[1] - 1) != "год":
        return _year_without_noun(context, index)
    year, last, rule = told
    return Found(last, f"{year:04d}" if year else None, f"date.year.{rule}")


def _year_without_noun(context: Context, index: int) -> Found | None:
    """«Дружили с 1990 года, в позапрошлом связи заморозили»: its noun was told before; «в прошлом» alone is none."""
    behind = context.tokens[index + 1] if index + 1 < context.last else None
    shift = years_ahead(context.lemma(index)) if context.lemma(index) in _WITHOUT_NOUN else None
    if shift is None or context.published is None or not context.earlier or context.lemma(index - 1) != "в":
        return None
    masculine = context.tokens[index].text.casefold().endswith("м")
    if not masculine or (behind is not None and behind.feats.get("Case") == "Loc"):
        return None
    return Found(index + 1, f"{context.published.year + shift:04d}", "date.year.relative")


RULES: tuple[tuple[Opener, Rule], ...] = (
    (openers.day_in_figures, day_in_figures),
    (openers.relative_day, relative_day),
    (openers.weekday, on_weekday),
    (openers.weekday_of_occasion, weekday_of_occasion),
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
    (openers.day_of_stay, day_of_stay),
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
    return tuple([rule for opens, rule in RULES if opens(word, lemma)])
