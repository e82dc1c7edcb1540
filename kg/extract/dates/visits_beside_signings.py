"""Trips to a signing: no visits of their own, unless a main clause tells them as such (RECORD.md)."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.scene.telling import EventMention, is_news

_HOW_TOLD = ("", ".held", ".guests", ".performing", ".away", ".known", ".away.known")
_TOLD_OUTRIGHT = tuple(f"event.visited{how}+" for how in _HOW_TOLD)
_ASIDE = "event.visited.aside"
_NEVER = "-"


def belongs_to_signing(mention: EventMention, signed: Sequence[EventMention], published: str | None) -> bool:
    """The trip to a signing is no visit of its own, unless a main clause tells it of the pair (RECORD.md)."""
    if mention.type != "visited":
        return False
    if _ASIDE in mention.rule and any(_is_told_with(mention, m) for m in signed):
        return True  # «прошлой весной породнились: мэр летал туда», «подписали в 1969-м, когда приезжал мэр»
    signed = [m for m in signed if is_news(m, published)]
    told = any(rule in mention.rule for rule in _TOLD_OUTRIGHT) and (mention.explicit or "date.clause" in mention.rule)
    days = {m.date for m in signed if m.date}
    own_day = mention.explicit and "date.clause" in mention.rule and not days and _ASIDE not in mention.rule
    same_time = bool(signed) and (mention.date is None or (not days and not own_day) or mention.date in days)
    return same_time and not told


def _is_told_with(visit: EventMention, signing: EventMention) -> bool:
    """Whether a journey told aside is that to a signing: of its day, or told undated in the same sentence."""
    return visit.date == signing.date if visit.date else visit.sentence == signing.sentence


def is_trip_to(mention: EventMention, coming: Sequence[EventMention], published: str | None) -> bool:
    """The announced trip to an announced signing is no visit of its own; who was there before it is a guest."""
    when = mention.date or _NEVER
    if mention.date and published and mention.date < published[: len(mention.date)]:
        return False
    return mention.type == "visited" and any(
        (m.sentence == mention.sentence and not _lends_its_day(mention, m) and not _are_apart(mention, m))
        or ("signed.planned" in m.rule and (m.date or "").startswith(when))
        for m in coming
    )


def _are_apart(visit: EventMention, plan: EventMention) -> bool:
    """«В августе комбайнёры поедут на жатву; в октябре заключат соглашение»: two days that their clauses tell."""
    one, other = visit.date or "", plan.date or ""
    told = "date.clause" in visit.rule and "date.clause" in plan.rule
    return told and bool(one and other) and not (one.startswith(other) or other.startswith(one))


def _lends_its_day(visit: EventMention, plan: EventMention) -> bool:
    """«В сентябре ждут делегацию, и речь пойдёт о побратимстве»: a visit that only prepares what is planned."""
    if "date.clause" not in visit.rule:
        return False
    discussed = "event.planned+" in plan.rule and plan.first == visit.first  # «поедут обсудить соглашение»
    return discussed or ("date.sentence" in plan.rule and "event.planned" in plan.rule)
