"""Towns that somebody was at work for before: «мэр Ангарска Сергей Петров, ранее возглавлявший Братск, …»."""

from __future__ import annotations

from typing import Final

from kg.lang.base import Analysis, Token
from kg.lang.role_words import role_words
from kg.lang.ru.predicates import is_full_participle

_POST: Final = 4
"""Tokens between the participle and the town: «занимавший ‖ пост главы администрации ‖ Братска»."""
_ADVERB: Final = 3
"""Tokens between the comma and the participle: «до этого три года ‖ возглавлявший»."""


def is_of_former_post(analysis: Analysis, first: int) -> bool:
    """Whether a municipality stands in what somebody did before; not «возглавлявший делегацию Братска»."""
    sentence = analysis.sentence_at(analysis.tokens[first].start).first
    nearest = range(first - 1, max(sentence, first - 2 - _POST) - 1, -1)
    at = next((i for i in nearest if _ends_phrase(analysis.tokens[i])), sentence - 1)
    if at < sentence or not _is_at_work(analysis.tokens[at]):
        return False
    words, between = role_words("office_context_ru"), analysis.tokens[at + 1 : first]
    if words.any_plays(between, "headed_group"):
        return False
    before = analysis.tokens[max(sentence, at - _ADVERB) : at]
    opens = next((i for i in range(len(before) - 1, -1, -1) if not before[i].is_word), -1)
    return words.any_plays((*before[opens + 1 :], *between), "formerly")


def _ends_phrase(token: Token) -> bool:
    """Whether nothing before a token is said of the town behind it: a mark, a verb or a participle."""
    return not token.is_word or token.pos == "VERB" or is_full_participle(token)


def _is_at_work(token: Token) -> bool:
    """«возглавлявший», «занимавшего», «работавшая»."""
    words = role_words("office_context_ru")
    at_work = words.plays(token, "heading") or words.plays(token, "at_work")
    return at_work and is_full_participle(token) and token.feats.get("Tense") != "Pres"
