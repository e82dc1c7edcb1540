"""The year that stands with a day, a month or a season: told behind it, told before in the sentence, or the nearest."""

from __future__ import annotations

import re

from kg.lang.ru.dates.context import Context
from kg.lang.ru.dates.short_years import year_behind_month
from kg.lang.ru.dates.words import SAME, THIS_INFLECTED, years_ahead
from kg.text.dates import nearest_year

YEAR = re.compile(r"(1[89]\d\d|20\d\d)(?:-(?:й|м|го|му|ом|ого))?$")
YEAR_WORDS = frozenset({"год", "г", "г.", "гг"})
_FILLERS = frozenset({"далекий", "далёкий", "давний", "памятный", "теперь", "уже", "ныне"})
"""What may stand between a month and its year: «в мае теперь уже далёкого 1996-го»."""
_PLURAL = ("годы", "годов", "годам", "годах")


def year_of(context: Context, index: int, month: int, day: int | None) -> tuple[int | None, int, str]:
    """(year, index behind, how it was found) of a day or month whose year may follow."""
    told = told_year(context, index)
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


def told_year(context: Context, index: int) -> tuple[int | None, int, str] | None:
    """A year in figures or words: «1982 года», «2015-го», «прошлого года», «того же года», «нынешнего»."""
    while context.lemma(index) in _FILLERS:
        index += 1
    match = YEAR.match(context.text(index))
    if match:
        last = index + 1 + (context.lemma(index + 1) in YEAR_WORDS)
        return int(match.group(1)), last, "year"
    return relative_year(context, index) or year_behind_month(context, index)


def relative_year(context: Context, index: int) -> tuple[int | None, int, str] | None:
    """A year told by its distance: «прошлого года», «того же года», «нынешнего»; (year, index behind, how)."""
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
    opens = words[0] == "на" and index - 1 == context.sentence.first  # «На следующий год договор продлили»
    next_year = words[1:] == ["следующий", "год"] and (words[0] == "в" or opens)
    if next_year and context.earlier and not context.ahead:
        return int(context.earlier[-1][:4]) + 1, index + 2, "later"  # «договор подписали в следующем году»
    if shift is None or text in ("это", "эта"):
        return None
    with_noun = context.lemma(index + 1) == "год" and not context.text(index + 1).casefold().startswith(_PLURAL)
    elided = text in ("нынешнего", "прошлого", "минувшего", "текущего") and not with_noun
    if not with_noun and not elided:
        return None
    told = YEAR.match(context.text(index + 2)) if context.text(index + 1) == "," else None
    if told:  # «в июне нынешнего, 2018 года»
        return int(told.group(1)), index + 3 + (context.lemma(index + 3) in YEAR_WORDS), "year"
    year = context.published.year + shift if context.published else None
    return year, index + 1 + with_noun, "relative"
