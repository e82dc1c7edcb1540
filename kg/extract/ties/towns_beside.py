"""Towns that travellers saw beside a partner: «побывали в Берлине и городе-побратиме Нише» ties nobody to Берлин."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import Final

from kg.extract.scene.called import is_called_partner
from kg.extract.scene.frame import Pair
from kg.extract.scene.parties import INDECLINABLE, Group, Party, is_as_named, is_partner_noun
from kg.extract.scene.scene import Scene
from kg.extract.scene.wording import deeds_in

_TO: Final = ("в", "во", "на")
_VISITED: Final = frozenset({"visited"})


def without_towns_beside(
    scene: Scene, groups: tuple[Group, ...], first: int, last: int, known: Collection[Pair]
) -> tuple[Group, ...]:
    """The municipalities of a clause without those that a visit led to as well, where a noun in the singular calls only
    another one of its sentence a partner: «посетили Рим и город-побратим Ниш», «прилетели в Шанхай, а оттуда
    отправились в город-побратим Хэйхэ».

    Where other partners were told before, as in an article on all of them, these may be some, too.
    """
    sentence = scene.sentence_of(first)
    if deeds_in(scene, sentence.first, sentence.last) != _VISITED:
        return groups
    led_to = [p for p in scene.parties_in(sentence.first, sentence.last) if _is_led_to(scene, p)]
    partners = {p.entity for p in led_to if is_called_partner(scene, p)}
    if not partners:
        return groups
    if any(partners.isdisjoint(pair) for pair in known):
        return groups
    tied = {e for pair in known for e in pair}
    apart = all(p.first < first or p.first >= last for p in led_to if p.entity in partners)
    own = {scene.home} if apart and not scene.any_plays("visit_words_ru", "next_stop", last, sentence.last) else set()
    beside = {p.entity for p in led_to} - partners - tied - own
    kept = (replace(g, entities=tuple(e for e in g.entities if e not in beside)) for g in groups)
    return tuple(g for g in kept if g.entities)


def without_stops(scene: Scene, groups: tuple[Group, ...]) -> tuple[Group, ...]:
    """The municipalities of a sentence without where travellers stop on the way to a partner, see `is_town_beside`."""
    return tuple(g for g in groups if not all(is_town_beside(scene, e) for e in g.entities))


def is_town_beside(scene: Scene, entity: int) -> bool:
    """«Мэр вылетел в Ереван. Он посетит город-побратим Горис»: whether an article names a municipality only as where a
    visit led to right before or behind a partner, which its sentence or the next one calls so.
    """
    named = [p for p in scene.parties if p.entity == entity]
    return bool(named) and all(_is_led_to(scene, p) and _stands_beside(scene, p) for p in named)


def _stands_beside(scene: Scene, party: Party) -> bool:
    sentences = scene.analysis.sentences
    own = sentences[party.sentence]
    near = [s for s in sentences[max(0, own.index - 1) : own.index + 2] if s.paragraph == own.paragraph]
    if any(deeds_in(scene, s.first, s.last) != _VISITED for s in near):
        return False
    led_to = [p for s in near for p in scene.parties_in(s.first, s.last) if _is_led_to(scene, p)]
    partners = {p.entity for p in led_to if is_called_partner(scene, p)}
    return bool(partners) and party.entity not in partners


def _is_led_to(scene: Scene, party: Party) -> bool:
    """«В Берлине», «в Берлин», «посетили Берлин»: where a visit led to; not «врачи Берлина», «из Берлина»."""
    government = party.government
    if government.preposition in _TO or (not government.preposition and government.case == "Loc"):
        return True
    same = is_as_named(scene.analysis.tokens, party) and party.mention.place.name.endswith(INDECLINABLE)
    is_object = government.case == "Acc" or (same and government.case in ("Nom", "Gen"))
    called = is_partner_noun(government.head) and government.head_token == party.first - 1
    return is_object and not government.preposition and (called or not government.head)
