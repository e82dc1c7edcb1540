"""The year that stands with a day, a month or a season: told behind it, told before in the sentence, or the nearest."""

from __future__ import annotations

import re

from kg.lang.ru.dates.context import Context
from kg.lang.ru.dates.counted import ago
from kg.lang.ru.dates.short_years import year_behind_month
from kg.lang.ru.dates.words import SAME, SEASON_NOUNS, THIS_INFLECTED, any_plays, years_ahead
from kg.lang.ru.predicates import is_full_participle
from kg.text.dates import nearest_year, parse_date, valid_day

YEAR = re.compile(r"(1[89]\d\d|20\d\d)(?:-(?:й|м|го|му|ом|ого)|/(?:\d\d)?\d\d)?$")
"""«2019», «2019-й», «(зимой) 2019/2020», of which the first counts."""
YEAR_WORDS = frozenset({"год", "г", "г.", "гг"})
_FILLERS = frozenset({"далекий", "далёкий", "давний", "памятный", "теперь", "уже", "ныне"})
"""What may stand between a month and its year: «в мае теперь уже далёкого 1996-го»."""
_NEWS = 7  # days
_TO_RELATIVE = 2  # tokens: «, с которым», «, впервые подписанному»
_TO_MONTH = len("2024-06")
_AUTUMN = 9
_LEADING = ("ADV", "PART", "CCONJ")
_WITHOUT_YEAR = frozenset({"нынешнего", "прошлого", "позапрошлого", "минувшего", "текущего", "сего"})
"""What tells a year behind a month or season though «года» is left out: «в мае прошлого»."""
_PLURAL = ("годы", "годов", "годам", "годах")


def year_of(context: Context, index: int, month: int, day: int | None) -> tuple[int | None, int, str]:
    """(year, index behind, how it was found) of a day or month whose year may follow."""
    told = told_year(context, index)
    if told is not None:
        return told
    past = (
        context.published is not None and context.year_told is not None and context.year_told < context.published.year
    )
    nearest = nearest_year(month, day, context.published, ahead=context.ahead) if context.published else None
    if context.year_told is not None and not (past and (context.ahead or _is_news(context, nearest, month, day))):
        return _year_going_on(context, context.year_told, month), index, "sentence_year"
    if context.published is None or nearest is None:
        return None, index, "no_publication"
    if context.begun is not None and not context.ahead and _is_of_what_began(context, index):
        return context.begun, index, "of_anniversary"
    return _year_of_story(context, month, nearest) or nearest, index, "nearest"


def _is_of_what_began(context: Context, index: int) -> bool:
    """«25 лет договору, который 4 мая подписали мэры», «…, подписанному 4 мая»: whether a day is that which the
    anniversary told before it counts from.
    """
    tokens = context.tokens[context.read_to : index] if 0 <= context.read_to <= index else ()
    comma = next((n for n, t in enumerate(tokens) if t.text == ","), None)
    if comma is None:
        return False
    behind = tokens[comma + 1 : comma + 1 + _TO_RELATIVE]
    if any(t.lemma == "как" for t in behind):
        return True
    begun = any_plays(tokens[:comma], "begun")
    return begun and any(t.lemma == "который" or is_full_participle(t) for t in behind)


def _year_going_on(context: Context, year: int, month: int) -> int:
    """«В октябре прошлого года породнились, и в марте приезжали»: what is told next was later, where it is past."""
    told = context.earlier[-1] if context.earlier else ""
    if context.season == "winter" and month < _AUTUMN:
        return year + 1  # «прошлой зимой, в январе»
    apart = context.clause_of_year not in (None, context.clause)
    if not apart or context.published is None:
        return year
    past = (year + 1, month) <= (context.published.year, context.published.month)
    if context.season == "autumn":
        return year + 1 if month < _AUTUMN and past else year  # «познакомились прошлой осенью, а в марте приезжали»
    if len(told) < _TO_MONTH or int(told[:4]) != year:
        return year
    earlier_in_year = month < int(told[5:_TO_MONTH])
    return year + 1 if earlier_in_year and past else year


def _is_news(context: Context, year: int | None, month: int, day: int | None) -> bool:
    """«Породнились в 2021 году, а 6 июня хозяева нанесли визит»: a day of the week before the publication, in another
    clause than the year.
    """
    told = parse_date(valid_day(year, month, day)) if year and day else None
    apart = context.clause_of_year not in (None, context.clause)
    return (
        apart and told is not None and context.published is not None and 0 <= (context.published - told).days <= _NEWS
    )


