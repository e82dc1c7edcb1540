"""What speaks for and against each municipality of an article as the one whose office somebody holds.

Where no place stands by an office, a reader goes by where the places stand around it, by whether the article is about
one of them, by names and words for offices that are usual somewhere, by who arrives, hosts, leads a delegation.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from kg.extract.people.context_words import any_plays
from kg.extract.people.mention import Held
from kg.extract.people.origin import fits_name, fits_office
from kg.extract.people.owner_context import (
    OwnerContext,
    context_of,
    is_of_delegation,
    place_key,
    preposition_of,
)
from kg.extract.people.territories import region_around
from kg.extract.signs import Signs
from kg.lang.base import Analysis
from kg.model.annotation import Place
from kg.places.mention import PlaceMention

WHERE: Final = {
    "clause": "of.clause",
    "sentence": "of.sentence",
    "behind": "of.sentence",
    "sentence_before": "of.sentence-before",
}
"""The signs of where a place stands, and the rule that is named after each."""

_MANY = 5
_AT_HOME: Final = {"councillor": 2.0, "head_of_department": 2.0, "council_chair": 1.5, "governor": 2.0}
"""How much more an office is likely to be of the article's own town: councillors of the other side seldom speak."""


def owner_signs(
    analysis: Analysis,
    held: Held,
    everywhere: Sequence[PlaceMention],
    taken: Mapping[Place, int],
    neighbour: Place | None,
    *,
    home: Place | None,
    city: Place | None,
) -> Mapping[Place, Signs]:
    """The signs of every municipality, in the order of first mention.

    `taken` have another holder of the office, `neighbour` is that of the holder named just before; the article is about
    `home`, and names `city` most (`article_city`).
    """
    places = [p for p in everywhere if p.kind == "municipality" and not _is_where_posted(analysis, p)]
    mentions: defaultdict[Place, list[PlaceMention]] = defaultdict(list)
    for place in places:
        mentions[place.place].append(place)
    context = context_of(analysis, held, places, everywhere, home or city)
    holders = {place_key(place): holder for place, holder in taken.items()}
    last = places[bisect_left(places, held.mention.start, key=lambda p: p.start) - 1].place if places else None
    found: dict[Place, Signs] = {}
    for where, own in mentions.items():
        signs = _of_place(held, where, context) | _taken(analysis, held, holders.get(place_key(where)))
        for mention in own:
            for sign, value in _of_mention(analysis, held, mention, context).items():
                signs[sign] = max(value, signs.get(sign, 0.0))
        near = bool(signs.keys() & {"clause", "sentence", "sentence_before"}) and not signs.get("setting")
        signs["other"] = float(near and neighbour is not None and place_key(where) != place_key(neighbour))
        signs["mentions"] = math.log1p(min(len(own), _MANY))
        signs["home"] = _AT_HOME.get(held.office.id, 1.0) * float(home is not None and _is_same(where, home))
        signs["named_most"] = float(where == city)
        signs["arrived"] = float(context.arrived and where == (home or city))
        signs["last"] = float(where == last)
        signs["only_later"] = float(own[0].start > held.mention.start)
        found[where] = signs
    return found


_UNKNOWN = 0.5  # how likely it is that a town of unknown country is in that told


def _is_where_posted(analysis: Analysis, place: PlaceMention) -> bool:
    """Whether a place only tells where diplomats are («помогло посольство в Каракасе»)."""
    return preposition_of(analysis, place) in _SETTING and _is_post(analysis, place)


def _is_same(one: Place, other: Place) -> bool:
    return one == other or (one.geonames is not None and one.geonames == other.geonames)


def _of_place(held: Held, place: Place, context: OwnerContext) -> dict[str, float]:
    country = place.country
    return {
        "name": fits_name(held.mention.name, country),
        "office": 0.0
        if held.rule == "office.colleague"
        else fits_office(held.office.pattern, country, is_soviet=context.is_soviet),
        "district": float(bool(context.in_district) and place.name.endswith(context.in_district)),
        # The head of an «округ» may be that of a city that is one.
        "no_district": float(context.in_district == "район" and not place.name.endswith("район")),
        "their": float(place == context.their),
        "subject": float(place == context.subject),
        "heading": float(place == context.heading),
        "alone": float(place == context.alone),
        "of_country": _UNKNOWN * bool(context.countries) if country is None else float(country in context.countries),
        "of_region": float(bool(context.regions) and _region(place) in context.regions),
        "guest": float(place in context.guests),
    }


def _taken(analysis: Analysis, held: Held, holder: int | None) -> dict[str, float]:
    """What speaks against a place whose holder of the same office, at an offset of the text, is somebody else."""
    if holder is None or held.former:
        return {}
    same = analysis.sentence_at(holder).paragraph == analysis.sentence_at(held.mention.start).paragraph
    return {"taken": 1.0} if same and abs(holder - held.mention.start) < _NEAR else {"taken_afar": 1.0}


_NEAR = 400  # characters: farther away or in another paragraph, another time may be told of


def _of_mention(analysis: Analysis, held: Held, place: PlaceMention, context: OwnerContext) -> dict[str, float]:
    there = analysis.sentence_at(place.start)
    distance = context.here.index - there.index
    if distance not in (0, 1) or (distance == 0 and place.start > held.mention.start):
        same_paragraph = there.paragraph == context.here.paragraph
        return {"behind": float(distance == 0), "paragraph": float(same_paragraph and distance > 1)}
    preposition = preposition_of(analysis, place)
    signs: dict[str, float] = {}
    is_setting = preposition in _SETTING
    is_companion = preposition in _COMPANION and not context.is_foreign
    if distance == 1:
        signs["sentence_before"] = 1.0
        signs["setting_before"] = float(is_setting)
        signs["companion_before"] = float(is_companion)
    elif context.goes and is_setting:
        signs["met" if context.is_met else "goal"] = 1.0
    else:
        between = analysis.source[place.end : held.mention.start]
        close = not any(mark in between for mark in (",", ";", " и "))
        signs["clause" if close else "sentence"] = 1.0
        signs["setting"] = float(is_setting)
        signs["acts"] = float(_acts(analysis, place))
        signs["companion"] = float(is_companion and held.rule != "office.colleague")
        signs["colleague"] = float(preposition in _COMPANION and held.rule == "office.colleague")
    signs["origin"] = float(context.goes and preposition in _ORIGIN)
    signs["delegation"] = float(context.leads_delegation and is_of_delegation(analysis, place))
    signs["host"] = float(context.hosts and preposition in ("в", "во", "на"))
    return signs


def _acts(analysis: Analysis, place: PlaceMention) -> bool:
    """Whether a place is the subject of its clause."""
    token = analysis.tokens[analysis.token_index_at(place.start)]
    return place.form == "noun" and token.feats.get("Case") == "Nom"


def _is_post(analysis: Analysis, place: PlaceMention) -> bool:
    """Whether a place only tells where a diplomat is posted («вице-консул Кубы в Петербурге»)."""
    first = analysis.token_index_at(place.start)
    low = max(analysis.sentence_at(place.start).first, first - _POST_REACH)
    return any_plays(analysis.tokens[low:first], "post")


_POST_REACH = 4
_SETTING = ("в", "на", "во")
_COMPANION = ("с", "со")
_ORIGIN = ("из", "изо")


def _region(place: Place) -> str:
    around = region_around(place, ())
    return around.name if around is not None else ""
