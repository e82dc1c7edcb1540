"""Decisions as JSON Lines: sorted and stable, so that a version control system merges them line by line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Any

from kg.errors import Malformed, TooLarge
from kg.limits import MAX_DECISION_CHARS
from kg.model.curation import Decision


def decision_to_json(decision: Decision) -> str:
    """A decision as one line of JSON, its key first, the other parts by name."""
    told = {name: value for name, value in sorted(asdict(decision).items()) if value}
    if decision.replacement:
        told["replacement"] = dict(decision.replacement)
    return json.dumps({"key": decision.key, **told}, ensure_ascii=False)


def decisions_from_json(lines: Iterable[str]) -> Iterator[Decision]:
    """Decisions from JSON Lines; empty lines are skipped, a key that is not told is made.

    Raises:
        Malformed: a line is no decision, or was changed after it was taken (told with its number).
        TooLarge: a line is longer than `kg.limits.MAX_DECISION_CHARS`.
    """
    for number, line in enumerate(lines, start=1):
        if len(line) > MAX_DECISION_CHARS:
            raise TooLarge(f"Line {number} has {len(line):,} characters; {MAX_DECISION_CHARS:,} are read.")
        if line.strip():
            yield _parsed(line, number)


def _parsed(line: str, number: int) -> Decision:
    try:
        told: dict[str, Any] = json.loads(line)
        replacement = tuple(sorted((str(k), str(v)) for k, v in told.get("replacement", {}).items()))
        parts = {name: str(told.get(name, "")) for name in ("at", "curator", "verdict", "concerns", "reason")}
        others = {name: str(told.get(name, "")) for name in ("article", "revokes")}
        decision = Decision(**parts, replacement=replacement, **others)
    except (ValueError, TypeError, AttributeError, RecursionError) as error:
        raise Malformed(f"Line {number} is no decision: {error}.") from error
    except Malformed as error:
        raise Malformed(f"Line {number}: {error}") from error
    if told.get("key", decision.key) != decision.key:
        raise Malformed(
            f"Line {number} was changed after the decision was taken (its key does not fit): "
            "take it back with `kg review undo` and decide anew."
        )
    return decision
