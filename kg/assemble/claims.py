"""The claim: one thing that one article says about one pair of municipalities.

Everything assembled is a function of a set of claims, so that neither the order of articles nor the way they were cut
into batches can matter.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal, TypeAlias

from kg.rdf.statements import NEGATED
from kg.rdf.vocabulary import CONCEPTS, MPO

Pair: TypeAlias = tuple[str, str]
"""The keys (IRIs) of two places, sorted."""

Relation = Literal["event", "kind", "sector", "signatory"]

_PREDICATES: Final[Mapping[str, tuple[str, str]]] = {
    "event": (MPO.eventType, "events"),
    "kind": (MPO.kind, "kinds"),
    "sector": (MPO.sector, "sectors"),
    "signatory": (MPO.signatory, ""),
}


@dataclass(frozen=True, slots=True, order=True)
class Claim:
    """What one article says about one pair.

    Attributes:
        pair: the places, sorted.
        relation: what is told: an event, the kind of the tie, a field of cooperation, a signatory of the event.
        value: an id of the vocabulary (`signed`, `sister_city`, `culture`), or the key of a person.
        date: when it happened or is foreseen, YYYY[-MM[-DD]]; "" where untold.
        document: an id of the vocabulary of documents; "" where untold.
        article: which article says so.
        evidence: the keys of the words that say so, sorted.
        rule: the rules that understood them.
        confidence: how sure the reading is, from 0 to 1.
        negated: whether the words deny it; a denial and a claim of the same thing have different keys.
        parties: all parties of a document of more than two; () for a document of two.
        told: the keys of the statements in the article's own graph that this claim was read from.
        happening: the event in the article's own graph; "" where the claim is of none.
        name: of a signatory, as the article writes it.
        holding: of a signatory, the office in which the person signs; "" where none is told.
    """

    pair: Pair
    relation: Relation
    value: str
    article: str
    date: str = ""
    document: str = ""
    evidence: tuple[str, ...] = ()
    rule: str = ""
    confidence: float = 1.0
    negated: bool = False
    parties: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    happening: str = ""
    name: str = ""
    holding: str = ""

    def __post_init__(self) -> None:
        if self.pair[0] >= self.pair[1]:
            raise ValueError(f"a claim is about two different places, sorted, not {self.pair}")

    @property
    def key(self) -> str:
        """Identity of what is claimed, whoever says it: a decision about it survives every new reading."""
        return claim_key(self.pair, self.relation, self.value, self.date, self.document, negated=self.negated)


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """An article as a source.

    Attributes:
        article: its key.
        published: the day of publication, YYYY-MM-DD; "" where unknown.
        publisher: the host of its address; "" where unknown.
        sketch: what tells reprints of one text (`kg.text.sketch`); () where there is none.
    """

    article: str
    published: str = ""
    publisher: str = ""
    sketch: tuple[int, ...] = ()


Sources: TypeAlias = Mapping[str, Source]
"""Article -> the source."""


def partnership_of(pair: Pair) -> str:
    """The IRI of the tie of two places, as `kg.rdf.names.Names` mints it."""
    base, _, one = pair[0].rpartition("place/")
    first, second = sorted((one, pair[1].rpartition("/")[2]))
    return f"{base}partnership/{first}-{second}"


@lru_cache(maxsize=65_536)
def claim_key(
    pair: Pair, relation: Relation, value: str, date: str = "", document: str = "", *, negated: bool = False
) -> str:
    """What is claimed or denied, as `kg.model.statement.Statement.claim_key` hashes it."""
    predicate, scheme = _PREDICATES[relation]
    denied = "true" if negated else ""
    concept = CONCEPTS[scheme].get(value, value) if scheme else value
    qualifiers = [[name, part] for name, part in (("date", date), ("document", document), (NEGATED, denied)) if part]
    return statement_key(partnership_of(pair), predicate, concept, qualifiers if relation == "event" else [])


def statement_key(subject: str, predicate: str, value: str, qualifiers: Sequence[Sequence[str]]) -> str:
    """The hash of a statement's parts, qualifiers as [name, value]."""
    told = json.dumps([subject, predicate, value, qualifiers], ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(told.encode()).hexdigest()


def as_pair(one: str, other: str) -> Pair:
    """Two places as the key of their pair."""
    return (one, other) if one < other else (other, one)
