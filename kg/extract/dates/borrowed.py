"""Dates that a deed borrows from the clauses around its own: those that tell no deed, and lead-ins before a dash."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.extract.clauses.date_owners import is_ahead, is_of_person, is_of_saying
from kg.extract.dates.tenses import in_time
from kg.extract.deeds.read import read_deeds
from kg.extract.scene.deed import DONE, Deed
from kg.extract.scene.scene import Scene
from kg.lang.base import Sentence
from kg.lang.role_words import role_words
from kg.lang.ru.predicates import is_future, is_predicate
from kg.text.dates import TO_DAY, TO_MONTH, TO_YEAR, DateMention

_OPENING = 4  # tokens
_DASHES = ("—", "–")
_WORDS_TO_MONTH = 3
_SINCE_THEN = frozenset({"пора", "день", "год", "время", "момент"})
_TOLD_ONCE_MORE = ("signed", "renewed")
_ANSWERS = frozenset({"ответ", "ответить"})


def borrowed_dates(scene: Scene, sentence: Sentence, deed: Deed) -> list[DateMention]:
    """The dates of the clauses of a sentence that tell no deed of their own, in the order of the text."""
    return [
        date
        for first, last in scene.clauses[sentence.index]
        if (first, last) != (deed.first, deed.last)
        for date in scene.dates_in(first, last)
        if date.role not in ("until", "since") or _is_deadline(scene, date, deed, (first, last))
        if not (is_of_saying(scene, date, first, last) or _is_of_thing(scene, date))
        if not _is_of_expiry(scene, date, first) and not _is_of_place(scene, date, deed, (first, last))
        if not is_of_person(scene, date, sentence.first) and not is_lead_in(scene, date, first, last)
        if not _is_relative(scene, first, last, date)
        or (_may_be_framed(scene, deed, first) and _is_frame(scene, date, first, last))
        if all(d.type in _lenders(scene, deed, date, first) for d in read_deeds(scene, sentence, first, last))
    ]


def _is_of_thing(scene: Scene, date: DateMention) -> bool:
    """«Мешала пандемия, потом январские события»: an adjective of time tells things apart, not when all else was."""
    tokens = scene.analysis.tokens
    at = scene.analysis.token_index_at(date.start)
    alone = date.end == tokens[at].end and tokens[at].pos == "ADJ" and at + 1 < len(tokens)
    thing = tokens[at + 1] if alone else None
    if thing is None or thing.pos != "NOUN" or tokens[at - 1].pos == "ADP":
        return False
    return thing.feats.get("Case") in ("Nom", "Acc")


def _is_of_expiry(scene: Scene, date: DateMention, first: int) -> bool:
    """«Соглашение истекало 31 декабря, и мэры его тут же продлили»: when a paper would have ended."""
    at = scene.analysis.token_index_at(date.start)
    return role_words("papers_ru").any_plays(scene.analysis.tokens[first:at], "expiring")


def _is_of_place(scene: Scene, date: DateMention, deed: Deed, clause: tuple[int, int]) -> bool:
    """«Мэр посетил Ниш, где в 2019 году открылась школа»: what came about in that town some years ago."""
    tokens, published = scene.analysis.tokens, scene.analysis.article.published or ""
    there = any(t.lemma == "где" for t in tokens[clause[0] : clause[0] + 2]) and clause[0] >= deed.last
    thing = any(t.pos == "NOUN" and t.feats.get("Case") == "Nom" for t in tokens[slice(*clause)])
    return deed.type == "visited" and there and thing and (date.value or "")[:TO_YEAR] < published[:TO_YEAR]


def _goes_on(scene: Scene, deed: Deed) -> bool:
    """«Главы городов встретились в среду и поставили подписи»: what the same people did, by the verb behind «и»."""
    tokens = scene.analysis.tokens[deed.first : deed.first + 2]
    return len(tokens) > 1 and tokens[0].text.casefold() == "и" and is_predicate(tokens[1])


def _is_deadline(scene: Scene, date: DateMention, deed: Deed, clause: tuple[int, int]) -> bool:
    """«Предложил соглашение, и дума поручила готовить его к апрелю»: until when a plan is to be done, told behind it;
    not «ответ ожидают до конца года», «программа рассчитана до 2027 года».
    """
    words = role_words("papers_ru")
    of_other = any(t.lemma in _ANSWERS or words.plays(t, "runs") for t in scene.analysis.tokens[slice(*clause)])
    return date.role == "until" and deed.type == "planned" and clause[0] >= deed.last and not of_other


def _lenders(scene: Scene, deed: Deed, date: DateMention, first: int) -> tuple[str, ...]:
    """The types of deeds whose dates a deed may borrow: of a visit that serves it («приедут в июле, чтобы подписать»,
    «подпишут меморандум: делегация прибудет 4 февраля»), or that frames it («в ходе визита, который проходил 25 мая»).
    """
    tokens = scene.analysis.tokens
    purpose = tokens[deed.first].lemma == "чтобы"
    coming = deed.rule.endswith("ed.planned") or any(map(is_future, tokens[deed.first : deed.last]))
    trip = purpose or (deed.type == "planned" and coming and is_ahead(date, scene.analysis.article))
    at = scene.analysis.token_index_at(date.start)
    which = next((i for i in range(first, at) if tokens[i].lemma == "который"), None)
    of_people = (
        which is not None
        and any(  # «нарвитян, которые прилетели в понедельник, …»
            t.feats.get("Animacy") == "Anim" and t.feats.get("Number") == "Plur"
            for t in tokens[max(0, which - 2) : which]
        )
    )
    joined = (which is not None and not of_people) or _goes_on(scene, deed)
    frame = deed.type in ("signed", "renewed") and joined
    return ("exists", "visited") if trip or frame else ("exists",)


def _is_relative(scene: Scene, first: int, last: int, date: DateMention) -> bool:
    """Whether a clause tells of a thing: «побывали в Хатыни, мемориал в которой открылся 5 июля 1969 года», or a date
    stands between its commas with «который»: «соглашение, срок которого истёк в мае, …».
    """
    tokens = scene.analysis.tokens
    at = scene.analysis.token_index_at(date.start)
    comma = next((i for i in range(at, first, -1) if tokens[i].text == ","), at)
    return any(t.lemma == "который" for t in (*tokens[first : min(first + _OPENING, last)], *tokens[comma:at]))


def is_told_aside(scene: Scene, date: DateMention) -> bool:
    """Whether a date stands in a clause about a thing or partner: «Виттен, с которым договор заключили в 1990-м, …»."""
    at = scene.analysis.token_index_at(date.start)
    clause = next((c for c in scene.clauses[scene.sentence_of(at).index] if c[0] <= at < c[1]), None)
    return clause is not None and _is_relative(scene, *clause, date)


def _may_be_framed(scene: Scene, deed: Deed, first: int) -> bool:
    """Whether a relative clause may date a deed: a visit only as its act («Дни Решта, которые пройдут в июне»)."""
    act = scene.analysis.tokens[deed.anchor].pos == "NOUN" and deed.rule.endswith(".held")
    return deed.type != "visited" or (act and first == deed.last)


def _is_frame(scene: Scene, date: DateMention, first: int, last: int) -> bool:
    """Whether a relative clause tells when something took place: «форум, который прошёл 6 мая», this year's news."""
    tokens = scene.analysis.tokens
    started = any(t.lemma in ("завязаться", "начаться", "истечь", "истекать") for t in tokens[first:last])
    published = scene.analysis.article.published or ""
    value = date.value or ""
    return not started and (scene.has_cue(first, last, "occurring", "told_before") or value[:4] == published[:4])


