"""Regions and countries as holders' realms: what they are called, and in which of them a municipality lies."""

from __future__ import annotations

import csv
from collections.abc import Collection, Mapping, Sequence
from functools import cache

from kg.model.annotation import Place
from kg.places.gazetteer import open_gazetteer
from kg.places.mention import PlaceMention
from kg.resources import data_folder

_DISTRICT = "федеральный округ"


def called(place: PlaceMention, places: Sequence[PlaceMention]) -> Place:
    """The region or country by the name an article would use: no nickname, no abbreviation, short if adjectival."""
    if place.kind == "country":
        return country_called(place.place.country, places) or place.place
    if place.kind == "region":
        return Place(_region_name(place), place.place.country, None)
    return place.place


def country_called(code: str | None, places: Sequence[PlaceMention]) -> Place | None:
    """A country as the article names it, or else by its common name."""
    names = _country_names()
    if code is None or code not in names:
        return None
    common, aliases = names[code]
    written = [p.place.name for p in places if p.kind == "country" and p.form == "noun" and p.place.country == code]
    shown = next((name for name in written if name != common and name in aliases and _is_plain(name)), common)
    return Place(common if common in written else shown, code, None)


def region_around(city: Place, places: Sequence[PlaceMention]) -> Place | None:
    """The region that a municipality lies in, None where our table lacks it."""
    if is_city_of_governor(city):
        return city
    municipality = open_gazetteer().get(city.geonames) if city.geonames else None
    name = _regions_by_code().get((municipality.country, municipality.region)) if municipality else None
    if municipality is None or name is None:
        return None
    mentioned = next((p for p in places if p.kind == "region" and _official(p.place.name) == name), None)
    return Place(_short(name) if mentioned is None else _region_name(mentioned), municipality.country, None)


def is_city_of_governor(place: Place) -> bool:
    """Whether a municipality is a region of its own, as Moscow and Tokyo are (data/cities_of_governors.csv)."""
    return place.geonames in _cities_of_governors()


def region_called(name: str) -> Place | None:
    """The region of that official name, None where our table has none."""
    row = next((row for row in _regions() if row["name_ru"] == name), None)
    return Place(name, row["country"], None) if row else None


def is_macroregion(place: PlaceMention) -> bool:
    """Whether a place is a group of regions, which no governor heads («Урал»)."""
    return place.kind == "region" and _DISTRICT in (_official(place.place.name) or "")


def is_republic(region: Place) -> bool:
    """Whether a region is a republic by its official name («Татарстан», not «Тульская область», not Москва)."""
    return "Республика" in (_official(region.name) or "")


def _region_name(place: PlaceMention) -> str:
    official = _official(place.place.name)
    if official is None or (place.form == "noun" and "Республика" in official and place.place.name != official):
        return place.place.name
    if place.form == "noun" and place.place.name == official:
        return official.removeprefix("область ")
    return _short(official)


def _short(official: str) -> str:
    """«Республика Крым» → «Крым»; provinces, краи and области keep the whole of their names."""
    return _shorts().get(official, official.removeprefix("область "))


def _official(name: str) -> str | None:
    return _officials().get(name)


def _is_plain(name: str) -> bool:
    return not name.isupper() and " " not in name and name not in _HISTORICAL


_HISTORICAL: Collection[str] = frozenset(("СССР", "РСФСР", "Поднебесная", "Америка", "Штаты", "Эмираты", "Корея"))


@cache
def _regions() -> tuple[Mapping[str, str], ...]:
    with (data_folder() / "regions.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


@cache
def _officials() -> Mapping[str, str]:
    """The official name of a region by any of its names."""
    return {
        name: row["name_ru"] for row in _regions() for name in (row["name_ru"], *row["aliases_ru"].split(";")) if name
    }


@cache
def _shorts() -> Mapping[str, str]:
    """The short name of republics by their official one."""
    return {
        row["name_ru"]: row["aliases_ru"].split(";")[0]
        for row in _regions()
        if row["aliases_ru"] and ("Республика" in row["name_ru"])
    }


@cache
def _regions_by_code() -> Mapping[tuple[str, str], str]:
    """Regions by country and GeoNames' code, which their capitals tell."""
    gazetteer = open_gazetteer()
    found: dict[tuple[str, str], str] = {}
    for row in _regions():
        capital = gazetteer.get(int(row["capital_geonames"] or 0))
        if capital is not None and _DISTRICT not in row["name_ru"]:
            found.setdefault((capital.country, capital.region), row["name_ru"])
    return found


@cache
def _cities_of_governors() -> frozenset[int]:
    with (data_folder() / "cities_of_governors.csv").open(encoding="utf-8", newline="") as file:
        return frozenset(int(row["geonames"]) for row in csv.DictReader(file))


@cache
def _country_names() -> Mapping[str, tuple[str, tuple[str, ...]]]:
    with (data_folder() / "countries.csv").open(encoding="utf-8", newline="") as file:
        return {row["iso"]: (row["name_ru"], tuple(row["aliases_ru"].split(";"))) for row in csv.DictReader(file)}
