"""The graph as a network: cities, and one edge a pair with its kind, status and events."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

import networkx as nx

from kg.query.results import Answer

Ask = Callable[[str], Answer]

# Each property is gathered by itself, the parties within one graph: joined over the union, what many articles say of a
# city or a tie is multiplied by itself.
_CITIES: Final = """SELECT ?place ?ru ?en ?country ?lat ?lon {
  { SELECT DISTINCT ?place { GRAPH ?told { ?tie a mpo:Partnership ; mpo:party ?place } } }
  OPTIONAL { SELECT ?place (MIN(?r) AS ?ru) { ?place rdfs:label ?r FILTER(LANG(?r) = "ru") } GROUP BY ?place }
  OPTIONAL { SELECT ?place (MIN(?e) AS ?en) { ?place rdfs:label ?e FILTER(LANG(?e) = "en") } GROUP BY ?place }
  OPTIONAL { SELECT ?place (MIN(?c) AS ?country) { ?place schema:addressCountry ?c } GROUP BY ?place }
  OPTIONAL { SELECT ?place (MIN(?la) AS ?lat) { ?place wgs:lat ?la } GROUP BY ?place }
  OPTIONAL { SELECT ?place (MIN(?lo) AS ?lon) { ?place wgs:long ?lo } GROUP BY ?place }
  } ORDER BY ?place"""
_TIES: Final = """SELECT ?tie ?a ?b ?kind ?status {
  { SELECT DISTINCT ?tie ?a ?b {
    GRAPH ?told { ?tie a mpo:Partnership ; mpo:party ?a, ?b FILTER(STR(?a) < STR(?b)) } } }
  OPTIONAL { ?tie mpo:kind ?kind } OPTIONAL { ?tie mpo:status ?status } } ORDER BY ?tie"""
_EVENTS: Final = """SELECT ?tie ?event ?type ?kind ?date ?document ?quote ?source ?title ?published {
  ?event mpo:partnership ?tie ; mpo:eventType ?type . ?words oa:hasBody ?event ; oa:hasTarget ?target .
  ?target oa:hasSelector/oa:exact ?quote ; oa:hasSource ?article .
  OPTIONAL { ?event mpo:kind ?kind } OPTIONAL { ?event mpo:date ?date }
  OPTIONAL { ?event mpo:agreement/mpo:documentType ?document }
  OPTIONAL { ?article schema:url ?url } OPTIONAL { ?article schema:headline ?title }
  OPTIONAL { ?article schema:datePublished ?published } BIND(STR(COALESCE(?url, ?article)) AS ?source)
  } ORDER BY ?tie ?date ?published ?event ?quote"""
_STATUS: Final = {
    "planned": "planned",
    "suspended": "suspended",
    "terminated": "terminated",
    "signed": "active",
    "renewed": "active",
    "exists": "active",
}
"""Event -> how the tie stands after it, while no assembled state says it."""


def build_network(ask: Ask) -> nx.Graph[Any]:
    """All cities with a tie.

    Nodes are IRIs of places with label_ru, label_en, country, lat, lon. Edges have kind, status (of the assembled
    graph, else of the latest event) and events: type, date, document, quote, source, title, published.
    """
    network: nx.Graph[Any] = nx.Graph()
    for row in _rows(ask(_CITIES)):
        place = {"lat": _number(row["lat"]), "lon": _number(row["lon"]), "country": row["country"]}
        network.add_node(row["place"], label_ru=row["ru"] or row["en"], label_en=row["en"], **place)
    events: dict[str, list[dict[str, Any]]] = {}
    kinds: dict[str, str | None] = {}
    for row in _rows(ask(_EVENTS)):
        tie = str(row["tie"])
        kinds[tie] = _id(row["kind"]) or kinds.get(tie)
        told = {name: row[name] for name in ("date", "quote", "source", "title", "published")}
        events.setdefault(tie, []).append(told | {"type": _id(row["type"]), "document": _id(row["document"])})
    for row in _rows(ask(_TIES)):
        tie = str(row["tie"])
        known = events.get(tie, [])
        kind, status = _id(row["kind"]) or kinds.get(tie) or "cooperation", _id(row["status"]) or latest_status(known)
        network.add_edge(row["a"], row["b"], kind=kind, status=status, events=known)
    return network


def latest_status(events: Iterable[Mapping[str, Any]]) -> str:
    """How a tie stands by its latest event; a plan after a signing is about something else and changes nothing."""
    status = "planned"
    for event in sorted(events, key=lambda e: str(e["date"] or e["published"] or "")):
        after = _STATUS.get(str(event["type"]))
        if after and not (after == "planned" and status != "planned"):
            status = after
    return status


def around(network: nx.Graph[Any], city: str) -> nx.Graph[Any]:
    """One city and its partners, with the ties among them."""
    return network.subgraph([city, *network.neighbors(city)]).copy()


def _rows(answer: Answer) -> Iterable[dict[str, str | None]]:
    names = answer.variables
    return (dict(zip(names, row, strict=True)) for row in answer.rows())


def _id(iri: str | None) -> str | None:
    return iri.rsplit("/", 1)[-1].replace("-", "_") if iri else None


def _number(text: str | None) -> float | None:
    return float(text) if text else None
