"""What the sentence and the paragraph of an office tell, beside their places, of whose office it may be."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extract.people.context_words import any_plays, plays
from kg.extract.people.mention import Held
from kg.extract.people.origin import fits_name
from kg.extract.people.territories import called
from kg.lang.base import Analysis, Sentence, Token
from kg.lang.ru.grammar import THEIR
from kg.model.annotation import Place
from kg.places.mention import PlaceMention

_THERE_WORDS = frozenset(("оттуда", "где", "тамошний", "его", "ее", "её", "их", "него", "нее", "неё"))
_THERE_REACH = 3


@dataclass(frozen=True, slots=True)
class OwnerContext:
    """What the sentence of an office tells, beside its places."""

    here: Sentence
    before: tuple[Token, ...]
    leads_delegation: bool
    hosts: bool
    guests: frozenset[Place]
    arrived: bool
    in_district: str
    is_foreign: bool
    their: Place | None
    subject: Place | None
    heading: Place | None
    alone: Place | None
    goes: bool
    is_met: bool
    is_soviet: bool
    countries: frozenset[str]
    regions: frozenset[str]


def context_of(
    analysis: Analysis,
    held: Held,
    places: Sequence[PlaceMention],
    everywhere: Sequence[PlaceMention],
    own: Place | None,
) -> OwnerContext:
    """Who goes, hosts, leads a delegation, what pronouns and paragraphs speak of, around an office."""
    here = analysis.sentence_at(held.mention.start)
    first = min(held.office.first, analysis.token_index_at(held.mention.start))
    tokens = analysis.tokens[here.first : here.last]
    before = analysis.tokens[here.first : first]
    inside = analysis.tokens[first : _end_of_phrase(analysis, held, here.last)]
    hosts = any_plays((*before[-4:], *tokens[len(before) :][:12]), "hosting")
    since = analysis.sentences[max(0, here.index - 1)].start
    near_places = [p for p in places if since <= p.start < here.end] if hosts else []
    return OwnerContext(
        here=here,
        before=before,
        leads_delegation=any_plays(before[-4:], "leading"),
        hosts=hosts,
        guests=frozenset(p.place for p in near_places if is_of_delegation(analysis, p)),
        in_district=_kind_of_district(inside),
        arrived=any_plays(before[-3:], "arriving"),
        is_foreign=own is not None and fits_name(held.mention.name, own.country) < 0,
        their=_referred_to(places, (*before[-_THERE_REACH:], *inside), _pronouns(held), own),
        subject=_subject_of_paragraph(analysis, places, here),
        heading=_heading(analysis, places, here),
        alone=_alone_in_paragraph(analysis, places, held),
        goes=any_plays(tokens, "going"),
        is_met=bool(before) and before[-1].lemma in ("с", "со"),
        is_soviet=any(_is_soviet_year(t.text) for t in tokens),
        countries=countries_told(analysis, held, everywhere),
        regions=frozenset(called(p, ()).name for p in _sides(analysis, held, everywhere) if p.kind == "region"),
    )


def _is_soviet_year(word: str) -> bool:
    year = word.split("-")[0]
    return len(year) == _DIGITS and year.isdigit() and _SOVIET_SINCE <= int(year) <= _SOVIET_UNTIL


_DIGITS = 4
_SOVIET_SINCE, _SOVIET_UNTIL = 1922, 1991


def _end_of_phrase(analysis: Analysis, held: Held, last: int) -> int:
    """Where the words of an office end: «глава думы ‖ округа [Белова]», «возглавляющий ‖ тамошний муниципалитет»."""
    name = analysis.token_index_at(held.mention.start)
    end = name if name >= held.office.last else min(last, held.office.last + _PHRASE_REACH)
    marks = (i for i in range(held.office.last, end) if analysis.tokens[i].pos in ("PUNCT", "VERB"))
    return max(held.office.last, min(name, held.office.first), next(marks, min(end, held.office.last + _PHRASE_REACH)))


_PHRASE_REACH = 5


def _kind_of_district(phrase: Sequence[Token]) -> str:
    """Which kind of district the words of an office tell: «район», «округ», or none."""
    kinds = (("район", ("район", "райисполком", "райадминистрац")), ("округ", ("округ", "окружн")))
    return next((kind for kind, stems in kinds if any(t.lemma.startswith(stems) for t in phrase)), "")


def countries_told(analysis: Analysis, held: Held, places: Sequence[PlaceMention]) -> frozenset[str]:
    """Countries by adjectives that speak of the holder's side («главы китайского города», «с сербской — мэр»)."""
    told = (p.place.country for p in _sides(analysis, held, places) if p.kind == "country")
    return frozenset(country for country in told if country)


def _sides(analysis: Analysis, held: Held, places: Sequence[PlaceMention]) -> Iterator[PlaceMention]:
    tokens = analysis.tokens
    sentence = analysis.sentence_at(held.mention.start)
    first = tokens[max(sentence.first, held.office.first - _SIDE_REACH)].start
    last = held.mention.start
    if held.rule == "office.after-name":  # «Иван Орлов, тогдашний ‖ сербский ‖ мэр»
        first, last = held.mention.end, tokens[held.office.first].start
    for place in places:
        if place.kind == "municipality" or place.form == "noun" or not first <= place.start < last:
            continue
        index = analysis.token_index_at(place.end - 1) + 1
        before = tokens[analysis.token_index_at(place.start) - 1]
        is_for = place.form == "demonym" and before.lemma in _FOR_SIDE and before.end < place.start
        if is_for or index == held.office.first or plays(tokens[index], "side") or tokens[index].text in ("—", "–"):
            yield place


