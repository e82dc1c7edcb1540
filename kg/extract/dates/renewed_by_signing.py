"""Signings that renew: one that the headline, its own sentence or the one before calls a renewal is told as one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.scene.telling import EventMention, is_news

_NEAR = 3  # sentences
_AGREEMENTS = ("sister_city_agreement", "friendship_agreement", "cooperation_agreement")
_VAGUE = (None, "agreement")


def renewed_not_signed(mentions: Sequence[EventMention], published: str | None) -> list[EventMention]:
    """A signing that the headline or the same sentence calls a renewal is one («снова побратимы»)."""
    mentions = _renewed_by_signing(mentions)
    renewed = [m for m in mentions if m.type == "renewed"]
    in_body = [m for m in renewed if not m.is_headline]
    retold: list[EventMention] = []
    for mention in mentions:
        same = [r for r in in_body if _is_same_renewal(r, mention, published)]
        by_headline = bool(renewed) and not in_body and is_news(mention, published) and "since" not in mention.rule
        if mention.type == "signed" and not mention.is_headline and (by_headline or same):
            mention = replace(mention, type="renewed", date=_date_of(mention, same))
        retold.append(mention)
    return retold


def _date_of(signed: EventMention, same: Sequence[EventMention]) -> str | None:
    """The day of a signing that renews; one borrowed from a later sentence gives way to that of the renewal itself."""
    own = None if same and same[0].date and "date.told_later" in signed.rule else signed.date
    return own or (same[0].date if same else None)


def _renewed_by_signing(mentions: Sequence[EventMention]) -> list[EventMention]:
    """«Подписали декларацию, в которой подтвердили побратимство»: the signing renews, what its paper says does not."""
    told = list(mentions)
    for index, mention in enumerate(told):
        before = told[:index] if "renewed.within" in mention.rule else []
        near = (i for i in range(len(before) - 1, -1, -1) if mention.sentence - told[i].sentence <= 1)
        at = next((i for i in near if told[i].type == "signed"), None)
        if at is not None:
            paper = told[at].document or mention.document  # «подписи под дополнением, которое продлевает договор»
            told[at] = replace(told[at], type="renewed", document=paper)
            told[index] = replace(mention, date=told[at].date, document=paper)
    return told


def _is_same_renewal(renewed: EventMention, signed: EventMention, published: str | None) -> bool:
    """Whether a signing is that of a renewal told just before: in its sentence, or as «документ подписали сегодня»."""
    if renewed.sentence == signed.sentence:
        news = not signed.date or (not renewed.date and is_news(signed, published)) or _is_one_day(renewed, signed)
        return renewed.first <= signed.first and news
    vague = not signed.explicit or signed.document in _VAGUE
    told_again = signed.date is not None and signed.date == renewed.date and "date.occasion" in signed.rule
    if told_again and 0 < signed.sentence - renewed.sentence <= _NEAR:
        return True  # «взамен прежнего обзавелись новым. Договор подписали …»
    after = 0 < signed.sentence - renewed.sentence <= _NEAR and vague
    named = signed.document in _VAGUE or (not signed.explicit and signed.document in _AGREEMENTS)
    if after and named and signed.date in (None, renewed.date):
        return True  # «подпись поставил глава округа», «Новый договор подписали на Волге»
    if after and not signed.explicit and signed.document is None and is_news(signed, published):
        return True  # «В апреле совет проголосовал за продление. Подписи под ним поставили вчера»
    return after and not renewed.date and bool(signed.date) and is_news(signed, published)


def _is_one_day(one: EventMention, other: EventMention) -> bool:
    """«В субботу договор возобновили: мэры расписались под новым», one by the day and one by the year."""
    dates = sorted((one.date or "", other.date or ""), key=len)
    return bool(dates[0]) and dates[1].startswith(dates[0])
