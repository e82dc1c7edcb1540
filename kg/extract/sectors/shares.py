"""Which of several pairs each part of a sentence speaks of: «с Ловечем — туризм, с Лахти — экология».

What names a pair may be a municipality, its adjective or its inhabitants, the people or the adjective of its country
(«финны», «с финским городом») where the article has one partner there, or «первый» and «второй» of two.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.extract.scene.adjectives import adjectives_in
from kg.extract.scene.frame import Pair
from kg.extract.scene.inhabitants import inhabitants_in
from kg.extract.scene.scene import Scene
from kg.extract.sectors.roles import is_animate, plays
from kg.lang.base import Sentence, Token
from kg.lang.ru.attributes import MOST_ATTRIBUTES

PLACES_OF_ACTION = ("location", "goal", "origin", "waypoint")
_COMMAS = (",", ";", ":")
_JOINING = ("и", "а", "но")
_DASHES = ("—", "–")
_WITH_IT = ("ним", "ней", "последним", "последней")
_THERE = ("туда", "оттуда")
_ORDINALS = {"первый": 0, "второй": 1}
_QUALIFIED = ("NOUN", "PROPN", "ADJ", "NUM")  # «первый побратим», «второй китайский город»

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Anchor:
    """Tokens that name the pairs that their part of a sentence speaks of; `is_place` where they may only tell where."""

    first: int
    last: int
    pairs: tuple[Pair, ...]
    is_place: bool = False


class Sharer:
    """Shares out the fields of sentences among the known pairs of an article."""

    def __init__(self, scene: Scene, known: Mapping[int, tuple[Pair, ...]]) -> None:
        self._scene = scene
        self._known = known
        self._abroad = _of_countries(scene, known)

    def shares(self, sentence: Sentence, two: Sequence[Pair]) -> dict[Range, tuple[Pair, ...]]:
        """The pairs of the parts of a sentence, where several of its parts tell fields, each of another pair.

        `two` are the pairs that «первый» and «второй» may stand for.
        """
        fields = [t.first for t in self._scene.triggers_in(sentence.first, sentence.last, "sectors")]
        if len(fields) < 2 or len(self._known) < 3:
            return {}
        anchors = self._in_order(sentence.first, sentence.last, two)
        parts = self._parts(sentence, anchors)
        telling = {pairs for (first, last), pairs in parts.items() if any(first <= at < last for at in fields)}
        return parts if len(telling) > 1 else {}

    def of_people(self, first: int, last: int) -> tuple[Pair, ...]:
        """The pairs that a stretch names by people or adjectives only: «абхазы ждут», «бобруйчане привезли борцов»."""
        anchors = self._in_order(first, last, ())
        return anchors[0].pairs if len(anchors) == 1 else ()

    def of_pronoun(self, first: int, last: int, before: Sentence) -> tuple[Pair, ...]:
        """«Соглашение с ним», «оттуда ждут борцов»: the pairs of the town named last, in this sentence or before it."""
        tokens = self._scene.analysis.tokens
        named = (i for i in range(first + 1, last - 1) if tokens[i].text in _WITH_IT)
        is_with = any(tokens[i - 1].text in ("с", "С") and not _qualifies(tokens[i], tokens[i + 1]) for i in named)
        is_there = any(t.lemma in _THERE for t in tokens[first:last])
        if not is_with and not (is_there and not self._scene.parties_in(before.last, first)):
            return ()
        begin = self._scene.sentence_of(first).first if is_with else first
        told = self._scene.parties_in(begin, first) or self._scene.parties_in(before.first, before.last)
        sides = (p.entity for p in reversed(told))
        return next((pairs for pairs in map(self._pairs_of, sides) if pairs), ())

    def _in_order(self, first: int, last: int, two: Sequence[Pair]) -> list[_Anchor]:
        return _merged(sorted(self._anchors(first, last, two), key=lambda a: a.first))

    def _parts(self, sentence: Sentence, anchors: Sequence[_Anchor]) -> dict[Range, tuple[Pair, ...]]:
        """The parts that the anchors divide a sentence into; none where two are not divided."""
        kept: list[_Anchor] = []
        cuts: list[int] = []
        for anchor in anchors:
            cut = self._cut(kept[-1].last, anchor.first) if kept else sentence.first
            if cut is None and not kept[-1].is_place:
                return {}
            if cut is None:
                kept[-1] = anchor
            else:
                kept.append(anchor)
                cuts.append(cut)
        return {part: a.pairs for a, part in zip(kept, pairwise([*cuts, sentence.last]), strict=True)}

    def _cut(self, after: int, before: int) -> int | None:
        """Where the part of an anchor begins: behind the conjunction right before it, or the comma before its part."""
        tokens = self._scene.analysis.tokens
        at = before - 1
        while at > after and tokens[at].pos in ("ADP", "ADJ", "DET"):
            at -= 1
        if at >= after and tokens[at].text in _JOINING:
            return at
        between = range(before - 1, after - 1, -1)
        comma = next((i for i in between if tokens[i].text in _COMMAS), None)
        return comma if comma is not None else next((i for i in between if tokens[i].text in _JOINING), None)

    def _anchors(self, first: int, last: int, two: Sequence[Pair]) -> Iterator[_Anchor]:
        yield from self._of_lists(first, last)
        tokens = self._scene.analysis.tokens
        for at, entity in inhabitants_in(self._scene, first, last):
            yield from self._of_entity(at, entity)
        for at, entity in adjectives_in(self._scene, first, last):
            if self._describes_people(at, last):
                yield from self._of_entity(at, entity)
        for place in self._scene.places_in(first, last) if self._abroad else ():
            at = self._scene.analysis.token_index_at(place.start)
            told = place.form == "demonym" or (place.form == "adjective" and self._describes_people(at, last))
            if place.kind == "country" and told and (pair := self._abroad.get(place.place.country or "")):
                yield _Anchor(at, at + 1, (pair,))
        if len(two) == len(_ORDINALS):
            for at in range(first, last - 1):
                number = _ORDINALS.get(tokens[at].lemma)
                if number is not None and not _qualifies(tokens[at], tokens[at + 1]):
                    yield _Anchor(at, at + 1, (two[number],))

    def _of_lists(self, start: int, end: int) -> Iterator[_Anchor]:
        """The lists of municipalities, each as far as no field stands between its members."""
        for group in self._scene.groups_in(start, end):
            is_place = group.role in PLACES_OF_ACTION
            members = [p for p in self._scene.parties_in(group.first, group.last) if p.entity in group.entities]
            first, pairs = members[0].first, self._pairs_of(members[0].entity)
            for one, other in pairwise(members):
                if self._scene.triggers_in(one.last, other.first, "sectors"):
                    yield _Anchor(first, one.last, pairs, is_place)
                    first, pairs = other.first, ()
                pairs += tuple(p for p in self._pairs_of(other.entity) if p not in pairs)
            yield _Anchor(first, members[-1].last, pairs, is_place)

    def _of_entity(self, at: int, entity: int) -> Iterator[_Anchor]:
        yield _Anchor(at, at + 1, self._pairs_of(entity))

    def _pairs_of(self, entity: int) -> tuple[Pair, ...]:
        """The pairs of a municipality: its only one, or that with the article's own."""
        pairs = self._known.get(entity, ())
        if entity == self._scene.home:
            return ()
        return pairs if len(pairs) == 1 else tuple(p for p in pairs if self._scene.home in p)

    def _describes_people(self, at: int, end: int) -> bool:
        """«Финская | сторона», «финские | лыжники», «с финским — экология»."""
        tokens = self._scene.analysis.tokens
        noun = at + 1
        while noun < min(end - 1, at + MOST_ATTRIBUTES) and tokens[noun].pos == "ADJ":
            noun += 1
        if noun >= len(tokens):
            return False  # the text breaks off
        return tokens[noun].text in _DASHES or plays(tokens[noun], "side") or _are_people(tokens[noun])


