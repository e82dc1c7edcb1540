"""From tellings to events: one article tells the same event in headline, lead and body; it happened once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.extract.dates.renewed_by_signing import renewed_not_signed
from kg.extract.dates.visits_beside_signings import belongs_to_signing, is_trip_to
from kg.extract.scene.deed import DENIED, ENDED, IN_FORCE
from kg.extract.scene.telling import UNDER_WAY, EventMention, is_news
from kg.text.dates import TO_DAY, TO_MONTH, parse_date

_ORDER = ("signed", "renewed", "planned", "suspended", "terminated", "exists", "visited")
_NEAR = 3  # sentences
_OF_THE_SIGNED = ("planned.reading", "planned.in_general", IN_FORCE)
"""Rules of plans that are no plans of their own beside a signing."""
_LONGEST_STAY = 7  # days
_JUST_PAST = 31  # days
_LEAD = 1  # the number of the first sentence behind a headline
_AGREEMENTS = ("sister_city_agreement", "friendship_agreement", "cooperation_agreement")
_VAGUE = (None, "agreement")
_OF_OLD = frozenset({"exists", "signed", "renewed", "suspended", "terminated"})
_ABOUT_THE_TIE = ("renewed", "suspended", "terminated")


@dataclass(frozen=True, slots=True)
class ToldEvent:
    """An event of one pair with all its tellings, the most telling first."""

    type: str
    date: str | None
    document: str | None
    tellings: tuple[EventMention, ...]


def consolidate(mentions: Sequence[EventMention], published: str | None) -> tuple[ToldEvent, ...]:
    """Merge the tellings of one pair's events; the body overrules the headline; `exists` gives way to other news.

    `published` is the day of the article: a signing of that year, or one without a date, is its news.
    """
    mentions = [_begun_now(m, published) for m in mentions]
    mentions = _not_yet_signed(renewed_not_signed(_decided_as_headed(mentions, published), published))
    body = [m for m in mentions if not m.is_headline]
    headline = [m for m in mentions if m.is_headline]
    signed = _signings(body, headline)
    signed_now = [m for m in signed if is_news(m, published)]
    coming = [m for m in mentions if m.type == "planned" and m.date and _is_signing_ahead(m, published)]
    body = [m for m in body if not belongs_to_signing(m, signed, published) and not is_trip_to(m, coming, published)]
    body = [m for m in body if not (signed_now and _is_of_the_signed(m, signed_now))]
    body = [m for m in body if not _came_about(m, signed_now, published)]
    kept = [*body, *(_as_body_dates(h, body) for h in headline if _is_needed(h, body, published))]
    merged: list[ToldEvent] = []
    for mention in sorted(kept, key=lambda m: (not m.date, m.is_headline, m.date or "")):
        _merge(merged, mention, published)
    merged = _with_intended(_with_known_papers(_without_foreseen(merged, published)))
    return tuple(sorted(_without_redundant(merged), key=lambda e: (_ORDER.index(e.type), e.date or "9999")))


def _is_of_the_signed(mention: EventMention, signed: Sequence[EventMention]) -> bool:
    """Whether a plan is none of its own beside a signing; after a letter of intent the treaty itself is one."""
    further = mention.document not in (*_VAGUE, "letter_of_intent") and all(
        m.document == "letter_of_intent" for m in signed if not m.is_headline
    )
    return any(rule in mention.rule for rule in _OF_THE_SIGNED) and not further


def _signings(body: Sequence[EventMention], headline: Sequence[EventMention]) -> list[EventMention]:
    """The signings told; one that only the headline tells is none where the body tells of a plan."""
    told = [m for m in body if m.type in ("signed", "renewed")]
    overruled = not told and any(m.type == "planned" for m in body)
    return told if overruled else told + [m for m in headline if m.type in ("signed", "renewed")]


def _begun_now(mention: EventMention, published: str | None) -> EventMention:
    """«С пятницы Павлодар — побратим Омска»: a tie that exists since a day just past came into being on it."""
    day, today = parse_date(mention.date), parse_date(published)
    full = len(mention.date or "") == TO_DAY
    if mention.type == "exists" and "event.signed+" in mention.rule and is_news(mention, published) and not full:
        return replace(mention, type="signed")  # «С нынешнего лета партнёром стал Шэньян»
    if mention.type != "exists" or not full or day is None or today is None:
        return mention
    return replace(mention, type="signed") if 0 <= (today - day).days <= _JUST_PAST else mention


def with_papers_of(kind: str, events: Sequence[ToldEvent]) -> tuple[ToldEvent, ...]:
    """A bare «договор» of twins that is renewed, paused or ended is about twinning (RECORD.md)."""
    if kind != "sister_city":
        return tuple(events)
    return tuple(
        replace(e, document="sister_city_agreement") if e.type in _ABOUT_THE_TIE and e.document == "agreement" else e
        for e in events
    )


def _decided_as_headed(mentions: Sequence[EventMention], published: str | None) -> list[EventMention]:
    """«Черновцы расторгли договор» over «Решение приняли в среду»: what a body decided is what the headline tells."""
    ended = [m for m in mentions if m.is_headline and m.type in ENDED]
    if not ended or any(m.type in ENDED and not m.is_headline for m in mentions):
        return list(mentions)
    return [replace(m, type=ended[0].type) if _is_bare_decision(m, published) else m for m in mentions]


def _is_bare_decision(mention: EventMention, published: str | None) -> bool:
    bare = not mention.explicit and mention.document is None and mention.date is not None
    return bare and mention.type == "signed" and not mention.is_headline and is_news(mention, published)


def _is_signing_ahead(planned: EventMention, published: str | None) -> bool:
    """Whether a plan is told as a signing that is to come, or has a day that is."""
    date = planned.date or ""
    return "signed.planned" in planned.rule or bool(published and date > published[: len(date)])


def _not_yet_signed(mentions: Sequence[EventMention]) -> list[EventMention]:
    """A paper that a council adopts is still planned where its signing is told to come (RECORD.md).

    So is one of which it adopts a draft, unless a signing is told: «депутаты одобрили проект соглашения».
    """
    coming = any(m.type == "planned" and ("signed.planned" in m.rule or "planned.left" in m.rule) for m in mentions)
    adopted = [m for m in mentions if "signed.adopted" in m.rule]
    drafts = [m for m in adopted if "adopted.draft" in m.rule]
    done = any(m.type == "signed" and m not in drafts for m in mentions)
    if not adopted or not (coming or (drafts and not done)):
        return list(mentions)
    dated = any(m.type == "planned" and m.date and m not in adopted for m in mentions)
    return [replace(m, type="planned", date=None if dated else m.date) if m in adopted else m for m in mentions]


def _came_about(mention: EventMention, signed: Sequence[EventMention], published: str | None) -> bool:
    """Whether a plan is that of the signing told behind it: «решили породниться … в четверг заключили договор»."""
    if mention.type != "planned" or (mention.date and published and mention.date >= published[: len(mention.date)]):
        return False
    if mention.document == "road_map" and all(m.document != "road_map" for m in signed):
        return False  # «соглашение подписано, теперь предстоит разработать план мероприятий»
    acts = [m for m in signed if not m.is_headline and m.document != "letter_of_intent"]
    if acts and not mention.explicit and mention.document is None and _is_way_to_signing(mention):
        return True
    before = acts if UNDER_WAY in mention.rule else [m for m in acts if _is_earlier(mention, m)]
    if any(m.document in (*_VAGUE, *_AGREEMENTS) and _may_be_plan_of(mention, m) for m in before):
        return True
    behind = [m for m in acts if (m.sentence, m.first) > (mention.sentence, mention.first)]
    return any(_may_be_plan_of(mention, m) and m.sentence - mention.sentence <= _NEAR for m in behind)


def _is_way_to_signing(mention: EventMention) -> bool:
    """«Меморандум подписали в пятницу. К подписанию шли полгода»."""
    return UNDER_WAY in mention.rule and "signed.planned" in mention.rule


def _is_earlier(plan: EventMention, signing: EventMention) -> bool:
    """«О намерении объявили в марте, 5 мая подписали договор»: by the dates that both have."""
    one, other = plan.date or "", signing.date or ""
    return bool(one) and one < other and not other.startswith(one)


def _may_be_plan_of(plan: EventMention, signing: EventMention) -> bool:
    """Whether the papers of a plan and of a signing may be one; «породнились» needs none for a twinning agreement."""
    if plan.document in (*_VAGUE, signing.document):
        return True
    return signing.document in _VAGUE and (not signing.explicit or plan.document == "sister_city_agreement")


def _as_body_dates(headline: EventMention, body: Sequence[EventMention]) -> EventMention:
    """«Гости из Домодедова и планы на ноябрь»: a visit that the body dates has no date of the headline."""
    dated = headline.type == "visited" and any(m.type == "visited" and m.date for m in body)
    return replace(headline, date=None) if dated else headline


def _is_needed(headline: EventMention, body: Sequence[EventMention], published: str | None) -> bool:
    """A headline counts where the body tells nothing of the pair but its existence or its past, or tells the same."""
    telling = {m.type for m in body if m.type != "exists"}
    return headline.type in telling or not telling or _is_over_background(headline, body, published)


def _is_over_background(headline: EventMention, body: Sequence[EventMention], published: str | None) -> bool:
    """«Умань расторгла договор с Гомелем» over «Договор подписали в 2008 году»: what ends or goes on had begun before.

    A body that speaks of an end or a renewal itself, though of none that came about, overrules the headline.
    """
    if headline.type not in _ABOUT_THE_TIE or not published:
        return False
    spoken = any(word in m.rule for m in body for word in (*_ABOUT_THE_TIE, DENIED))
    return not spoken and all(m.type == "exists" or (m.date and m.date[:4] < published[:4]) for m in body)


def _merge(merged: list[ToldEvent], mention: EventMention, published: str | None) -> None:
    index = _told_already(merged, mention, published)
    if index is None:
        merged.append(ToldEvent(mention.type, mention.date, mention.document, (mention,)))
        return
    event = merged[index]
    merged[index] = ToldEvent(
        event.type,
        _finer(event.date, mention.date),
        _better(event.document, mention.document),
        (*event.tellings, mention),
    )


def _told_already(merged: Sequence[ToldEvent], mention: EventMention, published: str | None) -> int | None:
    """The event that a mention tells again; a signing without a date is rather the news than one of years ago."""
    alike = [i for i, event in enumerate(merged) if event.type == mention.type]
    same = [i for i in alike if _may_be_same(merged[i], mention, published)]
    if mention.date or not same:
        return same[0] if same else None
    nearest = min(same, key=lambda i: _years_before(merged[i].date, published))
    news = [i for i in alike if merged[i].date and not _years_before(merged[i].date, published)]
    is_old = mention.type == "signed" and _years_before(merged[nearest].date, published) > 0
    return news[0] if is_old and news else nearest


def _years_before(date: str | None, published: str | None) -> int:
    """How many years lie between an event and the article that tells it."""
    return abs(int(published[:4]) - int(date[:4])) if date and published else 0


def _is_asked_and_foreseen(event: ToldEvent, mention: EventMention, published: str | None) -> bool:
    """«Проект ушёл в понедельник, подпишут его до конца года»: a day that is over is none of the time foreseen."""
    shorter, longer = sorted((event.date or "", mention.date or ""), key=len)
    now = bool(published) and (published or "").startswith(shorter) and len(shorter) < len(longer)
    return now and longer < (published or "")[: len(longer)]


def _may_be_same(event: ToldEvent, mention: EventMention, published: str | None) -> bool:
    if event.date and mention.date:
        if event.type == "planned" and _is_asked_and_foreseen(event, mention, published):
            return False
        if not (event.date.startswith(mention.date) or mention.date.startswith(event.date)):
            return event.type == "visited" and _is_same_stay(event, mention)
        if event.type == "visited" and event.date != mention.date and _are_told_apart(event, mention):
            return False
    elif event.type == "exists" and event.date != mention.date:
        return False  # that the ties go on does not tell since when
    elif event.type == "visited" and event.date != mention.date:
        if _is_news_before(mention, event, published):
            return False
        return not mention.explicit or any(abs(t.sentence - mention.sentence) <= _NEAR for t in event.tellings)
    if mention.is_headline and not mention.date:
        return True
    if any(_is_ground_of(t, mention) or _is_ground_of(mention, t) for t in event.tellings):
        return False
    if not mention.date and (event.document, mention.document) == ("letter_of_intent", "protocol"):
        return True  # «протокол о намерениях», later «протокол»
    return event.document in _VAGUE or mention.document in _VAGUE or event.document == mention.document


def _is_news_before(mention: EventMention, event: ToldEvent, published: str | None) -> bool:
    """«Делегация Решта гостит в Астрахани. В 2015 году туда ездил мэр»: the news, and one of years ago behind it."""
    lead = mention.sentence <= _LEAD and mention.explicit and not mention.is_headline and "aside" not in mention.rule
    old = _years_before(event.date, published) > 0 and (event.date or "") < (published or "")
    behind = all(t.sentence > mention.sentence and "date.clause" in t.rule for t in event.tellings)
    return mention.date is None and lead and old and behind


def _is_ground_of(old: EventMention, new: EventMention) -> bool:
    """«В дополнение к соглашению 2015 года подписали план»: the old paper of a clause beside the one it signs."""
    here = (old.sentence, old.first, old.type) == (new.sentence, new.first, new.type)
    return here and "signed.paper" in old.rule and "signed.paper" not in new.rule and old.document != new.document


def _are_told_apart(event: ToldEvent, mention: EventMention) -> bool:
    """«Прошлым летом гостили школьники, а в декабре приезжали учителя»: each has its date."""
    if any("year.relative" in t.rule for t in (*event.tellings, mention)):
        return False  # «обмен в этом году состоится: подростки прилетают 12 октября»
    if min(len(event.date or ""), len(mention.date or "")) >= TO_MONTH:
        return False  # «к двадцатым числам августа собирается группа: её ждут 22-го»
    others = [t for t in event.tellings if t.sentence == mention.sentence and t.first != mention.first]
    return "date.clause" in mention.rule and any("date.clause" in t.rule for t in others)


def _is_same_stay(event: ToldEvent, mention: EventMention) -> bool:
    """Whether two days that stand close together are days of one visit: its first day counts."""
    if not any(abs(t.sentence - mention.sentence) <= _NEAR for t in event.tellings):
        return False
    days = [parse_date(event.date), parse_date(mention.date)]
    return days[0] is not None and days[1] is not None and 0 <= (days[1] - days[0]).days <= _LONGEST_STAY


def _finer(one: str | None, other: str | None) -> str | None:
    """The more precise of two dates; of two days of one visit the first."""
    dates = [d for d in (one, other) if d]
    longest = max(map(len, dates), default=0)
    return min((d for d in dates if len(d) == longest), default=None)


def _better(one: str | None, other: str | None) -> str | None:
    return one if one not in _VAGUE else other or one


def _with_known_papers(events: list[ToldEvent]) -> list[ToldEvent]:
    """A bare «соглашение» of a pair is of the one kind that its other agreements are of («первое соглашение»)."""
    known = {e.document for e in events if e.document in _AGREEMENTS}
    if len(known) != 1:
        return events
    (paper,) = known
    return [replace(e, document=paper) if e.document == "agreement" else e for e in events]


def _without_foreseen(events: list[ToldEvent], published: str | None) -> list[ToldEvent]:
    """«В октябре договорились о партнёрстве, документ подпишут весной»: of one plan, the day foreseen counts."""
    plans = [e for e in events if e.type == "planned" and e.date and published]
    coming = [e for e in plans if _is_foreseen(e, published or "")]
    decided = [e for e in plans if e not in coming and any(_is_one_paper(e, c) for c in coming)]
    papers = {e.document for e in decided} - set(_VAGUE)
    paper = papers.pop() if len(papers) == 1 else None  # «обсудили договор, подпишут его до конца года»
    kept = (e for e in events if e not in decided)
    return [replace(e, document=paper) if paper and e in coming and e.document in _VAGUE else e for e in kept]


def _is_one_paper(one: ToldEvent, other: ToldEvent) -> bool:
    return one.document in (*_VAGUE, other.document) or other.document in _VAGUE


def _is_foreseen(plan: ToldEvent, published: str) -> bool:
    """Whether the date of a plan is that of the act: one to come, or one of this year that an act in the future has."""
    date = plan.date or ""
    now = published[: len(date)]
    return date > now or (date == now and any("ed.planned" in t.rule for t in plan.tellings))


def _with_intended(events: list[ToldEvent]) -> list[ToldEvent]:
    """A letter of intent plans what it intends, unless that came about or is told as planned already (RECORD.md)."""
    letters = [e for e in events if e.type == "signed" and e.document == "letter_of_intent"]
    if not letters or any(e.type == "planned" or (e.type == "signed" and e not in letters) for e in events):
        return events
    return [*events, ToldEvent("planned", None, None, letters[0].tellings[:1])]


def _without_redundant(events: list[ToldEvent]) -> list[ToldEvent]:
    """Leave out what RECORD.md does not ask for beside other events of the pair."""
    if any(e.type in _OF_OLD and any(t.explicit for t in e.tellings) for e in events):
        events = [e for e in events if not _is_general_offer(e)]
    if all(e.type == "exists" for e in events):
        dated = [e for e in events if e.date]
        return dated[:1] or events[:1]
    begun = [e.date for e in events if e.type == "signed" and e.date]
    return [e for e in events if e.type != "exists" or (e.date and not _is_begun_by(e.date, begun))]


def _is_general_offer(event: ToldEvent) -> bool:
    """«Побратим предложил сотрудничать в медицине»: what partners may do next is no tie to come."""
    return event.document is None and all("event.planned.in_general" in t.rule for t in event.tellings)


def _is_begun_by(since: str, begun: Sequence[str]) -> bool:
    """«Породнились 3 апреля 1962 года … шестьдесят лет дружбы»: since when a tie exists, told as its signing before.

    Nor does a tie exist since later than that: «подписан в мае, действует с января», «с 2022 года писем нет».
    """
    return any(day.startswith(since) or since > day for day in begun)
