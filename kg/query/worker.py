"""The process that answers one query and may be killed: it imports the engine and the standard library alone.

Standard input: one JSON object {snapshot, query, prefixes, memory, size}. Standard output: one line of JSON {kind} or
{error, message}, then the answer: SPARQL results in JSON, or N-Triples.
"""

from __future__ import annotations

import json
import resource
import sys
from typing import Any

import pyoxigraph as ox


class _TooLarge(Exception):
    """The answer is larger than the limit."""


class _Bounded:
    """Keeps what is written, up to a size."""

    def __init__(self, size: int) -> None:
        self.parts: list[bytes] = []
        self._left = size

    def write(self, part: bytes) -> int:
        self._left -= len(part)
        if self._left < 0:
            raise _TooLarge
        self.parts.append(bytes(part))
        return len(part)

    def flush(self) -> None:
        """Nothing is held back."""


def main() -> None:
    """Answer the query on standard input."""
    request = json.loads(sys.stdin.buffer.read())
    resource.setrlimit(resource.RLIMIT_AS, (request["memory"], request["memory"]))
    head, body = _answered(request)
    sys.stdout.buffer.write(json.dumps(head).encode() + b"\n")
    sys.stdout.buffer.writelines(body)
    sys.stdout.buffer.flush()


def _answered(request: dict[str, Any]) -> tuple[dict[str, str], list[bytes]]:
    sink = _Bounded(request["size"])
    try:
        store = ox.Store.read_only(request["snapshot"])
    except (OSError, ValueError, RuntimeError) as error:
        return {"error": "store", "message": str(error)}, []
    try:
        found: Any = store.query(request["query"], prefixes=request["prefixes"], use_default_graph_as_union=True)
        if isinstance(found, ox.QueryTriples):
            found.serialize(sink, format=ox.RdfFormat.N_TRIPLES)  # type: ignore[arg-type]
            return {"kind": "graph"}, sink.parts
        found.serialize(sink, format=ox.QueryResultsFormat.JSON)
        return {"kind": "boolean" if isinstance(found, ox.QueryBoolean) else "solutions"}, sink.parts
    except SyntaxError as error:
        return {"error": "syntax", "message": str(error)}, []
    except (_TooLarge, MemoryError):
        return {"error": "large", "message": ""}, []
    except (OSError, ValueError, RuntimeError) as error:
        return {"error": "engine", "message": str(error)}, []


if __name__ == "__main__":
    main()
