"""From an article to its record: the whole chain of reading, pure and deterministic."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from itertools import pairwise
from typing import TypeVar

from kg.errors import TooLarge, UnknownLanguage
from kg.extract.collecting import collection_paused
from kg.extract.confidence import measured_reliability
from kg.extract.dates.foreseen_behind import with_days_foreseen
from kg.extract.dates.likely import with_likely_dates
from kg.extract.dates.signs import DateSigns, Told
from kg.extract.dates.terms import term_of
from kg.extract.dates.timeline import ToldEvent, consolidate, with_papers_of
from kg.extract.doubtful_pairs import Stands, standing_of, without_doubtful_pairs
from kg.extract.doubts import without_doubtful
from kg.extract.events.denials import find_denials, without_refuted
from kg.extract.events.find import find_events
from kg.extract.events.likely_visits import with_likely_visits
from kg.extract.home.find import find_home
from kg.extract.organizations import find_organizations
from kg.extract.people import OFFICES, Watch, find_offices, find_people, with_names_repaired
from kg.extract.relevance.deeds_of_anything import without_deeds_of_others
from kg.extract.relevance.filter import is_candidate
from kg.extract.relevance.told_of_others import told_of_others
from kg.extract.scene.frame import Pair
from kg.extract.scene.opening_ends import with_ends_parted
from kg.extract.scene.parties import find_parties
from kg.extract.scene.scene import Scene, build_scene
from kg.extract.scene.telling import EventMention
from kg.extract.sectors.find import find_sectors
from kg.extract.signers.find import find_signatories
from kg.extract.signers.homes import find_signers_homes
from kg.extract.signers.owners import with_owners_of_signers
from kg.extract.signers.signed_by import with_signings_of
from kg.extract.ties.find import find_ties
from kg.extract.ties.kinds import kind_of
from kg.extract.ties.weighing import weigh_ties
from kg.lang.lexicon import Lexicon, load_lexicon
from kg.lang.ru import Russian
from kg.lang.ru.clauses import split_clauses
from kg.lang.ru.dates import find_dates
from kg.limits import MAX_ARTICLE_CHARS, MAX_QUOTE_CHARS
from kg.model.annotation import ArticleRecord, Decision, Denial, Event, Evidence, Official, Organization, Partnership
from kg.model.article import Article
from kg.places.find import find_places
from kg.places.gazetteer import open_gazetteer

EXTRACTOR_VERSION = "20"
"""Raised whenever the same article may give another record: committed articles are then read again."""

_MOST_QUOTES = 3  # of a tie
_SCHEMES = ("kinds", "events", "documents", "sectors", "cues")


def extract(article: Article) -> ArticleRecord:
    """Read an article: its partnerships, officials and organizations, each with the words that say it.

    Raises:
        TooLarge: the article is longer than `kg.limits.MAX_ARTICLE_CHARS`.
        UnknownLanguage: the article is in a language that is not read here.
    """
    if len(article.text) > MAX_ARTICLE_CHARS:
        raise TooLarge(f"The article has {len(article.text):,} characters; {MAX_ARTICLE_CHARS:,} are read.")
    if article.language not in (None, "ru"):
        raise UnknownLanguage(f"Articles in {article.language!r} are not read.")
    if not is_candidate(article):
        return ArticleRecord(article, decisions=(Decision("filter.no_trigger", None, "not relevant"),))
    with collection_paused():
        reading = Reading(article)
        record = without_doubtful(reading.record())
        return without_doubtful_pairs(record, reading.stands(record))


@cache
def _lexicon() -> Lexicon:
    return load_lexicon()


def read_scene(article: Article, watch: Watch | None = None) -> Scene:
    """What a Russian article names, before the discourse is read: its municipalities, people, dates, triggers."""
    analysis = Russian().analyse(article)
    lines = (s.first for b, s in pairwise(analysis.sentences) if b.paragraph != s.paragraph)
    told = _lexicon().matcher((*_SCHEMES, OFFICES), "ru").find_in_lines(analysis.tokens, lines)
    told = without_deeds_of_others(analysis.tokens, told)
    offices = find_offices(analysis, [t for t in told if t.scheme == OFFICES])
    analysis = with_names_repaired(analysis, offices)
    places = find_places(analysis, open_gazetteer())
    triggers = [t for t in told if t.scheme != OFFICES]
    split = [split_clauses(analysis, sentence) for sentence in analysis.sentences]
    clauses = with_ends_parted(analysis, places, triggers, split)
    dates = find_dates(analysis, clauses)
    scene = build_scene(analysis, places, find_parties(analysis, places), dates, triggers, clauses)
    home = find_home(scene)
    people = find_people(analysis, places, offices, None if home is None else scene.entities[home], watch)
    return scene.inhabited(home, people)


class Reading:
    """One article being read; the steps in order, then the record."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.article_id = article.id  # a hash of all the text: once
        self.scene = read_scene(article)
        self.ties = weigh_ties(self.scene, find_ties(self.scene))
        self.denials = find_denials(self.scene, self.ties)
        self.events = without_refuted(find_events(self.scene, self.ties), self.denials, article.published)
        self.homes_of_signers = find_signers_homes(self.scene)
        self.signatories = find_signatories(self.scene, self.ties, self.homes_of_signers)
        denied = {d.pair for d in self.denials}
        self.events = with_signings_of(self.scene, self.signatories, self.events, denied)
        self.events_of: defaultdict[Pair, list[EventMention]] = defaultdict(list)
        for event in self.events:
            self.events_of[event.pair].append(event)
        self.told_of_others = told_of_others(self.scene, self.ties)
        pairs = dict.fromkeys(t.pair for t in self.ties.mentions if t.is_explicit)
        self.told: Told = {pair: consolidate(self.events_of[pair], article.published) for pair in pairs}
        self.told = with_days_foreseen(self.scene, self.told)
        self.sectors = find_sectors(self.scene, self.ties, [pair for pair, events in self.told.items() if events])

    def date_signs(self) -> DateSigns:
        """What speaks for each date of the article to be that of an event."""
        return DateSigns(self.scene, self.ties, self.events, self.told)

    def stands(self, record: ArticleRecord) -> Stands:
        """How the two of each pair of a record stand in the article."""
        return standing_of(record, self.scene, self.ties)

    def record(self) -> ArticleRecord:
        """What the article says, with the words that say it."""
        if self.told_of_others:
            return ArticleRecord(self.article, decisions=(Decision(self.told_of_others, None, "not relevant"),))
        self.told = with_likely_visits(self.scene, self.ties, with_likely_dates(self.date_signs()))
        partnerships = tuple(t for pair in self.told if (t := self._partnership(pair)) is not None)
        officials: tuple[Official, ...] = ()
        if partnerships:
            officials = with_owners_of_signers(self.scene, self.signatories, self.homes_of_signers)
        return ArticleRecord(
            article=self.article,
            partnerships=partnerships,
            officials=officials,
            organizations=self._organizations() if partnerships else (),
            decisions=self._decisions(),
            denials=self._denials(),
        )

    def _denials(self) -> tuple[Denial, ...]:
        """What the article denies, each thing once with all words that deny it."""
        told: dict[tuple[Pair, str, str | None, str | None], list[EventMention]] = {}
        for denial in self.denials:
            told.setdefault((denial.pair, denial.type, denial.date, denial.document), []).append(denial)
        return tuple(
            Denial(
                (self.scene.entities[pair[0]], self.scene.entities[pair[1]]),
                type_,
                date,
                document,
                self._evidence_of(tellings),
                measured_reliability().of_event([t.rule for t in tellings], ()),
            )
            for (pair, type_, date, document), tellings in told.items()
        )

    def _partnership(self, pair: Pair) -> Partnership | None:
        told = self.told[pair]
        if not told:
            return None
        first, second = (self.scene.entities[e] for e in pair)
        mentions = self.ties.by_pair[pair]
        tie_rules = [m.rule for m in mentions[:_MOST_QUOTES]]
        kind = kind_of(self.scene, self.ties, pair, frozenset(e.type for e in told))
        events = tuple(self._event(e, tie_rules) for e in with_papers_of(kind, told))
        sectors = _first_by(lambda s: s.sector, [s for s in self.sectors if s.pair == pair])
        signers = _first_by(lambda s: s.name, [s for s in self.signatories if s.pair == pair])
        if all(e.type in ("exists", "visited", "planned") for e in told):
            is_planned = any(e.type == "planned" for e in told)
            signers = {name: s for name, s in signers.items() if s.is_of_pair and not is_planned}
        return Partnership(
            between=(first, second),
            kind=kind,
            events=events,
            sectors=tuple(sectors),
            signatories=tuple(signers),
            evidence=tuple(self._evidence(m.first, m.last, m.rule) for m in mentions[:_MOST_QUOTES]),
            confidence=measured_reliability().of_pair(tie_rules),
            sector_evidence=tuple((k, self._evidence(m.first, m.last, m.rule)) for k, m in sectors.items()),
            signatory_evidence=tuple((k, self._evidence(m.first, m.last, m.rule)) for k, m in signers.items()),
        )

    def _event(self, told: ToldEvent, tie_rules: Sequence[str]) -> Event:
        evidence = self._evidence_of(told.tellings)
        confidence = measured_reliability().of_event([t.rule for t in told.tellings], tie_rules)
        term = term_of(self.scene, told)
        if term is None:
            return Event(told.type, told.date, told.document, evidence, confidence)
        words = self._evidence(term.first, term.last, term.rule)
        return Event(told.type, told.date, told.document, (*evidence, words), confidence, until=term.until)

    def _evidence_of(self, tellings: Sequence[EventMention]) -> tuple[Evidence, ...]:
        return tuple(dict.fromkeys(self._evidence(t.first, t.last, t.rule) for t in tellings))

    def _evidence(self, first: int, last: int, rule: str) -> Evidence:
        """The sentence around a token range as evidence, cut to the longest quote that is kept."""
        sentence = self.scene.sentence_of(first)
        start = sentence.start
        end = max(sentence.end, self.scene.analysis.tokens[last - 1].end)
        span = self.scene.analysis.span(start, min(end, start + MAX_QUOTE_CHARS))
        field = self.article.title if span.field == "title" else self.article.text
        return Evidence(self.article_id, span, field[span.start : span.end], rule)

    def _organizations(self) -> tuple[Organization, ...]:
        return find_organizations(self.scene.analysis, self.scene.places, self.scene.people)

    def _decisions(self) -> tuple[Decision, ...]:
        """What was decided, in the order of the text."""
        rows = [(m.first, m.last, m.rule, self._name(m.pair)) for m in self.ties.mentions]
        rows += [(e.first, e.last, e.rule, f"{self._name(e.pair)}: {e.type} {e.date or ''}") for e in self.events]
        rows += [(d.first, d.last, d.rule, f"{self._name(d.pair)}: not {d.type} {d.date or ''}") for d in self.denials]
        rows += [(s.first, s.last, s.rule, f"{self._name(s.pair)}: {s.sector}") for s in self.sectors]
        rows += [(s.first, s.last, s.rule, f"{self._name(s.pair)}: {s.name}") for s in self.signatories]
        return tuple(
            Decision(rule, self.scene.analysis.span(*self.scene.offsets(first, last)), what)
            for first, last, rule, what in sorted(rows)
        )

    def _name(self, pair: Pair) -> str:
        return "–".join(self.scene.entities[e].name for e in pair)


_Mention = TypeVar("_Mention")


def _first_by(key: Callable[[_Mention], str], mentions: Iterable[_Mention]) -> dict[str, _Mention]:
    """The first mention of every key, in the order of the text."""
    found: dict[str, _Mention] = {}
    for mention in mentions:
        found.setdefault(key(mention), mention)
    return found
