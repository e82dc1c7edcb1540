"""Whose office it may be where no place stands by it: municipalities of the article weighed by what speaks for them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from kg.extract.people.mention import Held
from kg.extract.people.origin import fits_name, fits_office
from kg.lang.base import Analysis, Sentence, Token
from kg.model.annotation import Place
from kg.places.mention import PlaceMention

_SAME_CLAUSE = 2.5
_SAME_SENTENCE = 1.0
_SENTENCE_BEFORE = 1.0
_MERE_SETTING = -1.2
_PARTNER = -0.6
_OWN_CITY = 1.2
_TAKEN = -3.0
_DELEGATION = 3.0
_HOST = 2.5
_THERE = 2.0
_OF_COUNTRY = 2.5
_HOSTING = frozenset(("принять", "принимать", "встретить", "встречать", "приветствовать", "побеседовать", "провести"))
_HOSTING |= frozenset(("ждать", "поприветствовать", "беседовать"))
_DELEGATION_WORDS = frozenset(("делегация", "гость", "группа", "представитель", "посланец", "делегат"))
_LEADING = frozenset(("возглавить", "возглавлять", "глава", "главе", "привезти", "состав", "приехать", "прибыть"))
_LEADING |= frozenset(("приезжать", "прилететь", "войти", "посетить", "побывать"))
_THERE_WORDS = frozenset(("оттуда", "тамошний", "там", "его", "туда"))


@dataclass(frozen=True, slots=True)
class _Context:
    """What the sentence of an office tells, beside its places."""

    here: Sentence
    before: tuple[Token, ...]
    leads_delegation: bool
    hosts: bool
    there: bool
    countries: frozenset[str]


def likely_place(
    analysis: Analysis, held: Held, places: Sequence[PlaceMention], taken: Collection[Place]
) -> tuple[Place, str, float] | None:
    """The place that most likely is meant, the rule that weighed most, and how far it can be trusted."""
    counts = Counter(p.place for p in places)
    own = article_city(analysis, places)
    context = _context(analysis, held, places)
    best: dict[Place, tuple[float, str]] = {}
    for place in places:
        near, rule = _nearness(analysis, held, place, context)
        score = near + min(counts[place.place], 5) * 0.15 + fits_name(held.mention.name, place.place.country)
        score += fits_office(held.office.pattern, place.place.country)
        score += _TAKEN * (place.place in taken and not held.former) + _OWN_CITY * (place.place == own)
        score += _OF_COUNTRY * (place.place.country in context.countries)
        if place.place not in best or score > best[place.place][0]:
            best[place.place] = (score, rule)
    if not best:
        return None
    ranked = sorted(best.items(), key=lambda item: (-item[1][0], item[0].name))
    margin = ranked[0][1][0] - (ranked[1][1][0] if len(ranked) > 1 else 0.0)
    return ranked[0][0], ranked[0][1][1], min(0.85, 0.5 + 0.15 * margin)


def article_city(analysis: Analysis, places: Sequence[PlaceMention]) -> Place | None:
    """The municipality that the article is about: named in the headline, early and often."""
    weights: Counter[Place] = Counter()
    for number, place in enumerate(places):
        paragraph = analysis.sentence_at(place.start).paragraph
        companion = _preposition(analysis, place) in ("с", "со", "из")
        weights[place.place] += (0 if companion else 1) + (paragraph == 0) * (1 if companion else 3) + (number == 0)
    return max(weights, key=lambda p: weights[p], default=None)


def _context(analysis: Analysis, held: Held, places: Sequence[PlaceMention]) -> _Context:
    here = analysis.sentence_at(held.mention.start)
    first = min(held.office.first, analysis.token_index_at(held.mention.start))
    tokens = analysis.tokens[here.first : here.last]
    before = analysis.tokens[here.first : first]
    lemmas = {t.lemma for t in before}
    near = {t.lemma for t in before[-4:]}
    return _Context(
        here=here,
        before=before,
        leads_delegation=bool(near & _LEADING),
        hosts=bool({t.lemma for t in (*before[-4:], *tokens[len(before) :][:12])} & _HOSTING),
        there=bool(lemmas & _THERE_WORDS),
        countries=frozenset(),
    )


def _nearness(analysis: Analysis, held: Held, place: PlaceMention, context: _Context) -> tuple[float, str]:
    there = analysis.sentence_at(place.start)
    distance = context.here.index - there.index
    preposition = _preposition(analysis, place)
    if distance == 0 and place.start < held.mention.start:
        between = analysis.source[place.end : held.mention.start]
        close = not any(mark in between for mark in (",", ";", " и "))
        score = (_SAME_CLAUSE if close else _SAME_SENTENCE) + _MERE_SETTING * (preposition in _SETTING)
        rule = "of.clause" if close else "of.sentence"
    elif distance == 1:
        score, rule = _SENTENCE_BEFORE, "of.sentence-before"
    else:
        score, rule = 0.0, "of.article"
    if distance in (0, 1) and place.start < held.mention.start:
        if context.leads_delegation and _is_of_delegation(analysis, place):
            return score + _DELEGATION, "of.delegation"
        if context.hosts and preposition in ("в", "во", "на"):
            return score + _HOST, "of.host"
    return score, rule


_SETTING = ("в", "на", "во", "с", "со")


def _is_of_delegation(analysis: Analysis, place: PlaceMention) -> bool:
    """«делегация Минска», «минская делегация», «гости из Минска»."""
    first = analysis.token_index_at(place.start)
    last = analysis.token_index_at(place.end - 1)
    around = (*analysis.tokens[max(0, first - 3) : first], *analysis.tokens[last + 1 : last + 2])
    return any(t.lemma in _DELEGATION_WORDS for t in around)


def _preposition(analysis: Analysis, place: PlaceMention) -> str:
    """The preposition before a place, looking back over adjectives and «город»."""
    index = analysis.token_index_at(place.start) - 1
    while index >= 0 and (analysis.tokens[index].pos == "ADJ" or analysis.tokens[index].lemma == "город"):
        index -= 1
    return analysis.tokens[index].lemma if index >= 0 and analysis.tokens[index].pos == "ADP" else ""
