"""Our own tables of places and of the words around them, by language."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache, partial
from pathlib import Path

from kg.places.folding import fold_name
from kg.resources import data_folder


@dataclass(frozen=True, slots=True)
class Territory:
    """A country or region by one of its names: `capital` is a GeoNames id, 0 where unknown."""

    name: str
    country: str
    capital: int
    is_country: bool


@dataclass(frozen=True, slots=True)
class PlaceTables:
    """What one language calls countries, regions and, beside GeoNames' names, cities; keys are folded.

    Attributes:
        territories: countries and regions by name.
        territory_adjectives: by adjective («белорусский»).
        territory_demonyms: by word for the inhabitants, plural («белорусы»).
        nicknames: (country, folded name) of a city by nickname or former name, and the rule that knows it.
        nickname_beginnings: first words of nicknames of several words, which may be written small («донская столица»).
        words: words by the role they play around a name (data/gazetteer/context_*.csv).
        capitals: GeoNames ids of the capitals of states.
        capital_names: what the language calls capitals of states and regions, by GeoNames id.
        seats_apart: of seats that lie outside their regions («Ленинградская область»), the region's GeoNames code.
        office_countries: the countries of an office or body, by a part of its name («аким», «райисполком»).
        seats_by_stem: GeoNames ids of seats by the adjective of a region that is named after them, without its ending
            («костромск»: where rules of derivation fail, the region's name knows).
        roles_of: the roles that a word plays by its dictionary form in the context or any other one; remembered.
    """

    territories: Mapping[str, Territory]
    territory_adjectives: Mapping[str, Territory]
    territory_demonyms: Mapping[str, Territory]
    nicknames: Mapping[str, tuple[str, str, str]]
    nickname_beginnings: frozenset[str]
    words: Mapping[str, frozenset[str]]
    capitals: frozenset[int]
    capital_names: Mapping[int, str]
    seats_apart: Mapping[int, str]
    office_countries: Mapping[str, frozenset[str]]
    seats_by_stem: Mapping[str, int]
    roles_of: Callable[[str, frozenset[str]], frozenset[str]]


@cache
def tables_of(language: str) -> PlaceTables:
    """The tables of a language; a language without tables has empty ones."""
    countries = list(_rows(data_folder() / "countries.csv"))
    territories: dict[str, Territory] = {}
    adjectives: dict[str, Territory] = {}
    demonyms: dict[str, Territory] = {}
    for is_country, rows in ((False, _rows(data_folder() / "regions.csv")), (True, countries)):
        for row in rows:
            for name in _values(row, f"name_{language}") + _values(row, f"aliases_{language}"):
                territories[fold_name(name)] = _territory(row, name, is_country)
            for name in _values(row, f"name_{language}"):
                territory = _territory(row, name, is_country)
                adjectives |= {fold_name(a): territory for a in _values(row, f"adjectives_{language}")}
                demonyms |= {fold_name(d): territory for d in _values(row, f"demonyms_{language}")}
    words, nicknames = _words(language), _nicknames(language)
    return PlaceTables(
        territories=territories,
        territory_adjectives=adjectives,
        territory_demonyms=demonyms,
        nicknames=nicknames,
        nickname_beginnings=frozenset(name.split(" ")[0] for name in nicknames if " " in name),
        words=words,
        capitals=frozenset(int(row["capital_geonames"]) for row in countries if row["capital_geonames"]),
        capital_names=_capital_names(language),
        seats_apart=_seats_apart(),
        office_countries=_office_countries(language),
        seats_by_stem=_seats_by_stem(language),
        roles_of=lru_cache(maxsize=50_000)(partial(_roles, _by_word(words))),
    )


def _by_word(words: Mapping[str, frozenset[str]]) -> Mapping[str, frozenset[str]]:
    """The roles of every word."""
    found: dict[str, set[str]] = {}
    for role, known in words.items():
        for word in known:
            found.setdefault(word, set()).add(role)
    return {word: frozenset(roles) for word, roles in found.items()}


def _roles(roles_of: Mapping[str, frozenset[str]], lemma: str, lemmas: frozenset[str]) -> frozenset[str]:
    if lemma not in roles_of and roles_of.keys().isdisjoint(lemmas):
        return _NONE
    return frozenset(role for word in (lemma, *lemmas) for role in roles_of.get(word, ()))


_NONE: frozenset[str] = frozenset()


def _capital_names(language: str) -> Mapping[int, str]:
    rows = [*_rows(data_folder() / "countries.csv"), *_rows(data_folder() / "regions.csv")]
    return {
        int(row["capital_geonames"]): row[f"capital_{language}"]
        for row in rows
        if row["capital_geonames"] and row.get(f"capital_{language}")
    }


_ROOT = 4  # letters that the name of a region and of its seat have in common
_ADJECTIVE_ENDING = 2


def _seats_by_stem(language: str) -> Mapping[str, int]:
    found: dict[str, int] = {}
    for row in _rows(data_folder() / "regions.csv"):
        words = fold_name(row.get(f"name_{language}") or "").split(" ")
        seat = fold_name(row.get(f"capital_{language}") or "")
        if len(words) > 1 and row["capital_geonames"] and seat[:_ROOT] == words[0][:_ROOT]:
            found[words[0][:-_ADJECTIVE_ENDING]] = int(row["capital_geonames"])
    return found


def _seats_apart() -> Mapping[int, str]:
    rows = _rows(data_folder() / "gazetteer" / "seats_apart.csv")
    return {int(row["seat_geonames"]): row["region_code"] for row in rows}


def _office_countries(language: str) -> Mapping[str, frozenset[str]]:
    path = data_folder() / f"office_countries_{language}.csv"
    return {row["office"]: frozenset(row["countries"].split(" ")) for row in _rows(path)} if path.is_file() else {}


def _territory(row: Mapping[str, str], name: str, is_country: bool) -> Territory:
    code = row["iso"] if is_country else row["country"]
    return Territory(name, code, int(row["capital_geonames"] or 0), is_country)


def _nicknames(language: str) -> Mapping[str, tuple[str, str, str]]:
    found: dict[str, tuple[str, str, str]] = {}
    for file, column, rule in (("nicknames", "nickname", "nickname"), ("former_names", "former_name", "former-name")):
        for row in _rows(data_folder() / "gazetteer" / f"{file}.csv"):
            if row.get(f"{column}_{language}"):
                found[fold_name(row[f"{column}_{language}"])] = (row["country"], row[f"name_{language}"], rule)
    return found


def _words(language: str) -> Mapping[str, frozenset[str]]:
    path = data_folder() / "gazetteer" / f"context_{language}.csv"
    words: dict[str, set[str]] = {}
    for row in _rows(path) if path.is_file() else ():
        words.setdefault(row["role"], set()).add(row["word"])
    return {role: frozenset(members) for role, members in words.items()}


def _values(row: Mapping[str, str], column: str) -> list[str]:
    return [value for value in (row.get(column) or "").split(";") if value]


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)
