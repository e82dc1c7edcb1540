"""The pair that an article is about: the one that its headline and its opening paragraphs speak of most."""

from __future__ import annotations

from collections import Counter

from kg.extract.scene.frame import Pair
from kg.extract.scene.scene import Scene
from kg.extract.ties.find import Ties

_HEADLINE = 2  # how much a mention in the headline counts
_OPENING = 2  # paragraphs


def main_pair(scene: Scene, ties: Ties) -> tuple[Pair, ...]:
    """The pair of headline and opening, the first named of equals; () where they speak of none."""
    weights: Counter[Pair] = Counter()
    for mention in ties.mentions:
        paragraph = scene.analysis.sentences[mention.sentence].paragraph
        if paragraph > _OPENING:
            break
        weights[mention.pair] += 1 if paragraph else _HEADLINE
    return tuple(pair for pair, _ in weights.most_common(1))
