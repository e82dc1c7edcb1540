"""The words behind a city, a pair or a thing, each with source and date."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from kg.query.results import Answer

_BODY: Final = """?words oa:hasBody ?body ; oa:hasTarget ?target .
  ?target oa:hasSelector/oa:exact ?quote ; oa:hasSource ?article .
  OPTIONAL { ?words mpo:confidence ?confidence } OPTIONAL { ?article schema:headline ?title }
  OPTIONAL { ?article schema:url ?url } OPTIONAL { ?article schema:datePublished ?published }
  OPTIONAL { ?body mpo:eventType ?type } OPTIONAL { ?body rdf:object ?object } OPTIONAL { ?body mpo:date ?date }
  OPTIONAL { ?body mpo:partnership|rdf:subject ?tie . ?tie mpo:party ?one, ?other FILTER(STR(?one) < STR(?other))
    ?one rdfs:label ?a . ?other rdfs:label ?b FILTER(LANG(?a) != "en" && LANG(?b) != "en") }
  BIND(COALESCE(?type, ?object) AS ?what) BIND(STR(COALESCE(?url, ?article)) AS ?source)"""
_HEAD: Final = "SELECT DISTINCT ?what ?date ?quote ?title ?source ?published ?confidence ?a ?b {"
_TAIL: Final = "} ORDER BY ?a ?b ?date ?published ?what ?quote"
_TIES: Final = """ ?asked mpo:party ?first . ?body a mpo:Claim ; rdf:subject ?asked . """


@dataclass(frozen=True, slots=True)
class Told:
    """One quote: what it says, of whom, when, and which article says it."""

    what: str
    between: tuple[str, ...]
    date: str | None
    quote: str
    title: str | None
    source: str
    published: str | None
    confidence: float | None


@dataclass(frozen=True, slots=True)
class Explanation:
    """All quotes behind a thing."""

    thing: str
    told: tuple[Told, ...]

    def __str__(self) -> str:
        lines = [self.thing]
        for quote in self.told:
            between = " – ".join(quote.between)
            sure = f" ({quote.confidence:g})" if quote.confidence is not None else ""
            lines.append("\n" + " · ".join(part for part in (between, quote.what, quote.date) if part) + sure)
            lines.append(f"  «{' '.join(quote.quote.split())}»")
            lines.append("  " + ", ".join(part for part in (quote.title, quote.published, quote.source) if part))
        return "\n".join(lines) + "\n"


def question_of_places(places: Iterable[str], partners: Iterable[str] = ()) -> str:
    """The query for the quotes of places' ties; with partners, of the ties between the two alone."""
    slots = f"VALUES ?first {{ {' '.join(places)} }}"
    second = " ".join(partners)
    pair = f"?asked mpo:party ?second . VALUES ?second {{ {second} }}" if second else ""
    return " ".join((_HEAD, slots, _TIES, pair, _BODY, _TAIL))


def question_of_thing(thing: str) -> str:
    """The query for the quotes whose body, or whose claim's subject or object, is the thing (an N-Triples term)."""
    about = f"VALUES ?thing {{ {thing} }} {{ BIND(?thing AS ?body) }} UNION"
    claims = "{ ?body rdf:subject|rdf:object ?thing } ?words oa:hasBody ?body ."
    return " ".join((_HEAD, about, claims, _BODY, _TAIL))


def explanation_of(thing: str, answer: Answer) -> Explanation:
    """The rows of one of the queries above as an explanation."""
    told = []
    for what, date, quote, title, source, published, confidence, a, b in answer.rows():
        between = tuple(name for name in (a, b) if name)
        sure = float(confidence) if confidence else None
        name = (what or "").rsplit("/", 1)[-1]
        told.append(Told(name, between, date, quote or "", title, source or "", published, sure))
    return Explanation(thing, tuple(told))
