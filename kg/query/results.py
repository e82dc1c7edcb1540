"""An answer, and the formats in which it is written."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal, Self

from kg.errors import UnsupportedMedia
from kg.rdf.vocabulary import PREFIXES

Kind = Literal["solutions", "boolean", "graph"]
Binding = Mapping[str, Mapping[str, str]]

_TABLES: Final = {"json": "JSON", "xml": "XML", "csv": "CSV", "tsv": "TSV"}
_GRAPHS: Final = {"turtle": "TURTLE", "trig": "TRIG", "ntriples": "N_TRIPLES", "jsonld": "JSON_LD"}
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Answer:
    """What a query gave: `content` is SPARQL results in JSON, or N-Triples where `kind` is "graph"."""

    kind: Kind
    content: bytes

    @property
    def variables(self) -> tuple[str, ...]:
        """The columns of solutions."""
        return tuple(self._json()["head"].get("vars", ()))

    @property
    def bindings(self) -> tuple[Binding, ...]:
        """The rows of solutions, each variable bound to {type, value, …} as in the JSON format of SPARQL."""
        return tuple(self._json()["results"]["bindings"])

    @property
    def boolean(self) -> bool:
        """What ASK gave."""
        return bool(self._json()["boolean"])

    def rows(self) -> Iterator[tuple[str | None, ...]]:
        """The values of solutions as plain text, None where unbound."""
        told = self._json()
        names = tuple(told["head"].get("vars", ()))
        for binding in told["results"]["bindings"]:
            yield tuple(binding[name]["value"] if name in binding else None for name in names)

    @classmethod
    def of_rows(cls, variables: Sequence[str], rows: Iterable[Sequence[str | float | None]]) -> Self:
        """Solutions that were computed: IRIs by their scheme, whole numbers, decimals, text."""
        bindings = [
            {name: _term(value) for name, value in zip(variables, row, strict=True) if value is not None}
            for row in rows
        ]
        told = {"head": {"vars": list(variables)}, "results": {"bindings": bindings}}
        return cls("solutions", json.dumps(told, ensure_ascii=False).encode())

    def render(self, format_: str, *, safe: bool = False) -> bytes:
        """The answer in csv, tsv, json, xml (solutions, truth) or turtle, trig, ntriples, jsonld (graphs).

        With `safe`, no cell of a csv or tsv begins like a formula of a spreadsheet.

        Raises:
            UnsupportedMedia: the format does not fit this kind of answer.
        """
        if self.kind == "graph" and format_ in _GRAPHS:
            return self._graph(_GRAPHS[format_])
        if self.kind != "graph" and format_ in _TABLES:
            if self.kind == "boolean" and format_ in {"csv", "tsv"}:
                return b"true\n" if self.boolean else b"false\n"
            return self._table(_TABLES[format_], safe=safe)
        fitting = ", ".join(_GRAPHS if self.kind == "graph" else _TABLES)
        raise UnsupportedMedia(f"This answer cannot be written as {format_}; it can as {fitting}.")

    def _json(self) -> Any:
        return json.loads(self.content)

    def _graph(self, name: str) -> bytes:
        import pyoxigraph as ox

        lines = b"".join(sorted(self.content.splitlines(keepends=True)))
        triples = list(ox.parse(lines, format=ox.RdfFormat.N_TRIPLES))
        prefixes = {k: v for k, v in PREFIXES.items() if v.encode() in lines}
        return ox.serialize(triples, format=getattr(ox.RdfFormat, name), prefixes=prefixes) or b""

    def _table(self, name: str, *, safe: bool) -> bytes:
        import pyoxigraph as ox

        if name == "JSON":
            return self.content
        content = self._safe_content() if safe and name in {"CSV", "TSV"} else self.content
        found: Any = ox.parse_query_results(content, format=ox.QueryResultsFormat.JSON)
        return found.serialize(format=getattr(ox.QueryResultsFormat, name)) or b""

    def _safe_content(self) -> bytes:
        data = self._json()
        for binding in data["results"]["bindings"]:
            for term in binding.values():
                if term["type"] == "literal" and term["value"].startswith(_FORMULA):
                    term["value"] = "'" + term["value"]
        return json.dumps(data, ensure_ascii=False).encode()


def _term(value: str | float) -> dict[str, str]:
    """A value as the JSON format of SPARQL has it."""
    if isinstance(value, str):
        is_iri = value.startswith(("https://", "http://"))
        return {"type": "uri" if is_iri else "literal", "value": value}
    datatype = "integer" if isinstance(value, int) else "decimal"
    return {"type": "literal", "value": str(value), "datatype": f"{PREFIXES['xsd']}{datatype}"}
