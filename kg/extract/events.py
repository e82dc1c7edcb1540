"""Events: what an article says happened to a tie, clause by clause.

The clause carries the event: its verb, negation, modality, tense and date. A deed that is only intended, proposed or
still to come is `planned`; one that is denied is nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.extract.documents import read_document
from kg.extract.scene import Scene
from kg.extract.ties import TieMention, Ties
from kg.lang.base import Sentence
from kg.lang.lexicon import Trigger
from kg.lang.ru.grammar import is_future, is_negated
from kg.text.dates import DateMention

_GENERAL_REACH = 4  # sentences
_DEEDS = ("terminated", "suspended", "renewed", "signed")


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
    general = _General()
    silent: list[TieMention] = []
    for sentence in scene.analysis.sentences:
        in_sentence = ties.in_sentence(sentence.index)
        named = any(t.is_explicit for t in in_sentence)
        if in_sentence:
            found.extend(general.complete(e) for e in _read_sentence(scene, sentence, in_sentence, found))
            silent.extend(t for t in in_sentence if t.is_explicit)
        else:
            _date_what_was_told(scene, sentence, found)
        if not named:
            general.read(scene, sentence)
    told = {e.pair for e in found}
    found.extend(_listed(t) for t in silent if t.pair not in told)
    return tuple(found)


def _listed(tie: TieMention) -> EventMention:
    """A partner in a list of partners of whom nothing else is told: the tie exists."""
    return EventMention(
        tie.pair,
        "exists",
        None,
        None,
        tie.sentence,
        tie.first,
        tie.last,
        "event.exists.listed+date.none",
        explicit=True,
    )


class _General:
    """A deed told of nobody yet («Меморандумы подписаны в четверг»): its date and paper hold for those named next."""

    def __init__(self) -> None:
        self.type = ""
        self.date: str | None = None
        self.document: str | None = None
        self.sentence = -_GENERAL_REACH

    def read(self, scene: Scene, sentence: Sentence) -> None:
        """Note the deed of a sentence that names no pair."""
        for first, last in scene.clauses[sentence.index]:
            for deed in _deeds(scene, sentence, first, last):
                date, _ = _date_of(scene, sentence, deed)
                if deed.type in ("signed", "visited") and date is not None:
                    self.type, self.date, self.sentence = deed.type, date.value, sentence.index
                    self.document = read_document(scene, sentence, first, last, None)

    def complete(self, event: EventMention) -> EventMention:
        """Give an undated telling the date and paper of the general deed before it."""
        near = event.sentence - self.sentence <= _GENERAL_REACH
        if event.date or not near or event.type != self.type:
            return event
        document = event.document
        if event.type == "signed" and document in (None, "agreement"):
            document = self.document or document
        return replace(event, date=self.date, document=document, rule=f"{event.rule}+date.general")


@dataclass(frozen=True, slots=True)
class _Deed:
    type: str
    rule: str
    first: int
    last: int


def _read_sentence(
    scene: Scene, sentence: Sentence, ties: Sequence[TieMention], before: Sequence[EventMention]
) -> Iterator[EventMention]:
    clauses = scene.clauses[sentence.index]
    for first, last in clauses:
        deeds = list(_deeds(scene, sentence, first, last))
        overlapping = [t for t in ties if t.first < last and first < t.last]
        here = overlapping or list(ties)
        for deed in deeds:
            date, date_rule = _date_of(scene, sentence, deed)
            if date and deed.type == "exists" and not _dates_a_beginning(date, overlapping):
                date, date_rule = None, "date.of_something_else"
            told = next((e.document for e in reversed(before) if e.document), None)
            document = read_document(scene, sentence, deed.first, deed.last, told)
            if deed.type in ("terminated", "suspended") and not scene.triggers_in(first, last, "documents"):
                document = None
            kind, value = _settle(deed.type, date)
            for tie in here:
                yield EventMention(
                    pair=tie.pair,
                    type=kind,
                    date=value,
                    document=document if kind not in ("exists", "visited") else None,
                    sentence=sentence.index,
                    first=first,
                    last=last,
                    rule=f"{'headline.' if sentence.paragraph == 0 else ''}{deed.rule}+{date_rule}",
                    explicit=tie.is_explicit,
                )


def _dates_a_beginning(date: DateMention, ties: Sequence[TieMention]) -> bool:
    """Whether a since-date or a length of time is that of the pairs named in the same clause."""
    return bool(ties) and (date.role == "since" or all(t.is_explicit for t in ties))


def _settle(type_: str, date: DateMention | None) -> tuple[str, str | None]:
    """A lasting relation with a since-date exists; all else keeps its type and date."""
    if date is None:
        return type_, None
    if type_ == "signed" and date.role == "since":
        return "exists", date.value
    if type_ in ("visited", "planned") and date.role in ("since", "duration"):
        return type_, None
    return type_, date.value


def _deeds(scene: Scene, sentence: Sentence, first: int, last: int) -> Iterator[_Deed]:
    """What the triggers of a clause amount to; `exists` where only a partnership word stands."""
    documents = scene.triggers_in(first, last, "documents")
    triggers = [t for t in scene.triggers_in(first, last, "events") if not _is_within(t, documents)]
    types = {t.id for t in triggers}
    kinds = scene.triggers_in(first, last, "kinds")
    intended = "planned" in types or scene.has_cue(first, last, "modal")
    for deed in _DEEDS:
        mine = [t for t in triggers if t.id == deed and _is_about_tie(scene, sentence, first, last, t)]
        if not mine or all(is_negated(scene.analysis.tokens[first:last], t.first - first) for t in mine):
            continue
        if all(_is_to_come(scene, t, intended=intended) for t in mine):
            ended = deed in ("terminated", "suspended")
            yield _Deed("exists" if ended else "planned", f"event.{deed}.planned", first, last)
        else:
            yield _Deed(deed, f"event.{deed}", first, last)
        if deed != "signed" and any(d.role == "since" for d in scene.dates_in(first, last)):
            yield _Deed("exists", "event.exists.since", first, last)
        return
    if "planned" in types and _has_object(scene, first, kinds, documents):
        yield _Deed("planned", "event.planned", first, last)
    elif "visited" in types:
        told = any(scene.analysis.tokens[t.first].pos == "VERB" for t in triggers if t.id == "visited")
        yield _Deed("visited", "event.visited" if told else "event.visited.noun", first, last)
    elif "exists" in types or kinds:
        yield _Deed("exists", "event.exists", first, last)


_OWN_SUBJECT = ("подпис", "побрат", "породн", "распис", "автограф", "побратим", "партнер", "пар")


def _is_about_tie(scene: Scene, sentence: Sentence, first: int, last: int, trigger: Trigger) -> bool:
    """Whether a deed can be about the tie: what is renewed or set up must be a tie or a paper, not a bus line."""
    if trigger.id == "renewed":
        here = scene.triggers_in(first, last, "kinds") + scene.triggers_in(first, last, "documents")
        return bool(here) or scene.has_cue(first, last, "pronoun")
    if trigger.id != "signed" or any(w.startswith(_OWN_SUBJECT) for w in trigger.pattern.split()):
        return True
    whole = (sentence.first, sentence.last)
    return bool(scene.triggers_in(*whole, "kinds") or scene.triggers_in(*whole, "documents"))


def _has_object(scene: Scene, first: int, kinds: Sequence[Trigger], documents: Sequence[Trigger]) -> bool:
    """Whether a clause of intent says what is intended: a tie, or a paper that is not merely the ground of it."""
    return any(k.id != "cooperation" for k in kinds) or any(_is_object(scene, first, d) for d in documents)


def _is_within(trigger: Trigger, others: Sequence[Trigger]) -> bool:
    """Whether a trigger is part of another one: the intent in «протокол о намерениях» is the document's name."""
    return any(
        o.first <= trigger.first and trigger.last <= o.last and trigger.last - trigger.first < o.last - o.first
        for o in others
    )


