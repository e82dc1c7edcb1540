"""Signs that a reader goes by, and how much each tells: tables `data/NAME_weights.csv`, fitted by `kg.evaluate`."""

from __future__ import annotations

import csv
import math
from collections.abc import Mapping
from functools import cache
from typing import Final

from kg.resources import data_folder

_UNLIKELY: Final = 700.0
"""The log-odds against something beyond which a float holds no likelihood."""

Signs = Mapping[str, float]
"""Sign -> how far it holds: yes or no and shares from 0 to 1, counts as logarithms."""

Weights = Mapping[str, float]
"""Sign -> how much it tells; a sign without a weight tells nothing."""


ALWAYS: Final = "always"
"""The sign that everything has which is judged by its likelihood."""


def weigh(signs: Signs, weights: Weights) -> float:
    """What the signs say together."""
    said = 0.0
    for sign, value in signs.items():
        if value:
            said += weights.get(sign, 0.0) * value
    return said


def likelihood(signs: Signs, weights: Weights) -> float:
    """How likely something of these signs is, from 0 to 1, by the weights of a logistic regression."""
    return 1.0 / (1.0 + math.exp(min(-weigh({ALWAYS: 1.0, **signs}, weights), _UNLIKELY)))


@cache
def shipped_weights(name: str) -> Weights:
    """The weights "date", "event", "home", "owner", "pair", "sector", "tie" or "visit", as fitted for this version."""
    with (data_folder() / f"{name}_weights.csv").open(encoding="utf-8", newline="") as file:
        return {row["sign"]: float(row["weight"]) for row in csv.DictReader(file)}
