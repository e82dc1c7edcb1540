"""What an article speaks of: the countries, regions and cities that tell which of the places of one name it means."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from kg.places.candidate import Candidate
from kg.places.gazetteer import Municipality
from kg.places.scene import Scene
from kg.places.source_country import source_country

_TERRITORY: Final = frozenset({0})
"""Stands for a territory among the cities that tell of a country."""


@dataclass(frozen=True, slots=True)
class Context:
    """What the article speaks of: how often countries, which regions (country, code), home countries, cities.

    `named` are those of the cities that a name may name, and `sure` those where it can be nothing else; `tellers` are
    the names that tell of a country, each by the cities it may mean, and what stands for territories.
    """

    countries: Mapping[str, int]
    regions: frozenset[tuple[str, str]]
    home: frozenset[str]
    cities: frozenset[int]
    named: frozenset[int]
    sure: frozenset[int]
    tellers: Mapping[str, frozenset[frozenset[int]]]

    def speaks_of(self, place: Municipality) -> bool:
        """Whether anything but the place itself tells of its country."""
        return any(place.geonames not in teller for teller in self.tellers.get(place.country, ()))


def find_context(scene: Scene, candidates: Sequence[Candidate]) -> Context:
    """What the candidates of an article tell that it speaks of."""
    countries: Counter[str] = Counter()
    tellers: dict[str, set[frozenset[int]]] = defaultdict(set)
    regions: set[tuple[str, str]] = set()
    for candidate in candidates:
        if candidate.kind != "municipality" and candidate.country:
            countries[candidate.country] += 1
            tellers[candidate.country].add(_TERRITORY)
            region = region_of_seat(scene, candidate)
            if region is not None:
                regions.add(region)
        elif _is_plain(candidate):
            place = candidate.readings[0].municipality
            countries[place.country] += 1
            tellers[place.country].add(frozenset(r.municipality.geonames for r in candidate.readings))
    return Context(
        countries,
        frozenset(regions),
        frozenset({source_country(scene.analysis.article.url), scene.grammar.home}),
        _cities(c for c in candidates if c.form != "demonym"),
        _cities(c for c in candidates if c.form == "noun"),
        _sure_cities(candidates),
        {country: frozenset(places) for country, places in tellers.items()},
    )


def _cities(candidates: Iterable[Candidate]) -> frozenset[int]:
    """The cities that words may name."""
    return frozenset(r.municipality.geonames for c in candidates for r in c.readings)


def region_of_seat(scene: Scene, candidate: Candidate) -> tuple[str, str] | None:
    """Country and code of a region, by its seat: our table of regions has no codes."""
    seat = scene.gazetteer.get(candidate.capital) if candidate.kind == "region" else None
    return None if seat is None else region_of_capital(scene, seat)


def region_of_capital(scene: Scene, seat: Municipality) -> tuple[str, str]:
    """Country and code of the region of a seat, which may lie outside of it."""
    return (seat.country, scene.tables.seats_apart.get(seat.geonames, seat.region))


def _sure_cities(candidates: Sequence[Candidate]) -> frozenset[int]:
    """Cities whose names stand somewhere in the article where they can be nothing else."""
    sure = (c for c in candidates if c.is_sure and c.form == "noun" and c.kind == "municipality")
    return frozenset(r.municipality.geonames for c in sure for r in c.readings)


def _is_plain(candidate: Candidate) -> bool:
    return bool(candidate.readings) and (
        len({r.municipality.country for r in candidate.readings}) == 1 and candidate.is_sure
    )
