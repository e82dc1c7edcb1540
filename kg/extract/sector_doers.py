"""Who does what a clause tells: regions and states, or the people of the partner's country."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.adjectives import adjectives_in
from kg.extract.frame import Pair
from kg.extract.inhabitants import inhabitants_in
from kg.extract.scene import Scene
from kg.extract.sector_roles import any_plays, is_animate, plays, roles_of
from kg.extract.sector_shares import PLACES_OF_ACTION, Range
from kg.places.folding import fold_name
from kg.places.mention import PlaceMention

_ENDING, _SHORTEST_STEM = 2, 3  # letters of a name that its adjective changes, and that tell it from other words
_OF_PLACES = ("ский", "ской", "цкий", "цкой")
_DEEDS = frozenset(["giving", "doing", "training"])


def is_done_by_states(scene: Scene, clause: Range) -> bool:
    """«Область торгует лесом», «министры обсудили энергетику»: regions and states do it, in a clause of their own."""
    if any(group.role not in PLACES_OF_ACTION for group in scene.groups_in(*clause)):
        return False
    subjects = (
        t for t in scene.analysis.tokens[slice(*clause)] if t.feats.get("Case") == "Nom" and t.pos in ("NOUN", "PROPN")
    )
    return any(plays(t, "region") or plays(t, "state") for t in subjects)


def is_done_by_countrymen(scene: Scene, clause: Range, pairs: Sequence[Pair]) -> bool:
    """«Корейцы открыли курсы», «корейские врачи учат»: the subject is of the country of a pair's other side."""
    home = {scene.entities[scene.home].country} if scene.home is not None else set()
    abroad = {scene.entities[side].country for pair in pairs for side in pair} - home
    people = (
        place
        for place in scene.places_in(*clause)
        if place.kind == "country" and place.form in ("demonym", "adjective") and place.place.country in abroad
    )
    if not any(_is_subject(scene, place) for place in people):
        return False
    return any(roles_of(t) & _DEEDS for t in scene.analysis.tokens[slice(*clause)])


def names_both(scene: Scene, clause: Range, pair: Pair) -> bool:
    """«Рязань открыла в Ловече клуб», «рязанские врачи лечат в Ловече», «с Ловечем наши …»: both sides in some form."""
    named = {p.entity for p in scene.parties_in(*clause)} & set(pair)
    if len(named) < len(pair):
        named |= {e for _, e in (*adjectives_in(scene, *clause), *inhabitants_in(scene, *clause))} & set(pair)
    if len(named) != 1:
        return bool(named)
    (other,) = set(pair) - named
    stem = fold_name(scene.entities[other].name)[:-_ENDING]
    attributes = [t for t in scene.analysis.tokens[slice(*clause)] if t.pos in ("ADJ", "DET")]
    if other == scene.home and any_plays(attributes, "own"):
        return True
    return len(stem) >= _SHORTEST_STEM and any(
        t.lemma.endswith(_OF_PLACES) and fold_name(t.lemma).startswith(stem) for t in attributes
    )


def _is_subject(scene: Scene, place: PlaceMention) -> bool:
    """«Корейцы», «корейские | врачи», but not «корейский | завод», that may stand anywhere."""
    tokens = scene.analysis.tokens
    at = scene.analysis.token_index_at(place.start)
    if place.form == "adjective":
        at += 1
        while at + 1 < len(tokens) and tokens[at].pos == "ADJ":
            at += 1
        if not (is_animate(tokens[at]) or plays(tokens[at], "side")):
            return False
    return tokens[at].feats.get("Case") == "Nom"
