"""The cities of a graph by their names, in any language and case."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from kg.places.folding import fold_name
from kg.query.results import Answer
from kg.rdf.terms import iri

# Within one graph each: joined over the union, a city that many articles name is multiplied by itself.
_LABELS: Final = "SELECT DISTINCT ?place ?label { GRAPH ?told { ?place a mpo:Municipality ; rdfs:label ?label } }"


def cities_by_name(ask: Callable[[str], Answer]) -> Mapping[str, tuple[str, ...]]:
    """Folded name -> the cities that bear it, as sorted terms."""
    found: dict[str, set[str]] = {}
    for place, label in ask(_LABELS).rows():
        found.setdefault(fold_name(str(label)), set()).add(iri(str(place)))
    return {name: tuple(sorted(places)) for name, places in found.items()}
