"""Sectors: the fields of cooperation that an article names for a pair."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extract.frames import Pair
from kg.extract.scene import Scene
from kg.extract.sector_pairs import ClausePairs, PairsSpokenOf
from kg.extract.sector_words import plays, sector_words
from kg.extract.ties import Ties
from kg.lang.base import Sentence, Token
from kg.lang.lexicon import Trigger

_MIN_LIST = 3
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
    spoken = _Spoken.of(scene, sentence, triggers)
    for trigger in triggers:
        rule = _reason(scene, trigger, spoken)
        pairs = clauses.at(trigger.first) if rule else ()
        if len(pairs) <= _MOST_PAIRS or spoken.outright:
            for pair in pairs:
                yield SectorMention(pair, trigger.id, trigger.first, trigger.last, rule)


@dataclass(frozen=True, slots=True)
class _Spoken:
    """What a sentence that names fields speaks of."""

    fields: int
    showing: bool
    cooperating: bool
    outright: bool
    travelling: bool

    @classmethod
    def of(cls, scene: Scene, sentence: Sentence, triggers: Sequence[Trigger]) -> _Spoken:
        tokens = scene.analysis.sentence_tokens(sentence)
        outright = any(plays(t, "strong") for t in tokens)
        return cls(
            fields=len({t.id for t in triggers}),
            showing=any(plays(t, "showing") for t in tokens) and not outright,
            cooperating=any(plays(t, "topic") for t in tokens),
            outright=outright,
            travelling=any(plays(t, "travel") for t in tokens),
        )


def _speaks_of_regions(scene: Scene, sentence: Sentence) -> bool:
    """Whether a sentence that names no municipality tells of a paper between regions or states."""
    if scene.parties_in(sentence.first, sentence.last):
        return False
    if not scene.triggers_in(sentence.first, sentence.last, "documents"):
        return False
    fields = {t.first for t in scene.triggers_in(sentence.first, sentence.last, "sectors")}
    words = enumerate(scene.analysis.sentence_tokens(sentence), start=sentence.first + 1)
    return any(plays(t, "region") and behind not in fields for behind, t in words)  # «в областях экономики и спорта»


def _reason(scene: Scene, trigger: Trigger, spoken: _Spoken) -> str:
    """Why a word tells a field of cooperation, "" where it does not seem to."""
    if spoken.fields >= _MIN_LIST:
        return "sector.list"
    if spoken.travelling and _is_group(scene.analysis.tokens[trigger.last - 1]):
        return "sector.travellers"
    return "sector.cooperation_word" if spoken.cooperating and not spoken.showing else ""


def _is_group(token: Token) -> bool:
    """«Школьники», «хор»: who travels between two municipalities."""
    return token.feats.get("Animacy") == "Anim" or plays(token, "ensemble")
