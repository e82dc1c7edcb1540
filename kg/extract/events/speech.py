"""What a range of tokens speaks of: its cues, events and roles of words, and the pairs whose partner it names.

«Вчера оттуда прилетели бельгийские спасатели» speaks of people under way, and of the one pair with a Belgian partner.
Each range is read once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from kg.extract.scene.adjectives import adjectives_in
from kg.extract.scene.frame import Pair
from kg.extract.scene.inhabitants import inhabitants_in
from kg.extract.scene.scene import Scene
from kg.lang.base import Sentence
from kg.lang.role_words import role_words
from kg.text.dates import DateMention

MOST_PAIRS: Final = 12
"""How many pairs of one municipality, or for one date, are looked at."""

Clause = tuple[int, int]
"""The token range of a clause or a sentence."""

Named = Mapping[Pair, frozenset[str]]
"""Pair -> how its partner is named."""


@dataclass(frozen=True)
class Speech:
    """An article, the pairs it tells of, and what each of its clauses and sentences speaks of."""

    scene: Scene
    pairs: Sequence[Pair]

    def clause_of(self, date: DateMention, sentence: Sentence) -> Clause:
        """The clause that a date stands in."""
        token = self.scene.analysis.token_index_at(date.start)
        clauses = self.scene.clauses[sentence.index]
        return next((c for c in clauses if c[0] <= token < c[1]), (sentence.first, sentence.last))

    def words(self, clause: Clause) -> frozenset[str]:
        """The cues, events, papers and roles of words of a token range."""
        if clause not in self._read_words:
            names = {"cues": "cue.{}", "events": "event.{}", "documents": "documents", "kinds": "kinds"}
            triggers = (t for t in self.scene.triggers_in(*clause) if t.scheme in names)
            found = {names[t.scheme].format(t.id) for t in triggers}
            roles = role_words("visit_words_ru").roles_of
            found |= {f"role.{r}" for t in self.scene.analysis.tokens[slice(*clause)] for r in roles(t.lemma, t.text)}
            self._read_words[clause] = frozenset(found)
        return self._read_words[clause]

    def named(self, clause: Clause) -> Named:
        """The pairs whose partner a token range names, and how: itself, its adjective, its people, their country."""
        if clause not in self._read_named:
            found: defaultdict[Pair, set[str]] = defaultdict(set)
            sides = [(p.entity, "party") for p in self.scene.parties_in(*clause)]
            sides += [(entity, "adjective") for _, entity in adjectives_in(self.scene, *clause)]
            sides += [(entity, "people") for _, entity in inhabitants_in(self.scene, *clause)]
            for entity, how in dict.fromkeys(sides):
                for pair in self._pairs_of.get(entity, ()):
                    found[pair].add(how if self.scene.home in pair else f"{how}.side")
            for place in self.scene.places_in(*clause):
                of_country = self._pairs_in.get(place.place.country, ()) if place.kind == "country" else ()
                if len(of_country) == 1:
                    found[of_country[0]].add("nation" if place.form == "demonym" else "land")
            self._read_named[clause] = {pair: frozenset(how) for pair, how in found.items()}
        return self._read_named[clause]

    @cached_property
    def _pairs_of(self) -> Mapping[int, Sequence[Pair]]:
        """The pairs of each municipality but the article's own, as many as are looked at."""
        found: defaultdict[int, list[Pair]] = defaultdict(list)
        for pair in self.pairs:
            for entity in pair:
                if entity != self.scene.home and len(found[entity]) < MOST_PAIRS:
                    found[entity].append(pair)
        return dict(found)

    @cached_property
    def _pairs_in(self) -> Mapping[str | None, Sequence[Pair]]:
        """The pairs of which one side alone lies in each country."""
        found: defaultdict[str | None, list[Pair]] = defaultdict(list)
        for pair in self.pairs:
            one, other = (self.scene.entities[e].country for e in pair)
            for country in {one, other} if one != other else ():
                found[country].append(pair)
        return dict(found)

    @cached_property
    def _read_words(self) -> dict[Clause, frozenset[str]]:
        return {}

    @cached_property
    def _read_named(self) -> dict[Clause, Named]:
        return {}
