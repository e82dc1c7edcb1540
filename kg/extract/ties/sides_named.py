"""Which of the municipalities that a clause names may be sides of a tie."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from kg.extract.scene.entries import split_in_pairs
from kg.extract.scene.frame import Pair
from kg.extract.scene.parties import Group, without_descriptions
from kg.extract.scene.scene import Scene
from kg.extract.scene.wording import is_of_people
from kg.extract.ties.bystanders import without_bystanders
from kg.extract.ties.hosts import with_hosts
from kg.extract.ties.stand_ins import has_signers, without_things_tied


@dataclass(frozen=True, slots=True)
class Mind:
    """What a passage has in mind when a clause is read: the pairs told, its topic and hub, whether pairs are listed."""

    known: Collection[Pair]
    topic: int | None
    hub: int | None
    pairwise: bool


def sides_named(scene: Scene, first: int, last: int, mind: Mind) -> tuple[Group, ...]:
    """The municipalities of a clause; where something is signed, also those the signers stand for."""
    groups = without_things_tied(scene, scene.groups_in(first, last), first, last)
    groups = without_descriptions(groups)
    groups = split_in_pairs(scene, groups, told=mind.pairwise)
    groups = without_bystanders(scene, groups, first, last, mind.known)
    groups = with_hosts(scene, groups, first, last, mind.topic, mind.hub)
    if not groups or not has_signers(scene, first, last):
        return groups
    groups = tuple(g for g in groups if not is_of_people(scene, g))
    named = {e for g in groups for e in g.entities}
    if len(named) > 1:
        return groups
    signers = scene.signers_groups(first, last, named)
    return tuple(sorted((*groups, *signers), key=lambda g: g.first))
