"""Towns named to say where another lies or how large it is: «лежит между Щецином и Гданьском», «больше Силистры»."""

from __future__ import annotations

from typing import Final

from kg.lang.base import Analysis, Token
from kg.lang.role_words import role_words
from kg.lang.ru.attributes import before_attributes
from kg.lang.ru.grammar import Government

_BESIDE: Final = ("рядом", "вровень", "вперемежку")
_OPPOSITE: Final = "напротив"
_WORDS_TO_RIVAL: Final = 4  # «уступает по численности Риге»
_WORDS_TO_LYING: Final = 4  # «расположен на равнине между»
_DASHES: Final = ("—", "–")
_CLOSING: Final = (",", ".", ";", ":", "(", ")")
_OTHER_SIDE: Final = ("Dat", "Acc", "Gen", "Ins")


def is_landmark(analysis: Analysis, first: int, government: Government) -> bool:
    """Whether a municipality, the first of its list, only tells where another lies or is compared with it."""
    tokens = analysis.tokens
    start = analysis.sentence_at(tokens[first].start).first
    if first > start and tokens[first - 1].feats.get("Degree") == "Cmp":
        return government.case == "Gen" and role_words("tie_words_ru").plays(tokens[first - 1], "larger")
    before = before_attributes(tokens, first, start)
    if before < start:
        return False
    if _is_example(tokens, start, before):
        return True
    word = tokens[before]
    if word.lemma == _OPPOSITE and government.case == "Gen":
        return True
    if word.lemma == "с" and before > start and tokens[before - 1].lemma in _BESIDE:
        return True  # «рядом с Маастрихтом и Льежем»
    if word.lemma == "между":
        return _is_lying(tokens, start, before)
    return government.case in _OTHER_SIDE and _is_rival(tokens, start, first)


def _is_example(tokens: tuple[Token, ...], start: int, before: int) -> bool:
    """«По примеру Каунаса», «как у Казани», «как и для Минска»: whom another only does as."""
    words = [t.lemma for t in tokens[max(start, before - 2) : before + 1]]
    if words[-2:] == ["по", "пример"]:
        return True
    return words[-1] in ("у", "для") and (words[-2:-1] == ["как"] or words[-3:-1] == ["как", "и"])


def _is_lying(tokens: tuple[Token, ...], start: int, between: int) -> bool:
    """«Расположен между», «стоит на реке между», «— небольшой город между»: no «дружба между»."""
    words = role_words("tie_words_ru")
    noun = tokens[between - 1] if between > start else None
    if noun is not None and words.plays(noun, "municipality") and noun.feats.get("Case") in ("Nom", "Ins"):
        return noun.feats.get("Number") == "Sing"
    near = tokens[max(start, between - _WORDS_TO_LYING) : between]
    return words.any_plays(near, "lies") and not words.any_plays(near, "relation")


def _is_rival(tokens: tuple[Token, ...], start: int, first: int) -> bool:
    """«Уступает по численности Риге», «превосходит Варну»."""
    words = role_words("tie_words_ru")
    for i in range(first - 1, max(start, first - _WORDS_TO_RIVAL) - 1, -1):
        if tokens[i].text in _CLOSING or tokens[i].text in _DASHES:
            return False
        if words.plays(tokens[i], "outdoes"):
            return True
    return False
