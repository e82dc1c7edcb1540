"""Words by the role they play beside what is read (data/*_ru.csv with the columns role and lemma; * is a beginning)."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from functools import cache, lru_cache

from kg.lang.base import Token
from kg.resources import data_folder


class RoleWords:
    """The words of one file, looked up by dictionary form or as written."""

    def __init__(self, rows: Iterable[tuple[str, str]]) -> None:
        self._words: dict[str, set[str]] = {}
        self._beginnings: dict[str, set[str]] = {}
        for role, lemma in rows:
            known = self._beginnings if lemma.endswith("*") else self._words
            known.setdefault(lemma.rstrip("*"), set()).add(role)
        self._lengths = sorted({len(beginning) for beginning in self._beginnings})
        self.roles_of = lru_cache(maxsize=50_000)(self._roles_of)

    def plays(self, token: Token, role: str) -> bool:
        """Whether a word plays a role."""
        return role in self.roles_of(token.lemma, token.text)

    def _roles_of(self, lemma: str, text: str) -> frozenset[str]:
        forms = {lemma, text.casefold().replace("ё", "е")}
        exact = (self._words.get(form, ()) for form in forms)
        begun = (self._beginnings.get(form[:n], ()) for form in forms for n in self._lengths)
        return frozenset(role for roles in (*exact, *begun) for role in roles)


@cache
def role_words(name: str) -> RoleWords:
    """The words of a table in the data folder, such as "sector_context_ru"."""
    with (data_folder() / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return RoleWords([(row["role"], row["lemma"]) for row in csv.DictReader(file)])
