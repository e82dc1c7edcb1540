"""Dates of lists: as people write them, and as Wikidata's query service gives them."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

_DATE: Final = re.compile(
    r"\+?0*(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?(?:T00:00:00(?:\.0+)?Z?)?(?:/(?P<precision>\d{1,2}))?"
)
_PARTS: Final = {"9": 1, "10": 2, "11": 3}
"""Wikidata's precision -> how many parts of year, month and day are known; a smaller precision is no date here."""


def read_date(text: str, precision: str = "") -> str:
    """A date as YYYY, YYYY-MM or YYYY-MM-DD; "" where none is told, or only a decade or century.

    Without a precision a first of January is taken for a year and a first of the month for a month, for that is how
    the query service writes them: no date is made more precise than it may be.

    Raises:
        ValueError: it is no date.

    >>> read_date("1997-01-01T00:00:00Z"), read_date("1997-01-01T00:00:00Z", "11"), read_date("1997-05")
    ('1997', '1997-01-01', '1997-05')
    """
    text = text.strip()
    # A blank node stands for "some value" there.
    if not text or text.startswith(("http://", "https://", "_:", "t")):
        return ""
    found = _DATE.fullmatch(text)
    if found is None:
        raise ValueError(f"{text!r} is no date (YYYY, YYYY-MM or YYYY-MM-DD)")
    parts = [part for part in (found["year"], found["month"], found["day"]) if part]
    known = found["precision"] or precision.strip()
    if known:
        parts = parts[: _PARTS.get(known, 0)]
    elif "T" in text:
        while parts[-1] == "01":
            parts.pop()
    while parts and parts[-1] == "00":
        parts.pop()
    if parts:
        date.fromisoformat("-".join([*parts, "01", "01"][:3]))
    return "-".join(parts)
