"""The language of an article: as declared, or as its letters tell."""

from __future__ import annotations

import csv
from dataclasses import replace
from functools import cache
from typing import Any, Final

from kg.errors import UnknownLanguage
from kg.model.article import Article
from kg.resources import data_folder

_SAMPLE_CHARS: Final = 3_000
_MIN_LETTERS: Final = 12
_MIN_PROBABILITY: Final = 0.5


@cache
def known_languages() -> frozenset[str]:
    """The languages that can be told apart, as ISO 639-1 (`data/languages.csv`).

    More than are read: an article in a neighbouring language is recognized as such, not taken for one that is read.
    """
    with (data_folder() / "languages.csv").open(encoding="utf-8", newline="") as table:
        return frozenset(row["code"] for row in csv.DictReader(table))


def identify_language(text: str) -> str | None:
    """The language of a text as ISO 639-1, None where it has too few letters to tell or none is likely."""
    sample = text[:_SAMPLE_CHARS]
    if sum(c.isalpha() for c in sample) < _MIN_LETTERS and not any("一" <= c <= "鿿" for c in sample):
        return None
    language, probability = _identifier().classify(sample)
    return str(language) if probability >= _MIN_PROBABILITY else None


def language_of(article: Article) -> str:
    """The declared language of an article, else the identified one.

    Raises:
        UnknownLanguage: none is declared, and none can be told.
    """
    language = article.language or identify_language(f"{article.title}\n{article.text}")
    if language is None:
        raise UnknownLanguage("The language of the article cannot be told.")
    return language


def with_language(article: Article) -> Article:
    """The article with its language filled in (the article's id does not depend on it).

    Raises:
        UnknownLanguage: as `language_of`.
    """
    return article if article.language else replace(article, language=language_of(article))


@cache
def _identifier() -> Any:
    # Loaded at the first article without a declared language: it takes longer than reading a hundred articles.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(known_languages() & set(identifier.labels))
    return identifier
