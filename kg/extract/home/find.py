"""The article's own municipality: who the article is about, and others are partners of.

Each municipality of an article is weighed by signs that a reader goes by as well (`kg.extract.home.signs`): the
headline, «побратимы X», «у X», the organs of X, how many others stand beside it where ties are told. The weights are in
`data/home_weights.csv`, fitted by `python -m kg.evaluate.home_weights` on the development articles.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Set
from typing import Final

from kg.extract.home.signs import signs_of
from kg.extract.scene.partner_lists import partner_lists
from kg.extract.scene.scene import Scene
from kg.extract.signs import shipped_weights, weigh

_FOR: Final = "для"


def find_home(scene: Scene) -> int | None:
    """The entity that the article is about, None where it names no municipality."""
    weights = shipped_weights("home")
    scores = {entity: weigh(signs, weights) for entity, signs in signs_of(scene).items()}
    if not scores:
        return None
    partners = _mere_partners(scene)
    likely = [entity for entity in scores if entity not in partners] or list(scores)
    return max(likely, key=lambda entity: scores[entity])


def _mere_partners(scene: Scene) -> Set[int]:
    """«На фестиваль в Лиду приехали артисты из городов-побратимов — Дятькова и Ельни»: who is told of as that alone.

    Not «концерт для побратимов Торжка и Слонима», who may be each other's.
    """
    groups = defaultdict[int, set[int]](set)
    for party in scene.parties:
        groups[party.entity].add(party.group)
    tokens = scene.analysis.tokens
    called = partner_lists(scene.analysis, scene.parties)
    listed = {group for group, noun in called.items() if tokens[noun - 1].lemma != _FOR}
    return {entity for entity, named in groups.items() if named <= listed}
