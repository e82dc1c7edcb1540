"""Terms and quads as N-Quads text: the form in which they travel between the parts."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from kg.rdf.vocabulary import PREFIXES

_ESCAPES: Final = str.maketrans(
    {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}
    | {chr(code): f"\\u{code:04X}" for code in (*range(8), 11, *range(14, 32), 127)}
)
_IRI: Final = re.compile(r'[^\x00-\x20<>"{}|^`\\]+')
_DATES: Final = {4: "gYear", 7: "gYearMonth", 10: "date"}


@lru_cache(maxsize=16_384)
def iri(value: str) -> str:
    """An IRI as a term.

    Raises:
        ValueError: it holds a character that no IRI holds; nothing unsafe leaves the mapper.
    """
    if not _IRI.fullmatch(value) or ":" not in value:
        raise ValueError(f"not an IRI: {value!r}")
    return f"<{value}>"


def literal(text: str, language: str | None = None, datatype: str | None = None) -> str:
    """A literal as a term: plain, of a language, or of a datatype of XML Schema ("date")."""
    clean = text.encode("utf-8", "replace").decode().translate(_ESCAPES)
    if language:
        return f'"{clean}"@{language.lower()}'
    return f'"{clean}"^^<{PREFIXES["xsd"]}{datatype}>' if datatype else f'"{clean}"'


def date_literal(value: str) -> str:
    """YYYY, YYYY-MM or YYYY-MM-DD, with the datatype that keeps its precision."""
    return literal(value, datatype=_DATES[len(value)])


def decimal_literal(value: float) -> str:
    """A number without an exponent and without needless zeros."""
    text = f"{value:.5f}".rstrip("0")
    return literal(f"{text}0" if text.endswith(".") else text, datatype="decimal")


def nquads(triples: Iterable[tuple[str, str, str]], graph: str) -> bytes:
    """The triples of one graph, sorted, each once."""
    return "".join(sorted({f"{s} {p} {o} <{graph}> .\n" for s, p, o in triples})).encode()
