"""Finding the vocabulary's patterns in a text.

A pattern is words separated by spaces. A word matches a token by one of its dictionary forms or as written; a word that
ends in `*` is a prefix; `…` stands for up to four words, marks not counted among them, within one stretch without a
full stop. Case and ё/е do not count. A token with hyphens also matches by its parts ("торгово-экономический" holds
trade and economy). Chinese is written without spaces: there patterns are found in the characters.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, pairwise
from typing import Final

from kg.lang.base import Token
from kg.lang.beginnings import Beginnings

GAP: Final = "…"
_MAX_GAP_WORDS: Final = 4
_WITHOUT_SPACES: Final = frozenset({"zh", "ja"})
_STOPS: Final = frozenset('.!?;:«»"()')


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern of the vocabulary; without an id it is a look-alike: what it covers is found as nothing."""

    scheme: str
    id: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Trigger:
    """Tokens `first:last` that name a concept, and the pattern that found them."""

    scheme: str
    id: str
    first: int
    last: int
    pattern: str


@lru_cache(maxsize=100_000)
def fold(word: str) -> str:
    """A word as it is compared: composed, without case, ё as е, the Turkish dotted capital as a plain i."""
    return unicodedata.normalize("NFC", word).casefold().replace("ё", "е").replace("i̇", "i")


@dataclass(frozen=True, slots=True)
class _Compiled:
    pattern: Pattern
    words: tuple[str, ...]
    weight: tuple[int, int]
    second: str | None
    """The word that must follow the first; None where none must, or after a gap."""
    behind: frozenset[str]
    """The words behind the first gap, which must stand somewhere."""

    @classmethod
    def of(cls, pattern: Pattern) -> _Compiled:
        words = tuple(fold(word) for word in pattern.text.split())
        letters = sum(len(word.rstrip("*")) for word in words if word != GAP)
        second = words[1] if len(words) > 1 and words[1] != GAP else None
        behind = frozenset(words[words.index(GAP) :] if GAP in words else ()) - {GAP}
        return cls(pattern, words, (len(words), letters), second, behind)


_Heads = Mapping[str | None, Sequence[_Compiled]]
"""Patterns that begin with one word, by the word that must follow."""


@dataclass(frozen=True, slots=True)
class _Match:
    compiled: _Compiled
    first: int
    last: int
    cover: frozenset[tuple[int, int]]

    @property
    def rank(self) -> tuple[int, int, int, bool, int, str, str]:
        """The longer match first: by tokens, then words of the pattern, then letters; a look-alike after its equals.

        The pattern itself comes last: equal matches must not be decided by the order in which sets are walked.
        """
        words, letters = self.compiled.weight
        pattern = self.compiled.pattern
        return (-len(self.cover), -words, -letters, pattern.id is None, self.first, pattern.id or "", pattern.text)


class _Word:
    """One token, folded: the forms of the whole, and the forms of each part where it has hyphens."""

    __slots__ = ("keys", "parts", "pauses", "stops", "units", "whole")

    def __init__(self, written: str, lemma: str, lemmas: frozenset[str]) -> None:
        text = fold(written)
        self.stops, self.pauses = text in _STOPS, text == ","
        pieces = [piece for piece in text.split("-") if piece] if "-" in text else []
        self.units = max(1, len(pieces))
        if len(pieces) < 2:
            self.whole = {text, lemma, *lemmas}
            self.parts: list[set[str]] = []
        else:
            self.whole, self.parts = _share(pieces, {text, lemma, *lemmas})
        self.keys = self.whole.union(*self.parts)

    def units_of(self, word: str) -> range | None:
        """Which parts of the token a pattern's word covers; None where it does not match."""
        # "торгов*" is one part of "торгово-экономический", whose other part names a concept of its own.
        if (not self.parts or "-" in word) and _fits(word, self.whole):
            return range(self.units)
        for number, forms in enumerate(self.parts):
            if _fits(word, forms):
                return range(number, number + 1)
        return None


@dataclass(frozen=True, slots=True)
class _Reading:
    """What a token is to the patterns: which of their words it matches, with which parts; the patterns it begins."""

    units: Mapping[str, range]
    begun: tuple[_Heads, ...]
    stops: bool
    pauses: bool
    opens: bool


def _share(pieces: Sequence[str], forms: Iterable[str]) -> tuple[set[str], list[set[str]]]:
    """Give each dictionary form to the part of the token that it looks like most; forms with a hyphen to the whole."""
    whole: set[str] = set()
    parts = [{piece} for piece in pieces]
    for form in forms:
        if "-" in form:
            whole.add(form)
        else:
            likest = max(range(len(pieces)), key=lambda number: _common(pieces[number], form))
            parts[likest].add(form)
    return whole, parts


def _common(left: str, right: str) -> int:
    length = 0
    for a, b in zip(left, right, strict=False):
        if a != b:
            break
        length += 1
    return length


def _fits(word: str, forms: set[str]) -> bool:
    if word.endswith("*"):
        head = word[:-1]
        return any(form.startswith(head) for form in forms)
    return word in forms