def lead_in(scene: Scene, sentence: Sentence, first: int) -> Iterator[DateMention]:
    """«…, месяц спустя — вовсе порвала их»: the dates before the dash that opens the clause beginning at `first`;
    «3 июня, когда праздновали День города, мэры подписали …»: the date that opens the clause before it;
    «не общаются с марта 2022 года, когда дума приостановила …»: the one that «когда» takes up.
    """
    for begin, end in scene.clauses[sentence.index]:
        if end == first:
            dates = scene.dates_in(begin, end)
            yield from (d for d in dates if is_lead_in(scene, d, begin, end) or _has_when(scene, d, begin))
            yield from (replace(d, role="point") for d in dates if _is_taken_up(scene, d, first))


def led_in_by(scene: Scene, sentence: Sentence, deed: Deed) -> list[DateMention]:
    """«…, и к двадцатилетию, в марте, туда отправятся дзюдоисты»: dates between commas before what will be done."""
    tokens = scene.analysis.tokens
    if deed.type != "visited" or not is_future(tokens[deed.anchor]):
        return []
    before = scene.dates_in(sentence.first, deed.first) if sentence.first < deed.first else ()
    behind = ((d, scene.analysis.token_index_at(d.start)) for d in before)
    return [d for d, at in behind if not any(is_predicate(t) for t in tokens[at : deed.first])]


