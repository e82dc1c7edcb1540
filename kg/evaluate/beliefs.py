"""Whether beliefs mean what they say: the belief in each event that one article tells, and whether it is right."""

from __future__ import annotations

from collections.abc import Sequence

from kg.assemble.belief import Rulebook, belief, shipped_rulebook
from kg.assemble.claims import Claim
from kg.evaluate.comparison import Comparison, Telling


def beliefs_told(comparisons: Sequence[Comparison], rules: Rulebook | None = None) -> list[tuple[float, bool]]:
    """Every event that was given: how far assembly believes it from this article alone, and whether gold has it."""
    measured = rules or shipped_rulebook()
    told: list[tuple[float, bool]] = []
    for comparison in comparisons:
        right = {id(p) for _, p in comparison.dated_events}
        article = comparison.predicted.article.id
        told += [
            (belief([_claim(telling, article)], {article: article}, measured), id(telling) in right)
            for telling in comparison.predicted_events
        ]
    return told


def _claim(telling: Telling, article: str) -> Claim:
    event = telling.event
    rule = event.evidence[0].rule if event.evidence else ""
    return Claim(("one", "other"), "event", event.type, article, rule=rule, confidence=event.confidence)
