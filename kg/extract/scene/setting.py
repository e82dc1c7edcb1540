"""What a passage tells about a clause before its municipalities are joined."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Setting:
    """What the passage tells about a clause.

    Attributes:
        head: the head that an earlier clause of the sentence left, if any.
        hub: the municipality the passage is about.
        bound: whether a pronoun ties the clause to the hub («его побратимом стала …»).
        reciprocal: whether two municipalities in one list may be each other's partners («A и B стали побратимами»).
        across: whether the two that the clause lists lie on either side of the own municipality's border.
        listing: whether no verb stands between the municipalities («в списке A и B», not «A имеет из побратимов B»).
        visiting: whether the clause tells a visit and nothing else: then a place of action is who was visited.
        mutual: whether a paper of three is spoken of that ties each to each.
        twin: whether twin wording stands in the sentence: then guests come from a twin («побратимы из Орши приехали»).
        letter: whether a letter, proposal or notice is sent: then who it comes from or goes to is no place of action.
        enumerated: whether a colon stands before the clause, behind the one that left the head.
        respective: whether «соответственно» matches two lists.
        successive: whether one partner among several is told («третий партнёр»): who stands behind «после» is another.
        unnamed: whether the other side is told but not named («породниться с узбекскими городами»).
        guests: whether the clause tells who was among the guests: each came to the passage's own municipality.
        sending: whether people are sent: then those who send them are each the host's partner.
        calls: whether the clause calls its subject the partner of somebody told before («их побратимом стал Горган»).
        announced: whether the words before a colon announce partners whom the clause lists («приезжали побратимы: …»).
        keeping: whether the clause says who is kept or put on a list («… но оставила Донецк»).
        ended: whether the sentence tells that a tie ends or pauses: then a letter «в Брянск» goes to the other side.
    """

    head: int | None
    hub: int | None
    bound: bool
    reciprocal: bool
    listing: bool
    visiting: bool
    mutual: bool
    twin: bool
    letter: bool
    ended: bool
    across: bool = False
    unnamed: bool = False
    enumerated: bool = False
    respective: bool = False
    successive: bool = False
    sending: bool = False
    guests: bool = False
    calls: bool = False
    announced: bool = False
    keeping: bool = False

    @property
    def owner(self) -> int | None:
        """Who partners without a head of their own belong to."""
        return self.head if self.head is not None else self.hub
