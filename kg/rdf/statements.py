"""From a record to statements: each claim of the article with the words that make it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kg.model.annotation import ArticleRecord, Denial, Event, Evidence, Official, Partnership
from kg.model.statement import Statement
from kg.rdf.names import Names
from kg.rdf.vocabulary import CONCEPTS, MPO, ORG

NEGATED: Final = "negated"
"""The qualifier of a statement that is denied."""


def statements_of(record: ArticleRecord, names: Names | None = None) -> tuple[Statement, ...]:
    """All that a record claims or denies; what no words say is left out."""
    minted = names or Names()
    told: list[Statement | None] = []
    for tie in record.partnerships:
        told += _of_tie(record, tie, minted)
    told += [office_held(record, official, minted) for official in record.officials]
    told += _participations(record, minted)
    told += _memberships(record, minted)
    told += [denial_statement(denial, minted) for denial in record.denials]
    return tuple(statement for statement in told if statement)


def event_statement(tie: Partnership, event: Event, names: Names) -> Statement | None:
    """That an event happened to a tie."""
    qualifiers = {"date": event.date or "", "document": event.document or ""}
    return _statement(
        names.partnership(*tie.between),
        MPO.eventType,
        CONCEPTS["events"][event.type],
        event.evidence or tie.evidence,
        event.confidence,
        tuple(sorted((name, value) for name, value in qualifiers.items() if value)),
    )


def denial_statement(denial: Denial, names: Names) -> Statement | None:
    """That an event did not happen: a statement of its own, which no claim that it did shares its key with."""
    qualifiers = {"date": denial.date or "", "document": denial.document or "", NEGATED: "true"}
    return _statement(
        names.partnership(*denial.between),
        MPO.eventType,
        CONCEPTS["events"][denial.type],
        denial.evidence,
        denial.confidence,
        tuple(sorted((name, value) for name, value in qualifiers.items() if value)),
    )


def kind_statement(tie: Partnership, names: Names) -> Statement | None:
    """Of which kind a tie is."""
    concept = CONCEPTS["kinds"][tie.kind]
    return _statement(names.partnership(*tie.between), MPO.kind, concept, tie.evidence, tie.confidence)


def office_held(record: ArticleRecord, official: Official, names: Names) -> Statement | None:
    """That a person holds an office."""
    person = person_iri(record, official.name, names)
    of = (("of", names.place(official.of)),) if official.of else ()
    concept = CONCEPTS["offices"][official.role]
    return _statement(person, ORG.role, concept, official.evidence, official.confidence, of)


def person_iri(record: ArticleRecord, name: str, names: Names) -> str:
    """A person of an article, known by the first office that is told with its place."""
    places = (official.of for official in record.officials if official.name == name and official.of)
    return names.person(name, next(places, None))


def _of_tie(record: ArticleRecord, tie: Partnership, names: Names) -> Iterator[Statement | None]:
    partnership = names.partnership(*tie.between)
    yield kind_statement(tie, names)
    for event in tie.events:
        yield event_statement(tie, event, names)
    for sector in tie.sectors:
        words = _pinned(sector, tie.sector_evidence) or tie.evidence
        yield _statement(partnership, MPO.sector, CONCEPTS["sectors"][sector], words, tie.confidence)
    for name in tie.signatories:
        words = _pinned(name, tie.signatory_evidence) or tie.evidence
        yield _statement(partnership, MPO.signatory, person_iri(record, name, names), words, tie.confidence)


def _participations(record: ArticleRecord, names: Names) -> Iterator[Statement | None]:
    """An organization takes part in the article's tie; where there are several, the article only mentions it."""
    ties = record.partnerships
    article = names.article(record.article.id)
    subject = names.partnership(*ties[0].between) if len(ties) == 1 else article
    relation = MPO.participant if len(ties) == 1 else MPO.mentions
    for organization in record.organizations:
        thing = names.organization(organization.name)
        yield _statement(subject, relation, thing, organization.evidence, organization.confidence)


def _memberships(record: ArticleRecord, names: Names) -> Iterator[Statement | None]:
    """That a municipality is a member of a network."""
    for network in record.organizations:
        for place, words in network.members:
            thing = names.organization(network.name)
            yield _statement(thing, ORG.hasMember, names.place(place), (words,), network.confidence)


def _pinned(what: str, rows: tuple[tuple[str, Evidence], ...]) -> tuple[Evidence, ...]:
    return tuple(evidence for name, evidence in rows if name == what)


def _statement(
    subject: str,
    relation: str,
    value: str,
    evidence: tuple[Evidence, ...],
    confidence: float,
    qualifiers: tuple[tuple[str, str], ...] = (),
) -> Statement | None:
    return Statement(subject, relation, value, evidence, confidence, qualifiers) if evidence else None
