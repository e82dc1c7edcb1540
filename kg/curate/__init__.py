"""Curation: a queue of doubtful things, and decisions that last.

Decisions are kept in `id:graph/curation` as statements of named people. They are never deleted: a decision is taken
back by another one. As JSON Lines they can live in a version control system and be taken in again.
"""

from kg.curate.curation import Curation
from kg.curate.doubts import DOUBTFUL_BELOW, Doubt
from kg.curate.jsonl import decision_to_json, decisions_from_json
from kg.curate.listing import queue_to_tsv
from kg.curate.review import Review

__all__ = [
    "DOUBTFUL_BELOW",
    "Curation",
    "Doubt",
    "Review",
    "decision_to_json",
    "decisions_from_json",
    "queue_to_tsv",
]
