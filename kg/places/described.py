"""Which city the adjective of a country or region describes: «казахстанский Курчатов», «российские партнёры Оша»."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kg.places.candidate import Candidate, Decided
from kg.places.scene import Scene


def without_lands_of_cities(scene: Scene, decided: Sequence[Decided]) -> tuple[Decided, ...]:
    """What was decided without adjectives of a city's land: «ферганский город-побратим Коканд» is one of its region."""
    return tuple(d for i, d in enumerate(decided) if not _is_land_of(scene, d, decided[i + 1 : i + 2]))


def _is_land_of(scene: Scene, adjective: Decided, behind: Sequence[Decided]) -> bool:
    seat, places = adjective.reading, [d.reading.municipality for d in behind if d.reading is not None]
    if seat is None or not places or adjective.candidate.form != "adjective":
        return False
    land = (seat.municipality.country, seat.municipality.region)
    alike = (places[0].country, places[0].region) == land and places[0].geonames != seat.municipality.geonames
    between = range(adjective.candidate.last, behind[0].candidate.first)
    called = bool(between) and all(scene.is_a("partner_noun", i) or scene.is_a("city_noun", i) for i in between)
    return alike and called and not _is_owner(scene, between[-1], behind[0].candidate.first)


def _is_owner(scene: Scene, noun: int, name: int) -> bool:
    """«Тверской побратим Торжка»: in the genitive behind a noun in another case."""
    cases = scene.grammar.cases_of(scene.tokens[noun]), scene.grammar.cases_of(scene.tokens[name])
    tagged = scene.tokens[name].feats.get("Case") == "Gen" and scene.tokens[noun].feats.get("Case") != "Gen"
    return cases[0].isdisjoint(cases[1]) if all(cases) else tagged


def describes_partners_of(scene: Scene, territory: Candidate, city: Candidate) -> bool:
    """«российские партнёры Оша»: the adjective says where the partners are, not the city."""
    noun = territory.last
    if territory.form != "adjective" or city.first - noun != 1 or not scene.is_a("partner_noun", noun):
        return False
    cases = scene.grammar.cases_of(scene.tokens[noun]), scene.grammar.cases_of(scene.tokens[city.first])
    return scene.tokens[noun].feats.get("Number") == "Plur" or cases[0].isdisjoint(cases[1])


def described_by(scene: Scene, territory: Candidate, beside: Sequence[Candidate]) -> Candidate | None:
    """The one city that an adjective in the singular describes («казахстанский Курчатов», «латвийский город Рига»).

    Also over the noun that calls it a partner: «от русского побратима Волгореченска».
    """
    if territory.form != "adjective" or scene.tokens[territory.last - 1].feats.get("Number") != "Sing":
        return None
    behind = (c for c in beside if c.first >= territory.last and c.kind == "municipality")
    city = min(behind, key=lambda c: c.first, default=None)
    if city is None or describes_partners_of(scene, territory, city):
        return None
    between = range(territory.last, city.first)
    partner = len(between) == 1 and scene.is_a("partner_noun", between[0])
    return city if partner or all(scene.is_a("settlement", i) for i in between) else None


def lies_in(scene: Scene, territory: Candidate, beside: Sequence[Candidate]) -> Candidate | None:
    """The city right before a noun that says where it lies: «Кировск (Беларусь)», «Дзержинск в Белоруссии».

    Also «Дзержинск Нижегородской области», where the region's adjective is all that is named.
    """
    before = (c for c in beside if c.last <= territory.first and c.kind == "municipality")
    city = max(before, key=lambda c: c.last, default=None)
    return city if city is not None and locates(scene, territory, city) else None


def locates(scene: Scene, territory: Candidate, city: Candidate) -> bool:
    """Whether a noun behind a city says where it lies: «Портленд (штат Мэн)», «Мэривилл в штате Теннесси»."""
    if territory.form != "noun" or territory.first < city.last:
        return False
    between = range(city.last, territory.first)
    return all(scene.tokens[i].text in _LOCATING or scene.is_a("region", i) for i in between)


_LOCATING: Final = frozenset((",", "(", "что", "в", "во"))
