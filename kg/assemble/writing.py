"""An assembled tie as lines of N-Quads of `id:graph/assembled` (docs/design.md, section 5)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final, TypeAlias

from kg.assemble.assemble import AssembledEvent, Support, Tie
from kg.assemble.claims import partnership_of
from kg.assemble.conflicts import REASONS, Conflict, Side
from kg.model.article import content_hash
from kg.rdf.names import Names
from kg.rdf.terms import date_literal, decimal_literal, iri, literal
from kg.rdf.vocabulary import CONCEPTS, MPO, PREFIXES, PROV

TYPE: Final = f"{PREFIXES['rdf']}type"

Triple: TypeAlias = tuple[str, str, str]
"""Subject and predicate as IRIs, object as a term."""


@dataclass(frozen=True)
class Writing:
    """Turns ties into lines; the names are made of what identifies each thing."""

    names: Names

    @cached_property
    def graph(self) -> str:
        """The graph that holds the assembled state."""
        return self.names.graph("assembled")

    def lines(self, tie: Tie) -> set[str]:
        """All that the assembled graph says of a tie."""
        return {self.line(*triple) for triple in self._triples(tie)}

    def line(self, subject: str, predicate: str, value: str) -> str:
        """One triple of the assembled graph."""
        return f"{iri(subject)} {iri(predicate)} {value} <{self.graph}> ."

    def _triples(self, tie: Tie) -> Iterator[Triple]:
        name = partnership_of(tie.pair)
        yield name, TYPE, iri(MPO.Partnership)
        yield from ((name, MPO.party, iri(place)) for place in tie.pair)
        yield name, MPO.kind, iri(CONCEPTS["kinds"][tie.kind])
        yield name, MPO.status, iri(CONCEPTS["statuses"][tie.status])
        for predicate, date in ((MPO.since, tie.since), (MPO.until, tie.until), (MPO.lapses, tie.lapses)):
            if date:
                yield name, predicate, date_literal(date)
        yield from ((name, MPO.sector, iri(CONCEPTS["sectors"][sector])) for sector in tie.sectors)
        yield from _support(name, tie.support)
        if tie.twinned:
            yield tie.pair[0], MPO.twinnedWith, iri(tie.pair[1])
            yield tie.pair[1], MPO.twinnedWith, iri(tie.pair[0])
        yield from self._sources(name, tie)
        for event in tie.events:
            yield from self._event(name, tie, event)
        for conflict in tie.conflicts:
            yield from self._conflict(name, conflict)

    def _sources(self, name: str, tie: Tie) -> Iterator[Triple]:
        members: dict[str, list[str]] = {}
        for article, group in tie.groups:
            yield name, PROV.wasDerivedFrom, iri(article)
            members.setdefault(group, []).append(article)
        for group, articles in sorted(members.items()):
            if len(articles) > 1:
                node = self._minted("source-group", name, group)
                yield name, MPO.sourceGroup, iri(node)
                yield node, TYPE, iri(MPO.SourceGroup)
                yield from ((node, PROV.hadMember, iri(article)) for article in articles)

    def _event(self, tie_name: str, tie: Tie, event: AssembledEvent) -> Iterator[Triple]:
        told = (event.type, event.date, event.document, min(claim.article for claim in event.claims))
        node = self.names.event("assembled", tie_name, *told)
        yield node, TYPE, iri(MPO.PartnershipEvent)
        yield node, MPO.eventType, iri(CONCEPTS["events"][event.type])
        yield node, MPO.partnership, iri(tie_name)
        if event.date:
            yield node, MPO.date, date_literal(event.date)
        told_as = {claim.happening for claim in event.claims if claim.happening}
        yield from ((node, MPO.reportedAs, iri(happening)) for happening in sorted(told_as))
        against = {denial for claim in event.denials for denial in claim.told}
        yield from ((node, MPO.deniedBy, iri(denial)) for denial in sorted(against))
        yield from _support(node, event.support)
        if event.document or event.signatories or event.parties:
            yield from self._agreement(node, tie_name, tie, event)

    def _agreement(self, event_name: str, tie_name: str, tie: Tie, event: AssembledEvent) -> Iterator[Triple]:
        genre = iri(CONCEPTS["documents"][event.document or "agreement"])
        node = self.names.agreement(event_name)
        if event.parties:
            node = self.names.joint_agreement("assembled", *event.parties, event.date, event.document)
            yield node, TYPE, iri(MPO.MultilateralAgreement)
            yield from ((node, MPO.party, iri(place)) for place in event.parties)
            yield tie_name, MPO.derivedFrom, iri(node)
            if tie.derived:
                yield tie_name, MPO.derived, literal("true", datatype="boolean")
        yield node, TYPE, iri(MPO.Agreement)
        yield from ((node, MPO.signatory, iri(signer)) for signer in event.signatories)
        yield event_name, MPO.agreement, iri(node)
        yield node, MPO.documentType, genre

    def _conflict(self, tie_name: str, conflict: Conflict) -> Iterator[Triple]:
        node = self._minted("conflict", tie_name, conflict.type, *(side.value for side in conflict.sides))
        yield node, TYPE, iri(MPO.Conflict)
        yield node, MPO.partnership, iri(tie_name)
        yield node, MPO.conflictType, literal(conflict.type)
        for side in conflict.sides:
            yield from self._side(node, side, is_chosen=side is conflict.chosen)
        yield from ((node, MPO.chosen, iri(told)) for claim in conflict.chosen.claims for told in claim.told)
        for language, reason in REASONS[conflict.reason].items():
            yield node, MPO.reason, literal(reason, language)

    def _side(self, conflict: str, side: Side, *, is_chosen: bool) -> Iterator[Triple]:
        node = self._minted("side", conflict, side.value)
        yield conflict, MPO.side, iri(node)
        yield node, TYPE, iri(MPO.ConflictSide)
        yield node, MPO.sideValue, literal(side.value)
        yield node, MPO.belief, decimal_literal(side.belief)
        yield node, MPO.isChosen, literal("true" if is_chosen else "false", datatype="boolean")
        for claim in side.claims:
            for told in claim.told:
                yield conflict, MPO.conflictingClaim, iri(told)
                yield node, MPO.conflictingClaim, iri(told)
            for words in claim.evidence:
                yield conflict, MPO.conflictingEvidence, iri(words)
                yield node, MPO.conflictingEvidence, iri(words)

    def _minted(self, what: str, *parts: str) -> str:
        return f"{self.names.base}{what}/{content_hash(*parts)[:24]}"


def _support(name: str, support: Support) -> Iterator[Triple]:
    yield name, MPO.belief, decimal_literal(support.belief)
    yield name, MPO.independentSources, literal(str(support.independent_sources), datatype="integer")
    for predicate, date in ((MPO.firstReported, support.first_reported), (MPO.lastReported, support.last_reported)):
        if date:
            yield name, predicate, date_literal(date)
