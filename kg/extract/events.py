"""Events: what an article says happened to a tie, clause by clause.

What a clause tells (`kg.extract.deeds`) is joined with the pairs it speaks of (`kg.extract.ties`), a date
(`kg.extract.dating`) and a document (`kg.extract.documents`); what a sentence leaves out is taken from those around it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from kg.extract.dating import Dating, date_deed, is_ahead, usable
from kg.extract.deeds import Deed, read_deeds
from kg.extract.documents import read_document
from kg.extract.scene import Scene
from kg.extract.ties import TieMention, Ties
from kg.lang.base import Sentence
from kg.lang.ru.grammar import is_predicate
from kg.text.dates import DateMention, parse_date

_GENERAL_REACH = 4  # sentences
_DEEDS = ("terminated", "suspended", "renewed", "signed")
_ENDED = ("terminated", "suspended")
_MANY = 2
_NEWS = 7  # days
_DATED_WITHIN = 2  # sentences
_PAPERLESS = ("exists", "visited")


@dataclass(frozen=True, slots=True)
class EventMention:
    """One telling of an event of a pair, at the token range of a clause."""

    pair: tuple[int, int]
    type: str
    date: str | None
    document: str | None
    sentence: int
    first: int
    last: int
    rule: str
    explicit: bool

    @property
    def is_headline(self) -> bool:
        """Whether the headline tells it (decided by the caller's sentence numbering: sentence of paragraph 0)."""
        return self.rule.startswith("headline.")


def find_events(scene: Scene, ties: Ties) -> tuple[EventMention, ...]:
    """All tellings of events, in the order of the text."""
    found: list[EventMention] = []
    general, occasion = _General(), _Occasion()
    silent: list[TieMention] = []
    for sentence in scene.analysis.sentences:
        in_sentence = ties.in_sentence(sentence.index)
        if not any(t.is_explicit for t in in_sentence) or _opens_back(scene, sentence):
            _date_what_was_told(scene, sentence, found)
        if in_sentence:
            read = [general.complete(scene, e) for e in _read_sentence(scene, sentence, in_sentence, found)]
            found.extend(occasion.complete(e) for e in read)
            occasion.note(scene, read)
            silent.extend(t for t in in_sentence if t.is_explicit)
        else:
            found.extend(_lasting(scene, sentence, found))
        if not in_sentence:
            general.read(scene, sentence)
    told = {e.pair for e in found}
    found.extend(_listed(scene, t) for t in silent if t.pair not in told)
    return tuple(found)


def _listed(scene: Scene, tie: TieMention) -> EventMention:
    """A partner in a list of partners of whom nothing else is told: the tie exists, or is considered."""
    type_, date, dated = "exists", None, "date.none"
    if scene.has_cue(_start_of_list(scene, tie.first), tie.last, "considered"):
        type_ = "planned"
        sentence = scene.analysis.sentences[tie.sentence]
        points = [d for d in usable(scene.dates_in(sentence.first, sentence.last), type_) if d.role == "point"]
        date = points[0] if len(points) == 1 else None
        dated = f"date.clause.{date.rule}" if date else dated
    value = date.value if date else None
    rule = f"event.{type_}.listed+{dated}"
    return EventMention(tie.pair, type_, value, None, tie.sentence, tie.first, tie.last, rule, explicit=True)


def _start_of_list(scene: Scene, first: int) -> int:
    """The start of the clause that a colon joins to a list: «в запасе есть и другие адреса: …»."""
    clauses = scene.clauses[scene.sentence_of(first).index]
    before = [c for c in clauses if c[1] == first and scene.analysis.tokens[first - 1].text == ":"]
    return before[0][0] if before else first


class _General:
    """A deed told of nobody yet («Меморандумы подписаны в четверг»): its date and paper hold for those named next."""

    def __init__(self) -> None:
        self.told: dict[str, tuple[int, str | None, str | None]] = {}

    def read(self, scene: Scene, sentence: Sentence) -> None:
        """Note the deeds of a sentence that names no pair."""
        for first, last in scene.clauses[sentence.index]:
            deeds = read_deeds(scene, sentence, first, last)
            for deed in deeds:
                date = date_deed(scene, sentence, deed, deeds).date
                document = read_document(scene, sentence, first, last, None)
                if deed.type in ("signed", "visited") and (document or (date and date.value)):
                    self.told[deed.type] = (sentence.index, date.value if date else None, document)

    def complete(self, scene: Scene, event: EventMention) -> EventMention:
        """Give an undated telling the date and paper of the general deed before it, unless it happened earlier."""
        index, date, paper = self.told.get(event.type, (-_GENERAL_REACH - 1, None, None))
        sentence = scene.analysis.sentences[event.sentence]
        earlier = scene.has_cue(sentence.first, sentence.last, "earlier")
        if event.date or event.sentence - index > _GENERAL_REACH or earlier:
            return event
        document = event.document
        if event.type == "signed" and document in (None, "agreement"):
            document = _as_told(scene, event, paper) or document
        rule = f"{event.rule}+date.general" if date else event.rule
        return replace(event, date=date, document=document, rule=rule)


class _Occasion:
    """The day of the news («22 мая подписали …»): other guests of the same festivities came on that day, too."""

    def __init__(self) -> None:
        self.day: str | None = None
        self.pairs: set[tuple[int, int]] = set()

    def note(self, scene: Scene, read: Sequence[EventMention]) -> None:
        """Keep the day of what was signed shortly before the publication."""
        published = parse_date(scene.analysis.article.published)
        for event in read:
            day = parse_date(event.date)
            if event.type in ("signed", "renewed") and published and day and 0 <= (published - day).days <= _NEWS:
                self.day, self.pairs = event.date, self.pairs | {event.pair}

    def complete(self, event: EventMention) -> EventMention:
        """Give guests of another pair, of whom no day is told, that day."""
        came = event.type == "visited" and event.date is None and event.explicit and "event.visited+" in event.rule
        if not came or self.day is None or event.pair in self.pairs:
            return event
        return replace(event, date=self.day, rule=f"{event.rule}+date.general")


def _as_told(scene: Scene, event: EventMention, paper: str | None) -> str | None:
    """The paper of a general deed; a bare one beside twin wording is a twinning agreement (RECORD.md)."""
    kinds = {t.id for t in scene.triggers_in(event.first, event.last, "kinds")}
    return "sister_city_agreement" if paper == "agreement" and "sister_city" in kinds else paper


def _read_sentence(
    scene: Scene, sentence: Sentence, ties: Sequence[TieMention], before: Sequence[EventMention]
) -> Iterator[EventMention]:
    told = next((e.document for e in reversed(before) if e.document), None)
    last_deed: Deed | None = None
    for first, last in scene.clauses[sentence.index]:
        deeds = read_deeds(scene, sentence, first, last)
        if last_deed and _is_gapped(scene, first, last, deeds):
            deeds = (replace(last_deed, first=first, last=last, anchor=first, document=None),)
        last_deed = next((d for d in deeds if d.type in _DEEDS), None) or last_deed
        overlapping = [t for t in ties if t.first < last and first < t.last]
        for deed in deeds:
            dating = date_deed(scene, sentence, deed, deeds)
            near = overlapping or _nearest(ties, first)
            alone = len({t.pair for t in near}) == 1 and bool(scene.triggers_in(first, last, "kinds"))
            named = overlapping or (near if alone else ())
            if dating.date and deed.type == "exists" and not _dates_a_beginning(dating.date, named, near):
                dating = Dating(None, "date.of_something_else")
            type_, value = _settle(deed.type, dating.date)
            document = _document_of(scene, sentence, deed, told) if type_ not in _PAPERLESS else None
            mark = "headline." if sentence.paragraph == 0 else ""
            for tie in _meant(scene, sentence, near):
                if type_ == "visited" and not tie.is_explicit and len(overlapping) > 1:
                    continue  # of several pairs nobody can tell whose guests came
                if len(near) > 1 and value and (own := _date_in_segment(scene, deed, tie)) is not None:
                    dating, value = own, own.date.value if own.date else None
                rule = f"{mark}{deed.rule}+{dating.rule}"
                yield EventMention(
                    tie.pair, type_, value, document, sentence.index, first, last, rule, explicit=tie.is_explicit
                )


def _meant(scene: Scene, sentence: Sentence, ties: Sequence[TieMention]) -> Sequence[TieMention]:
    """Of a list told before, «последний» and «с ним» mean the last one."""
    if len(ties) < _MANY or any(t.is_explicit for t in ties):
        return ties
    words = {t.lemma for t in scene.analysis.tokens[sentence.first : sentence.last]}
    if "первый" in words and not scene.triggers_in(sentence.first, sentence.last, "documents"):
        return ties[:1]
    return ties[-1:] if "последний" in words else ties


def _date_in_segment(scene: Scene, deed: Deed, tie: TieMention) -> Dating | None:
    """The date that stands between the same commas as a partner, where a clause lists several with their dates."""
    tokens = scene.analysis.tokens
    dates = [d for d in usable(scene.dates_in(deed.first, deed.last), deed.type) if d.role == "point"]
    if len(dates) < _MANY:
        return None
    for party in scene.parties_in(deed.first, deed.last):
        if party.entity in tie.pair:
            first = next((i for i in range(party.first, deed.first, -1) if tokens[i - 1].text in ",;"), deed.first)
            last = next((i for i in range(party.last, deed.last) if tokens[i].text in ",;"), deed.last)
            here = [d for d in dates if tokens[first].start <= d.start < tokens[last - 1].end]
            others = {p.entity for p in scene.parties_in(first, last)} - set(tie.pair)
            if here and not others:
                return Dating(here[0], f"date.clause.{here[0].rule}")
    return None


def _is_gapped(scene: Scene, first: int, last: int, deeds: Sequence[Deed]) -> bool:
    """Whether a dash stands for the verb told before: «заключили соглашение, а в прошлом году — меморандум»."""
    tokens = scene.analysis.tokens[first:last]
    silent = all(d.type == "exists" for d in deeds) and not any(is_predicate(t) for t in tokens)
    dashed = any(t.text in ("—", "–") for t in tokens)
    return silent and dashed and bool(scene.dates_in(first, last) or scene.triggers_in(first, last, "documents"))


def _nearest(ties: Sequence[TieMention], first: int) -> list[TieMention]:
    """The ties of the clause before one that names none, or else of the clause behind it."""
    before = [t for t in ties if t.last <= first]
    end = max((t.last for t in before), default=None)
    if end is not None:
        return [t for t in before if t.last == end]
    start = min(t.first for t in ties)
    return [t for t in ties if t.first == start]


def _document_of(scene: Scene, sentence: Sentence, deed: Deed, told: str | None) -> str | None:
    if deed.type in _ENDED and not scene.triggers_in(deed.first, deed.last, "documents"):
        return None
    first, last = deed.document or (deed.first, deed.last)
    return read_document(scene, sentence, first, last, told)


def _dates_a_beginning(date: DateMention, here: Sequence[TieMention], near: Sequence[TieMention]) -> bool:
    """Whether a since-date or a length of time is that of the pairs named in the clause, or of the one pair near it."""
    if date.role == "since":
        return bool(here) or len({t.pair for t in near}) == 1
    return bool(here) and all(t.is_explicit for t in here)


def _settle(type_: str, date: DateMention | None) -> tuple[str, str | None]:
    """A lasting relation with a since-date exists; all else keeps its type and date."""
    if date is None:
        return type_, None
    if type_ == "signed" and date.role == "since":
        return "exists", date.value
    if type_ in ("visited", "planned") and date.role in ("since", "duration"):
        return type_, None
    return type_, date.value


def _opens_back(scene: Scene, sentence: Sentence) -> bool:
    """Whether a sentence begins with what was told before: «Состоялось это 12 сентября …»."""
    return scene.has_cue(sentence.first, min(sentence.first + 1, sentence.last), "told_before")


def _lasting(scene: Scene, sentence: Sentence, found: Sequence[EventMention]) -> Iterator[EventMention]:
    """«Они продолжались с 1959 года»: a sentence that only says since when the tie told last has existed."""
    pairs = {e.pair for e in takewhile(lambda e: e.sentence >= sentence.index - 1, reversed(found))}
    if len(pairs) != 1 or scene.parties_in(sentence.first, sentence.last):
        return
    for first, last in scene.clauses[sentence.index]:
        since = [d for d in scene.dates_in(first, last) if d.role == "since" and d.value]
        if since and any(t.id == "exists" for t in scene.triggers_in(first, last, "events")):
            rule = f"event.exists+date.clause.{since[0].rule}"
            (pair,) = pairs
            yield EventMention(pair, "exists", since[0].value, None, sentence.index, first, last, rule, explicit=False)


def _date_what_was_told(scene: Scene, sentence: Sentence, found: list[EventMention]) -> None:
    """«Состоялось это 12 сентября»: a later sentence that only dates the deed told last."""
    dates = usable(scene.dates_in(sentence.first, sentence.last), "signed")
    span = (sentence.first, sentence.last)
    planned = any(t.id == "planned" for t in scene.triggers_in(*span, "events"))
    if not dates or not found or not (planned or scene.has_cue(*span, "told_before", "then", "decided")):
        return
    types = ("planned",) if planned else _DEEDS
    if planned != is_ahead(dates[0], scene.analysis.article):
        return  # what is still to come dates nothing that was done, and the past no plan
    last_told = found[-1].sentence
    if sentence.index - last_told > _DATED_WITHIN:
        return
    for index in range(len(found) - 1, -1, -1):
        event = found[index]
        if event.sentence != last_told:
            return
        if event.date is None and event.type in types:
            found[index] = replace(event, date=dates[0].value, rule=f"{event.rule}+date.told_later")
