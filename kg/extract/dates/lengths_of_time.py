"""Lengths of time that date what they are counted from: «десять лет прошло с тех пор, как …», «которому 50 лет»."""

from __future__ import annotations

from itertools import pairwise

from kg.extract.clauses.date_owners import counts_from
from kg.extract.dates.happened_then import is_relative
from kg.extract.scene.deed import Deed
from kg.extract.scene.scene import Scene
from kg.lang.base import Sentence
from kg.text.dates import TO_DAY, DateMention


def length_of_time(scene: Scene, sentence: Sentence, deed: Deed) -> DateMention | None:
    """The length of time that the clauses around a deed tell, None where it is counted from nothing."""
    if deed.is_backdrop:
        return _told_before(scene, sentence, deed)
    return _of_jubilee(scene, sentence, deed) if deed.type == "exists" else _passed(scene, sentence, deed)


def _told_before(scene: Scene, sentence: Sentence, deed: Deed) -> DateMention | None:
    """«Десять лет прошло с тех пор, как …»: the length of time told before dates what it is counted from."""
    if deed.rule.endswith((".paper", ".before")):
        return None
    lengths = [d for d in scene.dates_in(sentence.first, deed.anchor) if d.role == "duration" and d.value]
    return lengths[-1] if lengths else None


def _passed(scene: Scene, sentence: Sentence, deed: Deed) -> DateMention | None:
    """«С того дня, как подписали договор, прошло десять лет»: the length of time behind what it is counted from."""
    if deed.last >= sentence.last or not counts_from(scene, sentence.first, deed.anchor):
        return None
    return next((d for d in scene.dates_in(deed.last, sentence.last) if d.role == "duration" and d.value), None)


def _of_jubilee(scene: Scene, sentence: Sentence, deed: Deed) -> DateMention | None:
    """«о побратимстве с Ростоком, которому исполняется 50 лет», «к 40-летию дружбы, которое города отпраздновали»: the
    length of time that the clause joined by «который» tells.
    """
    for main, aside in pairwise(scene.clauses[sentence.index]):
        if not is_relative(scene, aside[0]) or not scene.triggers_in(*main, "kinds"):
            continue
        other = aside if main[0] <= deed.anchor < main[1] else main if aside[0] <= deed.anchor < aside[1] else None
        lengths = [d for d in scene.dates_in(*other) if d.role == "duration" and d.value] if other else []
        if lengths:
            return lengths[0]
    return None


def is_of_tie(date: DateMention) -> bool:
    """«Павлодар, побратим с 2003 года, прислал …»: since when somebody is a partner."""
    return date.role == "since" and len(date.value or "") < TO_DAY


def is_term(date: DateMention) -> bool:
    """«Продлили на пять лет», «план на 2024–2026 годы»: what a paper is for says nothing of its day."""
    return date.role == "until" or (date.role == "duration" and date.value is None)
