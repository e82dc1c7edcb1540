"""Kinds: how strong a tie the words make of a pair (sister_city > friendship > cooperation)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from kg.extract.frames import Pair
from kg.extract.scene import Scene
from kg.extract.ties import TieMention, Ties

_STRENGTH = ("sister_city", "friendship", "cooperation")


def kind_of(scene: Scene, ties: Ties, pair: Pair) -> str:
    """The strongest wording for a pair.

    The clauses and sentences that name it come first, and for the article's first pair the headline; then twin wording
    that stands before it in its paragraph; then any wording of its own; then that of the article (RECORD.md: twin
    wording carries along a chain of cities in one paragraph, not over a paragraph with words of its own).
    """
    mentions = [t for t in ties.mentions if t.pair == pair and t.is_explicit]
    clauses = _kinds_at(scene, [(t.first, t.last) for t in mentions])
    sentences = [scene.analysis.sentences[t.sentence] for t in mentions]
    own = clauses | _kinds_at(scene, [(s.first, s.last) for s in sentences])
    if ties.mentions[0].pair == pair or len({t.pair for t in ties.mentions}) == 1:
        own |= _kinds_at(scene, [(s.first, s.last) for s in scene.analysis.sentences if s.paragraph == 0])
        own |= _kinds_at(scene, [(t.first, t.last) for t in ties.mentions if t.pair == pair])
    if own & {"sister_city", "friendship"}:
        return _strongest(own)
    before = _kinds_at(scene, [_before_in_paragraph(scene, m) for m in mentions])
    if "sister_city" in before and not _has_own_word(scene, mentions):
        return "sister_city"
    papers = {t.id for s in sentences for t in scene.triggers_in(s.first, s.last, "documents")}
    if own or papers & _PAPERS_OF_COOPERATION:
        return "cooperation"
    return _strongest(_kinds_at(scene, [(0, len(scene.analysis.tokens))]) or {"cooperation"})


_OWN_WORDS = ("сотруднич", "партнерств", "взаимодейств")


def _has_own_word(scene: Scene, mentions: list[TieMention]) -> bool:
    """Whether the clauses that name the pair speak of cooperation outright; «дружба» alone carries the wording on."""
    patterns = [t.pattern for m in mentions for t in scene.triggers_in(m.first, m.last, "kinds")]
    return any(p.startswith(_OWN_WORDS) for p in patterns)


_PAPERS_OF_COOPERATION = {
    "memorandum",
    "letter_of_intent",
    "protocol",
    "declaration",
    "road_map",
    "cooperation_agreement",
}


def _before_in_paragraph(scene: Scene, mention: TieMention) -> tuple[int, int]:
    """The tokens of the sentences that stand before a mention in its paragraph."""
    sentences = scene.analysis.sentences
    here = sentences[mention.sentence]
    start = bisect_left(sentences, here.paragraph, key=lambda s: s.paragraph)
    return sentences[start].first, here.first


def _kinds_at(scene: Scene, ranges: Iterable[tuple[int, int]]) -> set[str]:
    return {t.id for first, last in ranges for t in scene.triggers_in(first, last, "kinds")}


def _strongest(kinds: set[str]) -> str:
    return next(k for k in _STRENGTH if k in kinds)
