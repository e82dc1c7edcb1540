"""The statement: one claim of one or more articles, that cannot be built without its evidence.

Two hashes, after INDRA and followthemoney: `claim_key` identifies what is said, `full_key` what is said and by which
words. Both hash a canonical JSON array, so `["a.b", "c"]` and `["a", "b.c"]` differ.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NewType

from kg.model.annotation import Evidence

ClaimKey = NewType("ClaimKey", str)
FullKey = NewType("FullKey", str)

_CANONICAL: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


@dataclass(frozen=True, slots=True)
class Statement:
    """`subject relation object`, with qualifiers, a confidence from 0 to 1, and at least one evidence.

    Qualifiers are (name, value) pairs sorted by name; values are text ("2024-12-05").
    """

    subject: str
    relation: str
    object: str
    evidence: tuple[Evidence, ...]
    confidence: float
    qualifiers: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        if not self.evidence:
            raise ValueError("a statement needs at least one evidence")
        if not 0.0 <= self.confidence <= 1.0:
            raise ValueError(f"a confidence lies between 0 and 1, not {self.confidence}")
        if list(self.qualifiers) != sorted(self.qualifiers):
            raise ValueError("qualifiers are sorted by name")

    @property
    def claim_key(self) -> ClaimKey:
        """Identity of what is claimed, whoever says it."""
        return _claim_key(self.subject, self.relation, self.object, self.qualifiers)

    @property
    def full_key(self) -> FullKey:
        """Identity of the claim together with the words that make it."""
        told = [[e.article, e.span.field, e.span.start, e.span.end, e.rule] for e in sorted(self.evidence)]
        return FullKey(_hash([self.claim_key, told]))


@lru_cache(maxsize=4096)
def _claim_key(subject: str, relation: str, value: str, qualifiers: tuple[tuple[str, str], ...]) -> ClaimKey:
    """The mapper asks for the key of a claim at every node that it makes of it."""
    return ClaimKey(_hash([subject, relation, value, qualifiers]))


def _hash(value: object) -> str:
    return hashlib.sha256(_CANONICAL.encode(value).encode()).hexdigest()
