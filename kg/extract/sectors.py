"""Sectors: the fields of cooperation that an article names for a pair."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extract.frames import Pair
from kg.extract.main_pair import main_pair
from kg.extract.scene import Scene
from kg.extract.sector_words import plays, sector_words
from kg.extract.ties import TieMention, Ties
from kg.lang.base import Sentence, Token
from kg.lang.lexicon import Trigger

_MIN_LIST = 3
_LEAD = 3  # paragraphs that go on with what headline and opening speak of
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
    named = {scene.analysis.sentences[t.sentence].paragraph for t in ties.mentions if t.is_explicit}
    main = main_pair(scene, ties)
    found: list[SectorMention] = []
    for sentence in scene.analysis.sentences:
        focus = ties.focus[sentence.index]
        if sentence.paragraph not in named and sentence.paragraph <= _LEAD and not set(main) & set(focus):
            focus = main
        if len(focus) > _MOST_PAIRS and _speaks_of_one_paper(scene, sentence):
            focus = ()
        found += _in_sentence(scene, ties, sentence, focus)
    return tuple(found)


def _speaks_of_one_paper(scene: Scene, sentence: Sentence) -> bool:
    """«Документ предполагает …» cannot go on with a whole list of pairs."""
    papers = (scene.analysis.tokens[t.first] for t in scene.triggers_in(sentence.first, sentence.last, "documents"))
    return any(paper.feats.get("Number") == "Sing" for paper in papers)


def _in_sentence(scene: Scene, ties: Ties, sentence: Sentence, focus: tuple[Pair, ...]) -> Iterator[SectorMention]:
    if sentence.paragraph == 0:
        return
    triggers = sector_words(scene, sentence)
    if not triggers or _speaks_of_regions(scene, sentence):
        return
    spoken = _Spoken.of(scene, sentence, triggers)
    clauses = _Clauses([t for t in ties.in_sentence(sentence.index) if t.is_explicit], focus)
    for trigger in triggers:
        rule = _reason(scene, trigger, spoken)
        pairs = clauses.pairs_at(trigger.first) if rule else ()
        if len(pairs) <= _MOST_PAIRS or spoken.outright:
            for pair in pairs:
                yield SectorMention(pair, trigger.id, trigger.first, trigger.last, rule)


class _Clauses:
    """The pairs that the clauses of a sentence speak of."""

    def __init__(self, mentions: Sequence[TieMention], focus: tuple[Pair, ...]) -> None:
        self._focus = focus
        self._pairs: dict[tuple[int, int], list[Pair]] = {}
        for mention in mentions:
            self._pairs.setdefault((mention.first, mention.last), []).append(mention.pair)
        self._ranges = sorted(self._pairs)

    def pairs_at(self, token: int) -> tuple[Pair, ...]:
        """The pairs of a token's clause, else of the clause before it, or behind; else those spoken of last."""
        if not self._ranges:
            return self._focus
        at = max(0, bisect_right(self._ranges, token, key=lambda r: r[0]) - 1)
        return tuple(dict.fromkeys(self._pairs[self._ranges[at]]))


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
