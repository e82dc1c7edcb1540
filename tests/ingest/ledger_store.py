"""A store for tests of ingestion alone: Oxigraph, one `extend` an article, and a chain that takes no models.

Run as a program it ingests a JSON Lines file and acknowledges every commit on standard output, to be killed meanwhile.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox

from kg.ingest.pipeline import ingest
from kg.ingest.reading import Chain
from kg.model.annotation import ArticleRecord, Evidence, Partnership, Place, Span
from kg.model.article import Article, ArticleId
from kg.sources.read import read_articles

BASE = "https://example.org/"
HEADLINE = ox.NamedNode(BASE + "headline")
WORD = ox.NamedNode(BASE + "word")
REVISES = ox.NamedNode("http://www.w3.org/ns/prov#wasRevisionOf")
ENTRY = ox.NamedNode(BASE + "ledgerEntry")
LEDGER = ox.NamedNode(BASE + "ledger")


class OxigraphLedgerStore:
    """The least that ingestion needs of a store."""

    def __init__(self, path: Path | None = None) -> None:
        self.store = ox.Store(str(path)) if path else ox.Store()

    def commit(self, article_id: ArticleId, quads: bytes, ledger: str) -> None:
        graph = article_node(article_id)
        self.store.remove_graph(graph)
        for old in list(self.store.quads_for_pattern(graph, ENTRY, None, LEDGER)):
            self.store.remove(old)
        entry = ox.Quad(graph, ENTRY, ox.Literal(ledger), LEDGER)
        self.store.extend([*ox.parse(quads, format=ox.RdfFormat.N_QUADS), entry])

    def ledger(self) -> Iterator[str]:
        return (quad.object.value for quad in self.store.quads_for_pattern(None, ENTRY, None, LEDGER))  # type: ignore[union-attr]

    def flush(self) -> None:
        self.store.flush()

    def canonical_hash(self) -> str:
        dump = self.store.dump(format=ox.RdfFormat.N_QUADS) or b""
        return hashlib.sha256(b"\n".join(sorted(dump.splitlines()))).hexdigest()


def article_node(article_id: ArticleId) -> ox.NamedNode:
    return ox.NamedNode(f"{BASE}article/{article_id}")


def read_headline(article: Article) -> ArticleRecord:
    """Every article whose headline names побратимы reports one partnership."""
    if article.title == "defect":
        raise ValueError("planted")
    if "побратим" not in article.title:
        return ArticleRecord(article)
    evidence = Evidence(article.id, Span(0, len(article.title), "title"), article.title, "test.headline")
    tie = Partnership((Place("Казань", "RU"), Place("Минск", "BY")), "sister_city", (), (), (), (evidence,), 1.0)
    return ArticleRecord(article, partnerships=(tie,))


def headline_quads(record: ArticleRecord) -> bytes:
    node = article_node(record.article.id)
    words = [ox.Quad(node, WORD, ox.Literal(f"{n} {w}"), node) for n, w in enumerate(record.article.text.split())]
    quads = [ox.Quad(node, HEADLINE, ox.Literal(record.article.title), node), *words]
    return ox.serialize(quads, format=ox.RdfFormat.N_QUADS) or b""


def revision_quads(newer: ArticleId, older: ArticleId) -> bytes:
    quad = ox.Quad(article_node(newer), REVISES, article_node(older), article_node(newer))
    return ox.serialize([quad], format=ox.RdfFormat.N_QUADS) or b""


HEADLINE_CHAIN = Chain(read_headline, headline_quads, revision_quads, "1")


def main(articles: str, store: str) -> None:
    def acknowledge(article: ArticleId) -> None:
        sys.stdout.write(article + "\n")
        sys.stdout.flush()

    target = OxigraphLedgerStore(Path(store))
    ingest(read_articles([articles]), target, HEADLINE_CHAIN, committed=acknowledge)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
