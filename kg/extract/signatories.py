"""Signatories: who signed a pair's document.

Who signs stands in a clause that tells a signing as a fact, or right after it in one that tells who stood for which
side; persons who hold office in both ends of a pair signed for that pair, one who holds office in one end signed for
the pairs of it that the clause speaks of.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.extract.frames import Pair
from kg.extract.people import PersonMention
from kg.extract.scene import Scene
from kg.extract.signing import Signing
from kg.extract.ties import Ties
from kg.lang.base import Sentence, Token
from kg.model.annotation import Place

_BOTH = frozenset(("двое", "оба", "вдвоем", "вдвоём"))
_THEY = frozenset(("они",))
_HEADS = frozenset(("мэр", "глава", "градоначальник", "руководитель", "лидер", "бургомистр"))
_HE = frozenset(("он", "она"))
_DIGITS = 4
_TERM = 3  # years that a mayor is likely to have been in office
_RECENT = 3  # sentences back in which «они» and «он» were named
_SHORTEST_STEM = 4
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


def find_signatories(scene: Scene, ties: Ties) -> tuple[SignatoryMention, ...]:
    """All persons whom the article names as signing, with the pairs they signed for."""
    return tuple(dict.fromkeys(_Reader(scene, ties).read()))


class _Reader:
    """Walks through the clauses and keeps who was named last for which municipality."""

    def __init__(self, scene: Scene, ties: Ties) -> None:
        self.scene = scene
        self.ties = ties
        self.signing = Signing(scene)
        self.known = frozenset(t.pair for t in ties.mentions if t.is_explicit)
        self.abroad = frozenset(o.name for o in scene.people.officials if _is_of_state(o.role, o.of))
        self.mayors = frozenset(o.name for o in scene.people.officials if o.role == "mayor")
        self.homes = _homes(scene)
        self.last: dict[int, PersonMention] = {}
        self.heads: dict[int, PersonMention] = {}

    def read(self) -> Iterator[SignatoryMention]:
        for sentence in self.scene.analysis.sentences:
            for first, last in self.signing.clauses(sentence):
                named = self.scene.persons_in(first, last)
                is_told = self.signing.is_told(sentence, first, last)
                persons = [p for p in self.signing.acting(first, last) if p.name not in self.abroad]
                persons = self._with_pronoun(sentence, first, last, persons)
                if is_told:
                    yield from self._signers(sentence, first, last, persons)
                elif self.signing.is_deed(first, last):
                    yield from self._of_both_ends(persons, "signatory.both-ends")
                self._remember(named)

    def _remember(self, persons: Sequence[PersonMention]) -> None:
        for person in persons:
            home = self.homes.get(person.name)
            if home is not None:
                self.last[home] = person
                if person.name in self.mayors:
                    self.heads[home] = person

    def _with_pronoun(
        self, sentence: Sentence, first: int, last: int, persons: list[PersonMention]
    ) -> list[PersonMention]:
        """«она и Тодоров подписали», «вместе с ним он подписал»: the pronoun is who was named last for another end."""
        tokens = self.scene.analysis.tokens[first:last]
        if not any(t.lemma in _HE and t.feats.get("Case") == "Nom" for t in tokens):
            return persons
        taken = {self.homes.get(p.name) for p in persons}
        is_linked = any(a.lemma in _HE and b.lemma == "и" for a, b in pairwise(tokens))
        since = 0 if is_linked else self._since(sentence)
        others = [p for end, p in self.last.items() if end not in taken and p.start >= since]
        if None in taken or not others:
            return persons
        return [*persons, max(others, key=lambda p: p.start)]

    def _since(self, sentence: Sentence) -> int:
        return self.scene.analysis.sentences[max(0, sentence.index - _RECENT)].start

    def _signers(
        self, sentence: Sentence, first: int, last: int, persons: Sequence[PersonMention]
    ) -> Iterator[SignatoryMention]:
        if not persons:
            yield from self._named_before(sentence, first, last)
        both = list(self._of_both_ends(persons, "signatory.both-ends"))
        yield from both
        done = {s.name for s in both}
        named = self._named_in(sentence, first, last)
        is_paper = bool(self.scene.triggers_in(sentence.first, sentence.last, "documents"))
        pairs = named or self._spoken_of(sentence, first, last)
        for person in persons:
            if person.name not in done:
                for pair in self._nearest(self._pairs_of(pairs, person), first, person):
                    yield self._mention(pair, person, "signatory.clause", is_of_pair=bool(named) and is_paper)

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

    def _of_both_ends(self, persons: Sequence[PersonMention], rule: str) -> Iterator[SignatoryMention]:
        """Persons who hold office in the two ends of a pair that the article speaks of."""
        homes = self.homes
        ends = {homes[p.name] for p in persons if p.name in homes}
        for pair in sorted(self.known):
            if set(pair) <= ends:
                yield from (self._mention(pair, p, rule) for p in persons if homes.get(p.name) in pair)

    def _named_before(self, sentence: Sentence, first: int, last: int) -> Iterator[SignatoryMention]:
        """«Эти же двое подписали соглашение», «мэры подписали его»: who was named last for either end."""
        tokens = self.scene.analysis.tokens[first:last]
        known = self.last
        since = 0
        if any(_is_plural(t) and t.lemma in _HEADS for t in tokens):
            if any(self._is_long_ago(t) for t in tokens):
                return  # others held the office then
            known = self.last | self.heads
        elif any(_acts(before, t) for before, t in pairwise(self.scene.analysis.tokens[max(0, first - 1) : last])):
            since = self._since(sentence)
        elif not any(t.lemma in _BOTH for t in tokens):
            return
        for pair in self._named_in(sentence, first, last) or self._spoken_of(sentence, first, last):
            if all(end in known and known[end].start >= since for end in pair):
                yield from (self._mention(pair, known[end], "signatory.both") for end in pair)

    def _is_long_ago(self, token: Token) -> bool:
        """Whether a token is a year in which mayors may have been others than those of the day of publication."""
        year = token.text.split("-")[0]
        published = (self.scene.analysis.article.published or "")[:_DIGITS]
        return len(year) == _DIGITS and year.isdigit() and (not published or int(published) - int(year) > _TERM)

    def _named_in(self, sentence: Sentence, first: int, last: int) -> tuple[Pair, ...]:
        """The pairs of a clause, or else of its sentence."""
        mentions = self.ties.in_sentence(sentence.index)
        pairs = tuple(dict.fromkeys(t.pair for t in mentions if t.first < last and first < t.last))
        return pairs or tuple(dict.fromkeys(t.pair for t in mentions))

    def _spoken_of(self, sentence: Sentence, first: int, last: int) -> tuple[Pair, ...]:
        """The pairs in focus; those with a country that the clause names («подписал в Иране»); of a long list, none."""
        abroad = self._countries(first, last)
        of_country = tuple(sorted(p for p in self.known if abroad & {self.scene.entities[e].country for e in p}))
        focus = self.ties.focus[sentence.index]
        pairs = tuple(p for p in focus if p in of_country) or (of_country if len(of_country) == 1 else focus)
        return pairs if len(pairs) <= _FEW else ()

    def _countries(self, first: int, last: int) -> set[str | None]:
        """The countries that a clause names, but for that of the article's own municipality."""
        home = self.scene.home
        own = self.scene.entities[home].country if home is not None else None
        told = self.scene.places_in(first, last)
        return {p.place.country for p in told if p.kind == "country"} - {own, None}

    def _pairs_of(self, pairs: tuple[Pair, ...], person: PersonMention) -> tuple[Pair, ...]:
        """The pairs that a signer can have signed for: those with the signer's own municipality, where it is known."""
        home = self.homes.get(person.name)
        if home is None:
            return pairs
        own = tuple(p for p in pairs if home in p)
        if not pairs:
            only = [p for p in self.known if home in p]
            own = tuple(only) if len(only) == 1 else ()
        return own

    def _mention(self, pair: Pair, person: PersonMention, rule: str, *, is_of_pair: bool = True) -> SignatoryMention:
        token = self.scene.analysis.token_index_at(person.start)
        end = self.scene.analysis.token_index_at(person.end - 1) + 1
        return SignatoryMention(pair, person.name, token, end, rule, is_of_pair)


