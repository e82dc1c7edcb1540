"""Signatories: who signed a pair's document.

Who signs stands in a clause that tells a signing as a fact, or right after it in one that tells who stood for which
side; persons who hold office in both ends of a pair signed for that pair, one who holds office in one end signed for
the pairs of it that the clause speaks of.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.extract.people import PersonMention
from kg.extract.scene.frame import Pair
from kg.extract.scene.scene import Scene
from kg.extract.signers.homes import SignersHomes
from kg.extract.signers.meant import SignersMeant
from kg.extract.signers.signing import Signing
from kg.extract.ties.find import Ties
from kg.lang.base import Sentence
from kg.model.annotation import Place

_EACH = frozenset(("каждый", "они", "все"))  # «подписал с ними дорожные карты», «по одной с каждым»
_FEW = 3  # pairs in focus that one paper can be about


@dataclass(frozen=True, slots=True)
class SignatoryMention:
    """A person who signed the document of a pair, at the token range of the name.

    `is_of_pair`: the clause names the pair, or its signers hold office in both ends.
    """

    pair: Pair
    name: str
    first: int
    last: int
    rule: str
    is_of_pair: bool = True


def find_signatories(scene: Scene, ties: Ties, homes: SignersHomes) -> tuple[SignatoryMention, ...]:
    """All persons whom the article names as signing, with the pairs they signed for."""
    return tuple(dict.fromkeys(_Reader(scene, ties, homes).read()))


class _Reader:
    """Walks through the clauses and keeps who was named last for which municipality."""

    def __init__(self, scene: Scene, ties: Ties, homes: SignersHomes) -> None:
        self.scene = scene
        self.ties = ties
        self.signing = Signing(scene)
        self.known = frozenset(t.pair for t in ties.mentions if t.is_explicit)
        self.abroad = frozenset(o.name for o in scene.people.officials if _is_of_state(o.role, o.of))
        self.homes, self.sure, self.guessed = homes.of, homes.sure, homes.guessed
        self.meant = SignersMeant(scene, homes)

    def read(self) -> Iterator[SignatoryMention]:
        for sentence in self.scene.analysis.sentences:
            before: list[PersonMention] = []
            doing: list[PersonMention] = []  # who acted in the clause before
            for first, last in self.signing.clauses(sentence):
                named = self.scene.persons_in(first, last)
                is_told = self.signing.is_told(sentence, first, last)
                persons = self._acting(sentence, first, last)
                persons = [*before, *persons] if first in self.signing.tails else persons
                persons = self.meant.by_pronoun(sentence, first, last, persons)
                persons = self.meant.by_agent(sentence, first, last, persons) if is_told else persons
                if is_told and not persons and self.signing.is_done_next(first, last):
                    persons = doing
                if is_told:
                    persons = self.meant.by_subject(sentence, first, last, persons)
                    yield from self._signers(sentence, first, last, persons)
                    before = persons
                elif self.signing.is_deed(sentence, first, last):
                    yield from self._of_both_ends(persons, "signatory.both-ends", ())
                    if self.signing.is_prolonged_by(first, last, persons):
                        yield from self._signers(sentence, first, last, persons)
                doing = [p for p in persons if self.signing.is_subject(p)]
                self.meant.remember(named)

    def _acting(self, sentence: Sentence, first: int, last: int) -> list[PersonMention]:
        """Who acts in a clause; somebody of a region or a state only where nobody else does, and no region is told of.

        «От сербов это сделал посол Момчило Бабич», but not «акимы областей подписали своё соглашение».
        """
        acting = self.signing.acting(first, last)
        persons = [p for p in acting if p.name not in self.abroad]
        if any(p.kind == "region" for p in self.scene.places_in(sentence.first, sentence.last)):
            return persons
        if persons and len(acting) == len(persons) + 1 and acting[-1].name in self.abroad:
            between = self.scene.analysis.tokens_in(persons[-1].end, acting[-1].start)
            is_coordinated = any(t.lemma == "и" for t in between) and not any(t.text == "," for t in between)
            return acting if is_coordinated else persons
        return persons or acting

    def _signers(
        self, sentence: Sentence, first: int, last: int, persons: Sequence[PersonMention]
    ) -> Iterator[SignatoryMention]:
        named = self._named_in(sentence, first, last)
        pairs = named or self._spoken_of(sentence, first, last)
        persons = [*persons, *self.meant.in_offices(first, last, persons, pairs)]
        if not persons:
            for pair, person in self.meant.pairs_meant(sentence, first, last, pairs):
                yield self._mention(pair, person, "signatory.both")
        told = self._told_in(sentence, first, last)
        both = list(self._of_both_ends(persons, "signatory.both-ends", told))
        yield from both
        done = {s.name for s in both}
        is_paper = bool(self.scene.triggers_in(sentence.first, sentence.last, "documents"))
        for person in persons:
            if person.name not in done:
                is_here = self.scene.analysis.tokens[first].start <= person.start
                own = self._pairs_of(pairs, told if is_here else (), person)
                alone = len(persons) == 1 and self._is_of_hub(own, person)
                for pair in own if alone else self._nearest(own, first, person):
                    yield self._mention(pair, person, "signatory.clause", is_of_pair=bool(named) and is_paper)

    def _is_of_hub(self, pairs: tuple[Pair, ...], person: PersonMention) -> bool:
        """«Договор с Бухарой и меморандум с Тегераном подписал мэр Уфы Галин»: whose town all the papers are of."""
        return bool(pairs) and self.homes.get(person.name) in set.intersection(*(set(pair) for pair in pairs))

    def _nearest(self, pairs: tuple[Pair, ...], first: int, person: PersonMention) -> tuple[Pair, ...]:
        """Of several pairs those with the municipality told last («с Минском — в 2001-м Казаковым»)."""
        if len(pairs) < 2:
            return pairs
        hubs = set.intersection(*(set(pair) for pair in pairs))
        token = self.scene.analysis.token_index_at(person.start)
        for group in reversed(self.scene.groups_in(first, token)):
            told = tuple(p for p in pairs if (set(p) - hubs) & set(group.entities))
            if told:
                return told
        return pairs

    def _of_both_ends(
        self, persons: Sequence[PersonMention], rule: str, told: tuple[Pair, ...]
    ) -> Iterator[SignatoryMention]:
        """Persons who hold office in the two ends of a pair: surely so, where nobody does in those of `told`."""
        homes = self.homes
        ends = {homes[p.name] for p in persons if p.name in homes}
        sure = {homes[p.name] for p in persons if p.name in homes and p.name in self.sure}
        is_settled = all(set(pair) <= ends for pair in told)
        for pair in sorted(self.known):
            if set(pair) <= ends and (is_settled or pair in told or set(pair) <= sure):
                yield from (self._mention(pair, p, rule) for p in persons if homes.get(p.name) in pair)

    def _told_in(self, sentence: Sentence, first: int, last: int) -> tuple[Pair, ...]:
        """The pairs that a clause names itself."""
        mentions = self.ties.in_sentence(sentence.index)
        return tuple(dict.fromkeys(t.pair for t in mentions if t.is_explicit and t.first < last and first < t.last))

    def _named_in(self, sentence: Sentence, first: int, last: int) -> tuple[Pair, ...]:
        """The pairs of a clause, or else of its sentence: those told last before it."""
        mentions = self.ties.in_sentence(sentence.index)
        pairs = tuple(dict.fromkeys(t.pair for t in mentions if t.first < last and first < t.last))
        if pairs:
            return pairs
        nearest = max((t.last for t in mentions if t.last <= first), default=None)
        return tuple(dict.fromkeys(t.pair for t in mentions if nearest is None or t.last == nearest))

    def _spoken_of(self, sentence: Sentence, first: int, last: int) -> tuple[Pair, ...]:
        """The pairs in focus; those with a country that the clause names («подписал в Иране»); of a long list, none."""
        abroad = self._countries(first, last)
        of_country = tuple(sorted(p for p in self.known if abroad & {self.scene.entities[e].country for e in p}))
        focus = self.ties.focus[sentence.index]
        pairs = tuple(p for p in focus if p in of_country) or (of_country if len(of_country) == 1 else focus)
        tokens = self.scene.analysis.tokens[first:last]
        with_each = any(b.lemma in _EACH and a.lemma == "с" for a, b in pairwise(tokens))
        return pairs if with_each or len(pairs) <= _FEW else ()

    def _countries(self, first: int, last: int) -> set[str | None]:
        """The countries that a clause names, but for that of the article's own municipality."""
        home = self.scene.home
        own = self.scene.entities[home].country if home is not None else None
        told = self.scene.places_in(first, last)
        return {p.place.country for p in told if p.kind == "country"} - {own, None}

    def _pairs_of(self, pairs: tuple[Pair, ...], told: tuple[Pair, ...], person: PersonMention) -> tuple[Pair, ...]:
        """The pairs that a signer can have signed for: those with the signer's own municipality, where it is known.

        Where that is only likely, a signer can have signed for the pairs that the clause itself tells, too; where it is
        a mere guess, for the one pair that is spoken of.
        """
        home = self.homes.get(person.name)
        if home is None:
            return pairs
        own = tuple(p for p in pairs if home in p)
        if not pairs:
            only = [p for p in self.known if home in p]
            own = tuple(only) if len(only) == 1 else ()
        if own or person.name in self.sure:
            return own
        return told or (pairs if len(pairs) == 1 and person.name in self.guessed else ())

    def _mention(self, pair: Pair, person: PersonMention, rule: str, *, is_of_pair: bool = True) -> SignatoryMention:
        token = self.scene.analysis.token_index_at(person.start)
        end = self.scene.analysis.token_index_at(person.end - 1) + 1
        return SignatoryMention(pair, person.name, token, end, rule, is_of_pair)


def _is_of_state(role: str, of: Place | None) -> bool:
    """Whether an office is a region's or a state's: its holder is a party to no municipal paper."""
    return role in ("governor", "minister", "ambassador", "consul", "head_of_state") and not (of and of.geonames)
