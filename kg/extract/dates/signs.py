"""What speaks for and against a date to be that of an event that no rule dated.

Everything is looked up in tables made once an article, and only so many tellings, towns and dates are looked at for
one event, so that the time stays linear in the length of the text.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from kg.extract.dates.dating import usable
from kg.extract.dates.timeline import ToldEvent
from kg.extract.scene.frame import Pair
from kg.extract.scene.scene import Scene
from kg.extract.scene.telling import EventMention
from kg.extract.signs import Signs
from kg.extract.ties.find import Ties
from kg.lang.base import Sentence
from kg.text.dates import TO_YEAR, DateMention

Told = Mapping[Pair, Sequence[ToldEvent]]
"""The events of each pair, as `kg.extract.dates.timeline.consolidate` made them of their tellings."""

_FAR: Final = 3  # sentences
_OPENING: Final = 4  # tokens
_OLD: Final = 2  # years
_CHARACTERS: Final = 50  # of a few words
_TELLINGS: Final = 5
"""How many tellings of an event are looked at."""
_MENTIONS: Final = 20
"""How many mentions of a sentence, or between two places of the text, are looked at."""
_ON_EITHER_SIDE: Final = 6
"""How many dates before a telling are looked at, and how many behind it."""


@dataclass(frozen=True, slots=True)
class _Spoken:
    """What a sentence speaks of."""

    words: Mapping[str, frozenset[str]]
    towns: frozenset[int]
    tied: frozenset[Pair]
    focus: frozenset[Pair]
    is_future: bool


@dataclass(frozen=True)
class DateSigns:
    """The dates of an article, and what speaks for each to be that of an event."""

    scene: Scene
    ties: Ties
    mentions: Sequence[EventMention]
    told: Told

    def near(self, event: ToldEvent) -> list[DateMention]:
        """The dates before and behind the tellings of an event that can date it, in the order of the text."""
        dates, starts = self._usable[event.type]
        found: dict[int, DateMention] = {}
        for telling in looked_at(event):
            at = bisect_left(starts, self._start(telling.first))
            around = range(max(0, at - _ON_EITHER_SIDE), min(len(dates), at + _ON_EITHER_SIDE))
            found.update((i, dates[i]) for i in around)
        return [found[i] for i in sorted(found)]

    def dates_of(self, pair: Pair, type_: str) -> Mapping[str, int]:
        """The dates that rules gave events of a type of a pair, and how many have each."""
        return self._dates_of[pair, type_]

    def of(self, pair: Pair, event: ToldEvent, date: DateMention, others: Sequence[DateMention]) -> Signs:
        """What speaks for and against a date, one of several, to be that of an event of a pair."""
        return {
            **self._place(event, date),
            **self._between(pair, event, date),
            **self._time(event, date),
            **self._sentence(pair, event, date),
            **self._clause(event, date),
            **self._owners(pair, event, date),
            **self._event(pair, event),
            **self._choice(event, date, others),
        }

    def sentence_of(self, date: DateMention) -> Sentence:
        """The sentence that a date stands in."""
        return self.scene.sentence_of(self._token_of(date))

    def clause_of(self, date: DateMention) -> tuple[int, int]:
        """The token range of the clause that a date stands in."""
        sentence, token = self.sentence_of(date), self._token_of(date)
        clauses = self.scene.clauses[sentence.index]
        at = bisect_left(clauses, token + 1, key=lambda c: c[0]) - 1
        return clauses[at] if at >= 0 and token < clauses[at][1] else (sentence.first, sentence.last)

    def is_told_in(self, sentence: int) -> bool:
        """Whether a sentence tells an event of any pair."""
        return bool(self._told_in[sentence])

    def _token_of(self, date: DateMention) -> int:
        return self.scene.analysis.token_index_at(date.start)

    def _start(self, token: int) -> int:
        return self.scene.analysis.tokens[token].start

    def _place(self, event: ToldEvent, date: DateMention) -> Signs:
        """Where a date stands from the nearest telling of an event."""
        sentence, token = self.sentence_of(date), self._token_of(date)
        tellings, sentences = looked_at(event), self.scene.analysis.sentences
        steps = min((sentence.index - t.sentence for t in tellings), key=lambda far: (abs(far), far))
        near = 1.0 / (1 + abs(steps))
        return {
            f"{'behind' if steps > 0 else 'before'}.{min(abs(steps), _FAR)}": 1.0,
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
        telling = min((self._start(t.first) for t in looked_at(event)), key=lambda at: abs(at - start))
        first, last = sorted((start, telling))
        begin = bisect_left(self._party_starts, first + 1)
        parties = self.scene.parties[begin : min(begin + _MENTIONS, bisect_left(self._party_starts, last))]
        _, starts = self._usable[event.type]
        return {
            "characters": math.log1p((last - first) / _CHARACTERS),
            "town_between": float(any(p.entity not in pair for p in parties)),
            "date_between": float(bisect_left(starts, last) - bisect_left(starts, first + 1) > 0),
        }

    def _time(self, event: ToldEvent, date: DateMention) -> Signs:
        """Which time a date is of, seen from the day of the article, and how precise it is."""
        time = _time_of(date.value or "", self.scene.analysis.article.published or "")
        told = (f"role.{date.role}", f"length.{len(date.value or '')}", f"read.{date.rule.split('.')[0]}", time)
        return dict.fromkeys((*told, f"{event.type}:{time}", f"{event.type}:role.{date.role}"), 1.0)

    def _sentence(self, pair: Pair, event: ToldEvent, date: DateMention) -> Signs:
        """What the sentence of a date speaks of."""
        spoken = self._spoken(self.sentence_of(date).index)
        words = [f"cues.{cue}" for cue in sorted(spoken.words["cues"])]
        words += [scheme for scheme in ("documents", "kinds") if spoken.words[scheme]]
        words += _same_and_other("sentence", spoken.words["events"], event)
        return {
            **dict.fromkeys(words, 1.0),
            "names_pair": len(spoken.towns & set(pair)) / len(pair),
            "names_others": float(len(spoken.towns - set(pair)) > 0),
            "names_nobody": float(not spoken.towns),
            "ties_pair": float(pair in spoken.tied),
            "ties_others": float(len(spoken.tied) > (pair in spoken.tied)),
            "of_pair": float(pair in spoken.focus),
            "of_pair_alone": float(pair in spoken.focus and len(spoken.focus) == 1),
            "future": float(spoken.is_future),
            f"{event.type}:future": float(spoken.is_future),
        }

    def _spoken(self, sentence: int) -> _Spoken:
        if sentence not in self._spoken_in:
            self._spoken_in[sentence] = self._read(self.scene.analysis.sentences[sentence])
        return self._spoken_in[sentence]

    def _read(self, sentence: Sentence) -> _Spoken:
        words: defaultdict[str, set[str]] = defaultdict(set)
        for trigger in self.scene.triggers_in(sentence.first, sentence.last):
            words[trigger.scheme].add(trigger.id)
        tokens = self.scene.analysis.tokens[sentence.first : sentence.last]
        return _Spoken(
            defaultdict(frozenset, {scheme: frozenset(ids) for scheme, ids in words.items()}),
            frozenset(p.entity for p in self.scene.parties_in(sentence.first, sentence.last)),
            frozenset(t.pair for t in self.ties.in_sentence(sentence.index)),
            frozenset(self.ties.focus[sentence.index]),
            any(t.pos == "VERB" and t.feats.get("Tense") == "Fut" for t in tokens),
        )

    def _clause(self, event: ToldEvent, date: DateMention) -> Signs:
        """What the clause of a date tells, and in which tense."""
        clause = self.clause_of(date)
        words, tenses = self._clause_words(clause)
        return {
            **dict.fromkeys(_same_and_other("clause", words - {"document"}, event), 1.0),
            "clause.document": float("document" in words),
            "clause.past": float("Past" in tenses),
            "clause.future": float("Fut" in tenses),
            "clause.opens": float(self._token_of(date) < clause[0] + _FAR),
        }

    def _clause_words(self, clause: tuple[int, int]) -> tuple[frozenset[str], frozenset[str]]:
        """The events and papers that a clause speaks of, and the tenses of its verbs."""
        if clause not in self._words_of_clause:
            triggers = self.scene.triggers_in(*clause)
            words = {t.id for t in triggers if t.scheme == "events"}
            words |= {"document" for t in triggers if t.scheme == "documents"}
            tenses = {t.feats.get("Tense", "") for t in self.scene.analysis.tokens[slice(*clause)]}
            self._words_of_clause[clause] = (frozenset(words), frozenset(tenses))
        return self._words_of_clause[clause]

    def _owners(self, pair: Pair, event: ToldEvent, date: DateMention) -> Signs:
        """Whose date it is already: that of another telling in its sentence, or of another event of the article."""
        sentence, token, own = self.sentence_of(date), self._token_of(date), (pair, event.type)
        there = [m for m in self._told_in[sentence.index][:_MENTIONS] if (m.pair, m.type) != own]
        owners = [m for m in there if m.date == date.value]
        itself = event.date == date.value
        counts = self._owned[date.value or ""]
        return {
            "owned.not": float(not owners),
            "owned.clause": float(any(m.first <= token < m.last for m in owners)),
            "owned.pair": float(any(m.pair == pair for m in owners)),
            "owned.type": float(any(m.type == event.type for m in owners)),
            "owned.other_type": float(any(m.type != event.type for m in owners)),
            "taken": float(counts["all"] > itself),
            "taken.pair": float(counts[pair] > itself),
            "taken.type": float(counts[event.type] > itself),
            "tells_pair": float(any(m.pair == pair for m in there)),
            "tells_others": float(any(m.pair != pair for m in there)),
        }

    def _event(self, pair: Pair, event: ToldEvent) -> Signs:
        """What is told of an event, and beside it."""
        tellings = event.tellings[:_TELLINGS]
        rules = {atom for t in tellings for atom in t.rule.split("+") if not atom.startswith("date.")}
        itself = bool(event.date)
        plans = self._dated[pair, "planned"] - (itself and event.type == "planned")
        return {
            **dict.fromkeys((*sorted(rules), event.type), 1.0),
            "headline_alone": float(all(t.is_headline for t in tellings)),
            "one_event": float(len(self.told[pair]) == 1),
            "tellings": math.log(len(event.tellings)),
            "other_dated": float(self._dated[pair, ""] > itself),
            "plan_dated": float(plans > 0),
        }

    def _choice(self, event: ToldEvent, date: DateMention, others: Sequence[DateMention]) -> Signs:
        """What other dates there are."""
        tellings = [self._start(t.first) for t in looked_at(event)]
        far = {d: min(abs(d.start - at) for at in tellings) for d in others}
        return {
            "dates": math.log(max(1, len(others))),
            "only": float(len(others) == 1),
            "only_value": float(len({d.value for d in others}) == 1),
            "nearest": float(far.get(date) == min(far.values(), default=None)),
        }

    @cached_property
    def _usable(self) -> Mapping[str, tuple[Sequence[DateMention], Sequence[int]]]:
        """The dates that can date events of a type, in the order of the text, and where they start."""
        types = {e.type for events in self.told.values() for e in events}
        ordered = {t: sorted(usable(self.scene.dates, t), key=lambda d: d.start) for t in sorted(types)}
        return {type_: (dates, [d.start for d in dates]) for type_, dates in ordered.items()}

    @cached_property
    def _told_in(self) -> Mapping[int, Sequence[EventMention]]:
        """The tellings of each sentence."""
        found: defaultdict[int, list[EventMention]] = defaultdict(list)
        for mention in self.mentions:
            found[mention.sentence].append(mention)
        return found

    @cached_property
    def _dates_of(self) -> Mapping[tuple[Pair, str], Counter[str]]:
        found: defaultdict[tuple[Pair, str], Counter[str]] = defaultdict(Counter)
        for pair, events in self.told.items():
            for event in events:
                if event.date:
                    found[pair, event.type][event.date] += 1
        return found

    @cached_property
    def _owned(self) -> Mapping[str, Counter[str | Pair]]:
        """How many events have a date: all, those of each pair and those of each type."""
        found: defaultdict[str, Counter[str | Pair]] = defaultdict(Counter)
        for (pair, type_), dates in self._dates_of.items():
            for date, count in dates.items():
                found[date].update({"all": count, pair: count, type_: count})
        return found

    @cached_property
    def _dated(self) -> Mapping[tuple[Pair, str], int]:
        """How many events of a pair have a date: of each type, and of all as type ""."""
        found: Counter[tuple[Pair, str]] = Counter()
        for (pair, type_), dates in self._dates_of.items():
            found.update({(pair, type_): dates.total(), (pair, ""): dates.total()})
        return found

    @cached_property
    def _party_starts(self) -> Sequence[int]:
        return [p.mention.start for p in self.scene.parties]

    @cached_property
    def _spoken_in(self) -> dict[int, _Spoken]:
        return {}

    @cached_property
    def _words_of_clause(self) -> dict[tuple[int, int], tuple[frozenset[str], frozenset[str]]]:
        return {}


def looked_at(event: ToldEvent) -> Sequence[EventMention]:
    """The first tellings of the body, or those of the headline where it tells nothing."""
    return [t for t in event.tellings if not t.is_headline][:_TELLINGS] or event.tellings[:_TELLINGS]


def _same_and_other(where: str, events: frozenset[str], event: ToldEvent) -> list[str]:
    same = [f"{where}.same_event"] if event.type in events else []
    return [*same, f"{where}.other_event"] if events - {event.type} else same


def _time_of(date: str, published: str) -> str:
    if not published:
        return "unknown"
    if published.startswith(date):
        return "now"
    if date > published[: len(date)]:
        return "ahead"
    years = int(published[:TO_YEAR]) - int(date[:TO_YEAR])
    return ("this_year", "last_year")[years] if years < _OLD else "old"
