"""Doubtful pairs: two municipalities that an article hardly ties, by all that was read, are no pair of its record.

Rules go wrong in articles that nobody has looked at far more often than in those that they were written on: a match, a
flight, a forum where towns merely meet. So the signs of `kg.extract.doubts` that speak of a pair, whether it is the
only one, and how its two stand in the article (`kg.extract.ties.standing`) are weighed by what was right and wrong when
articles were first read. Notes are left as they are. The weights are in `data/pair_weights.csv`, fitted by
`python -m kg.evaluate.pair_weights` on `tests/gold/first_readings`.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final, TypeAlias

from kg.extract.doubts import EventSigns
from kg.extract.scene.notes import SHORT, is_note
from kg.extract.scene.scene import Scene
from kg.extract.signs import Signs, Weights, likelihood, shipped_weights
from kg.extract.ties.find import Ties
from kg.extract.ties.standing import Standing
from kg.model.annotation import ArticleRecord, Decision, Partnership, Place

LIKELY: Final = 0.35
"""A pair that is less likely is left out. By cross-validation 0.35 and 0.4 do alike; the lower leaves out fewer that
are right. Where two of five are right, telling them costs as much as it wins."""

LET_GO: Final = 0.3
"""An article keeps its likeliest pair unless that is less likely; so more of those that tell of ties are told to."""

RULE: Final = "doubts.pair"

_NAMED: Final = "as_"
"""What the signs of a role begin with: in which part of its mentions a partner is subject, companion, waypoint …"""

_STANDING: Final = frozenset(
    (
        *("abroad", "adjective", "asked", "certain", "headline", "lead", "listed", "mates_tied", "mates_untied"),
        *("mentions", "of_country", "official", "others_tied", "silent", "stateless", "strangers", "tied_elsewhere"),
        *("together", "twin_headline", "twin_words", "with_home"),
    )
)
"""The signs of a pair's standing that are weighed; with the words around it more that is right was left out."""

Stands: TypeAlias = Mapping[tuple[Place, Place], Signs]
"""What speaks for and against each pair of municipalities, by how they stand in the article."""


def standing_of(record: ArticleRecord, scene: Scene, ties: Ties) -> Stands:
    """How the two of each pair of a record stand in the article that was read."""
    standing = Standing(scene, ties)
    number = {place: entity for entity, place in reversed(tuple(enumerate(scene.entities)))}
    found = {tie.between: sorted(number[place] for place in tie.between) for tie in record.partnerships}
    return {between: standing.signs((one, other)) for between, (one, other) in found.items()}


def without_doubtful_pairs(record: ArticleRecord, stands: Stands, weights: Weights | None = None) -> ArticleRecord:
    """The record without the pairs that are hardly tied; what is left out stands in its decisions.

    Of an article without any pair nothing else is told.

    Args:
        record: what the rules read, its doubtful events left out.
        stands: how the two of each pair stand in the article.
        weights: sign -> weight, the shipped ones where none are given.
    """
    if is_note(record.article):
        return record
    weights = shipped_weights("pair") if weights is None else weights
    chances = [(likelihood(signs, weights), tie) for tie, signs in signs_of_pairs(record, stands)]
    least = least_likely([chance for chance, _ in chances])
    doubted = tuple(_left_out(tie, chance) for chance, tie in chances if chance < least)
    if not doubted:
        return record
    kept = tuple(tie for chance, tie in chances if chance >= least)
    record = replace(record, partnerships=kept, decisions=(*record.decisions, *doubted))
    return record if kept else replace(record, officials=(), organizations=())


def least_likely(chances: Sequence[float]) -> float:
    """How likely the pairs of an article must be to be told, given how likely each is."""
    return min(LIKELY, max([LET_GO, *chances]))


def signs_of_pairs(record: ArticleRecord, stands: Stands) -> Iterator[tuple[Partnership, Signs]]:
    """Each pair of a record, and what speaks for and against it."""
    signs, length = EventSigns(record), math.log(max(len(record.article.text), SHORT) / SHORT)
    for tie in record.partnerships:
        of_pair = {**signs.of_pair(tie), "length": length}
        if len(record.partnerships) == 1:
            of_pair |= {f"alone:{sign}": value for sign, value in of_pair.items()} | {"alone": 1.0}
        yield tie, {**of_pair, **_of_standing(stands[tie.between])}


def _of_standing(signs: Signs) -> Signs:
    weighed = (sign for sign in signs if sign in _STANDING or sign.startswith(_NAMED))
    return {f"stands.{sign}": signs[sign] for sign in weighed}


def _left_out(tie: Partnership, chance: float) -> Decision:
    one, other = tie.between
    return Decision(RULE, tie.evidence[0].span, f"{one.name}–{other.name} left out, likely to {chance:.2f}")
