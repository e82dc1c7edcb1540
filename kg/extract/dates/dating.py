"""Dating: which of the dates around a deed is its own.

The clause's own date comes first; where one clause tells several deeds, each date goes to the deed it stands nearest
to. Without one, a clause of the sentence that tells no deed of its own may give it, then «тогда», which points back.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.extract.clauses.date_owners import (
    day_behind_from,
    is_ahead,
    is_before_it,
    is_in_brackets_of_paper,
    is_of_noun,
    is_of_participle,
    is_of_partner,
    is_of_silence,
    is_of_something_else,
)
from kg.extract.dates.borrowed import (
    borrowed_dates,
    day_told_behind,
    is_lead_in,
    is_told_aside,
    lead_in,
    led_in_by,
    since_then,
    told_closer,
)
from kg.extract.dates.foreseen import foreseen, proposed_on_visit
from kg.extract.dates.happened_then import happened_later, happened_then
from kg.extract.dates.lengths_of_time import length_of_time
from kg.extract.dates.signed_before import is_of_town_visited
from kg.extract.dates.tenses import in_time, is_of_history, is_too_early, is_too_late
from kg.extract.dates.told_behind import deed_told_behind
from kg.extract.dates.year_of_passage import year_of_passage
from kg.extract.deeds.read import read_deeds
from kg.extract.scene.deed import DONE, ENDED, Deed
from kg.extract.scene.scene import Scene
from kg.lang.base import Sentence
from kg.lang.role_words import role_words
from kg.lang.ru.predicates import is_future
from kg.text.dates import TO_DAY, DateMention

_BEHIND_BACKDROP = 4  # tokens
_BEHIND_PARTICIPLE = 8
_COMMA = 30  # characters
_OPENING = 4  # tokens
_WHEN = ("как", "когда")
ANNOUNCED = "announced"
"""What is only foreseen, and may have the day until which it is: a visit that is waited for."""
_NEARBY = 2  # sentences that «тогда» points back over


@dataclass(frozen=True, slots=True)
class Dating:
    """The date of a deed, None where it has none, and the rule that found it."""

    date: DateMention | None
    rule: str


UNDATED = Dating(None, "date.none")


def date_deed(scene: Scene, sentence: Sentence, deed: Deed, others: Sequence[Deed]) -> Dating:
    """The date of a deed; `others` are the further deeds of its clause."""
    told_behind = foreseen(scene, sentence, deed) if deed.type == "planned" else None
    if told_behind is not None:
        return Dating(told_behind, f"date.sentence.{told_behind.rule}")
    return _date_told(scene, sentence, deed, others)


def _date_told(scene: Scene, sentence: Sentence, deed: Deed, others: Sequence[Deed]) -> Dating:
    fitting = _fitting(scene, _own_dates(scene, sentence, deed, others), deed)
    if fitting:
        date = day_told_behind(scene, sentence, deed, fitting[0]) or told_closer(scene, fitting[0])
        return Dating(date, f"date.clause.{date.rule}")
    length = length_of_time(scene, sentence, deed)
    if length is not None:
        return Dating(length, f"date.sentence.{length.rule}")
    if deed.is_backdrop:
        return UNDATED
    if deed.type == "exists":
        since = since_then(scene, sentence, deed)
        return Dating(since, "date.since_then") if since is not None else UNDATED
    return _told_around(scene, sentence, deed)


def _own_dates(scene: Scene, sentence: Sentence, deed: Deed, others: Sequence[Deed]) -> list[DateMention]:
    """The dates of a deed's clause that are not those of something else in it, and what leads in its clause."""
    own = [d for d in scene.dates_in(deed.first, deed.last) if _is_nearest(scene, d, deed, others)]
    own = [*(d for d in own if not is_lead_in(scene, d, deed.first, deed.last)), *lead_in(scene, sentence, deed.first)]
    own = [d for d in own if not is_of_something_else(scene, d, deed)]
    own = own or _served_by(scene, sentence, deed) or led_in_by(scene, sentence, deed)
    if deed.is_backdrop:
        own = [d for d in own if _stands_behind(scene, d, deed)]
    if deed.type in (*ENDED, "planned"):
        own = [d for d in own if not is_of_partner(scene, d)]
    if deed.type == "exists":
        own = [d for d in own if not is_of_silence(scene, d, deed)]
        own = [d for d in own if is_of_partner(scene, d)] or own
    return _put_off(scene, sentence, deed) or own


