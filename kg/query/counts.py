"""How much a graph holds, class by class."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from kg.query.results import Answer

COUNTED: Final = {
    "articles": "?thing a schema:NewsArticle",
    "cities": "?thing a mpo:Municipality",
    "ties": "?thing a mpo:Partnership",
    # What several articles tell is one event and one document of the assembled state.
    "events": "GRAPH graph:assembled { ?thing a mpo:PartnershipEvent }",
    "agreements": "GRAPH graph:assembled { ?event mpo:agreement ?thing }",
    "people": "?thing a schema:Person",
    "organizations": "?thing a schema:Organization",
    "claims": "?thing a mpo:Claim",
    "quotes": "?thing a mpo:Evidence",
}
"""What is counted -> which things those are."""

_COUNT: Final = "SELECT (COUNT(DISTINCT ?thing) AS ?count) { THINGS }"


def question_of_count(what: str) -> str:
    """The query for the number of such things."""
    return _COUNT.replace("THINGS", COUNTED[what])


def counted(ask: Callable[[str], Answer]) -> dict[str, int]:
    """How many of everything there are."""
    answers = {what: next(ask(question_of_count(what)).rows())[0] for what in COUNTED}
    return {what: int(count or 0) for what, count in answers.items()}
