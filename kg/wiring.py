"""How parts of the house are joined: what assembly, curation and export are told by the gazetteer and the decisions."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

# Every part is imported where it is used: a query must not wait for what only ingestion needs.
if TYPE_CHECKING:
    from pathlib import Path

    from kg.assemble.clock import Clock
    from kg.assemble.keeper import Keeper
    from kg.curate.doubts import Namesake
    from kg.model.annotation import ArticleRecord
    from kg.rdf.mapper import PlaceFacts
    from kg.store.oxigraph import OxigraphWriter
    from kg.store.patterns import OxigraphPatterns, Patterns
    from kg.wikidata import Wanted


def record_to_quads(record: ArticleRecord) -> bytes:
    """The article's graph, with what the gazetteer knows of its places."""
    from kg.extract.record import EXTRACTOR_VERSION
    from kg.rdf.mapper import record_quads

    return record_quads(record, version=EXTRACTOR_VERSION, facts=facts_of)


def record_to_commit(record: ArticleRecord) -> bytes:
    """The article's graph, and for the ledger the digest by which assembly reads it."""
    return with_digest(record_to_quads(record), record.article.id)


def with_digest(quads: bytes, article_id: str) -> bytes:
    """An article's graph and its digest (`kg.assemble.digest`)."""
    from kg.assemble.digest import KEPT_AS
    from kg.assemble.reading import Reader
    from kg.rdf.names import Names
    from kg.rdf.terms import iri, literal, nquads
    from kg.store.patterns import patterns_of_quads

    names = Names()
    article = names.article(article_id)
    digest = Reader(patterns_of_quads(quads), names).digest_of(article)
    return quads + nquads([(iri(article), iri(KEPT_AS), literal(digest))], names.graph("ledger"))


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


def lines_of_graph(snapshot: Path, graph: str | None) -> list[bytes]:
    """A published state, or one of its named graphs ("assembled", an IRI), as sorted lines of N-Quads.

    Raises:
        NotFound: there is no such graph.
    """
    from kg.errors import NotFound
    from kg.rdf.names import Names
    from kg.store.oxigraph import dump

    lines = dump(snapshot, without=Names().graph("ledger"))
    if graph is None:
        return lines
    name = graph if ":" in graph else Names().graph(graph)
    found = [line for line in lines if line.endswith(f" <{name}> .".encode())]
    if not found:
        raise NotFound(f"There is no graph {graph!r}.")
    return found


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


def assemble_awaiting(
    writer: OxigraphWriter, keeper: Callable[[], Keeper], instead: Callable[[tuple[str, ...]], object] | None
) -> int:
    """Assemble the ties of all articles that await it, or let somebody else do so; how many ties that touched."""
    awaiting = writer.awaiting()
    if not awaiting:
        return 0
    ties = 0
    if instead:
        instead(awaiting)
    elif all(map(writer.ledger_contains, awaiting)):
        ties = keeper().articles_changed(awaiting)
    else:
        ties = keeper().articles_withdrawn(awaiting)
    writer.settle(awaiting)
    return ties