def _told_around(scene: Scene, sentence: Sentence, deed: Deed) -> Dating:
    """The date that the other clauses of a sentence tell, or what «тогда» points back to."""
    if happened_later(scene, sentence, deed) or is_of_town_visited(scene, deed):
        return UNDATED
    framing = _introducing(scene, sentence, deed) or _framing(scene, sentence, deed)
    framing = [d for d in framing if not (is_of_participle(scene, d, deed) or is_of_noun(scene, d, deed))]
    framing = [d for d in framing if not (is_before_it(scene, d, deed) or _is_of_expired(scene, d))]
    framing = [d for d in framing if not (deed.type in ENDED and is_of_partner(scene, d))]
    framing = _fitting(scene, framing, deed)
    if framing:
        return Dating(framing[0], f"date.sentence.{framing[0].rule}")
    silent = borrowed_dates(scene, sentence, deed)
    if deed.type in ENDED:
        silent += _dates_of_telling(scene, sentence, deed) or _dates_of_silence(scene, sentence, deed)
    other = _fitting(scene, silent, deed)
    if other:
        return Dating(other[0], f"date.sentence.{other[0].rule}")
    if happened_then(scene, sentence, deed):
        return _told_last(scene, sentence, deed)
    visit = _fitting(scene, proposed_on_visit(scene, sentence, deed), deed)
    if visit:
        return Dating(visit[0], f"date.sentence.{visit[0].rule}")
    behind = deed_told_behind(scene, sentence) if deed.type in DONE else None
    if behind is not None:
        return Dating(behind, f"date.sentence.{behind.rule}")
    year = year_of_passage(scene, sentence, deed)
    return UNDATED if year is None else Dating(year, "date.passage")


def _introducing(scene: Scene, sentence: Sentence, deed: Deed) -> list[DateMention]:
    """«а 1992-й выдался рекордным: побратимами стали …»: the borrowed dates of what a colon joins to a deed; its own
    where that tells the same deed («3 мая города породнились: мэры подписали договор»).
    """
    before = next((c for c in scene.clauses[sentence.index] if c[1] == deed.first), None)
    if before is None or scene.analysis.tokens[deed.first - 1].text != ":":
        return []
    there = scene.dates_in(*before)
    if (
        there
        and deed.type in DONE
        and (same := [d for d in read_deeds(scene, sentence, *before) if d.type == deed.type])
    ):
        told = _date_told(scene, sentence, same[0], same).date
        return [told] if told is not None else []
    if deed.type == "visited" and any(t.id == "visited" for t in scene.triggers_in(*before, "events")):
        return list(there)  # «Последняя встреча была в мае: приехал хор»: both clauses tell one visit
    return [d for d in borrowed_dates(scene, sentence, deed) if d in there] if there else []


def _is_of_expired(scene: Scene, date: DateMention) -> bool:
    """«Соглашение, истекшее 31 марта, продлили»: when a paper ended that lives on."""
    before = scene.analysis.tokens[scene.analysis.token_index_at(date.start) - 1]
    return role_words("papers_ru").plays(before, "expiring")


def _served_by(scene: Scene, sentence: Sentence, deed: Deed) -> list[DateMention]:
    """«Обещал приехать в августе, чтобы поставить подпись»: the date of what serves a deed."""
    if scene.analysis.tokens[deed.first].lemma != "чтобы":
        return []
    before = (c for c in scene.clauses[sentence.index] if c[1] == deed.first)
    return [d for clause in before for d in scene.dates_in(*clause)]


def _put_off(scene: Scene, sentence: Sentence, deed: Deed) -> list[DateMention]:
    """«Хотели подписать весной, но перенесли на сентябрь»: the new day of what is put off, or is left for later."""
    if deed.type not in ("planned", "visited"):
        return []
    tokens = scene.analysis.tokens
    verbs = scene.playing("tie_words_ru", "puts_off", sentence.first, sentence.last)
    if not verbs or (deed.anchor > verbs[0] and deed.first > verbs[0]):
        return []
    behind = scene.dates_in(verbs[0], sentence.last)
    return [d for d in behind if tokens[scene.analysis.token_index_at(d.start) - 1].lemma in ("на", "до")][:1]


def _dates_of_telling(scene: Scene, sentence: Sentence, deed: Deed) -> list[DateMention]:
    """«В феврале Солт-Лейк-Сити сообщил, что прекращает партнёрство»: an end is of the day on which it is told."""
    before = [c for c in scene.clauses[sentence.index] if c[1] == deed.first]
    verb = scene.analysis.tokens[deed.anchor].feats
    now = (t.feats for t in scene.analysis.tokens[deed.first : deed.last] if t.feats.get("VerbForm") == "Fin")
    ending = verb.get("Variant") == "Short" or any(f.get("Tense") == "Pres" for f in (verb, *now))
    if not before or not ending or scene.analysis.tokens[deed.first].lemma != "что":
        return []
    return [d for d in scene.dates_in(*before[0]) if d.role == "point"]


