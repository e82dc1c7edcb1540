"""What the gold records say, reckoned in plain Python: no RDF, no store, no SPARQL, none of `kg.assemble`.

How a tie stands is followed here by the table of docs/assembly.md, claim by claim, without gathering claims into
events. What depends on that gathering (timelines, documents) is no part of the oracle.
"""

from __future__ import annotations

from calendar import monthrange
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from itertools import pairwise
from typing import Final, TypeAlias

from kg.model.annotation import ArticleRecord, Event, Partnership, Place

City: TypeAlias = str
Tie: TypeAlias = tuple[City, City]

YEAR: Final = timedelta(days=365)
_ORDER: Final = ("plan", "visit", "alive", "begin", "suspend", "end")


def city_of(place: Place) -> City:
    """A city by its GeoNames id, else by its name and country."""
    return str(place.geonames or f"{place.name.casefold()} {place.country}")


def tie_of(told: Partnership) -> Tie:
    """Two cities, whichever is named first."""
    one, other = sorted(map(city_of, told.between))
    return one, other


def first_day(value: str) -> date:
    """The first day that YYYY[-MM[-DD]] may mean."""
    year, month, day = [*map(int, value.split("-")), 1, 1][:3]
    return date(year, month, day)


def last_day(value: str) -> date:
    """The last day that YYYY[-MM[-DD]] may mean."""
    parts = [int(part) for part in value.split("-")]
    year, month = [*parts, 12][:2]
    return date(year, month, parts[2] if len(parts) == 3 else monthrange(year, month)[1])


@dataclass
class State:
    """How a tie stands."""

    status: str = ""
    begins: list[tuple[str, str]] = field(default_factory=list)
    until: str = ""
    plans: list[str] = field(default_factory=list)

    @property
    def since(self) -> str:
        """The first beginning; of one beginning told as a year and as a day, the day."""
        precise = [
            shown
            for what, shown in self.begins
            if not any(what == other and day.startswith(f"{shown}-") for other, day in self.begins)
        ]
        return min(precise, key=lambda shown: (first_day(shown), -len(shown)), default="")


Mark: TypeAlias = tuple[date, str, str, str]
"""Day, effect, the date that is shown, and the type of the event."""


@dataclass(frozen=True)
class Told:
    """One article's word on a tie: the day it was published and what it tells."""

    published: str
    tie: Partnership

    @property
    def day(self) -> date:
        """The day of publication; before all others where it is unknown."""
        return date.fromisoformat(self.published) if self.published else date.min

    @property
    def ends(self) -> bool:
        """Whether the article tells that the tie ended."""
        return any(event.type == "terminated" for event in self.tie.events)


@dataclass(frozen=True)
class Oracle:
    """The world of the records."""

    records: tuple[ArticleRecord, ...]

    @cached_property
    def told(self) -> Mapping[Tie, list[Told]]:
        """Every tie with the articles that tell of it."""
        found: dict[Tie, list[Told]] = {}
        for record in self.records:
            for tie in record.partnerships:
                found.setdefault(tie_of(tie), []).append(Told(record.article.published or "", tie))
        return found

    @cached_property
    def states(self) -> Mapping[Tie, State]:
        """How every tie stands on the day of the newest article."""
        return {tie: followed(told, self.today) for tie, told in self.told.items()}

    @cached_property
    def today(self) -> date:
        """The day of the newest article that tells of a tie."""
        return max(told.day for several in self.told.values() for told in several)

    @cached_property
    def places(self) -> Mapping[City, list[Place]]:
        """Every city with all the ways in which it is named."""
        found: dict[City, list[Place]] = {}
        for record in self.records:
            offices = [official.of for official in record.officials if record.relevant and official.of]
            for place in [*(place for tie in record.partnerships for place in tie.between), *offices]:
                found.setdefault(city_of(place), []).append(place)
        return found

    def name(self, city: City) -> str:
        """The name under which a city is shown: the first of the alphabet."""
        return min(place.name for place in self.places[city])

    def country(self, city: City) -> str:
        """The country of a city."""
        return str(self.places[city][0].country)

    def kind(self, tie: Tie) -> str:
        """The strongest wording."""
        kinds = {told.tie.kind for told in self.told[tie]}
        return next(kind for kind in ("sister_city", "friendship", "cooperation") if kind in kinds)

    def sectors(self, tie: Tie) -> set[str]:
        """All fields that articles name."""
        return {sector for told in self.told[tie] for sector in told.tie.sectors}

    def last_reported(self, tie: Tie) -> str:
        """The day of the last article, "" where none has a day."""
        return max(told.published for told in self.told[tie])

    def standing(self, *statuses: str) -> list[Tie]:
        """The ties that stand so."""
        return sorted(tie for tie, state in self.states.items() if state.status in statuses)

    @cached_property
    def partners(self) -> Mapping[City, set[City]]:
        """City -> its partners in force."""
        found: dict[City, set[City]] = {}
        for one, other in self.standing("active"):
            found.setdefault(one, set()).add(other)
            found.setdefault(other, set()).add(one)
        return found

    def countries(self, tie: Tie) -> tuple[str, str]:
        """The two countries of a tie, in the order of the alphabet."""
        one, other = sorted(map(self.country, tie))
        return one, other

    def distances(self, city: City) -> tuple[dict[City, int], dict[City, int]]:
        """From a city to all that can be reached: ties on the way, and the number of shortest ways."""
        far, ways, queue = {city: 0}, {city: 1}, deque([city])
        while queue:
            here = queue.popleft()
            for there in self.partners[here]:
                if there not in far:
                    far[there], ways[there] = far[here] + 1, 0
                    queue.append(there)
                if far[there] == far[here] + 1:
                    ways[there] += ways[here]
        return far, ways

    def betweenness(self, city: City) -> float:
        """The share of shortest ways between two others that lead through a city, by counting them all."""
        others = sorted(set(self.partners) - {city})
        share = 0.0
        from_here, ways_here = self.distances(city)
        for one in others:
            far, ways = self.distances(one)
            for other in others:
                if one < other and other in far and far.get(city, -1) + from_here.get(other, 0) == far[other]:
                    share += ways[city] * ways_here[other] / ways[other]
        return share / (len(others) * (len(others) - 1) / 2)

    def is_way(self, names: list[str]) -> bool:
        """Whether these names, one after another, are cities with ties in force."""
        by_name = {self.name(city): city for city in self.partners}
        cities = [by_name[name] for name in names]
        return len(set(cities)) == len(cities) and all(b in self.partners[a] for a, b in pairwise(cities))


