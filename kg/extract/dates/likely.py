"""Likely dates: when happened what no rule dated, by everything the article says of its dates.

The rules of `kg.extract.dates.dating` give a deed a date of its clause or sentence, or of words that point back. An
article also tells first that a treaty was signed and two sentences later on which day («Церемония прошла 3 июня»), or
gives the day of the whole occasion at its end. Signs that a reader goes by as well (`kg.extract.dates.signs`) are
weighed together, and what seems to give a date to something else: the date that most speaks for is taken where it is
likely enough. What a rule dated stays. The weights are in `data/date_weights.csv`, fitted by `python -m
kg.evaluate.date_weights` on the development articles.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from kg.extract.clauses.date_owners import is_ahead, is_owned_by_others
from kg.extract.dates.borrowed import is_told_aside
from kg.extract.dates.foreseen_behind import tells_how_long
from kg.extract.dates.happened_then import is_relative
from kg.extract.dates.signed_before import is_signed_before
from kg.extract.dates.signs import DateSigns, Told, looked_at
from kg.extract.dates.timeline import ToldEvent
from kg.extract.scene.cue_roles import is_cue
from kg.extract.scene.deed import DONE
from kg.extract.scene.frame import Pair
from kg.extract.scene.headings import is_dateline
from kg.extract.scene.notes import is_note
from kg.extract.scene.other_things import ABOUT, tells_of_other_thing
from kg.extract.scene.scene import Scene
from kg.extract.scene.telling import EventMention
from kg.extract.signs import Signs, Weights, likelihood, shipped_weights
from kg.lang.base import Sentence, Token
from kg.text.dates import DateMention

LIKELY: Final = 0.45
"""A date that is likelier is taken; chosen by cross-validation by file. Below a half, as the weights are fitted on
articles that the rules were written on: an event without a date there has one half as often as in other articles."""

RULE: Final = "date.weighed"
_LATER: Final = ("only_later", "earlier")


def with_likely_dates(article: DateSigns, weights: Weights | None = None) -> Told:
    """The events, those without a date with the likeliest one, if there is one that is likely enough.

    Args:
        article: what it tells, and of which dates.
        weights: sign -> weight, the shipped ones where none are given.
    """
    weights = shipped_weights("date") if weights is None else weights
    return {p: tuple(_dated(article, p, e, weights) for e in events) for p, events in article.told.items()}


def _dated(article: DateSigns, pair: Pair, event: ToldEvent, weights: Weights) -> ToldEvent:
    dates = {} if event.date else likely_dates(article, pair, event)
    likely = [(likelihood(signs, weights), -date.start, date) for date, signs in dates.items()]
    chance, _, date = max(likely, key=lambda found: found[:2], default=(0.0, 0, None))
    if date is None or chance <= LIKELY:
        return event
    first, last = article.clause_of(date)
    sentence = article.sentence_of(date).index
    telling = EventMention(pair, event.type, date.value, None, sentence, first, last, RULE, explicit=False)
    return replace(event, date=date.value, tellings=(*event.tellings, telling))


def likely_dates(article: DateSigns, pair: Pair, event: ToldEvent) -> dict[DateMention, Signs]:
    """The dates around the tellings of an event that may be its own, and what speaks for and against each.

    In a note none that seems something else's, in a longer article none of a thing in a sentence that speaks of nothing
    but things: «Парк разбили в 1898 году».
    """
    taken = article.dates_of(pair, event.type)
    own = event.date or ""
    found: dict[DateMention, Signs] = {}
    for date in article.near(event):
        if taken.get(date.value or "", 0) <= (date.value == own) and not _is_out_of_time(article, event, date):
            against = _against(article, event, date)
            if not _is_barred(article, date, against):
                found[date] = {**against, "against.nothing": float(not any(against.values()))}
    return {date: {**article.of(pair, event, date, list(found)), **against} for date, against in found.items()}


def _is_barred(article: DateSigns, date: DateMention, against: Signs) -> bool:
    if is_note(article.scene.analysis.article):
        return any(against.values())
    return bool(against["against.other_thing"]) and not _speaks_of_ties(article.scene, article.sentence_of(date))


def _speaks_of_ties(scene: Scene, sentence: Sentence) -> bool:
    """Whether a sentence speaks of papers, deeds or kinds of ties, or of what may have to do with these."""
    told = scene.triggers_in(sentence.first, sentence.last)
    return any(t.scheme in ABOUT or is_cue(t, "of_ties") for t in told)


def _is_out_of_time(article: DateSigns, event: ToldEvent, date: DateMention) -> bool:
    """Whether a date heads the news, lies ahead of what is over, or tells how long what is planned is to last."""
    scene = article.scene
    over = event.type in DONE or (event.type == "visited" and _is_past(scene, event))
    if is_dateline(scene, article.sentence_of(date)) or (over and is_ahead(date, scene.analysis.article)):
        return True
    return event.type == "planned" and date.role == "until" and tells_how_long(scene, *article.clause_of(date))


def _against(article: DateSigns, event: ToldEvent, date: DateMention) -> Signs:
    """What a reader takes to say that a date is something else's.

    Of the dates of a sentence that tells the event the rules of `kg.extract.dates.dating` took none.
    """
    scene, (first, last) = article.scene, article.clause_of(date)
    tellings = looked_at(event)
    return {
        "against.apart": float(any(_stands_apart(scene, t) for t in tellings)),
        "against.own_sentence": float(article.sentence_of(date).index in {t.sentence for t in tellings}),
        "against.denied": float(any(t.lemma == "не" for t in scene.analysis.tokens[first:last])),
        "against.aside": float(is_told_aside(scene, date) or is_relative(scene, first)),
        "against.owned": float(is_owned_by_others(scene, date, first, last)),
        "against.other_thing": float(_is_of_other_thing(article, event, first, last)),
    }


def _stands_apart(scene: Scene, telling: EventMention) -> bool:
    """«Позже подписали и договор», «…, с которым Элиста побраталась», «подписан давно»: no date holds."""
    later = any(scene.has_cue(telling.first, telling.last, cue) for cue in _LATER)
    old = telling.type == "signed" and is_signed_before(scene, telling.first, telling.last)
    return later or old or is_relative(scene, telling.first)


def _is_past(scene: Scene, event: ToldEvent) -> bool:
    """Whether a verb tells that an event is over: «Столица принимала гостей»."""
    words = (w for t in looked_at(event) for w in scene.analysis.tokens[t.first : t.last])
    return any(w.feats.get("Tense") == "Past" and w.feats.get("VerbForm") == "Fin" for w in words)


def _is_of_other_thing(article: DateSigns, event: ToldEvent, first: int, last: int) -> bool:
    """«Ярмарка мёда пройдёт 12 июня»: whether a clause tells of a thing, and not of ties, papers or meetings.

    Also «Соглашение об обмене музеи подписали в среду», where the sentence tells nothing of any municipality.
    """
    scene = article.scene
    triggers = scene.triggers_in(first, last)
    same = any(t.scheme == "events" and t.id == event.type for t in triggers)
    if same and not article.is_told_in(scene.sentence_of(first).index):
        return True
    things = (i for i in range(first, last) if _is_thing(scene.analysis.tokens[i]))
    return any(_is_of_thing(scene, i + 1) for i in things) or tells_of_other_thing(scene, first, last)


def _is_thing(token: Token) -> bool:
    return token.pos == "NOUN" and token.feats.get("Case") == "Nom" and token.feats.get("Animacy") == "Inan"


def _is_of_thing(scene: Scene, behind: int) -> bool:
    """«Программа фестиваля», «праздник мёда»: whether a thing is that of another thing, and not of a tie or paper."""
    tokens: Sequence[Token] = scene.analysis.tokens
    if behind >= len(tokens) or any(t.scheme in ABOUT for t in scene.triggers_in(behind, behind + 1)):
        return False
    token = tokens[behind]
    return token.pos == "NOUN" and token.feats.get("Case") == "Gen" and token.feats.get("Animacy") == "Inan"
