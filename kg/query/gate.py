"""Limits that a query must keep before any engine sees it: hostile ones would kill the engine or reach the network."""

from __future__ import annotations

import re
from typing import Final

from kg.errors import QueryRefused
from kg.limits import MAX_QUERY_CHARS, MAX_QUERY_DEPTH, MAX_QUERY_OPERATORS, MAX_QUERY_UNIONS

# Every alternative ends at its first possible place and none can match the same text in two ways: linear.
_TOKEN: Final = re.compile(
    r"(?P<skip>[ \t\r\n]+|\#[^\r\n]*)"
    r'|(?P<text>"""(?:[^"\\]|\\.|"(?!""))*"""|\'\'\'(?:[^\'\\]|\\.|\'(?!\'\'))*\'\'\''
    r'|"(?:[^"\\\r\n]|\\.)*"|\'(?:[^\'\\\r\n]|\\.)*\')'
    r'|(?P<iri><[^<>"{}|^`\\\x00-\x20]*>)'
    r"|(?P<variable>[?$]\w+)"
    r"|(?P<word>@?[\w\-.:%]+)"
    r"|(?P<open>[({\[])|(?P<close>[)}\]])"
    r"|(?P<other>.)",
    re.DOTALL,
)
_REFUSED: Final = frozenset({"SERVICE", "LOAD"})
_UPDATES: Final = frozenset({"INSERT", "DELETE", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH"})
_QUERIES: Final = frozenset({"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"})
_OPERATORS: Final = frozenset("/|^!+-*&")


def check_query(query: str) -> None:
    """Let a query pass, or say what forbids it.

    Raises:
        QueryRefused: too long, too deep, too many operators in a row or unions, network access, or an update.
    """
    if len(query) > MAX_QUERY_CHARS:
        raise QueryRefused(f"The query has {len(query):,} characters; {MAX_QUERY_CHARS:,} are allowed.")
    depth = operators = unions = 0
    is_query = False
    for token in _TOKEN.finditer(query):
        kind, text = token.lastgroup, token[0]
        # A dot may end a triple without a space behind it, so each part of a dotted name is looked at.
        words = text.upper().split(".") if kind == "word" else []
        is_query = is_query or not _QUERIES.isdisjoint(words)
        for word in words:
            _check_word(word, is_query=is_query)
        depth += (kind == "open") - (kind == "close")
        operators = _run_of_operators(operators, kind, text)
        unions += words.count("UNION")
        _check_counts(depth, operators, unions)


def _check_word(word: str, *, is_query: bool) -> None:
    if word in _REFUSED:
        raise QueryRefused(f"{word} would reach other servers; it is never done here.")
    if word in _UPDATES and not is_query:
        raise QueryRefused(f"{word} would change the graph; the graph changes by `kg ingest` alone.")


def _run_of_operators(count: int, kind: str | None, text: str) -> int:
    """Operators since the last bracket or dot that opens a new pattern: only these are planned together."""
    if text in {";", ".", "{", "}", ","}:
        return 0
    return count + (kind == "other" and text in _OPERATORS)


def _check_counts(depth: int, operators: int, unions: int) -> None:
    if depth > MAX_QUERY_DEPTH:
        raise QueryRefused(f"The query nests brackets deeper than {MAX_QUERY_DEPTH}.")
    if operators > MAX_QUERY_OPERATORS:
        raise QueryRefused(f"The query has more than {MAX_QUERY_OPERATORS} operators in a row.")
    if unions > MAX_QUERY_UNIONS:
        raise QueryRefused(f"The query has more than {MAX_QUERY_UNIONS} UNIONs.")
