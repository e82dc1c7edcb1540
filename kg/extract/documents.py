"""Documents: which paper an event is about.

An explicit genre word wins (memorandum, protocol, declaration, letter of intent); otherwise the subject of the
agreement decides: twinning, friendship, cooperation (RECORD.md, conventions on `document`).
"""

from __future__ import annotations

from kg.extract.scene import Scene
from kg.lang.base import Sentence
from kg.lang.lexicon import Trigger

_GENRES = ("letter_of_intent", "memorandum", "protocol", "declaration", "road_map")
_SUBJECT_KINDS = {"sister_city": "sister_city_agreement", "friendship": "friendship_agreement"}


def read_document(scene: Scene, sentence: Sentence, first: int, last: int, event_type: str) -> str | None:
    """The document of an event told at tokens `first:last`, an id of the document vocabulary; None if none is named."""
    del event_type
    triggers = scene.triggers_in(first, last, "documents") or scene.triggers_in(
        sentence.first, sentence.last, "documents"
    )
    if not triggers:
        return None
    for genre in _GENRES:
        if any(t.id == genre for t in triggers):
            return genre
    specific = [t for t in triggers if t.id != "agreement"]
    if specific:
        return _most_specific(specific)
    return _by_subject(scene, sentence)


def _most_specific(triggers: list[Trigger]) -> str:
    order = ("sister_city_agreement", "friendship_agreement", "cooperation_agreement")
    return min((t.id for t in triggers), key=lambda i: order.index(i) if i in order else len(order))


def _by_subject(scene: Scene, sentence: Sentence) -> str:
    """A bare «соглашение» is a twinning agreement where the sentence, or the one before it, speaks of twinning."""
    for index in (sentence.index, sentence.index - 1):
        if index >= 0:
            near = scene.analysis.sentences[index]
            kinds = {t.id for t in scene.triggers_in(near.first, near.last, "kinds")}
            for kind, document in _SUBJECT_KINDS.items():
                if kind in kinds:
                    return document
            if index == sentence.index and "cooperation" in kinds:
                return "cooperation_agreement"
    return "agreement"
