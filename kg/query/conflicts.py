"""The disagreements of articles: both sides with their words, what was chosen, and why."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

_SELECT: Final = "SELECT DISTINCT ?one ?other ?type ?says ?chosen ?belief ?quote ?published ?source ?reason ?conflict {"
_BODY: Final = """?conflict a mpo:Conflict ; mpo:partnership ?tie ; mpo:conflictType ?type ; mpo:side ?side .
  ?side mpo:sideValue ?says ; mpo:isChosen ?chosen ; mpo:belief ?belief .
  ?tie mpo:party ?a, ?b FILTER(STR(?a) < STR(?b))
  { SELECT ?a (MAX(STR(?label)) AS ?one) { ?a rdfs:label ?label } GROUP BY ?a }
  { SELECT ?b (MAX(STR(?label)) AS ?other) { ?b rdfs:label ?label } GROUP BY ?b }
  OPTIONAL { ?side mpo:conflictingEvidence/oa:hasTarget ?target . ?target oa:hasSelector/oa:exact ?quote ;
    oa:hasSource ?article OPTIONAL { ?article schema:url ?url } OPTIONAL { ?article schema:datePublished ?published } }
  OPTIONAL { ?conflict mpo:reason ?reason FILTER(LANG(?reason) = "en") }
  BIND(STR(COALESCE(?url, ?article)) AS ?source)"""
_TAIL: Final = "} ORDER BY ?one ?other ?type ?conflict DESC(?chosen) ?says ?published ?quote"


def question_of_conflicts(places: Iterable[str] = (), partners: Iterable[str] = (), type_: str | None = None) -> str:
    """The query: one row a quote; of the ties of places, with partners of these ties alone, of one type alone.

    `places` and `partners` are N-Triples terms; `type_` is a literal's term.
    """
    slots = [
        " ".join((f"?tie mpo:party ?{name} . VALUES ?{name} {{", *terms, "}"))
        for name, terms in (("first", tuple(places)), ("second", tuple(partners)))
        if terms
    ]
    chosen = [" ".join(("VALUES ?type {", type_, "}"))] if type_ else []
    return " ".join((_SELECT, *slots, *chosen, _BODY, _TAIL))
