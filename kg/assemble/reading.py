"""Claims from a store: what the graphs of articles say of one tie."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final
from urllib.parse import urlsplit

from kg.assemble.claims import Claim, Pair, Source, as_pair, claim_key
from kg.assemble.digest import KEPT_AS, Digest, read, written
from kg.rdf.names import Names
from kg.rdf.vocabulary import CONCEPTS, MPO, OA, ORG, PROV, RDF, SCHEMA
from kg.store.patterns import Patterns
from kg.text.sketch import unpack

_IDS: Final[Mapping[str, str]] = {iri: id_ for scheme in CONCEPTS.values() for id_, iri in scheme.items()}
_RELATIONS: Final = {MPO.eventType: "event", MPO.kind: "kind", MPO.sector: "sector"}
SIGNED: Final = frozenset({"signed", "renewed"})
"""The events in which persons put their names below a document."""


def id_of(concept: str) -> str:
    """The id of a concept of the vocabulary ("mayor"); what is none stays as it is."""
    return _IDS.get(concept, concept)


@dataclass(frozen=True)
class Reader:
    """Reads claims from a store; articles that a later version replaced say nothing any more."""

    store: Patterns
    names: Names

    @cached_property
    def _articles(self) -> str:
        return f"{self.names.base}article/"

    @cached_property
    def _ledger(self) -> str:
        return self.names.graph("ledger")

    def one(self, subject: str, predicate: str, graph: str | None) -> str:
        """The only object, or the smallest; "" where there is none."""
        return min((quad[2] for quad in self.store.match(subject, predicate, None, graph)), default="")

    def ties_of(self, article: str) -> set[str]:
        """The ties that an article's graph tells of, or denies something of."""
        parties = (quad[0] for quad in self.store.match(None, MPO.party, None, article))
        ties = {thing for thing in parties if thing.startswith(f"{self.names.base}partnership/")}
        ties |= {quad[2] for quad in self.store.match(None, MPO.partnership, None, article)}
        return ties | {quad[2] for quad in self.store.match(None, MPO.denialOf, None, article)}

    def ties_denied(self, party: str | None = None) -> set[str]:
        """The ties of which something is denied: all, or those of one place."""
        if party is None:
            return {quad[2] for quad in self.store.match(None, MPO.denialOf, None, None)}
        denials = {quad[0] for quad in self.store.match(None, MPO.deniedParty, party, None)}
        return {quad[2] for denial in denials for quad in self.store.match(denial, MPO.denialOf, None, None)}

    def older_versions(self, article: str) -> set[str]:
        """The articles that this one replaces."""
        return {quad[2] for quad in self.store.match(article, PROV.wasRevisionOf, None, None)}

    def is_replaced(self, article: str) -> bool:
        """Whether a later version of the article is known."""
        return next(self.store.match(None, PROV.wasRevisionOf, article, None), None) is not None

    def told(self, ties: Iterable[str]) -> tuple[list[Claim], dict[str, Source]]:
        """Everything that articles say of ties, and these articles as sources."""
        claims: list[Claim] = []
        sources: dict[str, Source] = {}
        for tie in sorted(ties):
            for article in self._articles_of(tie):
                kept = self._digest(article)
                claims += kept.claims(tie) if kept else self._claims_of(article, tie)
                if article not in sources:
                    sources[article] = kept.source if kept else self.source(article)
        return claims, sources

    def claims(self, tie: str) -> list[Claim]:
        """Everything that articles say of a tie."""
        return self.told([tie])[0]

    def digest_of(self, article: str) -> str:
        """The digest of an article, made of its graph."""
        claims = (claim for tie in self.ties_of(article) for claim in self._claims_of(article, tie))
        return written(self.source(article), claims, self.names.base)

    def _digest(self, article: str) -> Digest | None:
        told = self.one(article, KEPT_AS, self._ledger)
        return read(told, self.names.base) if told else None

    def _articles_of(self, tie: str) -> list[str]:
        graphs = {quad[3] for quad in self.store.match(tie, MPO.party, None, None)}
        graphs |= {quad[3] for quad in self.store.match(None, MPO.denialOf, tie, None)}
        articles = sorted(graph for graph in graphs if graph.startswith(self._articles))
        return [article for article in articles if not self.is_replaced(article)]

    def _claims_of(self, article: str, tie: str) -> Iterator[Claim]:
        for node in sorted({quad[0] for quad in self.store.match(None, MPO.denialOf, tie, article)}):
            yield from self._denial(article, node)
        pair = self._pair(article, tie)
        if pair is None:
            return
        for node in sorted({quad[0] for quad in self.store.match(None, RDF.subject, tie, article)}):
            relation = _RELATIONS.get(self.one(node, RDF.predicate, article))
            if relation:
                yield from self._claim(article, pair, node, relation)

    def _pair(self, article: str, tie: str) -> Pair | None:
        parties = sorted({quad[2] for quad in self.store.match(tie, MPO.party, None, article)})
        return as_pair(*parties) if len(parties) == 2 else None

    def _claim(self, article: str, pair: Pair, node: str, relation: str) -> Iterator[Claim]:
        value = self.one(node, RDF.object, article)
        claim = self._with_words(Claim(pair, relation, id_of(value), article), node)  # type: ignore[arg-type]
        yield from self._event(claim, node) if relation == "event" else (claim,)

    def _denial(self, article: str, node: str) -> Iterator[Claim]:
        """That an event did not happen between two municipalities."""
        parties = sorted({quad[2] for quad in self.store.match(node, MPO.deniedParty, None, article)})
        if len(parties) != 2:
            return
        told = (self.one(node, name, article) for name in (MPO.deniedEvent, MPO.date, MPO.deniedDocument))
        value, date, document = map(id_of, told)
        claim = Claim(as_pair(*parties), "event", value, article, date, document, negated=True)
        yield self._with_words(claim, node)

    def _with_words(self, claim: Claim, node: str) -> Claim:
        """The claim with the words that make it, and how they were understood."""
        evidence = sorted({quad[0] for quad in self.store.match(None, OA.hasBody, node, claim.article)})
        if not evidence:
            return replace(claim, told=(node,))
        rule = self.one(evidence[0], MPO.rule, claim.article)
        sure = float(self.one(evidence[0], MPO.confidence, claim.article) or 1.0)
        return replace(claim, evidence=tuple(evidence), rule=rule, confidence=sure, told=(node,))

    def _event(self, claim: Claim, node: str) -> Iterator[Claim]:
        """The event with its document, and who signed it."""
        date = self.one(node, MPO.date, claim.article)
        happening = self._happening(claim)
        agreement = self.one(happening, MPO.agreement, claim.article) if happening else ""
        document = _IDS.get(self.one(agreement, MPO.documentType, claim.article), "") if agreement else ""
        # A document that no words name (someone signed something) is no part of the claim.
        if not node.endswith(claim_key(claim.pair, "event", claim.value, date, document)):
            document = "" if document == "agreement" else document
        event = replace(claim, date=date, document=document, happening=happening)
        if not agreement:
            yield event
            return
        parties = {quad[2] for quad in self.store.match(agreement, MPO.party, None, claim.article)}
        yield replace(event, parties=tuple(sorted(parties)))
        if claim.value in SIGNED:
            yield from self._signatories(event, agreement)

    def _happening(self, claim: Claim) -> str:
        """The event that the same words are about."""
        bodies = {
            quad[2] for word in claim.evidence for quad in self.store.match(word, OA.hasBody, None, claim.article)
        }
        return min(bodies - set(claim.told), default="")

    def _signatories(self, event: Claim, agreement: str) -> Iterator[Claim]:
        """Who signed, each in the office told; the words are those that name the person, where there are any."""
        for signer in sorted({quad[2] for quad in self.store.match(agreement, MPO.signatory, None, event.article)}):
            person = self.one(signer, ORG.member, event.article) or signer
            name = self.one(person, SCHEMA.name, event.article)
            claim = replace(event, relation="signatory", value=person, name=name)
            node = self.names.claim(claim.key)
            evidence = sorted({quad[0] for quad in self.store.match(None, OA.hasBody, node, event.article)})
            pinned = replace(claim, evidence=tuple(evidence), told=(node,)) if evidence else claim
            yield replace(pinned, holding=signer if signer != person else "")

    def source(self, article: str) -> Source:
        """An article as a source."""
        address = self.one(article, SCHEMA.url, article)
        return Source(
            article,
            self.one(article, SCHEMA.datePublished, article)[:10],
            urlsplit(address).hostname or "",
            unpack(self.one(article, MPO.sketch, article)),
        )
