"""What waits for a decision, and all that is known of one thing, for the person who decides."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from kg.assemble.claims import Claim, partnership_of
from kg.assemble.reading import Reader
from kg.curate.curation import Curation
from kg.curate.deciding import Subject
from kg.curate.doubts import Doubt, Doubts, Namesakes
from kg.curate.finding import Finder
from kg.errors import NotFound
from kg.model.curation import Decision, in_force
from kg.rdf.mapper import PlaceFacts
from kg.rdf.names import Names
from kg.rdf.vocabulary import MPO, OA, RDF, RDFS, SCHEMA
from kg.store.patterns import Patterns


@dataclass(frozen=True, slots=True, order=True)
class Quote:
    """The words of one article."""

    published: str
    quote: str
    title: str
    source: str
    article: str


@dataclass(frozen=True, slots=True)
class ClaimShown:
    """One claim with the words behind it.

    Attributes:
        key: its key, for a decision.
        says: what is claimed ("event signed 2024-12-05 sister_city_agreement"), "not" before it where it is denied.
        about: the names of the municipalities.
        quotes: the words, oldest first.
        decisions: what was decided about it and is in force.
    """

    key: str
    says: str
    about: str
    quotes: tuple[Quote, ...]
    decisions: tuple[Decision, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """All that is known of one thing.

    Attributes:
        thing: its IRI.
        about: its name, or the names of its municipalities.
        state: what the assembled graph says of it, as (name, value).
        claims: what articles say of it.
        decisions: what was decided about it and is in force.
    """

    thing: str
    about: str
    state: tuple[tuple[str, str], ...]
    claims: tuple[ClaimShown, ...]
    decisions: tuple[Decision, ...]


_STATE = ("kind", "status", "since", "until", "belief", "independentSources", "conflictType", "reason")


class Review:
    """The reading side of curation."""

    def __init__(
        self,
        store: Patterns,
        names: Names | None = None,
        namesakes: Namesakes = lambda _: (),
        facts: Callable[[int], PlaceFacts | None] = lambda _: None,
    ) -> None:
        """Look at a store; `namesakes` and `facts` are what a gazetteer knows by name and by GeoNames id."""
        self._store = store
        self._facts = facts
        self._names = names or Names()
        self._doubts = Doubts(store, self._names, namesakes)
        self._reader = Reader(store, self._names)
        self._curation = Curation(store, self._names)

    def decisions(self) -> tuple[Decision, ...]:
        """All decisions ever taken, oldest first; those taken back too."""
        return self._curation.decisions()

    def queue(self) -> tuple[Doubt, ...]:
        """What waits for a decision, the most doubtful first."""
        settled = {decision.concerns for decision in in_force(self.decisions())}
        return tuple(sorted(doubt for doubt in self._doubts.all() if not self._is_settled(doubt, settled)))

    def _is_settled(self, doubt: Doubt, settled: set[str]) -> bool:
        keys = {self._curation.key_of(claim) for claim in doubt.claims}
        return doubt.thing in settled or bool(keys & settled)

    def show(self, thing: str) -> Shown:
        """All that is known of a thing: a claim, a tie, a contradiction, a place, a person.

        Raises:
            NotFound: the graph says nothing of it.
        """
        held: dict[str, list[Decision]] = {}
        for decision in in_force(self.decisions()):
            held.setdefault(decision.concerns, []).append(decision)
        claims = self._grouped(self._claims(thing), held)
        about = self._about(thing)
        if not claims and about == thing:
            raise NotFound(f"Nothing is told of {thing}.")
        decided = tuple(held.get(self._curation.key_of(thing), ()))
        return Shown(thing, about, tuple(self._state(thing)), claims, decided)

    def _about(self, thing: str) -> str:
        tie = next((quad[2] for quad in self._store.match(thing, MPO.partnership, None, None)), thing)
        tie = self._doubts.one(thing, RDF.subject) or self._doubts.one(thing, MPO.denialOf) or tie
        return self._doubts.about(tie) or self._doubts.name(thing)

    def _state(self, thing: str) -> Iterator[tuple[str, str]]:
        told: dict[str, str] = {}
        for _, predicate, value, _ in self._store.match(thing, None, None, self._names.graph("assembled")):
            name = predicate.rpartition("#")[2]
            told[name] = min(told.get(name, value), value)
        yield from ((name, told[name].rpartition("/")[2]) for name in _STATE if name in told)

    def _claims(self, thing: str) -> Iterator[Claim]:
        """The claims of a tie, a contradiction, a place or a person; or the one claim that the thing is."""
        if self._is_tie(thing):
            yield from self._reader.claims(thing)
            return
        for tie in sorted(self._ties(thing)):
            for claim in self._reader.claims(tie):
                if self._concerns(thing, claim):
                    yield claim

    def _is_tie(self, thing: str) -> bool:
        return thing.startswith(f"{self._names.base}partnership/")

    def _ties(self, thing: str) -> set[str]:
        found = {quad[2] for quad in self._store.match(thing, MPO.partnership, None, None)}
        for name in (RDF.subject, MPO.denialOf):
            found |= {quad[2] for quad in self._store.match(thing, name, None, None)}
        found |= {quad[0] for quad in self._store.match(None, MPO.party, thing, None)}
        for claim, *_ in self._store.match(None, RDF.object, thing, None):
            found |= {quad[2] for quad in self._store.match(claim, RDF.subject, None, None)}
        return {tie for tie in found if self._is_tie(tie)}

    def _concerns(self, thing: str, claim: Claim) -> bool:
        if thing in claim.pair:
            return True
        if "/conflict/" in thing:
            said = {quad[2] for quad in self._store.match(thing, MPO.conflictingClaim, None, None)}
            return not said.isdisjoint(claim.told)
        return thing in {self._names.claim(claim.key), claim.value}

    def _grouped(self, claims: Iterable[Claim], held: dict[str, list[Decision]]) -> tuple[ClaimShown, ...]:
        told: dict[str, list[Claim]] = {}
        for claim in claims:
            told.setdefault(claim.key, []).append(claim)
        shown = (self._shown(key, same, tuple(held.get(key, ()))) for key, same in told.items())
        return tuple(sorted(shown, key=lambda c: (c.about, c.says, c.key)))

    def _shown(self, key: str, same: list[Claim], decided: tuple[Decision, ...]) -> ClaimShown:
        first = same[0]
        value = self._doubts.name(first.value) if ":" in first.value else first.value
        event = (first.date, first.document) if first.relation == "event" else ()
        says = ["not"] if first.negated else []
        says += [first.relation, value, *filter(None, event)]
        quotes = {self._quote(words) for claim in same for words in claim.evidence}
        return ClaimShown(
            key, " ".join(says), self._doubts.about(partnership_of(first.pair)), tuple(sorted(quotes)), decided
        )

    def _quote(self, words: str) -> Quote:
        target = self._doubts.one(words, OA.hasTarget)
        article = self._doubts.one(target, OA.hasSource)
        selectors = [quad[2] for quad in self._store.match(target, OA.hasSelector, None, None)]
        quote = next(filter(None, (self._doubts.one(selector, OA.exact) for selector in selectors)), "")
        said = (SCHEMA.datePublished, SCHEMA.headline, SCHEMA.url)
        published, title, address = (self._doubts.one(article, predicate) for predicate in said)
        return Quote(published, quote, title, address or article, article)

    def find(self, text: str) -> str:
        """The thing that a person means (`kg.curate.finding`).

        Raises:
            NotFound: nothing, or more than one thing, is meant.
        """
        return Finder(self._store, self._names).find(text)

    def find_article(self, text: str) -> str:
        """The article that a person means, by its IRI, its address or the start of its id.

        Raises:
            NotFound: none, or more than one, is meant.
        """
        return Finder(self._store, self._names).article(text)

    def subject(self, text: str) -> Subject:
        """The thing that a person means, as a decision needs it.

        Raises:
            NotFound: nothing, or more than one thing, is meant; neither graph nor gazetteer knows it.
        """
        thing = self.find(text)
        sort = thing.removeprefix(self._names.base).partition("/")[0]
        name = self._about(thing)
        predicate = self._doubts.one(thing, RDF.predicate)
        if self._doubts.one(thing, MPO.denialOf):
            predicate = MPO.eventType
        if name == thing and not predicate and not self._is_known_number(thing):
            raise NotFound(f"Nothing is told of {thing}.")
        sources = {quad[3] for quad in self._store.match(thing, RDFS.label, None, None) if quad[2] == name}
        language = min(filter(None, (self._doubts.one(source, SCHEMA.inLanguage) for source in sources)), default="")
        concerns = self._curation.key_of(thing)
        return Subject(thing, concerns, sort, "" if name == thing else name, language, predicate)

    def _is_known_number(self, place: str) -> bool:
        number = place.removeprefix(f"{self._names.base}place/")
        return number.isascii() and number.isdigit() and self._facts(int(number)) is not None
