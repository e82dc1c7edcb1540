"""A decision as a person words it, checked against the graph before it is taken."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from kg.assemble.decisions import rulings
from kg.errors import Malformed, NotFound
from kg.model.curation import Decision, in_force
from kg.rdf.vocabulary import CONCEPTS, MPO

_SCHEMES: Final = {MPO.eventType: "events", MPO.kind: "kinds", MPO.sector: "sectors"}
_DECIDABLE: Final = {
    "accept": ("claim", "partnership", "conflict", "place", "person"),
    "reject": ("claim", "partnership"),
    "correct": ("claim",),
    "merge": ("place", "person"),
    "split": ("place", "person"),
}
"""Verdict -> what it can be about; to accept a contradiction, a place or a person takes it from the queue."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What a decision needs to know of a thing.

    Attributes:
        iri: the thing.
        concerns: what a decision calls it: its key where it is a claim.
        sort: claim, partnership, conflict, place, person.
        name: how articles call it.
        language: in which language.
        predicate: of a claim, what it tells of its tie.
    """

    iri: str
    concerns: str
    sort: str
    name: str = ""
    language: str = ""
    predicate: str = ""


@dataclass(frozen=True, slots=True)
class Hand:
    """Who decides, why and when; `taken` are the decisions there are."""

    curator: str
    reason: str
    now: str
    taken: tuple[Decision, ...] = ()

    def decide(self, verdict: str, subject: Subject) -> Decision:
        """Accept or reject.

        Raises:
            Malformed: a thing of this sort cannot be decided so.
        """
        self._check(verdict, subject)
        return self._decision(verdict, subject.concerns)

    def correct(self, claim: Subject, parts: Mapping[str, str]) -> Decision:
        """Let a claim say something else.

        Raises:
            Malformed: there is no such value, date or document.
        """
        self._check("correct", claim)
        scheme = _SCHEMES.get(claim.predicate)
        if "value" in parts and (scheme is None or parts["value"] not in CONCEPTS[scheme]):
            known = ", ".join(CONCEPTS[scheme]) if scheme else "none that can be corrected; reject it"
            raise Malformed(f"{parts['value']!r} is no value of this claim; there are {known}.")
        if parts.get("document") and parts["document"] not in CONCEPTS["documents"]:
            raise Malformed(f"{parts['document']!r} is no document; there are {', '.join(CONCEPTS['documents'])}.")
        if parts.keys() & {"date", "document"} and claim.predicate != MPO.eventType:
            raise Malformed("Only the claim of an event has a date and a document.")
        return self._decision("correct", claim.concerns, parts)

    def merge(self, thing: Subject, other: Subject) -> Decision:
        """Two places or persons are one: what is told of the first is told of the other.

        Raises:
            Malformed: they are of different sorts, or the other one is merged with the first already.
        """
        decision = self._decision("merge", thing.concerns, self._pair("merge", thing, other))
        if rulings(self.taken).thing(other.iri, "") == thing.iri:
            raise Malformed(f"{other.name or other.iri} is merged with {thing.name or thing.iri} already.")
        return decision

    def split(self, thing: Subject, other: Subject, article: str) -> Decision:
        """In one article another place or person is meant.

        Raises:
            Malformed: they are of different sorts.
        """
        return self._decision("split", thing.concerns, self._pair("split", thing, other), article)

    def undo(self, decision: Decision) -> Decision:
        """Take a decision back; to take back the taking back lets it hold again.

        Raises:
            NotFound: it is taken back already.
        """
        if not decision.revokes and decision not in in_force(self.taken):
            raise NotFound(f"The decision {decision.key} is taken back already.")
        return self._decision("", decision.key, revokes=decision.key)

    def _check(self, verdict: str, subject: Subject) -> None:
        if subject.sort not in _DECIDABLE[verdict]:
            able = " or a ".join(_DECIDABLE[verdict])
            raise Malformed(f"To {verdict} takes a {able}, not {subject.iri}.")

    def _pair(self, verdict: str, thing: Subject, other: Subject) -> dict[str, str]:
        for subject in (thing, other):
            self._check(verdict, subject)
        if thing.sort != other.sort:
            raise Malformed(f"A {thing.sort} is no {other.sort}.")
        named = {"name": thing.name, "language": thing.language}
        return {thing.sort: other.iri} | {part: told for part, told in named.items() if told}

    def _decision(
        self, verdict: str, concerns: str, parts: Mapping[str, str] | None = None, article: str = "", revokes: str = ""
    ) -> Decision:
        replacement = tuple(sorted((parts or {}).items()))
        at = self._moment(concerns, revokes)
        return Decision(at, self.curator, verdict, concerns, self.reason, replacement, article, revokes)

    def _moment(self, concerns: str, revokes: str) -> str:
        """Now, or a second after the last decision about the same thing: the later one must hold."""
        last = max((d.at for d in self.taken if d.concerns == concerns or d.key == revokes), default="")
        if last < self.now:
            return self.now
        return f"{(datetime.fromisoformat(last) + timedelta(seconds=1)).replace(tzinfo=None).isoformat()}Z"


def decision_of(key: str, taken: Iterable[Decision]) -> Decision:
    """The decision of a key.

    Raises:
        NotFound: there is none.
    """
    for decision in taken:
        if decision.key == key:
            return decision
    raise NotFound(f"There is no decision {key}.")
