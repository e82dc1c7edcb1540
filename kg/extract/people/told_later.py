"""Offices told of somebody in another sentence than the name: «— сказал Иван Орлов. Мэр Твери напомнил, что …»."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence

from kg.extract.people.mention import Held, PersonMention
from kg.extract.people.phrases import is_former, is_plural_office
from kg.extract.people.surroundings import Surroundings
from kg.lang.base import Analysis, Sentence
from kg.lang.matcher import Trigger
from kg.lang.ru.person_names import numbers_of
from kg.places.mention import PlaceMention

_ROLES = frozenset(("mayor", "governor"))
_BARE = frozenset(("VERB", "ADV", "ADP", "PUNCT", "AUX", "PART"))


def offices_told_later(analysis: Analysis, everything: Surroundings, held: Collection[Held]) -> Iterator[Held]:
    """Offices of the one person whom the sentence before or the next one names barely.

    «— сказал Иван Орлов. Мэр Твери напомнил», «В Туле побывал мэр Ниша. Никола Дашич осмотрел музей».
    """
    known = {h.mention.name for h in held}
    taken = {h.office.first for h in held}
    for office in everything.offices:
        if office.id not in _ROLES or office.first in taken or is_former(analysis, office):
            continue
        sentence = analysis.sentence_at(analysis.tokens[office.first].start)
        if is_plural_office(analysis, office) or _do_something(analysis, office, sentence):
            both = _two_before(analysis, everything, office, sentence, known)
            both = both or _two_behind(analysis, everything, office, sentence, known)
            known.update(m.name for m in both)
            yield from (Held(m, office, "office.told-of-both") for m in both)
            continue
        person = _named_before(analysis, everything, office, sentence, known)
        person = person or _named_behind(analysis, everything, office, sentence, known, taken)
        if person is not None and person.name not in known:
            known.add(person.name)
            yield Held(person, office, "office.told-later")


def _named_before(
    analysis: Analysis, everything: Surroundings, office: Trigger, sentence: Sentence, known: Collection[str]
) -> PersonMention | None:
    """Who is named barely in the sentence before one that the office begins, alone or beside holders of offices."""
    if not sentence.index or not _begins(analysis, office, sentence, everything.places):
        return None
    before = analysis.sentences[sentence.index - 1]
    told = [m for m in _between(everything.mentions, before.start, before.end) if m.name not in known]
    is_only = before.paragraph == sentence.paragraph and len(told) == 1
    return told[0] if is_only and _is_bare(analysis, told[0]) else None


def _two_before(
    analysis: Analysis, everything: Surroundings, office: Trigger, sentence: Sentence, known: Collection[str]
) -> Sequence[PersonMention]:
    """«Тулу представлял Орлов, Брест — Кузьмин. ‖ Мэры …»: the two of the sentence before, none with an office."""
    is_subject = analysis.tokens[office.first].feats.get("Case") == "Nom"
    if not sentence.index or office.first - sentence.first > _OPENING or not is_subject:
        return ()
    before = analysis.sentences[sentence.index - 1]
    told = _between(everything.mentions, before.start, before.end)
    is_two = before.paragraph == sentence.paragraph and len({m.name for m in told}) == len(told) == _BOTH
    is_bare = all(" " in m.name and m.name not in known for m in told)
    return told if is_two and is_bare and not _offices_in(everything.offices, before) else ()


_BOTH = 2


def _do_something(analysis: Analysis, office: Trigger, sentence: Sentence) -> bool:
    """«главы городов ‖ подписали»: a form of one and of several, which the verb behind it tells to be of several."""
    if "Plur" not in numbers_of(analysis.tokens[office.first].text):
        return False
    behind = analysis.tokens[office.last : min(sentence.last, office.last + _TO_VERB)]
    if behind and behind[0].lemma in _OF_BOTH:
        return True  # «подписями скрепили главы двух округов»
    verb = next((t for t in behind if t.pos in ("VERB", "PUNCT")), None)
    is_deed = verb is not None and verb.feats.get("VerbForm") == "Fin"
    return verb is not None and is_deed and verb.feats.get("Number") == "Plur"


_TO_VERB = 4  # words
_OF_BOTH = ("два", "оба")


def _two_behind(
    analysis: Analysis, everything: Surroundings, office: Trigger, sentence: Sentence, known: Collection[str]
) -> Sequence[PersonMention]:
    """«Подписали главы городов: ‖ Орлов сидел в Туле, Кузьмин — в Бресте»: the two named next, without an office."""
    start = analysis.tokens[office.last - 1].end
    told = _between(everything.mentions, start, sentence.end)
    if not told:
        last = analysis.sentences[min(len(analysis.sentences) - 1, sentence.index + _NEXT)]
        same = [s for s in analysis.sentences[sentence.index + 1 : last.index + 1] if s.paragraph == sentence.paragraph]
        told = _between(everything.mentions, same[0].start, same[-1].end) if same else ()
        if any(_offices_in(everything.offices, s) for s in same):
            return ()
    names = {m.name for m in told}
    if len(told) != _BOTH or len(names) != _BOTH or not names.isdisjoint(known) or not _is_bare(analysis, told[0]):
        return ()
    joined = analysis.source[told[0].end : told[1].start].strip() == "и"  # «главы двух округов — Орлов и Кузьмин»
    return told if joined or _is_bare(analysis, told[1]) else ()


_NEXT = 2  # sentences


def _named_behind(
    analysis: Analysis,
    everything: Surroundings,
    office: Trigger,
    sentence: Sentence,
    known: Collection[str],
    taken: Collection[int],
) -> PersonMention | None:
    """Who begins the sentence behind one that tells an office of nobody, and names nobody without one."""
    unknown = [m for m in _between(everything.mentions, sentence.start, sentence.end) if m.name not in known]
    if sentence.index + 1 >= len(analysis.sentences) or unknown:
        return None
    after = analysis.sentences[sentence.index + 1]
    told = _between(everything.mentions, after.start, after.end)
    if after.paragraph != sentence.paragraph or not told or not _is_bare(analysis, told[0]):
        return None
    offices = [o for o in _offices_in(everything.offices, sentence) if o.first not in taken]
    opening = analysis.tokens[after.first : analysis.token_index_at(told[0].start)]
    is_first = len(opening) <= _OPENING and not any(t.pos == "VERB" for t in opening)
    return told[0] if is_first and len(offices) == 1 and offices[0] == office else None


_OPENING = 3  # words before the name, such as «в пятницу»


def _offices_in(offices: Sequence[Trigger], sentence: Sentence) -> Sequence[Trigger]:
    first = bisect_left(offices, sentence.first, key=lambda o: o.first)
    return offices[first : bisect_left(offices, sentence.last, lo=first, key=lambda o: o.first)]


def _between(mentions: Sequence[PersonMention], start: int, end: int) -> Sequence[PersonMention]:
    first = bisect_left(mentions, start, key=lambda m: m.start)
    return mentions[first : bisect_left(mentions, end, lo=first, key=lambda m: m.start)]


def _begins(analysis: Analysis, office: Trigger, sentence: Sentence, places: Sequence[PlaceMention]) -> bool:
    """Whether «глава Твери», «тверской мэр» is the subject that begins its sentence."""
    tokens = analysis.tokens
    if tokens[office.first].feats.get("Case") != "Nom":
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
    is_apart = after + 1 < len(tokens) and tokens[after].text in (",", "(", "—")
    is_described = is_apart and tokens[after + 1].pos not in ("VERB", "ADP", "ADV", "SCONJ", "CCONJ")
    before = tokens[first - 1]
    is_setting = before.pos == "NOUN" and before.feats.get("Case") != "Nom"  # «утром», «на встрече»
    return (is_first or is_setting or before.pos in _BARE) and not is_described
