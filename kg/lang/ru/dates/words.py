"""The words that Russian dates are told with."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.lang.base import Token
from kg.lang.role_words import RoleWords, role_words
from kg.text.calendar import month_number

PAST, THIS = frozenset({"прошлый", "минувший", "прошедший"}), frozenset({"этот", "нынешний", "текущий", "сей"})
BEFORE_LAST = "позапрошлый"
JUST_PAST = frozenset({"минувший", "прошедший"})
"""«Минувшим летом» is the last summer, «прошлым летом» that of last year."""
LAST_YEARS = PAST - JUST_PAST
NEXT = frozenset({"следующий", "будущий", "грядущий", "наступающий"})
NEAREST = frozenset({"ближайший", "близкий"})
THIS_INFLECTED = frozenset({"этом", "этого", "этой", "эту", "этим"})  # tagged as the pronoun «это»
NEXT_DAY = frozenset({"назавтра", "наутро"})
SAME = frozenset({"того", "том", "тот"})
AFTER = frozenset({"через", "спустя", "прошествии"})
AFTER_ALL = frozenset(
    ["ещё", "еще", "всего", "лишь", "только", "целый", "какой-то", "какой-нибудь", "каких-то", "каких-нибудь", "ровно"]
)
"""What may stand between «через» and a length of time: «спустя ещё два года»."""
YEARS = frozenset({"год", "лето", "лет"})
HALVES = {"полгода": (6, "месяц"), "полугодом": (6, "месяц"), "полвека": (50, "год"), "полстолетия": (50, "год")}
CENTURIES = {"четверть": 25, "половина": 50}
"""Parts of a century, in years: «четверть века»."""
PARTS = frozenset({"конец", "начало", "середина", "исход", "излет", "излёт", "занавес"})
DAYS_OF_YEAR = {
    "победа": (5, 9),
    "россия": (6, 12),
    "космонавтика": (4, 12),
    "защитник": (2, 23),
    "знание": (9, 1),
    "единство": (11, 4),
}
"""Feasts that have the same day each year, by the first noun behind «День»: (month, day)."""
OF_YEARS = {"полувековой": 50, "четвертьвековой": 25, "вековой": 100}
"""How many years an adjective tells: «полувековой юбилей»."""
TERMS = frozenset({"полугодие", "квартал"})
SPANS = frozenset({"месяц", "неделя", "день"})
DAYS = {"сегодня": 0, "вчера": -1, "накануне": -1, "позавчера": -2, "завтра": 1, "послезавтра": 2}
DAYS_OF_NEWS = {"сегодняшний": 0, "вчерашний": -1, "позавчерашний": -2, "завтрашний": 1, "послезавтрашний": 2}
WEEKDAYS = {
    w: i for i, w in enumerate(["понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"])
}
WEEKEND = frozenset({"выходные", "выходных", "уик-энд", "уикенд", "уик-энда", "викенд"})
TIMES_OF_DAY = frozenset({"день", "утро", "вечер", "ночь", "полдень", "днем", "днём", "утром", "вечером", "ночью"})
"""The parts of a day, by dictionary form, and the adverbs that the tagger makes of them."""
ADJECTIVES_OF_WEEKDAYS = {
    "понедельничный": 0,
    "вторничный": 1,
    "четверговый": 3,
    "пятничный": 4,
    "субботний": 5,
    "воскресный": 6,
}
SEASONS = {"весной": "spring", "летом": "summer", "осенью": "autumn", "зимой": "winter"}
WEEKDAYS["воскресение"] = WEEKDAYS["воскресенье"]  # how the dictionary writes Sunday
SEASON_NOUNS = {"весна": "spring", "лето": "summer", "осень": "autumn", "зима": "winter"}
TO_SUMMER = {"лету": "summer"}
"""«К лету», which the dictionary reads as a flight."""
YEAR_ADJECTIVES = {"прошлогодний": -1, "позапрошлогодний": -2}
_MONTH_ADJECTIVE = re.compile(r"([а-я]{3,8}?)(?:[ьй]?ск|овск)(?:ий|ая|ое|ие|ого|ой|ому|им|ом|ую|их|ими)$")


def date_words() -> RoleWords:
    """The verbs and nouns that dates stand beside, by the role they play (data/date_words_ru.csv)."""
    return role_words("date_words_ru")


def plays(token: Token, role: str) -> bool:
    """Whether a word plays a role beside a date."""
    return date_words().plays(token, role)


def any_plays(tokens: Iterable[Token], role: str) -> bool:
    """Whether one of the words plays a role beside a date."""
    return date_words().any_plays(tokens, role)


def first_month(word: str) -> str:
    """The first month of «июне-июле», «июне–июле»; any other word as it is («Сен-Мало»)."""
    first, _, second = word.replace("–", "-").partition("-")
    return first if month_number(second, "ru") is not None else word


def years_ahead(lemma: str) -> int | None:
    """How many years lie between «прошлый», «этот», «следующий» and now; None for other words."""
    if lemma == BEFORE_LAST:
        return -2
    return -1 if lemma in PAST else 0 if lemma in THIS else 1 if lemma in NEXT else None


def is_that(word: str, lemma: str) -> bool:
    """«тот», «том», «тем» (tagged as a conjunction)."""
    return lemma == "тот" or word == "тем"


def month_of_adjective(word: str) -> int | None:
    """The month of «июльский», «мартовской»; None for other words."""
    match = _MONTH_ADJECTIVE.match(word.casefold())
    if match is None or word.startswith("Октябр"):  # «Октябрьский район»
        return None
    return month_number(match.group(1), "ru") or month_number(f"{match.group(1)}ь", "ru")
