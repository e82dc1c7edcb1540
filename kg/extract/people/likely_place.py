"""Whose office it may be where no place stands by it: the municipality for which most speaks.

The signs are in `owner_signs`, their weights in `data/owner_weights.csv`, fitted by
`python -m kg.evaluate.owner_weights` on the development articles.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

from kg.extract.people.owner_signs import WHERE
from kg.extract.signs import Signs, shipped_weights, weigh
from kg.model.annotation import Place

_HIGHEST = 0.85


def likeliest(found: Mapping[Place, Signs]) -> tuple[Place, str, float] | None:
    """The place that most likely is meant, the rule named after where it stands, and how far it can be trusted."""
    if not found:
        return None
    weights = shipped_weights("owner")
    scores = {place: weigh(signs, weights) for place, signs in found.items()}
    best = max(scores, key=lambda place: (scores[place], place.name))
    share = 1 / sum(math.exp(score - scores[best]) for score in scores.values())
    return best, _rule(found[best]), min(_HIGHEST, share)


def _rule(signs: Signs) -> str:
    special = next((f"of.{sign}" for sign in ("delegation", "host") if signs.get(sign)), None)
    return special or next((rule for sign, rule in WHERE.items() if signs.get(sign)), "of.article")
