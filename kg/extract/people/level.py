"""On which level an office stands: of a municipality, a region or a country."""

from __future__ import annotations

from typing import Literal

from kg.extract.people.mention import Held
from kg.lang.base import Analysis
from kg.places.mention import PlaceKind

Level = Literal["municipality", "region", "country"]

_BY_ROLE: dict[str, Level] = {
    "governor": "region",
    "ambassador": "country",
    "consul": "country",
    "head_of_state": "country",
    "minister": "country",
}
_REGIONAL = ("областн", "краев", "республик", "региональн", "губерн", "вице-губерн", "провинц", "регион", "област")
_REGIONAL += ("края", "крае", "законодательн", "госсовет", "земельн")
_NATIONAL = ("мид", "посольств", "госдум", "государственн", "федеральн", "парламент", "меджлис", "сенатор", "атташе")
_NATIONAL += ("торгов", "торгпред", "россотрудничеств", "федераци", "консульств", "иностранн", "бундестаг", "рф")
_NATIONAL += ("посланник", "европарламент", "верховн", "русск")
_ONLY = frozenset(("mayor", "deputy_mayor", "council_chair", "councillor"))


def level_of(analysis: Analysis, held: Held) -> Level:
    """The level of an office, by its role and the words of its phrase."""
    if held.office.id in _ONLY:
        return "municipality"
    if held.office.id in _BY_ROLE and held.office.id != "minister":
        return _BY_ROLE[held.office.id]
    words = _words(analysis, held)
    if any(word.startswith(_NATIONAL) for word in words):
        return "country"
    if any(word.startswith(_REGIONAL) for word in words):
        return "region"
    return _BY_ROLE.get(held.office.id, "municipality")


def _words(analysis: Analysis, held: Held) -> list[str]:
    """The words of the office's phrase, small and capital, up to the name or the next mark."""
    sentence = analysis.sentence_at(held.mention.start)
    name = analysis.token_index_at(held.mention.start)
    last = name if name >= held.office.last else min(sentence.last, held.office.last + 5)
    words = []
    for token in analysis.tokens[max(sentence.first, held.office.first - 1) : last]:
        if token.text in (",", ";", "(") and words:
            break
        words.append(token.lemma)
    return words


def kinds_of(level: Level) -> tuple[PlaceKind, ...]:
    """The kinds of places that may stand by an office of a level: a governor may head a city, too."""
    if level == "municipality":
        return ("municipality",)
    return ("region", "municipality", "country") if level == "region" else ("country", "region")
