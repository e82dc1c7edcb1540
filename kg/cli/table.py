"""A result as a table for people: columns aligned, IRIs short, control characters made harmless."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any, Final

_PREFIXES: Final = {
    "https://w3id.org/municipal-partnerships/ontology#": "mpo:",
    "https://w3id.org/municipal-partnerships/id/": "id:",
    "https://w3id.org/municipal-partnerships/vocabulary/": "",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf:",
    "http://www.w3.org/2000/01/rdf-schema#": "rdfs:",
    "http://www.w3.org/2001/XMLSchema#": "xsd:",
    "http://www.w3.org/2004/02/skos/core#": "skos:",
    "https://schema.org/": "schema:",
}
"""For the eyes only: a full IRI is in every other format."""

_UNSAFE: Final = {"Cc", "Cf", "Cs", "Zl", "Zp"}
"""Unicode categories that could move the cursor, colour the terminal or turn the direction of writing."""


def render_table(variables: Sequence[str], bindings: Sequence[Mapping[str, Mapping[str, Any]]]) -> str:
    """SPARQL results (as in the JSON format of SPARQL) as aligned text, with the number of rows below."""
    rows = [[show_term(binding.get(variable)) for variable in variables] for binding in bindings]
    widths = [max([display_width(v), *(display_width(row[i]) for row in rows)]) for i, v in enumerate(variables)]
    lines = [_line(variables, widths), "  ".join("─" * width for width in widths)]
    lines += [_line(row, widths) for row in rows]
    lines.append(f"({len(rows)} {'row' if len(rows) == 1 else 'rows'})")
    return "\n".join(lines) + "\n"


def show_term(term: Mapping[str, Any] | None) -> str:
    """One value: a literal's text, a short IRI, nothing where unbound."""
    if term is None:
        return ""
    value = str(term["value"])
    if term["type"] == "uri":
        for start, prefix in _PREFIXES.items():
            if value.startswith(start):
                value = prefix + value.removeprefix(start)
                break
    return harmless(value)


def harmless(text: str) -> str:
    """The text on one line, without characters that a terminal would obey instead of showing."""
    spaced = " ".join(text.split())
    return "".join(character for character in spaced if unicodedata.category(character) not in _UNSAFE)


def harmless_lines(text: str) -> str:
    """The text with its lines and indents, without characters that a terminal would obey."""
    lines = (line[: len(line) - len(line.lstrip(" "))] + harmless(line) for line in text.split("\n"))
    return "\n".join(lines)


def display_width(text: str) -> int:
    """Columns of a terminal: wide characters (喀山) take two, combining marks none."""
    return sum(
        0 if unicodedata.combining(character) else 2 if unicodedata.east_asian_width(character) in "WF" else 1
        for character in text
    )


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = (cell + " " * (width - display_width(cell)) for cell, width in zip(cells, widths, strict=True))
    return "  ".join(padded).rstrip()
