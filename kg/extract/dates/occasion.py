"""The occasion: a visit that is today's news has the day of what the passage tells («2 июня отметили День города»).

Older visits keep their own dates; one that is still to come has the day that is foreseen for it, or none.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from kg.extract.clauses.date_owners import is_ahead, is_of_person, is_of_saying, is_of_thing
from kg.extract.clauses.modality import WILL_BE
from kg.extract.dates.feast import days_of_feast, days_of_lead
from kg.extract.dates.lengths_of_time import is_of_tie, is_term
from kg.extract.dates.signed_before import is_signed_before
from kg.extract.dates.signed_besides import is_signed_besides
from kg.extract.dates.stay import began_on
from kg.extract.dates.told_behind import time_told_behind
from kg.extract.deeds.read import read_deeds
from kg.extract.scene.deed import ENDED, HISTORY
from kg.extract.scene.frame import Pair
from kg.extract.scene.headings import is_dateline
from kg.extract.scene.other_things import tells_of_other_thing
from kg.extract.scene.scene import Scene
from kg.extract.scene.telling import EventMention
from kg.extract.visits.feast_words import names_feast
from kg.extract.visits.travellers import is_counted, travellers
from kg.extract.visits.wishes import is_still_to_come
from kg.lang.base import Sentence
from kg.lang.role_words import role_words
from kg.lang.ru.predicates import is_full_participle, is_future
from kg.text.dates import TO_DAY, TO_MONTH, DateMention, parse_date

_NEWS = 21  # days before the publication
_NEWS_OF_SIGNING = 7  # days before the publication
_OPENING_DATE = 5  # tokens: «Официально это было 3 мая»
_BEFORE = 4  # sentences of the paragraph
_LEAD = 3  # sentences, the headline not counted
_BEHIND = 2  # sentences
_LAST_PARAGRAPH = 2
_LONG_AGO = 99_999  # days
_OF_A_DAY = ("visited", "signed", "renewed", "terminated", "suspended", "planned")
_ROLES = ("point", "range", "since")
_AGES = frozenset({"тех", "той", "того"})
_DECADE = ("десятые", "сотые")  # «в восьмидесятые годы»


class DayOfSigning:
    """The day of the news («22 мая подписали …»): other guests of the same festivities came on that day, too."""

    def __init__(self) -> None:
        self.day: str | None = None
        self.pairs: set[tuple[int, int]] = set()

    def note(self, scene: Scene, read: Sequence[EventMention]) -> None:
        """Keep the day of what was signed shortly before the publication."""
        for event in read:
            is_signing = event.type in ("signed", "renewed")
            if is_signing and event.date and 0 <= _days_ago(scene, event.date) <= _NEWS_OF_SIGNING:
                self.day, self.pairs = event.date, self.pairs | {event.pair}

    def complete(self, scene: Scene, event: EventMention) -> EventMention:
        """Give guests of another pair, of whom no day is told, that day."""
        apart = self.day is not None and event.pair not in self.pairs
        if apart and is_signed_besides(scene, event) and _may_be_news(scene, event):
            return replace(event, date=self.day, rule=f"{event.rule}+date.general")
        came = event.type == "visited" and event.date is None and event.explicit and "event.visited+" in event.rule
        if not came or not apart or _is_told_at_large(scene, event):
            return event
        if not _may_be_news(scene, event) or scene.has_cue(event.first, event.last, "only_later"):
            return event
        behind = _behind(scene, scene.analysis.sentences[event.sentence])[:1]  # «Он дал в четверг, 11 июля, концерт»
        own = next((day for later in behind for day in _days_of_meeting(scene, later, event.pair)), self.day)
        return replace(event, date=own, rule=f"{event.rule}+date.general")


def date_by_occasion(scene: Scene, found: Sequence[EventMention]) -> tuple[EventMention, ...]:
    """The tellings of events; visits without a date of their own that are the news get the day of the occasion."""
    days: dict[tuple[Pair, str], set[str]] = {}
    for event in found:
        if event.type in _OF_A_DAY and event.date and abs(_days_ago(scene, event.date)) <= _NEWS:
            days.setdefault((event.pair, event.type), set()).add(event.date)
    told = {(e.pair, e.type) for e in found if e.date}
    dated = []
    for event in found:
        day = _day_of(scene, event, days.get((event.pair, event.type), set()))
        if day is None and (event.pair, event.type) not in told:
            day = _day_of_celebration(scene, event)
        days.setdefault((event.pair, event.type), set()).update({day} if day else ())
        dated.append(replace(event, date=day, rule=f"{event.rule}+date.occasion") if day else event)
    return tuple(dated)


def _day_of(scene: Scene, event: EventMention, known: Collection[str]) -> str | None:
    """The day of an undated visit: the one day known of the pair's visit, or else the day of the occasion."""
    if event.type not in _OF_A_DAY or "date.none" not in event.rule or event.date:
        return None
    sentence = scene.analysis.sentences[event.sentence]
    if event.type == "planned" and (day := _day_foreseen(scene, event, sentence)) is not None:
        return day
    if event.type == "visited" and (day := _day_of_feast_to_come(scene, event, sentence)) is not None:
        return day
    if event.type == "visited" and (time := _time_told_behind(scene, event, sentence)) is not None:
        return time
    if not _may_be_news(scene, event):
        return None
    began = began_on(scene, event.first, event.last) if event.type == "visited" else None
    if began is not None:
        return began
    story = _time_of_story(scene, sentence) if event.type == "visited" else None
    if event.type == "visited" and (_is_told_at_large(scene, event) or (story and not _is_news(scene, story))):
        return story
    if known:
        return next(iter(known)) if len(known) == 1 and event.type == "visited" else None
    if event.type != "visited":
        return _day_of_news(scene, event, sentence) or _day_of_session(scene, event, sentence)
    return _day_around(scene, sentence, event.pair) or story or _day_of_feast(scene, sentence, event.pair)


