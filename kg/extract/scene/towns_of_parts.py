"""Towns that are named only for their streets and districts, where a list of partners is told of that has no head else.

«На улице Омска открыли стенд о городах-побратимах: Лодзи и Пухове», «В Ленинском районе Лиды собрались гости из …».
"""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from kg.extract.scene.partner_lists import partner_lists
from kg.lang.base import Analysis
from kg.lang.ru.grammar import Government
from kg.model.annotation import Place
from kg.places.mention import PlaceMention

if TYPE_CHECKING:
    from kg.extract.scene.parties import Party

_JOINING = (",", "и")


def is_district(place: Place) -> bool:
    """Whether a place is a district by its name: «Заводской район»."""
    return place.name.casefold().endswith(("район", "округ"))


def with_cities_of_districts(analysis: Analysis, places: Sequence[PlaceMention]) -> list[PlaceMention]:
    """The mentions of municipalities, where a city stands right behind its district with that city."""
    if not places:
        return []
    told = [*places[:-1]]
    for number, (place, behind) in enumerate(pairwise(places)):
        close = analysis.token_index_at(behind.start) == analysis.token_index_at(place.end - 1) + 1
        if close and is_district(place.place):
            told[number] = replace(place, part_of=behind.place)
    return [*told, places[-1]]


def with_towns_of_parts(
    analysis: Analysis, named: Sequence[Party], in_part: Sequence[Party], number: Callable[[Place], int]
) -> list[Party]:
    """The mentions; in place of a part of a town the town, where its partners are listed there or right behind.

    Args:
        analysis: the article.
        named: the mentions of municipalities, districts of cities among them.
        in_part: those of towns of whom but a part is named: «центр Омска», «районы Омска».
        number: gives a municipality its number.
    """
    told, lists = list(named), partner_lists(analysis, named).keys()
    if not lists:
        return told
    parts = [(p, p.mention.place) for p in in_part] + [(p, p.mention.part_of) for p in named if p.mention.part_of]
    for part, place in parts:
        first = _first_of_parts(analysis, part)
        others = [p for p in told if p.last <= first or p.first >= part.last]
        if place and any(_are_its_partners(part, place, s, others, lists) for s in _here_and_behind(analysis, part)):
            mention = replace(part.mention, place=place)
            town = replace(part, entity=number(place), government=Government("в", "", "Loc"), mention=mention)
            told = sorted((*others, town), key=lambda p: p.first)
    return told


def _are_its_partners(part: Party, place: Place, last: int, others: Sequence[Party], lists: Set[int]) -> bool:
    """Whether up to a sentence nobody is named but partners in its list, and maybe the town itself."""
    near = [p for p in others if part.sentence <= p.sentence <= last and p.mention.place.geonames != place.geonames]
    return any(p.sentence == last for p in near) and all(p.group in lists for p in near)


def _here_and_behind(analysis: Analysis, part: Party) -> list[int]:
    here = analysis.sentences[part.sentence]
    behind = analysis.sentences[here.index + 1 : here.index + 2]
    return [here.index, *(s.index for s in behind if s.paragraph == here.paragraph)]


def _first_of_parts(analysis: Analysis, part: Party) -> int:
    """«Ленинский и Московский районы Бреста»: where the first of several parts begins."""
    tokens, start = analysis.tokens, analysis.sentences[part.sentence].first
    at = part.first if part.government.head_token < 0 else min(part.first, part.government.head_token)
    while at > start and (tokens[at - 1].text in _JOINING or tokens[at - 1].pos == "ADJ"):
        at -= 1
    return at
