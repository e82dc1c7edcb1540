"""Visits that tie nothing: no word of a partnership beside them, or hosts showing guests more of their country."""

from __future__ import annotations

from collections.abc import Collection

from kg.extract.parties import Party
from kg.extract.scene import Scene
from kg.extract.wording import deeds_in, names_tie
from kg.lang.base import Sentence


def is_mere_visit(scene: Scene, sentence: Sentence, of_others: Collection[int] = ()) -> bool:
    """Whether a sentence tells a visit or meeting, and no word of a partnership or paper stands in or beside it.

    `of_others` are the sentences that tie others: «Омск и Павлодар — побратимы. В Омск приехали туристы из Самары.»
    """
    if deeds_in(scene, sentence.first, sentence.last) != {"visited"}:
        return False
    beside = scene.analysis.sentences[max(0, sentence.index - 1) : sentence.index + 2]
    around = [s for s in beside if s.paragraph == sentence.paragraph and s.index not in of_others]
    return not any(names_tie(scene, s.first, s.last) for s in around)


def is_shown(scene: Scene, sentence: Sentence, pair: tuple[int, int]) -> bool:
    """«До Твери они посетили Клин и Торжок»: hosts show guests more of their own country, which ties nothing."""
    one, other = (scene.entities[e].country for e in pair)
    if one != other or deeds_in(scene, sentence.first, sentence.last) != {"visited"}:
        return False
    if names_tie(scene, sentence.first, sentence.last) or _are_guests(scene, sentence, pair):
        return False
    acting = [p for p in scene.parties_in(sentence.first, sentence.last) if p.entity in pair and _acts(p)]
    return not acting or scene.has_cue(sentence.first, sentence.last, "showing")


def _acts(party: Party) -> bool:
    return party.government.case == "Nom" and not party.government.preposition


def _are_guests(scene: Scene, sentence: Sentence, pair: tuple[int, int]) -> bool:
    """«Делегации Мытищ и Омска»: whether people came from one of the two, rather than went there."""
    parties = (p for p in scene.parties_in(sentence.first, sentence.last) if p.entity in pair)
    heads = (p.government for p in parties)
    return any(
        g.preposition in ("из", "от") or (g.head_token >= 0 and scene.has_cue(g.head_token, g.head_token + 1, "guest"))
        for g in heads
    )
