"""Days in figures: «05.12.2024», «2024-12-05»."""

from __future__ import annotations

import re

from kg.lang.ru.dates.context import Context, Found
from kg.text.dates import valid_day

_NUMERIC = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)")
_SHORT = re.compile(r"(\d{1,2})\.(\d{2})\.(\d{2})(?!\d|\.\d)")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?!\d)")


def day_in_figures(context: Context, index: int) -> Found | None:
    """The day that stands in figures from a token on."""
    start = context.tokens[index].start
    for pattern, order in ((_NUMERIC, (3, 2, 1)), (_ISO, (1, 2, 3))):
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
