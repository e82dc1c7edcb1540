"""Which pairs a stretch of an article speaks of, where it names fields of cooperation."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator

from kg.extract.scene.frame import Pair
from kg.extract.scene.scene import Scene
from kg.extract.sectors.roles import any_plays, plays
from kg.extract.sectors.shares import PLACES_OF_ACTION, Range, Sharer
from kg.extract.ties.find import TieMention, Ties
from kg.extract.ties.main_pair import main_pair
from kg.lang.base import Sentence

_MIN_LIST = 3
_LEAD = 3  # paragraphs that go on with what headline and opening speak of
_MOST_OF_ONE_PAPER = 2
_MANY = 5  # municipalities of an article that speaks now of one partner and now of another
_BOTH = ("оба", "обе")


class ClausePairs:
    """The pairs that the clauses of a sentence speak of, and those in focus where they name none."""

    def __init__(self, named: dict[Range, tuple[Pair, ...]], focus: tuple[Pair, ...]) -> None:
        self.focus = focus
        self._named = named
        self._ranges = sorted(named)

    def at(self, token: int) -> tuple[Pair, ...]:
        """The pairs of a token's clause, else of the clause before it, or behind; else those spoken of last."""
        if not self._ranges:
            return self.focus
        at = max(0, bisect_right(self._ranges, token, key=lambda r: r[0]) - 1)
        return self._named[self._ranges[at]]

    def is_named_at(self, token: int) -> bool:
        """Whether the token stands in a clause that names a side of its pairs."""
        at = bisect_right(self._ranges, token, key=lambda r: r[0]) - 1
        return at >= 0 and token < self._ranges[at][1]


