"""How assembly honours what people decided (`kg.model.curation`)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from kg.assemble.claims import Claim, Pair, as_pair, partnership_of
from kg.model.curation import Decision, in_force
from kg.rdf.vocabulary import CONCEPTS

_SCHEMES: Final = {"event": "events", "kind": "kinds", "sector": "sectors"}


@dataclass(frozen=True, slots=True)
class Rulings:
    """The decisions in force, ready to be applied; the latest about one thing holds."""

    by_concern: Mapping[str, Decision]
    merged: Mapping[str, str]
    split: Mapping[tuple[str, str], str]
    agreed: frozenset[str] = frozenset()

    def accepted(self, key: str) -> bool:
        """Whether a person accepted a claim or tie."""
        decision = self.by_concern.get(key)
        return key in self.agreed or (decision is not None and decision.verdict in {"accept", "correct"})

    def rejected(self, key: str) -> bool:
        """Whether a person rejected a claim or tie."""
        decision = self.by_concern.get(key)
        return decision is not None and decision.verdict == "reject"

    def thing(self, thing: str, article: str) -> str:
        """The place or person that is meant by a place or person of an article."""
        thing = self.split.get((thing, article), thing)
        while (other := self.merged.get(thing)) is not None:
            thing = other
        return thing

    def pair(self, pair: Pair, article: str) -> Pair | None:
        """The pair that is meant; None where both are one place."""
        one, other = (self.thing(place, article) for place in pair)
        return as_pair(one, other) if one != other else None


NO_RULINGS: Final = Rulings({}, {}, {})


def rulings(decisions: Iterable[Decision]) -> Rulings:
    """What follows from all decisions."""
    held = in_force(decisions)
    return Rulings(
        {d.concerns: d for d in held if d.verdict in {"accept", "reject", "correct"}},
        _merged({d.concerns: d for d in held if d.verdict == "merge"}.values()),
        {(d.concerns, d.article): d.other for d in held if d.verdict == "split"},
    )


def _merged(decisions: Iterable[Decision]) -> dict[str, str]:
    """Thing -> the thing it is; of decisions that lead back to where they began, the later one counts for nothing."""
    merged: dict[str, str] = {}
    for decision in sorted(decisions):
        end = decision.other
        while end in merged:
            end = merged[end]
        if end != decision.concerns:
            merged[decision.concerns] = decision.other
    return merged


def settle(claims: Iterable[Claim], ruling: Rulings) -> tuple[tuple[Claim, ...], Rulings]:
    """The claims as people left them: moved to the places that are meant, corrected, the rejected ones left out.

    Also the rulings, which know the accepted claims by the keys which they have now.
    """
    if not (ruling.by_concern or ruling.merged or ruling.split):
        return tuple(claims), ruling
    told = tuple(claims)
    left: list[Claim] = []
    agreed: set[str] = set()
    redated = _redated(told, ruling)
    for claim in told:
        now = _honoured(claim, redated, ruling)
        if now is not None:
            left.append(now)
            agreed |= {now.key} if ruling.accepted(claim.key) else set()
    return tuple(left), replace(ruling, agreed=frozenset(agreed))


def _honoured(told: Claim, redated: Mapping[tuple[str, ...], Claim], ruling: Rulings) -> Claim | None:
    """Decisions hold for a claim as it was read and as it is after places were moved."""
    pair = ruling.pair(told.pair, told.article)
    if pair is None or any(ruling.rejected(partnership_of(one)) for one in {told.pair, pair}):
        return None
    moved = replace(told, pair=pair, parties=_parties(told, ruling))
    if told.relation == "signatory":
        event = redated.get(_signing(told))
        moved = replace(moved, value=ruling.thing(told.value, told.article))
        moved = replace(moved, date=event.date, document=event.document) if event else moved
    claim = _corrected(moved, told.key, ruling)
    return None if any(ruling.rejected(key) for key in (told.key, moved.key, claim.key)) else claim


def _parties(told: Claim, ruling: Rulings) -> tuple[str, ...]:
    """The parties of a document that are meant; where fewer than three are left it is a document of two."""
    meant = sorted({ruling.thing(place, told.article) for place in told.parties})
    return tuple(meant) if len(meant) > 2 else ()


def _redated(claims: Iterable[Claim], ruling: Rulings) -> dict[tuple[str, ...], Claim]:
    """The corrected events, by what their signatories know them by: who signed follows the event."""
    events = (claim for claim in claims if claim.relation == "event" and not claim.negated)
    return {_signing(event): now for event in events if (now := _corrected(event, event.key, ruling)) != event}


def _signing(claim: Claim) -> tuple[str, ...]:
    return (*claim.pair, claim.article, claim.date, claim.document)


def _corrected(claim: Claim, key: str, ruling: Rulings) -> Claim:
    """The claim with its corrections, first those of the key under which it was read."""
    seen: set[str] = set()
    for known in (key, claim.key):
        while known not in seen:
            seen.add(known)
            decision = ruling.by_concern.get(known)
            if decision is not None and decision.verdict == "correct":
                claim = _replaced(claim, dict(decision.replacement))
                known = claim.key
    return claim


def _replaced(claim: Claim, parts: Mapping[str, str]) -> Claim:
    """The claim with new parts; a value that its relation does not know changes nothing."""
    value, document = parts.get("value", claim.value), parts.get("document", claim.document)
    if claim.relation in _SCHEMES and value not in CONCEPTS[_SCHEMES[claim.relation]]:
        value = claim.value
    if document and document not in CONCEPTS["documents"]:
        document = claim.document
    return replace(claim, value=value, date=parts.get("date", claim.date), document=document)
