"""Verbs for anything: «отменили», «приняли» tell of a tie only where the tie or its paper is their object.

Without an object of that kind they would make a sentence one of a tie («города, закрытые для туристов»).
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.parties import is_partner_noun
from kg.extract.role_words import role_words
from kg.lang.base import Token
from kg.lang.lexicon import Trigger

_CLOSING = frozenset((",", ";", ":", ".", "—", "–", "(", ")", "!", "?"))
_REACH = 8  # tokens from the verb to its object
_ROLES = ("ends_anything", "signs_anything")


def without_deeds_of_others(tokens: Sequence[Token], told: Sequence[Trigger]) -> tuple[Trigger, ...]:
    """The triggers but for «отменил», «закрыт», «принял» where no tie or paper is ended, and no paper signed."""
    roles = {t.first: role for t in told if t.scheme == "events" and (role := _role(t))}
    if not roles:
        return tuple(told)
    papers = {t.first for t in told if t.scheme == "documents"}
    ties = {t.first for t in told if t.scheme == "kinds" and not is_partner_noun(tokens[t.first].lemma)}
    objects = {
        "signs_anything": lambda i: i in papers,
        "ends_anything": lambda i: i in papers or i in ties or _is_relation(tokens[i]),
    }
    let_go = {
        i
        for i, role in roles.items()
        if not (_tells(tokens[i]) and any(objects[role](j) and _is_object(tokens, j) for j in _near(tokens, i)))
    }
    return tuple(t for t in told if t.first not in let_go or t.scheme != "events" or not _role(t))


def _role(trigger: Trigger) -> str:
    pattern = trigger.pattern.rstrip("*")
    roles = role_words("tie_words_ru").roles_of(pattern, pattern)
    return next((role for role in _ROLES if role in roles), "")


def _tells(token: Token) -> bool:
    """Whether a verb tells what was done, and does not describe: «закрытый город», «закрылся форум»."""
    form = token.feats.get("VerbForm")
    described = form == "Part" and token.feats.get("Variant") != "Short"
    return token.pos == "VERB" and not described and not token.text.endswith(("ся", "сь"))


def _near(tokens: Sequence[Token], verb: int) -> list[int]:
    """The words of the verb's own stretch between commas, at most `_REACH` away."""
    before = range(verb - 1, max(-1, verb - 1 - _REACH), -1)
    behind = range(verb + 1, min(len(tokens), verb + 1 + _REACH))
    found = []
    for stretch in (before, behind):
        for i in stretch:
            if tokens[i].text in _CLOSING:
                break
            found.append(i)
    return found


def _is_relation(token: Token) -> bool:
    return role_words("tie_words_ru").plays(token, "relation")


def _is_object(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word stands under no preposition and no other noun."""
    i = index - 1
    while i >= 0 and tokens[i].pos in ("ADJ", "DET"):
        i -= 1
    return i < 0 or tokens[i].pos not in ("ADP", "NOUN")
