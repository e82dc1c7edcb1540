"""How two municipalities stand in an article: what speaks for and against their being partners.

Another country, «болгарский Казанлык», the words around, in what role the partner is named, how many others are
partners. By these signs pairs that no rule told are weighed (`kg.extract.ties.weighing`), and pairs that rules told are
doubted (`kg.extract.doubtful_pairs`).
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from kg.extract.scene.frame import Pair
from kg.extract.scene.parties import Group, Party
from kg.extract.scene.scene import Scene
from kg.extract.signs import Signs
from kg.extract.ties.compared import have_each_their_own, speaks_of_partners_at_large
from kg.extract.ties.find import Ties
from kg.lang.base import Sentence

_LONG_LIST: Final = 3
_SCHEMES: Final = ("kinds", "events", "cues")


@dataclass(frozen=True)
class Standing:
    """What is asked of an article once for all its pairs.

    Attributes:
        scene: what the article names.
        ties: who is told to be tied to whom.
    """

    scene: Scene
    ties: Ties

    def signs(self, pair: Pair) -> Signs:
        """The signs of one pair; shares and yes or no from 0 to 1, counts as logarithms."""
        others = {e for e in pair if e != self.scene.home}
        mentions = [p for p in self.scene.parties if p.entity in others]
        together = self._together(pair)
        beside = [self.scene.analysis.sentences[i] for i in together or sorted({p.sentence for p in mentions})]
        return {
            **self._rules(pair),
            **self._words(beside),
            **_roles(mentions),
            **self._standing(mentions, others),
            **self._article(pair, others),
            "together": math.log1p(len(together)),
        }

    def _rules(self, pair: Pair) -> Signs:
        told = [t.rule for t in self.ties.mentions if t.pair == pair and t.is_explicit]
        return {"told": float(bool(told)), "tellings": math.log1p(len(told))} | dict.fromkeys(told, 1.0)

    def are_but_compared(self, pair: Pair) -> bool:
        """«По числу побратимов Рязань уступает Бресту»: named together only where partners are at large."""
        sentences = [self.scene.analysis.sentences[i] for i in self._together(pair)]
        return bool(sentences) and all(
            speaks_of_partners_at_large(self.scene, s.first, s.last) or have_each_their_own(self.scene, pair, s.first)
            for s in sentences
        )

    def _together(self, pair: Pair) -> list[int]:
        one, other = (self._sentences[e] for e in pair)
        return sorted(one & other)

    def _words(self, beside: Sequence[Sentence]) -> Signs:
        """The trigger words of the sentences that name the pair, or its partner alone, and of their paragraphs."""
        near = {word for s in beside for word in self._triggers[s.index]}
        paragraphs = {s.paragraph for s in beside}
        around = {
            w for s in self.scene.analysis.sentences if s.paragraph in paragraphs for w in self._triggers[s.index]
        }
        tokens = self.scene.analysis.tokens
        return {
            **dict.fromkeys(near, 1.0),
            **{f"around.{word}": 1.0 for word in around if word.startswith(("kinds", "documents"))},
            "silent": float(not any(w.startswith(("kinds", "documents", "events")) for w in near)),
            "asked": float(any(tokens[s.last - 1].text == "?" for s in beside)),
            "headline": float(0 in paragraphs),
            "lead": float(1 in paragraphs),
        }

    def _standing(self, mentions: Sequence[Party], others: Set[int]) -> Signs:
        """In what company the partner is named, and how."""
        count = max(1, len(mentions))
        mates = {e for p in mentions for e in self._lists[p.group]} - others - {self.scene.home}
        tied = len(mates & self._partners) / max(1, len(mates))
        return {
            "mentions": math.log1p(len(mentions)),
            "adjective": sum(p.mention.form == "adjective" for p in mentions) / count,
            "of_country": float(any(p.first in self._behind_country for p in mentions)),
            "listed": float(any(len(self._lists[p.group]) >= _LONG_LIST for p in mentions)),
            "mates_tied": tied if mates else 0.0,
            "mates_untied": 1 - tied if mates else 0.0,
            "certain": sum(p.mention.confidence for p in mentions) / count,
            "official": float(bool(others & set(self.scene.homes.values()))),
        }

    def _article(self, pair: Pair, others: Set[int]) -> Signs:
        """What the article is like, and whether the partner has another tie in it."""
        sentences = self.scene.analysis.sentences
        countries = [self.scene.entities[e].country for e in pair]
        strangers = set(range(len(self.scene.entities))) - {self.scene.home} - others
        twins = sum(t.id == "sister_city" for t in self.scene.triggers if t.scheme == "kinds")
        elsewhere = any(other != pair and others & set(other) for other in self.told)
        return {
            "with_home": float(self.scene.home in pair),
            "abroad": float(countries[0] != countries[1]),
            "stateless": float(None in countries),
            "others_tied": len(self._partners - others) / max(1, len(strangers)),
            "strangers": math.log1p(len(strangers)),
            "tied_elsewhere": float(elsewhere),
            "twin_words": math.log1p(twins),
            "twin_words_a_sentence": twins / len(sentences),
            "twin_headline": float(bool(self.scene.triggers_in(sentences[0].first, sentences[0].last, "kinds"))),
        }

    @cached_property
    def told(self) -> Mapping[Pair, None]:
        """The pairs that rules told, in the order of the text."""
        return dict.fromkeys(t.pair for t in self.ties.mentions if t.is_explicit)

    @cached_property
    def _sentences(self) -> Mapping[int, set[int]]:
        found: dict[int, set[int]] = defaultdict(set)
        for party in self.scene.parties:
            found[party.entity].add(party.sentence)
        return found

    @cached_property
    def _triggers(self) -> Sequence[frozenset[str]]:
        return tuple(
            frozenset(
                f"{t.scheme}.{t.id}" if t.scheme in _SCHEMES else t.scheme
                for t in self.scene.triggers_in(s.first, s.last)
            )
            for s in self.scene.analysis.sentences
        )

    @cached_property
    def _lists(self) -> Mapping[int, set[int]]:
        found: dict[int, set[int]] = defaultdict(set)
        for party in self.scene.parties:
            found[party.group].add(party.entity)
        return found

    @cached_property
    def _partners(self) -> set[int]:
        """The partners that rules gave the article's own city."""
        return {e for pair in self.told if self.scene.home in pair for e in pair} - {self.scene.home}

    @cached_property
    def _behind_country(self) -> set[int]:
        """The tokens right behind an adjective of a country: «болгарский Казанлык»."""
        found = (p for p in self.scene.places if p.kind == "country" and p.form == "adjective")
        return {self.scene.analysis.token_index_at(p.end - 1) + 1 for p in found}


def _roles(mentions: Sequence[Party]) -> Signs:
    roles = [Group((p.entity,), p.first, p.last, p.government, p.mention.form).role for p in mentions]
    return {f"as_{role}": roles.count(role) / len(roles) for role in sorted(set(roles))}
