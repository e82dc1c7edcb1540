"""Putting a word of the dictionary into another form."""

from __future__ import annotations

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
        _known[key] = _wanted(paradigm, number, frozenset(grammemes))
    wanted = _known[key]
    return None if wanted is None else prefix + _form(parse.word[len(prefix) :], paradigm, number, wanted)


_known: dict[tuple[int, int, tuple[str, ...]], int | None] = {}
"""The number of the wanted form in a paradigm, by the number of the given one; the dictionary has 3,000 paradigms."""


def _wanted(paradigm: int, number: int, grammemes: frozenset[str]) -> int | None:
    """The number of the form that has the grammemes and is otherwise the likest, chosen as pymorphy3 does."""
    words = analyzer().dictionary
    tags = [words.build_tag_info(paradigm, i) for i in range(len(words.paradigms[paradigm]) // 3)]
    having = [i for i, tag in enumerate(tags) if grammemes <= tag.grammemes]
    likest = tags[number].updated_grammemes(grammemes)
    likeness = {i: len(likest & tags[i].grammemes) - 0.1 * len(likest ^ tags[i].grammemes) for i in having}
    return max(having, key=likeness.__getitem__, default=None)


def _form(word: str, paradigm: int, number: int, wanted: int) -> str:
    words = analyzer().dictionary
    forms = words.paradigms[paradigm]  # of each form the number of its ending, then of its tag, then of its prefix
    stem = words.build_stem(forms, number, word)
    prefix = words.paradigm_prefixes[forms[len(forms) // 3 * 2 + wanted]]
    return f"{prefix}{stem}{words.suffixes[forms[wanted]]}"
