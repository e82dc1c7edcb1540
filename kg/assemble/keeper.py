"""Keeps the assembled graph up to date: after an article only the ties that it touches are assembled again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Final

from kg.assemble.assemble import Tie, World, assemble
from kg.assemble.belief import Rulebook, shipped_rulebook
from kg.assemble.claims import partnership_of
from kg.assemble.clock import Clock
from kg.assemble.decisions import NO_RULINGS, Rulings
from kg.assemble.office_keeper import OfficeKeeper
from kg.assemble.periods import day
from kg.assemble.reading import Reader
from kg.assemble.unlike import Unlike
from kg.assemble.writing import Writing
from kg.rdf.names import Names
from kg.rdf.terms import date_literal
from kg.rdf.vocabulary import MPO, PROV, RDF, SCHEMA
from kg.store.patterns import Patterns

_AT_ONCE: Final = 2_000
"""Ties that are assembled in one step: bounds the memory, and the engine is slow with large steps."""


class Keeper:
    """The one writer of `id:graph/assembled`."""

    def __init__(
        self,
        store: Patterns,
        *,
        names: Names | None = None,
        rules: Rulebook | None = None,
        rulings: Rulings = NO_RULINGS,
    ) -> None:
        """Keep the assembled graph of a store, under the decisions in force."""
        self._store = store
        self._names = names or Names()
        self._rules = rules or shipped_rulebook()
        self._rulings = rulings
        self._reader = Reader(store, self._names)
        self._writing = Writing(self._names)
        self._offices = OfficeKeeper(store, self._reader, self._writing, rulings)

    @property
    def graph(self) -> str:
        """The graph that is kept."""
        return self._writing.graph

    def articles_changed(self, article_ids: Iterable[str]) -> int:
        """Assemble again what these articles, now or before they changed, say something about; how many ties."""
        articles = {self._names.article(article) for article in article_ids}
        articles |= {old for article in articles for old in self._reader.older_versions(article)}
        self._offices.articles_changed(articles)
        days = [self._reader.source(article).published for article in articles]
        return self._again(self._told_in(articles), max(days, default=""))

    def articles_withdrawn(self, article_ids: Iterable[str]) -> int:
        """Assemble again what articles said whose graphs were taken away; how many ties. The horizon may move back."""
        touched = self.articles_changed(article_ids)
        newest = max((quad[2][:10] for quad in self._store.match(None, SCHEMA.datePublished, None, None)), default="")
        before, after = self._horizon(), day(newest) if newest else None
        if before and after != before:
            lapsing = {quad[0] for quad in self._store.match(None, MPO.lapses, None, self.graph)}
            self._store.patch([self._horizon_line(before)], [self._horizon_line(after)] if after else [])
            self._again(lapsing, "")
        return touched

    def rebuild(self) -> int:
        """Assemble everything from the beginning; how many ties."""
        ties = self._named()
        held = {quad[0] for quad in self._store.match(None, MPO.status, None, self.graph)}
        days = [quad[2] for quad in self._store.match(None, SCHEMA.datePublished, None, None)]
        self._store.drop(self.graph)
        self._offices.rebuild()
        return self._again(ties | held, max(days, default=""))

    def decided(self, rulings: Rulings, concerned: Iterable[str]) -> int:
        """Assemble again what decisions concern: claims, ties and places by their IRIs; how many ties."""
        self._rulings = self._offices.rulings = rulings
        ties: set[str] = set()
        for thing in concerned:
            self._offices.decided(thing)
            ties |= self._named(thing)
            ties |= {q[2] for p in (RDF.subject, MPO.denialOf) for q in self._store.match(thing, p, None, None)}
            ties |= {thing} if self._is_tie(thing) else set()
        return self._again(ties, "")

    def turn_to(self, clock: Clock, changed: Iterable[str]) -> None:
        """Make the kept graph the one that is seen from a clock, after these articles changed or were taken away.

        Only what looks otherwise from there is assembled again.
        """
        before = self._horizon()
        clock, articles = replace(clock, horizon=before), set(changed)
        unlike = Unlike(self._store, self._reader, self.graph)
        ties = self._told_in(articles) | unlike.ties(clock, self._rulings)
        self._offices.turn_to(clock, articles, unlike.offices(clock))
        self._rewrite(ties, clock)
        self._store.patch([self._horizon_line(before)] if before else [], self._clock_lines(clock))

    def _clock_lines(self, clock: Clock) -> list[str]:
        moments = ((MPO.asOf, clock.as_of), (MPO.knownBy, clock.known_by), (MPO.horizon, clock.today))
        return [self._writing.line(self.graph, p, date_literal(m.isoformat())) for p, m in moments if m]

    def _named(self, place: str | None = None) -> set[str]:
        """The ties of which articles tell or deny something: all, or those of one place."""
        parties = self._store.match(None, MPO.party, place, None)
        return {quad[0] for quad in parties if self._is_tie(quad[0])} | self._reader.ties_denied(place)

    def _is_tie(self, thing: str) -> bool:
        return thing.startswith(f"{self._names.base}partnership/")

    def _horizon(self) -> date | None:
        told = self._reader.one(self.graph, MPO.horizon, self.graph)
        return day(told) if told else None

    def _told_in(self, articles: Iterable[str]) -> set[str]:
        """The ties that articles tell of, or told of when they were assembled."""
        told = set(articles)
        derived = {q[0] for a in told for q in self._store.match(None, PROV.wasDerivedFrom, a, self.graph)}
        ties = {tie for article in told for tie in self._reader.ties_of(article)}
        return ties | {thing for thing in derived if self._is_tie(thing)}

    def _again(self, ties: set[str], newest: str) -> int:
        before = self._horizon()
        after = max(filter(None, (before, day(newest) if newest else None)), default=None)
        if after != before and after:
            ties = ties | self._lapsing(after)
        touched = self._rewrite(ties, Clock(horizon=after))
        # Last: who was cut off before it finds the lapsing plans again.
        if after != before and after:
            self._move_horizon(before, after)
        return touched

    def _rewrite(self, ties: Iterable[str], clock: Clock) -> int:
        """Assemble ties again, many in several steps: each leaves them whole, and what awaits assembly is noted."""
        touched: set[str] = set()
        waiting = sorted(ties)
        for first in range(0, len(waiting), _AT_ONCE):
            touched |= self._rewrite_at_once(set(waiting[first : first + _AT_ONCE]), clock)
        return len(touched)

    def _rewrite_at_once(self, ties: set[str], clock: Clock) -> set[str]:
        ties = self._with_joint(self._with_merged(ties))
        removed = {line for tie in ties for line in self._held(tie)}
        added = {line for tie in self._assembled(ties, clock) for line in self._writing.lines(tie)}
        self._store.patch(sorted(removed - added), sorted(added - removed))
        return ties

    def _move_horizon(self, before: date | None, after: date) -> None:
        old = [self._horizon_line(before)] if before else []
        self._store.patch(old, [self._horizon_line(after)])

    def _horizon_line(self, moment: date) -> str:
        return self._writing.line(self.graph, MPO.horizon, date_literal(moment.isoformat()))

    def _lapsing(self, after: date) -> set[str]:
        """The plans whose time is up with the new day; those that lapsed before are assembled to the same."""
        lapsing = self._store.match(None, MPO.lapses, None, self.graph)
        return {quad[0] for quad in lapsing if quad[2] <= after.isoformat()}

    def _with_merged(self, ties: set[str]) -> set[str]:
        """Also the ties of places that a curator merged or split, and the ties that they then are."""
        if not (self._rulings.merged or self._rulings.split):
            return ties
        moved = {*self._rulings.merged, *self._rulings.merged.values()}
        moved |= {place for place, _ in self._rulings.split} | set(self._rulings.split.values())
        return ties.union(*(self._named(place) for place in moved))

    def _assembled(self, ties: set[str], clock: Clock) -> tuple[Tie, ...]:
        claims, sources = self._reader.told(ties)
        return assemble(claims, World(sources, self._rules, self._rulings, clock))

    def _with_joint(self, ties: set[str]) -> set[str]:
        """Also the ties that share a document of many parties with these: its lines are written by all of them."""
        found, new = set(ties), set(ties)
        while new:
            joint = {quad[2] for tie in new for quad in self._store.match(tie, MPO.derivedFrom, None, self.graph)}
            owners = {quad[0] for node in joint for quad in self._store.match(None, MPO.derivedFrom, node, self.graph)}
            new = owners - found
            found |= new
        return found

    def _held(self, tie: str) -> set[str]:
        """The lines that the assembled graph has of a tie now."""
        lines = self._store.lines(tie, self.graph)
        parties = sorted({quad[2] for quad in self._store.match(tie, MPO.party, None, self.graph)})
        for one in parties:
            twin = [self._writing.line(one, MPO.twinnedWith, f"<{other}>") for other in parties if other != one]
            lines |= self._store.lines(one, self.graph) & set(twin)
        for quad in self._store.match(tie, MPO.sourceGroup, None, self.graph):
            lines |= self._store.lines(quad[2], self.graph)
        for node, *_ in self._store.match(None, MPO.partnership, tie, self.graph):
            lines |= self._store.lines(node, self.graph)
            for part in (MPO.agreement, MPO.side):
                for quad in self._store.match(node, part, None, self.graph):
                    lines |= self._store.lines(quad[2], self.graph)
        return lines


def partnerships(ties: Iterable[Tie]) -> dict[str, Tie]:
    """Ties by the IRI of their partnership."""
    return {partnership_of(tie.pair): tie for tie in ties}
