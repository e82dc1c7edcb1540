"""Votes told by their numbers: «за разрыв проголосовали 12 депутатов, против — 15»."""

from __future__ import annotations

from kg.extract.clauses.clause import Clause
from kg.lang.lexicon import Trigger
from kg.lang.ru.dates.numbers import read_number

_ONLY = ("только", "лишь", "всего")
_AGAINST = "против"
_NEEDED = ("необходимый", "нужный", "требуемый")
_WORDS_TO_NEEDED = 2
_WORDS_TO_OF = 3  # «10 депутатов Черкасс из 42»
_HALF = 2


def is_outvoted(clause: Clause, trigger: Trigger) -> bool:
    """«За разрыв проголосовали только 10 из 30 депутатов», «… 12 депутатов, против — 15», «… 19 при необходимых 24»."""
    tokens, voted = clause.tokens, clause.playing("papers_ru", "votes")
    if not voted or not any(t.lemma == "за" for t in tokens[max(clause.first, trigger.first - 2) : trigger.first]):
        return False
    at = next((i for i in range(voted[0], clause.last) if _number(clause, i) is not None), None)
    if at is None:
        return False
    if tokens[at - 1].lemma in _ONLY:
        return True
    for_it = _number(clause, at) or 0
    return for_it <= _against(clause, at) or for_it < _needed(clause, at) or _HALF * for_it <= _members(clause, at)


def _number(clause: Clause, index: int) -> int | None:
    """The number at `index`, if it belongs to no date."""
    start = clause.tokens[index].start
    if any(d.start <= start < d.end for d in clause.scene.dates_in(clause.first, clause.sentence.last)):
        return None
    read = read_number(clause.tokens, index, clause.sentence.last)
    return read[0] if read else None


def _next_number(clause: Clause, first: int, last: int) -> int:
    numbers = (_number(clause, i) for i in range(max(clause.first, first), min(last, clause.sentence.last)))
    return next((n for n in numbers if n is not None), 0)


def _against(clause: Clause, at: int) -> int:
    """«Против — 15», «20 были против»."""
    behind = range(at + 1, clause.sentence.last)
    against = next((i for i in behind if clause.tokens[i].lemma == _AGAINST), None)
    if against is None:
        return 0
    return _next_number(clause, against + 1, against + 1 + _WORDS_TO_NEEDED) or _next_number(clause, at + 2, against)


def _needed(clause: Clause, at: int) -> int:
    """«При необходимых 24»."""
    needed = next((i for i in range(at, clause.sentence.last) if clause.tokens[i].lemma in _NEEDED), None)
    return 0 if needed is None else _next_number(clause, needed + 1, needed + 1 + _WORDS_TO_NEEDED)


def _members(clause: Clause, at: int) -> int:
    """«10 из 30 депутатов», «10 депутатов Черкасс из 42»."""
    of = next(
        (i for i in range(at + 1, at + 1 + _WORDS_TO_OF) if i < clause.last and clause.tokens[i].lemma == "из"), 0
    )
    return _next_number(clause, of + 1, of + 2) if of else 0
