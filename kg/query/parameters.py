"""Values of parameters as RDF terms: whatever is handed in becomes one term of its type, or is refused in one line."""

from __future__ import annotations

import csv
import re
from datetime import date
from functools import cache
from typing import Final

from kg.errors import BadParameter
from kg.rdf.terms import date_literal, iri, literal
from kg.rdf.vocabulary import CONCEPTS
from kg.resources import data_folder

TYPES: Final = ("city", "country", "date", "number", "language", *CONCEPTS)
"""Types of parameters; a name of a scheme ("sectors") takes a concept's id."""

MAX_NUMBER: Final = 10_000
"""The largest number that a parameter takes: years, months, rows."""

_DATE: Final = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")


def term_of(name: str, type_: str, value: str) -> str:
    """A value of a parameter as an RDF term; cities are looked up in the graph by the caller.

    Raises:
        BadParameter: the value is not of the type.
    """
    told = value.strip()
    if type_ in CONCEPTS:
        return _concept(name, type_, told)
    if type_ == "country":
        return _country(name, told)
    if type_ == "date":
        return _date(name, told)
    if type_ == "language":
        if not re.fullmatch(r"[A-Za-z]{2,3}", told):
            raise BadParameter(f"{name}={value!r} is no code of a language, such as ru or en.")
        return literal(told.lower())
    if not (told.isascii() and told.isdigit() and 0 < int(told[:9]) <= MAX_NUMBER):
        raise BadParameter(f"{name}={value!r} is no whole number from 1 to {MAX_NUMBER}.")
    return literal(str(int(told)), datatype="integer")


def _concept(name: str, scheme: str, value: str) -> str:
    found = CONCEPTS[scheme].get(value.lower().replace("-", "_"))
    if found is None:
        raise BadParameter(f"{name}={value!r} is none of {', '.join(CONCEPTS[scheme])}.")
    return iri(found)


def _country(name: str, value: str) -> str:
    found = _countries().get(value.casefold().replace("ё", "е"))
    if found is None:
        raise BadParameter(f"{name}={value!r} is no country: name it, or give its two letters (BY).")
    return literal(found)


def _date(name: str, value: str) -> str:
    padded = value + "-01-01"[len(value) - 4 :] if _DATE.fullmatch(value) else ""
    try:
        date.fromisoformat(padded)
    except ValueError:
        raise BadParameter(f"{name}={value!r} is no date: YYYY, YYYY-MM or YYYY-MM-DD.") from None
    return date_literal(value)


@cache
def _countries() -> dict[str, str]:
    """Codes and names in English and Russian -> code."""
    found: dict[str, str] = {}
    with (data_folder() / "countries.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            names = (row["iso"], row["name_ru"], row["name_en"], *row["aliases_ru"].split(";"))
            found |= {name.casefold().replace("ё", "е"): row["iso"] for name in names if name}
    return found
