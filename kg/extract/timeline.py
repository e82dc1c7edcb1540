"""From tellings to events: one article tells the same event in headline, lead and body; it happened once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.extract.events import EventMention

_ORDER = ("signed", "renewed", "planned", "suspended", "terminated", "exists", "visited")
_NEAR = 2  # sentences
_VAGUE = (None, "agreement")


@dataclass(frozen=True, slots=True)
class ToldEvent:
    """An event of one pair with all its tellings, the most telling first."""

    type: str
    date: str | None
    document: str | None
    tellings: tuple[EventMention, ...]


def consolidate(mentions: Sequence[EventMention]) -> tuple[ToldEvent, ...]:
    """Merge the tellings of one pair's events; the body overrules the headline; `exists` gives way to other news."""
    body = [m for m in mentions if not m.is_headline]
    headline = [m for m in mentions if m.is_headline]
    body = [m for m in body if not _belongs_to_signing(m, mentions)]
    kept = [*body, *(h for h in headline if _is_needed(h, body))]
    merged: list[ToldEvent] = []
    for mention in sorted(kept, key=lambda m: (not m.date, m.is_headline)):
        _merge(merged, mention)
    merged = _with_intended(merged)
    return tuple(sorted(_without_redundant(merged), key=lambda e: (_ORDER.index(e.type), e.date or "9999")))


def _belongs_to_signing(mention: EventMention, mentions: Sequence[EventMention]) -> bool:
    """The trip to a signing is no visit of its own, unless a verb tells it of the pair (RECORD.md)."""
    told = "visited.noun" not in mention.rule and mention.explicit
    return (
        mention.type == "visited"
        and not told
        and any(
            m.type in ("signed", "renewed")
            and abs(m.sentence - mention.sentence) <= _NEAR
            and (mention.date is None or m.date is None or mention.date == m.date)
            for m in mentions
        )
    )


def _is_needed(headline: EventMention, body: Sequence[EventMention]) -> bool:
    """A headline counts where the body tells nothing of the pair but its existence, or tells the same."""
    telling = {m.type for m in body if m.type != "exists"}
    return headline.type in telling or not telling


def _merge(merged: list[ToldEvent], mention: EventMention) -> None:
    for index, event in enumerate(merged):
        if event.type == mention.type and _may_be_same(event, mention):
            merged[index] = ToldEvent(
                event.type,
                _finer(event.date, mention.date),
                _better(event.document, mention.document),
                (*event.tellings, mention),
            )
            return
    merged.append(ToldEvent(mention.type, mention.date, mention.document, (mention,)))


def _may_be_same(event: ToldEvent, mention: EventMention) -> bool:
    if event.date and mention.date:
        if not (event.date.startswith(mention.date) or mention.date.startswith(event.date)):
            return False
    elif event.type == "visited" and event.date != mention.date:
        return any(abs(t.sentence - mention.sentence) <= 3 for t in event.tellings)
    return event.document in _VAGUE or mention.document in _VAGUE or event.document == mention.document


def _finer(one: str | None, other: str | None) -> str | None:
    return max((d for d in (one, other) if d), key=len, default=None)


def _better(one: str | None, other: str | None) -> str | None:
    return one if one not in _VAGUE else other or one


def _with_intended(events: list[ToldEvent]) -> list[ToldEvent]:
    """A letter of intent plans what it intends, unless that came about or is told as planned already (RECORD.md)."""
    letters = [e for e in events if e.type == "signed" and e.document == "letter_of_intent"]
    if not letters or any(e.type == "planned" or (e.type == "signed" and e not in letters) for e in events):
        return events
    return [*events, ToldEvent("planned", None, None, letters[0].tellings[:1])]


def _without_redundant(events: list[ToldEvent]) -> list[ToldEvent]:
    """Leave out what RECORD.md does not ask for beside other events of the pair."""
    types = {e.type for e in events}
    if types == {"exists"}:
        dated = [e for e in events if e.date]
        return dated[:1] or events[:1]
    return [e for e in events if e.type != "exists" or e.date]
