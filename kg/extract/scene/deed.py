"""A deed: what a clause tells, before anybody asks between whom."""

from __future__ import annotations

from dataclasses import dataclass

DENIED = "denied"
"""The type of a deed that a text denies («так и не подписали»): no event, but the tie is not told as existing."""

DONE = ("terminated", "suspended", "renewed", "signed")
"""The types of deeds that are done and not merely told of, the strongest first."""

ENDED = ("terminated", "suspended")
"""The types that end a tie or pause it."""

IN_FORCE = "event.planned.in_force"
"""The rule of a paper that is to come into force: beside its signing it is no plan."""

ADOPTIONS = ("одобр", "утверд", "утвержд", "ратифи")
"""Beginnings of verbs by which a body makes a paper its own."""

HISTORY = "1955"
"""Dates up to this year are of towns' histories: nobody came to see a partner then."""


@dataclass(frozen=True, slots=True)
class Deed:
    """What a clause tells, at its token range.

    Attributes:
        anchor: the token of the word that tells it.
        is_backdrop: whether it is only presupposed («через год после подписания»): dates of the clause are not its own.
        document: the token range that names its document where it isn't the whole clause.
    """

    type: str
    rule: str
    first: int
    last: int
    anchor: int
    is_backdrop: bool = False
    document: tuple[int, int] | None = None
