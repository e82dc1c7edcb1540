"""Whose office it may be where no place stands by it: places of the article weighed by where and how they stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from functools import lru_cache

from kg.extract.people.mention import PersonMention
from kg.lang.base import Analysis
from kg.lang.ru import models
from kg.lang.ru.palladius import to_pinyin
from kg.model.annotation import Place
from kg.places.mention import PlaceMention

_SOVIET = frozenset(("RU", "BY", "UA", "KZ", "KG", "UZ", "TJ", "TM", "MD", "AM", "AZ", "GE", "LV", "LT", "EE"))
_CHINESE = frozenset(("CN", "TW", "HK", "MO", "SG"))
_SAME_CLAUSE = 2.5
_SAME_SENTENCE = 1.0
_SENTENCE_BEFORE = 1.0
_MERE_SETTING = -1.2
_OWN_CITY = 0.5
_TAKEN = -2.0
_NAME_FITS = 2.5


def likely_place(
    analysis: Analysis, mention: PersonMention, places: Sequence[PlaceMention], taken: Collection[Place]
) -> tuple[Place, str, float] | None:
    """The place that most likely is meant, the rule that weighed most, and how far it can be trusted."""
    counts = Counter(p.place for p in places)
    best: dict[Place, tuple[float, str]] = {}
    for place in places:
        near, rule = _nearness(analysis, mention, place)
        score = near + min(counts[place.place], 5) * 0.15 + _fits_name(mention.name, place.place.country)
        score += _TAKEN * (place.place in taken) + _OWN_CITY * (place.place == places[0].place)
        if place.place not in best or score > best[place.place][0]:
            best[place.place] = (score, rule)
    if not best:
        return None
    ranked = sorted(best.items(), key=lambda item: (-item[1][0], item[0].name))
    margin = ranked[0][1][0] - (ranked[1][1][0] if len(ranked) > 1 else 0.0)
    return ranked[0][0], ranked[0][1][1], min(0.85, 0.5 + 0.15 * margin)


def _nearness(analysis: Analysis, mention: PersonMention, place: PlaceMention) -> tuple[float, str]:
    here, there = analysis.sentence_at(mention.start), analysis.sentence_at(place.start)
    if here.index == there.index and place.start < mention.start:
        between = analysis.source[place.end : mention.start]
        setting = _MERE_SETTING * _is_setting(analysis, place)
        close = not any(mark in between for mark in (",", ";", " и "))
        return (_SAME_CLAUSE if close else _SAME_SENTENCE) + setting, "of.clause" if close else "of.sentence"
    if here.index - there.index == 1:
        return _SENTENCE_BEFORE, "of.sentence-before"
    return 0.0, "of.article"


def _is_setting(analysis: Analysis, place: PlaceMention) -> bool:
    """Whether the place only tells where («в Ташкенте») or to whom, from whom («с Пекином»)."""
    before = analysis.token_index_at(place.start) - 1
    return before >= 0 and analysis.tokens[before].lemma in ("в", "на", "во", "с", "со")


@lru_cache(maxsize=50_000)
def _fits_name(name: str, country: str | None) -> float:
    """How well the name suits the country: Chinese syllables, given names that Russian dictionaries know."""
    words = name.lower().split()
    if len(words) < 2:
        return 0.0
    if len(words[0]) <= 5 and all(to_pinyin(word) for word in words):
        return _NAME_FITS if country in _CHINESE else -_NAME_FITS
    if country in _CHINESE:
        return -_NAME_FITS
    known = any(p.is_known and "Name" in p.tag for word in words for p in models.parses(word))
    if country in _SOVIET:
        return 0.0 if known or country != "RU" else -_NAME_FITS / 2
    return -_NAME_FITS / 2 if known else _NAME_FITS / 2
