"""A person as a text names them, and the offices they hold."""

from __future__ import annotations

from dataclasses import dataclass

from kg.lang.matcher import Trigger
from kg.model.annotation import Official


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
    """All mentions of persons, in the order of the text, and those of them that hold a public office."""

    mentions: tuple[PersonMention, ...]
    officials: tuple[Official, ...]
