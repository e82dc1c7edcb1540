"""Papers that were signed besides, on the day of the news: «Кроме того, мэр подписал меморандум с Лидой»."""

from __future__ import annotations

from typing import Final

from kg.extract.scene.scene import Scene
from kg.extract.scene.telling import EventMention

_WORDS: Final = 3
_BESIDES: Final = (("кроме", "тот", ","), ("помимо", "это", ","), ("помимо", "тот", ","))
"""The dictionary forms of words that open a sentence and stand before its first token."""


def is_signed_besides(scene: Scene, event: EventMention) -> bool:
    """Whether an undated signing is told behind «кроме того», in a sentence that names its pair."""
    first = scene.analysis.sentences[event.sentence].first
    opening = tuple(t.lemma for t in scene.analysis.tokens[max(0, first - _WORDS) : first])
    undated = event.type == "signed" and event.date is None and event.explicit and "date.none" in event.rule
    return undated and opening in _BESIDES