def _dates_of_silence(scene: Scene, sentence: Sentence, deed: Deed) -> list[DateMention]:
    """«С 2022-го контактов нет: партнёры приостановили сотрудничество»: since when nothing was is when it ended."""
    before = [c for c in scene.clauses[sentence.index] if c[1] == deed.first]
    if not before or scene.analysis.tokens[deed.first - 1].text != ":":
        return []
    silent = any(t.lemma in ("не", "нет") for t in scene.analysis.tokens[slice(*before[0])])
    since = [d for d in scene.dates_in(*before[0]) if d.role == "since" and not is_of_partner(scene, d)]
    return [replace(d, role="point") for d in since if silent or not scene.triggers_in(*before[0], "kinds")]


def usable(dates: Sequence[DateMention], type_: str) -> list[DateMention]:
    """The dates that can date such an event, most fitting first: a since-date for what exists, a point for a deed."""
    wanted = ("since", "duration") if type_ == "exists" else ("point", "range", "since")
    wanted = (*wanted, "until") if type_ in ("planned", ANNOUNCED) else wanted
    fitting = [d for d in dates if d.role in wanted and d.value]
    if type_ in ("visited", ANNOUNCED):  # «прибыли делегации Льежа, побратима с 1958 года»
        fitting = [d for d in fitting if d.role != "since" or len(d.value or "") == TO_DAY]
    return sorted(fitting, key=lambda d: (0 if _opens_stay(d, type_) else wanted.index(d.role), -len(d.value or "")))


def _opens_stay(date: DateMention, type_: str) -> bool:
    """«Этим летом, с 10 июля, дети отдохнут в Созополе»: the day from which guests are somewhere."""
    return type_ == "visited" and date.role == "since" and len(date.value or "") == TO_DAY


def _fitting(scene: Scene, dates: Sequence[DateMention], deed: Deed) -> list[DateMention]:
    """The dates that can date a deed: the most fitting first, and among equals the nearest."""
    anchor = scene.analysis.tokens[deed.anchor].start
    wanted = deed.type if usable(dates, "exists") else _wanted(scene, deed)
    dates = [in_time(scene, d, deed) for d in dates]
    dates = [d for d in dates if not is_too_late(scene, d, deed) and not is_too_early(scene, d, deed)]
    dates = [d for d in dates if not is_of_history(scene, d, deed)]
    if deed.type == "planned":
        dates = [d for d in dates if _is_deadline_ahead(scene, d)] or dates  # «сегодня договорились … до конца года»
    return usable(sorted(dates, key=lambda d: abs(d.start - anchor)), wanted)


def _is_deadline_ahead(scene: Scene, date: DateMention) -> bool:
    """Whether a date is that until which something is to be done: the day foreseen goes before that of deciding."""
    published, value = scene.analysis.article.published or "", date.value or ""
    return date.role == "until" and bool(published) and value >= published[: len(value)]


def _wanted(scene: Scene, deed: Deed) -> str:
    """The type whose dates a deed can take: a beginning has its day like a signing."""
    if deed.rule.endswith(".announced") or (deed.type == "visited" and is_future(scene.analysis.tokens[deed.anchor])):
        return ANNOUNCED  # «к 22-му ждут гостей», «до конца ноября приедут»
    return "signed" if deed.rule.endswith(".begun") else deed.type


def _stands_behind(scene: Scene, date: DateMention, deed: Deed) -> bool:
    """Whether a date follows a word at once, no mark between: «после подписания в 1997 году»."""
    if date.end == scene.analysis.tokens[deed.anchor - 1].end and deed.anchor > deed.first:
        return True  # «прошлогодний договор»
    if scene.analysis.tokens[deed.first].lemma in _WHEN and date.start > scene.analysis.tokens[deed.first].start:
        return True  # «первый приезд с тех пор, как в 2019 году города подписали договор»
    if _is_in_name_of_paper(scene, date, deed):
        return True
    signed = deed.rule.endswith(".paper") and scene.analysis.tokens[deed.anchor].pos in ("VERB", "ADJ")
    reach = _BEHIND_PARTICIPLE if signed else _BEHIND_BACKDROP  # «подписанное мэрами Астаны и Казани в 2004 году»
    tokens = scene.analysis.tokens[deed.anchor : min(deed.anchor + reach, deed.last)]
    return (
        date.start - tokens[0].start >= 0
        and all(t.is_word for t in tokens if t.start < date.start)
        and (date.start < tokens[-1].end)
    )


