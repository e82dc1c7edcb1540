"""A query on a snapshot, in a process that is killed when it takes too long."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from textwrap import shorten
from typing import Any

from kg.errors import QueryError, QueryRefused, QuerySyntax, QueryTimeout, ResultTooLarge, StoreDamaged
from kg.limits import MAX_QUERY_MEMORY_BYTES, MAX_RESULT_BYTES, QUERY_TIMEOUT_S
from kg.query.gate import check_query
from kg.query.results import Answer
from kg.rdf.vocabulary import PREFIXES

_MOST_TOLD = 160  # characters: the engine lists every sign that could have followed
_WORKER = Path(__file__).with_name("worker.py")


def run_query(snapshot: Path, query: str, timeout_s: float | None = None) -> Answer:
    """The answer to a SPARQL 1.1 query; the prefixes of the ontology need no declaration.

    Raises:
        QueryRefused: the query breaks a limit, or would change the graph or reach the network.
        QuerySyntax: it is not SPARQL 1.1.
        QueryTimeout: it took longer than `timeout_s` (default `kg.limits.QUERY_TIMEOUT_S`) and was stopped.
        StoreDamaged: the snapshot cannot be read.
        ResultTooLarge: the answer is larger than `kg.limits.MAX_RESULT_BYTES`, or needs too much memory.
    """
    check_query(query)
    request = {
        "snapshot": str(snapshot),
        "query": query,
        "prefixes": dict(PREFIXES),
        "memory": MAX_QUERY_MEMORY_BYTES,
        "size": MAX_RESULT_BYTES,
    }
    limit = QUERY_TIMEOUT_S if timeout_s is None else timeout_s
    code, output = _worked(json.dumps(request).encode(), limit)
    head, _, body = output.partition(b"\n")
    if code or not head:
        raise QueryRefused("The query killed the process that answered it; simplify it.")
    return _answer(json.loads(head), body)


def _worked(request: bytes, timeout_s: float) -> tuple[int, bytes]:
    command = [sys.executable, "-I", str(_WORKER)]
    try:
        done = subprocess.run(command, input=request, capture_output=True, timeout=timeout_s, check=False)  # noqa: S603 - our own file
    except subprocess.TimeoutExpired as error:
        raise QueryTimeout(f"The query took longer than {timeout_s:g} s and was stopped.") from error
    return done.returncode, done.stdout


def _answer(head: dict[str, Any], body: bytes) -> Answer:
    fault, message = head.get("error"), " ".join(str(head.get("message", "")).split())
    if fault == "syntax":
        raise QuerySyntax(f"The query is not SPARQL 1.1: {shorten(message, _MOST_TOLD, placeholder=' …')}")
    if fault == "store":
        raise StoreDamaged(f"The published state cannot be read ({message[:200]}).")
    if fault == "large":
        raise ResultTooLarge(f"The answer is larger than {MAX_RESULT_BYTES:,} bytes.")
    if fault:
        raise QueryError(f"The query cannot be answered: {message}")
    return Answer(head["kind"], body)
