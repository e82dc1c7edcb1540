"""Visits whose verb is told once: «в мае ездили врачи, в июне — учителя», «9 мая приезжал театр, а 12 июня — хор»."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.scene.scene import Scene
from kg.lang.role_words import role_words
from kg.lang.ru.predicates import is_future, is_predicate

_DASHES = ("—", "–")
_REACH = 4  # tokens
_OPENING = 2  # tokens: «а затем»
_BEFORE = 40  # tokens


def further_guests(scene: Scene, first: int, last: int) -> Iterator[int]:
    """The tokens of people or groups behind a dash that stands behind a date: each came on a visit of their own."""
    tokens = scene.analysis.tokens
    for dash in range(first + 1, last - 1):
        if tokens[dash].text not in _DASHES or not scene.dates_in(max(first, dash - _REACH), dash):
            continue
        end = min(dash + 1 + _REACH, last)
        groups = [t.first for t in scene.triggers_in(dash + 1, end, "cues") if t.id in ("group", "guest")]
        people = [i for i in range(dash + 1, end) if tokens[i].feats.get("Animacy") == "Anim"]
        if groups or people:
            yield min((*groups, *people))


def guests_with_day(scene: Scene, first: int, last: int) -> bool:
    """«(Делегация Лиды приехала 10 июня,) а делегация Нойса, тоже побратима, — 12 июня»: guests, and behind a dash only
    the day on which they came.
    """
    tokens = scene.analysis.tokens
    dash = next((i for i in range(first + 1, last) if tokens[i].text in _DASHES), None)
    if dash is None or any(map(is_predicate, tokens[first:last])):
        return False
    came = (t.first for t in scene.triggers_in(first, dash, "cues") if t.id in ("group", "guest"))
    guests = any(tokens[i].feats.get("Case") == "Nom" for i in came)
    return guests and any(d.value and d.start == tokens[dash + 1].start for d in scene.dates_in(dash, last))


def last_time(scene: Scene, first: int, last: int) -> int | None:
    """«Оттуда каждый год приезжают ансамбли, последний раз — в субботу»: the token from which on a date follows.

    What is told before must be visits; it may well be a habit, which is no event of its own.
    """
    tokens = scene.analysis.tokens
    once = next(
        (i for i in range(first + 1, last) if tokens[i].lemma == "раз" and tokens[i - 1].lemma == "последний"), -1
    )
    if once < 0 or not scene.dates_in(once, last) or any(t.lemma == "не" or is_future(t) for t in tokens[once:last]):
        return None
    told = scene.triggers_in(max(scene.sentence_of(first).first, once - _BEFORE), once, "events")
    return once - 1 if any(t.id == "visited" and tokens[t.first].pos == "VERB" for t in told) else None


def goes_on_to(scene: Scene, first: int, last: int) -> bool:
    """«Побывали в Берлине, а затем в городе-побратиме Нише»: where a visit led to next, without a verb."""
    tokens = scene.analysis.tokens
    opening = tokens[first : min(first + _OPENING, last)]
    next_ = role_words("visit_words_ru").any_plays(opening, "next_stop")
    where = any(g.role in ("location", "goal") for g in scene.groups_in(first, last))
    where = where or any(p.government.case == "Loc" for p in scene.parties_in(first, last))
    return next_ and where and not any(map(is_predicate, tokens[first:last]))