def _homes(scene: Scene) -> dict[str, int]:
    """The municipality that each official holds office in, as far as the article speaks of it."""
    by_id = {place.geonames: index for index, place in enumerate(scene.entities) if place.geonames}
    by_name = {place.name.casefold(): index for index, place in enumerate(scene.entities)}
    found = _leaders(scene)
    for official in scene.people.officials:
        if official.of is not None:
            seat = scene.people.seats.get(official.of, official.of)
            known = by_id.get(seat.geonames or 0, by_name.get(seat.name.casefold()))
            known = known if known is not None else _town_of(seat, by_name)
            if known is not None:
                found[official.name] = known
    return found


def _leaders(scene: Scene) -> dict[str, int]:
    """Whose delegation a person leads: «делегация Бреста во главе с Павлом Кузьминым»."""
    found: dict[str, int] = {}
    for person in scene.people.mentions:
        first = scene.analysis.token_index_at(person.start)
        sentence = scene.analysis.sentence_at(person.start)
        before = scene.analysis.tokens[max(sentence.first, first - _LED) : first]
        if tuple(t.lemma for t in before[-3:]) in _LED_BY and any(t.lemma == "делегация" for t in before):
            parties = scene.parties_in(max(sentence.first, first - _LED), first)
            if parties:
                found[person.name] = parties[-1].entity
    return found


_LED = 10  # words before a leader's name in which the delegation is told
_LED_BY = frozenset((("во", "глава", "с"), ("во", "глава", "со"), ("в", "глава", "с")))


def _town_of(district: Place, towns: Mapping[str, int]) -> int | None:
    """The town that a district is named after («Гагрский район»), None where the article speaks of none."""
    if not district.name.endswith(("район", "округ")):
        return None
    name = district.name.casefold()
    fitting = [town for town in towns if len(town) > _SHORTEST_STEM and name.startswith(town[:-1])]
    return towns[max(fitting, key=len)] if fitting else None


def _acts(before: Token, word: Token) -> bool:
    """«они подписали», «подписан ими», but not «между ними»."""
    case = word.feats.get("Case")
    return word.lemma in _THEY and (case == "Nom" or (case == "Ins" and before.pos != "ADP"))


def _is_plural(token: Token) -> bool:
    return token.feats.get("Number") == "Plur"


def _is_of_state(role: str, of: Place | None) -> bool:
    """Whether an office is a region's or a state's: its holder is a party to no municipal paper."""
    return role in ("governor", "minister", "ambassador", "consul", "head_of_state") and not (of and of.geonames)
