"""Public bodies by their words (data/office_bodies_ru.csv): which are councils, administrations, departments, states.

A word's readings stand from the special to the plain one: «совет ветеранов» is no public body, «совет депутатов» is a
council, and «совет» alone behind a town's adjective is a council, too.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from kg.extract.people.context_words import plays
from kg.lang.base import Token
from kg.lang.role_words import role_words
from kg.resources import data_folder

PLACE_ADJECTIVE: Final = "@"
"""Stands among the words that a body needs for the adjective of a town («тульский совет»)."""

CHIEFS: Final = {
    "municipality": "mayor",
    "region": "governor",
    "council": "council_chair",
    "standing": "council_chair",
    "parliament": "other_official",
    "department": "head_of_department",
    "ministry": "minister",
    "embassy": "ambassador",
    "consulate": "consul",
    "staff": "other_official",
    "state": "head_of_state",
}
"""The office of whoever heads a body, by the kind of the body."""

_REALMS = ("municipality", "region", "state")
_SHORT_BODIES = ("горисполком", "облисполком", "райисполком", "гордума", "облдума", "горсовет")


@dataclass(frozen=True, slots=True)
class Body:
    """What a body is where words stand by it: all those of one of the groups `needed`, none of `barred`."""

    kind: str
    needed: tuple[tuple[str, ...], ...]
    barred: tuple[str, ...]

    def fits(self, words: Sequence[str]) -> bool:
        """Whether the words around the body, folded, allow this reading."""
        if any(word.startswith(self.barred) for word in words if self.barred):
            return False
        return not self.needed or any(
            all(any(word.startswith(stem) for word in words) for stem in group) for group in self.needed
        )

    @property
    def is_plain(self) -> bool:
        """Whether the word alone, or behind a town's adjective, is such a body."""
        return not self.needed or (PLACE_ADJECTIVE,) in self.needed


def readings_of(lemma: str) -> tuple[Body, ...]:
    """What a body's word may be; «Мингорисполком» is a горисполком."""
    return _bodies().get(_as_known(lemma), ())


def _as_known(lemma: str) -> str:
    """The word of the table that a word ends in, else the word itself."""
    return lemma if lemma in _bodies() else next((known for known in _SHORT_BODIES if lemma.endswith(known)), lemma)


def is_seat(lemma: str) -> bool:
    """Whether a noun is a municipality or its administration, which whoever heads it is the mayor of."""
    return any(body.kind == "municipality" and not body.needed for body in readings_of(lemma))


def is_town_government(token: Token, around: Sequence[str]) -> bool:
    """Whether a noun governs a municipality where such words stand around it («исполнительную ‖ власть»)."""
    return any(body.kind == "municipality" and body.fits(around) for body in readings_of(token.lemma))


def is_realm(token: Token) -> bool:
    """Whether a noun is a municipality, region or state, or what governs one: whoever heads it heads that."""
    return plays(token, "realm") or any(body.kind in _REALMS for body in readings_of(token.lemma))


def kind_alone(token: Token) -> str | None:
    """The kind of body that a word tells alone: "administration" for that of a town, else as in the table."""
    if "administration" in role_words("office_context_ru").roles_of(_as_known(token.lemma), token.text):
        return "administration"
    return next((body.kind for body in reversed(readings_of(token.lemma)) if body.is_plain), None)


def chief_of(token: Token) -> str | None:
    """The office of whoever heads the body that a word tells alone: a council, an administration, a department."""
    return _CHIEFS_ALONE.get(kind_alone(token) or "")


def member_of(token: Token) -> str | None:
    """The office of whoever is «из» the body that a word tells alone («Белова из управления культуры»)."""
    return _MEMBERS_ALONE.get(kind_alone(token) or "")


_CHIEFS_ALONE = {"administration": "mayor"} | {kind: CHIEFS[kind] for kind in ("council", "department", "ministry")}
_MEMBERS_ALONE = {"council": "councillor"} | dict.fromkeys(("administration", "department", "staff"), "other_official")


@cache
def _bodies() -> Mapping[str, tuple[Body, ...]]:
    found: dict[str, list[Body]] = {}
    with (data_folder() / "office_bodies_ru.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            needed = tuple(tuple(group.split("+")) for group in row["with"].split())
            found.setdefault(row["body"], []).append(Body(row["kind"], needed, tuple(row["without"].split())))
    return {lemma: tuple(bodies) for lemma, bodies in found.items()}
