"""Which municipality a signer stands for: by office, as leader of its delegation, by a word beside the name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kg.extract.people import PersonMention
from kg.extract.people.sides import side_told_before
from kg.extract.scene.scene import Scene
from kg.lang.ru.grammar import is_at_head
from kg.model.annotation import Place

_SHORTEST_STEM = 4
_LED = 10  # words before a leader's name in which the delegation is told
_LEADING = frozenset(("возглавить", "возглавлять", "привезти"))
_BEHIND = frozenset(("(", "из", "от"))
_SURE = frozenset(("of.beside", "of.chief", "of.conjunct", "of.order"))
"""The rules for whose office it is that go by words beside it, not by what is likely."""

_GUESSED = frozenset(("of.article", "of.sentence-before", "of.unknown"))


@dataclass(frozen=True, slots=True)
class SignersHomes:
    """The municipality of each person by full name; of whom the text tells it in words, of whom nothing does."""

    of: Mapping[str, int]
    sure: frozenset[str]
    guessed: frozenset[str]


def find_signers_homes(scene: Scene) -> SignersHomes:
    """The municipality that each person stands for, as far as the article speaks of it."""
    found = dict(_by_office(scene))
    sure = {o.name for o in scene.people.officials if any(set(e.rule.split("+")) & _SURE for e in o.evidence)}
    for person in scene.people.mentions:
        if person.name not in sure:
            beside = _told_beside(scene, person)
            if beside is not None:
                found[person.name] = beside
                sure.add(person.name)
    guessed = {o.name for o in scene.people.officials if any(set(e.rule.split("+")) & _GUESSED for e in o.evidence)}
    return SignersHomes(found, frozenset(sure), frozenset(guessed - sure))


def _by_office(scene: Scene) -> Iterator[tuple[str, int]]:
    by_id = {place.geonames: index for index, place in enumerate(scene.entities) if place.geonames}
    by_name = {place.name.casefold(): index for index, place in enumerate(scene.entities)}
    for official in scene.people.officials:
        if official.of is not None:
            seat = scene.people.seats.get(official.of, official.of)
            known = by_id.get(seat.geonames or 0, by_name.get(seat.name.casefold()))
            known = known if known is not None else _town_of(seat, by_name)
            if known is not None:
                yield official.name, known


def _town_of(district: Place, towns: Mapping[str, int]) -> int | None:
    """The town that a district is named after («Гагрский район»), None where the article speaks of none."""
    if not district.name.endswith(("район", "округ")):
        return None
    name = district.name.casefold()
    fitting = [town for town in towns if len(town) > _SHORTEST_STEM and name.startswith(town[:-1])]
    return towns[max(fitting, key=len)] if fitting else None


def _told_beside(scene: Scene, person: PersonMention) -> int | None:
    """«Чжан Хунбо (Цзямусы)», «Ербол Избергенов из Актау», «устюжанка Ирина Абрамова», «от Твери подписал Огоньков»."""
    first = scene.analysis.token_index_at(person.start)
    after = scene.analysis.token_index_at(person.end - 1) + 1
    tokens = scene.analysis.tokens
    sentence = scene.analysis.sentence_at(person.start)
    if after + 1 < sentence.last and tokens[after].text in _BEHIND:
        place = next((p for p in scene.parties_in(after + 1, after + 2)), None)
        if place is not None:
            return place.entity
    resident = next((p for p in scene.parties_in(max(0, first - 1), first) if p.mention.form == "demonym"), None)
    if resident is not None:
        return resident.entity
    led = _led(scene, person, first)
    return led if led is not None else _spoken_for(scene, sentence.first, first)


def _led(scene: Scene, person: PersonMention, first: int) -> int | None:
    """Whose delegation a person leads: «делегация Бреста во главе с Павлом Кузьминым», «делегацию Омска возглавил»."""
    sentence = scene.analysis.sentence_at(person.start)
    low = max(sentence.first, first - _LED)
    before = scene.analysis.tokens[low:first]
    leads = is_at_head(before) or (bool(before) and before[-1].lemma in _LEADING)
    delegation = next((low + i for i, t in enumerate(before) if t.lemma == "делегация"), None)
    if not leads or delegation is None:
        return None
    parties = scene.parties_in(max(low, delegation - 2), first)
    named = [p for p in parties if p.government.preposition not in ("в", "на")]
    return named[0].entity if named else None


def _spoken_for(scene: Scene, low: int, first: int) -> int | None:
    """«от Твери документ подписал Алексей Огоньков», «за Эссен это сделал Томас Куфен»."""
    low = max(low, first - _LED)
    party = side_told_before(scene.analysis, first, low, [p.mention for p in scene.parties_in(low, first)])
    if party is None or scene.persons_in(scene.analysis.token_index_at(party.start), first):
        return None
    return next(p.entity for p in scene.parties_in(low, first) if p.mention is party)
