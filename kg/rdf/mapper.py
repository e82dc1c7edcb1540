"""From a record to the quads of the article's named graph (docs/design.md, section 5)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

from kg.model.annotation import ArticleRecord, Event, Official, Partnership, Place
from kg.model.article import ArticleId
from kg.model.statement import Statement
from kg.rdf.evidence import Triple, evidence_triples
from kg.rdf.multilateral import Told, joint_parties, told_event
from kg.rdf.names import Names, visible, web_iri
from kg.rdf.statements import denial_statement, event_statement, office_held, person_iri, statements_of
from kg.rdf.terms import date_literal, decimal_literal, iri, literal, nquads
from kg.rdf.vocabulary import CONCEPTS, MPO, ORG, OWL, PREFIXES, PROV, RDFS, SCHEMA, WGS
from kg.text.sketch import pack, sketch

TYPE: Final = f"<{PREFIXES['rdf']}type>"
_SIGNING: Final = ("signed", "renewed")
_AS_TOLD: Final = frozenset({MPO.sector, MPO.participant, MPO.mentions, ORG.hasMember})
"""Relations that stand in the graph as they are claimed."""
_OF_REGION, _OF_COUNTRY = frozenset({"governor"}), frozenset({"head_of_state", "minister", "ambassador", "consul"})


@dataclass(frozen=True, slots=True)
class PlaceFacts:
    """What a gazetteer knows of a place."""

    name_en: str
    country: str
    latitude: float
    longitude: float
    wikidata: str | None = None


Facts = Callable[[int], PlaceFacts | None]
"""GeoNames id -> what is known; None for a region, a country or an unknown place."""


def record_quads(
    record: ArticleRecord, *, version: str = "1", facts: Facts = lambda _: None, names: Names | None = None
) -> bytes:
    """The N-Quads of the article's named graph, sorted; nothing in them depends on a clock.

    Only what some words of the article say becomes a triple: events, sectors, signatories and offices without evidence
    are left out.
    """
    minted = names or Names()
    graph = _ArticleGraph(record, minted, facts, joint_parties(record, minted))
    graph.tell_article(version)
    for tie in record.partnerships:
        graph.tell_tie(tie)
    for official in record.officials:
        graph.tell_office(official)
    graph.tell_denied()
    graph.tell_claims()
    return nquads(graph.triples, graph.article)


def revision_quads(newer: ArticleId, older: ArticleId, names: Names | None = None) -> bytes:
    """That one article is a revision of another, in the newer one's graph."""
    minted = names or Names()
    graph = minted.article(newer)
    return nquads([(iri(graph), iri(PROV.wasRevisionOf), iri(minted.article(older)))], graph)


