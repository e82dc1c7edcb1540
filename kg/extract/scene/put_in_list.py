"""A list of partners in which one takes another's place: «Из списка побратимов исключён Омск, зато добавлен Ниш»."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from kg.extract.scene.entries import means_list
from kg.extract.scene.scene import Scene
from kg.lang.role_words import role_words

_INTO: Final = ("в", "во")
_TABLE: Final = "tie_words_ru"


def puts_in_list(scene: Scene, first: int, middle: int, last: int) -> bool:
    """Whether the words from `middle` on put somebody in the list of partners that those before it name.

    «… и включила в него Ниш», «вместо него добавлен Ниш», not «и включила в программу Ниш».
    """
    words, tokens = role_words(_TABLE), scene.analysis.tokens
    listed = any(words.plays(t, "circle") for t in tokens[first:middle])
    if (
        not listed
        or not scene.triggers_in(first, middle, "kinds")
        or not scene.any_plays(_TABLE, "adding", middle, last)
    ):
        return False
    into = [(one, two) for one, two in pairwise(tokens[middle:last]) if one.text.casefold() in _INTO]
    goals = [two for one, two in into if not means_list(one, two, *_INTO) and two.feats.get("Case") == "Acc"]
    return all(words.plays(goal, "circle") for goal in goals)
