"""From articles to the store: each article in one atomic write, with its ledger entry."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from kg.errors import StoreFull
from kg.ingest.executors import read_all
from kg.ingest.ledger import Ledger, LedgerEntry, LedgerStore, entry_of
from kg.ingest.reading import Chain, Outcome
from kg.ingest.report import IngestReport
from kg.model.article import Article, ArticleId
from kg.sources.base import InputProblem, problem_of

_FLUSH_EVERY: Final = 200
"""Articles between two flushes to the disk: one takes as long as some 25 commits."""


def ingest(
    items: Iterable[Article | InputProblem],
    store: LedgerStore,
    chain: Chain,
    *,
    workers: int = 1,
    committed: Callable[[ArticleId], None] | None = None,
) -> IngestReport:
    """Commit every article that the store does not hold yet.

    Articles are committed in the order of the input, whatever the number of workers. Running it again changes nothing.
    A full disk ends the run; its report says so, all that was committed is safe, and the next run goes on from there,
    once the store was closed and opened again.

    Args:
        items: articles and problems, as `kg.sources.read.read_articles` gives them.
        store: where the graphs go.
        chain: how an article becomes a graph.
        workers: processes that read articles.
        committed: called after each article is in the store.

    Raises:
        StoreError: the store refuses for another reason than a full disk.
    """
    run = _Run(store, chain, Ledger(store), committed or (lambda _article: None))
    try:
        for outcome in read_all(chain, run.new_articles(items), workers):
            run.settle(outcome)
        store.flush()
    except StoreFull as error:
        return run.report(stopped=problem_of("store", error))
    return run.report()


@dataclass(slots=True)
class _Run:
    """The state of one run."""

    store: LedgerStore
    chain: Chain
    ledger: Ledger
    committed: Callable[[ArticleId], None]
    counts: Counter[str] = field(default_factory=Counter)
    refused: list[InputProblem] = field(default_factory=list)
    seen: set[ArticleId] = field(default_factory=set)

    def new_articles(self, items: Iterable[Article | InputProblem]) -> Iterator[Article]:
        """The articles that are to be read; the others are counted."""
        for item in items:
            if isinstance(item, InputProblem):
                self.refused.append(item)
            elif item.id in self.seen or self.ledger.holds(item, self.chain.version):
                self.seen.add(item.id)
                self.counts["unchanged"] += 1
            else:
                self.seen.add(item.id)
                yield item

    def settle(self, outcome: Outcome) -> None:
        """Commit what was read, or note why it was not."""
        if outcome.problem:
            self.refused.append(outcome.problem)
            return
        article = outcome.article
        entry = entry_of(article, self.chain.version, relevant=outcome.relevant)
        others = self.ledger.other_versions(article) if outcome.relevant else ()
        revisions = b"".join(self._revision(entry, other) for other in others)
        self.store.commit(article.id, outcome.quads + revisions, entry.to_json())
        self.ledger.add(entry)
        self.committed(article.id)
        self.counts["committed" if outcome.relevant else "irrelevant"] += 1
        self.counts["revised"] += bool(others)
        if (self.counts["committed"] + self.counts["irrelevant"]) % _FLUSH_EVERY == 0:
            self.store.flush()

    def report(self, stopped: InputProblem | None = None) -> IngestReport:
        """The counts so far."""
        return IngestReport(
            committed=self.counts["committed"],
            irrelevant=self.counts["irrelevant"],
            unchanged=self.counts["unchanged"],
            revised=self.counts["revised"],
            refused=tuple(self.refused),
            stopped=stopped,
        )

    def _revision(self, entry: LedgerEntry, other: LedgerEntry) -> bytes:
        """Which of two versions revises which: the later one by its own date, else the one that came later."""
        if entry.published and other.published and entry.published < other.published:
            return self.chain.revision(other.article, entry.article)
        return self.chain.revision(entry.article, other.article)
