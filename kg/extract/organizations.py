"""Named organizations that take part in the cooperation."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from kg.extract.people import People
from kg.lang.base import Analysis, Token
from kg.lang.role_words import role_words
from kg.lang.ru.adjectives import agreeing
from kg.lang.ru.predicates import is_negated
from kg.limits import MAX_QUOTE_CHARS
from kg.model.annotation import Evidence, Organization, Place
from kg.places.mention import PlaceMention
from kg.resources import data_folder

_MAX_WORDS = 10
_MAX_ATTRIBUTES = 3
_JOINS = frozenset(("и", "+", "-", "«", "»"))
_OTHER_QUOTES = re.compile(r'["“„]([^"“”„«»]+)["”“]')
_QUOTES = {"«": "»", "“": "”", "„": "“", '"': '"'}


@dataclass(frozen=True, slots=True)
class _Head:
    """How far a noun that heads names of organizations can be trusted, and what tells its names from other words.

    It heads none after the adjectives `never_after`; where there are words `only_with`, its names have one of them.
    """

    confidence: float
    never_after: frozenset[str]
    only_with: frozenset[str]


def find_organizations(analysis: Analysis, places: Sequence[PlaceMention], people: People) -> tuple[Organization, ...]:
    """Organizations told by a head word («Ассоциация …») with the whole of their name, in the order of the text."""
    starts = {m.start for m in people.mentions}
    found: dict[str, Organization] = {}
    for index, token in enumerate(analysis.tokens):
        head = _heads().get(token.lemma)
        if head is None or token.feats.get("Number") == "Plur":
            continue
        first, last = _first_of_name(analysis, index), _last_of_name(analysis, index, starts)
        words = analysis.tokens[index + 1 : last + 1]
        if _is_name(analysis, first, index, last, head) and not _is_employer(analysis, first):
            organization = _organization(analysis, first, index, last, head.confidence)
            if any(word.lemma in _network_words("of") for word in words):
                members = _members(analysis, index, last, places)
                known = found.pop(organization.name.casefold(), organization)
                earlier = dict(known.members)
                joined = earlier | {place: said for place, said in members if place not in earlier}
                organization = replace(known, is_network=True, members=tuple(joined.items()))
            found.setdefault(organization.name.casefold(), organization)
    return tuple(found.values())


def _is_name(analysis: Analysis, first: int, index: int, last: int, head: _Head) -> bool:
    """Whether a capital letter, that does not merely begin a sentence, makes the words a name."""
    begins = analysis.sentence_at(analysis.tokens[index].start).first
    if any(t.lemma in head.never_after for t in analysis.tokens[first:index]) or first == last:
        return False  # «родственники из Союза»
    if head.only_with and not any(head.only_with & {t.lemma, t.text} for t in analysis.tokens[first : last + 1]):
        return False
    named = (i for i in range(first, last + 1) if analysis.tokens[i].is_capitalized)
    return any(i != begins or (i == index and i < last) for i in named)


def _is_employer(analysis: Analysis, first: int) -> bool:
    """«директор ассоциации …»: told only to say who somebody is."""
    return first > 0 and role_words("network_words_ru").plays(analysis.tokens[first - 1], "officer")


def _first_of_name(analysis: Analysis, index: int) -> int:
    """Where the name begins: with the adjectives of its head («Магнитогорская торгово-промышленная палата»)."""
    low = max(analysis.sentence_at(analysis.tokens[index].start).first, index - _MAX_ATTRIBUTES)
    first = index
    while first > low and analysis.tokens[first - 1].pos == "ADJ":
        first -= 1
    return first


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
    tokens, sentence = analysis.tokens, analysis.sentence_at(analysis.tokens[index].start)
    end = min(sentence.last, index + 1 + _MAX_WORDS)
    last = index
    for i in range(index + 1, end):
        token = tokens[i]
        if closing := _closing(tokens, i, end):
            return closing
        if token.text == "и" and any(t.lemma in _heads() for t in tokens[i + 1 : i + 2 + _MAX_ATTRIBUTES]):
            break  # «Фонд науки и Ассоциация городов»
        of_republic = token.is_capitalized and tokens[i - 1].lemma == "республика"
        if token.start in person_starts or not (of_republic or _continues(token)):
            break
        if token.text not in ("и", "«"):
            last = i
    return last


def _closing(tokens: Sequence[Token], opening: int, end: int) -> int | None:
    """Where the quotation closes that this token opens; a sign that may close opens one only after a space."""
    text = tokens[opening].text
    sign = _QUOTES.get(text)
    if sign is None or (text in _QUOTES.values() and tokens[opening - 1].end == tokens[opening].start):
        return None
    return next((i for i in range(opening + 2, end) if tokens[i].text == sign), None)


def _continues(token: Token) -> bool:
    if token.text in _JOINS:
        return True
    return token.pos in ("NOUN", "ADJ", "PROPN", "X") and token.feats.get("Case", "Gen") == "Gen"


def _organization(analysis: Analysis, first: int, index: int, last: int, trust: float) -> Organization:
    tokens = analysis.tokens
    head = tokens[index]
    attributes = [agreeing(t.text, head.text) for t in tokens[first:index]]
    lemma = head.lemma.capitalize() if head.is_capitalized else head.lemma
    rest = _OTHER_QUOTES.sub(r"«\1»", _words(analysis, head.start, tokens[last].end)[len(head.text) :])
    sentence = analysis.sentence_at(head.start)
    start = sentence.start if tokens[last].end - sentence.start <= MAX_QUOTE_CHARS else tokens[first].start
    said = _evidence(analysis, start, min(sentence.end, start + MAX_QUOTE_CHARS), "organization.head-word")
    return Organization(" ".join((*attributes, lemma)) + rest, (said,), trust)


def _words(analysis: Analysis, start: int, end: int) -> str:
    span = analysis.span(start, end)
    field = analysis.article.title if span.field == "title" else analysis.article.text
    return (field or "")[span.start : span.end]


def _evidence(analysis: Analysis, start: int, end: int, rule: str) -> Evidence:
    return Evidence(analysis.article.id, analysis.span(start, end), _words(analysis, start, end), rule)


@cache
def _network_words(role: str) -> frozenset[str]:
    """Lemmas: `of` what a network is, in its name; `joins`: of becoming or being a member."""
    with (data_folder() / "network_words_ru.csv").open(encoding="utf-8", newline="") as file:
        return frozenset(row["lemma"] for row in csv.DictReader(file) if row["role"] == role)


@cache
def _heads() -> Mapping[str, _Head]:
    with (data_folder() / "organization_heads_ru.csv").open(encoding="utf-8", newline="") as file:
        return {
            row["lemma"]: _Head(
                float(row["confidence"]), frozenset(row["never_after"].split()), frozenset(row["only_with"].split())
            )
            for row in csv.DictReader(file)
        }
