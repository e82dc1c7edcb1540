"""A person as a text names them."""

from __future__ import annotations

from dataclasses import dataclass

from kg.model.annotation import Official


@dataclass(frozen=True, slots=True)
class PersonMention:
    """The words `start:end` of the analysed source that name a person; `name` is full and nominative."""

    start: int
    end: int
    name: str


@dataclass(frozen=True, slots=True)
class People:
    """All mentions of persons, in the order of the text, and those of them that hold a public office."""

    mentions: tuple[PersonMention, ...]
    officials: tuple[Official, ...]
