"""Sectors: the fields of cooperation that an article names for a pair."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.scene.frame import Pair
from kg.extract.scene.scene import Scene
from kg.extract.sectors.doers import is_done_by_partners, is_done_by_states, names_both
from kg.extract.sectors.pairs import ClausePairs, PairsSpokenOf
from kg.extract.sectors.reasons import reason
from kg.extract.sectors.roles import plays
from kg.extract.sectors.scenery import clause_of
from kg.extract.sectors.spoken import Spoken
from kg.extract.sectors.words import sector_words
from kg.extract.ties.find import Ties
from kg.lang.base import Sentence

_MOST_PAIRS_OF_LIST = 3
_MOST_PAIRS = 2  # of which one remark may tell a field; of more only what is said of cooperation outright


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
    spoken_of = PairsSpokenOf(scene, ties)
    found: list[SectorMention] = []
    for sentence in scene.analysis.sentences:
        found += _in_sentence(scene, sentence, spoken_of.clauses(sentence))
    return tuple(found)


def _in_sentence(scene: Scene, sentence: Sentence, clauses: ClausePairs) -> Iterator[SectorMention]:
    if sentence.paragraph == 0:
        return
    triggers = sector_words(scene, sentence)
    if not triggers or _speaks_of_regions(scene, sentence):
        return
    spoken = Spoken.of(scene, sentence, triggers)
    for trigger in triggers:
        clause = clause_of(scene, sentence, trigger.first)
        if is_done_by_states(scene, clause):
            continue
        pairs = clauses.at(trigger.first)
        by_partner = is_done_by_partners(scene, clause, pairs)
        at_both = any(names_both(scene, clause, pair) for pair in pairs)
        rule = reason(
            scene, trigger, spoken, is_named=clauses.is_named_at(trigger.first), by_partner=by_partner, at_both=at_both
        )
        pairs = pairs if rule else ()
        if len(pairs) <= (_MOST_PAIRS_OF_LIST if rule == "sector.list" else _MOST_PAIRS) or spoken.outright:
            for pair in pairs:
                yield SectorMention(pair, trigger.id, trigger.first, trigger.last, rule)


def _speaks_of_regions(scene: Scene, sentence: Sentence) -> bool:
    """Whether a sentence that names no municipality tells of a paper between regions or states."""
    if scene.parties_in(sentence.first, sentence.last):
        return False
    if not scene.triggers_in(sentence.first, sentence.last, "documents"):
        return False
    fields = {t.first for t in scene.triggers_in(sentence.first, sentence.last, "sectors")}
    words = enumerate(scene.analysis.sentence_tokens(sentence), start=sentence.first + 1)
    return any(plays(t, "region") and behind not in fields for behind, t in words)  # «в областях экономики и спорта»
