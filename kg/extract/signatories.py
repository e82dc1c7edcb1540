"""Signatories: who signed a pair's document.

Who signs stands in a clause that tells a signing as a fact; persons who hold office in both ends of a pair signed for
that pair, one who holds office in one end signed for the pairs of it that the clause speaks of.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.extract.frames import Pair
from kg.extract.people import PersonMention
from kg.extract.scene import Scene
from kg.extract.ties import Ties
from kg.lang.base import Sentence, Token
from kg.lang.ru.grammar import is_future, is_predicate
from kg.model.annotation import Place

_REACH = 8  # words before a name in which a verb of presence or saying still governs it
_STORY = 3  # sentences after a signing in which «представлял» still tells who signed
_BOTH = frozenset(("двое", "оба", "вдвоем", "вдвоём"))
_GOING = frozenset(("приехать", "приезжать", "прилететь", "прилетать", "прибыть", "ездить", "съездить", "собраться"))
_ADDING = frozenset(("а", "то", "и", "так"))
_HE = frozenset(("он", "она"))
_DONE = ("signed", "renewed")


@dataclass(frozen=True, slots=True)
class SignatoryMention:
    """A person who signed the document of a pair, at the token range of the name."""

    pair: Pair
    name: str
    first: int
    last: int
    rule: str


def find_signatories(scene: Scene, ties: Ties) -> tuple[SignatoryMention, ...]:
    """All persons whom the article names as signing, with the pairs they signed for."""
    return tuple(dict.fromkeys(_Reader(scene, ties).read()))


class _Reader:
    """Walks through the clauses and keeps who was named last, and when a signing was told last."""

    def __init__(self, scene: Scene, ties: Ties) -> None:
        self.scene = scene
        self.ties = ties
        self.known = frozenset(t.pair for t in ties.mentions if t.is_explicit)
        self.abroad = frozenset(o.name for o in scene.people.officials if _is_of_state(o.role, o.of))
        self.homes = _homes(scene)
        self.last: dict[int, PersonMention] = {}
        self.signed_in = -_STORY - 1

    def read(self) -> Iterator[SignatoryMention]:
        for sentence in self.scene.analysis.sentences:
            for first, last in self._clauses(sentence):
                persons = self._with_pronoun(first, last, self._persons(first, last))
                told = self._tells_signing(sentence, first, last)
                if told:
                    yield from self._signers(sentence, first, last, persons)
                elif self._tells_deed(first, last):
                    yield from self._of_both_ends(persons, "signatory.both-ends")
                self.last |= {h: p for p in persons if (h := self.homes.get(p.name)) is not None}

    def _clauses(self, sentence: Sentence) -> list[tuple[int, int]]:
        """The clauses of a sentence; «а также Чжао», which has no predicate of its own, goes with the one before."""
        clauses: list[tuple[int, int]] = []
        for first, last in self.scene.clauses[sentence.index]:
            tokens = self.scene.analysis.tokens[first:last]
            if clauses and tokens[0].lemma in _ADDING and not any(_is_finite(t) for t in tokens):
                clauses[-1] = (clauses[-1][0], last)
            else:
                clauses.append((first, last))
        return clauses

    def _persons(self, first: int, last: int) -> list[PersonMention]:
        """Who acts in a clause: not who is only present, says something, or speaks for a region or a state."""
        persons = [p for p in self.scene.persons_in(first, last) if not self._stands_by(first, p)]
        return [p for p in persons if p.name not in self.abroad]

    def _with_pronoun(self, first: int, last: int, persons: list[PersonMention]) -> list[PersonMention]:
        """«она и Тодоров подписали»: the pronoun is who was named last for another municipality."""
        tokens = self.scene.analysis.tokens[first:last]
        linked = any(a.lemma in _HE and b.lemma == "и" for a, b in pairwise(tokens))
        if len(persons) != 1 or not linked:
            return persons
        home = self.homes.get(persons[0].name)
        others = [p for end, p in self.last.items() if end != home and home is not None]
        return [*persons, max(others, key=lambda p: p.start)] if others else persons

    def _stands_by(self, first: int, person: PersonMention) -> bool:
        token = self.scene.analysis.token_index_at(person.start)
        return self.scene.has_cue(max(first, token - _REACH), token, "presence", "saying")

    def _tells_signing(self, sentence: Sentence, first: int, last: int) -> bool:
        """Whether a clause tells who signed; «представлял» counts right after a signing."""
        tokens = self.scene.analysis.tokens[first:last]
        cues = [t for t in self.scene.triggers_in(first, last, "cues") if t.id == "signing"]
        if any(_is_fact(self.scene.analysis.tokens[t.first], tokens) for t in cues):
            self.signed_in = sentence.index
            return True
        near = sentence.index - self.signed_in < _STORY
        return near and not cues and self.scene.has_cue(first, last, "representing")

    def _tells_deed(self, first: int, last: int) -> bool:
        """Whether a clause tells that a tie was made or renewed, without a word for signing."""
        events = [t for t in self.scene.triggers_in(first, last, "events") if t.id in _DONE]
        tokens = self.scene.analysis.tokens[first:last]
        return any(_is_fact(self.scene.analysis.tokens[t.first], tokens) for t in events)

    def _signers(
        self, sentence: Sentence, first: int, last: int, persons: Sequence[PersonMention]
    ) -> Iterator[SignatoryMention]:
        if not persons and any(t.lemma in _BOTH for t in self.scene.analysis.tokens[first:last]):
            yield from self._last_of_both(self._pairs(sentence, first, last))
        both = list(self._of_both_ends(persons, "signatory.both-ends"))
        yield from both
        done = {s.name for s in both}
        pairs = self._pairs(sentence, first, last)
        for person in persons:
            if person.name not in done:
                for pair in self._pairs_of(pairs, person):
                    yield self._mention(pair, person, "signatory.clause")

    def _of_both_ends(self, persons: Sequence[PersonMention], rule: str) -> Iterator[SignatoryMention]:
        """Persons who hold office in the two ends of a pair that the article speaks of."""
        homes = self.homes
        ends = {homes[p.name] for p in persons if p.name in homes}
        for pair in sorted(self.known):
            if set(pair) <= ends:
                yield from (self._mention(pair, p, rule) for p in persons if homes.get(p.name) in pair)

    def _last_of_both(self, pairs: Sequence[Pair]) -> Iterator[SignatoryMention]:
        """«Эти же двое подписали соглашение»: who was named last for either end."""
        for pair in pairs:
            if all(end in self.last for end in pair):
                yield from (self._mention(pair, self.last[end], "signatory.both") for end in pair)

    def _pairs(self, sentence: Sentence, first: int, last: int) -> tuple[Pair, ...]:
        """The pairs of a clause, or else of its sentence, or else in focus."""
        mentions = self.ties.in_sentence(sentence.index)
        pairs = tuple(dict.fromkeys(t.pair for t in mentions if t.first < last and first < t.last))
        return pairs or tuple(dict.fromkeys(t.pair for t in mentions)) or self.ties.focus[sentence.index]

    def _pairs_of(self, pairs: tuple[Pair, ...], person: PersonMention) -> tuple[Pair, ...]:
        """The pairs that a signer can have signed for: those with the signer's own municipality, where it is known."""
        home = self.homes.get(person.name)
        if home is None or len(pairs) < 2:
            return pairs
        return tuple(p for p in pairs if home in p) or pairs

    def _mention(self, pair: Pair, person: PersonMention, rule: str) -> SignatoryMention:
        token = self.scene.analysis.token_index_at(person.start)
        end = self.scene.analysis.token_index_at(person.end - 1) + 1
        return SignatoryMention(pair, person.name, token, end, rule)


