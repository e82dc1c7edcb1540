"""What speaks for and against a date to be that of a visit of a pair that no rule told.

Everything is looked up in tables made once an article, and only so many pairs and sentences are looked at for one
date, so that the time stays linear in the length of the text.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice, pairwise
from typing import Final

from kg.extract.dates.signs import Told
from kg.extract.events.speech import MOST_PAIRS, Clause, Named, Speech
from kg.extract.scene.frame import Pair
from kg.extract.scene.scene import Scene
from kg.extract.signs import Signs
from kg.extract.ties.find import Ties
from kg.lang.base import Sentence, Token
from kg.text.dates import TO_MONTH, TO_YEAR, DateMention, parse_date

_LOOKED_BACK: Final = 8  # sentences of a paragraph
_LONGEST_STAY: Final = 7  # days
_OPENING: Final = 4  # tokens
_MOST_VISITS: Final = 3  # of a pair: more say no more
_LIST: Final = 20  # dates of a pair that are compared
_FEW: Final = 2  # pairs
_USABLE: Final = ("point", "range", "since", "until")
_POINTING: Final = (
    *("не", "оттуда", "туда", "там", "здесь", "сюда", "последний", "первый", "каждый", "они", "он", "очередной"),
    *("ответный", "наш", "который", "когда", "где", "чтобы", "если"),
)
_STIRRING: Final = frozenset(
    {"event.visited"}
    | {f"cue.{c}" for c in ("guest", "group", "performing", "staying", "showing", "presence", "invitation")}
    | {f"role.{r}" for r in ("travels", "hosts", "performs", "sends", "brings", "meets", "act", "exchange", "stays")}
    | {f"role.{r}" for r in ("shows", "entertains", "sees", "envoy", "returns", "there", "is_there", "taking_part")}
    | {f"role.{r}" for r in ("feast", "jointly", "goes_on", "here")}
    | {"cue.among_guests"}
)
"""What a sentence speaks of that may tell a visit."""


@dataclass(frozen=True)
class Candidate:
    """A date that may be that of a visit of a pair, the clause it stands in, and what speaks for that."""

    pair: Pair
    date: DateMention
    clause: Clause
    signs: Signs


@dataclass(frozen=True)
class _Around:
    """What the sentence of a date and those beside it speak of."""

    sentence: Sentence
    words: frozenset[str]
    named: Named
    before: Named
    behind: Named
    paragraph: frozenset[Pair]
    tied: Mapping[Pair, bool]
    focus: tuple[Pair, ...]
    tied_before: frozenset[Pair]


@dataclass(frozen=True)
class VisitSigns:
    """The dates of an article that may be those of visits, and what speaks for and against each."""

    scene: Scene
    ties: Ties
    told: Told

    def candidates(self) -> Iterator[Candidate]:
        """Each date of a sentence that speaks of people under way, with each pair that it may speak of."""
        for sentence in self.scene.analysis.sentences:
            dates = self.scene.dates_in(sentence.first, sentence.last)
            usable = [d for d in dates if d.value and d.role in _USABLE]
            if usable and not _STIRRING.isdisjoint(self._speech.words((sentence.first, sentence.last))):
                around = self._around(sentence)
                pairs = self._pairs(around)
                for date in usable:
                    clause = self._speech.clause_of(date, sentence)
                    for pair in pairs:
                        if not self._dates[pair]["visited", date.value]:
                            yield Candidate(pair, date, clause, self._signs(pair, date, clause, around))

    def _pairs(self, around: _Around) -> list[Pair]:
        """The pairs that a sentence may speak of: those named or tied in it first."""
        named = (
            *around.named,
            *around.tied,
            *around.focus,
            *around.before,
            *sorted(around.tied_before),
            *sorted(around.paragraph),
        )
        few = self.told if len(self.told) <= _FEW else ()
        return [p for p in dict.fromkeys((*named, *few)) if self.told.get(p)][:MOST_PAIRS]

    def _signs(self, pair: Pair, date: DateMention, clause: Clause, around: _Around) -> Signs:
        return {
            **self._time(pair, date),
            **self._naming(pair, clause, around),
            **self._telling(pair, date, clause, around),
            **self._grammar(date, clause),
            **self._company(pair, around),
        }

    def _around(self, sentence: Sentence) -> _Around:
        sentences, i = self.scene.analysis.sentences, sentence.index
        back = [s for s in sentences[max(0, i + 1 - _LOOKED_BACK) : i + 1] if s.paragraph == sentence.paragraph]
        ahead = [s for s in sentences[i + 1 : i + 2] if s.paragraph == sentence.paragraph]
        nobody: Named = {}
        return _Around(
            sentence,
            self._speech.words((sentence.first, sentence.last)),
            self._speech.named((sentence.first, sentence.last)),
            self._speech.named((back[-2].first, back[-2].last)) if back[1:] else nobody,
            self._speech.named((ahead[0].first, ahead[0].last)) if ahead else nobody,
            frozenset(p for s in back for p in self._speech.named((s.first, s.last))),
            {t.pair: t.is_explicit for t in self.ties.in_sentence(i)},
            tuple(self.ties.focus[i]),
            frozenset(t.pair for t in self.ties.in_sentence(i - 1)) if i else frozenset(),
        )

    def _time(self, pair: Pair, date: DateMention) -> Signs:
        """Which time a date is of, and what of the pair is told of that time."""
        value, dates = date.value or "", self._dates[pair]
        told = [f"role.{date.role}", f"length.{len(value)}", f"read.{date.rule.split('.')[0]}"]
        told.append(f"time.{self._time_of(value)}")
        told += [f"same.{type_}" for type_, day in dates if day == value]
        visits = [day for type_, day in islice(dates, _LIST) if type_ == "visited" and day]
        if any(_is_close(value, day) for day in visits):
            told.append("near_visit")
        if any(day[:TO_YEAR] == value[:TO_YEAR] for day in visits):
            told.append("same_year_visit")
        if any(t in ("signed", "renewed") and _is_close(value, day or "") for t, day in islice(dates, _LIST)):
            told.append("near_signing")
        own = {type_ for type_, day in dates if day == value}
        told += [f"else.{type_}" for type_, n in self._types_on[value].items() if n > (type_ in own)]
        return dict.fromkeys(told, 1.0)

    def _naming(self, pair: Pair, clause: Clause, around: _Around) -> Signs:
        """How a pair is named in the clause of a date and around it, and with whom."""
        here = self._speech.named(clause)
        told = [f"clause.{how}" for how in sorted(here.get(pair, ()))] + [
            f"sentence.{h}" for h in sorted(around.named.get(pair, ()))
        ]
        yes = {
            "prev": pair in around.before,
            "next": pair in around.behind,
            "para": pair in around.paragraph,
            "para_alone": around.paragraph == {pair},
            "others_clause": len(here) > (pair in here),
            "others_sentence": len(around.named) > (pair in around.named),
            "here": pair in around.tied,
            "here_explicit": around.tied.get(pair, False),
            "here_others": len(around.tied) > (pair in around.tied),
            "focus": pair in around.focus,
            "focus_alone": around.focus == (pair,),
            "before": pair in around.tied_before,
            "before_alone": around.tied_before == {pair},
        }
        return dict.fromkeys((*told, *(sign for sign, holds in yes.items() if holds)), 1.0)

    def _telling(self, pair: Pair, date: DateMention, clause: Clause, around: _Around) -> Signs:
        """What the clause and the sentence tell, joined with how near the pair is named."""
        near, words = self._nearness(pair, clause, around), self._speech.words(clause)
        first, last = around.sentence.first, around.sentence.last
        tokens = self.scene.analysis.tokens
        token = self.scene.analysis.token_index_at(date.start)
        yes = {
            "headline": around.sentence.paragraph == 0,
            "lead": around.sentence.paragraph == 1,
            "opens": token - first < _OPENING,
            "quote": tokens[first].text == "«",
            "question": tokens[last - 1].text == "?",
        }
        return {
            f"level.{near}": 1.0,
            **{f"c.{w}": 1.0 for w in sorted(words)},
            **{f"{near}:c.{w}": 1.0 for w in sorted(words)},
            **{f"s.{w}": 1.0 for w in sorted(around.words - words)},
            **{sign: 1.0 for sign, holds in yes.items() if holds},
            "dates_sentence": math.log1p(len(self.scene.dates_in(first, last))),
            "dates_clause": math.log1p(len(self.scene.dates_in(*clause))),
        }

    def _nearness(self, pair: Pair, clause: Clause, around: _Around) -> str:
        for near, named in (("clause", self._speech.named(clause)), ("sentence", around.named)):
            if pair in named:
                return f"{near}.many" if len(named) > 1 else near
        if pair in around.tied or around.focus == (pair,):
            return "focus"
        return "prev" if pair in around.before else "far"

    def _grammar(self, date: DateMention, clause: Clause) -> Signs:
        """In which tense a clause tells, of people or of a person, and where it points."""
        key = (clause, self._time_of(date.value or ""))
        if key not in self._read_grammar:
            words = self.scene.analysis.tokens[slice(*clause)]
            told = _tenses(words, key[1])
            forms = {t.lemma for t in words} | {t.text.casefold() for t in words}
            told += [f"w.{word}" for word in _POINTING if word in forms]
            told += ["person"] if self.scene.persons_in(*clause) else []
            self._read_grammar[key] = dict.fromkeys(told, 1.0)
        return self._read_grammar[key]

    def _company(self, pair: Pair, around: _Around) -> Signs:
        """What the article tells of the pair and of others beside."""
        own = self.told[pair]
        one, other = (self.scene.entities[e].country for e in pair)
        here = self._told_in[around.sentence.index]
        mine = {what for p, what in here if p == pair}
        others = {what for p, what in islice(here, _LIST) if p != pair}
        visits = sum(e.type == "visited" for e in own)
        yes = {
            "alone": len(self.told) == 1,
            "home": self.scene.home in pair,
            "abroad": one != other,
            "told_nothing": not mine and not others,
            "undated_visit": self._dates[pair]["visited", None] > 0,
            "visits_else": self._visits > visits,
            "only_exists": all(e.type == "exists" for e in own),
        }
        told = [f"told.{what}" for what in sorted(mine)] + [f"toldother.{what}" for what in sorted(others)]
        return {
            **dict.fromkeys((*told, *(sign for sign, holds in yes.items() if holds)), 1.0),
            "pairs": math.log(len(self.told)),
            "visits": float(min(visits, _MOST_VISITS)),
            "events": math.log1p(len(own)),
        }

    def _time_of(self, value: str) -> str:
        """Whether a date lies ahead of the article, on its day, in its month or year, or further back."""
        published = self.scene.analysis.article.published
        if not published:
            return "unknown"
        if published.startswith(value):
            return "now"
        if value > published[: len(value)]:
            return "ahead"
        if value[:TO_YEAR] == published[:TO_YEAR]:
            return "this_month" if value[:TO_MONTH] == published[:TO_MONTH] else "this_year"
        return "last_year" if int(published[:TO_YEAR]) - int(value[:TO_YEAR]) == 1 else "old"

    @cached_property
    def _dates(self) -> Mapping[Pair, Counter[tuple[str, str | None]]]:
        """How often each type of event is told of each date, for each pair."""
        return {pair: Counter((e.type, e.date) for e in events) for pair, events in self.told.items()}

    @cached_property
    def _types_on(self) -> Mapping[str, Counter[str]]:
        """Of how many pairs each type of event is told on a date."""
        found: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for dates in self._dates.values():
            for type_, date in dates:
                found[date or ""][type_] += 1
        return found

    @cached_property
    def _told_in(self) -> Mapping[int, Mapping[tuple[Pair, str], None]]:
        """What each sentence tells of which pair, and whether it has a date."""
        found: defaultdict[int, dict[tuple[Pair, str], None]] = defaultdict(dict)
        for pair, events in self.told.items():
            for event in events:
                for telling in event.tellings:
                    found[telling.sentence][pair, f"{event.type}.{bool(event.date)}"] = None
        return found

    @cached_property
    def _visits(self) -> int:
        return sum(e.type == "visited" for events in self.told.values() for e in events)

    @cached_property
    def _speech(self) -> Speech:
        return Speech(self.scene, tuple(self.told))

    @cached_property
    def _read_grammar(self) -> dict[tuple[Clause, str], Signs]:
        return {}


def _tenses(words: Sequence[Token], time: str) -> list[str]:
    """The tenses of a clause, alone and beside the time of a date, the first verb's form, and who acts in it."""
    verb = next((t for t in words if t.pos == "VERB" and t.feats.get("VerbForm") == "Fin"), None)
    told = sorted({f"tense.{t.feats.get('Tense')}" for t in words if t.pos in ("VERB", "AUX")})
    told += [f"{time}:{tense}" for tense in told]
    told += ["noverb"] if verb is None else [f"asp.{verb.feats.get('Aspect')}", f"num.{verb.feats.get('Number')}"]
    people = [t.feats for t in words if t.pos == "NOUN" and t.feats.get("Animacy") == "Anim"]
    told += ["people_pl"] if any(f.get("Number") == "Plur" for f in people) else []
    told += ["people_nom"] if any(f.get("Case") == "Nom" for f in people) else []
    at_us = any(one.lemma == "у" and two.text.casefold() in ("нас", "себя") for one, two in pairwise(words))
    return [*told, "u_nas"] if at_us else told


def _is_close(one: str, other: str) -> bool:
    """Whether two dates may be of one stay: one holds the other, or few days lie between them."""
    if not one or not other:
        return False
    days = parse_date(one), parse_date(other)
    if days[0] is None or days[1] is None:
        return one.startswith(other) or other.startswith(one)
    return abs((days[0] - days[1]).days) <= _LONGEST_STAY