def _time_told_behind(scene: Scene, event: EventMention, sentence: Sentence) -> str | None:
    """«Хор пел в Ахене. Гастроли прошли в мае»; not where the clause of the visit speaks of a time itself."""
    own = any(d.role in ("point", "range") for d in scene.dates_in(event.first, event.last))
    return None if own or sentence.paragraph == 0 else time_told_behind(scene, sentence, event.pair)


def _day_of_feast_to_come(scene: Scene, event: EventMention, sentence: Sentence) -> str | None:
    """«На торжества прибудут делегации»: the day of the feast that the lead foretells, for guests still to come."""
    before = scene.analysis.sentences[max(0, sentence.index - 1)]
    start = before.first if before.paragraph == sentence.paragraph else sentence.first
    if not is_still_to_come(scene, event) or not names_feast(scene.analysis.tokens[start : sentence.last]):
        return None
    published = scene.analysis.article.published or ""
    return next((day for day in days_of_feast(scene) if published and day >= published), None)


def _day_of_feast(scene: Scene, sentence: Sentence, pair: Pair) -> str | None:
    """The day of the feast that the lead tells, where the passage of a visit tells no time before it."""
    passage = [s for s in _before(scene, sentence) if s.paragraph == sentence.paragraph]
    if any(d.role in ("point", "range") for s in passage for d in scene.dates_in(s.first, s.last)):
        return None
    days = (*days_of_feast(scene), *days_of_lead(scene, pair))
    return next((day for day in days if _is_news(scene, day)), None)


def _day_of_celebration(scene: Scene, event: EventMention) -> str | None:
    """The day of the feast that the lead tells, for what was signed on it, far below («Вечером состоялось главное»)."""
    sentence = scene.analysis.sentences[event.sentence]
    undated = event.type in ("signed", "renewed") and "date.none" in event.rule and event.date is None
    if not undated or sentence.paragraph <= _LAST_PARAGRAPH or not _may_be_news(scene, event):
        return None
    if scene.has_cue(sentence.first, sentence.last, "only_later", "earlier"):
        return None
    if any(d.role == "point" and d.value for d in scene.dates_in(sentence.first, event.first)):
        return None
    return _day_of_feast(scene, sentence, event.pair)


