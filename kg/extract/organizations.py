"""Named organizations that take part in the cooperation."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from kg.extract.people import People
from kg.lang.base import Analysis, Token
from kg.lang.ru.grammar import is_negated
from kg.model.annotation import Evidence, Organization, Place
from kg.places.mention import PlaceMention
from kg.resources import data_folder

_MAX_WORDS = 10
_JOINS = frozenset(("и", "+", "-", "«", "»"))


def find_organizations(analysis: Analysis, places: Sequence[PlaceMention], people: People) -> tuple[Organization, ...]:
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
            if any(word.lemma in _network_words("of") for word in words):
                members = _members(analysis, index, last, places)
                known = found.pop(organization.name.casefold(), organization)
                earlier = dict(known.members)
                joined = earlier | {place: said for place, said in members if place not in earlier}
                organization = replace(known, is_network=True, members=tuple(joined.items()))
            found.setdefault(organization.name.casefold(), organization)
    return tuple(found.values())


def _members(analysis: Analysis, first: int, last: int, places: Sequence[PlaceMention]) -> list[tuple[Place, Evidence]]:
    """The municipalities that a sentence makes the subject of joining or belonging to the network it names."""
    sentence = analysis.sentence_at(analysis.tokens[first].start)
    tokens = analysis.tokens[sentence.first : sentence.last]
    joins = [i for i, token in enumerate(tokens) if _tells_membership(token) and not is_negated(tokens, i)]
    if not joins:
        return []
    words = _evidence(analysis, sentence.start, sentence.end, "organization.network.member")
    name = range(analysis.tokens[first].start, analysis.tokens[last].end)
    subjects = {token.start for token in tokens if token.feats.get("Case") == "Nom"}
    return [
        (mention.place, words)
        for mention in places
        if mention.kind == "municipality" and mention.form == "noun" and mention.start in subjects - set(name)
    ]


def _tells_membership(token: Token) -> bool:
    """A word of joining or belonging that tells of what is, not of what may come."""
    if token.lemma not in _network_words("joins"):
        return False
    return token.pos != "VERB" or token.feats.get("Tense") in ("Past", "Pres")


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
    words = _evidence(analysis, head.start, last.end, "organization.head-word")
    lemma = head.lemma.capitalize() if head.is_capitalized else head.lemma
    return Organization(lemma + words.quote[len(head.text) :], (words,), trust)


def _evidence(analysis: Analysis, start: int, end: int, rule: str) -> Evidence:
    span = analysis.span(start, end)
    field = analysis.article.title if span.field == "title" else analysis.article.text
    return Evidence(analysis.article.id, span, (field or "")[span.start : span.end], rule)


@cache
def _network_words(role: str) -> frozenset[str]:
    """Lemmas: `of` what a network is, in its name; `joins`: of becoming or being a member."""
    with (data_folder() / "network_words_ru.csv").open(encoding="utf-8", newline="") as file:
        return frozenset(row["lemma"] for row in csv.DictReader(file) if row["role"] == role)


@cache
def _heads() -> Mapping[str, float]:
    with (data_folder() / "organization_heads_ru.csv").open(encoding="utf-8", newline="") as file:
        return {row["lemma"]: float(row["confidence"]) for row in csv.DictReader(file)}
