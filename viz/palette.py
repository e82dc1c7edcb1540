"""Colours, dashes and widths of the ties, for eyes of every kind.

The colours are those of Okabe and Ito ("Color Universal Design", 2008), which people with the usual forms of colour
blindness can tell apart. Colour is never alone: dashes always tell the status and the width the kind, so that a
planned tie does not look like a signed one on a black and white print either.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Look:
    """How ties of one status or kind are drawn: `dashes` in pixels (empty: a full line), `width` in pixels."""

    colour: str
    dashes: tuple[int, ...] = ()
    width: float = 2.5


BLUE, ORANGE, GREEN, VERMILLION = "#0072b2", "#e69f00", "#009e73", "#d55e00"
PURPLE, SKY, GREY = "#cc79a7", "#56b4e9", "#6b7280"

STATUSES: Final[dict[str, Look]] = {
    "active": Look(BLUE),
    "planned": Look(ORANGE, (10, 7)),
    "suspended": Look(PURPLE, (14, 5, 3, 5)),
    "terminated": Look(VERMILLION, (3, 6)),
    "lapsed": Look(GREY, (5, 10)),
    "disputed": Look(SKY, (16, 4, 3, 4, 3, 4)),
}
"""By the id of the status."""

KINDS: Final[dict[str, Look]] = {
    "sister_city": Look(BLUE, width=4.5),
    "friendship": Look(GREEN, width=3.0),
    "cooperation": Look(ORANGE, width=1.8),
}
"""By the id of the kind."""

UNKNOWN: Final = Look(GREY, (2, 3), 1.8)
"""A status or kind that this table does not know: grey, dotted, thin."""
