"""Capitals that stand for their states: «отношения Москвы и Анкары»."""

from __future__ import annotations

from collections.abc import Sequence

from kg.places.candidate import Decided
from kg.places.scene import Scene

_REACH = 4  # tokens between two capitals that are named together («Москвы и Анкары», «между Москвой и Минском»)


def is_state(scene: Scene, decided: Decided, others: Sequence[Decided]) -> bool:
    """Whether a capital stands for its state: named together with another one, amid words of state policy only.

    Also where a state deals with it: «Мали подписало с Москвой соглашение».
    """
    if not _is_capital(scene, decided):
        return False
    if any(_deals_with(scene, other, decided) for other in others):
        return True
    if not any(_is_beside(scene, decided, other) for other in others):
        return False
    sentence = scene.sentence(decided.candidate.first)
    sentence_tokens = range(sentence.first, sentence.last)
    if any(scene.is_a("between_states", i) for i in sentence_tokens):
        return True
    if any(scene.is_a("municipal", i) for i in sentence_tokens):
        return False
    return any(scene.is_a("state", i) for i in sentence_tokens)


def _deals_with(scene: Scene, state: Decided, capital: Decided) -> bool:
    """Whether nothing but a verb and «с» stands between the name of a state and a capital."""
    if state.candidate.kind != "country" or state.candidate.form != "noun":
        return False
    between = scene.tokens[state.candidate.last : capital.candidate.first]
    if not 1 < len(between) <= _REACH or between[-1].lemma != "с":
        return False
    return between[0].pos == "VERB" and all(t.pos in ("VERB", "ADV", "PART", "ADP") for t in between)


def _is_capital(scene: Scene, decided: Decided) -> bool:
    reading = decided.reading
    return (
        reading is not None
        and decided.candidate.form == "noun"
        and (reading.municipality.geonames in scene.tables.capitals)
    )


def _is_beside(scene: Scene, decided: Decided, other: Decided) -> bool:
    if other is decided or not _is_capital(scene, other):
        return False
    gap = max(other.candidate.first - decided.candidate.last, decided.candidate.first - other.candidate.last)
    return 0 <= gap <= _REACH