def _is_object(scene: Scene, first: int, document: Trigger) -> bool:
    """Whether the clause is about the document itself, and not about what it provides for («в рамках соглашения»)."""
    before = max(first, document.first - 2)
    return not scene.has_cue(before, document.first, "frame_word")


def _is_to_come(scene: Scene, trigger: Trigger, *, intended: bool) -> bool:
    """Whether a deed is still to come: its verb is in the future, or an infinitive or noun under a word of intent.

    «Подписать» alone asserts nothing; «решили разорвать» does: the decision ends the tie.
    """
    verbs = [t for t in scene.analysis.tokens[trigger.first : trigger.last] if t.pos in ("VERB", "AUX")]
    if any(is_future(t) for t in verbs):
        return True
    if trigger.id == "signed" and verbs and all(t.feats.get("VerbForm") == "Inf" for t in verbs):
        return True
    done = any(t.feats.get("Tense") == "Past" or t.feats.get("VerbForm") in ("Part", "Conv") for t in verbs)
    return intended and not done


def _date_of(scene: Scene, sentence: Sentence, deed: _Deed) -> tuple[DateMention | None, str]:
    """The date in the clause itself, or else in a clause of the sentence that tells no deed of its own."""
    own = _usable(scene.dates_in(deed.first, deed.last), deed.type)
    if own:
        return own[0], f"date.clause.{own[0].rule}"
    if deed.type == "exists":
        return None, "date.none"
    for first, last in scene.clauses[sentence.index]:
        if (first, last) != (deed.first, deed.last) and not scene.triggers_in(first, last, "events"):
            other = _usable(scene.dates_in(first, last), deed.type)
            if other:
                return other[0], f"date.sentence.{other[0].rule}"
    return None, "date.none"


def _usable(dates: Sequence[DateMention], type_: str) -> list[DateMention]:
    """The dates that can date such an event, most fitting first: a since-date for what exists, a point for a deed."""
    wanted = ("since", "duration") if type_ == "exists" else ("point", "range", "since")
    wanted = (*wanted, "until") if type_ == "planned" else wanted
    fitting = [d for d in dates if d.role in wanted and d.value]
    return sorted(fitting, key=lambda d: (wanted.index(d.role), -len(d.value or "")))


def _date_what_was_told(scene: Scene, sentence: Sentence, found: list[EventMention]) -> None:
    """«Состоялось это 12 сентября»: a later sentence that only dates the deed told last."""
    dates = _usable(scene.dates_in(sentence.first, sentence.last), "signed")
    if not dates or not found or not scene.has_cue(sentence.first, sentence.last, "told_before"):
        return
    last_told = found[-1].sentence
    for index, event in enumerate(found):
        if (
            event.sentence == last_told
            and event.date is None
            and event.type in _DEEDS
            and sentence.index - last_told <= 2
        ):
            found[index] = replace(event, date=dates[0].value, rule=f"{event.rule}+date.told_later")
