"""A pair behind another: «соглашения заключили Псков и Тарту, а также Остров и Выру»."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from kg.extract.scene.frame import Frame
from kg.extract.scene.scene import Scene
from kg.lang.ru.predicates import is_predicate

Located = tuple[Frame, int, int]

_PAIR = 2
_EACH_OTHERS = ("tie.coordinated", "tie.further_pair")


def with_further_pairs(scene: Scene, located: Iterable[Located]) -> Iterator[Located]:
    """The frames of a sentence; two that «а также» adds to a pair, across its border, are one of their own."""
    told: list[Frame] = []
    for (first, last), of_clause in groupby(located, key=lambda f: f[1:]):
        frames = [frame for frame, _, _ in of_clause]
        added = _further_pair(scene, told, first, last)
        told = frames if added is None else [added]
        yield from ((frame, first, last) for frame in told)


def _further_pair(scene: Scene, told: list[Frame], first: int, last: int) -> Frame | None:
    if len(told) != 1 or told[0].rule not in _EACH_OTHERS or not _adds(scene, first, last):
        return None
    entities = [party.entity for party in scene.parties_in(first, last)]
    before = {scene.entities[e].country for e in told[0].pair}
    behind = {scene.entities[e].country for e in entities}
    across = len(before) == _PAIR and len(behind) == _PAIR and not before.isdisjoint(behind)
    if len(entities) != _PAIR or not across or not set(told[0].pair).isdisjoint(entities):
        return None
    return Frame(entities[0], entities[1], "tie.further_pair")


def _adds(scene: Scene, first: int, last: int) -> bool:
    """«А также …», with no verb of its own."""
    tokens = scene.analysis.tokens[first:last]
    also = any(t.lemma == "также" for t in tokens[:_PAIR])
    return also and not any(is_predicate(t) for t in tokens)
