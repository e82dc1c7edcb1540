"""The article's own municipality: who the article is about, and others are partners of.

Each municipality of an article is weighed by signs that a reader goes by as well (`kg.extract.home_signs`): the
headline, «побратимы X», «у X», the organs of X, how many others stand beside it where ties are told. Where that leaves
several, each is tried: the article's own has a part in most of the ties that are then told. The weights are in
`data/home_weights.csv`, fitted by `python -m kg.evaluate.home_weights` on the development articles.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import replace
from typing import Final

from kg.extract.frames import Pair
from kg.extract.home_signs import signs_of
from kg.extract.scene import Scene
from kg.extract.signs import Signs, shipped_weights, weigh
from kg.extract.ties import find_ties

TRIED: Final = "home_share"
"""The sign that is known only once a municipality was tried."""

_MOST_TRIED: Final = 3
_MOST_NAMED: Final = 60  # municipalities: what names more is a list, and long to read several times


def find_home(scene: Scene) -> int | None:
    """The entity that the article is about, None where it names no municipality."""
    weights = shipped_weights("home")
    scores = {entity: weigh(signs, weights) for entity, signs in signs_of(scene).items()}
    if not scores:
        return None
    ranked = sorted(scores, key=lambda entity: -scores[entity])
    tried = weights.get(TRIED, 0.0)
    close = [entity for entity in ranked[:_MOST_TRIED] if scores[entity] + tried >= scores[ranked[0]]]
    if len(close) == 1 or len(ranked) > _MOST_NAMED:
        return ranked[0]
    tried_signs = signs_when_tried(scene, close)
    return max(close, key=lambda entity: scores[entity] + weigh(tried_signs[entity], weights))


def signs_when_tried(scene: Scene, entities: Iterable[int]) -> Mapping[int, Signs]:
    """Which part of the ties are a municipality's, if they are read as in an article of its own.

    Ties that are told anyhow, and that its being the own one would hide, count against it.
    """
    anyhow = _pairs(scene, None)
    return {entity: {TRIED: _share(entity, _pairs(scene, entity), anyhow)} for entity in entities}


def _share(entity: int, pairs: Set[Pair], anyhow: Set[Pair]) -> float:
    return sum(entity in pair for pair in pairs) / max(1, len(pairs | anyhow))


def _pairs(scene: Scene, home: int | None) -> Set[Pair]:
    return {t.pair for t in find_ties(replace(scene, home=home)).mentions if t.is_explicit}
