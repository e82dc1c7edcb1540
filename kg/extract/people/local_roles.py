"""Words for offices that mean another office in other lands: a «советник» of a French town sits in its council."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache

from kg.extract.people.level import level_of
from kg.extract.people.mention import Held
from kg.extract.people.territories import country_called
from kg.lang.base import Analysis
from kg.model.annotation import Place
from kg.resources import data_folder

_VICE = "вице-"


def role_of(analysis: Analysis, held: Held, place: Place | None) -> str:
    """The role of an office held in a place: as the word says there, where it stands alone («советник Жан Дюпон»)."""
    if held.office.id == "minister" and held.office.pattern.startswith(_VICE) and _is_of_region(place):
        return "other_official"
    roles = _roles().get(held.office.pattern)
    if roles is None or place is None or level_of(analysis, held) != "municipality":
        return held.office.id
    behind = analysis.tokens[held.office.last : held.office.last + 1]
    if any(t.pos == "ADP" and t.lemma == "по" for t in behind):
        return held.office.id  # «советник по культуре»
    return roles.get(place.country or "", held.office.id)


def _is_of_region(place: Place | None) -> bool:
    """Whether a territory is no country («вице-премьер Дагестана»)."""
    country = country_called(place.country, ()) if place is not None else None
    return place is not None and country is not None and country.name != place.name


@cache
def _roles() -> Mapping[str, Mapping[str, str]]:
    """The role of a word in a country."""
    found: dict[str, dict[str, str]] = {}
    with (data_folder() / "office_roles_ru.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found.setdefault(row["word"], {}).update(dict.fromkeys(row["countries"].split(), row["role"]))
    return found
