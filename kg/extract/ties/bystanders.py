"""Who is named in a clause and has no part in the tie it tells: onlookers, states, those of its circumstances."""

from __future__ import annotations

from collections.abc import Collection

from kg.extract.scene.frame import Pair
from kg.extract.scene.parties import Group
from kg.extract.scene.scene import Scene
from kg.extract.ties.capitals import without_states
from kg.extract.ties.circumstances import without_circumstances
from kg.extract.ties.customers import without_customers
from kg.extract.ties.makers import without_makers
from kg.extract.ties.on_the_way import without_further_places
from kg.extract.ties.onlookers import without_onlookers


def without_bystanders(
    scene: Scene, groups: tuple[Group, ...], first: int, last: int, known: Collection[Pair]
) -> tuple[Group, ...]:
    """The municipalities of a clause that may be sides of a tie; `known` are the pairs told before."""
    if not groups:
        return groups
    groups = without_states(scene, groups, first, last)
    groups = without_further_places(scene, groups, first, known)
    groups = without_makers(scene, without_customers(scene, groups, first), known)
    groups = without_onlookers(scene, groups, first, last, known)
    return without_circumstances(scene, groups, first, last, known)
