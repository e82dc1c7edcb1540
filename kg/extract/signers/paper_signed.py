"""Which paper a clause tells to be signed: an agreement, or another one such as a letter, a decision, a notice."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kg.lang.base import Token
from kg.lang.role_words import role_words

_STORY = 40  # words back in which the paper was told
_IT = frozenset(("его", "её", "ее"))


def is_of_paper_told(tokens: Sequence[Token], low: int, first: int, clause: Sequence[Token]) -> bool:
    """«Пришло уведомление. ‖ Подписал его мэр»: whether a pronoun means another paper than an agreement.

    The clause begins at `first`; papers are looked for back to `low`.
    """
    words = role_words("papers_ru")
    objects = (it for verb, it in pairwise(clause) if verb.pos == "VERB")
    if not any(it.text.lower() in _IT for it in objects) or words.any_plays(clause, "agreement"):
        return False
    nouns = (tokens[i] for i in range(first - 1, max(low, first - _STORY) - 1, -1) if tokens[i].pos == "NOUN")
    return next((words.plays(t, "other") for t in nouns if _is_paper(t)), False)


def is_of_other_paper(clause: Sequence[Token]) -> bool:
    """«решение о расторжении подписал», «подписал открытку»: another paper is what is signed."""
    objects = [(t, i) for i, t in enumerate(clause) if t.pos == "NOUN" and t.feats.get("Case") in ("Acc", "Nom")]
    words = role_words("papers_ru")
    others = [i for t, i in objects if words.plays(t, "other") and not _is_on_tie(clause[i + 1 : i + 3])]
    return len(others) > 0 and not any(words.plays(t, "agreement") for t, _ in objects)


def _is_paper(noun: Token) -> bool:
    words = role_words("papers_ru")
    return words.plays(noun, "other") or words.plays(noun, "agreement")


def _is_on_tie(behind: Sequence[Token]) -> bool:
    """«письмо ‖ о намерениях», «грамоту ‖ о побратимстве»."""
    return len(behind) > 1 and behind[0].lemma in ("о", "об") and role_words("papers_ru").plays(behind[1], "tie_told")
