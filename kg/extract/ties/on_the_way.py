"""Where travellers to a partner stop or go on to: «делегация Читы посетила Хайлар и город-побратим Маньчжурию».

Where a sentence calls one place a partner of those who travel, the others that it names are only on their way.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from kg.extract.scene.frame import Pair, pair_of
from kg.extract.scene.parties import Group, is_partner_noun
from kg.extract.scene.scene import Scene
from kg.lang.ru.attributes import before_attributes

_PLACES: Final = ("location", "goal", "object", "subject", "dependent")
_TO: Final = ("в", "во", "из", "на")
_TRAVELLERS: Final = ("guest", "group")


def without_further_places(
    scene: Scene, groups: tuple[Group, ...], first: int, known: Collection[Pair]
) -> tuple[Group, ...]:
    """The municipalities of a clause without the places that people pass on the way to or from a partner."""
    sentence = scene.sentence_of(first)
    if not any(t.id == "visited" for t in scene.triggers_in(sentence.first, sentence.last, "events")):
        return groups
    everywhere = [g for g in scene.groups_in(sentence.first, sentence.last) if g.form == "noun"]
    partners = {e for g in everywhere if _is_called_partner(scene, g) for e in g.entities}
    senders = {e for g in everywhere if _travels(scene, g) for e in g.entities}
    if len(partners) != 1 or len(senders) != 1 or partners == senders:
        return groups
    sides = partners | senders
    return tuple(g for g in groups if sides & set(g.entities) or not _is_passed(g) or _is_known(g, senders, known))


def _is_called_partner(scene: Scene, group: Group) -> bool:
    """«В город-побратим Маньчжурию»: one place, with the noun for partners before it in the singular."""
    tokens, noun = scene.analysis.tokens, group.first - 1
    if len(group.entities) != 1:
        return False
    while noun > 0 and tokens[noun].pos == "ADJ" and not is_partner_noun(tokens[noun].lemma):
        noun -= 1
    if noun < 0 or not is_partner_noun(tokens[noun].lemma) or tokens[noun].feats.get("Number") != "Sing":
        return False
    owned = group.government.head == tokens[noun].lemma  # «город-побратим Турку», «побратим Вологды»
    return not owned or tokens[max(0, noun - 1)].lemma in _TO


def _travels(scene: Scene, group: Group) -> bool:
    """«Делегация Читы», «гости из Читы»."""
    head = group.government.head_token
    if head < 0 and group.government.preposition == "из":
        head = before_attributes(scene.analysis.tokens, group.first, 0) - 1
    return len(group.entities) == 1 and head >= 0 and scene.has_cue(head, head + 1, *_TRAVELLERS)


def _is_passed(group: Group) -> bool:
    return group.role in _PLACES and not group.government.head and group.form == "noun"


def _is_known(group: Group, senders: Collection[int], known: Collection[Pair]) -> bool:
    return any(pair_of(e, s) in known for e in group.entities for s in senders)
