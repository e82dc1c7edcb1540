"""Towns that an article names by their people alone: «Крефельд прощается с ульяновцами», «тартуские школьники».

A word for inhabitants or an adjective is a bold guess («волжане», «орловский»), so it names a town only where the
article names no other municipality of that country, as somebody's town is then missing from the story, or where it is
called a side of a tie («дружат с волгоградцами»).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from kg.places.acting import acts_as_people
from kg.places.beside import is_partner
from kg.places.candidate import Candidate, Decided, Reading
from kg.places.derive import describes, describes_people, is_adjective_alone
from kg.places.scene import Scene

_MIN_POPULATION: Final = 15_000
_MIN_FIT: Final = 0.85  # of the derivation
_CONFIDENCE: Final = 0.6
_ALIKE: Final = 2  # letters that a seat and its region's adjective share: «Орёл», «орловский»
_BEGINNING: Final = 1  # the last sentence of it: the headline's and the first of the text
_ATTRIBUTES: Final = 3  # words: «их давний немецкий побратим»
_RULE: Final = "people-alone"


def with_towns_of_people(
    scene: Scene, candidates: Sequence[Candidate], decided: Sequence[Decided], score: Callable[[Reading], float]
) -> tuple[Decided, ...]:
    """What was decided, with the first town of each country that only its people stand for."""
    named = (d for d in decided if d.candidate.form in ("noun", "adjective"))
    countries = {d.reading.municipality.country for d in named if d.reading is not None}
    countries |= {d.candidate.country for d in decided if d.candidate.kind == "municipality" and d.candidate.country}
    towns: dict[str, dict[int, list[Decided]]] = defaultdict(lambda: defaultdict(list))
    found: list[Decided] = []
    for candidate in _of_people(scene, candidates):
        reading = max(candidate.readings, key=score)
        place = reading.municipality
        town = Decided(candidate, reading, _CONFIDENCE, f"{_RULE}.{candidate.rule}")
        if place.country not in countries or _is_party(scene, candidate):
            towns[place.country][place.geonames].append(town)
        elif _acts_as_body(scene, candidate):
            found.append(town)
    likely = (next((m for m in of_country.values() if _is_likely(scene, m)), []) for of_country in towns.values())
    found += [mention for mentions in likely for mention in mentions]
    replaced = {d.candidate.first for d in found}
    kept = (d for d in decided if d.candidate.first not in replaced)
    return tuple(sorted((*kept, *found), key=lambda d: d.candidate.first))


def _is_likely(scene: Scene, mentions: Sequence[Decided]) -> bool:
    """Whether people are named more than once, at the beginning of the article or as a side of a tie."""
    firsts = [d.candidate.first for d in mentions]
    parties = (_is_party(scene, d.candidate) for d in mentions)
    return len(firsts) > 1 or any(scene.sentence_of[i] <= _BEGINNING for i in firsts) or any(parties)


def _is_party(scene: Scene, candidate: Candidate) -> bool:
    """«дружат с волгоградцами», «пензенцы породнились с Бекешчабой»: whom the words around make a side of a tie."""
    if is_partner(scene, candidate.first):
        return True
    first = candidate.first
    return candidate.form == "demonym" and (acts_as_people(scene, first) or _have_partner(scene, first))


def _acts_as_body(scene: Scene, candidate: Candidate) -> bool:
    """«Выборгские власти подписали договор с Казанью»: a town's authority that does something about a tie."""
    first = candidate.first
    sentence = scene.sentence(first)
    if not _is_of_body(candidate):
        return False
    noun = next((i for i in range(first + 1, sentence.last) if scene.tokens[i].pos != "ADJ"), first)
    if not describes(scene, first, "authority") or scene.tokens[noun].feats.get("Case") not in ("Nom", "Acc"):
        return False
    around = range(sentence.first, sentence.last)
    return any(scene.is_a("tie_word", i) or scene.is_a("partner_word", i) for i in around)


def _have_partner(scene: Scene, first: int) -> bool:
    """«Псковичам их немецкий побратим Нойс помогает»."""
    if [t.text for t in scene.tokens[first + 1 : first + 2]] != ["их"]:
        return False
    behind = range(first + 2, min(first + 2 + _ATTRIBUTES, len(scene.tokens)))
    noun = next((i for i in behind if scene.tokens[i].pos != "ADJ"), first)
    return scene.is_a("partner_noun", noun)


def _of_people(scene: Scene, candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    """The words for people of a town that is large enough to be meant by them."""
    regions = {c.name for c in candidates if c.kind == "region" and c.form == "noun"}
    for candidate in candidates:
        if any(scene.is_a(role, candidate.first) for role in ("no_inhabitants", "nature_adjective")):
            continue  # «черноморский побратим»
        if candidate.form == "demonym" and candidate.kind == "municipality":
            named = scene.name_type(candidate.first) and not acts_as_people(scene, candidate.first)
            if not named:
                yield from _of_large(candidate)
        elif is_adjective_alone(candidate) or _is_of_body(candidate):
            yield from _of_large(candidate, acts=_acts_as_body(scene, candidate))
        elif candidate.kind == "region" and candidate.form == "adjective" and candidate.name not in regions:
            yield from _seat(scene, candidate)


def _is_of_body(candidate: Candidate) -> bool:
    """«Кунгурские депутаты»: of a town too small to be sure of, in an article that names no other of its country."""
    return candidate.form == "adjective" and candidate.kind == "municipality" and not candidate.is_sure


def _of_large(candidate: Candidate, *, acts: bool = False) -> Iterator[Candidate]:
    """The candidate with the towns that are large enough to be meant, any size where its authority acts."""
    fitting = (r for r in candidate.readings if r.weight >= _MIN_FIT)
    large = tuple(r for r in fitting if acts or r.municipality.population >= _MIN_POPULATION)
    if large:
        yield replace(candidate, readings=large)


def _seat(scene: Scene, candidate: Candidate) -> Iterator[Candidate]:
    """«Орловские школьники» are of Orel, where no region is named; «сибирские» are of nowhere in particular."""
    seat = scene.gazetteer.get(candidate.capital)
    if seat is None or not describes_people(scene, candidate.first):
        return
    name = scene.tables.capital_names.get(seat.geonames, seat.name)
    if scene.tokens[candidate.first].text[:_ALIKE].casefold() == name[:_ALIKE].casefold():
        reading = Reading(seat, name, 1.0, "seat")
        yield replace(candidate, kind="municipality", name="", readings=(reading,))
