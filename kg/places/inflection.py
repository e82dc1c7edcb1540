"""From the words of a text to the nominative names they may stand for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Final, NamedTuple

from kg.errors import UnknownLanguage
from kg.lang.base import Token
from kg.lang.naming import Form, PlaceGrammar
from kg.lang.ru.places import RussianPlaceGrammar
from kg.places.folding import fold_name

APOSTROPHES: Final = ("'", "’", "ʼ")
"""Marks within a name: «Л’Аквила»."""

MIN_WEIGHT: Final = 0.4
"""Of a form: below are endings that the dictionary contradicts, to be trusted in names of places only."""

_MAX_FORMS = 8  # of one word: the ninth has never been the right one

_GRAMMARS: dict[str, Callable[[], PlaceGrammar]] = {"ru": RussianPlaceGrammar}


class NameForm(NamedTuple):
    """A nominative that one or several words may stand for: `folded` as the gazetteer holds names."""

    text: str
    folded: str
    words: int
    weight: float
    rule: str


@cache
def grammar_of(language: str) -> PlaceGrammar:
    """The grammar of place names of a language.

    Raises:
        UnknownLanguage: names of places are not read in it.
    """
    if language not in _GRAMMARS:
        raise UnknownLanguage(f"Names of places are not read in {language!r}.")
    return _GRAMMARS[language]()


def one_word(forms: Sequence[Form]) -> tuple[NameForm, ...]:
    """The nominatives of one word as names."""
    return tuple(NameForm(form.text, fold_name(form.text), 1, form.weight, form.rule) for form in forms[:_MAX_FORMS])


def longer_names(
    begun: Sequence[NameForm], tokens: Sequence[Token], grammar: PlaceGrammar, may_go_on: Callable[[str], bool]
) -> Iterator[NameForm]:
    """All nominatives of names begun and the next word, the next two words … while `may_go_on` knows such names."""
    for token in tokens:
        if not begun:
            return
        forms = grammar.nominatives(token)[:_MAX_FORMS]
        longer = [_joined(name, form) for name in begun for form in forms]
        yield from longer
        begun = [name for name in longer if may_go_on(name.folded)]


def _joined(name: NameForm, form: Form) -> NameForm:
    joined = f"{name.text} {form.text}"
    rule = f"{name.rule}+{form.rule}"
    return NameForm(joined, fold_name(joined), name.words + 1, min(name.weight, form.weight), rule)


def displayed(name: str, tokens: Sequence[Token]) -> str:
    """The nominative with the capitals of a name, small words small: «ростов-на-дону» → «Ростов-на-Дону»."""
    small = {part for token in tokens for part in token.text.split("-") if part[:1].islower()}
    small |= _SMALL_PARTS if all(token.text.isupper() for token in tokens) else set()
    words = []
    for i, word in enumerate(name.split(" ")):
        parts = word.split("-")
        words.append("-".join(p if p in small and (i or j) else _capital(p) for j, p in enumerate(parts)))
    spelled = " ".join(words)
    return _as_spelled(spelled, tokens) if any(mark in spelled for mark in APOSTROPHES) else spelled


def _as_spelled(name: str, tokens: Sequence[Token]) -> str:
    """«Л’Аквила»: behind an apostrophe the letters are as large as in the text."""
    written = " ".join(token.text for token in tokens)
    if not written or written.isupper():
        return name
    alike = (w if w.casefold() == n.casefold() else n for n, w in zip(name, written, strict=False))
    return "".join(alike) + name[len(written) :]


_SMALL_PARTS = frozenset(("на", "де", "да", "ду", "дас", "ла", "ле", "лес", "сюр", "ан", "дер", "над", "под"))


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]
