"""Reference lists: pairs of cities as others list them (Wikidata's P190, a ministry's table).

Each list is a graph of its own, `id:graph/reference/NAME`, in words of its own (`mpo:listedParty`): no question about
reported ties finds a listed one by mistake, and assembly never looks at them.
"""

from kg.reference.compare import Difference, Identities, listed_pairs
from kg.reference.lists import ListAbout, ReferenceLists
from kg.reference.mapping import Mapping, read_mapping
from kg.reference.read import read_pairs
from kg.reference.ties import BadRow, ListedPlace, ListedTie

__all__ = [
    "BadRow",
    "Difference",
    "Identities",
    "ListAbout",
    "ListedPlace",
    "ListedTie",
    "Mapping",
    "ReferenceLists",
    "listed_pairs",
    "read_mapping",
    "read_pairs",
]
