"""The ledger: which articles the store holds, and which version of the extractor read them.

An entry is written in the same atomic write as the article's graph. So after a crash an article is either committed as
a whole or not at all, and a run that is started again goes on where the first one ended.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Protocol

from kg.model.article import Article, ArticleId, content_hash


class LedgerStore(Protocol):
    """What ingestion needs of a store."""

    def commit(self, article_id: ArticleId, quads: bytes, ledger: str) -> None:
        """Replace the article's graph and its ledger entry, in one atomic write.

        `quads` (N-Quads) are none for an irrelevant article; they may add to the graph of a later version of it.

        Raises:
            StoreFull: the disk is full; nothing of the article is stored.
        """
        ...

    def ledger(self) -> Iterator[str]:
        """Every ledger entry, as it was committed."""
        ...

    def flush(self) -> None:
        """Force what was committed to the disk."""
        ...


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """One committed article.

    Attributes:
        article: its id.
        content: hash of all that was read of it, headers included.
        extractor: version of the extractor that read it.
        relevant: whether it has a graph.
        url: its address, None where unknown.
        published: its date, None where unknown.
    """

    article: ArticleId
    content: str
    extractor: str
    relevant: bool
    url: str | None = None
    published: str | None = None

    def to_json(self) -> str:
        """The entry as one canonical line."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def entry_of(article: Article, extractor: str, *, relevant: bool) -> LedgerEntry:
    """The entry of an article that was read; where it was read from is no part of it."""
    return LedgerEntry(article.id, content_of(article), extractor, relevant, article.url, article.published)


def content_of(article: Article) -> str:
    """Hash of all that can change an article's graph: a corrected date alone makes it new."""
    return content_hash(article.url or "", article.title, article.text, article.language or "", article.published or "")


class Ledger:
    """The entries of a store, kept at hand during a run."""

    def __init__(self, store: LedgerStore) -> None:
        """Read the store's entries."""
        self._entries: dict[ArticleId, LedgerEntry] = {}
        self._versions: dict[str, list[ArticleId]] = {}
        for line in store.ledger():
            self.add(LedgerEntry(**json.loads(line)))

    def add(self, entry: LedgerEntry) -> None:
        """Take note of a committed article."""
        if entry.url and entry.article not in self._entries:
            self._versions.setdefault(entry.url, []).append(entry.article)
        self._entries[entry.article] = entry

    def holds(self, article: Article, extractor: str) -> bool:
        """Whether this very article was committed by this version of the extractor."""
        entry = self._entries.get(article.id)
        return entry is not None and entry.extractor == extractor and entry.content == content_of(article)

    def other_versions(self, article: Article) -> tuple[LedgerEntry, ...]:
        """The relevant articles of another text at the same address, in the order in which they came."""
        known = self._versions.get(article.url or "", [])
        return tuple(e for i in known if i != article.id and (e := self._entries[i]).relevant)
