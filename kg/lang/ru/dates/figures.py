"""Days in figures: «05.12.2024», «05/12/2024», «5/XII 2024», «3-5.12.2024», «2024-12-05»."""

from __future__ import annotations

import re

from kg.lang.ru.dates.context import Context, Found
from kg.text.dates import valid_day

_NUMERIC = re.compile(r"(\d{1,2})(?:[-–—]\d{1,2})?([./] ?)(\d{1,2})\2(\d{4})(?!\d)")
_ROMAN = re.compile(r"(\d{1,2})[./ ] ?(I{1,3}|I?V|VI{1,3}|I?X|XI{1,2})[./ ] ?(\d{4})(?!\d)")
_ROMAN_MONTHS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_SHORT = re.compile(r"(\d{1,2})\.(\d{2})\.(\d{2})(?!\d|\.\d)")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?!\d)")


def day_in_figures(context: Context, index: int) -> Found | None:
    """The day that stands in figures from a token on."""
    start = context.tokens[index].start
    roman = _ROMAN.match(context.analysis.source, start)
    if roman:
        month = _ROMAN_MONTHS.index(roman.group(2)) + 1
        value = valid_day(int(roman.group(3)), month, int(roman.group(1)))
        last = context.analysis.token_index_at(roman.end() - 1) + 1
        return Found(last, value, "date.figures") if value else None
    for pattern, order in ((_NUMERIC, (4, 3, 1)), (_ISO, (1, 2, 3))):
        match = pattern.match(context.analysis.source, start)
        if match:
            value = valid_day(*(int(match.group(i)) for i in order))
            last = context.analysis.token_index_at(match.end() - 1) + 1
            return Found(last, value, "date.figures") if value else None
    return _short(context, index)


def _short(context: Context, index: int) -> Found | None:
    """«05.12.24», a year of this century."""
    match = _SHORT.match(context.analysis.source, context.tokens[index].start)
    value = valid_day(2000 + int(match.group(3)), int(match.group(2)), int(match.group(1))) if match else None
    if match is None or value is None:
        return None
    return Found(context.analysis.token_index_at(match.end() - 1) + 1, value, "date.figures")
