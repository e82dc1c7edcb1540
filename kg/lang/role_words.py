"""Words by the role they play beside what is read (data/*_ru.csv with the columns role and lemma; * is a beginning)."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path

from kg.lang.base import Token
from kg.lang.beginnings import Beginnings
from kg.resources import data_folder

Role = tuple[str, str]
"""A table and a role of it."""

_NONE: frozenset[Role] = frozenset()
_NO_ROLE: frozenset[str] = frozenset()


class RoleWords:
    """The words of one table, looked up by dictionary form or as written."""

    def __init__(self, table: str) -> None:
        self._table = table
        self.roles_of = lru_cache(maxsize=50_000)(self._roles_of)

    def plays(self, token: Token, role: str) -> bool:
        """Whether a word plays a role."""
        return role in self.roles_of(token.lemma, token.text)

    def has(self, form: str, role: str) -> bool:
        """Whether a word plays a role in this very form, in small letters."""
        return (self._table, role) in _tables().roles_of(form)

    def any_plays(self, tokens: Iterable[Token], role: str) -> bool:
        """Whether one of the words plays a role."""
        roles_of = self.roles_of
        # Many rules ask this of whole sentences: a generator would cost more than the looking.
        for token in tokens:  # noqa: SIM110
            if role in roles_of(token.lemma, token.text):
                return True
        return False

    def _roles_of(self, lemma: str, text: str) -> frozenset[str]:
        played = roles_everywhere(lemma, text)
        return frozenset(role for table, role in played if table == self._table) if played else _NO_ROLE


class _AllTables:
    """What roles words play in any table: a word is looked up once, and plays a role in few tables, mostly in none."""

    def __init__(self, rows: Iterable[tuple[Role, str]]) -> None:
        self._words: dict[str, frozenset[Role]] = {}
        self._beginnings: dict[str, frozenset[Role]] = {}
        for role, lemma in rows:
            known, word = (self._beginnings if lemma.endswith("*") else self._words), lemma.rstrip("*")
            known[word] = known.get(word, _NONE) | {role}
        self._known_beginnings = Beginnings(self._beginnings)

    def roles_of(self, form: str) -> frozenset[Role]:
        """The roles that a form of a word plays."""
        roles = self._words.get(form, _NONE)
        begun = self._known_beginnings.of(form)
        return roles.union(*(self._beginnings[beginning] for beginning in begun)) if begun else roles


@lru_cache(maxsize=50_000)
def roles_everywhere(lemma: str, text: str) -> frozenset[Role]:
    """The roles that a word plays in all tables, by its dictionary form or as written."""
    written = text.casefold().replace("ё", "е")
    roles = _tables().roles_of(lemma)
    more = _NONE if written == lemma else _tables().roles_of(written)
    return roles | more if more else roles


@cache
def role_words(name: str) -> RoleWords:
    """The words of a table in the data folder, such as "sector_context_ru"."""
    return RoleWords(name)


@cache
def _tables() -> _AllTables:
    return _AllTables(row for path in sorted(data_folder().glob("*_ru.csv")) for row in _rows(path))


def _rows(path: Path) -> Iterator[tuple[Role, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        table = csv.DictReader(file)
        if {"role", "lemma"} <= set(table.fieldnames or ()):
            for row in table:
                yield (path.stem, row["role"]), row["lemma"]


def places_of_roles(tokens: Sequence[Token]) -> Mapping[Role, Sequence[int]]:
    """The numbers of the words that play each role of the tables."""
    places: dict[Role, list[int]] = {}
    for number, token in enumerate(tokens):
        for role in roles_everywhere(token.lemma, token.text):
            places.setdefault(role, []).append(number)
    return places