_SIDE_REACH = 6
_FOR_SIDE = frozenset(("за", "от"))  # «за сербов расписался мэр»


def _pronouns(held: Held) -> frozenset[str]:
    """The words that may stand for the municipality: «его коллега» is the holder's, «принимал его» is the guest."""
    if held.rule == "office.colleague":
        return frozenset()
    return _THERE_WORDS - THEIR if held.rule == "office.after-name" else _THERE_WORDS


def _referred_to(
    places: Sequence[PlaceMention], before: Sequence[Token], pronouns: frozenset[str], own: Place | None
) -> Place | None:
    """The municipality named last before «его», «её», «их», «тамошний», «оттуда», which stand by the office."""
    words = {t.text.casefold(): t.lemma for t in before}
    if not any(word in pronouns or (lemma in pronouns and word not in THEIR) for word, lemma in words.items()):
        return None
    number = bisect_left(places, before[-1].start, key=lambda p: p.start)
    if any(t.lemma in _ELSEWHERE for t in before):
        told = (p.place for p in reversed(places[max(0, number - _FEW) : number]) if p.place != own)
        return next(told, None)
    return places[number - 1].place if number else None


_ELSEWHERE = frozenset(("тамошний", "оттуда"))
"""Words that never mean the article's own municipality."""

_FEW = 4


def _subject_of_paragraph(analysis: Analysis, places: Sequence[PlaceMention], here: Sentence) -> Place | None:
    """The first municipality of the paragraph, where it is a subject («Эрланген … не отказывается»)."""
    first = bisect_left(analysis.sentences, here.paragraph, key=lambda s: s.paragraph)
    number = bisect_left(places, analysis.sentences[first].start, key=lambda p: p.start)
    if number == len(places) or places[number].start >= here.end or places[number].form != "noun":
        return None
    index = analysis.token_index_at(places[number].start)
    is_subject = analysis.tokens[index].feats.get("Case") == "Nom" and not preposition_of(analysis, places[number])
    after = analysis.token_index_at(places[number].end - 1) + 1
    is_alone = after >= len(analysis.tokens) or analysis.tokens[after].lemma != "и"
    return places[number].place if is_subject and is_alone else None


def _heading(analysis: Analysis, places: Sequence[PlaceMention], here: Sentence) -> Place | None:
    """The municipality that alone makes the first sentence of the paragraph («Нарва. …»)."""
    first = analysis.sentences[bisect_left(analysis.sentences, here.paragraph, key=lambda s: s.paragraph)]
    number = bisect_left(places, first.start, key=lambda p: p.start)
    is_heading = first.last - first.first <= _WORDS_OF_HEADING and first.index < here.index
    return places[number].place if is_heading and number < len(places) and places[number].start < first.end else None


_WORDS_OF_HEADING = 3


def _alone_in_paragraph(analysis: Analysis, places: Sequence[PlaceMention], held: Held) -> Place | None:
    """The only municipality that the paragraph names before the holder."""
    here = analysis.sentence_at(held.mention.start)
    first = analysis.sentences[bisect_left(analysis.sentences, here.paragraph, key=lambda s: s.paragraph)]
    begin = bisect_left(places, first.start, key=lambda p: p.start)
    end = bisect_left(places, held.mention.start, lo=begin, key=lambda p: p.start)
    told = {place_key(p.place): p.place for p in places[begin:end]}
    return next(iter(told.values())) if len(told) == 1 else None


def is_of_delegation(analysis: Analysis, place: PlaceMention) -> bool:
    """«делегация Минска», «минская делегация», «гости из Минска»."""
    first = analysis.token_index_at(place.start)
    last = analysis.token_index_at(place.end - 1)
    low = max(analysis.sentence_at(place.start).first, first - 3)
    around = (*analysis.tokens[low:first], *analysis.tokens[last + 1 : last + 2])
    return any_plays(around, "delegation")


def preposition_of(analysis: Analysis, place: PlaceMention) -> str:
    """The preposition before a place, looking back over adjectives and «город»."""
    index = analysis.token_index_at(place.start) - 1
    while index >= 0 and (analysis.tokens[index].pos == "ADJ" or analysis.tokens[index].lemma == "город"):
        index -= 1
    return analysis.tokens[index].lemma if index >= 0 and analysis.tokens[index].pos == "ADP" else ""


def article_city(analysis: Analysis, places: Sequence[PlaceMention]) -> Place | None:
    """The municipality that the article names in the headline, early and often."""
    weights: Counter[Place] = Counter()
    for number, place in enumerate(p for p in places if p.kind == "municipality"):
        paragraph = analysis.sentence_at(place.start).paragraph
        apart = place.form == "demonym" or preposition_of(analysis, place) in ("с", "со", "из")
        weight = (0 if apart else 1) + (paragraph == 0) * (1 if apart else 3) + (number == 0)
        weights[place.place] += weight + _has_body(analysis, place)
    return weights.most_common(1)[0][0] if weights else None


def _has_body(analysis: Analysis, place: PlaceMention) -> bool:
    """Whether the place's own council, administration or inhabitants are told of."""
    first, last = analysis.token_index_at(place.start), analysis.token_index_at(place.end - 1)
    beside = analysis.tokens[max(0, first - 2) : first] + analysis.tokens[last + 1 : last + 2]
    return any_plays(beside, "body")


def place_key(place: Place) -> int | str:
    """Куйбышев and Самара are one city."""
    return place.geonames or place.name