def _time_of_story(scene: Scene, sentence: Sentence) -> str | None:
    """The time that the sentence before sets for older guests: «Прошлой осенью было наоборот. В Омске гостили …»."""
    before = scene.analysis.sentences[max(0, sentence.index - 1)]
    if before.paragraph != sentence.paragraph or before.paragraph == 0 or before is sentence:
        return None
    if is_dateline(scene, before) or scene.has_cue(sentence.first, sentence.last, "only_later"):
        return None
    return time_of_story(scene, before)


def time_of_story(scene: Scene, before: Sentence) -> str | None:
    """The one time that a sentence sets in which no deed is done; None where it tells several, or one to come."""
    told = {d.type for c in scene.clauses[before.index] for d in read_deeds(scene, before, *c)}
    dates = [d for d in scene.dates_in(before.first, before.last) if d.value and not is_of_thing(scene, d)]
    if told - {"exists", "visited"} or len(dates) != 1 or dates[0].role not in ("point", "range"):
        return None
    value = dates[0].value or ""
    published = scene.analysis.article.published or value
    clause = next(c for c in scene.clauses[before.index] if scene.offsets(*c)[1] > dates[0].start)
    of_saying = is_of_saying(scene, dates[0], *clause) or is_of_person(scene, dates[0], before.first)
    return value if not of_saying and value <= published[: len(value)] and value > HISTORY else None


def _day_of_news(scene: Scene, event: EventMention, sentence: Sentence) -> str | None:
    """The day of what was decided or signed without one: that told last before in the passage («В пятницу …»)."""
    if event.is_headline or sentence.paragraph == 0:
        return None
    if event.type == "planned" and not (_is_proposed(scene, event) or _is_talked_of(scene, event, sentence)):
        return None
    of_old = False
    for earlier in _before(scene, sentence):
        if earlier.paragraph == 0 or (of_old and earlier.paragraph != sentence.paragraph):
            return None
        of_old |= any(map(is_of_tie, scene.dates_in(earlier.first, earlier.last)))
        if is_dateline(scene, earlier):
            continue  # the day of the telling
        dates = _times(scene, earlier)
        if dates and event.type in ENDED and _is_of_others(scene, event, earlier):
            return None
        if dates:
            return next(_days(scene, earlier, dates), None) or _older_day(scene, event, sentence, earlier)
    return None


def _day_of_session(scene: Scene, event: EventMention, sentence: Sentence) -> str | None:
    """«Вчера заседала дума. … Зато продлён договор с Гродно»: the one day of the lead, for a renewal far below it."""
    near = sentence.paragraph <= _LAST_PARAGRAPH
    if event.type != "renewed" or near or scene.has_cue(sentence.first, sentence.last, "only_later"):
        return None
    lead = [s for s in scene.analysis.sentences if s.paragraph == 1 and not is_dateline(scene, s)]
    days = {day for s in lead for day in _days(scene, s, scene.dates_in(s.first, s.last)) if len(day) == TO_DAY}
    return days.pop() if len(days) == 1 else None


def _is_of_others(scene: Scene, event: EventMention, before: Sentence) -> bool:
    """«Норфолк в прошлый вторник аннулировал договор. Даллас берёт паузу»: each council ends ties on its own day."""
    return bool({p.entity for p in scene.parties_in(before.first, before.last)} - set(event.pair))


def _day_foreseen(scene: Scene, event: EventMention, sentence: Sentence) -> str | None:
    """«Делегация прибудет 16 июня. Мэры подпишут договор»: the one day to come told right before what will be done."""
    before = scene.analysis.sentences[max(0, sentence.index - 1)]
    if "ed.planned" not in event.rule or before is sentence or before.paragraph != sentence.paragraph:
        return None
    told_dates = [d for d in scene.dates_in(before.first, before.last) if d.value]
    dates = [d for d in told_dates if len(d.value or "") == TO_DAY] or told_dates  # «ровно через неделю, 27 ноября»
    ahead = len(dates) == 1 and dates[0].role in ("point", "range") and is_ahead(dates[0], scene.analysis.article)
    others = {p.entity for p in scene.parties_in(before.first, before.last)} - set(event.pair)
    told = {d.type for c in scene.clauses[before.index] for d in read_deeds(scene, before, *c)}
    return dates[0].value if ahead and not others and not told - {"exists", "visited"} else None


