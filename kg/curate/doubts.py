"""What a person should look at: ties of low belief, contradictions, places and persons that may be mistaken."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from kg.rdf.names import Names, folded
from kg.rdf.vocabulary import MPO, ORG, RDF, RDFS, SCHEMA
from kg.store.patterns import Patterns

DOUBTFUL_BELOW: Final = 0.6
"""Belief under which a tie is shown to a person: about as often wrong as right."""

UNSURE_BELOW: Final = 0.6
"""Margin under which a place is shown to a person: a namesake has two thirds of its people, or more."""

_MARGIN_SCALE: Final = 1.5
"""Steepness of the margin, as in `kg.places.resolve`."""

_DUPLICATE: Final = 0.5


@dataclass(frozen=True, slots=True)
class Namesake:
    """A place that bears a name: its GeoNames id, country and population."""

    geonames: int
    country: str
    population: int


Namesakes = Callable[[str], Iterable[Namesake]]
"""Name -> the places that bear it."""


@dataclass(frozen=True, slots=True, order=True)
class Doubt:
    """One thing to look at: the most doubtful first.

    Attributes:
        belief: how far it is believed now.
        why: "low belief", "conflict: date", "ambiguous place", "possible duplicate".
        thing: its IRI; a decision can concern it.
        about: the names of the municipalities, or of the person.
        claims: the IRIs of the claims in question; a decision can concern each.
        other: the place or person that may be meant instead; a decision to merge or split can name it.
    """

    belief: float
    why: str
    thing: str
    about: str
    claims: tuple[str, ...] = ()
    other: str = ""


class Doubts:
    """Looks through a store for what is doubtful, whoever decided about it already."""

    def __init__(self, store: Patterns, names: Names, namesakes: Namesakes = lambda _: ()) -> None:
        """Look through this store; `namesakes` is what a gazetteer knows by name."""
        self._store = store
        self._names = names
        self._assembled = names.graph("assembled")
        self._namesakes = namesakes

    def all(self) -> frozenset[Doubt]:
        """Everything doubtful."""
        finders = (self._doubtful_ties, self._conflicts, self._ambiguous_places, self._same_places, self._same_persons)
        return frozenset(doubt for finder in finders for doubt in finder())

    def _doubtful_ties(self) -> Iterator[Doubt]:
        for tie, *_ in self._store.match(None, MPO.status, None, self._assembled):
            if (belief := self._belief(tie)) < DOUBTFUL_BELOW:
                told = (self._store.match(None, name, tie, None) for name in (RDF.subject, MPO.denialOf))
                claims = sorted({quad[0] for quads in told for quad in quads})
                yield Doubt(belief, "low belief", tie, self.about(tie), tuple(claims))

    def _conflicts(self) -> Iterator[Doubt]:
        for node, _, type_, _ in self._store.match(None, MPO.conflictType, None, self._assembled):
            tie = self.one(node, MPO.partnership)
            claims = tuple(sorted(quad[2] for quad in self._store.match(node, MPO.conflictingClaim, None, None)))
            yield Doubt(self._belief(tie), f"conflict: {type_}", node, self.about(tie), claims)

    def _ambiguous_places(self) -> Iterator[Doubt]:
        """Places of a tie whose name another place bears, with a likelihood by population that is not much smaller."""
        for place in sorted({quad[2] for quad in self._store.match(None, MPO.party, None, self._assembled)}):
            number = self.one(place, MPO.geonamesId)
            for name in self._named_in_articles(place) if number else ():
                found = self._unsure(int(number), name)
                if found:
                    margin, other = found
                    yield Doubt(margin, "ambiguous place", place, name, other=f"{self._names.base}place/{other}")
                    break

    def _named_in_articles(self, place: str) -> list[str]:
        """The names that articles give it: the English one comes from the gazetteer."""
        names = {quad[2] for quad in self._store.match(place, RDFS.label, None, None)}
        return sorted({name for name in names if not name.isascii()} or names)

    def _unsure(self, geonames: int, name: str) -> tuple[float, int] | None:
        known = {place.geonames: place for place in self._namesakes(name)}
        chosen = known.pop(geonames, None)
        if chosen is None or not known:
            return None
        rival = min(known.values(), key=lambda place: (-place.population, place.geonames))
        lead = math.log10(chosen.population + 1000) - math.log10(rival.population + 1000)
        margin = round(1 / (1 + math.exp(-_MARGIN_SCALE * lead)), 4)
        return (margin, rival.geonames) if margin < UNSURE_BELOW else None

    def _same_places(self) -> Iterator[Doubt]:
        """Places without a number that bear the name of one that has a number, in the same or an untold country."""
        named: dict[str, set[str]] = {}
        for place, _, label, _ in self._store.match(None, RDFS.label, None, None):
            named.setdefault(folded(label), set()).add(place)
        for label, places in sorted(named.items()):
            for nameless in sorted(place for place in places if "/place/x-" in place):
                country = self.one(nameless, SCHEMA.addressCountry)
                numbered = (p for p in sorted(places) if "/place/x-" not in p)
                fitting = [p for p in numbered if country in {"", self.one(p, SCHEMA.addressCountry)}]
                yield from self._duplicates([nameless] if fitting else (), fitting[0] if fitting else "", label)

    def _same_persons(self) -> Iterator[Doubt]:
        """Persons without an office that bear the name of one who holds an office."""
        named: dict[str, set[str]] = {}
        for person, _, name, _ in self._store.match(None, SCHEMA.name, None, None):
            if person.startswith(f"{self._names.base}person/"):
                named.setdefault(folded(name), set()).add(person)
        for persons in (named[name] for name in sorted(named) if len(named[name]) > 1):
            holders = {p for p in persons if next(self._store.match(None, ORG.member, p, None), None)}
            if len(holders) == 1:
                yield from self._duplicates(sorted(persons - holders), min(holders), "")

    def _duplicates(self, things: Iterable[str], other: str, label: str) -> Iterator[Doubt]:
        for thing in things:
            name = self.one(thing, RDFS.label) or self.one(thing, SCHEMA.name) or label
            yield Doubt(_DUPLICATE, "possible duplicate", thing, name, other=other)

    def one(self, subject: str, predicate: str) -> str:
        """The smallest object in any graph; "" where there is none."""
        return min((quad[2] for quad in self._store.match(subject, predicate, None, None)), default="")

    def about(self, tie: str) -> str:
        """The names of a tie's municipalities."""
        parties = sorted({quad[2] for quad in self._store.match(tie, MPO.party, None, None)})
        if not parties:
            denials = {quad[0] for quad in self._store.match(None, MPO.denialOf, tie, None)}
            parties = sorted({q[2] for d in denials for q in self._store.match(d, MPO.deniedParty, None, None)})
        return " – ".join(self.name(place) for place in parties)

    def name(self, thing: str) -> str:
        """A place's or person's name as articles give it; its IRI where none does."""
        names = {quad[2] for quad in self._store.match(thing, RDFS.label, None, None)}
        names |= {quad[2] for quad in self._store.match(thing, SCHEMA.name, None, None)}
        return min(names, key=lambda name: (name.isascii(), name), default=thing)

    def _belief(self, thing: str) -> float:
        return float(self.one(thing, MPO.belief) or 0.0)
