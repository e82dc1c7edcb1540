"""The queue as a table."""

from __future__ import annotations

from collections.abc import Iterable

from kg.curate.doubts import Doubt


def queue_to_tsv(doubts: Iterable[Doubt]) -> str:
    """The queue as a table: belief, why, about, thing, other, claims; cells hold no tabs."""
    rows = ["belief\twhy\tabout\tthing\tother\tclaims"]
    rows += [f"{d.belief:.2f}\t{d.why}\t{_cell(d.about)}\t{d.thing}\t{d.other}\t{' '.join(d.claims)}" for d in doubts]
    return "\n".join(rows) + "\n"


def _cell(text: str) -> str:
    """A name on one line; one that a spreadsheet would compute is quoted."""
    plain = " ".join(text.split())
    return f"'{plain}" if plain.startswith(("=", "+", "-", "@")) else plain
