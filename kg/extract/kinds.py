"""Kinds: how strong a tie the words make of a pair (sister_city > friendship > cooperation)."""

from __future__ import annotations

from collections.abc import Iterable

from kg.extract.scene import Scene
from kg.extract.ties import Pair, Ties

_STRENGTH = ("sister_city", "friendship", "cooperation")


def kind_of(scene: Scene, ties: Ties, pair: Pair) -> str:
    """The strongest wording for a pair.

    The clauses that name it come first, then their sentences, then the paragraphs they stand in; for the article's
    first pair the headline counts as well (RECORD.md: twin wording carries along a chain of cities in one paragraph, not
    over a paragraph with words of its own).
    """
    mentions = [t for t in ties.mentions if t.pair == pair]
    own = _kinds_at(scene, [(t.first, t.last) for t in mentions])
    if ties.mentions[0].pair == pair or len({t.pair for t in ties.mentions}) == 1:
        own |= _kinds_at(scene, [(s.first, s.last) for s in scene.analysis.sentences if s.paragraph == 0])
    paragraphs = {scene.analysis.sentences[t.sentence].paragraph for t in mentions}
    wider = (
        own,
        _kinds_at(scene, [(s.first, s.last) for s in (scene.analysis.sentences[t.sentence] for t in mentions)]),
        _kinds_at(scene, [(s.first, s.last) for s in scene.analysis.sentences if s.paragraph in paragraphs]),
        _kinds_at(scene, [(s.first, s.last) for s in scene.analysis.sentences]),
    )
    return next((_strongest(kinds) for kinds in wider if kinds), "cooperation")


def _kinds_at(scene: Scene, ranges: Iterable[tuple[int, int]]) -> set[str]:
    return {t.id for first, last in ranges for t in scene.triggers_in(first, last, "kinds")}


def _strongest(kinds: set[str]) -> str:
    return next(k for k in _STRENGTH if k in kinds)