@dataclass(slots=True)
class _ArticleGraph:
    """The triples of one article, growing."""

    record: ArticleRecord
    names: Names
    facts: Facts
    joint: Mapping[Told, tuple[str, ...]]
    triples: set[Triple] = field(default_factory=set)
    ended: set[str] = field(default_factory=set)

    @property
    def article(self) -> str:
        return self.names.article(self.record.article.id)

    @property
    def language(self) -> str | None:
        return self.record.article.language

    def add(self, subject: str, predicate: str, value: str) -> None:
        self.triples.add((iri(subject), iri(predicate), value))

    def typed(self, subject: str, class_: str) -> None:
        self.triples.add((iri(subject), TYPE, iri(class_)))

    def text(self, text: str) -> str:
        return literal(" ".join(visible(text).split()), self.language)

    def tell_article(self, version: str) -> None:
        article = self.record.article
        self.typed(self.article, SCHEMA.NewsArticle)
        if article.title:
            self.add(self.article, SCHEMA.headline, self.text(article.title))
        if article.language:
            self.add(self.article, SCHEMA.inLanguage, literal(article.language))
        if article.published:
            self.add(self.article, SCHEMA.datePublished, date_literal(article.published[:10]))
        address = web_iri(article.url)
        if address:
            self.add(self.article, SCHEMA.url, iri(address))
        if places := sketch(article.text):
            self.add(self.article, MPO.sketch, literal(pack(places)))
        run = self.names.run(version)
        self.add(self.article, PROV.wasGeneratedBy, iri(run))
        self.typed(run, MPO.ExtractionRun)
        self.add(run, MPO.extractorVersion, literal(version))

    def tell_place(self, place: Place, class_: str) -> str:
        name = self.names.place(place)
        known = self.facts(place.geonames) if place.geonames else None
        country = known.country if known else place.country
        self.typed(name, class_)
        self.add(name, RDFS.label, self.text(place.name))
        if country:
            self.add(name, SCHEMA.addressCountry, literal(country.upper()))
        if place.geonames:
            self.add(name, OWL.sameAs, iri(f"https://sws.geonames.org/{place.geonames}/"))
            self.add(name, MPO.geonamesId, literal(str(place.geonames), datatype="integer"))
        if known:
            self._tell_facts(name, known)
        return name

    def _tell_facts(self, name: str, known: PlaceFacts) -> None:
        self.add(name, RDFS.label, literal(known.name_en, "en"))
        self.add(name, WGS.lat, decimal_literal(known.latitude))
        self.add(name, WGS.long, decimal_literal(known.longitude))
        if known.wikidata:
            self.add(name, OWL.sameAs, iri(PREFIXES["wd"] + known.wikidata))

    def tell_tie(self, tie: Partnership) -> None:
        partnership = self.names.partnership(*tie.between)
        self.typed(partnership, MPO.Partnership)
        for place in tie.between:
            self.add(partnership, MPO.party, iri(self.tell_place(place, MPO.Municipality)))
        main = _main_event(tie)
        for event in tie.events:
            self._tell_event(tie, event, is_main=event is main)

    def _tell_event(self, tie: Partnership, event: Event, *, is_main: bool) -> None:
        if event_statement(tie, event, self.names) is None:
            return
        partnership = self.names.partnership(*tie.between)
        node = self._event(tie, event)
        self.typed(node, MPO.PartnershipEvent)
        self.add(node, MPO.eventType, iri(CONCEPTS["events"][event.type]))
        self.add(node, MPO.partnership, iri(partnership))
        self.add(node, MPO.kind, iri(CONCEPTS["kinds"][tie.kind]))
        if event.date:
            self.add(node, MPO.date, date_literal(event.date))
        # Who signed signed something, even where the article does not name its genre.
        parties = self.joint.get(told_event(partnership, event), ())
        document = event.document or ("agreement" if parties or event.until or (is_main and tie.signatories) else None)
        if document:
            agreement = self._tell_agreement(node, event, document, parties)
            if event.until and agreement not in self.ended:
                self.ended.add(agreement)
                self.add(agreement, MPO.until, date_literal(event.until))
            for name in tie.signatories if is_main else ():
                self.add(agreement, MPO.signatory, iri(self._signatory(name)))

    def _event(self, tie: Partnership, event: Event) -> str:
        told = (event.type, event.date or "", event.document or "")
        return self.names.event(self.record.article.id, self.names.partnership(*tie.between), *told)

    def _tell_agreement(self, node: str, event: Event, document: str, parties: tuple[str, ...]) -> str:
        """The document of an event; one of more than two parties is the same document for every pair."""
        agreement = self.names.agreement(node)
        if parties:
            agreement = self.names.joint_agreement(self.record.article.id, *parties, event.date or "", document)
            self.typed(agreement, MPO.MultilateralAgreement)
        for party in parties:
            self.add(agreement, MPO.party, iri(party))
        self.add(node, MPO.agreement, iri(agreement))
        self.typed(agreement, MPO.Agreement)
        self.add(agreement, MPO.documentType, iri(CONCEPTS["documents"][document]))
        return agreement

    def _signatory(self, name: str) -> str:
        """The office in which a person signs; the person alone where none is told."""
        for official in self.record.officials:
            if official.name == name and official.evidence:
                return self.tell_office(official)
        return self.tell_person(name)

    def tell_person(self, name: str) -> str:
        person = person_iri(self.record, name, self.names)
        self.typed(person, SCHEMA.Person)
        self.add(person, SCHEMA.name, self.text(name))
        return person

    def tell_office(self, official: Official) -> str:
        if office_held(self.record, official, self.names) is None:
            return ""
        person = self.tell_person(official.name)
        holding = self.names.holding(person, official.role, official.of)
        self.typed(holding, ORG.Membership)
        self.add(holding, ORG.member, iri(person))
        self.add(holding, ORG.role, iri(CONCEPTS["offices"][official.role]))
        if official.of:
            self.add(holding, ORG.organization, iri(self.tell_place(official.of, self._class_of(official))))
        return holding

    def _class_of(self, official: Official) -> str:
        """A place that a gazetteer of towns knows, or that is a party, is a municipality; else its office tells."""
        place = official.of
        is_party = any(place in tie.between for tie in self.record.partnerships)
        if place is None or is_party or (place.geonames and self.facts(place.geonames)):
            return MPO.Municipality
        if official.role in _OF_COUNTRY:
            return MPO.Country
        return MPO.Region if official.role in _OF_REGION or place.geonames else MPO.Municipality

    def tell_denied(self) -> None:
        """The municipalities between which something did not happen; that makes no tie of them."""
        for denial in self.record.denials:
            statement = denial_statement(denial, self.names)
            if statement is None:
                continue
            for place in denial.between:
                node = self.names.claim(statement.claim_key)
                self.add(node, MPO.deniedParty, iri(self.tell_place(place, MPO.Municipality)))

    def tell_claims(self) -> None:
        for organization in self.record.organizations:
            if organization.evidence:
                node = self.names.organization(organization.name)
                self.typed(node, SCHEMA.Organization)
                self.add(node, SCHEMA.name, self.text(organization.name))
                if organization.is_network:
                    self.typed(node, MPO.MunicipalNetwork)
                for place, _ in organization.members:
                    self.tell_place(place, MPO.Municipality)
        bodies = self._bodies()
        for statement in statements_of(self.record, self.names):
            if statement.relation in _AS_TOLD:
                self.add(statement.subject, statement.relation, iri(statement.object))
            elif statement.relation == MPO.signatory:
                self._tell_signatory_alone(statement)
            self.triples |= evidence_triples(statement, bodies.get(statement.claim_key, ()), self.names)

    def _tell_signatory_alone(self, statement: Statement) -> None:
        for tie in self.record.partnerships:
            for name in tie.signatories:
                if person_iri(self.record, name, self.names) == statement.object:
                    self.tell_person(name)

    def _bodies(self) -> dict[str, tuple[str, ...]]:
        """Claim -> the nodes that its evidence is about besides the claim itself."""
        found: dict[str, tuple[str, ...]] = {}
        for tie in self.record.partnerships:
            for event in tie.events:
                statement = event_statement(tie, event, self.names)
                if statement:
                    node = self._event(tie, event)
                    found[statement.claim_key] = (node,)
        for official in self.record.officials:
            held = office_held(self.record, official, self.names)
            if held:
                found[held.claim_key] = (self.names.holding(held.subject, official.role, official.of),)
        return found


def _main_event(tie: Partnership) -> Event | None:
    """The event whose document the article's signatories signed: the latest signing, else the latest plan."""
    signings = [event for event in tie.events if event.type in _SIGNING]
    planned = [event for event in tie.events if event.type == "planned"]
    found = signings or planned
    return max(found, key=lambda event: (event.date or "", event.document or "")) if found else None