def followed(told: Iterable[Told], today: date) -> State:
    """The state to which the marks of a tie lead, in the order of their days."""
    articles = list(told)
    state = State()
    marks = sorted(_marks(articles), key=lambda mark: (mark[0], _ORDER.index(mark[1]), mark[2]))
    planned = any(mark[1] == "plan" for mark in marks)
    for mark in marks:
        if not (planned and mark[1] == "visit"):
            _follow(state, mark)
    if state.status == "planned" and today > _deadline(articles, state):
        state.status = "lapsed"
    return state


def _marks(told: Iterable[Told]) -> Iterator[Mark]:
    for article in told:
        for event in article.tie.events:
            yield from _mark(article, event)


def _mark(article: Told, event: Event) -> Iterator[Mark]:
    """What one article tells of one event, as moments on the way of the tie."""
    when = event.date
    is_ahead = bool(when and article.published and article.day + timedelta(days=1) < first_day(when))
    if event.type == "planned" or (
        event.type in {"signed", "renewed"} and (is_ahead or event.document == "letter_of_intent")
    ):
        yield article.day, "plan", when or "", event.type
    elif event.type == "visited":
        yield (first_day(when) if when else article.day), "visit", "", event.type
    elif event.type in {"signed", "renewed"} and when:
        yield first_day(when), "begin", when, event.type
    elif event.type in {"signed", "renewed", "exists"}:
        if when:
            yield first_day(when), "begin", when, event.type
        if not article.ends:
            yield article.day, "alive", "", event.type
    else:
        effect = "end" if event.type == "terminated" else "suspend"
        known = article.published and when and article.day >= first_day(when)
        ended = min(last_day(when), article.day) if when and known else last_day(when) if when else article.day
        yield ended, effect, when or "", event.type


def _follow(state: State, mark: Mark) -> None:
    _, what, shown, type_ = mark
    if what == "plan":
        state.status = state.status or "planned"
        state.plans.append(shown)
    elif what == "begin":
        if state.status == "terminated":
            state.begins, state.until = [], ""
        state.status = "active"
        state.begins.append((type_, shown))
    elif what == "suspend" and state.status != "terminated":
        state.status = "suspended"
    elif what == "end":
        if state.status not in {"terminated", "disputed"}:
            state.until = shown
        state.status = "terminated"
    elif what == "alive" and state.status == "terminated":
        state.status = "disputed"
    elif state.status not in {"suspended", "terminated", "disputed"}:
        state.status = "active"


def _deadline(told: Iterable[Told], state: State) -> date:
    """A plan has a year from its date and from the last report; two years from the last report where undated."""
    heard = max((article.day for article in told if article.published), default=date.max - 2 * YEAR)
    foreseen = [last_day(shown) for shown in state.plans if shown]
    return max(*foreseen, heard) + YEAR if foreseen else heard + 2 * YEAR
