"""Figures of speech: people called twins, and what is only likened to twin towns."""

from __future__ import annotations

from collections.abc import Container, Sequence

from kg.lang.base import Token
from kg.lang.ru.dictionary import parses

_LIKENING = frozenset({"словно", "будто", "точно", "подобно"})
_WORDS_TO_LIKENING = 2
_GIVEN_NAME = "Name"


def is_figure(tokens: Sequence[Token], word: int, places: Container[int]) -> bool:
    """Whether a word for partners means no municipality: «мы словно побратимы», «обнял побратима Андрея».

    `places` are the code points at which names of places start: «побратим Владимир» may be a town.
    """
    if tokens[word].lemma != "побратим":
        return False
    behind = tokens[word + 1 : word + 2]
    person = any(
        t.start not in places and t.is_capitalized and t.feats.get("Animacy") == "Anim" and _is_given_name(t.text)
        for t in behind
    )
    return person or any(t.lemma in _LIKENING for t in tokens[max(0, word - _WORDS_TO_LIKENING) : word])


def _is_given_name(word: str) -> bool:
    return any(p.is_known and _GIVEN_NAME in p.tag.grammemes for p in parses(word.lower()))
