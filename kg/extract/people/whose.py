"""Whose office it is: the place named by it, or the one that the sentence or the article is about."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from kg.extract.people.level import ANY_LEVEL, Level, kinds_of, level_of
from kg.extract.people.likely_place import likeliest
from kg.extract.people.mention import Held, PersonMention
from kg.extract.people.origin import countries_of_office, fits_name
from kg.extract.people.phrases import is_plural_office
from kg.extract.people.respective import BEHIND_LIST, RESPECTIVE
from kg.extract.people.sides import place_represented, place_signed_for
from kg.extract.people.territories import called, country_called, is_macroregion, is_republic, region_around
from kg.extract.signs import Signs
from kg.lang.base import Analysis, Sentence
from kg.model.annotation import Place
from kg.places.mention import PlaceMention

_WORDS_BEFORE = 3
_WORDS_AFTER = 10
_ABROAD = frozenset(("ambassador", "consul"))


Owner: TypeAlias = tuple[Place | None, str, float]
"""The place of an office, the rule that found it, and how far it can be trusted."""


def place_beside(
    analysis: Analysis, held: Held, places: Sequence[PlaceMention], mentions: Sequence[PersonMention]
) -> Owner | None:
    """The place that stands by the office, None where none does."""
    level = level_of(analysis, held)
    kinds = kinds_of(level)
    open_to_all = held.office.id in ANY_LEVEL
    nearby = [p for p in _of_sentence(analysis, held, places) if not is_macroregion(p)]
    beside = _beside(analysis, held, [p for p in nearby if open_to_all or p.kind in kinds], mentions, level)
    if beside is None or (level == "municipality" and beside.kind == "country" and beside.form != "noun"):
        return None
    around = region_around(beside.place, places) if level == "region" and beside.form == "adjective" else None
    return around or called(beside, places), "of.beside", 1.0


def whose_office(
    analysis: Analysis,
    held: Held,
    places: Sequence[PlaceMention],
    mentions: Sequence[PersonMention],
    signs: Mapping[Place, Signs],
) -> Owner:
    """Whose office it is where no place stands by it, by the `signs` of each municipality."""
    level = level_of(analysis, held)
    kinds = kinds_of(level)
    fitting = [p for p in places if p.kind in kinds and not is_macroregion(p)]
    listed = _in_order(analysis, held, fitting, mentions, level)
    if listed is not None:
        return called(listed, places), "of.order", 0.8
    likely = likeliest(signs)
    if level == "municipality":
        return likely or (None, "of.unknown", 0.4)
    if held.office.id == "head_of_state":
        return _state(held, places)
    return _territory(analysis, held, fitting, places, likely, level)


def _of_sentence(analysis: Analysis, held: Held, places: Sequence[PlaceMention]) -> Sequence[PlaceMention]:
    sentence = _sentence_of(analysis, held)
    first = bisect_left(places, sentence.start, key=lambda p: p.start)
    return places[first : bisect_left(places, sentence.end, lo=first, key=lambda p: p.start)]


def _sentence_of(analysis: Analysis, held: Held) -> Sentence:
    """The sentence in which the place of an office may stand: that of the holder, or of the office if told apart."""
    is_apart = held.rule == "office.told-later"
    return analysis.sentence_at(analysis.tokens[held.office.first].start if is_apart else held.mention.start)


def _territory(
    analysis: Analysis,
    held: Held,
    fitting: Sequence[PlaceMention],
    places: Sequence[PlaceMention],
    likely: tuple[Place, str, float] | None,
    level: Level,
) -> tuple[Place | None, str, float]:
    """A region or country that nobody names beside the office: the one told before, or around the likeliest city."""
    own = countries_of_office(held.office.pattern)
    if level == "country" and len(own) == 1:
        return country_called(next(iter(own)), places), "of.office", 0.8
    mission = _of_mission(analysis, held, fitting) if held.office.id in _ABROAD else None
    if mission is not None:
        return called(mission, places), "of.mission", 0.8
    sentence = analysis.sentence_at(held.mention.start)
    told = [p for p in fitting if p.kind == level and sentence.start <= p.start < held.mention.start]
    told = [p for p in told if not _is_where(analysis, p)]
    if told:
        return called(told[-1], places), "of.sentence", 0.7
    republic = _republic(places) if level == "region" and "республик" in held.office.pattern else None
    if republic is not None:
        return republic, "of.around-region", 0.7
    if likely is not None:
        city, _, trust = likely
        around = region_around(city, places) if level == "region" else country_called(city.country, places)
        if around is not None:
            return around, f"of.around-{level}", round(trust * 0.9, 3)
        if held.office.id == "governor" and city.country is not None and not any(p.kind == level for p in fitting):
            return Place(city.name, city.country), "of.around-region", round(trust * 0.6, 3)  # called as its chief town
    last = next((p for p in reversed(fitting) if p.kind == level), None)
    return (None, "of.unknown", 0.4) if last is None else (called(last, places), "of.article", 0.5)


def _republic(places: Sequence[PlaceMention]) -> Place | None:
    """The republic of Russia in which most of the towns lie that the article names («глава республики Иван Орлов»)."""
    around = (region_around(p.place, places) for p in places if p.kind == "municipality" and p.place.country == "RU")
    told = Counter(region for region in around if region is not None and is_republic(region))
    return told.most_common(1)[0][0] if told else None


def _of_mission(analysis: Analysis, held: Held, places: Sequence[PlaceMention]) -> PlaceMention | None:
    """«под присмотром консульства Сербии в Твери. ‖ Консул Иван Петрович сказал»: whose mission was told last."""
    end = bisect_left(places, held.mention.start, key=lambda p: p.start)
    since = analysis.sentences[max(0, analysis.sentence_at(held.mention.start).index - _RECENT)].start
    for place in reversed(places[max(0, end - _FEW) : end]):
        index = analysis.token_index_at(place.start)
        beside = (*analysis.tokens[max(0, index - 1) : index], *analysis.tokens[index + 1 : index + 2])
        is_mission = any(t.lemma.endswith(_MISSIONS) for t in beside)
        if place.kind == "country" and place.start >= since and is_mission:
            return place
    return None


_MISSIONS = ("консульство", "посольство")
_RECENT = 3  # sentences
_FEW = 8  # places


def _state(held: Held, places: Sequence[PlaceMention]) -> tuple[Place | None, str, float]:
    """The state whose head it is: one that the article names, by how often, how near, and the holder's name."""
    weights: defaultdict[str, float] = defaultdict(float)
    for place in places:
        code = place.place.country
        if code:
            weights[code] += 0.02 + 0.5 * (place.kind == "country" and 0 < held.mention.start - place.start < _NEAR)
    fits = {code: weight + fits_name(held.mention.name, code) for code, weight in weights.items()}
    code = max(fits, key=lambda c: (fits[c], c), default=None)
    state = country_called(code, places)
    return (None, "of.unknown", 0.4) if state is None else (state, "of.state", 0.6)