def _older_day(scene: Scene, event: EventMention, sentence: Sentence, before: Sentence) -> str | None:
    """«Мэр прилетел 3 марта 2017 года. Итогом поездки стало соглашение»: the time told right before a signing."""
    if event.type not in ("signed", "renewed") or before.index != sentence.index - 1:
        return None
    if scene.has_cue(sentence.first, sentence.last, "only_later", "earlier"):
        return None
    if before.paragraph != sentence.paragraph and (event.explicit or before.paragraph < sentence.paragraph - 1):
        return None
    opening = scene.dates_in(before.first, min(before.first + _OPENING_DATE, before.last))
    came = any(t.id == "visited" for t in scene.triggers_in(before.first, before.last, "events"))
    if not came and tells_of_other_thing(scene, before.first, before.last):
        return None
    return time_of_story(scene, before) if came or any(d.value for d in opening) else None


def _is_told_at_large(scene: Scene, event: EventMention) -> bool:
    """«Наведывались за секретами», «летали поговорить»: several times, or at some time."""
    tokens = scene.analysis.tokens
    words = (t for t in scene.triggers_in(event.first, event.last, "events") if t.id == "visited")
    verbs = [t for w in words for t in tokens[w.first : w.last] if t.pos == "VERB" and t.feats.get("Tense") == "Past"]
    people = travellers(scene, event.first, event.last, "Nom")
    if any(is_counted(scene, event.first, i) for i in people):
        return False  # «добирались одиннадцать медиков»
    return bool(verbs) and all(t.feats.get("Aspect") == "Imp" and t.feats.get("Number") == "Plur" for t in verbs)


def _is_proposed(scene: Scene, event: EventMention) -> bool:
    """Whether a plan was made at a point in time: «предложил породниться», «решили подготовить», «договорились»."""
    tokens = scene.analysis.tokens
    words = (t for t in scene.triggers_in(event.first, event.last, "events") if t.id == "planned")
    verbs = [t for w in words for t in tokens[w.first : w.last] if t.pos == "VERB"]
    if any(t.text.casefold() in WILL_BE for t in tokens[event.first : event.last]):
        return False  # «будет разработана дорожная карта»
    return any(
        t.feats.get("Tense") == "Past" and t.feats.get("Aspect") == "Perf" and not is_full_participle(t) for t in verbs
    )


def _is_talked_of(scene: Scene, event: EventMention, sentence: Sentence) -> bool:
    """«В четверг прошли переговоры. Речь шла о побратимстве с Нишем»: what talks told right before were about."""
    before = scene.analysis.sentences[sentence.index - 1]
    if before.paragraph != sentence.paragraph:
        return False
    if any(map(is_future, scene.analysis.tokens[event.first : event.last])):
        return False
    return role_words("papers_ru").any_plays(scene.analysis.sentence_tokens(before), "talks")


def _may_be_news(scene: Scene, event: EventMention) -> bool:
    """Whether a visit is told as done or going on, and nothing in its clause speaks of another time."""
    words = scene.analysis.tokens[event.first : event.last]
    dates = [d for d in scene.dates_in(event.first, event.last) if not (is_of_tie(d) or is_term(d))]
    dates = [d for d in dates if not (is_of_thing(scene, d) or is_of_person(scene, d, event.first))]
    if dates or scene.has_cue(event.first, event.last, "earlier", "in_general"):
        return False
    if event.type == "signed" and is_signed_before(scene, event.first, event.last):
        return False  # «прибыли гости из Решта, с которым Астрахань побраталась», «договор уже подписан»
    if any(t.text.casefold() in _AGES and n.lemma in ("пора", "время") for t, n in pairwise(words)):
        return False  # «с тех пор побывали»
    if role_words("visit_words_ru").any_plays(words, "of_older_visits"):
        return False
    return not any(is_future(t) or t.lemma.endswith(_DECADE) for t in words)


