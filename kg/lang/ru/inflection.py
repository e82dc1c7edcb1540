"""Putting a word of the dictionary into another form."""

from __future__ import annotations

from typing import TypeAlias

from kg.lang.ru.dictionary import Parse, analyzer


def inflected(parse: Parse, *grammemes: str) -> str | None:
    """The form of a parsed word that has the grammemes, None where it has no such form.

    pymorphy3 makes all forms of a word to find one. Which one it is depends on the word's paradigm alone: that is
    remembered, and the form made at once.

    >>> from kg.lang.ru.dictionary import parses
    >>> inflected(parses("Казанью")[0], "nomn")
    'казань'
    """
    if parse.forms is None:
        form = parse.source.inflect(set(grammemes))
        return None if form is None else str(form.word)
    paradigm, number, prefix = parse.forms
    key = (paradigm, number, grammemes)
    if key not in _known:
        wanted = _wanted(paradigm, number, frozenset(grammemes))
        _known[key] = None if wanted is None else _change(paradigm, number, wanted)
    change = _known[key]
    if change is None:
        return None
    begins, ends, before, behind = change
    word = parse.word
    return f"{prefix}{before}{word[len(prefix) + begins : len(word) - ends]}{behind}"


_Change: TypeAlias = tuple[int, int, str, str]
"""How many letters at the beginning and at the end are a form's own, and what another form has in their place."""

_known: dict[tuple[int, int, tuple[str, ...]], _Change | None] = {}
"""What makes the wanted form of a given one, by paradigm and number of form; the dictionary has 3,000 paradigms."""


def _wanted(paradigm: int, number: int, grammemes: frozenset[str]) -> int | None:
    """The number of the form that has the grammemes and is otherwise the likest, chosen as pymorphy3 does."""
    words = analyzer().dictionary
    tags = [words.build_tag_info(paradigm, i) for i in range(len(words.paradigms[paradigm]) // 3)]
    having = [i for i, tag in enumerate(tags) if grammemes <= tag.grammemes]
    likest = tags[number].updated_grammemes(grammemes)
    likeness = {i: len(likest & tags[i].grammemes) - 0.1 * len(likest ^ tags[i].grammemes) for i in having}
    return max(having, key=likeness.__getitem__, default=None)


def _change(paradigm: int, number: int, wanted: int) -> _Change:
    words = analyzer().dictionary
    forms = words.paradigms[paradigm]  # of each form the number of its ending, then of its tag, then of its prefix
    endings, prefixes = forms, forms[len(forms) // 3 * 2 :]
    begins, ends = len(words.paradigm_prefixes[prefixes[number]]), len(words.suffixes[endings[number]])
    return begins, ends, words.paradigm_prefixes[prefixes[wanted]], words.suffixes[endings[wanted]]
