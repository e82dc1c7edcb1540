"""Kinds: how strong a tie the words make of a pair (sister_city > friendship > cooperation)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from kg.extract.frames import Pair
from kg.extract.main_pair import main_pair
from kg.extract.scene import Scene
from kg.extract.ties import TieMention, Ties

_STRENGTH = ("sister_city", "friendship", "cooperation")
_OWN_WORDS = ("сотруднич", "партнерств", "взаимодейств")
_WORDS_BEFORE = (*_OWN_WORDS, "партнер")
_PAPERS_OF_COOPERATION = {
    "memorandum",
    "letter_of_intent",
    "protocol",
    "declaration",
    "road_map",
    "cooperation_agreement",
}

_PLANNED = frozenset({"planned"})

Ranges = list[tuple[int, int]]


def kind_of(scene: Scene, ties: Ties, pair: Pair, happened: frozenset[str]) -> str:
    """The strongest wording for a pair of which events of these types are told.

    The clauses that name it come first, with the sentences that speak of nobody else and, for the article's main pair,
    the headline; a paper or word of cooperation in them stands against the wording of others. Then the sentences that
    name it, then what stands before them in the paragraph, then the article (RECORD.md: twin wording carries along a
    chain of cities in one paragraph, not over a paragraph with words of its own). What is only planned is no more than
    cooperation until somebody says so.
    """
    explicit = [t for t in ties.mentions if t.pair == pair and t.is_explicit]
    own = [_own_words(scene, ties, t) for t in explicit] + _alone(scene, ties, pair)
    if pair in main_pair(scene, ties) or len({t.pair for t in ties.mentions}) == 1:
        own += [(s.first, s.last) for s in scene.analysis.sentences if s.paragraph == 0]
    sentences = [scene.analysis.sentences[t.sentence] for t in explicit]
    around = [(s.first, s.last) for s in sentences]
    told = _kinds_at(scene, own)
    if told & {"sister_city", "friendship"}:
        return _strongest(told)
    if _has_word_of_cooperation(scene, own):
        return "cooperation"
    nearby = _kinds_at(scene, around)
    if nearby & {"sister_city", "friendship"}:
        return _strongest(nearby)
    if _papers_at(scene, around) & _PAPERS_OF_COOPERATION or happened == _PLANNED:
        return "cooperation"
    return _carried_on(scene, [_before_in_paragraph(scene, m) for m in explicit], around, told)


def _carried_on(scene: Scene, before: Ranges, around: Ranges, told: set[str]) -> str:
    """The wording that a pair without one of its own takes over from its paragraph, or from the article."""
    if "sister_city" in _kinds_at(scene, before):
        return "sister_city"
    if (
        told
        or _has_word_of_cooperation(scene, [*before, *around], _WORDS_BEFORE)
        or _papers_at(scene, [*around, *before])
    ):
        return "cooperation"
    return _strongest(_kinds_at(scene, [(0, len(scene.analysis.tokens))]) or {"cooperation"})


def _own_words(scene: Scene, ties: Ties, mention: TieMention) -> tuple[int, int]:
    """The clause of a mention; of a clause that names several pairs, what stands before the partner named here.

    «Договор о побратимстве с Гагрой и меморандум о сотрудничестве с Кисловодском»: each has its own words.
    """
    clause = (mention.first, mention.last)
    pairs = {t.pair for t in ties.in_sentence(mention.sentence) if (t.first, t.last) == clause}
    others = {e for pair in pairs if pair != mention.pair for e in pair}
    parties = scene.parties_in(*clause)
    partner = next((p for p in parties if p.entity in mention.pair and p.entity not in others), None)
    if len(pairs) < 2 or partner is None:
        return clause
    start = max(
        (p.last for p in parties if p.last <= partner.first and p.entity not in mention.pair), default=clause[0]
    )
    narrow = (start, partner.first)
    return narrow if scene.triggers_in(*narrow, "kinds") else clause


def _alone(scene: Scene, ties: Ties, pair: Pair) -> Ranges:
    """The sentences that go on with a pair and no other: «Документ о побратимстве …» after the two were named."""
    found: Ranges = []
    for mention in ties.mentions:
        if mention.pair == pair and not mention.is_explicit and len(ties.in_sentence(mention.sentence)) == 1:
            others = {p.entity for p in scene.parties_in(mention.first, mention.last)} - set(pair)
            found += [] if others else [(mention.first, mention.last)]
    return found


def _has_word_of_cooperation(scene: Scene, ranges: Ranges, words: tuple[str, ...] = _OWN_WORDS) -> bool:
    """Whether words for cooperation are told outright; «дружба» alone carries the wording of others on."""
    patterns = [t.pattern for first, last in ranges for t in scene.triggers_in(first, last, "kinds")]
    return any(p.startswith(words) for p in patterns)


def _before_in_paragraph(scene: Scene, mention: TieMention) -> tuple[int, int]:
    """The tokens of the sentences that stand before a mention in its paragraph."""
    sentences = scene.analysis.sentences
    here = sentences[mention.sentence]
    start = bisect_left(sentences, here.paragraph, key=lambda s: s.paragraph)
    return sentences[start].first, here.first


def _kinds_at(scene: Scene, ranges: Iterable[tuple[int, int]]) -> set[str]:
    return {t.id for first, last in ranges for t in scene.triggers_in(first, last, "kinds")}


def _papers_at(scene: Scene, ranges: Iterable[tuple[int, int]]) -> set[str]:
    return {t.id for first, last in ranges for t in scene.triggers_in(first, last, "documents")}


def _strongest(kinds: set[str]) -> str:
    return next(k for k in _STRENGTH if k in kinds)
