"""What cues of the vocabulary (`ontology/vocabulary/cues.ttl`) tell of their sentence (data/cue_roles.csv)."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache

from kg.lang.lexicon import Trigger
from kg.resources import data_folder

_NONE: frozenset[str] = frozenset()


def is_cue(trigger: Trigger, role: str) -> bool:
    """Whether a trigger is a cue that plays a role."""
    return trigger.scheme == "cues" and role in roles_of_cues().get(trigger.id, _NONE)


@cache
def roles_of_cues() -> Mapping[str, frozenset[str]]:
    """The roles that each cue plays."""
    roles: dict[str, frozenset[str]] = {}
    with (data_folder() / "cue_roles.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            roles[row["cue"]] = roles.get(row["cue"], _NONE) | {row["role"]}
    return roles
