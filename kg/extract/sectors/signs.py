"""What speaks for and against a word telling a field of cooperation of a pair.

Rules judge a word by its sentence (`kg.extract.sectors.reasons`) and find whom the sentence speaks of
(`kg.extract.sectors.pairs`). Either goes wrong in ways that other signs betray: which word it is and what stands before
it, how far back the partner was named and whether another was named since, how many pairs the article tells. What is
asked of each pair is looked up in tables made once an article, and only so many pairs are looked at for one word, so
that the time stays linear in the length of the text.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import Final

from kg.extract.scene.frame import Pair
from kg.extract.scene.scene import Scene
from kg.extract.sectors.roles import is_animate, is_person, is_several, plays
from kg.extract.sectors.spoken import Spoken
from kg.extract.signs import Signs
from kg.lang.base import Sentence, Token
from kg.lang.lexicon import Trigger
from kg.lang.ru.attributes import before_attributes

_MOST_PAIRS: Final = 40  # of an article, for one word
_FARTHEST: Final = 4  # sentences back: farther says no more
_LONG_LIST: Final = 3  # pairs of a clause
_ROW: Final = (",", "и")


@dataclass(frozen=True, slots=True)
class JudgedWord:
    """A word for a field, and what the rules make of it.

    Attributes:
        trigger: the word.
        clause: the clause that it stands in.
        pairs: the pairs that its clause, or what goes before, speaks of.
        verdict: why it tells a field, or what it tells instead.
        is_told: whether the rules alone would have it told of these pairs.
        is_named: whether its clause names a side of them.
        by_partner: whether people of the other side act in its clause.
        at_both: whether its clause names both sides.
    """

    trigger: Trigger
    clause: tuple[int, int]
    pairs: tuple[Pair, ...]
    verdict: str
    is_told: bool
    is_named: bool
    by_partner: bool
    at_both: bool


@dataclass(frozen=True)
class SectorSigns:
    """An article, and what speaks for each of its pairs having the fields that its words name.

    Attributes:
        scene: what the article names.
        pairs: the pairs that it tells of.
        main: the pair of headline and opening.
    """

    scene: Scene
    pairs: tuple[Pair, ...]
    main: tuple[Pair, ...]

    def of(self, sentence: Sentence, word: JudgedWord, spoken: Spoken) -> Iterator[tuple[Pair, Signs]]:
        """Each pair that a word may tell of, and what speaks for that; shares from 0 to 1, counts as logarithms."""
        of_word = self._of_word(sentence, word, spoken)
        in_clause = {p.entity for p in self.scene.parties_in(*word.clause)}
        for pair in islice(self._near(sentence, word.pairs), _MOST_PAIRS):
            is_told = pair in word.pairs
            where = "of" if is_told else "beside"
            yield (
                pair,
                {
                    **of_word,
                    **self._of_pair(sentence, pair),
                    where: 1.0,
                    f"{where}.pairs.{min(len(word.pairs), _LONG_LIST)}": 1.0,
                    f"{where}.{word.verdict}": 1.0,
                    "of.named": float(is_told and word.is_named),
                    "of.told": float(is_told and word.is_told),
                    "beside.main": float(not is_told and pair in self.main),
                    "clause_names": float(not in_clause.isdisjoint(self._others[pair])),
                },
            )

    def _near(self, sentence: Sentence, told: tuple[Pair, ...]) -> Iterator[Pair]:
        """The pairs of a clause, the main one and those whose other side the paragraph names."""
        named = self._named_in_paragraphs[sentence.paragraph]
        beside = (p for p in self.pairs if p in self.main or not named.isdisjoint(self._others[p]))
        return iter(dict.fromkeys((*(p for p in told if p in self._others), *beside)))

    def _of_word(self, sentence: Sentence, word: JudgedWord, spoken: Spoken) -> dict[str, float]:
        """Which word it is, in what clause and beside what."""
        trigger, tokens = word.trigger, self.scene.analysis.tokens
        last = tokens[trigger.last - 1]
        clause = tokens[slice(*word.clause)]
        return {
            f"field.{trigger.id}": 1.0,
            f"word.{trigger.pattern}": 1.0,
            _before(tokens, trigger, sentence.first): 1.0,
            **{f"role.{role}": 1.0 for role in spoken.roles},
            "plural": float(last.feats.get("Number") == "Plur"),
            "thing": float(plays(last, "thing")),
            "branch": float(plays(last, "branch")),
            "several": float(is_several(last)),
            "person": float(is_person(last)),
            "animate": float(is_animate(last)),
            "phrase": float(" " in trigger.pattern),
            "ahead": float(any(t.feats.get("Tense") == "Fut" for t in clause)),
            "past": float(any(t.feats.get("Tense") == "Past" for t in clause)),
            "denied": float(any(t.lemma == "не" for t in clause)),
            "announced": float(spoken.announced),
            "both": float(spoken.both),
            "outright": float(spoken.outright),
            "firm": float(spoken.firm),
            "showing": float(spoken.showing),
            "fields": math.log1p(len(spoken.fields)),
            "listed": float(trigger.first in spoken.listed),
            "by_partner": float(word.by_partner),
            "at_both": float(word.at_both),
            "pairs": math.log(len(self.pairs)),
        }

    def _of_pair(self, sentence: Sentence, pair: Pair) -> dict[str, float]:
        """How near the pair was named, and whether the others of the article are named nearer."""
        own = self._others[pair]
        others = self._partners - own
        back, others_back = self._back(sentence, own), self._back(sentence, others)
        around = self._named_in_paragraphs[sentence.paragraph]
        in_paragraph, beside = not own.isdisjoint(around), not others.isdisjoint(around)
        return {
            f"back.{back}": 1.0,
            f"others_back.{others_back}": 1.0,
            "nearer": float(back < others_back),
            "farther": float(back > others_back),
            "in_paragraph": float(in_paragraph),
            "others_in_paragraph": float(beside),
            "alone_in_paragraph": float(in_paragraph and not beside),
            "strangers": float(bool(self._named[sentence.index] - self._sides)),
            "main": float(pair in self.main),
            "sole": float(len(self.pairs) == 1),
            "of_home": float(self.scene.home in pair),
        }

    def _back(self, sentence: Sentence, sides: Set[int]) -> int:
        """How many sentences back one of them was named last, in the words or before them."""
        nearest = range(sentence.index, max(-1, sentence.index - _FARTHEST), -1)
        return next((sentence.index - i for i in nearest if not sides.isdisjoint(self._named[i])), _FARTHEST)

    @cached_property
    def _others(self) -> dict[Pair, frozenset[int]]:
        """Of each pair the sides that are not the article's own."""
        return {pair: frozenset(pair) - {self.scene.home} for pair in self.pairs}

    @cached_property
    def _sides(self) -> frozenset[int]:
        return frozenset(side for pair in self.pairs for side in pair)

    @cached_property
    def _partners(self) -> frozenset[int]:
        return frozenset(other for sides in self._others.values() for other in sides)

    @cached_property
    def _named(self) -> tuple[frozenset[int], ...]:
        """Who is named in each sentence."""
        sentences = self.scene.analysis.sentences
        return tuple(frozenset(p.entity for p in self.scene.parties_in(s.first, s.last)) for s in sentences)

    @cached_property
    def _named_in_paragraphs(self) -> Mapping[int, Set[int]]:
        """Who is named in each paragraph."""
        found: defaultdict[int, set[int]] = defaultdict(set)
        for sentence in self.scene.analysis.sentences:
            found[sentence.paragraph] |= self._named[sentence.index]
        return found


def _before(tokens: Sequence[Token], trigger: Trigger, start: int) -> str:
    """What stands before a word and its attributes; a name is any name."""
    before = before_attributes(tokens, trigger.first, start)
    if before < start:
        return "before.start"
    if tokens[before].text in _ROW:
        return "before.row"
    is_name = tokens[before].pos == "PROPN" or (tokens[before].is_capitalized and before > start)
    return "before.name" if is_name else f"before.{tokens[before].lemma}"
