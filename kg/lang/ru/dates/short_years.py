"""Years told short or in words: «в 98-м», «в двадцать втором году», «в две тысячи пятом», «в двухтысячном году»."""

from __future__ import annotations

import re

from kg.lang.ru.dates.context import Context, Found
from kg.lang.ru.dates.numbers import read_number, read_ordinal

_FIGURES = re.compile(r"(\d\d)-(?:м|ом|го|ого|му|ому)$")
_BEFORE = frozenset({"в", "с", "со", "до", "к", "ко"})
_LAST_DAY = 31
_FIRST_DECADE = 10
_NINETIETH = 90
_CENTURY = 100
_YEAR_TODAY = 2026  # where the day of publication is not told
_DECADES_AHEAD = 15  # «к тридцать пятому году»


def short_year(context: Context, index: int) -> Found | None:
    """«в 98-м», «в двадцать втором году»: the last year that ends so; «с 22-го», «в двадцать втором туре» are none."""
    if context.lemma(index - 1) == "год" or context.plays(index - 1, "bears_date") or _is_subject(context, index):
        return _named_year(context, index)
    before = context.lemma(index - 1 - (context.tokens[index - 1].feats.get("Case") == "Loc"))
    if before not in _BEFORE:  # «в победном сорок пятом»
        return None
    full = _in_full(context, index)
    if full is not None:
        return Found(_behind(context, full[1]), f"{full[0]:04d}", "date.year")
    read = _two_digits(context, index)
    if read is None:
        return None
    number, last = read
    with_noun = context.lemma(last) == "год"
    if not with_noun and not _stands_for_year(context, index, number, last):
        return None
    if number < _FIRST_DECADE and not (with_noun and last > index + 1):
        return None  # «в пятом году»
    return Found(_behind(context, last), f"{_full_year(context, number):04d}", "date.year.short")


def _named_year(context: Context, index: int) -> Found | None:
    """«год девяносто восьмой», «датирован девяносто восьмым»."""
    read = _two_digits(context, index)
    if read is None or read[0] <= _LAST_DAY or (context.lemma(index - 1) == "год" and read[1] == index + 1):
        return None
    return Found(_behind(context, read[1]), f"{_full_year(context, read[0]):04d}", "date.year.short")


def _is_subject(context: Context, index: int) -> bool:
    """«Восемьдесят восьмой выдался двойным»: two words that open a sentence and of which a verb tells."""
    verb = context.tokens[index + 2] if index + 2 < context.last else None
    if verb is None or index != context.sentence.first or verb.pos != "VERB":
        return False
    return verb.feats.get("Gender") == "Masc" and context.tokens[index + 1].feats.get("Case") == "Nom"


def year_behind_month(context: Context, index: int) -> tuple[int, int, str] | None:
    """«в мае 98-го», «осенью девяносто пятого года», «две тысячи пятого»: (year, index behind, rule)."""
    full = _in_full(context, index)
    if full is not None and context.text(full[1] - 1).endswith("го"):
        return full[0], _behind(context, full[1]), "year"
    read = _two_digits(context, index)
    genitive = read is not None and (
        context.text(read[1] - 1).endswith("го") or context.tokens[read[1] - 1].feats.get("Case") == "Gen"
    )
    if read is None or not genitive:
        return None
    return _full_year(context, read[0]), _behind(context, read[1]), "year"


def _two_digits(context: Context, index: int) -> tuple[int, int] | None:
    """(number, index behind) of «98-м», «двадцать втором», «девяностом»; no plural («в девяностых»)."""
    figures = _FIGURES.match(context.text(index))
    if figures:
        return int(figures.group(1)), index + 1
    read = read_ordinal(context.tokens, index, context.last)
    if read is None or not _FIRST_DECADE <= read[0] < _CENTURY:
        return None
    word, feats = context.text(read[1] - 1), context.tokens[read[1] - 1].feats
    feminine = word.endswith(("ая", "ой", "ую")) and feats.get("Gender") == "Fem" and context.lemma(index - 1) != "год"
    return None if feats.get("Number") == "Plur" or feminine else read


def _in_full(context: Context, index: int) -> tuple[int, int] | None:
    """(year, index behind) of «тысяча девятьсот девяносто восьмом», «две тысячи пятом», «двухтысячном»."""
    if context.lemma(index) == "двухтысячный" and context.lemma(index + 1) == "год":
        return 2000, index + 1
    index += context.lemma(index) == "один"  # «в одна тысяча девятьсот … году»
    centuries = {("тысяча", "девятьсот"): 1900, ("два", "тысяча"): 2000}
    century = centuries.get((context.lemma(index), context.lemma(index + 1)))
    read = read_ordinal(context.tokens, index + 2, context.last) if century else None
    return (century + read[0], read[1]) if century and read and read[0] < _CENTURY else None


def _stands_for_year(context: Context, index: int, number: int, last: int) -> bool:
    """Whether a number without «год» is a year: «в 98-м», «в двадцать втором»; not «с 22-го», «в 22-м полку»."""
    behind = context.tokens[last] if last < context.last else None
    if behind is not None and behind.pos in ("NOUN", "ADJ", "NUM") and behind.feats.get("Case") != "Nom":
        return False
    in_year = context.lemma(index - 1) == "в" and context.text(last - 1).endswith("м")
    tens = number == _NINETIETH or (number % 10 == 0 and context.tokens[index].text.lower().endswith("десятом"))
    compound = last > index + 1 or context.text(index)[:1].isdecimal() or (in_year and number > _LAST_DAY and tens)
    return compound and (in_year or number > _LAST_DAY) and read_number(context.tokens, last, context.last) is None


def _full_year(context: Context, number: int) -> int:
    today = context.published.year if context.published else _YEAR_TODAY
    ahead = _DECADES_AHEAD if context.ahead else 0
    year = today // _CENTURY * _CENTURY + number
    return year if year <= today + ahead else year - _CENTURY


def _behind(context: Context, last: int) -> int:
    return last + (context.lemma(last) == "год")
