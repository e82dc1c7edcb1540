"""Kinds: how strong a tie the words make of a pair (sister_city > friendship > cooperation)."""

from __future__ import annotations

from kg.extract.scene import Scene
from kg.extract.ties import Pair, Ties

_STRENGTH = ("sister_city", "friendship", "cooperation")


def kind_of(scene: Scene, ties: Ties, pair: Pair) -> str:
    """The strongest wording for a pair: its own sentences, the headline if it names the pair, else its paragraph's."""
    own = {t.sentence for t in ties.mentions if t.pair == pair}
    if any(scene.analysis.sentences[s].paragraph <= 1 for s in own) or _is_only_pair(ties):
        own |= {s.index for s in scene.analysis.sentences if s.paragraph == 0}
    told = _strongest(scene, own)
    if told in ("sister_city", "friendship"):
        return told
    if told is None:
        paragraphs = {scene.analysis.sentences[s].paragraph for s in own}
        told = _strongest(scene, {s.index for s in scene.analysis.sentences if s.paragraph in paragraphs})
    return told or _strongest(scene, {s.index for s in scene.analysis.sentences}) or "cooperation"


def _is_only_pair(ties: Ties) -> bool:
    return len({t.pair for t in ties.mentions}) == 1


def _strongest(scene: Scene, sentences: set[int]) -> str | None:
    kinds: set[str] = set()
    for index in sentences:
        sentence = scene.analysis.sentences[index]
        kinds |= {t.id for t in scene.triggers_in(sentence.first, sentence.last, "kinds")}
    return next((k for k in _STRENGTH if k in kinds), None)
