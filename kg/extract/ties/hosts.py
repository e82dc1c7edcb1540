"""Hosts: a place that is the other side: «подписал в Витебске план с тамошним горисполкомом», «там с мэром»."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.scene.deed import ENDED
from kg.extract.scene.parties import Group
from kg.extract.scene.scene import Scene
from kg.extract.scene.wording import deeds_in, names_tie
from kg.lang.base import Token
from kg.lang.role_words import role_words
from kg.lang.ru.grammar import Government

_PLACES = ("location", "goal", "origin")
_HERE = ("тамошний", "местный", "принимающий")
_OPENING = 3  # tokens of a sentence before its municipality
_AHEAD = 3  # tokens behind «с» within which the body is named


def with_hosts(
    scene: Scene, groups: Sequence[Group], first: int, last: int, topic: int | None, hub: int | None
) -> tuple[Group, ...]:
    """The municipalities of a clause; where it tells of somebody there, the place named last is their side.

    `topic` is the municipality of the sentences before, which «там» means where this one names no place.
    """
    if topic_is_asked(scene, groups, first, hub):
        return (replace(groups[0], government=Government("с", "", "Ins")),)
    at = _body_there(scene.analysis.tokens, first, last, abroad=_is_abroad(scene, groups, hub))
    if at is None:
        return tuple(groups)
    since = scene.sentence_of(first).first
    places = [g for g in scene.groups_in(since, at) if g.role in _PLACES and len(g.entities) == 1]
    if not places:
        return _with_topic(groups, at, topic)
    host = replace(places[-1], government=Government("с", "", "Ins"))
    others = [g for g in groups if g.first != host.first and g.entities != host.entities]
    host = host if host.first >= first else replace(host, first=at, last=at + 1)
    return tuple(sorted((*others, host), key=lambda g: g.first))


def topic_is_asked(scene: Scene, groups: Sequence[Group], first: int, hub: int | None) -> bool:
    """«В Нойсе предложение порвать отклонили», «в Ванкувере побратимство изучают»: what a town abroad thinks of a tie.

    Only where the sentence opens with it, names nobody else and neither signs anything nor tells a visit.
    """
    sentence = scene.sentence_of(first)
    if hub is None or len(groups) != 1 or groups[0].role != "location" or len(groups[0].entities) > 1:
        return False
    if groups[0].first - sentence.first > _OPENING or {
        p.entity for p in scene.parties_in(sentence.first, sentence.last)
    } - set(groups[0].entities):
        return False
    if scene.entities[groups[0].entities[0]].country == scene.entities[hub].country:
        return False
    deeds = deeds_in(scene, sentence.first, sentence.last)
    thinking = scene.has_cue(sentence.first, sentence.last, "demanded", "rejected", "considered", "decided", "council")
    return names_tie(scene, sentence.first, sentence.last) and deeds.issubset(ENDED) and (thinking or bool(deeds))


def _is_abroad(scene: Scene, groups: Sequence[Group], hub: int | None) -> bool:
    """Whether a clause names one place in another country than the hub's, and nobody else but the hub."""
    others = [g for g in groups if g.entities != (hub,)]
    if hub is None or len(others) != 1 or others[0].role != "location" or len(others[0].entities) > 1:
        return False
    return scene.entities[others[0].entities[0]].country != scene.entities[hub].country


def _with_topic(groups: Sequence[Group], at: int, topic: int | None) -> tuple[Group, ...]:
    """Nothing is added where one municipality alone could not be the other side."""
    others = {e for g in groups for e in g.entities}
    if topic is None or len(others) != 1 or topic in others:
        return tuple(groups)
    host = Group((topic,), at, at + 1, Government("с", "", "Ins"), "noun")
    return tuple(sorted((*groups, host), key=lambda g: g.first))


def _body_there(tokens: Sequence[Token], first: int, last: int, *, abroad: bool) -> int | None:
    """The token behind «с» that names a body or official of the place: «с тамошней администрацией», «там с мэром».

    Where the place is `abroad` and no other is named, a mayor is its own: «подписал в Цхинвале с мэром Гаглоевым».
    """
    words = role_words("tie_words_ru")
    for i in range(first + 1, last - 1):
        if tokens[i].lemma not in ("с", "со") or tokens[i].pos != "ADP":
            continue
        behind = tokens[i + 1 : min(last, i + 1 + _AHEAD)]
        body = next((t for t in behind if t.pos == "NOUN"), None)
        there = behind[0].lemma in _HERE or any(t.lemma == "там" for t in tokens[max(first, i - 2) : i])
        there = there or (abroad and body is not None and words.plays(body, "counterpart"))
        if there and body is not None and (words.plays(body, "body") or words.plays(body, "counterpart")):
            return i + 1
    return None
