"""Who is named in an article, and which public office of which place each of them holds."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from kg.extract.people.level import level_of
from kg.extract.people.local_roles import role_of
from kg.extract.people.mention import Held, People, PersonMention
from kg.extract.people.names import find_mentions
from kg.extract.people.offices import find_held
from kg.extract.people.origin import fits_name
from kg.extract.people.owner_context import article_city, countries_told
from kg.extract.people.owner_signs import owner_signs
from kg.extract.people.phrases import is_current, is_listing, is_of_body, is_of_something_else, whole_office
from kg.extract.people.surroundings import Surroundings
from kg.extract.people.territories import is_city_of_governor
from kg.extract.people.unseen_places import with_unseen_places
from kg.extract.people.whose import Owner, place_beside, whose_office
from kg.extract.signs import Signs
from kg.lang.base import Analysis
from kg.lang.matcher import Trigger
from kg.model.annotation import Evidence, Official, Place
from kg.places.mention import PlaceMention

OFFICES = "offices"
"""The scheme of the vocabulary whose words people are found by."""


Watch: TypeAlias = Callable[[Held, Mapping[Place, Signs]], None]
"""Is told of every office whose place is weighed, with the signs of each municipality: weights are fitted by it."""


def find_people(
    analysis: Analysis,
    places: Sequence[PlaceMention],
    told: Sequence[Trigger],
    home: Place | None = None,
    watch: Watch | None = None,
) -> People:
    """Read who is named in the article, and which public office of which place each of them holds.

    `told` are the words for offices that the article holds (`find_offices`), `home` is the municipality it is about.
    """
    offices = [whole_office(analysis, office) for office in told if _is_public(analysis, office)]
    of_offices = with_unseen_places(analysis, places, offices)
    places = of_offices.mentions
    mentions = find_mentions(analysis, places, offices)
    everything = Surroundings(tuple(_cut_at_names(analysis, offices, mentions, places)), mentions, places)
    found = [(held, everything.around(analysis, held.mention)) for held in find_held(analysis, everything)]
    officials: dict[str, Official] = {}
    offsets: dict[str, int] = {held.mention.name: held.mention.start for held, _ in reversed(found)}
    former = {held.mention.name for held, _ in found if held.former}
    # Offices whose place stands beside them are read first: their places are no longer free for the others.
    beside = [place_beside(analysis, held, near.places, near.mentions) for held, near in found]
    for (held, _), own in zip(found, beside, strict=True):
        if own is not None:
            _add(officials, _official(analysis, held, own))
    city = article_city(analysis, places)
    before: Held | None = None
    for (held, near), own in zip(found, beside, strict=True):
        if own is None:
            conjunct = _conjunct(analysis, before, held, officials)
            chief = _chief(held, near, officials)
            other = _of_another_time(analysis, held, found, officials)
            if chief is not None:
                own = chief.of, "of.chief", 0.85
            elif other is not None:
                own = other.of, "of.another-time", 0.8
            elif conjunct is not None and _may_go_on(analysis, conjunct, held, near):
                own = conjunct.of, "of.conjunct", 0.85
            else:
                taken = _taken(officials, offsets, held, former)
                neighbour = _neighbour(analysis, before, held, officials)
                signs = owner_signs(analysis, held, near.places, taken, neighbour, home=home, city=city)
                own = whose_office(analysis, held, near.places, near.mentions, signs)
                if watch is not None and own[1] not in ("of.order", "of.state"):
                    watch(held, signs)
            _add(officials, _official(analysis, held, own))
        before = held
    named = {held.office.first for held, _ in found if held.rule != "office.told-later"}
    unnamed = tuple(o for o in everything.offices if o.first not in named)
    return People(mentions, tuple(officials.values()), of_offices.seats, unnamed)


def _is_public(analysis: Analysis, office: Trigger) -> bool:
    if analysis.tokens[office.first].pos == "ADP":
        return False  # «после» is no «посол»
    return not (is_of_body(analysis, office) or is_of_something_else(analysis, office))


def _chief(held: Held, near: Surroundings, officials: Mapping[str, Official]) -> Official | None:
    """Whose deputy or successor somebody is: the holder named just before."""
    if held.rule not in ("office.deputy-of", "office.successor"):
        return None
    before = [m.name for m in near.mentions if m.start < held.mention.start and m.name != held.mention.name]
    return next((officials[name] for name in reversed(before) if name in officials), None)


def _of_another_time(
    analysis: Analysis, held: Held, found: Sequence[tuple[Held, Surroundings]], officials: Mapping[str, Official]
) -> Official | None:
    """Whose office somebody holds today: «подписал тогдашний мэр Твери Орлов … ‖ нынешний глава города Носов»."""
    if not is_current(analysis, held.office):
        return None
    here = analysis.sentence_at(held.mention.start)
    near = [
        s for s in analysis.sentences[max(0, here.index - _RECENT) : here.index + 1] if s.paragraph == here.paragraph
    ]
    told = [
        h for h, _ in found if h.office.id == held.office.id and near[0].start <= h.mention.start < held.mention.start
    ]
    told = [h for h in told if h.former or h.mention.start < here.start]  # «подписали Орлов, … и нынешний мэр Кузьмин»
    told = [h for h in told if h.office.pattern == held.office.pattern] or told
    of_old = [h for h in told if h.former] or told
    return officials.get(of_old[-1].mention.name) if of_old else None


_RECENT = 3  # sentences


def _neighbour(analysis: Analysis, before: Held | None, held: Held, officials: Mapping[str, Official]) -> Place | None:
    """The place of the holder whom the sentence names just before."""
    if before is None or before.mention.name == held.mention.name or before.mention.name not in officials:
        return None
    same = analysis.sentence_at(before.mention.start) == analysis.sentence_at(held.mention.start)
    return officials[before.mention.name].of if same else None


def _conjunct(
    analysis: Analysis, before: Held | None, held: Held, officials: Mapping[str, Official]
) -> Official | None:
    """Whose place goes on: «глава Рыбинска Савинов и председатель совета [Рыбинска] Кожевникова»."""
    if before is None or before.mention.name == held.mention.name:
        return None
    if before.office.id == held.office.id or (before.office.id, held.office.id) == ("deputy_mayor", "mayor"):
        return None  # of one town, the mayor is named first
    end, start = before.mention.end, analysis.tokens[held.office.first].start
    if not end < start or analysis.sentence_at(end) != analysis.sentence_at(start):
        return None
    between = analysis.tokens_in(end, start)
    if len(between) > _MAX_LINKS or not is_listing([t for t in between if t.pos != "ADJ"]):
        return None
    return officials.get(before.mention.name)


_MAX_LINKS = 4


def _cut_at_names(
    analysis: Analysis,
    offices: Sequence[Trigger],
    mentions: Sequence[PersonMention],
    places: Sequence[PlaceMention],
) -> Iterator[Trigger]:
    """Offices up to the name that follows («глава Перми [Алексей Дёмкин рассказал города]»), with their deputies."""
    starts = [analysis.token_index_at(m.start) for m in mentions]
    number = 0
    for office in offices:
        while number < len(starts) and starts[number] <= office.first:
            number += 1
        inside = number < len(starts) and starts[number] < office.last
        yield _head_of_city(analysis, replace(office, last=starts[number]) if inside else office, places)


def _head_of_city(analysis: Analysis, office: Trigger, places: Sequence[PlaceMention]) -> Trigger:
    """«Президент Конина», «Конин, чей президент»: where a municipality's, the president is its mayor."""
    if office.id != "head_of_state" or office.last >= len(analysis.tokens):
        return office
    start = analysis.tokens[office.last].start
    number = bisect_left(places, start, key=lambda p: p.start)
    is_city = number < len(places) and places[number].start == start and places[number].kind == "municipality"
    if office.first > 0 and analysis.tokens[office.first - 1].text.lower() in _ITS and number:
        low = analysis.sentence_at(analysis.tokens[office.first].start).start
        is_city = places[number - 1].kind == "municipality" and places[number - 1].start >= low
    return replace(office, id="mayor") if is_city else office