class Matcher:
    """Finds the patterns of some schemes in the tokens of a text; built once for a language."""

    def __init__(self, patterns: Iterable[Pattern], language: str, openers: frozenset[str] = frozenset()) -> None:
        self._by_character = language in _WITHOUT_SPACES
        self._openers = openers  # dictionary forms that open another clause behind a comma: no gap goes on over them
        compiled = [_Compiled.of(pattern) for pattern in patterns]
        self._heads: dict[str, dict[str | None, list[_Compiled]]] = {}
        for pattern in compiled:
            first = pattern.words[0]
            heads = self._heads.setdefault(first[0] if self._by_character else first, {})
            heads.setdefault(pattern.second, []).append(pattern)
        self._words = frozenset(word for pattern in compiled for word in pattern.words) - {GAP}
        self._beginnings = Beginnings(word[:-1] for word in self._words if word.endswith("*"))
        self._reading_of = lru_cache(maxsize=50_000)(self._read)  # a text repeats its words

    def find(self, tokens: Sequence[Token]) -> tuple[Trigger, ...]:
        """What the tokens name, in the order of the text.

        Within a scheme the longest match wins and matches do not overlap; between schemes they may.
        """
        return tuple(sorted(self._found(tokens, 0), key=_place))

    def find_in_lines(self, tokens: Sequence[Token], starts: Iterable[int]) -> tuple[Trigger, ...]:
        """What the tokens name, line by line: a headline has no full stop, and no pattern goes on into the body."""
        bounds = sorted({0, *starts, len(tokens)})
        found = (trigger for first, last in pairwise(bounds) for trigger in self._found(tokens[first:last], first))
        return tuple(sorted(found, key=_place))

    def _found(self, tokens: Sequence[Token], base: int) -> Iterator[Trigger]:
        """What the tokens of one line name, told with token numbers that begin at `base`."""
        matches = self._in_characters(tokens) if self._by_character else self._in_words(tokens)
        taken: set[tuple[str, int, int]] = set()
        for match in sorted(matches, key=lambda m: m.rank):
            pattern = match.compiled.pattern
            cells = {(pattern.scheme, token, unit) for token, unit in match.cover}
            if taken.isdisjoint(cells):
                taken |= cells
                if pattern.id is not None:
                    yield Trigger(pattern.scheme, pattern.id, base + match.first, base + match.last, pattern.text)

    def _in_words(self, tokens: Sequence[Token]) -> Iterator[_Match]:
        readings = [self._reading_of(token.text, token.lemma, token.lemmas) for token in tokens]
        present = set(chain.from_iterable(reading.units for reading in readings if reading.units))
        for first, reading in enumerate(readings):
            if not reading.begun:
                continue  # as most words
            after = readings[first + 1].units if first + 1 < len(readings) else {}
            for compiled in _begun(reading.begun, after):
                ended = _ends(readings, first, compiled.words) if compiled.behind <= present else None
                if ended is not None:
                    yield _Match(compiled, first, ended[0], frozenset(ended[1]))

    def _read(self, written: str, lemma: str, lemmas: frozenset[str]) -> _Reading:
        word = _Word(written, lemma, lemmas)
        begun = {f"{beginning}*" for key in word.keys for beginning in self._beginnings.of(key)}
        likely = sorted(self._words.intersection(word.keys) | begun)
        units = {known: covered for known in likely if (covered := word.units_of(known)) is not None}
        begun_here = tuple(self._heads[known] for known in units if known in self._heads)
        return _Reading(units, begun_here, word.stops, word.pauses, lemma in self._openers)

    def _in_characters(self, tokens: Sequence[Token]) -> Iterator[_Match]:
        text = "".join(fold(token.text) for token in tokens)
        owner = [index for index, token in enumerate(tokens) for _ in fold(token.text)]
        for start, character in enumerate(text):
            for compiled in self._heads.get(character, {}).get(None, ()):
                word = compiled.words[0]
                if text.startswith(word, start):
                    end = start + len(word)
                    cover = frozenset((-1, position) for position in range(start, end))
                    yield _Match(compiled, owner[start], owner[end - 1] + 1, cover)


def _begun(heads: Iterable[_Heads], after: Mapping[str, range]) -> list[_Compiled]:
    """The patterns that a word begins, whose second word is of those that the word after it matches."""
    found: list[_Compiled] = []
    for patterns in heads:
        found += patterns.get(None, ())
        if after and not patterns.keys().isdisjoint(after):
            found += chain.from_iterable(patterns[second] for second in after if second in patterns)
    return found


def _place(trigger: Trigger) -> tuple[int, int, str, str]:
    return trigger.first, trigger.last, trigger.scheme, trigger.id


Cover = list[tuple[int, int]]


def _ends(words: Sequence[_Reading], at: int, pattern: tuple[str, ...]) -> tuple[int, Cover] | None:
    """Whether the words of a pattern match from token `at` on: (token after the last, covered parts); shortest gaps."""
    cover: Cover = []
    for number, word in enumerate(pattern):
        if word == GAP:
            rest = _after_gap(words, at, pattern[number + 1 :])
            return None if rest is None else (rest[0], cover + rest[1])
        units = words[at].units.get(word) if at < len(words) else None
        if units is None:
            return None
        cover += [(at, unit) for unit in units]
        at += 1
    return at, cover


def _begins_clause(words: Sequence[_Reading], at: int) -> bool:
    """«Ждёт делегацию, | чтобы подписать …», «мероприятия отменены, | а договор …»."""
    return words[at].pauses and at + 1 < len(words) and words[at + 1].opens


def _after_gap(words: Sequence[_Reading], at: int, rest: tuple[str, ...]) -> tuple[int, Cover] | None:
    for start in range(at, at + _MAX_GAP_WORDS + 1):
        found = _ends(words, start, rest)
        if found is not None:
            return found
        if start >= len(words) or words[start].stops or _begins_clause(words, start):
            return None
    return None
