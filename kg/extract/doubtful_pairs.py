"""Doubtful pairs: two municipalities that an article hardly ties, by all that was read, are no pair of its record.

Rules go wrong in articles that nobody has looked at far more often than in those that they were written on: a match, a
flight, a forum where towns merely meet. So the signs of `kg.extract.doubts` that speak of a pair, and whether it is the
only one, are weighed by what was right and wrong when articles were first read. Notes are left as they are. The weights
are in `data/pair_weights.csv`, fitted by `python -m kg.evaluate.pair_weights` on `tests/gold/first_readings`.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from kg.extract.doubts import SHORT, EventSigns
from kg.extract.signs import Signs, Weights, likelihood, shipped_weights
from kg.model.annotation import ArticleRecord, Decision, Partnership

LIKELY: Final = 0.4
"""A pair that is less likely is left out; by cross-validation, from 0.4 to 0.5. Where two of five are right, telling
them costs as much as it wins."""

RULE: Final = "doubts.pair"


def without_doubtful_pairs(record: ArticleRecord, weights: Weights | None = None) -> ArticleRecord:
    """The record without the pairs that are hardly tied; what is left out stands in its decisions.

    Of an article without any pair nothing else is told.

    Args:
        record: what the rules read, its doubtful events left out.
        weights: sign -> weight, the shipped ones where none are given.
    """
    if len(record.article.text) < SHORT:
        return record
    weights = shipped_weights("pair") if weights is None else weights
    chances = [(likelihood(signs, weights), tie) for tie, signs in signs_of_pairs(record)]
    doubted = tuple(_left_out(tie, chance) for chance, tie in chances if chance < LIKELY)
    if not doubted:
        return record
    kept = tuple(tie for chance, tie in chances if chance >= LIKELY)
    record = replace(record, partnerships=kept, decisions=(*record.decisions, *doubted))
    return record if kept else replace(record, officials=(), organizations=())


def signs_of_pairs(record: ArticleRecord) -> Iterator[tuple[Partnership, Signs]]:
    """Each pair of a record, and what speaks for and against it."""
    signs, length = EventSigns(record), math.log(max(len(record.article.text), SHORT) / SHORT)
    for tie in record.partnerships:
        of_pair = {**signs.of_pair(tie), "length": length}
        alone = {f"alone:{sign}": value for sign, value in of_pair.items()} | {"alone": 1.0}
        yield tie, {**of_pair, **alone} if len(record.partnerships) == 1 else of_pair


def _left_out(tie: Partnership, chance: float) -> Decision:
    one, other = tie.between
    return Decision(RULE, tie.evidence[0].span, f"{one.name}–{other.name} left out, likely to {chance:.2f}")