class PairsSpokenOf:
    """Walks through the sentences of an article once and notes the pairs that each speaks of."""

    def __init__(self, scene: Scene, ties: Ties) -> None:
        self._scene = scene
        self._ties = ties
        self._known = _by_municipality(t.pair for t in ties.mentions)
        self._sharer = Sharer(scene, self._known)
        self.main = self._told_with(main_pair(scene, ties)) or self._pair_of_headline()
        explicit = [t for t in ties.mentions if t.is_explicit]
        self._telling = {scene.analysis.sentences[t.sentence].paragraph for t in explicit}
        self._named = [self._named_in(sentence) for sentence in scene.analysis.sentences]
        self._alone_before = self._named_alone()
        self._focus = self._narrowed()
        self._elsewhere = frozenset(self._sentences_about_others())

    def clauses(self, sentence: Sentence) -> ClausePairs:
        """The pairs of a sentence, clause by clause."""
        return ClausePairs(
            self._named[sentence.index], () if sentence.index in self._elsewhere else self._focus_of(sentence)
        )

    def _sentences_about_others(self) -> Iterator[int]:
        """The sentences that name municipalities of no known pair, and those behind them in the paragraph.

        «Переговоры идут с Псковом. Его интересует …»
        """
        elsewhere, paragraph = False, -1
        for sentence in self._scene.analysis.sentences:
            named = self._named[sentence.index]
            if sentence.paragraph != paragraph or named:
                elsewhere, paragraph = False, sentence.paragraph
            others = () if named else self._others_in(sentence)
            elsewhere = elsewhere or "companion" in others
            if elsewhere or others:
                yield sentence.index

    def _others_in(self, sentence: Sentence) -> tuple[str, ...]:
        """The roles of the municipalities of a sentence that names none that takes part in the pairs in focus."""
        groups = self._scene.groups_in(sentence.first, sentence.last)
        taking_part = [g for g in groups if g.role not in PLACES_OF_ACTION and g.form != "adjective"]
        named = {e for g in taking_part for e in g.entities} - {self._scene.home}
        is_other = named.isdisjoint(side for pair in self._focus_of(sentence) for side in pair)
        return tuple(g.role for g in taking_part) if named and is_other else ()

    def _pair_of_headline(self) -> tuple[Pair, ...]:
        """The pair both sides of which the headline names, where headline and opening tell no tie."""
        sentences = self._scene.analysis.sentences
        behind = next((s.first for s in sentences if s.paragraph), 0)
        named = {p.entity for p in self._scene.parties_in(0, behind)}
        return tuple(dict.fromkeys(t.pair for t in self._ties.mentions if set(t.pair) <= named))[:1]

    def _told_with(self, main: tuple[Pair, ...]) -> tuple[Pair, ...]:
        """The main pair, and where one paper joins three municipalities, the other pairs of the three."""
        mentions = self._ties.mentions
        joined = [t for t in mentions if t.pair in main and self._joins_three(t)]
        three = {side for t in mentions for side in t.pair if joined and t.sentence == joined[0].sentence}
        return tuple(dict.fromkeys(t.pair for t in mentions if set(t.pair) <= three)) if len(three) == 3 else main

    def _joins_three(self, mention: TieMention) -> bool:
        return any_plays(self._scene.analysis.tokens[mention.first : mention.last], "three")

    def _narrowed(self) -> list[tuple[Pair, ...]]:
        """The pairs in focus behind each sentence: of several, those whose other side was named alone since."""
        focus: tuple[Pair, ...] = ()
        whole: tuple[Pair, ...] = ()
        found = []
        for sentence in self._scene.analysis.sentences:
            spoken = self._pairs_of(sentence.first, sentence.last)
            if self._ties.focus[sentence.index] != whole:
                focus = whole = self._ties.focus[sentence.index]
            elif not focus:  # «Артисты прибыли из Лахти. Подписали программу: …», and the tie is told only later
                named = {p for pairs in self._named[sentence.index].values() for p in pairs}
                focus = tuple(named) if len(named) == 1 else ()
            elif spoken and not set(spoken) >= set(focus):
                focus = tuple(p for p in focus if p in spoken) or spoken
            found.append(focus)
        return found

    def _pairs_of(self, first: int, last: int) -> tuple[Pair, ...]:
        """The known pairs of the municipalities named in a token range, beside the article's own."""
        named = {p.entity for p in self._scene.parties_in(first, last)}
        whole = tuple(p for side in sorted(named) for p in self._known[side] if side == p[0] and p[1] in named)
        others = sorted(named - {self._scene.home})
        if whole or not others:
            return whole
        if len(others) == 1 and len(self._known[others[0]]) == 1:
            return self._known[others[0]]
        own = [tuple(p for p in self._known[other] if self._scene.home in p) for other in others]
        return tuple(p for pairs in own for p in pairs) if all(own) else ()

    def _focus_of(self, sentence: Sentence) -> tuple[Pair, ...]:
        focus = self._focus[sentence.index]
        if _speaks_of_both_papers(self._scene, sentence) and len(two := self._pairs_of_two_papers(sentence)) == 2:
            return two
        if len(focus) > 1 and _speaks_of_one_paper(self._scene, sentence):
            focus = self._pairs_of_last_paper(sentence)
        if len(self.main) > 1 and set(focus) <= set(self.main):
            return self.main
        if alone := self._alone_before[sentence.index]:
            return alone
        if len(focus) > 1 and (last := self._pairs_of_last_clause(sentence)):
            return last
        if self._names_others_last(sentence, focus):
            return ()
        if set(self.main) & set(focus):
            return focus
        if self._is_aside(sentence, focus):
            is_roundup = len(self._known) >= _MANY and not self._lists_fields(sentence)
            return () if is_roundup else self.main
        if sentence.paragraph in self._telling or (sentence.paragraph > _LEAD and self._lists_fields(sentence)):
            return focus
        if self._names_side_of(focus, sentence):
            return focus
        return self.main or focus

    def _names_others_last(self, sentence: Sentence, focus: tuple[Pair, ...]) -> bool:
        """Whether the municipalities named last in the paragraph are of no pair: «Хайкоу. Ставку делают на туризм.»"""
        sides = {side for pair in (*self.main, *focus) for side in pair} | {self._scene.home}
        for at in range(sentence.index, -1, -1):
            told = self._scene.analysis.sentences[at]
            if told.paragraph != sentence.paragraph:
                break
            groups = [g for g in self._scene.groups_in(told.first, told.last) if g.form == "noun"]
            named = {e for g in groups for e in g.entities}
            if not named.isdisjoint(sides):
                return False
            is_signed_there = told is sentence or self._tells_paper(told.first, told.last)
            if any(g.role not in PLACES_OF_ACTION or not is_signed_there for g in groups):
                return True
        return False

    def _names_side_of(self, focus: tuple[Pair, ...], sentence: Sentence) -> bool:
        """Whether the paragraph, as far as read, names a side of the pairs in focus that the main pair lacks."""
        sides = {side for pair in focus for side in pair} - {side for pair in self.main for side in pair}
        first = sentence.first
        for before in reversed(self._scene.analysis.sentences[: sentence.index]):
            if before.paragraph != sentence.paragraph:
                break
            first = before.first
        named = {p.entity for p in self._scene.parties_in(first, sentence.last)}
        return bool(named & (sides - {self._scene.home}))

    def _named_alone(self) -> list[tuple[Pair, ...]]:
        """The one pair that the sentences of the paragraph before each name: of one alone it goes on to speak."""
        found: list[tuple[Pair, ...]] = []
        named: set[Pair] = set()
        paragraph = -1
        for sentence in self._scene.analysis.sentences:
            if sentence.paragraph != paragraph:
                named, paragraph = set(), sentence.paragraph
            found.append(tuple(named) if len(named) == 1 else ())
            named.update(pair for pairs in self._named[sentence.index].values() for pair in pairs)
        return found

    def _lists_fields(self, sentence: Sentence) -> bool:
        """Whether a sentence lists fields: such a list goes on with the pair told last, a mere remark with the main."""
        tokens = self._scene.analysis.tokens
        fields = self._scene.triggers_in(sentence.first, sentence.last, "sectors")
        return len({t.id for t in fields if not plays(tokens[t.last - 1], "thing")}) >= _MIN_LIST

    def _is_aside(self, sentence: Sentence, focus: tuple[Pair, ...]) -> bool:
        """Whether several pairs were named in passing: what is said after them is said of the article's own pair."""
        if len(focus) < 2 or self._scene.parties_in(sentence.first, sentence.last):
            return not focus
        refers = any_plays(self._scene.analysis.sentence_tokens(sentence), "there")
        return not refers and any(self._scene.home in p for p in self.main)

    def _named_in(self, sentence: Sentence) -> dict[Range, tuple[Pair, ...]]:
        """The pairs of each clause that names a side; those of the whole sentence where no single clause does."""
        told = [t for t in self._ties.in_sentence(sentence.index) if t.is_explicit]
        named = self._sharer.shares(sentence, self._two_before(sentence))
        if named:
            return named
        for first, last in self._scene.clauses[sentence.index]:
            pairs = tuple(t.pair for t in told if (t.first, t.last) == (first, last))
            if pairs := tuple(
                dict.fromkeys(pairs or self._pairs_of(first, last) or self._otherwise(sentence, first, last))
            ):
                named[first, last] = pairs
        if named or not told:
            return named
        return {(sentence.first, sentence.last): tuple(dict.fromkeys(t.pair for t in told))}

    def _two_before(self, sentence: Sentence) -> tuple[Pair, ...]:
        """The pairs told in a sentence, else in the one before it, in the order of the text: two for «первый»."""
        for at in (sentence.index, sentence.index - 1):
            if told := tuple(dict.fromkeys(t.pair for t in self._ties.in_sentence(at) if t.is_explicit)):
                return told
        return ()

    def _otherwise(self, sentence: Sentence, first: int, last: int) -> tuple[Pair, ...]:
        """The pairs of a clause that names no municipality, by its people or by «с ним»."""
        if self._scene.parties_in(first, last):
            return ()
        before = self._scene.analysis.sentences[max(0, sentence.index - 1)]
        told = self._sharer.of_people(first, last)
        goes_on = before.paragraph == sentence.paragraph or self._scene.parties_in(sentence.first, first)
        return told if told or not goes_on else self._sharer.of_pronoun(first, last, before)

    def _pairs_of_last_paper(self, sentence: Sentence) -> tuple[Pair, ...]:
        """The pairs of the clause that told a paper last; of a whole list nobody can tell whose it is."""
        before = self._scene.analysis.sentences[max(0, sentence.index - 1)]
        if before.paragraph != sentence.paragraph:
            return ()
        told = [t for t in self._ties.in_sentence(before.index) if self._tells_paper(t.first, t.last)]
        pairs = tuple(t.pair for t in told if t.first == told[-1].first)
        return pairs if len(pairs) <= _MOST_OF_ONE_PAPER else ()

    def _pairs_of_last_clause(self, sentence: Sentence) -> tuple[Pair, ...]:
        """The one pair of the clause that ends the sentence before: «с А дружат, а с Б намечен договор. Обсудят …»"""
        before = self._scene.analysis.sentences[max(0, sentence.index - 1)]
        named = self._named[before.index]
        if before.paragraph != sentence.paragraph or not named:
            return ()
        last = max(named)
        return named[last] if len(named[last]) == 1 and self._tells_paper(*last) else ()

    def _pairs_of_two_papers(self, sentence: Sentence) -> tuple[Pair, ...]:
        """«В обоих документах …»: the pairs of the two papers told last, in this paragraph or the one before it."""
        found: dict[Pair, None] = {}
        for before in reversed(self._scene.analysis.sentences[: sentence.index]):
            if before.paragraph < sentence.paragraph - 1:
                break
            told = reversed(self._ties.in_sentence(before.index))
            found.update(dict.fromkeys(t.pair for t in told if self._tells_paper(t.first, t.last)))
        return tuple(found)[:2]

    def _tells_paper(self, first: int, last: int) -> bool:
        return bool(self._scene.triggers_in(first, last, "documents"))


def _speaks_of_one_paper(scene: Scene, sentence: Sentence) -> bool:
    """«Документ предполагает …» cannot go on with a whole list of pairs."""
    papers = (scene.analysis.tokens[t.first] for t in scene.triggers_in(sentence.first, sentence.last, "documents"))
    return any(paper.feats.get("Number") == "Sing" for paper in papers)


def _speaks_of_both_papers(scene: Scene, sentence: Sentence) -> bool:
    tokens = scene.analysis.tokens
    papers = scene.triggers_in(sentence.first, sentence.last, "documents")
    return any(t.first > sentence.first and tokens[t.first - 1].lemma in _BOTH for t in papers)


def _by_municipality(pairs: Iterable[Pair]) -> dict[int, tuple[Pair, ...]]:
    known: dict[int, tuple[Pair, ...]] = defaultdict(tuple)
    for pair in dict.fromkeys(pairs):
        for side in pair:
            known[side] += (pair,)
    return known
