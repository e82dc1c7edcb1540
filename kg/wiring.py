"""How parts of the house are joined: what assembly, curation and export are told by the gazetteer and the decisions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

# Every part is imported where it is used: a query must not wait for what only ingestion needs.
if TYPE_CHECKING:
    from kg.assemble.clock import Clock
    from kg.curate.doubts import Namesake
    from kg.model.annotation import ArticleRecord
    from kg.rdf.mapper import PlaceFacts
    from kg.store.patterns import OxigraphPatterns, Patterns
    from kg.wikidata import Wanted


def record_to_quads(record: ArticleRecord) -> bytes:
    """The article's graph, with what the gazetteer knows of its places."""
    from kg.extract.record import EXTRACTOR_VERSION
    from kg.rdf.mapper import record_quads

    return record_quads(record, version=EXTRACTOR_VERSION, facts=facts_of)


@cache
def facts_of(geonames: int) -> PlaceFacts | None:
    """What the gazetteer knows of a place; None for a number that it lacks."""
    from kg.places.gazetteer import open_gazetteer
    from kg.rdf.mapper import PlaceFacts

    found = open_gazetteer().get(geonames)
    return PlaceFacts(found.name, found.country, found.latitude, found.longitude) if found else None


def namesakes_of(name: str) -> Iterator[Namesake]:
    """The places that bear a name."""
    from kg.curate.doubts import Namesake
    from kg.places.folding import fold_name
    from kg.places.gazetteer import open_gazetteer

    for place in open_gazetteer().lookup(fold_name(name)):
        yield Namesake(place.geonames, place.country, place.population)


def look_back(clock: Clock, store: OxigraphPatterns) -> None:
    """Assemble a store as the world looks from a clock, under the decisions that it holds."""
    from kg.assemble.decisions import rulings
    from kg.assemble.past import look_from
    from kg.curate import Curation

    look_from(store, clock, rulings(Curation(store).decisions()))


def commands_for_wikidata(store: Patterns, asked: Wanted | None, reference: str | None) -> str:
    """The additions that a reference list lacks, as commands of QuickStatements.

    Raises:
        NotFound: there is no list of that name.
    """
    from kg.reference import Identities, ReferenceLists, listed_pairs
    from kg.wikidata import Wanted, additions, quickstatements

    wanted = asked or Wanted()
    if reference is not None:
        same, listed = Identities(store), listed_pairs(store, ReferenceLists(store).known(reference))
        wanted = replace(wanted, is_listed=lambda one, other: same.pair((one, other)) in listed)
    return quickstatements(additions(store, wanted), wanted)
