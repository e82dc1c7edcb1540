"""A pair that a stretch of the article speaks of."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass

from kg.extract.scene.frame import Pair
from kg.extract.scene.scene import Scene
from kg.lang.base import Sentence

_SEVERAL = 2


@dataclass(frozen=True, slots=True)
class TieMention:
    """A pair that a stretch of the article (a clause or a sentence, as token range) speaks of."""

    pair: Pair
    sentence: int
    first: int
    last: int
    rule: str

    @property
    def is_explicit(self) -> bool:
        """Whether the stretch names a municipality of the pair, rather than referring back to it."""
        return self.rule != "tie.focus"


def told_at(scene: Scene, sentence: Sentence, pair: Pair, named: Set[int]) -> Sequence[tuple[int, int]]:
    """Where a sentence tells of a known pair: «в Коломне продлили договор, а в Астрахани подписали», each by itself.

    In the clauses that name its partner alone, where each of several partners has one of its own, else everywhere.
    """
    here = [
        (clause, named & {e for g in scene.groups_in(*clause) for e in g.entities})
        for clause in scene.clauses[sentence.index]
    ]
    if len(named) < _SEVERAL or any(len(partners) != 1 for _, partners in here):
        return [(sentence.first, sentence.last)]
    return [clause for clause, partners in here if partners & set(pair)] or [(sentence.first, sentence.last)]
