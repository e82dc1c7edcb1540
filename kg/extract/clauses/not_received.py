"""Notices of an end that nobody has got: «уведомлений о разрыве не получали», «письма о прекращении пока нет»."""

from __future__ import annotations

from itertools import pairwise

from kg.extract.clauses.clause import Clause
from kg.lang.lexicon import Trigger
from kg.lang.role_words import role_words
from kg.lang.ru.predicates import is_predicate

_WORDS_TO_END = 4  # «уведомления от Дьёра о прекращении»
_NOTHING = ("нет", "отсутствовать")


def is_notice_not_received(clause: Clause, trigger: Trigger) -> bool:
    """«Уведомлений о разрыве не поступало», «о разрыве нас никто не уведомлял»: no end is told; not «уведомление о
    разрыве получили», «уведомление не ждали».
    """
    known, tokens = role_words("denial_words_ru"), clause.tokens
    denied = [b for a, b in pairwise(clause.words) if a.lemma == "не" and is_predicate(b)]
    if any(known.plays(t, "notifies") for t in denied):
        return any(t.lemma in ("о", "об") for t in tokens[max(clause.first, trigger.first - 2) : trigger.first])
    lacking = any(known.plays(t, "receives") for t in denied) or clause.has_word(*_NOTHING)
    near = tokens[max(clause.first, trigger.first - _WORDS_TO_END) : trigger.first + 1]
    return lacking and any(known.plays(t, "notice") for t in near)