_ITS = frozenset(("его", "её", "ее", "чей", "чьего", "чьему", "чьим"))


def _taken(
    officials: Mapping[str, Official], offsets: Mapping[str, int], held: Held, former: Collection[str]
) -> dict[Place, int]:
    """Places whose holder of the same office is somebody else; deputies and members can be many."""
    if held.former or held.office.id not in _ONE_HOLDER:
        return {}
    others = (
        o
        for o in officials.values()
        if o.name != held.mention.name and o.role == held.office.id and o.name not in former
    )
    return {o.of: offsets[o.name] for o in others if o.of is not None}


_ONE_HOLDER = frozenset(("mayor", "council_chair", "governor", "head_of_state"))


def _add(officials: dict[str, Official], official: Official) -> None:
    known = officials.get(official.name)
    if known is None or official.confidence > known.confidence:
        officials[official.name] = official


def _official(analysis: Analysis, held: Held, owner: Owner) -> Official:
    mention, office = held.mention, held.office
    place, how, trust = owner
    role = "mayor" if office.id == "governor" and how == "of.beside" and _is_plain_city(place) else ""
    role = role or role_of(analysis, held, place)
    tokens = analysis.tokens
    span = analysis.span(min(tokens[office.first].start, mention.start), max(tokens[office.last - 1].end, mention.end))
    field = analysis.article.title if span.field == "title" else analysis.article.text
    evidence = Evidence(analysis.article.id, span, (field or "")[span.start : span.end], f"{held.rule}+{how}")
    full = 1.0 if " " in mention.name else 0.8
    return Official(mention.name, role, place, (evidence,), round(0.95 * trust * full, 3))


def _is_plain_city(place: Place | None) -> bool:
    """Whether the place is a municipality that no region's governor heads."""
    return place is not None and place.geonames is not None and not is_city_of_governor(place)


_OF_ELSEWHERE = -1.5  # how badly a foreign given name suits any other country


def _may_go_on(analysis: Analysis, conjunct: Official, held: Held, near: Surroundings) -> bool:
    """Whether the office is one of the same level, and no adjective tells of another country."""
    if conjunct.of is None or fits_name(held.mention.name, conjunct.of.country) <= _OF_ELSEWHERE:
        return False
    if countries_told(analysis, held, near.places) - {conjunct.of.country or ""}:
        return False
    is_city = any(p.place == conjunct.of and p.kind == "municipality" for p in near.places)
    level = level_of(analysis, held)
    if level == "country":
        return conjunct.role in ("ambassador", "consul", "head_of_state", "minister")
    return level == "municipality" and is_city
