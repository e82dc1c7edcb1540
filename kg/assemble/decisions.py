"""How assembly honours what people decided (`kg.model.curation`)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from kg.assemble.claims import Claim, Pair, as_pair, partnership_of
from kg.model.curation import Decision, in_force


@dataclass(frozen=True, slots=True)
class Rulings:
    """The decisions in force, ready to be applied; the latest about one thing holds."""

    by_concern: Mapping[str, Decision]
    merged: Mapping[str, str]
    split: Mapping[tuple[str, str], str]

    def accepted(self, key: str) -> bool:
        """Whether a person accepted a claim or tie."""
        decision = self.by_concern.get(key)
        return decision is not None and decision.verdict in {"accept", "correct"}

    def rejected(self, key: str) -> bool:
        """Whether a person rejected a claim or tie."""
        decision = self.by_concern.get(key)
        return decision is not None and decision.verdict == "reject"

    def place(self, place: str, article: str) -> str:
        """The place that is meant by a place of an article."""
        place, seen = self.split.get((place, article), place), {place}
        while (other := self.merged.get(place)) is not None and other not in seen:
            seen.add(other)
            place = other
        return place

    def pair(self, pair: Pair, article: str) -> Pair | None:
        """The pair that is meant; None where both are one place."""
        one, other = (self.place(place, article) for place in pair)
        return as_pair(one, other) if one != other else None


NO_RULINGS: Final = Rulings({}, {}, {})


def rulings(decisions: Iterable[Decision]) -> Rulings:
    """What follows from all decisions."""
    held = in_force(decisions)
    return Rulings(
        {d.concerns: d for d in held if d.verdict in {"accept", "reject", "correct"}},
        {d.concerns: d.replacement[0][1] for d in held if d.verdict == "merge"},
        {(d.concerns, d.article): d.replacement[0][1] for d in held if d.verdict == "split"},
    )


def honour(claims: Iterable[Claim], ruling: Rulings) -> Iterator[Claim]:
    """The claims as people left them: moved to the places that are meant, corrected, the rejected ones left out."""
    for told in claims:
        pair = ruling.pair(told.pair, told.article)
        if pair is None or ruling.rejected(partnership_of(pair)):
            continue
        claim = _corrected(replace(told, pair=pair), ruling)
        if not ruling.rejected(claim.key):
            yield claim


def _corrected(claim: Claim, ruling: Rulings) -> Claim:
    seen: set[str] = set()
    while claim.key not in seen:
        seen.add(claim.key)
        decision = ruling.by_concern.get(claim.key)
        if decision is None or decision.verdict != "correct":
            break
        parts = dict(decision.replacement)
        claim = replace(
            claim,
            value=parts.get("value", claim.value),
            date=parts.get("date", claim.date),
            document=parts.get("document", claim.document),
        )
    return claim
