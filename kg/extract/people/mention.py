"""A person as a text names them, and the offices they hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kg.lang.matcher import Trigger
from kg.model.annotation import Official, Place


@dataclass(frozen=True, slots=True)
class PersonMention:
    """The words `start:end` of the analysed source that name a person; `name` is full and nominative."""

    start: int
    end: int
    name: str


@dataclass(frozen=True, slots=True)
class Held:
    """An office that stands by the mention of a person, and the rule that joined them; `former`: held in the past."""

    mention: PersonMention
    office: Trigger
    rule: str
    former: bool = False


@dataclass(frozen=True, slots=True)
class People:
    """All mentions of persons, in the order of the text, and those of them that hold a public office.

    `seats` has districts that only an adjective of their town tells («Полоцкий райисполком»), with the town.
    `unnamed` are the offices by which no name stands («Мэр Твери подписал договор»).
    """

    mentions: tuple[PersonMention, ...]
    officials: tuple[Official, ...]
    seats: Mapping[Place, Place] = field(default_factory=dict)
    unnamed: tuple[Trigger, ...] = ()
