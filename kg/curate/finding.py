"""From what a person types to the thing of the graph that is meant."""

from __future__ import annotations

from typing import Final

from kg.errors import NotFound
from kg.places.folding import fold_name
from kg.rdf.names import Names
from kg.rdf.terms import iri
from kg.rdf.vocabulary import MPO, RDFS, SCHEMA
from kg.store.patterns import Patterns

_SHORTEST_KEY: Final = 6
_LONGEST_NUMBER: Final = 12
_SHOWN: Final = 5


class Finder:
    """Finds things of a store by what people call them."""

    def __init__(self, store: Patterns, names: Names) -> None:
        """Look into this store."""
        self._store = store
        self._names = names

    def find(self, text: str) -> str:
        """The thing that is meant: by its IRI, by the start of a key, by a GeoNames number, or by name.

        A tie is named by its two cities ("Казань – Минск").

        Raises:
            NotFound: nothing, or more than one thing, is meant.
        """
        if text.startswith(("http://", "https://", "id:")):
            return self._iri(text.replace("id:", self._names.base, 1) if text.startswith("id:") else text)
        if text.isascii() and text.isdigit() and len(text) < _LONGEST_NUMBER:
            return f"{self._names.base}place/{text}"
        return self._only(text, self._by_key(text) if _is_key(text) else self._by_name(text))

    def article(self, text: str) -> str:
        """An article: by its IRI, its address, or the start of its id.

        Raises:
            NotFound: none, or more than one, is meant.
        """
        if text.startswith(("id:", self._names.base)):
            return self.find(text)
        if text.startswith(("http://", "https://")):
            return self._only(text, sorted({q[0] for q in self._store.match(None, SCHEMA.url, self._iri(text), None)}))
        articles = {quad[0] for quad in self._store.match(None, SCHEMA.headline, None, None)}
        return self._only(text, sorted(a for a in articles if text and a.startswith(self._names.article(text))))

    def _iri(self, text: str) -> str:
        try:
            return iri(text)[1:-1]
        except ValueError as error:
            raise NotFound(f"{text!r} is no IRI.") from error

    def _only(self, text: str, found: list[str]) -> str:
        if len(found) == 1:
            return found[0]
        if found:
            few = ", ".join(one.replace(self._names.base, "id:") for one in found[:_SHOWN])
            raise NotFound(f"{text!r} may mean {few}: name one of them.")
        raise NotFound(f"Nothing in the graph is {text!r}.")

    def _by_key(self, start: str) -> list[str]:
        """Claims, decisions and contradictions whose key begins so."""
        keys = (quad[2] for quad in self._store.match(None, MPO.claimKey, None, None))
        found = {self._names.claim(key) for key in keys if key.startswith(start)}
        for predicate, what in ((MPO.verdict, "decision"), (MPO.conflictType, "conflict")):
            head = f"{self._names.base}{what}/{start}"
            found |= {quad[0] for quad in self._store.match(None, predicate, None, None) if quad[0].startswith(head)}
        return sorted(found)

    def _by_name(self, text: str) -> list[str]:
        named: dict[str, set[str]] = {}
        for predicate in (RDFS.label, SCHEMA.name):
            for thing, _, label, _ in self._store.match(None, predicate, None, None):
                named.setdefault(fold_name(label), set()).add(thing)
        things = [named.get(fold_name(name), set()) for name in text.replace("—", "–").split(" – ")]
        if len(things) == 1:
            places = sorted(thing for thing in things[0] if "/place/" in thing)
            return places or sorted(thing for thing in things[0] if "/person/" in thing)
        ties = [{q[0] for t in some for q in self._store.match(None, MPO.party, t, None)} for some in things]
        return sorted(tie for tie in set.intersection(*ties) if "/partnership/" in tie)


def _is_key(text: str) -> bool:
    return len(text) >= _SHORTEST_KEY and not set(text) - set("0123456789abcdef")
