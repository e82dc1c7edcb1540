"""Likely dates: when happened what no rule dated, by everything the article says of its dates.

The rules of `kg.extract.dating` give a deed a date of its clause or sentence, or of words that point back. An article
also tells first that a treaty was signed and two sentences later on which day («Церемония прошла 3 июня»), or gives
the day of the whole occasion at its end. Signs that a reader goes by as well (where the date stands, what its clause
tells, whose it is already, which time it is of) are weighed together: the date that most speaks for is taken where it
is likely enough. What a rule dated stays. The weights are in `data/date_weights.csv`, fitted by
`python -m kg.evaluate.date_weights` on the development articles.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from kg.extract.dating import usable
from kg.extract.frame import Pair
from kg.extract.scene import Scene
from kg.extract.signs import Signs, Weights, likelihood, shipped_weights
from kg.extract.telling import EventMention
from kg.extract.ties import Ties
from kg.extract.timeline import ToldEvent
from kg.lang.base import Sentence
from kg.text.dates import TO_YEAR, DateMention

LIKELY: Final = 0.35
"""A date that is likelier is taken. Below a half, as the weights are fitted on articles that the rules were written on:
an event without a date there has one half as often as in other articles."""

RULE: Final = "date.weighed"
_FAR: Final = 3  # sentences
_OPENING: Final = 4  # tokens
_CHARACTERS: Final = 50  # of a few words
_NEWS: Final = "lead"

Told = Mapping[Pair, Sequence[ToldEvent]]
"""The events of each pair, as `kg.extract.timeline.consolidate` made them of their tellings."""


def with_likely_dates(
    scene: Scene, ties: Ties, mentions: Sequence[EventMention], told: Told, weights: Weights | None = None
) -> Told:
    """The events, those without a date with the likeliest one, if there is one that is likely enough.

    Args:
        scene: what the article names.
        ties: which pairs it speaks of where.
        mentions: all tellings of events.
        told: the events of each pair.
        weights: sign -> weight, the shipped ones where none are given.
    """
    weights = shipped_weights("date") if weights is None else weights
    article = DatesOfArticle(scene, ties, mentions, told)
    return {pair: tuple(_dated(article, pair, event, weights) for event in events) for pair, events in told.items()}


def _dated(article: DatesOfArticle, pair: Pair, event: ToldEvent, weights: Weights) -> ToldEvent:
    if event.date:
        return event
    likely = [
        (likelihood(article.signs(pair, event, d), weights), -d.start, d) for d in article.candidates(pair, event)
    ]
    chance, _, date = max(likely, default=(0.0, 0, None), key=lambda found: found[:2])
    if date is None or chance <= LIKELY:
        return event
    sentence = article.sentence_of(date)
    first, last = article.clause_of(date)
    telling = EventMention(pair, event.type, date.value, None, sentence.index, first, last, RULE, explicit=False)
    return replace(event, date=date.value, tellings=(*event.tellings, telling))


@dataclass(frozen=True)
class DatesOfArticle:
    """The dates of an article, and what speaks for each to be that of an event."""

    scene: Scene
    ties: Ties
    mentions: Sequence[EventMention]
    told: Told

    def candidates(self, pair: Pair, event: ToldEvent) -> list[DateMention]:
        """The dates that can date an event, but for those of other events of its type and pair."""
        taken = {other.date for other in self.told[pair] if other is not event and other.type == event.type}
        return [d for d in usable(self.scene.dates, event.type) if d.value not in taken]

    def signs(self, pair: Pair, event: ToldEvent, date: DateMention) -> Signs:
        """What speaks for and against a date to be that of an event of a pair."""
        return {
            **self._place(event, date),
            **self._between(pair, event, date),
            **self._time(event, date),
            **self._sentence(pair, event, date),
            **self._clause(event, date),
            **self._owners(pair, event, date),
            **self._event(pair, event),
            **self._choice(pair, event, date),
        }

    def sentence_of(self, date: DateMention) -> Sentence:
        """The sentence that a date stands in."""
        return self.scene.sentence_of(self._token_of(date))

    def clause_of(self, date: DateMention) -> tuple[int, int]:
        """The token range of the clause that a date stands in."""
        sentence, token = self.sentence_of(date), self._token_of(date)
        within = (c for c in self.scene.clauses[sentence.index] if c[0] <= token < c[1])
        return next(within, (sentence.first, sentence.last))

    def _token_of(self, date: DateMention) -> int:
        return self.scene.analysis.token_index_at(date.start)

    def _place(self, event: ToldEvent, date: DateMention) -> Signs:
        """Where a date stands from the nearest telling of an event."""
        sentence, token = self.sentence_of(date), self._token_of(date)
        tellings = _in_body(event)
        steps = min((sentence.index - t.sentence for t in tellings), key=lambda far: (abs(far), far))
        where = f"{'behind' if steps > 0 else 'before'}.{min(abs(steps), _FAR)}" if steps else "sentence"
        if any(t.first <= token < t.last for t in event.tellings):
            where = "clause"
        sentences = self.scene.analysis.sentences
        near = 1.0 / (1 + abs(steps))
        return {
            where: 1.0,
            "near": near,
            f"{event.type}:near": near,
            "paragraph": float(any(sentences[t.sentence].paragraph == sentence.paragraph for t in tellings)),
            "headline": float(sentence.paragraph == 0),
            "lead": float(sentence.paragraph == 1),
            "opens": float(token - sentence.first < _OPENING),
        }

    def _between(self, pair: Pair, event: ToldEvent, date: DateMention) -> Signs:
        """What stands between a date and the nearest telling of an event."""
        start = self._start(self._token_of(date))
        telling = min((self._start(t.first) for t in _in_body(event)), key=lambda at: abs(at - start))
        first, last = sorted((start, telling))
        towns = {p.entity for p in self.scene.parties if first < p.mention.start < last}
        dates = (d for d in usable(self.scene.dates, event.type) if d is not date)
        return {
            "characters": math.log1p((last - first) / _CHARACTERS),
            "town_between": float(bool(towns - set(pair))),
            "date_between": float(any(first < d.start < last for d in dates)),
        }

    def _start(self, token: int) -> int:
        return self.scene.analysis.tokens[token].start

    def _time(self, event: ToldEvent, date: DateMention) -> Signs:
        """Which time a date is of, seen from the day of the article, and how precise it is."""
        time = _time_of(date.value or "", self.scene.analysis.article.published or "")
        told = (f"role.{date.role}", f"length.{len(date.value or '')}", f"read.{date.rule.split('.')[0]}", time)
        return dict.fromkeys((*told, f"{event.type}:{time}", f"{event.type}:role.{date.role}"), 1.0)

    def _sentence(self, pair: Pair, event: ToldEvent, date: DateMention) -> Signs:
        """What the sentence of a date speaks of."""
        sentence = self.sentence_of(date)
        triggers = self.scene.triggers_in(sentence.first, sentence.last)
        told = {_same_or_other("sentence", t.id, event) for t in triggers if t.scheme == "events"}
        told |= {t.scheme for t in triggers if t.scheme in ("kinds", "documents")}
        told |= {f"cues.{t.id}" for t in triggers if t.scheme == "cues"}
        towns = {p.entity for p in self.scene.parties_in(sentence.first, sentence.last)}
        tied = {t.pair for t in self.ties.in_sentence(sentence.index)}
        focus = self.ties.focus[sentence.index]
        verbs = [t for t in self.scene.analysis.tokens[sentence.first : sentence.last] if t.pos == "VERB"]
        ahead = float(any(t.feats.get("Tense") == "Fut" for t in verbs))
        return {
            **dict.fromkeys(told, 1.0),
            "names_pair": len(towns & set(pair)) / len(pair),
            "names_others": float(bool(towns - set(pair))),
            "names_nobody": float(not towns),
            "ties_pair": float(pair in tied),
            "ties_others": float(bool(tied - {pair})),
            "of_pair": float(pair in focus),
            "of_pair_alone": float(tuple(focus) == (pair,)),
            "future": ahead,
            f"{event.type}:future": ahead,
        }

    def _clause(self, event: ToldEvent, date: DateMention) -> Signs:
        """What the clause of a date tells, and in which tense."""
        clause = self.clause_of(date)
        triggers = self.scene.triggers_in(*clause)
        tenses = {t.feats.get("Tense") for t in self.scene.analysis.tokens[slice(*clause)]}
        told = {_same_or_other("clause", t.id, event) for t in triggers if t.scheme == "events"}
        return {
            **dict.fromkeys(told, 1.0),
            "clause.document": float(any(t.scheme == "documents" for t in triggers)),
            "clause.past": float("Past" in tenses),
            "clause.future": float("Fut" in tenses),
            "clause.opens": float(self._token_of(date) < clause[0] + _FAR),
        }

    def _owners(self, pair: Pair, event: ToldEvent, date: DateMention) -> Signs:
        """Whose date it is already: that of another telling in its sentence, or of another event of the article."""
        sentence, token = self.sentence_of(date), self._token_of(date)
        there = [m for m in self._told_in[sentence.index] if m not in event.tellings]
        owners = [m for m in there if m.date == date.value]
        others = [(p, e) for p, events in self.told.items() for e in events if e is not event and e.date == date.value]
        return {
            "owned.not": float(not owners),
            "owned.clause": float(any(m.first <= token < m.last for m in owners)),
            "owned.pair": float(any(m.pair == pair for m in owners)),
            "owned.type": float(any(m.type == event.type for m in owners)),
            "owned.other_type": float(any(m.type != event.type for m in owners)),
            "taken": float(bool(others)),
            "taken.pair": float(any(p == pair for p, _ in others)),
            "taken.type": float(any(e.type == event.type for _, e in others)),
            "tells_pair": float(any(m.pair == pair for m in self._told_in[sentence.index])),
            "tells_others": float(any(m.pair != pair for m in self._told_in[sentence.index])),
        }

    def _event(self, pair: Pair, event: ToldEvent) -> Signs:
        """What is told of an event, and beside it."""
        rules = {atom for t in event.tellings for atom in t.rule.split("+") if not atom.startswith("date.")}
        return {
            **dict.fromkeys((*rules, event.type), 1.0),
            "headline_alone": float(all(t.is_headline for t in event.tellings)),
            "one_event": float(len(self.told[pair]) == 1),
            "tellings": math.log(len(event.tellings)),
            "other_dated": float(any(e.date for e in self.told[pair] if e is not event)),
            "plan_dated": float(any(e.date and e.type == "planned" for e in self.told[pair] if e is not event)),
        }

    def _choice(self, pair: Pair, event: ToldEvent, date: DateMention) -> Signs:
        """What other dates there are."""
        dates = self.candidates(pair, event)
        starts = [self._start(t.first) for t in _in_body(event)]
        far = {d: min(abs(self._start(self._token_of(d)) - at) for at in starts) for d in dates}
        return {
            "dates": math.log(max(1, len(dates))),
            "only": float(len(dates) == 1),
            "only_value": float(len({d.value for d in dates}) == 1),
            "nearest": float(far.get(date) == min(far.values(), default=None)),
        }

    @cached_property
    def _told_in(self) -> Mapping[int, Sequence[EventMention]]:
        """The tellings of each sentence."""
        found: defaultdict[int, list[EventMention]] = defaultdict(list)
        for mention in self.mentions:
            found[mention.sentence].append(mention)
        return found


def _in_body(event: ToldEvent) -> Sequence[EventMention]:
    """The tellings of the body, or those of the headline where it tells nothing."""
    return [t for t in event.tellings if not t.is_headline] or event.tellings


def _same_or_other(where: str, trigger: str, event: ToldEvent) -> str:
    return f"{where}.{'same' if trigger == event.type else 'other'}_event"


def _time_of(date: str, published: str) -> str:
    if not published:
        return "unknown"
    if published.startswith(date):
        return "now"
    if date > published[: len(date)]:
        return "ahead"
    years = int(published[:TO_YEAR]) - int(date[:TO_YEAR])
    return ("this_year", "last_year")[years] if years < _OLD else "old"


_OLD: Final = 2  # years
