"""Which of a sentence's ties one of its clauses speaks of."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.scene import Scene
from kg.extract.ties import TieMention


def ties_spoken_of(scene: Scene, clause: tuple[int, int], near: Sequence[TieMention]) -> Sequence[TieMention]:
    """The ties but for those of other municipalities, where a clause names one that is no mere place of action."""
    named = {p.entity for p in scene.parties_in(*clause) if p.government.preposition not in ("в", "на")} - {scene.home}
    if not named:
        return near
    here = [t for t in near if t.first < clause[1] and clause[0] < t.last and t.is_explicit]
    spoken_of = [t for t in near if t in here or named & set(t.pair)]
    if not any(named & set(t.pair) for t in spoken_of):
        return spoken_of
    sentence = scene.sentence_of(clause[0])
    elsewhere = {p.entity for p in scene.parties_in(sentence.first, sentence.last)} - named - {scene.home}
    return [t for t in spoken_of if named & set(t.pair) or not elsewhere & set(t.pair)]


def nearest_ties(ties: Sequence[TieMention], first: int) -> list[TieMention]:
    """The ties of the clause before one that names none, or else of the clause behind it."""
    before = [t for t in ties if t.last <= first]
    end = max((t.last for t in before), default=None)
    if end is not None:
        return [t for t in before if t.last == end]
    start = min(t.first for t in ties)
    return [t for t in ties if t.first == start]
