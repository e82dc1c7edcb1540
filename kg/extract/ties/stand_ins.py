"""Who is no side of a tie, and who stands for one: the ends of roads and flights, companies, persons who sign."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kg.extract.scene.acting_bodies import become_partners, end_of_their_deeds, is_of_others
from kg.extract.scene.parties import Group
from kg.extract.scene.scene import Scene
from kg.extract.scene.wording import deeds_in, has_word
from kg.lang.role_words import role_words

_WORDS_FROM_NOUN = 2  # «завод из Пензы»
_REACH = 6  # tokens between «между» and the name it governs


def possible_sides(scene: Scene, first: int, last: int) -> tuple[Group, ...]:
    """The municipalities of a clause but for the ends of roads and flights and those that institutions are of."""
    groups = without_routes(scene, scene.groups_in(first, last))
    return tuple(g for g in groups if not (is_span(scene, g) or is_of_institution(scene, g, first, last)))


def is_span(scene: Scene, group: Group) -> bool:
    """«мост между Москвой и Минском», «рейс между Тверью и Бари»: the cities are but the ends of something."""
    if group.role != "between":
        return False
    tokens = scene.analysis.tokens
    start = next((i for i in range(group.first - 1, max(0, group.first - _REACH), -1) if tokens[i].lemma == "между"), 0)
    return has_word(scene, max(0, start - 1), start, "between_things")


def without_routes(scene: Scene, groups: Sequence[Group]) -> tuple[Group, ...]:
    """Leave out the ends of «рейс Казань — Урумчи», «железная дорога Москва — Баку»."""
    ends = [
        (a, b)
        for a, b in pairwise(groups)
        if b.dashed and a.last == b.first - 1 and has_word(scene, max(0, a.first - 1), a.first, "route")
    ]
    return tuple(g for g in groups if not any(g is end for pair in ends for end in pair))


def is_of_institution(scene: Scene, group: Group, first: int, last: int) -> bool:
    """«Мэрия Твери и завод из Пензы подписали соглашение»: what a company or a school signs is no paper of its town.

    Not where towns are called twins beside («договор о побратимстве подписал ректор университета Пензы»).
    """
    if len(group.entities) > 1:
        return _are_of_others(scene, group, first, last)
    if "signed" not in deeds_in(scene, first, last):
        return False
    if any(t.id == "sister_city" for t in scene.triggers_in(first, last, "kinds")):
        return False
    noun = group.government.head_token
    if noun < 0 and group.government.preposition == "из":
        noun = group.first - _WORDS_FROM_NOUN
    return noun >= first and role_words("party_words_ru").plays(scene.analysis.tokens[noun], "other")


def _are_of_others(scene: Scene, group: Group, first: int, last: int) -> bool:
    """«Краеведы Вологды и Минска подписали договор», «гимназии Вологды и Минска стали побратимами»."""
    if not is_of_others(scene, group, first, last):
        return False
    told = scene.triggers_in(first, end_of_their_deeds(scene, first, last), "events")
    if all(t.id in ("visited", "exists") for t in told):
        return False
    kinds = scene.triggers_in(first, last, "kinds")
    return all(t.id != "sister_city" for t in kinds) or become_partners(scene, first, last)


def has_signers(scene: Scene, first: int, last: int) -> bool:
    """Whether persons stand for their municipalities: where something is signed, or a letter is sent."""
    return bool(deeds_in(scene, first, last) & {"signed", "renewed"}) or has_word(scene, first, last, "letter")
