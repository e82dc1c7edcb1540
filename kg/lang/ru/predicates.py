"""Whether a word is the core of a clause, tells of what is to come, or is denied."""

from __future__ import annotations

from collections.abc import Sequence

from kg.lang.base import Token

_ENDINGS_OF_PAST = ("ли", "ла", "ло", "лись", "лась", "лось", "лся")


def is_predicate(token: Token) -> bool:
    """Whether the token is a finite verb, a short participle or a short adjective: the core of a clause."""
    if token.pos in ("VERB", "AUX"):
        return token.feats.get("VerbForm") in ("Fin", None) or token.feats.get("Variant") == "Short"
    return token.pos == "ADJ" and token.feats.get("Variant") == "Short"


def is_full_participle(token: Token) -> bool:
    """Whether the token is a participle that goes with a noun («замершее», «подписанный»)."""
    return token.feats.get("VerbForm") == "Part" and token.feats.get("Variant") != "Short"


def is_future(token: Token) -> bool:
    """Whether the token is a verb in the future («подпишут», «станет», «будет»), not «завизировали» tagged so."""
    if token.text.endswith(_ENDINGS_OF_PAST):
        return False
    return token.feats.get("Tense") == "Fut" or (
        token.pos in ("VERB", "AUX")
        and token.feats.get("VerbForm") == "Fin"
        and token.feats.get("Aspect") == "Perf"
        and token.feats.get("Tense") in ("Pres", "Fut")
    )


def is_negated(tokens: Sequence[Token], index: int) -> bool:
    """Whether «не» or «ни» stands right before the word at `index` (one word may stand between)."""
    return any(t.lemma in ("не", "ни") for t in tokens[max(0, index - 2) : index])
