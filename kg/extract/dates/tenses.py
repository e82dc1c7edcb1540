"""Dates against the tense of a deed: a year that was guessed is moved where the verb says so, and what is done has no
date that lies ahead.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from kg.extract.clauses.date_owners import is_ahead
from kg.extract.scene.deed import DONE, Deed
from kg.extract.scene.scene import Scene
from kg.lang.base import Token
from kg.lang.role_words import role_words
from kg.lang.ru.predicates import is_future
from kg.text.dates import TO_DAY, TO_MONTH, DateMention, parse_date

_HALF_A_YEAR = 6  # months
_LEADING_IN = 2  # tokens: «к концу (месяца)»


def in_time(scene: Scene, date: DateMention, deed: Deed) -> DateMention:
    """A date as a deed's tense has it: by when a thing was done is when («к лету породнились»); a year that was guessed
    is moved where the verb says so: what will be lies ahead.
    """
    date = _by_when(scene, date, deed)
    published, value = scene.analysis.article.published, date.value
    if not published or not value or deed.type == "exists" or date.role == "since":
        return date
    if ".sentence_year" in date.rule and deed.type == "planned":
        return _moved_ahead(scene, date, deed)
    if ".nearest" not in date.rule:
        return date
    now = published[: len(value)]
    verb = scene.analysis.tokens[deed.anchor]
    led_in = scene.analysis.tokens[scene.analysis.token_index_at(date.start) - 1].lemma
    deadline = deed.type == "planned" and (date.role == "until" or led_in == "на")  # «готовит договор к сентябрю»
    to_come = is_future(verb) or deadline or _is_foreseen(scene, date, deed) or _is_setting_out(verb, date, deed, now)
    to_come = to_come or _is_ready_for(scene, verb, deed) or _is_of_infinitive(scene, date, deed)
    if to_come and value < now and not _goes_on(date, now):
        return _moved(date, 1)
    done = deed.type not in ("planned", "visited") or verb.feats.get("Tense") == "Past"
    return _moved(date, -1) if done and deed.type != "planned" and value > now else date


def _is_setting_out(verb: Token, date: DateMention, deed: Deed, now: str) -> bool:
    """«Группа отправляется туда 10 ноября»: a present for what is to come, unless it has only just begun."""
    setting_out = verb.feats.get("Tense") == "Pres" and role_words("visit_words_ru").plays(verb, "travels")
    just_begun = (date.value or "")[:TO_MONTH] >= now[:TO_MONTH]
    return deed.type == "visited" and setting_out and not just_begun


def _moved_ahead(scene: Scene, date: DateMention, deed: Deed) -> DateMention:
    """«В 2019-м его продлили, а в октябре обновят»: a year told of what is over is none of what is to come."""
    published, value = scene.analysis.article.published or "", date.value or ""
    if value >= published[: len(value)] or not (
        is_future(scene.analysis.tokens[deed.anchor]) or _is_foreseen(scene, date, deed)
    ):
        return date
    years = int(published[:4]) - int(value[:4])
    this_year = _moved(date, years)
    return this_year if (this_year.value or "") >= published[: len(value)] else _moved(date, years + 1)


def _by_when(scene: Scene, date: DateMention, deed: Deed) -> DateMention:
    """«К концу месяца контакты прервал и Орёл», «до конца года породнились»: by when is when, of what is done; not
    «контакты приостановили до конца года».
    """
    if date.role != "until" or deed.type not in DONE:
        return date
    at, words = scene.analysis.token_index_at(date.start), scene.analysis.tokens[deed.first : deed.last]
    before = scene.analysis.tokens[max(deed.first, at - _LEADING_IN) : at]
    done = at < deed.anchor and any(t.feats.get("Aspect") == "Perf" for t in words)
    led_in = any(t.lemma == "к" or (t.lemma == "до" and done) for t in before)
    return replace(date, role="point") if led_in and not any(map(is_future, words)) else date


def is_too_late(scene: Scene, date: DateMention, deed: Deed) -> bool:
    """Whether a date still lies ahead, though a deed is done («породнились в 1992-м, а в марте приедут …»)."""
    verb = scene.analysis.tokens[deed.anchor].feats
    done = deed.type in DONE or (deed.type == "visited" and verb.get("Tense") == "Past")
    return done and is_ahead(date, scene.analysis.article)


def is_too_early(scene: Scene, date: DateMention, deed: Deed) -> bool:
    """Whether a date is past, though a visit is still to come («породнились в 1992-м, и в марте приедут …»)."""
    published, value = scene.analysis.article.published, date.value
    coming = deed.type == "visited" and is_future(scene.analysis.tokens[deed.anchor])
    past = bool(published and value and value < published[: len(value)])
    if past and deed.type == "planned" and _was_due(scene, deed):
        return True  # «побратимами должны были стать в прошлом году, однако церемонию отменили»
    return coming and past and not _goes_on(date, published or "")


def _was_due(scene: Scene, deed: Deed) -> bool:
    pairs = pairwise(scene.analysis.tokens[deed.first : deed.last])
    return any(one.lemma in ("должный", "должен") and two.feats.get("Tense") == "Past" for one, two in pairs)


def _goes_on(date: DateMention, published: str) -> bool:
    """«Делегация пробудет в городе с 3 по 5 июня», told on the 4th: what has begun is not over."""
    return date.role == "range" and (date.value or "")[:TO_MONTH] == published[:TO_MONTH]


def _is_foreseen(scene: Scene, date: DateMention, deed: Deed) -> bool:
    """Whether a date is that of a planned act, not of its planning: «решили подписать», «о подписании в сентябре»."""
    act = scene.analysis.tokens[deed.anchor]
    if not deed.rule.endswith((".planned", ".planned.gapped")) or deed.rule == "event.planned":
        return False
    at = scene.analysis.token_index_at(date.start)
    if _stands_by_infinitive(scene, date, deed) and not _is_just_past(scene, date):
        return True
    if at < deed.anchor and act.feats.get("VerbForm") == "Inf" and _is_over(scene, deed):
        return False  # «в феврале о желании породниться известил Исфахан»
    behind = scene.analysis.tokens[scene.analysis.token_index_at(date.end - 1) + 1 : deed.last][:1]
    becoming = act.feats.get("VerbForm") == "Inf" or act.feats.get("Case") == "Ins"
    if at > deed.anchor and becoming and any(map(_tells_past, behind)):
        return False  # «о желании породниться в мае объявил Исфахан»
    between = scene.analysis.tokens[min(at, deed.anchor) : max(at, deed.anchor)]
    if any(map(_tells_past, between)) and not any(map(is_future, between)):
        return False  # «Письмо с предложением породниться ушло в январе», «отправлено 14 апреля»
    if role_words("tie_words_ru").any_plays(between, "occasion"):
        return False  # «высказал идею сделать города побратимами на встрече 22 февраля»
    return act.feats.get("VerbForm") == "Inf" or (act.pos == "NOUN" and date.start > act.start)


def _stands_by_infinitive(scene: Scene, date: DateMention, deed: Deed) -> bool:
    """«Пригласил мэра в августе подписать договор», «приехать в августе для подписания»: when what is asked for is."""
    tokens, at = scene.analysis.tokens, scene.analysis.token_index_at(date.start)
    behind = scene.analysis.token_index_at(date.end - 1) + 1
    asked = any(map(_tells_past, tokens[deed.first : at]))
    near = [tokens[i] for i in (at - _LEADING_IN, behind) if deed.first <= i < deed.last]
    return asked and any(t.feats.get("VerbForm") == "Inf" for t in near)


def _is_just_past(scene: Scene, date: DateMention) -> bool:
    """«Предложил мэру в мае подписать договор», told in June: a month that lies nearer behind than ahead."""
    published, value = scene.analysis.article.published or "", date.value or ""
    if len(value) < TO_MONTH or not published:
        return False
    months = (int(published[:4]) - int(value[:4])) * 12 + int(published[5:7]) - int(value[5:7])
    return 0 <= months <= _HALF_A_YEAR


def _is_ready_for(scene: Scene, verb: Token, deed: Deed) -> bool:
    """«Совет готов рассмотреть проект в сентябре»: an infinitive under what one is now."""
    infinitive = deed.type == "planned" and verb.feats.get("VerbForm") == "Inf"
    return infinitive and any(t.lemma in ("готов", "готовый") for t in scene.analysis.tokens[deed.first : deed.anchor])


def _is_of_infinitive(scene: Scene, date: DateMention, deed: Deed) -> bool:
    """«Карту обещано согласовать в ноябре»: the time right behind what is yet to be done, not that of promising it."""
    at = scene.analysis.token_index_at(date.start)
    if deed.type != "planned" or not deed.anchor < at:
        return False
    between = scene.analysis.tokens[max(deed.anchor + 1, at - _LEADING_IN) : at]
    return any(t.feats.get("VerbForm") == "Inf" for t in between)


def _tells_past(token: Token) -> bool:
    """«Ушло», «отправлено»; not «подписать решено»."""
    sent = token.feats.get("Variant") == "Short" and role_words("visit_words_ru").plays(token, "sends")
    return (token.feats.get("VerbForm") == "Fin" or sent) and token.feats.get("Tense") == "Past"


def _is_over(scene: Scene, deed: Deed) -> bool:
    """Whether the clause of a deed has but verbs in the past."""
    finite = [t for t in scene.analysis.tokens[deed.first : deed.last] if t.feats.get("VerbForm") == "Fin"]
    return bool(finite) and all(t.feats.get("Tense") == "Past" for t in finite)


def _moved(date: DateMention, years: int) -> DateMention:
    value = date.value or ""
    moved = f"{int(value[:4]) + years:04d}{value[4:]}"
    return replace(date, value=moved if len(moved) < TO_DAY or parse_date(moved) else value)
