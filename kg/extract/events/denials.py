"""Denials: what an article says did not happen between two municipalities («соглашение подписано не было»).

A denial is no event and makes no partnership; it is evidence against what other articles tell (docs/assembly.md).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from kg.extract.clauses.about_tie import is_about_tie
from kg.extract.clauses.clause import Clause
from kg.extract.clauses.refuting import is_refuted, says_not
from kg.extract.dates.dating import date_deed
from kg.extract.deeds.documents import read_document
from kg.extract.events.spoken_of import nearest_ties, ties_spoken_of
from kg.extract.scene.deed import ADOPTIONS, Deed
from kg.extract.scene.frame import Pair
from kg.extract.scene.scene import Scene
from kg.extract.scene.telling import EventMention
from kg.extract.ties.find import TieMention, Ties
from kg.lang.base import Sentence
from kg.lang.lexicon import Trigger

_DENIABLE = ("terminated", "suspended", "renewed", "signed", "visited")
_PAPERLESS = ("visited",)
_AGREEING = (*ADOPTIONS, "поддерж")
"""A body that did not adopt a paper does not say that nobody signed it."""


def find_denials(scene: Scene, ties: Ties) -> tuple[EventMention, ...]:
    """All that is denied of pairs, in the order of the text; the type is that of the event which did not happen."""
    found: list[EventMention] = []
    denied: dict[int, list[TieMention]] = {}
    for tie in ties.denied:
        denied.setdefault(tie.sentence, []).append(tie)
    for sentence in scene.analysis.sentences:
        here = [*ties.in_sentence(sentence.index), *denied.get(sentence.index, ())]
        in_sentence = sorted(here, key=lambda t: (t.first, t.last, t.pair))
        if in_sentence:
            found += _read_sentence(scene, sentence, in_sentence)
    return tuple(found)


def without_refuted(
    events: Sequence[EventMention], denials: Sequence[EventMention], published: str | None
) -> tuple[EventMention, ...]:
    """The events but for those that the article only reports to say that somebody refutes them."""
    refuted: dict[tuple[Pair, str], set[str | None]] = {}
    for denial in denials:
        if ".refuted" in denial.rule:
            refuted.setdefault((denial.pair, denial.type), set()).add(denial.date)
    return tuple(e for e in events if not _is_refuted(e, refuted.get((e.pair, e.type), set()), published or ""))


def _is_refuted(event: EventMention, dates: Set[str | None], published: str) -> bool:
    """Whether one of the dates refuted of its pair and type is an event's: without a date it is about the news."""
    if not dates or not event.date:
        return bool(dates)
    return event.date in dates or (None in dates and event.date[:4] == published[:4])


def _read_sentence(scene: Scene, sentence: Sentence, ties: Sequence[TieMention]) -> Iterator[EventMention]:
    for first, last in scene.clauses[sentence.index]:
        deeds = denied_deeds(scene, sentence, first, last)
        if not deeds:
            continue
        overlapping = [t for t in ties if t.first < last and first < t.last]
        near = ties_spoken_of(scene, (first, last), overlapping or nearest_ties(ties, first))
        pairs = tuple(dict.fromkeys(t.pair for t in near))
        related = any(t.lemma == "который" for t in scene.analysis.tokens[first:last])
        referred = not related and len(pairs) == 1  # «Договор никто не денонсировал»
        for deed in deeds if referred or all(t.is_explicit for t in near) else ():
            yield from _of_pairs(scene, sentence, deed, pairs)


def denied_deeds(scene: Scene, sentence: Sentence, first: int, last: int) -> tuple[Deed, ...]:
    """What a clause says did not happen, one deed of a type."""
    if not scene.triggers_in(first, last, "events") or scene.has_cue(first, last, "in_general"):
        return ()
    clause = Clause(scene, sentence, first, last)
    return tuple(deed for type_ in _DENIABLE if (deed := _denied(clause, type_)))


def _denied(clause: Clause, type_: str) -> Deed | None:
    for trigger in clause.of(type_):
        if trigger in clause.attributes or not _is_of_pair(clause, trigger):
            continue
        if says_not(clause, trigger):
            return clause.deed(type_, f"denial.{type_}", trigger.first)
        if is_refuted(clause, trigger):
            first = trigger.first if clause.tokens[trigger.first].pos == "NOUN" else clause.first
            return Deed(type_, f"denial.{type_}.refuted", first, clause.last, trigger.first)
    return None


def _is_of_pair(clause: Clause, trigger: Trigger) -> bool:
    """Whether a deed is one of two municipalities: not «он ничего не подписывал», «на письма не отвечают»."""
    if trigger.pattern.startswith(_AGREEING) or not is_about_tie(clause, trigger):
        return False
    if trigger.id == "visited":
        return clause.has_cue("guest")
    named = {p.entity for p in clause.scene.parties_in(clause.first, clause.last)}
    return trigger.id != "signed" or bool(clause.documents or clause.kinds) or len(named) > 1


def _of_pairs(scene: Scene, sentence: Sentence, deed: Deed, pairs: Sequence[tuple[int, int]]) -> Iterator[EventMention]:
    """The denial for each pair, with the date and paper of its own clause; none where dates bound the «не»."""
    dates = scene.dates_in(deed.first, deed.last)
    if any(d.role not in ("point", "range") for d in dates):
        return
    dating = date_deed(scene, sentence, deed, ())
    own = dating.date if dating.rule.startswith("date.clause.") else None
    paper = None if deed.type in _PAPERLESS else read_document(scene, sentence, deed.first, deed.last, None)
    rule = f"{deed.rule}+{dating.rule if own else 'date.none'}"
    for pair in pairs:
        where = (sentence.index, deed.first, deed.last)
        yield EventMention(pair, deed.type, own.value if own else None, paper, *where, rule, explicit=True)
