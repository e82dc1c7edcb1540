"""Verbs that end or pause anything («отменили концерт», «закрыли завод»): of a tie only where the tie is what ends."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.parties import is_partner_noun
from kg.extract.role_words import role_words
from kg.lang.base import Token
from kg.lang.lexicon import Trigger

_CLOSING = frozenset((",", ";", ":", ".", "—", "–", "(", ")", "!", "?"))
_REACH = 8  # tokens from the verb to what it ends
_OF_TIES = ("kinds", "documents")


def without_ends_of_others(tokens: Sequence[Token], told: Sequence[Trigger]) -> tuple[Trigger, ...]:
    """The triggers but for «отменил», «закрыт», «похоронили» where neither a tie nor its paper is what ends.

    They would else make a sentence one of a tie: «города, закрытые для туристов».
    """
    ends = {t.first: t for t in told if t.scheme == "events" and _may_end_anything(t)}
    if not ends:
        return tuple(told)
    ties = {t.first for t in told if t.scheme in _OF_TIES and not is_partner_noun(tokens[t.first].lemma)}
    let_go = {
        id(t)
        for i, t in ends.items()
        if not _tells(tokens[i]) or not any(_is_what_ends(tokens, j, ties) for j in _near(tokens, i))
    }
    return tuple(t for t in told if id(t) not in let_go)


def _may_end_anything(trigger: Trigger) -> bool:
    pattern = trigger.pattern.rstrip("*")
    return "ends_anything" in role_words("tie_words_ru").roles_of(pattern, pattern)


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


def _is_what_ends(tokens: Sequence[Token], index: int, ties: set[int]) -> bool:
    """Whether a word for a tie or a paper stands under no preposition and no other noun."""
    if index not in ties and not role_words("tie_words_ru").plays(tokens[index], "relation"):
        return False
    i = index - 1
    while i >= 0 and tokens[i].pos in ("ADJ", "DET"):
        i -= 1
    return i < 0 or tokens[i].pos not in ("ADP", "NOUN")
