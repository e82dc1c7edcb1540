"""Speakers: whose partners a sentence tells by «у нас», «у его города», «у города», where somebody of a town speaks.

««У нас уже есть побратимы, Любек и Верона», — сказал мэр Тарту», «мэрия напомнила, что у города два побратима».
"""

from __future__ import annotations

from collections.abc import Collection
from itertools import pairwise

from kg.extract.scene.parties import Group
from kg.extract.scene.scene import Scene
from kg.lang.base import Sentence
from kg.lang.role_words import role_words

_OUR_OWN = frozenset({"мы", "нас", "нам", "наш", "нашего", "нашему", "нашим", "наших"})
_THEIR = frozenset({"его", "ее", "её", "их", "этого"})
_TOWN = "город"


def town_of_speaker(scene: Scene, sentence: Sentence, first: int, last: int, named: Collection[int]) -> int | None:
    """The municipality of who speaks, where a clause means it without naming it; None where nobody of one speaks.

    Args:
        scene: what the article names.
        sentence: that of the clause.
        first: the first token of the clause.
        last: the token behind it.
        named: the municipalities that the clause names.
    """
    if not _means_own_town(scene, first, last):
        return None
    speaking = {
        group.entities[0]
        for clause in scene.clauses[sentence.index]
        if scene.has_cue(*clause, "saying")
        for group in scene.groups_in(*clause)
        if _is_of_speaker(scene, group)
    }
    return speaking.pop() if len(speaking) == 1 and speaking.isdisjoint(named) else None


def _means_own_town(scene: Scene, first: int, last: int) -> bool:
    """«у нас», «наши побратимы», «у его города», «у города»; not «у города Тарту»."""
    tokens = scene.analysis.tokens[first:last]
    if any(t.text.casefold() in _OUR_OWN for t in tokens):
        return True
    return any(
        b.lemma == _TOWN and (a.text.casefold() in _THEIR or a.lemma == "у") and not c.is_capitalized
        for (a, b), c in zip(pairwise(tokens), tokens[2:], strict=False)
    )


def _is_of_speaker(scene: Scene, group: Group) -> bool:
    """«мэр Тарту», «тартуская мэрия»."""
    if len(group.entities) != 1:
        return False
    if group.form == "adjective":
        return True
    head = group.government.head_token
    return head >= 0 and role_words("party_words_ru").plays(scene.analysis.tokens[head], "municipal")
