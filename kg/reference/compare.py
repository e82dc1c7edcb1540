"""What we have and a list lacks, what it has and we lack, and where both differ."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from kg.assemble.periods import compatible
from kg.rdf.names import Names
from kg.rdf.vocabulary import MPO, OWL, PREFIXES, RDFS, SKOS
from kg.store.patterns import Patterns

What = Literal["only here", "only there", "status", "dates"]
WHATS: Final = ("only here", "only there", "status", "dates")

_HELD: Final = frozenset({"active", "suspended", "disputed"})
"""Statuses of a tie that is: a plan or a broken tie that no list has is no difference."""

PairKey: TypeAlias = tuple[str, str]
"""Two places, sorted, each by its Wikidata id where there is one, else by its IRI."""


@dataclass(frozen=True, slots=True, order=True)
class Difference:
    """One pair on which we and a list differ; dates are "" where untold, `here_status` where we have no tie."""

    what: What
    one: str
    other: str
    kind: str = ""
    here_status: str = ""
    here_since: str = ""
    here_until: str = ""
    there_since: str = ""
    there_until: str = ""
    belief: float = 0.0
    one_id: str = ""
    other_id: str = ""


@dataclass(frozen=True, slots=True)
class _Here:
    """A tie of the assembled graph."""

    places: tuple[str, str]
    kind: str
    status: str
    since: str
    until: str
    belief: float


@dataclass(frozen=True, slots=True)
class _There:
    """A tie of the list."""

    places: tuple[str, str]
    since: str
    until: str


def compare(store: Patterns, graph: str, names: Names) -> tuple[Difference, ...]:
    """Everything on which the assembled graph and the graph of a list differ, sorted."""
    return tuple(sorted(_Comparison(store, graph, names).differences()))


def listed_pairs(store: Patterns, graph: str) -> frozenset[PairKey]:
    """The pairs of the graph of a list, by the keys of `Identities`."""
    return frozenset(_Comparison(store, graph, Names()).listed())


class Identities:
    """Which places are one: the same place may be listed by its GeoNames number, its item, or both."""

    def __init__(self, store: Patterns) -> None:
        """Read what the graph says of Wikidata's items."""
        self._items: dict[str, str] = {}
        for predicate in (OWL.sameAs, SKOS.closeMatch):
            for place, _, item, _ in store.match(None, predicate, None, None):
                if item.startswith(PREFIXES["wd"]) and item < self._items.get(place, "~"):
                    self._items[place] = item

    def key(self, place: str) -> str:
        """The item of a place, else the place itself."""
        return self._items.get(place, place)

    def pair(self, places: tuple[str, str]) -> PairKey:
        """The key of a pair."""
        one, other = sorted(self.key(place) for place in places)
        return one, other


class _Comparison:
    def __init__(self, store: Patterns, graph: str, names: Names) -> None:
        self._store = store
        self._graph = graph
        self._assembled = names.graph("assembled")
        self._same = Identities(store)

    def differences(self) -> Iterator[Difference]:
        here, there, names = self._here(), self.listed(), self._names()
        for pair in sorted(here.keys() | there.keys()):
            tie, listed = here.get(pair), there.get(pair, [])
            what = _difference(tie, listed)
            if what:
                yield _told(what, tie, listed, names)

    def _here(self) -> dict[PairKey, _Here]:
        kinds, status, since, until, belief = (
            self._values(predicate, self._assembled)
            for predicate in (MPO.kind, MPO.status, MPO.since, MPO.until, MPO.belief)
        )
        parties = self._parties(MPO.party, self._assembled)
        found: dict[PairKey, _Here] = {}
        for tie in sorted(status):
            places = parties.get(tie)
            if places:
                dates = since.get(tie, ""), until.get(tie, "")
                told = (_id(kinds.get(tie, "")), _id(status[tie]), *dates)
                found[self._same.pair(places)] = _Here(places, *told, float(belief.get(tie) or 0))
        return found

    def listed(self) -> dict[PairKey, list[_There]]:
        """The ties of the list by pair; a pair may be listed more than once, with other dates."""
        since, until = (self._values(predicate, self._graph) for predicate in (MPO.listedSince, MPO.listedUntil))
        found: dict[PairKey, list[_There]] = {}
        for tie, places in sorted(self._parties(MPO.listedParty, self._graph).items()):
            told = _There(places, since.get(tie, ""), until.get(tie, ""))
            found.setdefault(self._same.pair(places), []).append(told)
        return found

    def _values(self, predicate: str, graph: str) -> dict[str, str]:
        return {quad[0]: quad[2] for quad in self._store.match(None, predicate, None, graph)}

    def _parties(self, predicate: str, graph: str) -> dict[str, tuple[str, str]]:
        """Tie -> its two places; documents of more parties are no ties."""
        found: dict[str, list[str]] = {}
        for tie, _, place, _ in self._store.match(None, predicate, None, graph):
            found.setdefault(tie, []).append(place)
        return {tie: (min(places), max(places)) for tie, places in found.items() if len(places) == 2}

    def _names(self) -> dict[str, str]:
        """Place -> its name: as articles give it, else as the list does."""
        names = {quad[0]: quad[2] for quad in self._store.match(None, MPO.listedName, None, self._graph)}
        told: dict[str, str] = {}
        for place, _, label, _ in self._store.match(None, RDFS.label, None, None):
            held = told.get(place, label)
            told[place] = min(held, label, key=lambda name: (name.isascii(), name))
        return names | told


def _difference(here: _Here | None, there: list[_There]) -> What | None:
    if here is None:
        return "only there"
    if not there:
        return "only here" if here.status in _HELD else None
    if (here.status in _HELD) != any(not tie.until for tie in there):
        return "status"
    agree = any(
        compatible(here.since or None, tie.since or None) and compatible(here.until or None, tie.until or None)
        for tie in there
    )
    return None if agree else "dates"


def _told(what: What, here: _Here | None, there: list[_There], names: Mapping[str, str]) -> Difference:
    places = here.places if here else there[0].places
    one, other = sorted(places, key=lambda place: (names.get(place, place), place))
    listed = there[-1] if there else _There(places, "", "")
    told = (here.kind, here.status, here.since, here.until) if here else ("", "", "", "")
    shown = (names.get(one, _short(one)), names.get(other, _short(other)))
    belief = here.belief if here else 0.0
    return Difference(what, *shown, *told, listed.since, listed.until, belief, one, other)


def _id(concept: str) -> str:
    return concept.rpartition("/")[2].replace("-", "_")


def _short(place: str) -> str:
    return place.rpartition("/")[2]
