"""Names that the next words tell to be a town's: «Не приехал Вальбжих. Польский город известил, что …»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from kg.places.candidate import Reading
from kg.places.derive import territory_of_adjective
from kg.places.scene import Scene

_REACH: Final = 40  # tokens
_SHORT: Final = 8  # tokens: «Не приехал Вальбжих.»


def readings_told_behind(scene: Scene, last: int, readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """The readings in the country whose «польский город», «с тунисским курортом» the same or next sentence has."""
    here = scene.sentence(last - 1)
    following = here.last < len(scene.tokens)
    end = scene.sentence(here.last).last if following else here.last
    for index in range(last, min(end, last + _REACH)):
        country = country_of_town(scene, index)
        if country:
            return tuple(r for r in readings if r.municipality.country == country)
    return ()


def towns_told_before(scene: Scene) -> Iterator[tuple[range, int, str]]:
    """For every «польский город» the tokens of the sentence before, if it is short, and where it stands, and whose."""
    for index in (i - 1 for i, roles in scene.roles.items() if i and "city_noun" in roles):
        country = country_of_town(scene, index)
        first = scene.sentence(index).first if country else 0
        if first:
            before = scene.sentence(first - 1)
            if before.last - before.first <= _SHORT:
                yield range(before.first, before.last), index, country


def country_of_town(scene: Scene, index: int) -> str:
    """The country of «польский город», which begins at a token; "" where none does."""
    town = index + 1 < len(scene.tokens) and scene.is_a("city_noun", index + 1)
    if not town or scene.tokens[index + 1].feats.get("Number") != "Sing":
        return ""
    territory = territory_of_adjective(scene, index)
    return territory.country if territory is not None and territory.is_country else ""
