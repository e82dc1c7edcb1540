"""Verbs for anything: «отменили», «приняли» tell of a tie only where the tie or its paper is their object.

Without an object of that kind they would make a sentence one of a tie («города, закрытые для туристов»).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from kg.extract.scene.parties import is_partner_noun
from kg.lang.base import Token
from kg.lang.lexicon import Trigger
from kg.lang.role_words import role_words
from kg.lang.ru.attributes import governor

_CLOSING = frozenset((",", ";", ":", ".", "—", "–", "(", ")", "!", "?"))
_REACH = 8  # tokens from the verb to its object
_ROLES = ("ends_anything", "signs_anything")


def without_deeds_of_others(tokens: Sequence[Token], told: Sequence[Trigger]) -> tuple[Trigger, ...]:
    """The triggers but for «отменил», «закрыт», «принял» where no tie or paper is ended, and no paper signed."""
    of_anything = {t: role for t in told if t.scheme == "events" and (role := _role(t))}
    if not of_anything:
        return tuple(told)
    papers = {t.first for t in told if t.scheme == "documents"}
    ties = {t.first for t in told if t.scheme == "kinds" and not is_partner_noun(tokens[t.first].lemma)}
    objects = {"signs_anything": papers, "ends_anything": papers | ties}
    of_others = {t for t, role in of_anything.items() if not _is_done_to(objects[role], role, tokens, t.first)}
    return tuple(t for t in told if t not in of_others)


def _is_done_to(objects: Collection[int], role: str, tokens: Sequence[Token], verb: int) -> bool:
    """Whether a verb tells what was done to one of some words; «отношения» can be ended, and nobody signs them."""
    if not _tells(tokens[verb]):
        return False
    ends = role == "ends_anything"
    near = (i for i in _near(tokens, verb) if i in objects or (ends and _is_relation(tokens[i])))
    return any(_is_object(tokens, i) for i in near)


def _is_relation(token: Token) -> bool:
    return role_words("tie_words_ru").plays(token, "relation")


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


def _is_object(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word stands under no preposition and no other noun."""
    of = governor(tokens, index, 0)
    return of is None or of.pos not in ("ADP", "NOUN")
