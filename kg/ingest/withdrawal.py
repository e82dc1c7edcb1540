"""Taking articles out of a store again: what only they said goes with them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from kg.errors import NotFound
from kg.model.article import ArticleId
from kg.rdf.names import Names
from kg.rdf.vocabulary import PROV, SCHEMA
from kg.store.patterns import Patterns


class Withdrawing(Protocol):
    """What withdrawal needs of a writer."""

    def ledger_contains(self, article_id: str) -> bool:
        """Whether the article was committed."""
        ...

    def await_assembly(self, article_ids: Iterable[str]) -> None:
        """Note that what these articles tell is to be assembled again."""
        ...

    def remove(self, article_id: str) -> None:
        """Take the article's graph, its ledger entry and what calls it revised away, in one atomic write."""
        ...


def withdraw(
    named: Iterable[str], writer: Withdrawing, store: Patterns, names: Names | None = None
) -> tuple[ArticleId, ...]:
    """Remove articles; gives them and the versions that they replaced, which speak again.

    Args:
        named: their ids, IRIs or web addresses; an address means all its versions.
        writer: what removes.
        store: the same store, by patterns.
        names: how IRIs are minted.

    Raises:
        NotFound: one of them is not in the store; then none is removed.
    """
    minted = names or Names()
    base = minted.article("")
    ids = [found for name in named for found in _ids(name, base, writer, store)]
    older = {quad[2] for article in ids for quad in store.match(base + article, PROV.wasRevisionOf, None, None)}
    spoken_again = sorted(iri.removeprefix(base) for iri in older)
    writer.await_assembly(spoken_again)
    for article in ids:
        writer.remove(article)
    return tuple(ArticleId(article) for article in sorted({*ids, *spoken_again}))


def _ids(name: str, base: str, writer: Withdrawing, store: Patterns) -> list[str]:
    if name.startswith(("http://", "https://")) and not name.startswith(base):
        found = sorted({q[0].removeprefix(base) for q in store.match(None, SCHEMA.url, name, None)})
    else:
        found = [name.removeprefix("id:article/").removeprefix(base)]
    if not found or not all(map(writer.ledger_contains, found)):
        raise NotFound(f"No article {name!r} is in the graph.")
    return found
