"""Who is named in an article, and which public office of which place each of them holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from kg.extract.people.mention import Held, People, PersonMention
from kg.extract.people.names import find_mentions
from kg.extract.people.offices import find_held
from kg.extract.people.surroundings import Surroundings
from kg.extract.people.whose import whose_office
from kg.lang.base import Analysis
from kg.lang.lexicon import Lexicon
from kg.lang.matcher import Trigger
from kg.model.annotation import Evidence, Official, Place
from kg.places.mention import PlaceMention


def find_people(analysis: Analysis, places: Sequence[PlaceMention], lexicon: Lexicon) -> People:
    """Read who is named in the article, and which public office of which place each of them holds."""
    offices = lexicon.matcher(("offices",), "ru").find(analysis.tokens)
    mentions = find_mentions(analysis, places, offices)
    everything = Surroundings(tuple(_cut_at_names(analysis, offices, mentions)), mentions, places)
    found = [(held, everything.around(analysis, held.mention)) for held in find_held(analysis, everything)]
    officials: dict[str, Official] = {}
    # Offices whose place stands beside them are read first: their places are no longer free for the others.
    for sure in (True, False):
        for held, near in found:
            _add(officials, _official(analysis, held, near, _taken(officials, held)), sure)
    return People(mentions, tuple(officials.values()))


def _cut_at_names(
    analysis: Analysis, offices: Sequence[Trigger], mentions: Sequence[PersonMention]
) -> Iterator[Trigger]:
    """Offices without what follows a name: «глава Перми [Алексей Дёмкин рассказал города]» ends before it."""
    starts = [analysis.token_index_at(m.start) for m in mentions]
    number = 0
    for office in offices:
        while number < len(starts) and starts[number] <= office.first:
            number += 1
        inside = number < len(starts) and starts[number] < office.last
        yield replace(office, last=starts[number]) if inside else office


def _taken(officials: Mapping[str, Official], held: Held) -> frozenset[Place]:
    """Places whose holder of the same office is somebody else."""
    others = (o for o in officials.values() if o.name != held.mention.name and o.role == held.office.id)
    return frozenset(o.of for o in others if o.of is not None)


def _add(officials: dict[str, Official], official: Official, sure: bool) -> None:
    if sure and "of.beside" not in official.evidence[0].rule:
        return
    known = officials.get(official.name)
    if known is None or official.confidence > known.confidence:
        officials[official.name] = official


def _official(analysis: Analysis, held: Held, near: Surroundings, taken: frozenset[Place]) -> Official:
    mention, office = held.mention, held.office
    place, how, trust = whose_office(analysis, held, near.places, near.mentions, taken)
    tokens = analysis.tokens
    span = analysis.span(min(tokens[office.first].start, mention.start), max(tokens[office.last - 1].end, mention.end))
    field = analysis.article.title if span.field == "title" else analysis.article.text
    evidence = Evidence(analysis.article.id, span, (field or "")[span.start : span.end], f"{held.rule}+{how}")
    full = 1.0 if " " in mention.name else 0.8
    return Official(mention.name, office.id, place, (evidence,), round(0.95 * trust * full, 3))
