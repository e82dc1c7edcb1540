"""Reading many articles, in this process or in several; the outcomes always come in the order of the articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from itertools import islice
from multiprocessing import get_context
from typing import Final

from kg.ingest.reading import Chain, Outcome, read_article
from kg.model.article import Article
from kg.sources.base import InputProblem

_CHUNK: Final = 8
_CHUNKS_A_WORKER: Final = 4


def read_all(chain: Chain, articles: Iterable[Article], workers: int = 1) -> Iterator[Outcome]:
    """The outcome of every article, in order; with several workers some articles are read ahead, never all."""
    if workers <= 1:
        return (read_article(chain, article) for article in articles)
    return _read_in_processes(chain, articles, workers)


def _read_in_processes(chain: Chain, articles: Iterable[Article], workers: int) -> Iterator[Outcome]:
    source = iter(articles)
    pool = _pool(workers)
    try:
        while batch := list(islice(source, workers * _CHUNK * _CHUNKS_A_WORKER)):
            try:
                yield from list(pool.map(partial(read_article, chain), batch, chunksize=_CHUNK))
            except BrokenProcessPool:
                pool.shutdown(wait=False)
                yield from (_read_alone(chain, article) for article in batch)
                pool = _pool(workers)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _read_alone(chain: Chain, article: Article) -> Outcome:
    """The outcome of an article in a process of its own: where that dies, this article is the one that kills."""
    try:
        with _pool(1) as pool:
            return pool.submit(read_article, chain, article).result()
    except BrokenProcessPool:
        problem = InputProblem(article.source, "extraction", "The process that read the article died.")
        return Outcome(article, problem=problem)


def _pool(workers: int) -> ProcessPoolExecutor:
    # A fresh interpreter, not a fork: a fork would copy the store's open files and threads.
    return ProcessPoolExecutor(workers, mp_context=get_context("spawn"))
