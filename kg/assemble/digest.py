"""What assembly reads of an article, kept beside its ledger entry: one value instead of hundreds of small reads.

A digest is a function of the article's graph alone and is written in the same atomic write, so it is never older than
the graph. It is no part of the graph that people see: the ledger is left out of exports and of the canonical hash.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from kg.assemble.claims import Claim, Source, partnership_of
from kg.text.sketch import pack, unpack

KEPT_AS: Final = "https://w3id.org/municipal-partnerships/internal#claims"
"""The predicate that leads from an article to its digest."""

_FORM: Final = 1
"""Of another form than this a digest is not read: the article's graph is."""

_BASE: Final = "\x01"
"""Stands for the base of IRIs; JSON escapes it wherever else it occurs."""


@dataclass(frozen=True, slots=True)
class Digest:
    """An article as a source, and what it claims of each tie."""

    source: Source
    ties: Mapping[str, Any]

    def claims(self, tie: str) -> Iterator[Claim]:
        """What the article says of a tie."""
        pair, rows = self.ties.get(tie, ((), ()))
        for relation, value, date, document, evidence, rule, confidence, negated, parties, told, *signed in rows:
            yield Claim(
                tuple(pair),
                relation,
                value,
                self.source.article,
                date,
                document,
                tuple(evidence),
                rule,
                confidence,
                negated,
                tuple(parties),
                tuple(told),
                *signed,
            )


def written(source: Source, claims: Iterable[Claim], base: str) -> str:
    """The digest of an article that makes these claims, as text; `base` is that of its IRIs."""
    ties: dict[str, tuple[tuple[str, str], list[Any]]] = {}
    for claim in sorted(claims):
        ties.setdefault(partnership_of(claim.pair), (claim.pair, []))[1].append(_row(claim))
    told = [_FORM, source.article, source.published, source.publisher, pack(source.sketch), ties]
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).replace(base, _BASE)


def read(told: str, base: str) -> Digest | None:
    """A digest from its text; None where it is of another form."""
    form, *rest = json.loads(told.replace(_BASE, base))
    if form != _FORM:
        return None
    article, published, publisher, sketch, ties = rest
    return Digest(Source(article, published, publisher, unpack(sketch)), ties)


def _row(claim: Claim) -> list[Any]:
    return [
        claim.relation,
        claim.value,
        claim.date,
        claim.document,
        claim.evidence,
        claim.rule,
        claim.confidence,
        claim.negated,
        claim.parties,
        claim.told,
        claim.happening,
        claim.name,
        claim.holding,
    ]
