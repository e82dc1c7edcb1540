"""How far a claim is to be believed: by independent sources and by the measured reliability of the rules.

The formula is that of INDRA (Gyori et al. 2017, Molecular Systems Biology 13:954, "From word models to executable
models"; its belief engine): a rule errs at random, each time anew, and systematically, the same way every time. With
`n` independent texts read by rule `r` the claim is wrong with probability `systematic(r) + random(r) ** n`; rules err
independently of each other:

    belief = 1 - Π over rules (systematic + random ** n)

Words that deny the claim are believed by the same formula, and belief becomes `belief * (1 - belief of the denial)`.
What a denial speaks against is told in `kg.assemble.denials`; as long as denials are not measured by themselves, they
are taken to be read as reliably as what they deny. For one text, belief is the rule's measured precision: that is what
calibration on gold articles checks.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from kg.assemble.claims import Claim
from kg.measured import measured_counts

SYSTEMATIC_SHARE: Final = 0.3
"""Share of a rule's errors that it makes again on every text of the kind: without a measure of our own, the order of
size of INDRA's default priors for readers (systematic 0.05 of an error of 0.35, and more for the weaker ones)."""

_PRIOR: Final = (4.0, 1.0)
"""Right and wrong readings that every rule starts with, so that a rule seen twice is not believed wholly."""

DIGITS: Final = 4
"""Decimal places of a belief in the graph: no more than the measurement of rules carries."""


@dataclass(frozen=True, slots=True)
class Reliability:
    """The two errors of one rule, from 0 to 1; for one text it is right with `1 - systematic - random`."""

    systematic: float
    random: float


@dataclass(frozen=True, slots=True)
class Rulebook:
    """What was measured: rule -> (right, wrong) readings of gold articles."""

    counts: Mapping[str, tuple[int, int]]

    def reliability(self, claim: Claim) -> Reliability:
        """Of the rule that read a claim: the rule itself, else what it reads, else its confidence."""
        for name in (claim.rule, claim.rule.partition("+")[0], f"{claim.relation}.{claim.value}", claim.relation):
            if name in self.counts:
                right, wrong = self.counts[name]
                share = (right + _PRIOR[0]) / (right + wrong + sum(_PRIOR))
                error = 1.0 - share
                return Reliability(SYSTEMATIC_SHARE * error, (1 - SYSTEMATIC_SHARE) * error)
        error = 1.0 - min(claim.confidence, 0.95)
        return Reliability(SYSTEMATIC_SHARE * error, (1 - SYSTEMATIC_SHARE) * error)


def belief(claims: Iterable[Claim], groups: Mapping[str, str], rules: Rulebook) -> float:
    """Belief, from 0 to 1, in what all these claims say; `groups` is article -> group of reprints."""
    told = tuple(claims)
    yes = _believed((claim for claim in told if not claim.negated), groups, rules)
    no = _believed((claim for claim in told if claim.negated), groups, rules)
    return round(yes * (1.0 - no), DIGITS)


def _believed(claims: Iterable[Claim], groups: Mapping[str, str], rules: Rulebook) -> float:
    """The most reliable reading of each group of reprints counts, under the rule that made it."""
    best: dict[str, tuple[float, Reliability]] = {}
    for claim in sorted(claims):
        errors = rules.reliability(claim)
        wrong = errors.systematic + errors.random
        group = groups[claim.article]
        if group not in best or wrong < best[group][0]:
            best[group] = (wrong, errors)
    texts: dict[Reliability, int] = {}
    for _, errors in best.values():
        texts[errors] = texts.get(errors, 0) + 1
    doubt = 1.0
    for errors in sorted(texts, key=lambda r: (r.systematic, r.random)):
        doubt *= errors.systematic + errors.random ** texts[errors]
    return 1.0 - doubt


@cache
def shipped_rulebook() -> Rulebook:
    """What was measured on the gold articles of this version, many of which came when most rules had been written."""
    return Rulebook(measured_counts())
