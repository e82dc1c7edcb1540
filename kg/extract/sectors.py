"""Sectors: the fields of cooperation that an article names for a pair."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.frames import Pair
from kg.extract.scene import Scene
from kg.extract.ties import Ties
from kg.lang.base import Sentence
from kg.lang.lexicon import Trigger


@dataclass(frozen=True, slots=True)
class SectorMention:
    """A sector named for a pair, at a token range."""

    pair: Pair
    sector: str
    first: int
    last: int
    rule: str


def find_sectors(scene: Scene, ties: Ties) -> tuple[SectorMention, ...]:
    """All sectors named for the pairs that the article speaks of."""
    return tuple(m for sentence in scene.analysis.sentences for m in _in_sentence(scene, ties, sentence))


def _in_sentence(scene: Scene, ties: Ties, sentence: Sentence) -> Iterator[SectorMention]:
    if sentence.paragraph == 0:
        return
    triggers = scene.triggers_in(sentence.first, sentence.last, "sectors")
    if not triggers:
        return
    pairs = _pairs_meant(ties, sentence)
    rule = _reason(scene, sentence, triggers)
    if rule and pairs:
        for pair in pairs:
            for trigger in triggers:
                yield SectorMention(pair, trigger.id, trigger.first, trigger.last, rule)


def _pairs_meant(ties: Ties, sentence: Sentence) -> tuple[Pair, ...]:
    own = tuple(dict.fromkeys(t.pair for t in ties.in_sentence(sentence.index)))
    return own or ties.focus[sentence.index]


def _reason(scene: Scene, sentence: Sentence, triggers: tuple[Trigger, ...]) -> str:
    """Why the sentence speaks of fields of cooperation, "" where it does not seem to."""
    if len({t.id for t in triggers}) >= 3:
        return "sector.list"
    if scene.has_cue(sentence.first, sentence.last, "showing"):
        return ""
    if scene.has_cue(sentence.first, sentence.last, "cooperation_topic", "modal", "demanded"):
        return "sector.cooperation_word"
    return ""
