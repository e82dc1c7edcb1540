"""What people decide about claims, ties, places and persons: named, with a reason, and never lost.

Decisions are about what is claimed, not about one reading of it: the key of a claim is a hash of its content, so a
rejected claim stays rejected however often an article is read again or a new article repeats it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal, get_args

from kg.errors import Malformed

Verdict = Literal["accept", "reject", "correct", "merge", "split"]
VERDICTS: Final = get_args(Verdict)

CORRECTABLE: Final = frozenset({"value", "date", "document"})
"""The parts of a claim that a correction may replace."""


@dataclass(frozen=True, slots=True, order=True)
class Decision:
    """One decision of a named person.

    Attributes:
        at: when, as xsd:dateTime ("2025-01-10T12:00:00Z").
        curator: the name of the person.
        verdict: accept, reject, correct (a claim or a tie), merge, split (a place or a person); "" only to revoke.
        concerns: the key of a claim (64 digits), or the IRI of a tie, a place or a person.
        reason: why, in words.
        replacement: for correct the new parts as (name, value); for merge and split the other place or person.
        article: for split the article in which the other place is meant.
        revokes: the key of the decision that is taken back.
    """

    at: str
    curator: str
    verdict: str
    concerns: str
    reason: str
    replacement: tuple[tuple[str, str], ...] = ()
    article: str = ""
    revokes: str = ""

    def __post_init__(self) -> None:
        if not (self.at and self.curator.strip() and self.reason.strip()):
            raise Malformed("A decision needs a day, a curator and a reason.")
        if self.verdict not in VERDICTS and not (self.revokes and not self.verdict):
            raise Malformed(f"A decision is one of {', '.join(VERDICTS)}, not {self.verdict!r}.")
        if self.verdict == "correct" and not {name for name, _ in self.replacement} <= CORRECTABLE:
            raise Malformed(f"A correction replaces {', '.join(sorted(CORRECTABLE))}.")
        if self.verdict in {"correct", "merge", "split"} and not self.replacement:
            raise Malformed(f"A decision to {self.verdict} needs a replacement.")

    @property
    def key(self) -> str:
        """Identity of the decision: the same decision taken in twice is one."""
        told = [self.at, self.curator, self.verdict, self.concerns, self.reason, self.replacement, self.article]
        text = json.dumps([*told, self.revokes], ensure_ascii=False, separators=(",", ":"))
        return hashlib.sha256(text.encode()).hexdigest()[:32]


def in_force(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """The decisions that no decision in force takes back, oldest first."""
    known = {decision.key: decision for decision in sorted(decisions)}
    revoked: set[str] = set()
    for key, decision in sorted(known.items(), key=lambda item: item[1], reverse=True):
        if decision.revokes and key not in revoked:
            revoked.add(decision.revokes)
    return tuple(d for key, d in known.items() if key not in revoked and not d.revokes)
