"""Letting go of irrelevant articles before any language model is loaded.

An automaton looks for the stems of every word that the vocabulary knows for a partnership, in all languages at once.
It must lose nothing: what it lets through is judged by the reading itself.
"""

from __future__ import annotations

from functools import cache

from ahocorasick_rs import AhoCorasick, Implementation

from kg.lang.lexicon import load_lexicon
from kg.model.article import Article

_MIN_STEM = 4
_ENDING = 2  # letters that inflection may change at the end of a dictionary form
_INTENT = "о намерениях"
"""«Письмо о намерениях», «протокол о намерениях»: a paper that needs no other word for what it is about."""


def is_candidate(article: Article) -> bool:
    """Whether an article has any word of a municipal partnership, in any language that is read here."""
    text = f"{article.title}\n{article.text}".casefold().replace("ё", "е")
    return bool(_automaton().find_matches_as_indexes(text, overlapping=False))


@cache
def _automaton() -> AhoCorasick:
    stems = {s for c in load_lexicon().concepts("kinds") for words in c.hidden.values() for s in map(stem_of, words)}
    stems |= {stem_of(label) for c in load_lexicon().concepts("kinds") for ls in c.alt.values() for label in ls}
    return AhoCorasick(sorted(stems - {""} | {_INTENT}), implementation=Implementation.DFA)


def stem_of(pattern: str) -> str:
    """The longest word of a pattern without what inflection changes: «побратимск* отношен*» → «побратимск»."""
    words = [w.casefold().replace("ё", "е") for part in pattern.split() for w in part.split("-")]
    word = max(words, key=len, default="")
    if word.endswith("*"):
        return word[:-1]
    return (
        word if len(word) < _MIN_STEM + _ENDING or not word.isalpha() else word[: max(_MIN_STEM, len(word) - _ENDING)]
    )
