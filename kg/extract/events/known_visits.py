"""Visits told in sentences that have no word for a tie: «В четверг делегация Тарту заехала в Псков».

Nobody ties two municipalities for a visit alone; but where the article tells elsewhere that they are tied, a visit that
names both, or the partner of the article's own municipality, is one of theirs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from kg.extract.dates.dating import date_deed
from kg.extract.deeds.read import read_deeds
from kg.extract.scene.adjectives import adjectives_in
from kg.extract.scene.deed import Deed
from kg.extract.scene.frame import Pair
from kg.extract.scene.inhabitants import inhabitants_in
from kg.extract.scene.peoples import pairs_of_peoples
from kg.extract.scene.scene import Scene
from kg.extract.scene.telling import EventMention
from kg.extract.ties.find import Ties
from kg.extract.visits.from_there import were_last_guests
from kg.extract.visits.gapped_visits import further_guests
from kg.extract.visits.their_people import their_people
from kg.lang.base import Sentence
from kg.text.dates import TO_MONTH

_LONGEST = 80  # tokens of a sentence
_TOLD_PLAINLY = (
    "event.visited",
    "event.visited.noun",
    "event.visited.guests",
    "event.visited.held",
    "event.visited.announced",
    "event.visited.performing",
    "event.visited.away",
    "event.visited.gapped",
)


def visits_of_known(scene: Scene, ties: Ties) -> Iterator[EventMention]:
    """The visits between municipalities that are tied elsewhere in the article."""
    known = {t.pair for t in ties.mentions if t.is_explicit}
    for sentence in scene.analysis.sentences:
        if sentence.paragraph != 0 and not ties.in_sentence(sentence.index):
            yield from _in_sentence(scene, sentence, known, _told_before(scene, sentence, ties))


def _told_before(scene: Scene, sentence: Sentence, ties: Ties) -> Sequence[Pair]:
    """The one pair that the sentence before tells, to which «оттуда» and «друг к другу» point."""
    before = scene.analysis.sentences[sentence.index - 1] if sentence.index else sentence
    told = tuple({t.pair for t in ties.in_sentence(before.index)})
    return told if len(told) == 1 and before.paragraph == sentence.paragraph else ()


def _in_sentence(scene: Scene, sentence: Sentence, known: set[Pair], before: Sequence[Pair]) -> Iterator[EventMention]:
    pairs: Sequence[Pair] = ()
    for first, last in scene.clauses[sentence.index]:
        here = _pairs_of(scene, first, last, known)
        if not here and _points_back(scene, first, last):
            here = before
        here = here or _sides_of_guests(scene, sentence, (first, last), known)
        deeds = read_deeds(scene, sentence, first, last) if here else ()
        if pairs and not deeds and {p.entity for p in scene.parties_in(first, last)} <= {scene.home}:
            here, deeds = pairs, _further_visits(scene, sentence, first, last)
        if deeds or (here and _speaks_of_guests(scene, first, last)):
            pairs = here
        for deed in deeds:
            if deed.rule in _TOLD_PLAINLY:
                yield from _told(scene, sentence, deed, deeds, here)


def _further_visits(scene: Scene, sentence: Sentence, first: int, last: int) -> tuple[Deed, ...]:
    """«Пенза принимала могилевчан: в марте приезжали кардиологи, в мае — врачи»: a clause names nobody any more."""
    visits = tuple(d for d in read_deeds(scene, sentence, first, last) if d.type == "visited")
    guests = () if visits else further_guests(scene, first, last)
    return visits or tuple(Deed("visited", "event.visited.gapped", first, last, guest) for guest in guests)


def _told(
    scene: Scene, sentence: Sentence, deed: Deed, others: Sequence[Deed], pairs: Sequence[Pair]
) -> Iterator[EventMention]:
    """A visit of each of the pairs, with its day."""
    dating = date_deed(scene, sentence, deed, others)
    date = dating.date.value if dating.date and dating.date.role != "duration" else None
    rule = f"{deed.rule}.known+{dating.rule}"
    for pair in pairs:
        yield EventMention(pair, "visited", date, None, sentence.index, deed.first, deed.last, rule, explicit=True)


def _sides_of_guests(scene: Scene, sentence: Sentence, clause: tuple[int, int], known: set[Pair]) -> Sequence[Pair]:
    """«Сучава отмечала праздник, и среди гостей была делегация Кишинэу»: the two that a sentence names."""
    if sentence.last - sentence.first > _LONGEST or not scene.parties_in(*clause):
        return ()
    if not scene.has_cue(*clause, "guest", "among_guests"):
        return ()
    named = sorted({p.entity for p in scene.parties_in(sentence.first, sentence.last)})
    return [pair for pair in pairwise(named) if pair in known and len(named) == len(pair)]


def _speaks_of_guests(scene: Scene, first: int, last: int) -> bool:
    """«Каждый год приезжают ансамбли, последний раз …», «звал к себе боксёров, и в мае они выбрались»."""
    told = any(t.id == "visited" for t in scene.triggers_in(first, last, "events"))
    return told or scene.has_cue(first, last, "invitation")


def _points_back(scene: Scene, first: int, last: int) -> bool:
    """«Оттуда привезли хор», «ездим друг к другу», «обменялись командами»: who names neither side, but means both."""
    if {p.entity for p in scene.parties_in(first, last)} - {scene.home}:
        return False
    if any(p.kind != "municipality" for p in scene.places_in(first, last)):
        return False
    both = any(t.text.casefold() == "друг" for t in scene.analysis.tokens[first:last])
    away = any(scene.playing("visit_words_ru", role, first, last) for role in ("exchanges", "there"))
    return both or away or _are_next(scene, first, last) or were_last_guests(scene, first, last)


def _are_next(scene: Scene, first: int, last: int) -> bool:
    """«Следующую группу ждут 3 сентября»: guests of those told of before, on a day that is told."""
    guests = scene.has_cue(first, last, "invitation") and scene.has_cue(first, last, "group", "guest")
    return guests and any(len(d.value or "") >= TO_MONTH for d in scene.dates_in(first, last))


def _pairs_of(scene: Scene, first: int, last: int, known: set[Pair]) -> Sequence[Pair]:
    """The known pairs whose sides a clause names: both, or only partners of the article's own municipality."""
    named = {p.entity for p in scene.parties_in(first, last)}
    people = (*inhabitants_in(scene, first, last), *their_people(scene, first, last))
    named |= {e for _, e in (*adjectives_in(scene, first, last), *people)}
    if named <= {scene.home}:
        dated = scene.dates_in(first, last)  # «в прошлом сентябре белорусы привозили цирк»
        return pairs_of_peoples(scene, first, last, known) if dated else []
    both = [p for p in known if named >= set(p)]
    if len(both) == 1:
        return both
    partners = named - {scene.home}
    of_home = [p for p in sorted(known) if scene.home in p and partners & set(p)]
    if partners and len(of_home) == len(partners):
        return of_home
    there = scene.any_plays("visit_words_ru", "there", first, last)
    alone = len(known) == 1 and (there or scene.home not in named)
    return [p for p in known if alone and named < set(p)]