def day_told_behind(scene: Scene, sentence: Sentence, deed: Deed, date: DateMention) -> DateMention | None:
    """«Весной приедут врачи, дата уже согласована — 14 апреля»: the day, in a clause behind that tells no deed done;
    «в мае удалось оживить договор: 22 мая мэры подписали …», where a colon tells the deed once more.
    """
    if len(date.value or "") >= TO_DAY or deed.type not in (*_TOLD_ONCE_MORE, "visited"):
        return None
    if deed.type in _TOLD_ONCE_MORE:
        return _day_of_same(scene, sentence, deed, date)
    for first, last in scene.clauses[sentence.index]:
        if first < deed.last or scene.parties_in(first, last):
            continue
        days = [in_time(scene, d, deed) for d in scene.dates_in(first, last) if len(d.value or "") == TO_DAY]
        within = [d for d in days if d.role in ("point", "range") and (d.value or "").startswith(date.value or "-")]
        if within and not any(d.type in DONE for d in read_deeds(scene, sentence, first, last)):
            return within[0]
    return None


def _day_of_same(scene: Scene, sentence: Sentence, deed: Deed, date: DateMention) -> DateMention | None:
    """The day within a month, behind the colon that ends a clause, on which the same was done."""
    behind = next((c for c in scene.clauses[sentence.index] if c[0] == deed.last), None)
    if behind is None or scene.analysis.tokens[deed.last - 1].text != ":" or len(date.value or "") < TO_MONTH:
        return None
    told = {d.type for d in read_deeds(scene, sentence, *behind)}
    days = [d for d in scene.dates_in(*behind) if d.role == "point" and len(d.value or "") == TO_DAY]
    same = bool(told) and told <= set(_TOLD_ONCE_MORE)
    return days[0] if same and len(days) == 1 and (days[0].value or "").startswith(date.value or "-") else None


def told_closer(scene: Scene, date: DateMention) -> DateMention:
    """«Год назад, в августе», «в прошлом году, 4 октября»: the month or day right behind a year."""
    behind = scene.analysis.token_index_at(date.end - 1) + 1
    tokens = scene.analysis.tokens
    if len(date.value or "") != TO_YEAR or behind >= len(tokens) or tokens[behind].text != ",":
        return date
    closer = scene.dates_in(behind, min(behind + _WORDS_TO_MONTH, len(tokens)))
    return next((replace(d, role=date.role) for d in closer if (d.value or "").startswith(f"{date.value}-")), date)


def _has_when(scene: Scene, date: DateMention, first: int) -> bool:
    """Whether a date opens a clause and «, когда …» follows it."""
    tokens = scene.analysis.tokens
    at, behind = scene.analysis.token_index_at(date.start), scene.analysis.token_index_at(date.end - 1) + 1
    first += tokens[first].pos == "CCONJ"  # «… , а в мае, когда …»
    opens = at - first <= 1 and behind + 1 < len(tokens)  # «В мае, когда …»
    return opens and tokens[behind].text == "," and tokens[behind + 1].lemma == "когда"


def _is_taken_up(scene: Scene, date: DateMention, first: int) -> bool:
    """Whether the clause that begins at `first` tells what was «когда», and the date stands right before it."""
    tokens = scene.analysis.tokens
    return tokens[first].lemma == "когда" and scene.analysis.token_index_at(date.end - 1) == first - 2


def is_lead_in(scene: Scene, date: DateMention, first: int, last: int) -> bool:
    """Whether a date stands at the end of a clause and belongs to the next one: before a dash, or behind a date of its
    own («установлены в 1993 году, через пятнадцать лет, день в день, заключили …»), no verb beside it.
    """
    tokens = scene.analysis.tokens
    at = scene.analysis.token_index_at(date.start)
    comma = next((i for i in range(at, first, -1) if tokens[i].text == ","), None)
    dashed = tokens[last - 1].text in _DASHES
    if comma is None or not (dashed or tokens[last - 1].text == ",") or last >= scene.sentence_of(first).last:
        return False
    if any(is_predicate(t) for t in tokens[comma:last]) or not any(is_predicate(t) for t in tokens[first:comma]):
        return False
    return dashed or (date.rule.endswith("later") and any(d.value for d in scene.dates_in(first, comma)))


def since_then(scene: Scene, sentence: Sentence, deed: Deed) -> DateMention | None:
    """«Тушили тайгу в 2020-м и с тех пор дружат», «Руки пожали 3 июня. С того дня …»: since the date just told."""
    words = [t.lemma for t in scene.analysis.tokens[deed.first : deed.last]]
    if not any(words[n : n + 2] == ["с", "тот"] and words[n + 2] in _SINCE_THEN for n in range(len(words) - 2)):
        return None
    before = scene.analysis.sentences[max(0, sentence.index - 1)]
    near = before.first if before.paragraph == sentence.paragraph else sentence.first
    dates = scene.dates_in(near, deed.anchor) if near < deed.anchor else ()
    told = [d for d in dates if d.role == "point" and d.value and not is_ahead(d, scene.analysis.article)]
    return replace(told[-1], role="since") if told else None
