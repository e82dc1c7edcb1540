"""Partners of whom a deed is not told: «С Бари Псков порвал, с Вероной — нет», «…, но не с Вероной»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from kg.extract.scene.deed import ENDED
from kg.extract.scene.frame import Frame
from kg.extract.scene.parties import is_same_place
from kg.extract.scene.scene import Scene
from kg.extract.scene.wording import deeds_in
from kg.lang.base import Sentence

SPARED: Final = "tie.spared"
"""The rule of a tie that lasts where its sentence tells that another ended."""

_DASHES: Final = ("—", "–")
_NO: Final = "нет"
_WORDS_TO_NO: Final = 3  # «— пока ещё нет»
_BUT: Final = 3  # tokens: «но не с»
_KEPT: Final = frozenset({*ENDED, "renewed"})

Located = tuple[Frame, int, int]


def with_spared(scene: Scene, sentence: Sentence, kept: Sequence[Located]) -> list[Located]:
    """The frames of a sentence; whom its deed leaves out has its tie still, or where nothing ended has none told."""
    spared = {p.entity for p in scene.parties_in(sentence.first, sentence.last) if _is_left_out(scene, p.last)}
    found = [f for f in kept if spared.isdisjoint(f[0].pair)]
    if deeds_in(scene, sentence.first, sentence.last).isdisjoint(_KEPT):
        return found
    left_out = (f for f in kept if not spared.isdisjoint(f[0].pair))
    found += [(Frame(frame.head, frame.partner, SPARED), first, last) for frame, first, last in left_out]
    return [*found, *_denied_behind(scene, sentence, kept)]


def _is_left_out(scene: Scene, at: int) -> bool:
    """«С Вероной — нет», «с Вероной — пока нет»."""
    behind = [t.lemma for t in scene.analysis.tokens[at : at + 1 + _WORDS_TO_NO]]
    return behind[:1] in [[dash] for dash in _DASHES] and _NO in behind


def _denied_behind(scene: Scene, sentence: Sentence, kept: Sequence[Located]) -> Iterator[Located]:
    """«Отношения с Бари прекращены, но не с Вероной»: one more partner of whoever has the one named before."""
    tokens = scene.analysis.tokens
    for place in scene.places_in(sentence.first, sentence.last):
        at = scene.analysis.token_index_at(place.start)
        if at - _BUT < sentence.first or [t.lemma for t in tokens[at - _BUT : at]] != ["но", "не", "с"]:
            continue
        entity = next((i for i, e in enumerate(scene.entities) if is_same_place(e, place.place)), None)
        before = next((p.entity for p in reversed(scene.parties_in(sentence.first, at))), None)
        for frame, first, last in kept:
            if before in frame.pair and entity is not None and entity not in frame.pair:
                (head,) = set(frame.pair) - {before}
                yield Frame(head, entity, SPARED), first, last
