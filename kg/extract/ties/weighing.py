"""Weighing: partners of the article's own municipality that no rule told, by everything the article says of them.

The rules of `kg.extract.ties.find` judge sentence by sentence; an article about a city's twins also names some in
passing («розы из Казанлыка перезимовали»). Signs that a reader goes by as well (another country, «болгарский Казанлык»,
the words around, how many others are partners) are weighed together: who nearly everything speaks for is a partner.
What a rule told stays: short news has few signs. The weights are in `data/tie_weights.csv`, fitted by `python -m
kg.evaluate.tie_weights` on the development articles.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from kg.extract.scene.frame import Pair
from kg.extract.scene.headings import is_dateline
from kg.extract.scene.parties import Group, Party
from kg.extract.scene.scene import Scene
from kg.extract.signs import Signs, Weights, likelihood, shipped_weights
from kg.extract.ties.circumstances import without_circumstances
from kg.extract.ties.compared import speaks_of_partners_at_large
from kg.extract.ties.find import TieMention, Ties
from kg.extract.ties.untied import untied_pairs
from kg.lang.base import Sentence

ADDED: Final = 0.5
"""A pair that no rule told and that is likelier is added; chosen by cross-validation."""

_RULE: Final = "tie.weighed"
_LONG_LIST: Final = 3
_TO_THAN: Final = 3  # tokens: «чем у соседней Вены»
_SCHEMES: Final = ("kinds", "events", "cues")


def weigh_ties(scene: Scene, ties: Ties, weights: Weights | None = None) -> Ties:
    """The ties, and with them the likely partners of the article's own municipality that no rule told.

    Args:
        scene: what the article names.
        ties: what the rules told.
        weights: sign -> weight, the shipped ones where none are given.
    """
    weights = shipped_weights("tie") if weights is None else weights
    article = _Article(scene, ties)
    taken = _taken(scene, article.told)
    untold = [p for p in _with_home(scene) if p not in article.told and taken.isdisjoint(p)]
    untold = [p for p in untold if not _is_but_dateline(scene, p) and not _is_but_measure(scene, p)]
    untold = [p for p in untold if not article.are_but_compared(p)]
    untold = [p for p in untold if likelihood(article.signs(p), weights) > ADDED]
    likely = [m for p in untold if not _is_but_circumstance(scene, p, article.told) for m in _named(scene, p)]
    untied = untied_pairs(scene, likely)
    added = [m for m in likely if m.pair not in untied]
    if not added:
        return ties
    return Ties(tuple(sorted([*ties.mentions, *added], key=lambda t: (t.sentence, t.first))), ties.focus, ties.denied)


def _is_but_circumstance(scene: Scene, pair: Pair, told: Collection[Pair]) -> bool:
    """«Псков в гостях у Вологды подписал договор с Тарту»: who is named nowhere but in a circumstance."""
    (other,) = set(pair) - {scene.home}
    clauses = [c for s in scene.analysis.sentences for c in scene.clauses[s.index]]
    naming = [c for c in clauses if any(other in g.entities for g in scene.groups_in(*c))]
    sides = (g for c in naming for g in without_circumstances(scene, scene.groups_in(*c), *c, told))
    return bool(naming) and not any(other in g.entities for g in sides)


def _taken(scene: Scene, told: Iterable[Pair]) -> set[int]:
    """Who has a partner of its own where one of them lies in the home's country: «Новороссийск дружит с Хихоном»."""
    country = None if scene.home is None else scene.entities[scene.home].country
    others = [pair for pair in told if scene.home not in pair]
    return {e for pair in others if country in {scene.entities[one].country for one in pair} for e in pair}


def signs_of_pairs(scene: Scene, ties: Ties) -> Mapping[Pair, Signs]:
    """What speaks for and against each pair that a rule told, and each of the article's own city with another."""
    article = _Article(scene, ties)
    return {pair: article.signs(pair) for pair in dict.fromkeys((*article.told, *_with_home(scene)))}


def _with_home(scene: Scene) -> list[Pair]:
    """The pairs of the article's own municipality with each other one."""
    home = scene.home
    if home is None:
        return []
    return [(min(e, home), max(e, home)) for e in range(len(scene.entities)) if e != home]


def _is_but_dateline(scene: Scene, pair: Pair) -> bool:
    """Whether the partner is only named where a report was written."""
    sentences = [p.sentence for p in scene.parties if p.entity in pair and p.entity != scene.home]
    return all(is_dateline(scene, scene.analysis.sentences[s]) for s in dict.fromkeys(sentences))


def _is_but_measure(scene: Scene, pair: Pair) -> bool:
    """«Население вдвое меньше, чем у Вены»: whether a partner is only what something is measured by."""
    tokens = scene.analysis.tokens
    mentions = [p for p in scene.parties if p.entity in pair and p.entity != scene.home]
    before = ([t.lemma for t in tokens[max(0, p.first - _TO_THAN) : p.first]] for p in mentions)
    return bool(mentions) and all("чем" in words for words in before)


def _named(scene: Scene, pair: Pair) -> Iterator[TieMention]:
    """A mention of the pair in every sentence of the body, or else of the headline, that names the partner."""
    named = {p.sentence for p in scene.parties if p.entity in pair and p.entity != scene.home}
    body = {s for s in named if scene.analysis.sentences[s].paragraph}
    for index in sorted(body or named):
        sentence = scene.analysis.sentences[index]
        yield TieMention(pair, index, sentence.first, sentence.last, _RULE)


@dataclass(frozen=True)
class _Article:
    """What is asked of an article once for all its pairs."""

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
        return bool(sentences) and all(speaks_of_partners_at_large(self.scene, s.first, s.last) for s in sentences)

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
