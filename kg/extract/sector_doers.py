"""Who does what a clause tells: regions and states, or the people of the partner's country."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.frames import Pair
from kg.extract.scene import Scene
from kg.extract.sector_pairs import PLACES_OF_ACTION, Range
from kg.extract.sector_roles import plays, roles_of

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
    """«Корейцы открыли курсы»: the subject of a clause calls the other side of a pair by its country's people."""
    home = {scene.entities[scene.home].country} if scene.home is not None else set()
    abroad = {scene.entities[side].country for pair in pairs for side in pair} - home
    people = (
        place
        for place in scene.places_in(*clause)
        if place.kind == "country" and place.form == "demonym" and place.place.country in abroad
    )
    tokens = scene.analysis.tokens
    if not any(tokens[scene.analysis.token_index_at(p.start)].feats.get("Case") == "Nom" for p in people):
        return False
    return any(roles_of(t) & _DEEDS for t in tokens[slice(*clause)])
