"""How much a graph holds, class by class."""

from __future__ import annotations

from typing import Final

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
