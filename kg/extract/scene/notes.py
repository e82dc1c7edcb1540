"""Notes: short news, read by the words that stand there, as it has few signs to weigh and names nothing in passing."""

from __future__ import annotations

from typing import Final

from kg.model.article import Article

SHORT: Final = 600
"""Characters of the text from which on an article is no note."""


def is_note(article: Article) -> bool:
    """Whether an article is too short for its signs to be weighed against each other."""
    return len(article.text) < SHORT
