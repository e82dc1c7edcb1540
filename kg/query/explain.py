"""The words behind a city, a pair or a thing, each with source and date."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from kg.errors import NotFound
from kg.query.results import Answer
from kg.rdf.names import DEFAULT_BASE
from kg.rdf.terms import iri
from kg.rdf.vocabulary import MPO, ORG, RDFS, SCHEMA

_PAIR: Final = re.compile(r"\s*[–—|+]\s*|\s+-+\s+")

RELATIONS: Final = {
    MPO.eventType: "event",
    MPO.deniedEvent: "denial",
    MPO.kind: "kind",
    MPO.signatory: "signatory",
    MPO.sector: "sector",
    MPO.participant: "organization",
    MPO.mentions: "organization",
    ORG.role: "office",
}
"""What a claim is about -> what it is called in an explanation, in the order in which they are told."""

_WORDS: Final = """?words oa:hasBody ?claim ; oa:hasTarget ?target ; mpo:confidence ?confidence .
  CLAIM
  ?target oa:hasSelector/oa:exact ?quote ; oa:hasSource ?article .
  OPTIONAL { ?article schema:headline ?title } OPTIONAL { ?article schema:url ?url }
  OPTIONAL { ?article schema:datePublished ?published } OPTIONAL { ?claim mpo:date ?date }
  OPTIONAL { ?words oa:hasBody/org:organization ?of }"""
_CLAIMED: Final = """?claim a mpo:Claim ; rdf:subject ?subject ; rdf:predicate ?relation ; rdf:object ?object .
  OPTIONAL { ?words oa:hasBody/mpo:agreement/mpo:documentType ?document }
  OPTIONAL { ?subject mpo:party ?one, ?other FILTER(STR(?one) < STR(?other)) }"""
_DENIED: Final = """?claim a mpo:Denial ; mpo:denialOf ?subject ; ?relation ?object ; mpo:deniedParty ?one, ?other
  FILTER(?relation = mpo:deniedEvent && STR(?one) < STR(?other)) OPTIONAL { ?claim mpo:deniedDocument ?document }"""
# Within one article's graph: joined over the union, what many articles say would be multiplied by itself.
_HEAD: Final = """SELECT DISTINCT ?claim ?subject ?relation ?object ?one ?other ?of ?date ?document ?quote ?article
  ?title ?url ?published ?confidence { GRAPH ?article {"""
_TAIL: Final = "} } ORDER BY ?subject ?relation ?date ?object ?published ?quote"
_OF_TIES: Final = "{ ?tie mpo:party ?first . PAIR ?claim rdf:subject ?tie }"
_OF_OFFICES: Final = "UNION { ?holding org:organization ?first . ?words oa:hasBody ?holding, ?claim }"
_OF_THING: Final = """{ VALUES ?claim { THING } } UNION { ?words oa:hasBody THING, ?claim }
  UNION { ?claim rdf:subject|rdf:object THING } UNION { ?tie mpo:party THING . ?claim rdf:subject ?tie }"""
_OF_DENIED: Final = "?claim mpo:deniedParty ?first . PAIR"
_OF_DENIED_THING: Final = """{ VALUES ?claim { THING } } UNION { VALUES ?words { THING } ?words oa:hasBody ?claim }
  UNION { ?claim mpo:denialOf|mpo:deniedParty|mpo:deniedEvent THING }"""
_NAMES: Final = """SELECT DISTINCT ?thing ?name { VALUES ?thing { UNDEF } ?thing RDFS|SCHEMA ?name }"""
_STATES: Final = """SELECT ?tie ?kind ?status ?since ?until ?belief ?sources { VALUES ?tie { UNDEF }
  ?tie mpo:status ?status OPTIONAL { ?tie mpo:kind ?kind } OPTIONAL { ?tie mpo:since ?since }
  OPTIONAL { ?tie mpo:until ?until } OPTIONAL { ?tie mpo:belief ?belief }
  OPTIONAL { ?tie mpo:independentSources ?sources } } ORDER BY ?tie ?kind"""


@dataclass(frozen=True, slots=True)
class Source:
    """An article that says something."""

    iri: str
    title: str
    url: str
    published: str


@dataclass(frozen=True, slots=True)
class Told:
    """One quote and what it was understood to say.

    Attributes:
        relation: event, denial (an event that the words say did not happen), kind, signatory, sector, organization or
            office.
        value: the id of a concept ("signed", "mayor"), or the name of a person or organization.
        person: who holds the office.
        of: whose office it is.
        date: as precise as told, "" where none is.
        document: id of the document, "" where none is named.
        confidence: of the reading, from 0 to 1.
    """

    relation: str
    value: str
    person: str
    of: str
    date: str
    document: str
    quote: str
    source: Source
    confidence: float


@dataclass(frozen=True, slots=True)
class State:
    """How a tie stands by all articles together: ids of kind and status, dates and belief."""

    kind: str
    status: str
    since: str
    until: str
    belief: float
    sources: int


@dataclass(frozen=True, slots=True)
class Subject:
    """A tie, or an article or a person of which something is told besides ties, with all that is told."""

    iri: str
    between: tuple[str, ...]
    state: State | None
    told: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """All quotes behind a thing, by what they are about."""

    thing: str
    subjects: tuple[Subject, ...]


def question_of_places(places: Iterable[str], partners: Iterable[str] = ()) -> str:
    """The query for the quotes of places' ties and offices; with partners, of the ties between the two alone."""
    slots = f"VALUES ?first {{ {' '.join(places)} }}"
    second = " ".join(partners)
    pair = f"?tie mpo:party ?second . VALUES ?second {{ {second} }}" if second else ""
    about = _OF_TIES.replace("PAIR", pair)
    return " ".join((_HEAD, slots, about, "" if second else _OF_OFFICES, _words(_CLAIMED), _TAIL))


def question_of_thing(thing: str) -> str:
    """The query for the quotes whose body, or whose claim's subject or object, is the thing (an N-Triples term)."""
    return " ".join((_HEAD, _OF_THING.replace("THING", thing), _words(_CLAIMED), _TAIL))


def question_of_denials(places: Iterable[str], partners: Iterable[str] = ()) -> str:
    """The query for the quotes that deny something of places; with partners, of the two."""
    slots = f"VALUES ?first {{ {' '.join(places)} }}"
    second = " ".join(partners)
    pair = f"?claim mpo:deniedParty ?second . VALUES ?second {{ {second} }}" if second else ""
    return " ".join((_HEAD, slots, _OF_DENIED.replace("PAIR", pair), _words(_DENIED), _TAIL))


def question_of_denied_thing(thing: str) -> str:
    """The query for the quotes that deny something of the thing, or that are the thing (an N-Triples term)."""
    return " ".join((_HEAD, _OF_DENIED_THING.replace("THING", thing), _words(_DENIED), _TAIL))


def _words(claim: str) -> str:
    return _WORDS.replace("CLAIM", claim)


def question_of_names(things: Iterable[str]) -> str:
    """The query for the names of things (N-Triples terms)."""
    names = _NAMES.replace("RDFS", f"<{RDFS.label}>").replace("SCHEMA", f"<{SCHEMA.name}>")
    return names.replace("UNDEF", " ".join(things))


def question_of_states(ties: Iterable[str]) -> str:
    """The query for how ties (N-Triples terms) stand."""
    return _STATES.replace("UNDEF", " ".join(ties))


Row = Mapping[str, str]


def rows_of(answer: Answer) -> tuple[Row, ...]:
    """The rows of an answer, "" where a variable is unbound."""
    names = answer.variables
    return tuple({name: value or "" for name, value in zip(names, row, strict=True)} for row in answer.rows())


def named_things(rows: Iterable[Row]) -> tuple[str, ...]:
    """The IRIs that an explanation of the rows shows by name."""
    shown = {row[name] for row in rows for name in ("one", "other", "of", "subject", "object") if row[name]}
    return tuple(sorted(thing for thing in shown if "/vocabulary/" not in thing and "/article/" not in thing))


def names_from(answer: Answer, language: str) -> dict[str, str]:
    """IRI -> name: the one in the language if there is one, else the first in another."""
    found: dict[str, tuple[bool, str]] = {}
    for binding in answer.bindings:
        rank = (binding["name"].get("xml:lang") != language, binding["name"]["value"])
        thing = binding["thing"]["value"]
        found[thing] = min(found.get(thing, rank), rank)
    return {thing: name for thing, (_, name) in found.items()}


def states_from(answer: Answer) -> dict[str, State]:
    """Tie -> how it stands."""
    return {
        row["tie"]: State(
            _concept(row["kind"]),
            _concept(row["status"]),
            row["since"],
            row["until"],
            float(row["belief"] or 0),
            int(row["sources"] or 0),
        )
        for row in rows_of(answer)
    }


def explanation_of(
    thing: str, rows: Iterable[Row], names: Mapping[str, str], states: Mapping[str, State]
) -> Explanation:
    """What the rows of one of the first two queries tell, by subject; ties before all else, in the order of names."""
    grouped: dict[str, dict[Told, None]] = {}
    between: dict[str, tuple[str, ...]] = {}
    for row in rows:
        grouped.setdefault(row["subject"], {})[_told(row, names)] = None
        if row["one"]:
            between[row["subject"]] = tuple(sorted(names.get(row[end], row[end]) for end in ("one", "other")))
    subjects = [
        Subject(subject, between.get(subject, ()), states.get(subject), tuple(_in_order(told)))
        for subject, told in grouped.items()
    ]
    return Explanation(thing, tuple(sorted(subjects, key=lambda s: (not s.between, s.between, s.iri))))


def _in_order(told: Iterable[Told]) -> Iterator[Told]:
    order = list(dict.fromkeys(RELATIONS.values()))
    yield from sorted(told, key=lambda t: (order.index(t.relation), not t.date, t.date, t.source.published))


def _told(row: Row, names: Mapping[str, str]) -> Told:
    relation = RELATIONS.get(row["relation"], "event")
    return Told(
        relation,
        names.get(row["object"]) or _concept(row["object"]),
        names.get(row["subject"], "") if relation == "office" else "",
        names.get(row["of"], "") if relation == "office" else "",
        row["date"],
        _concept(row["document"]),
        " ".join(row["quote"].split()),
        Source(row["article"], row["title"], row["url"], row["published"]),
        float(row["confidence"]),
    )


def _concept(iri: str) -> str:
    return iri.rsplit("/", 1)[-1].replace("-", "_") if "/vocabulary/" in iri else iri


def explained(
    ask: Callable[[str], Answer],
    places_of: Callable[[str], tuple[str, ...]],
    thing: str,
    partner: str | None,
    language: str,
) -> Explanation:
    """What is told of a city, a pair ("Казань – Минск", or two names) or an IRI; names in a language.

    Args:
        ask: answers a query.
        places_of: the terms of the cities of a name.
        thing: what is asked about.
        partner: the other city of a pair.
        language: of the names that are shown.

    Raises:
        NotFound: nothing is told of it.
    """
    asked = [thing, partner] if partner else [part for part in _PAIR.split(thing, maxsplit=1) if part]
    rows = tuple(row for question in _questions_behind(thing, asked, places_of) for row in rows_of(ask(question)))
    if not rows:
        raise NotFound(f"Nothing is told of {' – '.join(asked)}.")
    things = [f"<{name}>" for name in named_things(rows)]
    names = names_from(ask(question_of_names(things)), language)
    states = states_from(ask(question_of_states(things)))
    return explanation_of(" – ".join(asked), rows, names, states)


def _questions_behind(thing: str, names: Iterable[str], places_of: Callable[[str], tuple[str, ...]]) -> tuple[str, str]:
    """The queries for what is told of the thing, and for what is denied."""
    if not thing.startswith(("http://", "https://", "id:")):
        places = [places_of(name) for name in names][:2]
        return question_of_places(*places), question_of_denials(*places)
    try:
        term = iri(thing.replace("id:", DEFAULT_BASE, 1))
        return question_of_thing(term), question_of_denied_thing(term)
    except ValueError as error:
        raise NotFound(f"{thing!r} is no IRI.") from error