def _is_in_name_of_paper(scene: Scene, date: DateMention, deed: Deed) -> bool:
    """«договор Твери с Лаппеенрантой 1996 года», «от 9 мая»: whether a date belongs to the paper that a deed is."""
    if not deed.rule.endswith(".paper"):
        return False
    if is_in_brackets_of_paper(scene, date, deed.anchor):
        return True
    behind = range(deed.anchor + 1, min(deed.anchor + _BEHIND_BACKDROP, deed.last))
    return any(date in day_behind_from(scene, i, deed.last) for i in behind)


def _framing(scene: Scene, sentence: Sentence, deed: Deed) -> tuple[DateMention, ...]:
    """The dates that open a sentence («Годом раньше …») and hold for what it tells; not «Вчера он сказал, что …», and
    not those of another verb: «Весной гостили; осенью подпишут», «В мае открыли мост, и 3 июня города породнились».
    """
    opening = scene.clauses[sentence.index][0]
    dates = scene.dates_in(sentence.first, min(sentence.first + _OPENING, sentence.last))
    if deed.first == opening[0] or not dates:
        return dates
    tokens = scene.analysis.tokens[slice(*opening)]
    over = any(t.feats.get("Tense") == "Past" and t.feats.get("VerbForm") == "Fin" for t in tokens)
    aside = deed.type == "planned" and deed.first < opening[1]  # «вчера заключили соглашение, на очереди договор»
    to_come = aside or any(map(is_future, scene.analysis.tokens[deed.first : deed.last]))
    between = scene.dates_in(opening[1], deed.first) if opening[1] < deed.first else ()
    nearer = len(scene.dates_in(*opening)) > len(dates) or any(d.role == "point" and d.value for d in between)
    if scene.has_cue(*opening, "saying") or (over and (to_come or nearer)):
        return ()
    return dates


def _is_nearest(scene: Scene, date: DateMention, deed: Deed, others: Sequence[Deed]) -> bool:
    """Whether no other deed of the clause stands nearer to a date."""
    papers = [o for o in others if _is_in_name_of_paper(scene, date, o)]
    if papers:
        return deed in papers
    own = _distance(scene, date, deed.anchor)
    rivals = [o for o in others if o is not deed and o.anchor != deed.anchor and usable([date], _wanted(scene, o))]
    return all(own <= _distance(scene, date, o.anchor) for o in rivals)


def _distance(scene: Scene, date: DateMention, anchor: int) -> int:
    """How far a date stands from a word, in characters; a comma between parts them further."""
    tokens = scene.analysis.tokens
    index = scene.analysis.token_index_at(date.start)
    between = tokens[min(anchor, index) : max(anchor, index)]
    return abs(tokens[anchor].start - date.start) + _COMMA * sum(t.text == "," for t in between)


def _same_occasion(scene: Scene, deed: Deed) -> Dating | None:
    """«На той же сессии»: the date of the sentence that told of the session before; None where nothing is the same."""
    tokens = scene.analysis.tokens
    then = (t for t in scene.triggers_in(deed.first, deed.last, "cues") if t.id == "then")
    same = [tokens[t.last - 1] for t in then if t.pattern.startswith("тот же")]
    nouns = {t.lemma for t in same} - {"день", "год"}
    if not nouns or role_words("papers_ru").any_plays(same, "made_at_once"):  # need not be named before
        return None
    for earlier in reversed(scene.analysis.sentences[: scene.sentence_of(deed.first).index]):
        if any(t.lemma in nouns for t in tokens[earlier.first : earlier.last]):
            dates = usable(scene.dates_in(earlier.first, earlier.last), "signed")
            return Dating(max(dates, key=lambda d: d.start), "date.then") if dates else UNDATED
    return UNDATED


def _told_last(scene: Scene, sentence: Sentence, deed: Deed) -> Dating:
    """«Тогда» points back to the date told last, in the sentences just before or in an earlier clause."""
    occasion = _same_occasion(scene, deed)
    if occasion is not None:
        return Dating(occasion.date, "date.then")
    start = scene.analysis.sentences[max(0, sentence.index - _NEARBY)]
    before = usable(scene.dates_in(start.first, deed.first), "signed") if start.first < deed.first else []
    if deed.type in ENDED:  # «действовало с 2002 года по ноябрь 2022-го. Тогда …»
        before += [d for d in scene.dates_in(start.first, deed.first) if d.role == "until" and d.value]
    if deed.type in DONE:
        before = [d for d in before if not is_ahead(d, scene.analysis.article)]
    aside = [d for d in before if is_told_aside(scene, d)]  # «Виттен, с которым породнились в 1990-м, тогда же …»
    latest = max([d for d in before if d not in aside] or before, key=lambda d: d.start, default=None)
    return Dating(replace(in_time(scene, latest, deed), role="point"), "date.then") if latest else UNDATED
