"""Safe additions to Wikidata: twin towns (P190) that it lacks, as commands of QuickStatements, each with a reference.

What is not certain is left out: plans, suspended and disputed ties, ties in a contradiction, of low belief, of another
kind than sister cities, derived from a document of many parties, without an article on the web, or between places
whose Wikidata item is not known. No words of an article are copied: a reference is its address, publisher and date.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final
from urllib.parse import quote, urlsplit

from kg.errors import Malformed
from kg.rdf.names import Names
from kg.rdf.vocabulary import CONCEPTS, MPO, OWL, PREFIXES, SCHEMA
from kg.store.patterns import Patterns

SAFE_BELIEF: Final = 0.9
"""Belief from which a tie is proposed where no other is asked for."""

_LONGEST_ADDRESS: Final = 500
"""Characters of an address: Wikidata refuses some longer ones."""

_ADDRESS_SIGNS: Final = "!#$%&'()+,-./:;=?@_~"
_PRECISION: Final = {4: ("-00-00", 9), 7: ("-00", 10), 10: ("", 11)}
_BEGINS: Final = frozenset(CONCEPTS["events"][name] for name in ("signed", "renewed", "exists"))
_ENDS: Final = frozenset({CONCEPTS["events"]["terminated"]})


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is proposed.

    Attributes:
        min_belief: only ties believed at least so far.
        items: GeoNames number -> Wikidata id, besides what the graph says.
        publishers: host -> Wikidata id of the publisher; a reference names no publisher of another host.
        retrieved: the day on which the articles were retrieved, "" to leave it out.
        is_listed: whether Wikidata has the tie of two places already.
    """

    min_belief: float = SAFE_BELIEF
    items: Mapping[int, str] = field(default_factory=dict)
    publishers: Mapping[str, str] = field(default_factory=dict)
    retrieved: str = ""
    is_listed: Callable[[str, str], bool] = lambda _one, _other: False


@dataclass(frozen=True, slots=True, order=True)
class Reference:
    """An article as a reference."""

    published: str
    address: str


@dataclass(frozen=True, slots=True, order=True)
class Addition:
    """One statement: two items, their dates (YYYY[-MM[-DD]], "" untold) and an article that says so."""

    item: str
    other: str
    since: str
    until: str
    reference: Reference


def additions(store: Patterns, wanted: Wanted, names: Names | None = None) -> tuple[Addition, ...]:
    """The safe additions, in both directions, sorted."""
    return tuple(sorted(_Additions(store, wanted, names or Names()).all()))


def quickstatements(found: Iterable[Addition], wanted: Wanted) -> str:
    """Additions as commands of QuickStatements (version 1), one a line."""
    return "".join("\t".join(_command(addition, wanted)) + "\n" for addition in found)


def _command(addition: Addition, wanted: Wanted) -> Iterator[str]:
    yield from (addition.item, "P190", addition.other)
    for qualifier, date in (("P580", addition.since), ("P582", addition.until)):
        if date:
            yield from (qualifier, time_of(date))
    yield from ("S854", f'"{_safe(addition.reference.address)}"')
    publisher = publisher_of(addition.reference.address, wanted.publishers)
    if publisher:
        yield from ("S123", publisher)
    for property_, day in (("S577", addition.reference.published), ("S813", wanted.retrieved)):
        if day:
            yield from (property_, time_of(day))


def time_of(date: str) -> str:
    """A date as QuickStatements writes times.

    >>> time_of("1997"), time_of("1997-05"), time_of("1997-05-02")
    ('+1997-00-00T00:00:00Z/9', '+1997-05-00T00:00:00Z/10', '+1997-05-02T00:00:00Z/11')
    """
    rest, precision = _PRECISION[len(date)]
    return f"+{date}{rest}T00:00:00Z/{precision}"


def publisher_of(address: str, publishers: Mapping[str, str]) -> str:
    """The item of the publisher whose host, or a part of it, an address has; "" where it is not known."""
    host = (urlsplit(address).hostname or "").casefold()
    while host:
        if host in publishers:
            return publishers[host]
        host = host.partition(".")[2]
    return ""


def read_publishers(path: Path) -> dict[str, str]:
    """Host -> item, from CSV with the columns `host` and `wikidata`.

    Raises:
        Malformed: a column is missing or a row is broken (told with its line).
    """
    found: dict[str, str] = {}
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = csv.DictReader(file)
            if not {"host", "wikidata"} <= set(rows.fieldnames or ()):
                raise Malformed(f"{path.name} needs the columns host and wikidata.")
            for row in rows:
                host, item = (row["host"] or "").strip().casefold(), (row["wikidata"] or "").strip()
                if not host or not _is_item(item):
                    raise Malformed(f"{path.name}:{rows.line_num}: no host with a Wikidata id.")
                found[host] = item
    except (UnicodeDecodeError, csv.Error) as error:
        raise Malformed(f"{path.name} is no CSV in UTF-8: {error}.") from error
    return found


