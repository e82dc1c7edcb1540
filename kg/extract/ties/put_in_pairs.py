"""Pairs that somebody else made: «Артёму в пару выбрали Камрань, Большому Камню — Вунгтау»."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

from kg.extract.scene.frame import Pair, pair_of
from kg.extract.scene.parties import Party
from kg.extract.scene.scene import Scene

_IN: Final = "в"
_PAIR: Final = ("пару", "пары")
_DASHES: Final = frozenset("—–")
_OTHERS: Final = ("Nom", "Acc")


def find_put_in_pairs(scene: Scene) -> Mapping[int, tuple[Pair, ...]]:
    """The pairs by the number of the sentence that puts one municipality beside another."""
    found: dict[int, tuple[Pair, ...]] = {}
    for sentence in scene.analysis.sentences:
        tokens = scene.analysis.tokens[sentence.first : sentence.last]
        if any(a.text == _IN and b.text in _PAIR for a, b in pairwise(tokens)):
            pairs = tuple(_one_by_one(scene, scene.parties_in(sentence.first, sentence.last)))
            found |= {sentence.index: pairs} if pairs else {}
    return found


def _one_by_one(scene: Scene, parties: Sequence[Party]) -> Iterator[Pair]:
    """The municipality in the dative with the one behind it, and each without a verb with the one behind a dash."""
    for one, other in zip(parties[::2], parties[1::2], strict=False):
        between = {t.text for t in scene.analysis.tokens[one.last : other.first]}
        given = one.government.case == "Dat" and other.government.case in _OTHERS
        given = given or (one is not parties[0] and not _DASHES.isdisjoint(between))
        if not given or one.government.preposition or one.entity == other.entity:
            return
        yield pair_of(one.entity, other.entity)
