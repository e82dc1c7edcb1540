"""Named organizations that take part in the cooperation."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from functools import cache

from kg.extract.people import People
from kg.lang.base import Analysis, Token
from kg.model.annotation import Evidence, Organization
from kg.places.mention import PlaceMention
from kg.resources import data_folder

_MAX_WORDS = 10
_JOINS = frozenset(("и", "+", "-", "«", "»"))


def find_organizations(analysis: Analysis, _places: Sequence[PlaceMention], people: People) -> tuple[Organization, ...]:
    """Organizations told by a head word («Ассоциация …») with the whole of their name, in the order of the text."""
    starts = {m.start for m in people.mentions}
    found: dict[str, Organization] = {}
    for index, token in enumerate(analysis.tokens):
        trust = _heads().get(token.lemma)
        if trust is None:
            continue
        last = _last_of_name(analysis, index, starts)
        words = analysis.tokens[index + 1 : last + 1]
        if any(word.is_capitalized for word in words):
            organization = _organization(analysis, token, analysis.tokens[last], trust)
            found.setdefault(organization.name.casefold(), organization)
    return tuple(found.values())


def _last_of_name(analysis: Analysis, index: int, person_starts: set[int]) -> int:
    sentence = analysis.sentence_at(analysis.tokens[index].start)
    last = index
    quoted = False
    for i in range(index + 1, min(sentence.last, index + 1 + _MAX_WORDS)):
        token = analysis.tokens[i]
        quoted = token.text == "«" or (quoted and token.text != "»")
        if token.start in person_starts or not (quoted or _continues(token)):
            break
        if token.text not in ("и", "«"):
            last = i
    return last


def _continues(token: Token) -> bool:
    if token.text in _JOINS:
        return True
    return token.pos in ("NOUN", "ADJ", "PROPN", "X") and token.feats.get("Case", "Gen") == "Gen"


def _organization(analysis: Analysis, head: Token, last: Token, trust: float) -> Organization:
    span = analysis.span(head.start, last.end)
    field = analysis.article.title if span.field == "title" else analysis.article.text
    quote = (field or "")[span.start : span.end]
    lemma = head.lemma.capitalize() if head.is_capitalized else head.lemma
    name = lemma + quote[len(head.text) :]
    return Organization(name, (Evidence(analysis.article.id, span, quote, "organization.head-word"),), trust)


@cache
def _heads() -> Mapping[str, float]:
    with (data_folder() / "organization_heads_ru.csv").open(encoding="utf-8", newline="") as file:
        return {row["lemma"]: float(row["confidence"]) for row in csv.DictReader(file)}
