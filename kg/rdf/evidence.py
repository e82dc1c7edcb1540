"""From a statement to its claim and the annotations that lead to the words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, TypeAlias

from kg.limits import MAX_QUOTE_CHARS
from kg.model.annotation import Evidence
from kg.model.statement import Statement
from kg.rdf.names import Names
from kg.rdf.statements import NEGATED
from kg.rdf.terms import date_literal, decimal_literal, iri, literal
from kg.rdf.vocabulary import CONCEPTS, MPO, OA, PREFIXES, RDF

Triple: TypeAlias = tuple[str, str, str]

_TYPE: Final = f"<{PREFIXES['rdf']}type>"
# Not nonNegativeInteger: the engine gives every whole number back as xsd:integer; the shapes ask for no less than 0.
_NUMBER: Final = "integer"


def evidence_triples(statement: Statement, bodies: Iterable[str], names: Names) -> set[Triple]:
    """The claim with its key and every evidence for it; `bodies` are other nodes the same words are about."""
    claim = names.claim(statement.claim_key)
    found = _claim(statement, claim)
    for evidence in statement.evidence:
        node = iri(names.evidence(statement.claim_key, evidence))
        found |= {
            (node, _TYPE, iri(MPO.Evidence)),
            (node, _TYPE, iri(OA.Annotation)),
            (node, iri(MPO.rule), literal(evidence.rule)),
            (node, iri(MPO.confidence), decimal_literal(statement.confidence)),
            (node, iri(OA.hasTarget), iri(names.selection("selection", evidence.article, evidence.span))),
            *((node, iri(OA.hasBody), iri(body)) for body in (claim, *bodies)),
        }
        found |= _selection(evidence, names)
    return found


def _claim(statement: Statement, claim: str) -> set[Triple]:
    """What is claimed is a statement in RDF; what is denied has terms of its own: no question takes it for told."""
    node, qualifiers = iri(claim), dict(statement.qualifiers)
    found = {(node, iri(MPO.claimKey), literal(statement.claim_key))}
    if date := qualifiers.get("date"):
        found.add((node, iri(MPO.date), date_literal(date)))
    if NEGATED not in qualifiers:
        return found | {
            (node, _TYPE, iri(MPO.Claim)),
            (node, iri(RDF.subject), iri(statement.subject)),
            (node, iri(RDF.predicate), iri(statement.relation)),
            (node, iri(RDF.object), iri(statement.object)),
        }
    if document := qualifiers.get("document"):
        found.add((node, iri(MPO.deniedDocument), iri(CONCEPTS["documents"][document])))
    return found | {
        (node, _TYPE, iri(MPO.Denial)),
        (node, iri(MPO.negated), literal("true", datatype="boolean")),
        (node, iri(MPO.denialOf), iri(statement.subject)),
        (node, iri(MPO.deniedEvent), iri(statement.object)),
    }


def _selection(evidence: Evidence, names: Names) -> set[Triple]:
    span, article = evidence.span, evidence.article
    target, quote, position = (iri(names.selection(part, article, span)) for part in ("selection", "quote", "position"))
    return {
        (target, _TYPE, iri(OA.SpecificResource)),
        (target, iri(OA.hasSource), iri(names.article(article))),
        (target, iri(MPO.field), literal(span.field)),
        (target, iri(OA.hasSelector), quote),
        (target, iri(OA.hasSelector), position),
        (quote, _TYPE, iri(OA.TextQuoteSelector)),
        (quote, iri(OA.exact), literal(evidence.quote[:MAX_QUOTE_CHARS])),
        (position, _TYPE, iri(OA.TextPositionSelector)),
        (position, iri(OA.start), literal(str(span.start), datatype=_NUMBER)),
        (position, iri(OA.end), literal(str(span.end), datatype=_NUMBER)),
    }