def _qualifies(ordinal: Token, after: Token) -> bool:
    """«Первый побратим», «второй китайский город», but not «с первым город торгует»."""
    return after.pos in _QUALIFIED and after.feats.get("Case") == ordinal.feats.get("Case")


def _are_people(token: Token) -> bool:
    return is_animate(token) and token.feats.get("Number") == "Plur"


def _of_countries(scene: Scene, known: Mapping[int, tuple[Pair, ...]]) -> dict[str, Pair]:
    """The pair of each country that the other sides of one pair only lie in."""
    own = scene.entities[scene.home].country if scene.home is not None else None
    found: dict[str, set[Pair]] = {}
    for entity, pairs in known.items():
        country = scene.entities[entity].country
        if country is not None and country != own:
            found.setdefault(country, set()).update(pairs)
    return {country: next(iter(pairs)) for country, pairs in found.items() if len(pairs) == 1}


def _merged(anchors: Sequence[_Anchor]) -> list[_Anchor]:
    """The anchors that name pairs; those of the same pairs in a row are one."""
    found: list[_Anchor] = []
    for anchor in anchors:
        if not anchor.pairs:
            continue
        if found and set(found[-1].pairs) == set(anchor.pairs):
            last = found.pop()
            anchor = _Anchor(last.first, anchor.last, last.pairs, last.is_place and anchor.is_place)
        found.append(anchor)
    return found
