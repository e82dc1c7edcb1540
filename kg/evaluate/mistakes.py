"""Error analysis: what was expected, what was told instead, in which sentence and by which rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from kg.evaluate.comparison import Comparison, Telling, Tie
from kg.evaluate.evaluation import compare, record_id
from kg.evaluate.parts import is_held_out
from kg.evaluate.sameness import is_same_person, match
from kg.model.annotation import ArticleRecord, Event, Evidence, Official, Partnership

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Mistake:
    """One thing that was read wrongly.

    Attributes:
        article: the id of the article.
        what: pair, event, kind, document, sectors, signatories or official.
        about: the pair or person it is about.
        expected: what gold has, "" where something was made up.
        got: what was told, "" where something was missed.
        sentence: the quote that was read so, "" where nothing was told.
        rules: the rules that read it.
    """

    article: str
    what: str
    about: str
    expected: str
    got: str
    sentence: str = ""
    rules: str = ""


def iter_errors(gold: Iterable[ArticleRecord], predicted: Iterable[ArticleRecord]) -> Iterator[Mistake]:
    """The mistakes of every article in order; held-out articles are never shown."""
    for comparison in compare(gold, predicted):
        if not is_held_out(comparison.gold):
            yield from _of_article(comparison)


def _of_article(comparison: Comparison) -> Iterator[Mistake]:
    article = record_id(comparison.gold)
    found = {g.number for g, _ in comparison.ties}
    right = {p.number for _, p in comparison.ties}
    for number, tie in enumerate(comparison.gold.partnerships):
        if number not in found:
            yield Mistake(article, "pair", _name(tie), _told(tie.events), "")
    for number, tie in enumerate(comparison.predicted.partnerships):
        if number not in right:
            yield Mistake(article, "pair", _name(tie), "", _told(tie.events), *_source(tie.evidence))
    for g, p in comparison.ties:
        yield from _of_tie(article, g.partnership, p.partnership)
        yield from _of_events(article, comparison, g, p)
    yield from _of_officials(article, comparison)


def _of_tie(article: str, gold: Partnership, found: Partnership) -> Iterator[Mistake]:
    name = _name(gold)
    source = _source(found.evidence)
    if gold.kind != found.kind:
        yield Mistake(article, "kind", name, gold.kind, found.kind, *source)
    missed, added = set(gold.sectors) - set(found.sectors), set(found.sectors) - set(gold.sectors)
    for sector in sorted(missed):
        yield Mistake(article, "sectors", name, sector, "")
    for sector in sorted(added):
        yield Mistake(article, "sectors", name, "", sector, *_source(_pinned(found.sector_evidence, sector)))
    right = match(gold.signatories, found.signatories, is_same_person)
    for person in _rest(gold.signatories, [g for g, _ in right]):
        yield Mistake(article, "signatories", name, person, "")
    for person in _rest(found.signatories, [p for _, p in right]):
        yield Mistake(article, "signatories", name, "", person, *_source(_pinned(found.signatory_evidence, person)))


def _of_events(article: str, comparison: Comparison, gold: Tie, found: Tie) -> Iterator[Mistake]:
    right = comparison.dated_events
    name = _name(gold.partnership)
    missed = _rest(_of(comparison.gold_events, gold), [g for g, _ in right])
    added = _rest(_of(comparison.predicted_events, found), [p for _, p in right])
    for telling in missed:
        same = next((a for a in added if a.event.type == telling.event.type), None)
        if same is not None:
            added.remove(same)
        source = _source(same.event.evidence) if same else ("", "")
        yield Mistake(article, "event", name, _told([telling.event]), _told([same.event] if same else []), *source)
    for telling in added:
        yield Mistake(article, "event", name, "", _told([telling.event]), *_source(telling.event.evidence))
    for g, p in right:
        if g.tie == gold and g.event.document != p.event.document:
            source = _source(p.event.evidence)
            yield Mistake(article, "document", name, _told([g.event]), _told([p.event]), *source)


def _of_officials(article: str, comparison: Comparison) -> Iterator[Mistake]:
    gold, found = comparison.gold.officials, comparison.predicted.officials
    pairs = match(gold, found, lambda g, p: is_same_person(g.name, p.name))
    for g, p in pairs:
        if _office(g) != _office(p):
            yield Mistake(article, "official", g.name, _office(g), _office(p), *_source(p.evidence))
    for official in _rest(gold, [g for g, _ in pairs]):
        yield Mistake(article, "official", official.name, _office(official), "")
    for official in _rest(found, [p for _, p in pairs]):
        yield Mistake(article, "official", official.name, "", _office(official), *_source(official.evidence))


def _of(tellings: Sequence[Telling], tie: Tie) -> list[Telling]:
    return [t for t in tellings if t.tie.number == tie.number]


def _rest(items: Sequence[T], used: Sequence[T]) -> list[T]:
    rest = list(items)
    for item in used:
        if item in rest:
            rest.remove(item)
    return rest


def _name(tie: Partnership) -> str:
    return "–".join(place.name for place in tie.between)


def _office(official: Official) -> str:
    return f"{official.role}, {official.of.name if official.of else '–'}"


def _told(events: Iterable[Event]) -> str:
    return "; ".join(" ".join(filter(None, (e.type, e.date, e.document))) for e in events)


def _pinned(evidence: Sequence[tuple[str, Evidence]], what: str) -> tuple[Evidence, ...]:
    return tuple(found for name, found in evidence if name == what)


def _source(evidence: Sequence[Evidence]) -> tuple[str, str]:
    """The first quote and all rules."""
    quote = " ".join(evidence[0].quote.split()) if evidence else ""
    return quote, ", ".join(dict.fromkeys(e.rule for e in evidence))
