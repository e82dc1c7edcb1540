"""The article: immutable, known by a hash of its address and text."""

from __future__ import annotations

import hashlib
import json
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import NewType

ArticleId = NewType("ArticleId", str)
"""64 hexadecimal digits: SHA-256 of the article's address, title and text."""


def content_hash(*parts: str) -> str:
    """SHA-256 of the parts as a canonical JSON array, so that no two lists of parts run together.

    White space is folded and Unicode composed (NFC) first: a text that was only re-encoded keeps its hash.
    """
    folded = [" ".join(unicodedata.normalize("NFC", part).split()) for part in parts]
    # A lone surrogate is no text, but it must not stop a batch: it has bytes of its own here.
    return hashlib.sha256(json.dumps(folded, ensure_ascii=False).encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class Article:
    """A news article as it was read.

    Attributes:
        text: the body; every offset of evidence counts its code points.
        title: the headline, "" where there is none.
        language: ISO 639-1, None where not told and not yet identified.
        published: ISO date (YYYY-MM-DD) of publication, None where unknown.
        url: the address, None where unknown.
        external_id: the `id` that the input gave, kept in every output.
        source: where it was read from (a file name, "-"), for reports.
    """

    text: str
    title: str = ""
    language: str | None = None
    published: str | None = None
    url: str | None = None
    external_id: str | None = None
    source: str = ""

    @property
    def id(self) -> ArticleId:
        """The article's identity: the same address, title and text give the same id on every machine."""
        return _article_id(self.url or "", self.title, self.text)


@lru_cache(maxsize=8)
def _article_id(url: str, title: str, text: str) -> ArticleId:
    """Every piece of evidence names its article: the text is hashed once, not for each of them."""
    return ArticleId(content_hash(url, title, text))
