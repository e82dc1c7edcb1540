"""Curation: a queue of doubtful things, and decisions that last.

Decisions are kept in `id:graph/curation` as statements of named people. They are never deleted: a decision is taken
back by another one. As JSON Lines they can live in a version control system and be taken in again.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import Any, Final, TypeAlias

from kg.errors import Malformed
from kg.model.article import content_hash
from kg.model.curation import Decision
from kg.rdf.names import Names
from kg.rdf.terms import iri, literal
from kg.rdf.vocabulary import MPO, PREFIXES, PROV, RDF, RDFS, SCHEMA
from kg.store.patterns import Patterns

DOUBTFUL_BELOW: Final = 0.6
"""Belief under which a tie is shown to a person: about as often wrong as right."""

_TYPE: Final = f"{PREFIXES['rdf']}type"

Triple: TypeAlias = tuple[str, str, str]


@dataclass(frozen=True, slots=True, order=True)
class Doubt:
    """One thing to look at: the most doubtful first.

    Attributes:
        belief: how far it is believed now.
        why: "low belief", "conflict: date", "possible duplicate".
        thing: its IRI; a decision can concern it.
        about: the names of the municipalities.
        claims: the IRIs of the claims in question; a decision can concern each.
    """

    belief: float
    why: str
    thing: str
    about: str
    claims: tuple[str, ...] = ()


class Curation:
    """The decisions of a store, and what waits for one."""

    def __init__(self, store: Patterns, names: Names | None = None) -> None:
        """Read and write the curation graph of a store."""
        self._store = store
        self._names = names or Names()
        self._graph = self._names.graph("curation")
        self._assembled = self._names.graph("assembled")

    def decisions(self) -> tuple[Decision, ...]:
        """All decisions ever taken, oldest first; those taken back too."""
        nodes = {quad[0] for quad in self._store.match(None, MPO.verdict, None, self._graph)}
        return tuple(sorted(self._decision(node) for node in nodes))

    def decide(self, decisions: Iterable[Decision]) -> tuple[str, ...]:
        """Keep decisions; gives the IRIs of the things whose ties must be assembled again."""
        taken = tuple(decisions)
        held = {decision.key: decision for decision in self.decisions()}
        self._store.patch((), sorted({line for decision in taken for line in self._lines(decision)}))
        concerned: set[str] = set()
        for decision in taken:
            undone = held.get(decision.revokes)
            for one in (decision, undone) if undone else (decision,):
                concerned |= set(self._concerned(one))
        return tuple(sorted(concerned))

    def queue(self) -> tuple[Doubt, ...]:
        """What waits for a decision, the most doubtful first."""
        settled = {decision.concerns for decision in self.decisions()}
        found = {*self._doubtful_ties(), *self._conflicts(), *self._duplicates()}
        return tuple(sorted(doubt for doubt in found if not self._is_settled(doubt, settled)))

    def _is_settled(self, doubt: Doubt, settled: set[str]) -> bool:
        keys = {claim.rpartition("/")[2] for claim in doubt.claims}
        return doubt.thing in settled or bool(keys & settled)

    def _doubtful_ties(self) -> Iterator[Doubt]:
        for tie, _, status, _ in self._store.match(None, MPO.status, None, self._assembled):
            if status and (belief := self._belief(tie)) < DOUBTFUL_BELOW:
                yield Doubt(belief, "low belief", tie, self._about(tie), self._claims(tie))

    def _conflicts(self) -> Iterator[Doubt]:
        for node, _, tie, _ in self._store.match(None, MPO.partnership, None, self._assembled):
            type_ = self._one(node, MPO.conflictType)
            if type_:
                claims = tuple(sorted(quad[2] for quad in self._store.match(node, MPO.conflictingClaim, None, None)))
                yield Doubt(self._belief(tie), f"conflict: {type_}", node, self._about(tie), claims)

    def _duplicates(self) -> Iterator[Doubt]:
        """Places without a number that bear the name of a place of the same country that has one."""
        named: dict[tuple[str, str], set[str]] = {}
        for place, _, label, _ in self._store.match(None, RDFS.label, None, None):
            country = next((quad[2] for quad in self._store.match(place, SCHEMA.addressCountry, None, None)), "")
            named.setdefault((label.casefold(), country), set()).add(place)
        for (label, _country), places in sorted(named.items()):
            nameless = sorted(place for place in places if "/place/x-" in place)
            if len(places) > 1:
                yield from (Doubt(0.5, "possible duplicate", place, label) for place in nameless)

    def _one(self, subject: str, predicate: str) -> str:
        return min((quad[2] for quad in self._store.match(subject, predicate, None, None)), default="")

    def _belief(self, thing: str) -> float:
        return float(self._one(thing, MPO.belief) or 0.0)

    def _claims(self, tie: str) -> tuple[str, ...]:
        return tuple(sorted({quad[0] for quad in self._store.match(None, RDF.subject, tie, None)}))

    def _about(self, tie: str) -> str:
        parties = sorted({quad[2] for quad in self._store.match(tie, MPO.party, None, None)})
        return " – ".join(self._one(place, RDFS.label) for place in parties)

    def _concerned(self, decision: Decision) -> Iterator[str]:
        yield self._thing(decision)
        yield from (value for name, value in decision.replacement if name in {"place", "person"})

    def _thing(self, decision: Decision) -> str:
        if decision.revokes:
            return f"{self._names.base}decision/{decision.revokes}"
        return decision.concerns if ":" in decision.concerns else self._names.claim(decision.concerns)

    def _lines(self, decision: Decision) -> Iterator[str]:
        for subject, predicate, value in self._triples(decision):
            yield f"{iri(subject)} {iri(predicate)} {value} <{self._graph}> ."

    def _triples(self, decision: Decision) -> Iterator[Triple]:
        node = f"{self._names.base}decision/{decision.key}"
        curator = f"{self._names.base}curator/{content_hash(decision.curator)[:24]}"
        yield node, _TYPE, iri(MPO.CurationDecision)
        yield node, MPO.curator, iri(curator)
        yield curator, _TYPE, iri(SCHEMA.Person)
        yield curator, SCHEMA.name, literal(decision.curator)
        yield node, MPO.concerns, iri(self._thing(decision))
        yield node, MPO.reason, literal(decision.reason)
        yield node, PROV.atTime, literal(decision.at, datatype="dateTime")
        # To take a decision back is to reject it.
        yield node, MPO.verdict, iri(f"{PREFIXES['mpo']}{decision.verdict or 'reject'}")
        if decision.revokes:
            yield node, MPO.revokes, iri(f"{self._names.base}decision/{decision.revokes}")
        if decision.replacement or decision.article:
            told = {"replacement": decision.replacement, "article": decision.article}
            yield node, MPO.replacement, literal(json.dumps(told, ensure_ascii=False, sort_keys=True))

    def _decision(self, node: str) -> Decision:
        concerns = self._one(node, MPO.concerns).removeprefix(f"{self._names.base}decision/")
        revokes = self._one(node, MPO.revokes).removeprefix(f"{self._names.base}decision/")
        verdict = self._one(node, MPO.verdict).removeprefix(PREFIXES["mpo"])
        told = json.loads(self._one(node, MPO.replacement) or "{}")
        return Decision(
            at=self._one(node, PROV.atTime),
            curator=self._one(self._one(node, MPO.curator), SCHEMA.name),
            verdict="" if revokes else verdict,
            concerns=concerns.removeprefix(self._names.claim("")),
            reason=self._one(node, MPO.reason),
            replacement=tuple((name, value) for name, value in told.get("replacement", ())),
            article=told.get("article", ""),
            revokes=revokes,
        )


def decision_to_json(decision: Decision) -> str:
    """A decision as one line of JSON, its key first, the other parts by name."""
    told = {name: value for name, value in sorted(asdict(decision).items()) if value}
    told["replacement"] = dict(decision.replacement)
    if not decision.replacement:
        del told["replacement"]
    return json.dumps({"key": decision.key, **told}, ensure_ascii=False)


def decisions_from_json(lines: Iterable[str]) -> Iterator[Decision]:
    """Decisions from JSON Lines; empty lines are skipped, keys are made anew.

    Raises:
        Malformed: a line is no decision (told with its number).
    """
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield _parsed(line, number)


def _parsed(line: str, number: int) -> Decision:
    try:
        told: dict[str, Any] = json.loads(line)
        replacement = tuple(sorted((str(k), str(v)) for k, v in told.get("replacement", {}).items()))
        parts = {name: str(told.get(name, "")) for name in ("at", "curator", "verdict", "concerns", "reason")}
        others = {name: str(told.get(name, "")) for name in ("article", "revokes")}
        return Decision(**parts, replacement=replacement, **others)
    except (ValueError, TypeError, AttributeError) as error:
        raise Malformed(f"Line {number} is no decision: {error}.") from error
    except Malformed as error:
        raise Malformed(f"Line {number}: {error}") from error


def queue_to_tsv(doubts: Iterable[Doubt]) -> str:
    """The queue as a table: belief, why, about, thing, claims; cells hold no tabs."""
    rows = ["belief\twhy\tabout\tthing\tclaims"]
    rows += [f"{d.belief:.2f}\t{d.why}\t{' '.join(d.about.split())}\t{d.thing}\t{' '.join(d.claims)}" for d in doubts]
    return "\n".join(rows) + "\n"
