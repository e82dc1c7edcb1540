"""Whose office it may be where no place stands by it: municipalities of the article weighed by what speaks for them."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.extract.people.mention import Held
from kg.extract.people.origin import fits_name, fits_office
from kg.extract.people.territories import called, region_around
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
_TAKEN_AFAR = -0.7
_ARRIVED = -1.5
_ONLY_LATER = -0.3
_DISTRICT = 2.5
_DELEGATION = 3.0
_HOST = 2.5
_GUEST = -2.5
_OF_COUNTRY = 2.5
_THEIR = 2.5
_BEHIND = 0.6
_SUBJECT_OF_PARAGRAPH = 1.0
_HOSTING = frozenset(("принять", "принимать", "встретить", "встречать", "приветствовать", "побеседовать", "провести"))
_HOSTING |= frozenset(("ждать", "поприветствовать", "беседовать"))
_DELEGATION_WORDS = frozenset(("делегация", "гость", "группа", "представитель", "посланец", "делегат"))
_LEADING = frozenset(("возглавить", "возглавлять", "глава", "главе", "привезти", "состав", "приехать", "прибыть"))
_LEADING |= frozenset(("приезжать", "прилететь", "войти", "посетить", "побывать"))
_ARRIVING = frozenset(("приехать", "прибыть", "прилететь", "приезжать", "прилетать"))
_THERE_WORDS = frozenset(("оттуда", "тамошний", "его", "ее", "её", "их", "него", "нее", "неё"))
_THERE_REACH = 3


@dataclass(frozen=True, slots=True)
class _Context:
    """What the sentence of an office tells, beside its places."""

    here: Sentence
    before: tuple[Token, ...]
    leads_delegation: bool
    hosts: bool
    guests: frozenset[Place]
    arrived: bool
    in_district: bool
    is_foreign: bool
    their: Place | None
    subject: Place | None
    countries: frozenset[str]
    regions: frozenset[str]


def likely_place(
    analysis: Analysis, held: Held, everywhere: Sequence[PlaceMention], taken: Mapping[Place, int]
) -> tuple[Place, str, float] | None:
    """The place that most likely is meant, the rule that weighed most, and how far it can be trusted."""
    places = [p for p in everywhere if p.kind == "municipality"]
    counts = Counter(p.place for p in places)
    own = article_city(analysis, places)
    context = _context(analysis, held, places, everywhere, own)
    best: dict[Place, tuple[float, str]] = {}
    for place in places:
        near, rule = _nearness(analysis, held, place, context)
        score = near + min(counts[place.place], 5) * 0.15 + fits_name(held.mention.name, place.place.country)
        score += fits_office(held.office.pattern, place.place.country)
        score += _taken(analysis, held, taken.get(place.place)) + _OWN_CITY * (place.place == own)
        score += _DISTRICT * (context.in_district and place.place.name.endswith(("район", "округ")))
        score += _ARRIVED * (context.arrived and place.place == own)
        score += _THEIR * (place.place == context.their) + _SUBJECT_OF_PARAGRAPH * (place.place == context.subject)
        score += _OF_COUNTRY * (place.place.country in context.countries)
        score += _OF_COUNTRY * (bool(context.regions) and _region(place.place) in context.regions)
        score += _GUEST * (place.place in context.guests)
        if place.place not in best or score > best[place.place][0]:
            best[place.place] = (score, rule)
    if not best:
        return None
    ranked = sorted(best.items(), key=lambda item: (-item[1][0], item[0].name))
    margin = ranked[0][1][0] - (ranked[1][1][0] if len(ranked) > 1 else 0.0)
    return ranked[0][0], ranked[0][1][1], min(0.85, 0.5 + 0.15 * margin)


def _taken(analysis: Analysis, held: Held, holder: int | None) -> float:
    """What speaks against a place whose holder of the same office, at an offset of the text, is somebody else."""
    if holder is None or held.former:
        return 0.0
    same = analysis.sentence_at(holder).paragraph == analysis.sentence_at(held.mention.start).paragraph
    return _TAKEN if same and abs(holder - held.mention.start) < _NEAR else _TAKEN_AFAR


_NEAR = 400  # characters: farther away or in another paragraph, another time may be told of


def article_city(analysis: Analysis, places: Sequence[PlaceMention]) -> Place | None:
    """The municipality that the article is about: named in the headline, early and often."""
    weights: Counter[Place] = Counter()
    for number, place in enumerate(places):
        paragraph = analysis.sentence_at(place.start).paragraph
        apart = place.form == "demonym" or _preposition(analysis, place) in ("с", "со", "из")
        weights[place.place] += (0 if apart else 1) + (paragraph == 0) * (1 if apart else 3) + (number == 0)
        weights[place.place] += _has_body(analysis, place)
    return max(weights, key=lambda p: weights[p], default=None)


def _has_body(analysis: Analysis, place: PlaceMention) -> bool:
    """Whether the place's own council, administration or inhabitants are told of."""
    first, last = analysis.token_index_at(place.start), analysis.token_index_at(place.end - 1)
    beside = analysis.tokens[max(0, first - 2) : first] + analysis.tokens[last + 1 : last + 2]
    return any(t.lemma in _BODIES for t in beside)


_BODIES = frozenset(("совет", "дума", "мэрия", "администрация", "власть", "гордума", "горсовет", "ратуша", "депутат"))