def _year_of_story(context: Context, month: int, nearest: int) -> int | None:
    """«Первой, в марте 2022 года, вышла Клайпеда. Кельце ушёл в октябре»: no month of the year of publication goes on
    with the year of the month told before it.
    """
    if context.published is None or context.story is None or nearest >= context.published.year:
        return None
    year, before = int(context.story[:4]), int(context.story[5:7])
    return year if year < nearest and month >= before else None


def told_year(context: Context, index: int) -> tuple[int | None, int, str] | None:
    """A year in figures or words: «1982 года», «2015-го», «прошлого года», «того же года», «нынешнего», «три года
    назад».
    """
    while context.lemma(index) in _FILLERS:
        index += 1
    match = YEAR.match(context.text(index))
    if match:
        last = index + 1 + (context.lemma(index + 1) in YEAR_WORDS)
        return int(match.group(1)), last, "year"
    return relative_year(context, index) or year_behind_month(context, index) or _years_ago(context, index)


def _years_ago(context: Context, index: int) -> tuple[int | None, int, str] | None:
    """«(В мае) три года назад»: the year of a month or season behind which stands how long ago it was."""
    found = ago(context, index)
    if found is None or found.rule != "date.years_ago":
        return None
    return int(found.value) if found.value else None, found.last, "relative"


def relative_year(context: Context, index: int) -> tuple[int | None, int, str] | None:
    """A year told by its distance: «прошлого года», «того же года», «нынешнего»; (year, index behind, how)."""
    lemma, text = context.lemma(index), context.text(index).casefold()
    if (counted := _same_year(context, index) or _year_beside(context, index)) is not None:
        return counted
    shift = 0 if text in THIS_INFLECTED else years_ahead(lemma)
    if shift is None or text in ("это", "эта"):
        return None
    told = YEAR.match(context.text(index + 2)) if context.text(index + 1) == "," else None
    if told:  # «в июне нынешнего, 2018 года», «в мае следующего, 2005-го»
        return int(told.group(1)), index + 3 + (context.lemma(index + 3) in YEAR_WORDS), "year"
    with_noun = context.lemma(index + 1) == "год" and not context.text(index + 1).casefold().startswith(_PLURAL)
    elided = text in _WITHOUT_YEAR and not with_noun
    if not with_noun and not elided:
        return None
    year = context.published.year + shift if context.published else None
    return year, index + 1 + with_noun, "relative"


def year_told_last(context: Context) -> int | None:
    """The year of the date told last; None where none was told."""
    return int(context.earlier[-1][:4]) if context.earlier else None


def _same_year(context: Context, index: int) -> tuple[int | None, int, str] | None:
    """«того же года», «в том году», «в этом же году», «той же весны», «того же 2004-го»."""
    word, again = context.text(index).casefold(), context.text(index + 1) == "же"
    if word not in SAME and not (again and word in THIS_INFLECTED):
        return None
    at = index + 1 + again
    match = YEAR.match(context.text(at)) if again else None
    if match:
        return int(match.group(1)), at + 1 + (context.lemma(at + 1) in YEAR_WORDS), "year"
    if again and (in_words := year_behind_month(context, at)) is not None:
        return in_words  # «в июле того же девяносто первого»
    plural = context.text(at).casefold().startswith(_PLURAL)
    if again and context.lemma(at) in ("год", *SEASON_NOUNS):
        return year_told_last(context), at + 1, "same_year"
    told = year_told_last(context) if context.lemma(at) == "год" and not plural else None
    return (told, at + 1, "same_year") if told is not None else None


def _year_beside(context: Context, index: int) -> tuple[int, int, str] | None:
    """«В мае следующего года», «уже на следующий год», «в предыдущем году»: beside the year told before, in what is
    past; no «план на следующий год».
    """
    lemma, told = context.lemma(index), year_told_last(context)
    if lemma not in ("следующий", "предыдущий", "другой") or told is None or context.ahead:
        return None
    if context.lemma(index + 1) != "год" or context.text(index + 1).casefold().startswith(_PLURAL):
        return None
    led_in = context.lemma(index - 1)
    opens = led_in == "на" and _opens(context, index - 1)
    if (led_in == "на" and not opens) or (lemma == "другой" and not opens):
        return None
    year = told - 1 if lemma == "предыдущий" else told + 1
    past = context.published is None or year <= context.published.year
    return (year, index + 2, "later") if past else None


def _opens(context: Context, index: int) -> bool:
    """Whether a word opens what is told, but for «уже», «а»: at the beginning of the sentence or behind a mark."""
    index -= 1
    while index >= context.sentence.first and context.tokens[index].pos in _LEADING:
        index -= 1
    return index < context.sentence.first or context.tokens[index].pos == "PUNCT"
