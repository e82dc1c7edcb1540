"""Who is no side of a tie, and who stands for one: the ends of roads and flights, persons who sign."""

from __future__ import annotations

from kg.extract.parties import Group
from kg.extract.scene import Scene
from kg.extract.wording import deeds_in, has_word

_REACH = 6  # tokens between «между» and the name it governs


def is_span(scene: Scene, group: Group) -> bool:
    """«мост между Москвой и Минском», «рейс между Тверью и Бари»: the cities are but the ends of something."""
    if group.role != "between":
        return False
    tokens = scene.analysis.tokens
    start = next((i for i in range(group.first - 1, max(0, group.first - _REACH), -1) if tokens[i].lemma == "между"), 0)
    return has_word(scene, max(0, start - 1), start, "between_things")


def has_signers(scene: Scene, first: int, last: int) -> bool:
    """Whether persons stand for their municipalities: where something is signed, or a letter is sent."""
    return bool(deeds_in(scene, first, last) & {"signed", "renewed"}) or has_word(scene, first, last, "letter")