_NEAR = 300  # characters


def _beside(
    analysis: Analysis,
    held: Held,
    places: Sequence[PlaceMention],
    mentions: Sequence[PersonMention],
    level: Level,
) -> PlaceMention | None:
    """The place that stands in the phrase of the office, behind the name, or as what the holder represents."""
    if held.rule == "office.list-adjective":
        before = next((p for p in reversed(places) if p.end <= held.mention.start), None)
        return before if before is not None and before.form == "adjective" else None
    if held.rule == "office.list-side":
        before = next((p for p in reversed(places) if p.end <= held.mention.start), None)
        return before if before is not None and before.kind == level else None
    own = _behind_name(analysis, held.mention, places)
    if own is not None and held.rule in ("office.list", "office.before-name-list", "office.colleague"):
        return own
    inside = list(_inside_phrase(analysis, held, places))
    if held.rule == "office.list":
        inside = []
    if inside:
        return _one_of(analysis, held, inside, mentions, level)
    side = place_signed_for(analysis, held, places, mentions) if level == "municipality" else None
    return own or side or place_represented(analysis, held, places)


def _inside_phrase(analysis: Analysis, held: Held, places: Sequence[PlaceMention]) -> Iterator[PlaceMention]:
    """Places within the words of the office, between them and the name, or right before as an adjective."""
    tokens, office, mention = analysis.tokens, held.office, held.mention
    sentence = _sentence_of(analysis, held)
    start, end = tokens[office.first].start, tokens[office.last - 1].end
    low = tokens[max(sentence.first, office.first - _WORDS_BEFORE)].start
    if start < mention.start < sentence.end:
        high = mention.start
    else:
        high = tokens[min(sentence.last - 1, office.last + _WORDS_AFTER)].end
        ends = {*_ENDS, "и"} if held.rule == RESPECTIVE else _ENDS
        high = next((t.start for t in analysis.tokens_in(end, high) if t.text in ends), high)
    behind = [p for p in places if start <= p.start < high and not _is_denied(analysis, p)]
    at_home = [p for p in behind if not _is_where(analysis, p)]
    yield from at_home or (behind if office.id not in _ABROAD else ())
    if not behind:
        before = [p for p in places if low <= p.start < start and p.form == "adjective"]
        yield from (p for p in before if not _is_cut_off(analysis, p, office.first))


