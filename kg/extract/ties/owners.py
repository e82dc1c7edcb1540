"""Owners: whose partners a sentence tells of, where people or a word for a partner stand for the town.

«У вьетнамцев уже есть партнёры», «у самих гостей есть ещё одна родня», «с Нижним финны разорвали».
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from kg.extract.scene.frame import Frame, Pair, pair_of
from kg.extract.scene.in_passing import NEAR
from kg.extract.scene.parties import Group, is_partner_noun
from kg.extract.scene.peoples import pair_of_country, side_in
from kg.extract.scene.scene import Scene
from kg.lang.base import Sentence
from kg.lang.role_words import role_words

_OWNING = ("у", "для")
_TWO = 2  # municipalities
_ALSO = ("ещё", "еще")
_BEFORE_NEAR = 3  # tokens: «этот город под»
_BETWEEN = 3  # tokens: «у самих немецких гостей»


class Told(NamedTuple):
    """What was told so far: all pairs, those told last, and the municipality that the passage is about."""

    known: Collection[Pair]
    focus: Sequence[Pair]
    hub: int | None


def owner_told(scene: Scene, first: int, last: int, told: Told) -> int | None:
    """Who has something: «у вьетнамцев», «для гостей», «у нашего побратима»."""
    tokens = scene.analysis.tokens
    for index in range(first, last - 1):
        if tokens[index].lemma not in _OWNING or tokens[index].pos != "ADP":
            continue
        for noun in range(index + 1, min(last, index + 1 + _BETWEEN)):
            owner = _meant_by(scene, noun, told)
            if owner is not None:
                return owner
            if tokens[noun].pos not in ("ADJ", "DET"):
                break
    return None


def people_told(scene: Scene, sentence: Sentence, told: Told) -> int | None:
    """Whom a people stands for that a sentence says to have ties: «у турок, впрочем, опыт побратимства есть»."""
    if not scene.triggers_in(sentence.first, sentence.last, "kinds"):
        return None
    town = _town_near(scene, sentence, told)
    named = any(p.form == "demonym" for p in scene.places_in(sentence.first, sentence.last))
    return owner_told(scene, sentence.first, sentence.last, told) if named and town is None else town


def _town_near(scene: Scene, sentence: Sentence, told: Told) -> int | None:
    """«С кем ещё дружит этот город под Штутгартом»: the only known partner in the country of a town named as near."""
    tokens = scene.analysis.tokens
    for place in scene.places_in(sentence.first, sentence.last):
        at = scene.analysis.token_index_at(place.start) - _BEFORE_NEAR
        if at < sentence.first or tokens[at].lemma != "этот" or tokens[at + 2].lemma not in NEAR:
            continue
        pair = pair_of_country(scene, place.place.country, told.known)
        if pair and role_words("tie_words_ru").plays(tokens[at + 1], "municipality"):
            return side_in(scene, pair, place.place.country)
    return None


def acting_people(scene: Scene, at: int, known: Collection[Pair]) -> int | None:
    """The municipality of a people that acts in a token's clause: «связи с Нижним Новгородом финны разорвали»."""
    clauses = scene.clauses[scene.sentence_of(at).index]
    first, last = next((c for c in clauses if c[0] <= at < c[1]), (at, at))
    for place in scene.places_in(first, last):
        if place.kind == "country" and place.form == "demonym":
            token = scene.analysis.tokens[scene.analysis.token_index_at(place.start)]
            pair = pair_of_country(scene, place.place.country, known)
            if pair and token.feats.get("Case") == "Nom":
                return side_in(scene, pair, place.place.country)
    return None


def partner_told_aside(frames: Sequence[Frame], hub: int | None, known: Collection[Pair]) -> int | None:
    """Of which known partner of the hub a sentence tells other partners: «первым у Людвигсбурга был Монбельяр»."""
    if not frames or hub is None or any(hub in f.pair for f in frames):
        return None
    common = set.intersection(*(set(f.pair) for f in frames))
    partners = [e for e in common if (min(e, hub), max(e, hub)) in known]
    return partners[0] if len(partners) == 1 else None


def common_partner(scene: Scene, pair: Pair, first: int, last: int, known: Collection[Pair]) -> int | None:
    """Who both of a pair are known partners of, where no word of the clause ties them to each other.

    «Делегацию Самокова возглавит глава совета, Иджевана — мэр.»
    """
    if pair in known or scene.triggers_in(first, last, "kinds"):
        return None
    partners = [{e for p in known if own in p for e in p} - {own} for own in pair]
    common = set.intersection(*partners)
    return min(common) if common else None


def pairs_named(scene: Scene, sentence: Sentence, frame: Frame, known: Collection[Pair]) -> list[Pair]:
    """The known pairs of a frame's partner whose other side the sentence names, where it does not name the head."""
    named = {p.entity for p in scene.parties_in(sentence.first, sentence.last)}
    if frame.head in named or len(named) < _TWO:
        return []
    with_partner = (pair_of(frame.partner, e) for e in sorted(named) if e != frame.partner)
    return [p for p in with_partner if p in known]


def partners_owned(
    scene: Scene, groups: Sequence[Group], first: int, last: int, people: int | None
) -> tuple[Pair, ...]:
    """«У Вольфсбурга есть и другие родственники — французский Мариньян»: whom words for kin behind an owner name.

    `people` is the municipality that people stand for where the owner is not named.
    """
    owners = [g for g in groups if g.role == "owner" and len(g.entities) == 1]
    owner = owners[0].entities[0] if owners else people
    others = [g for g in groups if g not in owners]
    if owner is None or not others or any(g.role != "subject" for g in others):
        return ()
    tokens = scene.analysis.tokens[first:last]
    if tokens[-1].text == "?" or scene.has_word(first, last, "не"):
        return ()
    kin = scene.any_plays("tie_words_ru", "kin", first, last)
    if not kin and not any(is_partner_noun(t.lemma) or t.lemma in _ALSO for t in tokens):
        return ()
    named = [e for g in others for e in g.entities]
    country = scene.entities[owner].country
    if any(scene.entities[e].country in (country, None) for e in named) or owner in named:
        return ()
    return tuple((min(owner, e), max(owner, e)) for e in named)


def _meant_by(scene: Scene, noun: int, told: Told) -> int | None:
    """The municipality that a people, or a word for guests and partners, stands for; None where it is uncertain."""
    token = scene.analysis.tokens[noun]
    for place in scene.places_in(noun, noun + 1):
        if place.kind == "country" and place.form == "demonym":
            pair = pair_of_country(scene, place.place.country, told.known)
            return side_in(scene, pair, place.place.country) if pair else None
    if scene.parties_in(noun, noun + 3) or not role_words("tie_words_ru").plays(token, "other_side"):
        return None
    if told.hub is None or len(told.focus) != 1 or told.hub not in told.focus[0]:
        return None
    (side,) = set(told.focus[0]) - {told.hub}
    return side
