"""Documents of more than two parties: one agreement, whatever number of pairs an article makes of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import Final, TypeAlias

from kg.model.annotation import ArticleRecord, Event, Span
from kg.rdf.names import Names

JOINT_TYPES: Final = frozenset({"signed", "renewed", "planned"})
"""Events in which several municipalities act on one document."""

Told: TypeAlias = tuple[str, str, str, str]
"""A partnership and what is told of it: the event's type, date and document."""

Pairs: TypeAlias = dict[frozenset[str], str]
"""Two places -> their partnership."""


def told_event(partnership: str, event: Event) -> Told:
    """An event as `joint_parties` knows it."""
    return partnership, event.type, event.date or "", event.document or ""


def joint_parties(record: ArticleRecord, names: Names) -> Mapping[Told, tuple[str, ...]]:
    """Event -> all parties of its document, where there are three or more.

    A document has many parties where the same words tell the same event, date and document for every two of them. A
    city that signs with two others, which do not sign with each other, has two documents.
    """
    found: dict[Told, tuple[str, ...]] = {}
    for told, pairs in sorted(_by_words(record, names).items()):
        for parties in _cliques(set(pairs)):
            for pair in combinations(parties, 2):
                found.setdefault((pairs[frozenset(pair)], *told[:3]), parties)
    return found


def _by_words(record: ArticleRecord, names: Names) -> dict[tuple[str, str, str, Span], Pairs]:
    groups: dict[tuple[str, str, str, Span], Pairs] = {}
    for tie in record.partnerships:
        pair, partnership = frozenset(map(names.place, tie.between)), names.partnership(*tie.between)
        for event in tie.events:
            if event.type in JOINT_TYPES:
                for words in event.evidence or tie.evidence:
                    told = (event.type, event.date or "", event.document or "", words.span)
                    groups.setdefault(told, {})[pair] = partnership
    return groups


def _cliques(pairs: set[frozenset[str]]) -> Iterator[tuple[str, ...]]:
    """Groups of three or more places of which every two are told; each place in one group."""
    places = sorted({place for pair in pairs for place in pair})
    free = set(places)
    for place in places:
        group = [place] if place in free else []
        for other in places:
            if group and other in free and other > place and all(frozenset((m, other)) in pairs for m in group):
                group.append(other)
        if len(group) > 2:
            free -= set(group)
            yield tuple(group)
