"""The queue, one thing with its quotes, and the log of decisions, as text for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

from kg.cli.table import harmless, render_table

if TYPE_CHECKING:
    from kg.curate import Doubt
    from kg.curate.review import ClaimShown, Shown
    from kg.model.curation import Decision

KEY_SHOWN: Final = 12
"""Digits of a key that are printed: enough to name one of a million."""


def queue_text(doubts: Iterable[Doubt]) -> str:
    """The queue as a table."""
    names = ("belief", "why", "about", "thing", "perhaps")
    return _table(names, [(f"{d.belief:.2f}", d.why, d.about, d.thing, d.other) for d in doubts])


def log_text(decisions: Iterable[Decision], held: frozenset[str]) -> str:
    """Decisions as a table, with whether each is in force."""
    rows = []
    for decision in decisions:
        what = "undo" if decision.revokes else decision.verdict
        state = "" if decision.revokes else "in force" if decision.key in held else "taken back"
        concerns = decision.concerns if ":" in decision.concerns else decision.concerns[:KEY_SHOWN]
        rows.append((decision.key[:KEY_SHOWN], decision.at, decision.curator, what, concerns, decision.reason, state))
    return _table(("decision", "at", "curator", "verdict", "concerns", "reason", "state"), rows)


def shown_text(shown: Shown) -> str:
    """One thing with its state, its claims, their quotes and what was decided."""
    return "\n".join(_lines(shown)) + "\n"


def _lines(shown: Shown) -> Iterator[str]:
    yield f"{shown.about}  {shown.thing}"
    if shown.state:
        yield " · ".join(f"{name} {value}" for name, value in shown.state)
    yield from (_decided(decision) for decision in shown.decisions)
    for claim in shown.claims:
        yield ""
        yield from _claim_lines(claim)


def _claim_lines(claim: ClaimShown) -> Iterator[str]:
    yield f"claim {claim.key[:KEY_SHOWN]}  {claim.about}: {claim.says}"
    yield from (f"  {_decided(decision)}" for decision in claim.decisions)
    for quote in claim.quotes:
        yield f"  «{' '.join(quote.quote.split())}»"
        yield "  " + ", ".join(part for part in (quote.title, quote.published, quote.source) if part)


def _decided(decision: Decision) -> str:
    parts = ", ".join(f"{name}={value}" for name, value in decision.replacement)
    what = " ".join(part for part in (decision.verdict, parts) if part)
    return f"decided: {what} by {decision.curator}: {harmless(decision.reason)} ({decision.key[:KEY_SHOWN]})"


def _table(names: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    def term(value: str) -> dict[str, str]:
        return {"type": "uri" if value.startswith("http") else "literal", "value": value}

    return render_table(names, [dict(zip(names, map(term, row), strict=True)) for row in rows])
