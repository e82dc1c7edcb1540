"""«Тогда», «позже»: whether a deed is of the time that was told before it."""

from __future__ import annotations

from kg.extract.scene.deed import ENDED, Deed
from kg.extract.scene.scene import Scene
from kg.lang.base import Sentence

_TO_WHICH = 2  # tokens: «с которым»


def happened_later(scene: Scene, sentence: Sentence, deed: Deed) -> bool:
    """«Позже подписали и договор»: no date told before holds; «вручил ключ: отныне города — побратимы» is one act."""
    if scene.analysis.tokens[deed.anchor].lemma == "отныне" and scene.analysis.tokens[deed.first - 1].text == ":":
        return False
    return scene.has_cue(deed.first, deed.last, "only_later") and not _is_next_step(scene, sentence)


def happened_then(scene: Scene, sentence: Sentence, deed: Deed) -> bool:
    """«Тогда подписали и протокол», «тогда же сообщила, что …»: a deed is of the time told before."""
    if scene.has_cue(deed.first, deed.last, "then") or _is_told_then(scene, sentence, deed):
        return True
    opening = (sentence.first, min(sentence.first + 1, sentence.last))
    return deed.type != "visited" and not is_relative(scene, deed.first) and scene.has_cue(*opening, "then")


def is_relative(scene: Scene, first: int) -> bool:
    """«На церемонию прибыли гости из Решта, с которым Астрахань побраталась»: what only tells more of a town named."""
    return any(t.lemma == "который" for t in scene.analysis.tokens[first : first + _TO_WHICH])


def _is_told_then(scene: Scene, sentence: Sentence, deed: Deed) -> bool:
    """«Гера тогда же сообщила, что ставит контакты на паузу»: an end is of the time at which it is told."""
    before = [c for c in scene.clauses[sentence.index] if c[1] == deed.first]
    told = bool(before) and scene.analysis.tokens[deed.first].lemma == "что"
    return told and deed.type in ENDED and scene.has_cue(*before[0], "then")


def _is_next_step(scene: Scene, sentence: Sentence) -> bool:
    """«В четверг дума сперва заменила таблички, затем упразднила побратимство»: both on one day."""
    return any(t.lemma in ("сперва", "сначала") for t in scene.analysis.tokens[sentence.first : sentence.last])
