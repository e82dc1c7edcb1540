"""Words by the role they play beside what is read (data/*_ru.csv with the columns role and lemma; * is a beginning)."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache

from kg.lang.base import Token
from kg.lang.beginnings import Beginnings
from kg.resources import data_folder

_NONE: frozenset[str] = frozenset()


class RoleWords:
    """The words of one file, looked up by dictionary form or as written."""

    def __init__(self, rows: Iterable[tuple[str, str]]) -> None:
        self._words: dict[str, frozenset[str]] = {}
        self._beginnings: dict[str, frozenset[str]] = {}
        for role, lemma in rows:
            known, word = (self._beginnings if lemma.endswith("*") else self._words), lemma.rstrip("*")
            known[word] = known.get(word, _NONE) | {role}
        self._known_beginnings = Beginnings(self._beginnings)
        self.roles_of = lru_cache(maxsize=50_000)(self._roles_of)

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

    def _roles_of(self, lemma: str, text: str) -> frozenset[str]:
        written = text.casefold().replace("ё", "е")
        roles = self._roles_of_form(lemma)
        more = _NONE if written == lemma else self._roles_of_form(written)
        return roles | more if more else roles

    def _roles_of_form(self, form: str) -> frozenset[str]:
        roles = self._words.get(form, _NONE)
        begun = self._known_beginnings.of(form) if self._beginnings else ()
        return roles.union(*(self._beginnings[beginning] for beginning in begun)) if begun else roles


@cache
def role_words(name: str) -> RoleWords:
    """The words of a table in the data folder, such as "sector_context_ru"."""
    with (data_folder() / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return RoleWords([(row["role"], row["lemma"]) for row in csv.DictReader(file)])


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
    for number, token in enumerate(tokens):
        for role in _roles_in_clauses(token.lemma, token.text):
            places.setdefault(role, []).append(number)
    return places


@lru_cache(maxsize=50_000)
def _roles_in_clauses(lemma: str, text: str) -> tuple[Role, ...]:
    return tuple((table, role) for table in _OF_CLAUSES for role in role_words(table).roles_of(lemma, text))
