"""The terms of the graph as plain IRIs. Written by `python -m kg.rdf.generate_vocabulary`: do not edit."""

# ruff: noqa: N815

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

PREFIXES: Final[Mapping[str, str]] = {
    "dbo": "http://dbpedia.org/ontology/",
    "dcterms": "http://purl.org/dc/terms/",
    "document": "https://w3id.org/municipal-partnerships/vocabulary/documents/",
    "event": "https://w3id.org/municipal-partnerships/vocabulary/events/",
    "geo": "http://www.opengis.net/ont/geosparql#",
    "graph": "https://w3id.org/municipal-partnerships/id/graph/",
    "id": "https://w3id.org/municipal-partnerships/id/",
    "kind": "https://w3id.org/municipal-partnerships/vocabulary/kinds/",
    "mpo": "https://w3id.org/municipal-partnerships/ontology#",
    "oa": "http://www.w3.org/ns/oa#",
    "office": "https://w3id.org/municipal-partnerships/vocabulary/offices/",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "sector": "https://w3id.org/municipal-partnerships/vocabulary/sectors/",
    "sh": "http://www.w3.org/ns/shacl#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "status": "https://w3id.org/municipal-partnerships/vocabulary/statuses/",
    "wd": "http://www.wikidata.org/entity/",
    "wdt": "http://www.wikidata.org/prop/direct/",
    "wgs": "http://www.w3.org/2003/01/geo/wgs84_pos#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
"""Prefix -> namespace, as every export writes them."""


class DCTERMS:
    """Terms of <http://purl.org/dc/terms/>."""

    created: Final = "http://purl.org/dc/terms/created"
    description: Final = "http://purl.org/dc/terms/description"
    identifier: Final = "http://purl.org/dc/terms/identifier"
    license: Final = "http://purl.org/dc/terms/license"
    source: Final = "http://purl.org/dc/terms/source"
    title: Final = "http://purl.org/dc/terms/title"


class GEO:
    """Terms of <http://www.opengis.net/ont/geosparql#>."""

    Feature: Final = "http://www.opengis.net/ont/geosparql#Feature"
    asWKT: Final = "http://www.opengis.net/ont/geosparql#asWKT"
    hasGeometry: Final = "http://www.opengis.net/ont/geosparql#hasGeometry"
    wktLiteral: Final = "http://www.opengis.net/ont/geosparql#wktLiteral"


class MPO:
    """Terms of <https://w3id.org/municipal-partnerships/ontology#>."""

    Agreement: Final = "https://w3id.org/municipal-partnerships/ontology#Agreement"
    Claim: Final = "https://w3id.org/municipal-partnerships/ontology#Claim"
    Conflict: Final = "https://w3id.org/municipal-partnerships/ontology#Conflict"
    ConflictSide: Final = "https://w3id.org/municipal-partnerships/ontology#ConflictSide"
    Country: Final = "https://w3id.org/municipal-partnerships/ontology#Country"
    CurationDecision: Final = "https://w3id.org/municipal-partnerships/ontology#CurationDecision"
    Denial: Final = "https://w3id.org/municipal-partnerships/ontology#Denial"
    Evidence: Final = "https://w3id.org/municipal-partnerships/ontology#Evidence"
    ExtractionRun: Final = "https://w3id.org/municipal-partnerships/ontology#ExtractionRun"
    MultilateralAgreement: Final = "https://w3id.org/municipal-partnerships/ontology#MultilateralAgreement"
    MunicipalNetwork: Final = "https://w3id.org/municipal-partnerships/ontology#MunicipalNetwork"
    Municipality: Final = "https://w3id.org/municipal-partnerships/ontology#Municipality"
    Partnership: Final = "https://w3id.org/municipal-partnerships/ontology#Partnership"
    PartnershipEvent: Final = "https://w3id.org/municipal-partnerships/ontology#PartnershipEvent"
    Place: Final = "https://w3id.org/municipal-partnerships/ontology#Place"
    ReferenceList: Final = "https://w3id.org/municipal-partnerships/ontology#ReferenceList"
    ReferenceTie: Final = "https://w3id.org/municipal-partnerships/ontology#ReferenceTie"
    Region: Final = "https://w3id.org/municipal-partnerships/ontology#Region"
    SourceGroup: Final = "https://w3id.org/municipal-partnerships/ontology#SourceGroup"
    Verdict: Final = "https://w3id.org/municipal-partnerships/ontology#Verdict"
    accept: Final = "https://w3id.org/municipal-partnerships/ontology#accept"
    agreement: Final = "https://w3id.org/municipal-partnerships/ontology#agreement"
    asOf: Final = "https://w3id.org/municipal-partnerships/ontology#asOf"
    belief: Final = "https://w3id.org/municipal-partnerships/ontology#belief"
    chosen: Final = "https://w3id.org/municipal-partnerships/ontology#chosen"
    claimKey: Final = "https://w3id.org/municipal-partnerships/ontology#claimKey"
    concerns: Final = "https://w3id.org/municipal-partnerships/ontology#concerns"
    confidence: Final = "https://w3id.org/municipal-partnerships/ontology#confidence"
    conflictType: Final = "https://w3id.org/municipal-partnerships/ontology#conflictType"
    conflictingClaim: Final = "https://w3id.org/municipal-partnerships/ontology#conflictingClaim"
    conflictingEvidence: Final = "https://w3id.org/municipal-partnerships/ontology#conflictingEvidence"
    correct: Final = "https://w3id.org/municipal-partnerships/ontology#correct"
    correctedDate: Final = "https://w3id.org/municipal-partnerships/ontology#correctedDate"
    correctedDocument: Final = "https://w3id.org/municipal-partnerships/ontology#correctedDocument"
    correctedValue: Final = "https://w3id.org/municipal-partnerships/ontology#correctedValue"
    curator: Final = "https://w3id.org/municipal-partnerships/ontology#curator"
    date: Final = "https://w3id.org/municipal-partnerships/ontology#date"
    denialOf: Final = "https://w3id.org/municipal-partnerships/ontology#denialOf"
    deniedBy: Final = "https://w3id.org/municipal-partnerships/ontology#deniedBy"
    deniedDocument: Final = "https://w3id.org/municipal-partnerships/ontology#deniedDocument"
    deniedEvent: Final = "https://w3id.org/municipal-partnerships/ontology#deniedEvent"
    deniedParty: Final = "https://w3id.org/municipal-partnerships/ontology#deniedParty"
    derived: Final = "https://w3id.org/municipal-partnerships/ontology#derived"
    derivedFrom: Final = "https://w3id.org/municipal-partnerships/ontology#derivedFrom"
    documentType: Final = "https://w3id.org/municipal-partnerships/ontology#documentType"
    earliestSeen: Final = "https://w3id.org/municipal-partnerships/ontology#earliestSeen"
    eventType: Final = "https://w3id.org/municipal-partnerships/ontology#eventType"
    evidence: Final = "https://w3id.org/municipal-partnerships/ontology#evidence"
    extractorVersion: Final = "https://w3id.org/municipal-partnerships/ontology#extractorVersion"
    field: Final = "https://w3id.org/municipal-partnerships/ontology#field"
    firstReported: Final = "https://w3id.org/municipal-partnerships/ontology#firstReported"
    geonamesId: Final = "https://w3id.org/municipal-partnerships/ontology#geonamesId"
    horizon: Final = "https://w3id.org/municipal-partnerships/ontology#horizon"
    inArticle: Final = "https://w3id.org/municipal-partnerships/ontology#inArticle"
    independentSources: Final = "https://w3id.org/municipal-partnerships/ontology#independentSources"
    isChosen: Final = "https://w3id.org/municipal-partnerships/ontology#isChosen"
    kind: Final = "https://w3id.org/municipal-partnerships/ontology#kind"
    knownBy: Final = "https://w3id.org/municipal-partnerships/ontology#knownBy"
    lapses: Final = "https://w3id.org/municipal-partnerships/ontology#lapses"
    lastReported: Final = "https://w3id.org/municipal-partnerships/ontology#lastReported"
    latestSeen: Final = "https://w3id.org/municipal-partnerships/ontology#latestSeen"
    listedIn: Final = "https://w3id.org/municipal-partnerships/ontology#listedIn"
    listedName: Final = "https://w3id.org/municipal-partnerships/ontology#listedName"
    listedParty: Final = "https://w3id.org/municipal-partnerships/ontology#listedParty"
    listedSince: Final = "https://w3id.org/municipal-partnerships/ontology#listedSince"
    listedUntil: Final = "https://w3id.org/municipal-partnerships/ontology#listedUntil"
    lookAlike: Final = "https://w3id.org/municipal-partnerships/ontology#lookAlike"
    mentions: Final = "https://w3id.org/municipal-partnerships/ontology#mentions"
    merge: Final = "https://w3id.org/municipal-partnerships/ontology#merge"
    mustFire: Final = "https://w3id.org/municipal-partnerships/ontology#mustFire"
    mustNotFire: Final = "https://w3id.org/municipal-partnerships/ontology#mustNotFire"
    negated: Final = "https://w3id.org/municipal-partnerships/ontology#negated"
    ofPlace: Final = "https://w3id.org/municipal-partnerships/ontology#ofPlace"
    participant: Final = "https://w3id.org/municipal-partnerships/ontology#participant"
    partnership: Final = "https://w3id.org/municipal-partnerships/ontology#partnership"
    party: Final = "https://w3id.org/municipal-partnerships/ontology#party"
    reason: Final = "https://w3id.org/municipal-partnerships/ontology#reason"
    reject: Final = "https://w3id.org/municipal-partnerships/ontology#reject"
    replacement: Final = "https://w3id.org/municipal-partnerships/ontology#replacement"
    replacementName: Final = "https://w3id.org/municipal-partnerships/ontology#replacementName"
    reportedAs: Final = "https://w3id.org/municipal-partnerships/ontology#reportedAs"
    revokes: Final = "https://w3id.org/municipal-partnerships/ontology#revokes"
    rule: Final = "https://w3id.org/municipal-partnerships/ontology#rule"
    sector: Final = "https://w3id.org/municipal-partnerships/ontology#sector"
    seenAs: Final = "https://w3id.org/municipal-partnerships/ontology#seenAs"
    side: Final = "https://w3id.org/municipal-partnerships/ontology#side"
    sideValue: Final = "https://w3id.org/municipal-partnerships/ontology#sideValue"
    signatory: Final = "https://w3id.org/municipal-partnerships/ontology#signatory"
    since: Final = "https://w3id.org/municipal-partnerships/ontology#since"
    sketch: Final = "https://w3id.org/municipal-partnerships/ontology#sketch"
    sourceGroup: Final = "https://w3id.org/municipal-partnerships/ontology#sourceGroup"
    split: Final = "https://w3id.org/municipal-partnerships/ontology#split"
    status: Final = "https://w3id.org/municipal-partnerships/ontology#status"
    succeededBy: Final = "https://w3id.org/municipal-partnerships/ontology#succeededBy"
    twinnedWith: Final = "https://w3id.org/municipal-partnerships/ontology#twinnedWith"
    until: Final = "https://w3id.org/municipal-partnerships/ontology#until"
    verdict: Final = "https://w3id.org/municipal-partnerships/ontology#verdict"


class OA:
    """Terms of <http://www.w3.org/ns/oa#>."""

    Annotation: Final = "http://www.w3.org/ns/oa#Annotation"
    SpecificResource: Final = "http://www.w3.org/ns/oa#SpecificResource"
    TextPositionSelector: Final = "http://www.w3.org/ns/oa#TextPositionSelector"
    TextQuoteSelector: Final = "http://www.w3.org/ns/oa#TextQuoteSelector"
    end: Final = "http://www.w3.org/ns/oa#end"
    exact: Final = "http://www.w3.org/ns/oa#exact"
    hasBody: Final = "http://www.w3.org/ns/oa#hasBody"
    hasSelector: Final = "http://www.w3.org/ns/oa#hasSelector"
    hasSource: Final = "http://www.w3.org/ns/oa#hasSource"
    hasTarget: Final = "http://www.w3.org/ns/oa#hasTarget"
    prefix: Final = "http://www.w3.org/ns/oa#prefix"
    start: Final = "http://www.w3.org/ns/oa#start"
    suffix: Final = "http://www.w3.org/ns/oa#suffix"


class ORG:
    """Terms of <http://www.w3.org/ns/org#>."""

    Membership: Final = "http://www.w3.org/ns/org#Membership"
    Organization: Final = "http://www.w3.org/ns/org#Organization"
    hasMember: Final = "http://www.w3.org/ns/org#hasMember"
    member: Final = "http://www.w3.org/ns/org#member"
    organization: Final = "http://www.w3.org/ns/org#organization"
    role: Final = "http://www.w3.org/ns/org#role"


class OWL:
    """Terms of <http://www.w3.org/2002/07/owl#>."""

    AnnotationProperty: Final = "http://www.w3.org/2002/07/owl#AnnotationProperty"
    Class: Final = "http://www.w3.org/2002/07/owl#Class"
    DatatypeProperty: Final = "http://www.w3.org/2002/07/owl#DatatypeProperty"
    NamedIndividual: Final = "http://www.w3.org/2002/07/owl#NamedIndividual"
    ObjectProperty: Final = "http://www.w3.org/2002/07/owl#ObjectProperty"
    Ontology: Final = "http://www.w3.org/2002/07/owl#Ontology"
    SymmetricProperty: Final = "http://www.w3.org/2002/07/owl#SymmetricProperty"
    Thing: Final = "http://www.w3.org/2002/07/owl#Thing"
    disjointWith: Final = "http://www.w3.org/2002/07/owl#disjointWith"
    equivalentProperty: Final = "http://www.w3.org/2002/07/owl#equivalentProperty"
    inverseOf: Final = "http://www.w3.org/2002/07/owl#inverseOf"
    sameAs: Final = "http://www.w3.org/2002/07/owl#sameAs"
    versionInfo: Final = "http://www.w3.org/2002/07/owl#versionInfo"


class PROV:
    """Terms of <http://www.w3.org/ns/prov#>."""

    Activity: Final = "http://www.w3.org/ns/prov#Activity"
    Collection: Final = "http://www.w3.org/ns/prov#Collection"
    Entity: Final = "http://www.w3.org/ns/prov#Entity"
    atTime: Final = "http://www.w3.org/ns/prov#atTime"
    endedAtTime: Final = "http://www.w3.org/ns/prov#endedAtTime"
    hadMember: Final = "http://www.w3.org/ns/prov#hadMember"
    hadPrimarySource: Final = "http://www.w3.org/ns/prov#hadPrimarySource"
    wasAssociatedWith: Final = "http://www.w3.org/ns/prov#wasAssociatedWith"
    wasAttributedTo: Final = "http://www.w3.org/ns/prov#wasAttributedTo"
    wasDerivedFrom: Final = "http://www.w3.org/ns/prov#wasDerivedFrom"
    wasGeneratedBy: Final = "http://www.w3.org/ns/prov#wasGeneratedBy"
    wasRevisionOf: Final = "http://www.w3.org/ns/prov#wasRevisionOf"


class RDF:
    """Terms of <http://www.w3.org/1999/02/22-rdf-syntax-ns#>."""

    Statement: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#Statement"
    langString: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString"
    object: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#object"
    predicate: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#predicate"
    subject: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#subject"


class RDFS:
    """Terms of <http://www.w3.org/2000/01/rdf-schema#>."""

    Literal: Final = "http://www.w3.org/2000/01/rdf-schema#Literal"
    domain: Final = "http://www.w3.org/2000/01/rdf-schema#domain"
    isDefinedBy: Final = "http://www.w3.org/2000/01/rdf-schema#isDefinedBy"
    label: Final = "http://www.w3.org/2000/01/rdf-schema#label"
    range: Final = "http://www.w3.org/2000/01/rdf-schema#range"
    seeAlso: Final = "http://www.w3.org/2000/01/rdf-schema#seeAlso"
    subClassOf: Final = "http://www.w3.org/2000/01/rdf-schema#subClassOf"
    subPropertyOf: Final = "http://www.w3.org/2000/01/rdf-schema#subPropertyOf"


class SCHEMA:
    """Terms of <https://schema.org/>."""

    AdministrativeArea: Final = "https://schema.org/AdministrativeArea"
    Country: Final = "https://schema.org/Country"
    CreativeWork: Final = "https://schema.org/CreativeWork"
    Event: Final = "https://schema.org/Event"
    NewsArticle: Final = "https://schema.org/NewsArticle"
    Organization: Final = "https://schema.org/Organization"
    Person: Final = "https://schema.org/Person"
    Place: Final = "https://schema.org/Place"
    State: Final = "https://schema.org/State"
    addressCountry: Final = "https://schema.org/addressCountry"
    dateModified: Final = "https://schema.org/dateModified"
    datePublished: Final = "https://schema.org/datePublished"
    endDate: Final = "https://schema.org/endDate"
    headline: Final = "https://schema.org/headline"
    inLanguage: Final = "https://schema.org/inLanguage"
    mentions: Final = "https://schema.org/mentions"
    name: Final = "https://schema.org/name"
    participant: Final = "https://schema.org/participant"
    publisher: Final = "https://schema.org/publisher"
    startDate: Final = "https://schema.org/startDate"
    url: Final = "https://schema.org/url"


class SKOS:
    """Terms of <http://www.w3.org/2004/02/skos/core#>."""

    Concept: Final = "http://www.w3.org/2004/02/skos/core#Concept"
    altLabel: Final = "http://www.w3.org/2004/02/skos/core#altLabel"
    closeMatch: Final = "http://www.w3.org/2004/02/skos/core#closeMatch"
    definition: Final = "http://www.w3.org/2004/02/skos/core#definition"
    inScheme: Final = "http://www.w3.org/2004/02/skos/core#inScheme"
    notation: Final = "http://www.w3.org/2004/02/skos/core#notation"
    prefLabel: Final = "http://www.w3.org/2004/02/skos/core#prefLabel"
    scopeNote: Final = "http://www.w3.org/2004/02/skos/core#scopeNote"


class WDT:
    """Terms of <http://www.wikidata.org/prop/direct/>."""

    P190: Final = "http://www.wikidata.org/prop/direct/P190"


class WGS:
    """Terms of <http://www.w3.org/2003/01/geo/wgs84_pos#>."""

    lat: Final = "http://www.w3.org/2003/01/geo/wgs84_pos#lat"
    long: Final = "http://www.w3.org/2003/01/geo/wgs84_pos#long"


class XSD:
    """Terms of <http://www.w3.org/2001/XMLSchema#>."""

    anyURI: Final = "http://www.w3.org/2001/XMLSchema#anyURI"
    boolean: Final = "http://www.w3.org/2001/XMLSchema#boolean"
    date: Final = "http://www.w3.org/2001/XMLSchema#date"
    dateTime: Final = "http://www.w3.org/2001/XMLSchema#dateTime"
    decimal: Final = "http://www.w3.org/2001/XMLSchema#decimal"
    gYear: Final = "http://www.w3.org/2001/XMLSchema#gYear"
    gYearMonth: Final = "http://www.w3.org/2001/XMLSchema#gYearMonth"
    integer: Final = "http://www.w3.org/2001/XMLSchema#integer"
    string: Final = "http://www.w3.org/2001/XMLSchema#string"


CONCEPTS: Final[Mapping[str, Mapping[str, str]]] = {
    "documents": {
        "agreement": "https://w3id.org/municipal-partnerships/vocabulary/documents/agreement",
        "cooperation_agreement": "https://w3id.org/municipal-partnerships/vocabulary/documents/cooperation-agreement",
        "declaration": "https://w3id.org/municipal-partnerships/vocabulary/documents/declaration",
        "friendship_agreement": "https://w3id.org/municipal-partnerships/vocabulary/documents/friendship-agreement",
        "letter_of_intent": "https://w3id.org/municipal-partnerships/vocabulary/documents/letter-of-intent",
        "memorandum": "https://w3id.org/municipal-partnerships/vocabulary/documents/memorandum",
        "protocol": "https://w3id.org/municipal-partnerships/vocabulary/documents/protocol",
        "road_map": "https://w3id.org/municipal-partnerships/vocabulary/documents/road-map",
        "sister_city_agreement": "https://w3id.org/municipal-partnerships/vocabulary/documents/sister-city-agreement",
    },
    "events": {
        "exists": "https://w3id.org/municipal-partnerships/vocabulary/events/exists",
        "planned": "https://w3id.org/municipal-partnerships/vocabulary/events/planned",
        "renewed": "https://w3id.org/municipal-partnerships/vocabulary/events/renewed",
        "signed": "https://w3id.org/municipal-partnerships/vocabulary/events/signed",
        "suspended": "https://w3id.org/municipal-partnerships/vocabulary/events/suspended",
        "terminated": "https://w3id.org/municipal-partnerships/vocabulary/events/terminated",
        "visited": "https://w3id.org/municipal-partnerships/vocabulary/events/visited",
    },
    "kinds": {
        "cooperation": "https://w3id.org/municipal-partnerships/vocabulary/kinds/cooperation",
        "friendship": "https://w3id.org/municipal-partnerships/vocabulary/kinds/friendship",
        "sister_city": "https://w3id.org/municipal-partnerships/vocabulary/kinds/sister-city",
    },
    "offices": {
        "ambassador": "https://w3id.org/municipal-partnerships/vocabulary/offices/ambassador",
        "consul": "https://w3id.org/municipal-partnerships/vocabulary/offices/consul",
        "council_chair": "https://w3id.org/municipal-partnerships/vocabulary/offices/council-chair",
        "councillor": "https://w3id.org/municipal-partnerships/vocabulary/offices/councillor",
        "deputy_mayor": "https://w3id.org/municipal-partnerships/vocabulary/offices/deputy-mayor",
        "governor": "https://w3id.org/municipal-partnerships/vocabulary/offices/governor",
        "head_of_department": "https://w3id.org/municipal-partnerships/vocabulary/offices/head-of-department",
        "head_of_state": "https://w3id.org/municipal-partnerships/vocabulary/offices/head-of-state",
        "mayor": "https://w3id.org/municipal-partnerships/vocabulary/offices/mayor",
        "minister": "https://w3id.org/municipal-partnerships/vocabulary/offices/minister",
        "other_official": "https://w3id.org/municipal-partnerships/vocabulary/offices/other-official",
    },
    "sectors": {
        "agriculture": "https://w3id.org/municipal-partnerships/vocabulary/sectors/agriculture",
        "culture": "https://w3id.org/municipal-partnerships/vocabulary/sectors/culture",
        "digital": "https://w3id.org/municipal-partnerships/vocabulary/sectors/digital",
        "economy": "https://w3id.org/municipal-partnerships/vocabulary/sectors/economy",
        "education": "https://w3id.org/municipal-partnerships/vocabulary/sectors/education",
        "energy": "https://w3id.org/municipal-partnerships/vocabulary/sectors/energy",
        "environment": "https://w3id.org/municipal-partnerships/vocabulary/sectors/environment",
        "governance": "https://w3id.org/municipal-partnerships/vocabulary/sectors/governance",
        "health": "https://w3id.org/municipal-partnerships/vocabulary/sectors/health",
        "heritage": "https://w3id.org/municipal-partnerships/vocabulary/sectors/heritage",
        "housing_utilities": "https://w3id.org/municipal-partnerships/vocabulary/sectors/housing-utilities",
        "humanitarian": "https://w3id.org/municipal-partnerships/vocabulary/sectors/humanitarian",
        "industry": "https://w3id.org/municipal-partnerships/vocabulary/sectors/industry",
        "investment": "https://w3id.org/municipal-partnerships/vocabulary/sectors/investment",
        "media": "https://w3id.org/municipal-partnerships/vocabulary/sectors/media",
        "science_technology": "https://w3id.org/municipal-partnerships/vocabulary/sectors/science-technology",
        "security_emergency": "https://w3id.org/municipal-partnerships/vocabulary/sectors/security-emergency",
        "social_policy": "https://w3id.org/municipal-partnerships/vocabulary/sectors/social-policy",
        "sport": "https://w3id.org/municipal-partnerships/vocabulary/sectors/sport",
        "tourism": "https://w3id.org/municipal-partnerships/vocabulary/sectors/tourism",
        "trade": "https://w3id.org/municipal-partnerships/vocabulary/sectors/trade",
        "transport": "https://w3id.org/municipal-partnerships/vocabulary/sectors/transport",
        "urban_planning": "https://w3id.org/municipal-partnerships/vocabulary/sectors/urban-planning",
        "youth": "https://w3id.org/municipal-partnerships/vocabulary/sectors/youth",
    },
    "statuses": {
        "active": "https://w3id.org/municipal-partnerships/vocabulary/statuses/active",
        "disputed": "https://w3id.org/municipal-partnerships/vocabulary/statuses/disputed",
        "lapsed": "https://w3id.org/municipal-partnerships/vocabulary/statuses/lapsed",
        "planned": "https://w3id.org/municipal-partnerships/vocabulary/statuses/planned",
        "suspended": "https://w3id.org/municipal-partnerships/vocabulary/statuses/suspended",
        "terminated": "https://w3id.org/municipal-partnerships/vocabulary/statuses/terminated",
    },
}
"""Scheme -> id in records -> IRI of the concept."""
