"""Deeds told by likening: «так же поступила Гдыня», «Ливорно прислал похожее решение»."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from kg.extract.deeds.read import read_deeds
from kg.extract.scene.deed import DONE, Deed
from kg.extract.scene.scene import Scene
from kg.extract.scene.telling import EventMention

_HOLDING = ("касаться", "относиться")
_NEAR = 2  # sentences


def deeds_repeated(
    scene: Scene, clause: tuple[int, int], deeds: tuple[Deed, ...], told: Deed | None, before: Sequence[EventMention]
) -> tuple[Deed, ...]:
    """The deeds of a clause; where it only says that another did the same, the deed told last.

    `told` is the last deed of the sentence, `before` what the sentences before it tell.
    """
    if any(d.type in DONE for d in deeds) or scene.has_cue(*clause, "demanded", "modal"):
        return deeds
    likening = next((t for t in scene.triggers_in(*clause, "cues") if t.id == "repeating"), None)
    if likening is None:
        return deeds
    holds = likening.pattern.endswith(_HOLDING)  # «то же касается Браслава»
    if not holds and not any(t.feats.get("Tense") == "Past" for t in scene.analysis.tokens[slice(*clause)]):
        return deeds
    if _is_told_behind(scene, clause):
        return deeds
    type_ = told.type if told is not None else _told_last(before, scene.sentence_of(clause[0]).index)
    return (Deed(type_, f"event.{type_}.repeated", *clause, likening.first),) if type_ in DONE else deeds


def _is_told_behind(scene: Scene, clause: tuple[int, int]) -> bool:
    """«Примеру последовал Сёдертелье: комиссия приостановила отношения»: the next clause says what was done."""
    sentence = scene.sentence_of(clause[0])
    behind = next((c for c in scene.clauses[sentence.index] if c[0] >= clause[1]), None)
    if behind is None or scene.analysis.tokens[behind[0] - 1].text not in (":", "—", "–"):
        return False
    return any(d.type in DONE for d in read_deeds(scene, sentence, *behind))


def _told_last(before: Sequence[EventMention], sentence: int) -> str | None:
    """The type of the deed told last, right before a sentence."""
    near = takewhile(lambda e: sentence - e.sentence <= _NEAR, reversed(before))
    told = (e.type for e in near if e.type in DONE and not e.is_headline and ".paper" not in e.rule)
    return next(told, None)
