"""Sectors: the fields of cooperation that an article names for a pair.

What rules make of a word, and of whom its sentence speaks, are signs among others (`kg.extract.sectors.signs`). Weighed
together they tell how likely the word tells a field of a pair. In a note, which has few signs, the rules tell it,
unless the signs are all against it, or all for it where the rules know nothing. The weights are in
`data/sector_weights.csv`, fitted by `python -m kg.evaluate.sector_weights` on the development articles.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from kg.extract.scene.frame import Pair
from kg.extract.scene.notes import is_note
from kg.extract.scene.scene import Scene
from kg.extract.sectors.clauses import own_clause
from kg.extract.sectors.doers import is_done_by_partners, is_done_by_states, names_both
from kg.extract.sectors.pairs import ClausePairs, PairsSpokenOf
from kg.extract.sectors.reasons import reason
from kg.extract.sectors.roles import plays
from kg.extract.sectors.signs import JudgedWord, SectorSigns
from kg.extract.sectors.spoken import Spoken
from kg.extract.sectors.words import SectorWord, sector_words
from kg.extract.signs import Signs, Weights, likelihood, shipped_weights
from kg.extract.ties.find import Ties
from kg.lang.base import Sentence
from kg.lang.lexicon import Trigger

LIKELY: Final = 0.375
"""A field that a word more likely tells is told; chosen by cross-validation by file."""

UNLIKELY_IN_NOTE: Final = 0.1
"""In a note a field that the rules tell is left out where it is less likely than this."""

SURE_IN_NOTE: Final = 0.5
"""In a note a field of which the rules tell nothing is told where it is likelier than this."""

_MOST_PAIRS_OF_LIST: Final = 3
_MOST_PAIRS: Final = 2  # of which one remark may tell a field; of more only what is said of cooperation outright

_LIST: Final = "sector.list"
_NOTHING: Final = "nothing"
"""The verdict on a word of which no rule knows why it tells a field, or what it tells instead."""
_WEIGHED: Final = "sector.weighed"
"""Of a field that no rule tells, and nearly everything else."""


@dataclass(frozen=True, slots=True)
class SectorMention:
    """A sector named for a pair, at a token range."""

    pair: Pair
    sector: str
    first: int
    last: int
    rule: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """A word that may tell a field of a pair, and what speaks for that.

    `is_open` where the rules know neither why it should nor what it tells instead.
    """

    mention: SectorMention
    signs: Signs
    is_open: bool


def find_sectors(
    scene: Scene, ties: Ties, pairs: Iterable[Pair], weights: Weights | None = None
) -> tuple[SectorMention, ...]:
    """All sectors named for the pairs that the article tells of.

    Args:
        scene: what the article names.
        ties: who is told to be tied to whom.
        pairs: the pairs that the article tells of.
        weights: sign -> weight, the shipped ones where none are given.
    """
    weights = shipped_weights("sector") if weights is None else weights
    in_note = is_note(scene.analysis.article)
    return tuple(
        c.mention
        for c in candidates(scene, ties, pairs)
        if likelihood(c.signs, weights) > (_least_in_note(c) if in_note else LIKELY)
    )


def _least_in_note(candidate: Candidate) -> float:
    """How likely a field must be in a note, by what the rules make of its word."""
    if candidate.mention.rule != _WEIGHED:
        return UNLIKELY_IN_NOTE
    return SURE_IN_NOTE if candidate.is_open else math.inf


def candidates(scene: Scene, ties: Ties, pairs: Iterable[Pair]) -> Iterator[Candidate]:
    """The words of an article that may tell fields, each with each pair that it may be told of."""
    spoken_of = PairsSpokenOf(scene, ties)
    article = SectorSigns(scene, tuple(pairs), spoken_of.main)
    for sentence in scene.analysis.sentences if article.pairs else ():
        if sentence.paragraph and (words := sector_words(scene, sentence)):
            yield from _in_sentence(article, sentence, words, spoken_of.clauses(sentence))


def _in_sentence(
    article: SectorSigns, sentence: Sentence, words: tuple[SectorWord, ...], clauses: ClausePairs
) -> Iterator[Candidate]:
    kept = tuple(w.trigger for w in words if not w.instead)
    spoken = Spoken.of(article.scene, sentence, kept or tuple(w.trigger for w in words))
    of_regions = _speaks_of_regions(article.scene, sentence)
    for word in words:
        instead = word.instead or ("regions" if of_regions else "")
        judged = _judged(article.scene, word.trigger, instead, spoken, clauses)
        for pair, signs in article.of(sentence, judged, spoken):
            rule = judged.verdict if judged.is_told and pair in judged.pairs else _WEIGHED
            trigger, is_open = word.trigger, judged.verdict == _NOTHING and pair in judged.pairs
            yield Candidate(SectorMention(pair, trigger.id, trigger.first, trigger.last, rule), signs, is_open)


def _judged(scene: Scene, trigger: Trigger, instead: str, spoken: Spoken, clauses: ClausePairs) -> JudgedWord:
    """What the rules make of a word that may be there for something else instead."""
    clause, pairs = own_clause(scene, trigger.first), clauses.at(trigger.first)
    instead = instead or ("states" if is_done_by_states(scene, clause) else "")
    by_partner = is_done_by_partners(scene, clause, pairs)
    at_both = any(names_both(scene, clause, pair) for pair in pairs)
    is_named = clauses.is_named_at(trigger.first)
    rule = reason(scene, trigger, spoken, is_named=is_named, by_partner=by_partner, at_both=at_both)
    most = _MOST_PAIRS_OF_LIST if rule == _LIST else _MOST_PAIRS
    is_told = bool(rule) and not instead and (len(pairs) <= most or spoken.outright)
    verdict = f"instead.{instead}" if instead else rule or _NOTHING
    return JudgedWord(trigger, clause, pairs, verdict, is_told, is_named, by_partner, at_both)


def _speaks_of_regions(scene: Scene, sentence: Sentence) -> bool:
    """Whether a sentence that names no municipality tells of a paper between regions or states."""
    if scene.parties_in(sentence.first, sentence.last):
        return False
    if not scene.triggers_in(sentence.first, sentence.last, "documents"):
        return False
    fields = {t.first for t in scene.triggers_in(sentence.first, sentence.last, "sectors")}
    words = enumerate(scene.analysis.sentence_tokens(sentence), start=sentence.first + 1)
    return any(plays(t, "region") and behind not in fields for behind, t in words)  # «в областях экономики и спорта»
