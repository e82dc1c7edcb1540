"""How sure a reading is: from how often its rules were right on the development articles.

The rules of a reading move the odds of an average reading, each by how much better or worse it is than average; as
rules of one sentence err together, each moves them only partly. What was measured is in
`data/reliability.csv`, written by `python -m kg.evaluate.reliability`.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from kg.measured import FIRST_READING, measured_counts

PAIR, EVENT = "pair", "event"
"""The rows that count all pairs and all dated events."""

_INERTIA: Final = 20.0
"""Average readings that every rule starts with: one chronicle of thirty pairs reads them all right or all wrong.
Chosen by leaving out one development article at a time."""

_WEIGHT: Final = 0.7
"""How far a rule moves the odds; 1 would take the rules of a sentence for independent witnesses."""

_FLOOR, _CEILING = 0.02, 0.98
_PLACES: Final = 4


@dataclass(frozen=True, slots=True)
class Reliability:
    """How often rules were right: rule -> (right, wrong) readings."""

    counts: Mapping[str, tuple[int, int]]

    def of_pair(self, tie_rules: Iterable[str]) -> float:
        """The confidence, from 0 to 1, that two municipalities are tied, read by these rules."""
        return _probability(self._odds(PAIR) + self._shift(tie_rules, PAIR) - FIRST_READING)

    def of_event(self, event_rules: Iterable[str], tie_rules: Iterable[str]) -> float:
        """The confidence that an event of a pair is told rightly, with its type and date."""
        shift = self._shift(event_rules, EVENT) + self._shift(tie_rules, PAIR)
        return _probability(self._odds(EVENT) + shift - FIRST_READING)

    def _shift(self, rules: Iterable[str], all_readings: str) -> float:
        """How far rules (dotted, joined by `+`) move the logarithm of the odds of an average reading."""
        average = self._odds(all_readings)
        atoms = sorted({atom for rule in rules for atom in rule.split("+")})
        return sum(_WEIGHT * (_log_odds(self._share(atom, average)) - average) for atom in atoms)

    def _share(self, rule: str, average: float) -> float:
        right, wrong = self.counts.get(rule, (0, 0))
        return (right + _INERTIA * _sigmoid(average)) / (right + wrong + _INERTIA)

    def _odds(self, all_readings: str) -> float:
        right, wrong = self.counts.get(all_readings, (0, 0))
        return _log_odds((right + 1) / (right + wrong + 2))


@cache
def measured_reliability() -> Reliability:
    """What was measured for this version."""
    return Reliability(measured_counts())


def _log_odds(share: float) -> float:
    return math.log(share / (1 - share))


def _sigmoid(log_odds: float) -> float:
    return 1 / (1 + math.exp(-log_odds))


def _probability(log_odds: float) -> float:
    return round(min(_CEILING, max(_FLOOR, _sigmoid(log_odds))), _PLACES)