_ENDS = frozenset((",", ";", ")", "—", "–", ":"))


def _is_cut_off(analysis: Analysis, place: PlaceMention, office: int) -> bool:
    first = analysis.token_index_at(place.end - 1) + 1
    return any(t.text in _ENDS or t.pos in ("VERB", "NOUN", "PROPN") for t in analysis.tokens[first:office])


def _is_denied(analysis: Analysis, place: PlaceMention) -> bool:
    """«подпись мэра ‖ не областного центра, а Арзамаса»."""
    index = analysis.token_index_at(place.start) - 1
    return index >= 0 and analysis.tokens[index].lemma == "не"


def _is_where(analysis: Analysis, place: PlaceMention) -> bool:
    """Whether the place only tells where somebody is posted: «консул Китая в Иркутске»."""
    index = analysis.token_index_at(place.start) - 1
    while index >= 0 and analysis.tokens[index].pos == "ADJ":
        index -= 1
    return index >= 0 and analysis.tokens[index].lemma in ("в", "на", "во", "при")


def _one_of(
    analysis: Analysis,
    held: Held,
    inside: Sequence[PlaceMention],
    mentions: Sequence[PersonMention],
    level: Level,
) -> PlaceMention:
    """Of several places the one of the office's level; «мэры A и B Иванов и Петров» go with their own each."""
    leveled = [p for p in inside if p.kind == level] or [p for p in inside if p.form == "noun"] or list(inside)
    head = analysis.tokens[held.office.first]
    are_headed = held.rule == "office.heading" and head.feats.get("Number") == "Plur"  # «которые возглавляли A и B»
    if len(leveled) > 1 and (are_headed or is_plural_office(analysis, held.office)):
        start = analysis.tokens[held.office.last - 1].end
        order = sum(start <= m.start < held.mention.start for m in mentions)
        if held.rule == BEHIND_LIST or (are_headed and held.mention.start < start):
            order = int(not any(held.mention.end <= m.start < start for m in mentions))
        return leveled[min(order, len(leveled) - 1)]
    return leveled[0]


def _in_order(
    analysis: Analysis, held: Held, places: Sequence[PlaceMention], mentions: Sequence[PersonMention], level: Level
) -> PlaceMention | None:
    """«Договор A и B скрепили губернаторы Иванов и Петров»: as many places as holders, in their order."""
    if held.rule not in ("office.before-name-list", BEHIND_LIST):
        return None
    sentence = analysis.sentence_at(held.mention.start)
    start = analysis.tokens[held.office.first].start
    phrase = analysis.tokens_in(start, held.mention.start)
    if any(t.lemma.startswith("район") for t in phrase):
        places = [p for p in places if p.place.name.endswith("район")]
    holders = [m for m in mentions if start <= m.start < sentence.end]
    if held.rule == BEHIND_LIST:
        holders = [m for m in mentions if m.start < start][-_FEWEST:]
    for since in (sentence.start, analysis.sentences[max(0, sentence.index - 1)].start):
        told = list({p.place: p for p in reversed(places) if p.kind == level and since <= p.start < start}.values())
        if told:
            if not len(told) == len(holders) >= _FEWEST:
                return None
            names, order = [h.name for h in holders], told[::-1]
            ways = (order, told) if len(order) == _FEWEST else (order,)
            suits = [sum(fits_name(n, p.place.country) for n, p in zip(names, way, strict=True)) for way in ways]
            best = ways[-1] if suits[-1] - suits[0] > _TOLERATED else order
            return best[holders.index(held.mention)]
    return None


_FEWEST = 2
_TOLERATED = 2.0  # how much better two names may suit the other's country before their order tells nothing


def _behind_name(analysis: Analysis, mention: PersonMention, places: Sequence[PlaceMention]) -> PlaceMention | None:
    """«Чжао Жунго (Хэйхэ)», «Игорь Винокур от заозерцев», «Ербол Избергенов из Актау»."""
    resident = next((p for p in places if p.form == "demonym" and 0 < mention.start - p.end <= 1), None)
    if resident is not None:
        return resident
    after = analysis.token_index_at(mention.end - 1) + 1
    if after + 1 >= len(analysis.tokens) or analysis.tokens[after].text not in ("(", "из", "от"):
        return None
    start = analysis.tokens[after + 1].start
    return next((p for p in places if p.start <= start < p.end), None)
