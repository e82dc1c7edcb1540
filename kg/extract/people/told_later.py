"""Offices told of somebody a sentence after the name: «— сказал Иван Орлов. Мэр Твери напомнил, что …»."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence

from kg.extract.people.mention import Held, PersonMention
from kg.extract.people.phrases import is_former, is_plural_office
from kg.extract.people.surroundings import Surroundings
from kg.lang.base import Analysis, Sentence
from kg.lang.matcher import Trigger
from kg.places.mention import PlaceMention

_ROLES = frozenset(("mayor", "governor"))
_BARE = frozenset(("VERB", "ADV", "ADP", "PUNCT", "AUX", "PART"))


def offices_told_later(analysis: Analysis, everything: Surroundings, held: Collection[Held]) -> Iterator[Held]:
    """Offices with their place that begin a sentence, of the one person whom the sentence before names barely."""
    known = {h.mention.name for h in held}
    taken = {h.office.first for h in held}
    for office in everything.offices:
        if office.id not in _ROLES or office.first in taken or is_former(analysis, office):
            continue
        sentence = analysis.sentence_at(analysis.tokens[office.first].start)
        if not sentence.index or not _begins(analysis, office, sentence, everything.places):
            continue
        before = analysis.sentences[sentence.index - 1]
        told = _between(everything.mentions, before.start, before.end)
        is_only = before.paragraph == sentence.paragraph and len(told) == 1 and told[0].name not in known
        if is_only and _is_bare(analysis, told[0]):
            yield Held(told[0], office, "office.told-later")


def _between(mentions: Sequence[PersonMention], start: int, end: int) -> Sequence[PersonMention]:
    first = bisect_left(mentions, start, key=lambda m: m.start)
    return mentions[first : bisect_left(mentions, end, lo=first, key=lambda m: m.start)]


def _begins(analysis: Analysis, office: Trigger, sentence: Sentence, places: Sequence[PlaceMention]) -> bool:
    """Whether «глава Твери», «тверской мэр» is the subject that begins its sentence."""
    tokens = analysis.tokens
    if is_plural_office(analysis, office) or tokens[office.first].feats.get("Case") != "Nom":
        return False
    if office.first == sentence.first:
        return office.last < sentence.last and _is_municipal(places, tokens[office.last].start)
    is_second = office.first == sentence.first + 1
    return is_second and _is_municipal(places, tokens[sentence.first].start, form="adjective")


def _is_municipal(places: Sequence[PlaceMention], start: int, form: str = "noun") -> bool:
    number = bisect_left(places, start, key=lambda p: p.start)
    if number == len(places) or places[number].start != start:
        return False
    return places[number].kind == "municipality" and places[number].form == form


def _is_bare(analysis: Analysis, mention: PersonMention) -> bool:
    """Whether a full name, a subject, stands without any noun that tells who it is («сказал Иван Орлов»)."""
    first = analysis.token_index_at(mention.start)
    after = analysis.token_index_at(mention.end - 1) + 1
    tokens = analysis.tokens
    if " " not in mention.name or tokens[first].feats.get("Case") != "Nom":
        return False
    is_first = first == analysis.sentence_at(mention.start).first
    is_described = after + 1 < len(tokens) and tokens[after].text in (",", "(", "—") and tokens[after + 1].pos != "VERB"
    return (is_first or tokens[first - 1].pos in _BARE) and not is_described
