"""Words by the role they play beside what is read (data/*_ru.csv with the columns role and lemma; * is a beginning)."""

from __future__ import annotations

import csv
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from functools import cache, lru_cache
from typing import Generic, TypeVar

from kg.lang.base import Token
from kg.lang.beginnings import Beginnings
from kg.resources import data_folder

_Role = TypeVar("_Role", bound=Hashable)


class RoleWords:
    """The words of one file, looked up by dictionary form or as written."""

    def __init__(self, rows: Iterable[tuple[str, str]]) -> None:
        self.roles_of = lru_cache(maxsize=50_000)(_Played(rows).roles_of)

    def plays(self, token: Token, role: str) -> bool:
        """Whether a word plays a role."""
        return role in self.roles_of(token.lemma, token.text)

    def any_plays(self, tokens: Iterable[Token], role: str) -> bool:
        """Whether one of the words plays a role."""
        roles_of = self.roles_of
        # Many rules ask this of whole sentences: a generator would cost more than the looking.
        for token in tokens:  # noqa: SIM110
            if role in roles_of(token.lemma, token.text):
                return True
        return False


class _Played(Generic[_Role]):
    """What roles words play, by dictionary form and as written."""

    def __init__(self, rows: Iterable[tuple[_Role, str]]) -> None:
        self._none: frozenset[_Role] = frozenset()
        self._words: dict[str, frozenset[_Role]] = {}
        self._beginnings: dict[str, frozenset[_Role]] = {}
        for role, lemma in rows:
            known, word = (self._beginnings if lemma.endswith("*") else self._words), lemma.rstrip("*")
            known[word] = known.get(word, self._none) | {role}
        self._known_beginnings = Beginnings(self._beginnings)

    def roles_of(self, lemma: str, text: str) -> frozenset[_Role]:
        """The roles that a word plays by its dictionary form or as written."""
        written = text.casefold().replace("ё", "е")
        roles = self._roles_of_form(lemma)
        more = self._none if written == lemma else self._roles_of_form(written)
        return roles | more if more else roles

    def _roles_of_form(self, form: str) -> frozenset[_Role]:
        roles = self._words.get(form, self._none)
        begun = self._known_beginnings.of(form)
        return roles.union(*(self._beginnings[beginning] for beginning in begun)) if begun else roles


@cache
def role_words(name: str) -> RoleWords:
    """The words of a table in the data folder, such as "sector_context_ru"."""
    return RoleWords(_rows(name))


def _rows(name: str) -> list[tuple[str, str]]:
    with (data_folder() / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return [(row["role"], row["lemma"]) for row in csv.DictReader(file)]


Role = tuple[str, str]
"""A table and a role of it."""

_OF_CLAUSES = (
    *("tie_words_ru", "papers_ru", "visit_words_ru", "party_words_ru"),
    *("sector_context_ru", "denial_words_ru", "untied_words_ru"),
)
"""The tables whose roles are asked of clauses: looked up together, as a word plays a role in few of them."""


def places_of_roles(tokens: Sequence[Token]) -> Mapping[Role, Sequence[int]]:
    """The numbers of the words that play each role of the tables of clauses."""
    places: dict[Role, list[int]] = {}
    roles_of = _played_in_clauses()
    for number, token in enumerate(tokens):
        for role in roles_of(token.lemma, token.text):
            places.setdefault(role, []).append(number)
    return places


@cache
def _played_in_clauses() -> Callable[[str, str], frozenset[Role]]:
    rows = [((table, role), lemma) for table in _OF_CLAUSES for role, lemma in _rows(table)]
    return lru_cache(maxsize=50_000)(_Played(rows).roles_of)