def _context(
    analysis: Analysis,
    held: Held,
    places: Sequence[PlaceMention],
    everywhere: Sequence[PlaceMention],
    own: Place | None,
) -> _Context:
    here = analysis.sentence_at(held.mention.start)
    first = min(held.office.first, analysis.token_index_at(held.mention.start))
    tokens = analysis.tokens[here.first : here.last]
    before = analysis.tokens[here.first : first]
    inside = analysis.tokens[first : max(first, held.office.last)]
    hosts = bool({t.lemma for t in (*before[-4:], *tokens[len(before) :][:12])} & _HOSTING)
    since = analysis.sentences[max(0, here.index - 1)].start
    near_places = [p for p in places if since <= p.start < here.end] if hosts else []
    phrase = tokens[len(before) : len(before) + held.office.last - first]
    near = {t.lemma for t in before[-4:]}
    return _Context(
        here=here,
        before=before,
        leads_delegation=bool(near & _LEADING),
        hosts=hosts,
        guests=frozenset(p.place for p in near_places if _is_of_delegation(analysis, p)),
        in_district=any(t.lemma.startswith(("район", "окружн", "округ", "райисполком")) for t in phrase),
        arrived=bool({t.lemma for t in before[-3:]} & _ARRIVING),
        is_foreign=own is not None and fits_name(held.mention.name, own.country) < 0,
        their=None if held.rule == "office.colleague" else _referred_to(places, (*before[-_THERE_REACH:], *inside)),
        subject=_subject_of_paragraph(analysis, places, here),
        countries=countries_told(analysis, held, everywhere),
        regions=frozenset(called(p, ()).name for p in _sides(analysis, held, everywhere) if p.kind == "region"),
    )


def countries_told(analysis: Analysis, held: Held, places: Sequence[PlaceMention]) -> frozenset[str]:
    """Countries by adjectives that speak of the holder's side («главы китайского города», «с сербской — мэр»)."""
    told = (p.place.country for p in _sides(analysis, held, places) if p.kind == "country")
    return frozenset(country for country in told if country)


def _region(place: Place) -> str:
    around = region_around(place, ())
    return around.name if around is not None else ""


def _sides(analysis: Analysis, held: Held, places: Sequence[PlaceMention]) -> Iterator[PlaceMention]:
    tokens = analysis.tokens
    sentence = analysis.sentence_at(held.mention.start)
    first = tokens[max(sentence.first, held.office.first - _SIDE_REACH)].start
    for place in places:
        if place.kind == "municipality" or place.form != "adjective" or not first <= place.start < held.mention.start:
            continue
        index = analysis.token_index_at(place.end - 1) + 1
        if index == held.office.first or tokens[index].lemma in _SIDES or tokens[index].text in ("—", "–"):
            yield place


_SIDE_REACH = 6
_SIDES = frozenset(("сторона", "город", "делегация", "муниципалитет", "партнер", "побратим", "гость", "район", "уезд"))


def _referred_to(places: Sequence[PlaceMention], before: Sequence[Token]) -> Place | None:
    """The municipality named last before «его», «её», «их», «тамошний», «оттуда», which stand by the office."""
    if not any(t.text.casefold() in _THERE_WORDS or t.lemma in _THERE_WORDS for t in before):
        return None
    number = bisect_left(places, before[-1].start, key=lambda p: p.start)
    return places[number - 1].place if number else None


def _subject_of_paragraph(analysis: Analysis, places: Sequence[PlaceMention], here: Sentence) -> Place | None:
    """The first municipality of the paragraph, where it is a subject («Эрланген … не отказывается»)."""
    first = bisect_left(analysis.sentences, here.paragraph, key=lambda s: s.paragraph)
    number = bisect_left(places, analysis.sentences[first].start, key=lambda p: p.start)
    if number == len(places) or places[number].start >= here.end or places[number].form != "noun":
        return None
    index = analysis.token_index_at(places[number].start)
    sentence = analysis.sentence_at(places[number].start)
    if sentence.last - sentence.first <= _WORDS_OF_HEADING:
        return places[number].place
    is_subject = analysis.tokens[index].feats.get("Case") == "Nom" and not _preposition(analysis, places[number])
    after = analysis.token_index_at(places[number].end - 1) + 1
    is_alone = after >= len(analysis.tokens) or analysis.tokens[after].lemma != "и"
    return places[number].place if is_subject and is_alone else None


_WORDS_OF_HEADING = 3


def _nearness(analysis: Analysis, held: Held, place: PlaceMention, context: _Context) -> tuple[float, str]:
    there = analysis.sentence_at(place.start)
    distance = context.here.index - there.index
    preposition = _preposition(analysis, place)
    if distance == 0 and place.start < held.mention.start:
        between = analysis.source[place.end : held.mention.start]
        close = not any(mark in between for mark in (",", ";", " и "))
        is_setting = preposition in _SETTING and not (preposition in ("с", "со") and context.is_foreign)
        score = (_SAME_CLAUSE if close else _SAME_SENTENCE) + _MERE_SETTING * is_setting
        rule = "of.clause" if close else "of.sentence"
    elif distance == 0:
        score, rule = _BEHIND, "of.sentence"
    elif distance == 1:
        score, rule = _SENTENCE_BEFORE, "of.sentence-before"
    else:
        score, rule = _ONLY_LATER * (distance < 0), "of.article"
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
    low = max(analysis.sentence_at(place.start).first, first - 3)
    around = (*analysis.tokens[low:first], *analysis.tokens[last + 1 : last + 2])
    return any(t.lemma in _DELEGATION_WORDS for t in around)


def _preposition(analysis: Analysis, place: PlaceMention) -> str:
    """The preposition before a place, looking back over adjectives and «город»."""
    index = analysis.token_index_at(place.start) - 1
    while index >= 0 and (analysis.tokens[index].pos == "ADJ" or analysis.tokens[index].lemma == "город"):
        index -= 1
    return analysis.tokens[index].lemma if index >= 0 and analysis.tokens[index].pos == "ADP" else ""
