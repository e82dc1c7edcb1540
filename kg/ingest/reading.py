"""Reading one article, from text to quads, in whatever process: a pure function that never raises."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kg.errors import KgError
from kg.model.annotation import ArticleRecord
from kg.model.article import Article, ArticleId
from kg.sources.base import InputProblem, problem_of
from kg.text.language import with_language


@dataclass(frozen=True, slots=True)
class Chain:
    """The functions that make a graph of an article; all of them are of modules, so that other processes find them.

    Attributes:
        extract: from the article to its record.
        to_quads: from the record to the N-Quads of the article's named graph.
        revision: N-Quads, in the first article's graph, that say that it is a revision of the second.
        version: of the extractor; another version reads committed articles again.
    """

    extract: Callable[[Article], ArticleRecord]
    to_quads: Callable[[ArticleRecord], bytes]
    revision: Callable[[ArticleId, ArticleId], bytes]
    version: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one article: its quads (none where it is irrelevant), or the problem."""

    article: Article
    quads: bytes = b""
    problem: InputProblem | None = None

    @property
    def relevant(self) -> bool:
        """Whether the article reports a partnership, or that something did not happen."""
        return bool(self.quads)


def read_article(chain: Chain, article: Article) -> Outcome:
    """Read one article; whatever goes wrong becomes its problem."""
    try:
        record = chain.extract(with_language(article))
        return Outcome(article, chain.to_quads(record) if record.tells else b"")
    except KgError as error:
        return Outcome(article, problem=problem_of(article.source, error))
    except Exception as error:  # noqa: BLE001 - a defect of ours on one article must not cost the others; it is reported
        message = f"A defect in the reading: {type(error).__name__}: {error}"
        return Outcome(article, problem=InputProblem(article.source, "extraction", message, "Please report it."))