def _homes(scene: Scene) -> dict[str, int]:
    """The municipality that each official holds office in, as far as the article speaks of it."""
    by_id = {place.geonames: index for index, place in enumerate(scene.entities) if place.geonames}
    by_name = {place.name.casefold(): index for index, place in enumerate(scene.entities)}
    found = {}
    for official in scene.people.officials:
        if official.of is not None:
            seat = scene.people.seats.get(official.of, official.of)
            known = by_id.get(seat.geonames or 0, by_name.get(seat.name.casefold()))
            if known is not None:
                found[official.name] = known
    return found


def _is_finite(token: Token) -> bool:
    return is_predicate(token) and token.text != "есть"


def _is_of_state(role: str, of: Place | None) -> bool:
    """Whether an office is a region's or a state's: its holder is a party to no municipal paper."""
    return role in ("governor", "minister", "ambassador", "consul", "head_of_state") and not (of and of.geonames)


def _is_fact(word: Token, clause: Sequence[Token]) -> bool:
    """Whether a word of signing tells what has happened: no infinitive (but «приехал подписать»), no future."""
    if word.pos in ("VERB", "AUX", "ADJ"):
        if is_future(word):
            return False
        return word.feats.get("VerbForm") != "Inf" or any(t.lemma in _GOING for t in clause)
    verbs = [t for t in clause if t.pos in ("VERB", "AUX")]
    told = [t for t in verbs if t.feats.get("VerbForm") != "Inf"]
    return not any(is_future(t) for t in told) and not (verbs and verbs[0].feats.get("VerbForm") == "Inf")