def _day_around(scene: Scene, sentence: Sentence, pair: Pair) -> str | None:
    """The day told last before a sentence in its paragraph, else in the lead, else right behind it."""
    for earlier in _before(scene, sentence):
        dates = _times(scene, earlier)
        if dates and not is_dateline(scene, earlier):
            return next(_days(scene, earlier, dates), None)
    return next((day for later in _behind(scene, sentence) for day in _days_of_meeting(scene, later, pair)), None)


def _times(scene: Scene, sentence: Sentence) -> Sequence[DateMention]:
    """The dates of a sentence that say when something was, but for those of ties and things."""
    told = (d for d in scene.dates_in(sentence.first, sentence.last) if d.value and d.role in _ROLES)
    return [d for d in told if _is_news(scene, d.value or "") or not (is_of_tie(d) or is_of_thing(scene, d))]


def _before(scene: Scene, sentence: Sentence) -> Iterator[Sentence]:
    """The sentences that may tell the occasion, the nearest first; the headline last."""
    earlier = scene.analysis.sentences[: sentence.index]
    own = [s for s in earlier if s.paragraph == sentence.paragraph]
    yield from reversed(own[-_BEFORE:])
    if sentence.paragraph <= _LAST_PARAGRAPH:
        yield from [s for s in earlier if 0 < s.paragraph < sentence.paragraph][:_LEAD]
    yield from [s for s in earlier if s.paragraph == 0 < sentence.paragraph]


def _behind(scene: Scene, sentence: Sentence) -> Sequence[Sentence]:
    later = scene.analysis.sentences[sentence.index + 1 : sentence.index + 1 + _BEHIND]
    return [s for s in later if s.paragraph == sentence.paragraph or sentence.paragraph == 0]


def _days_of_meeting(scene: Scene, sentence: Sentence, pair: Pair) -> Iterator[str]:
    """«Встреча прошла в понедельник»: the days of a sentence that tells of the visit and names nobody else."""
    words = scene.analysis.tokens[sentence.first : sentence.last]
    told = any(t.id == "visited" for t in scene.triggers_in(sentence.first, sentence.last, "events"))
    told = told or names_feast(words) or role_words("visit_words_ru").any_plays(words, "meets")
    told = told or bool(travellers(scene, sentence.first, sentence.last, "Nom")) or _tells_of_them(scene, sentence)
    if told and {p.entity for p in scene.parties_in(sentence.first, sentence.last)} <= set(pair):
        yield from _days(scene, sentence, scene.dates_in(sentence.first, sentence.last))


def _tells_of_them(scene: Scene, sentence: Sentence) -> bool:
    """«В понедельник его принял глава города», «вчера он осмотрел порт»: what was done to or by who has just come."""
    words, known = scene.analysis.tokens[sentence.first : sentence.last], role_words("visit_words_ru")
    if not any(t.pos == "PRON" and t.lemma in ("он", "она", "они") for t in words):
        return False
    shown = scene.has_cue(sentence.first, sentence.last, "showing", "staying", "performing")
    return shown or any(t.feats.get("Tense") == "Past" and known.plays(t, "hosts") for t in words)


def _days(scene: Scene, sentence: Sentence, dates: Sequence[DateMention]) -> Iterator[str]:
    """The days shortly before the publication among the dates of a sentence, but for those of saying."""
    for date in dates:
        clause = next(c for c in scene.clauses[sentence.index] if scene.offsets(*c)[1] > date.start)
        fits = date.role in _ROLES and _is_news(scene, date.value or "")
        of_other = is_of_saying(scene, date, *clause) or is_of_person(scene, date, sentence.first)
        if fits and date.value and not of_other:
            yield date.value


def _is_news(scene: Scene, value: str) -> bool:
    published = scene.analysis.article.published or ""
    return 0 <= _days_ago(scene, value) <= _NEWS or (len(value) == TO_MONTH and value == published[:TO_MONTH])


def _days_ago(scene: Scene, value: str) -> int:
    """How many days before the publication a day lies; very many where it is no day, or nothing is known."""
    day, published = parse_date(value), parse_date(scene.analysis.article.published)
    return (published - day).days if day and published and len(value) == TO_DAY else _LONG_AGO