def _safe(address: str) -> str:
    """An address without a sign that QuickStatements takes for its own: quotes, bars, tabs, stars, white space."""
    return quote(address, safe=_ADDRESS_SIGNS)


def _is_item(text: str) -> bool:
    return text[:1] == "Q" and text[1:].isascii() and text[1:].isdigit() and text[1] != "0"


class _Additions:
    """Looks for additions in a store."""

    def __init__(self, store: Patterns, wanted: Wanted, names: Names) -> None:
        self._store = store
        self._wanted = wanted
        self._names = names
        self._assembled = names.graph("assembled")
        self._items = self._known_items()

    def all(self) -> Iterator[Addition]:
        unsure = {quad[2] for quad in self._conflicts()}
        for tie, _, status, _ in self._store.match(None, MPO.status, None, self._assembled):
            if tie not in unsure and self._is_certain(tie):
                yield from self._of_tie(tie, status)

    def _conflicts(self) -> Iterator[tuple[str, str, str, str]]:
        for conflict, *_ in self._store.match(None, MPO.conflictType, None, self._assembled):
            yield from self._store.match(conflict, MPO.partnership, None, self._assembled)

    def _is_certain(self, tie: str) -> bool:
        if self._one(tie, MPO.kind) != CONCEPTS["kinds"]["sister_city"] or self._one(tie, MPO.derived) == "true":
            return False
        return float(self._one(tie, MPO.belief) or 0) >= self._wanted.min_belief

    def _of_tie(self, tie: str, status: str) -> Iterator[Addition]:
        since, until = self._one(tie, MPO.since), self._one(tie, MPO.until)
        active = status == CONCEPTS["statuses"]["active"]
        # An ended tie without the date of its end would stand there as a living one.
        if not active and not (status == CONCEPTS["statuses"]["terminated"] and until):
            return
        places = sorted({quad[2] for quad in self._store.match(tie, MPO.party, None, self._assembled)})
        items = [self._items[place] for place in places if place in self._items]
        if len(items) != 2 or items[0] == items[1] or self._wanted.is_listed(places[0], places[1]):
            return
        begun = self._reference(tie, _BEGINS, since)
        for reference in {begun} if active else {self._reference(tie, _ENDS, until), begun if since else None}:
            if reference:
                yield Addition(items[0], items[1], since, until, reference)
                yield Addition(items[1], items[0], since, until, reference)

    def _reference(self, tie: str, types: frozenset[str], date: str) -> Reference | None:
        """The earliest article with an address that tells the event of a date; of any such event where none does."""
        found: list[tuple[bool, Reference]] = []
        for event, *_ in self._store.match(None, MPO.partnership, tie, self._assembled):
            if self._one(event, MPO.eventType) in types:
                fits = self._one(event, MPO.date) == date
                found += [(not fits, reference) for reference in self._articles(event)]
        return min(found)[1] if found else None

    def _articles(self, event: str) -> Iterator[Reference]:
        for _, _, told, _ in self._store.match(event, MPO.reportedAs, None, self._assembled):
            for _, _, _, article in self._store.match(told, MPO.eventType, None, None):
                published, address = (
                    next((quad[2] for quad in self._store.match(article, predicate, None, article)), "")
                    for predicate in (SCHEMA.datePublished, SCHEMA.url)
                )
                if address.startswith(("http://", "https://")) and len(_safe(address)) <= _LONGEST_ADDRESS:
                    yield Reference(published[:10], address)

    def _one(self, subject: str, predicate: str) -> str:
        return min((quad[2] for quad in self._store.match(subject, predicate, None, self._assembled)), default="")

    def _known_items(self) -> dict[str, str]:
        """Place -> item; a place that is said to be several items is none for sure."""
        found = {f"{self._names.base}place/{number}": {item} for number, item in self._wanted.items.items()}
        for place, _, item, _ in self._store.match(None, OWL.sameAs, None, None):
            qid = item.removeprefix(PREFIXES["wd"])
            if qid != item and _is_item(qid):
                found.setdefault(place, set()).add(qid)
        return {place: min(items) for place, items in found.items() if len(items) == 1}
