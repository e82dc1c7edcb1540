"""Putting a word of the dictionary into another form."""

from __future__ import annotations

from functools import cache
from typing import Any

from kg.lang.ru import models


def inflected(parse: Any, *grammemes: str) -> str | None:
    """The form of a parsed word that has the grammemes, None where it has no such form.

    pymorphy3 makes all forms of a word to find one. Which one it is depends on the word's paradigm alone: that is
    remembered, and the form made at once.

    >>> inflected(models.parses("Казанью")[0], "nomn")
    'казань'
    """
    (analyzer, *rest), *methods = parse.methods_stack
    if not isinstance(analyzer, _units().DictionaryAnalyzer) or not _keep_words(methods):
        form = parse.inflect(set(grammemes))
        return None if form is None else str(form.word)
    _, paradigm, number = rest
    key = (paradigm, number, grammemes)
    if key not in _known:
        form = parse.inflect(set(grammemes))
        _known[key] = None if form is None else form.methods_stack[0][3]
    wanted = _known[key]
    return None if wanted is None else _form(parse.word, paradigm, number, wanted)


_known: dict[tuple[int, int, tuple[str, ...]], int | None] = {}
"""The number of the wanted form in a paradigm, by the number of the given one; the dictionary has 3,000 paradigms."""


def _form(word: str, paradigm: int, number: int, wanted: int) -> str:
    words = models.dictionary().dictionary
    forms = words.paradigms[paradigm]  # of each form the number of its ending, then of its tag, then of its prefix
    stem = words.build_stem(forms, number, word)
    prefix = words.paradigm_prefixes[forms[len(forms) // 3 * 2 + wanted]]
    return f"{prefix}{stem}{words.suffixes[forms[wanted]]}"


def _keep_words(methods: list[Any]) -> bool:
    """Whether the ways in which pymorphy3 came from an unknown word to a known paradigm leave the word whole."""
    return all(isinstance(method, _units().KnownSuffixAnalyzer) for method, *_ in methods)


@cache
def _units() -> Any:
    from pymorphy3 import units

    return units
