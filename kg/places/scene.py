"""What surrounds a word of an article: names found by the model, quotation marks, classifying words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.lang.base import Analysis, NameType, Sentence, Token
from kg.lang.naming import PlaceGrammar
from kg.places.gazetteer import Gazetteer
from kg.places.tables import PlaceTables

_OPENING, _CLOSING = frozenset('«„“"'), frozenset('»”“"')
_GOVERNED = 8  # tokens that a preposition governs
_LISTED = ("ADJ", "PROPN", "CCONJ", "NOUN")
_INSTRUMENTAL = ("с", "между")
_MAX_QUOTED_NAME = 5  # words in quotation marks that are a name; more are somebody's speech


@dataclass(frozen=True, slots=True)
class Scene:
    """An analysed article with everything that decides about a place in it; indices count tokens."""

    analysis: Analysis
    tokens: tuple[Token, ...]
    gazetteer: Gazetteer
    tables: PlaceTables
    grammar: PlaceGrammar
    roles: Sequence[frozenset[str]]
    sentence_of: Sequence[int]
    name_of: Sequence[int]
    surnames: frozenset[str]
    quoted: Sequence[bool]

    def is_a(self, role: str, index: int) -> bool:
        """Whether the token plays a role of data/gazetteer/context_*.csv (one of its lemmas is listed)."""
        return 0 <= index < len(self.roles) and role in self.roles[index]

    def before(self, index: int) -> int:
        """The index of the word before a token, over opening quotation marks and full stops of abbreviations."""
        i = index - 1
        start = self.sentence(index).first
        while i >= start and (
            self.tokens[i].text in _OPENING or (self.tokens[i].text == "." and i and self._is_short(i))
        ):
            i -= 1
        return i if i >= start else -1

    def _is_short(self, index: int) -> bool:
        word = self.tokens[index - 1].text
        return word.islower() and len(word) <= 3

    def sentence(self, index: int) -> Sentence:
        """The sentence that holds the token."""
        return self.analysis.sentences[self.sentence_of[index]]

    def is_sentence_start(self, index: int) -> bool:
        """Whether a capital letter at this token tells nothing, since a sentence or a quotation starts with it."""
        return self.sentence(index).first == index or (
            index > 0 and self.tokens[index - 1].text in _OPENING | {"—", "–", "-", "•", ":"}
        )

    def name_type(self, index: int) -> NameType | None:
        """What the names model took the token for."""
        name = self.name_of[index]
        return self.analysis.names[name].type if name >= 0 else None

    def name_tokens(self, index: int) -> range:
        """The tokens of the name that the token is in; only itself where it is in none."""
        name = self.name_of[index]
        if name < 0:
            return range(index, index + 1)
        first = last = index
        while first > 0 and self.name_of[first - 1] == name:
            first -= 1
        while last + 1 < len(self.name_of) and self.name_of[last + 1] == name:
            last += 1
        return range(first, last + 1)


def set_scene(analysis: Analysis, gazetteer: Gazetteer, tables: PlaceTables, grammar: PlaceGrammar) -> Scene:
    """Lay out an analysed article."""
    tokens = tuple(
        _with_governed_case(analysis.tokens, i) if token.feats.get("Case") == "Loc" and token.is_capitalized else token
        for i, token in enumerate(analysis.tokens)
    )
    return Scene(
        analysis,
        tokens,
        gazetteer,
        tables,
        grammar,
        [tables.roles_of(token.lemma, token.lemmas) for token in analysis.tokens],
        _sentences(analysis),
        _names(analysis),
        _surnames(analysis),
        _quoted(analysis.tokens),
    )


def _with_governed_case(tokens: Sequence[Token], index: int) -> Token:
    """«с российским Балтийском» is no locative, whatever the model says: the preposition governs another case."""
    token = tokens[index]
    before = index - 1
    while before > max(0, index - _GOVERNED) and (tokens[before].pos in _LISTED or tokens[before].text == ","):
        before -= 1
    if before < 0 or tokens[before].lemma not in _INSTRUMENTAL:
        return token
    return token._replace(feats={**token.feats, "Case": "Ins"})


def _sentences(analysis: Analysis) -> list[int]:
    """The number of every token's sentence; words that introduce one are of it, though it begins behind them."""
    known = 0
    found: list[int] = []
    for sentence in analysis.sentences:
        found += [sentence.index] * (sentence.last - known)
        known = sentence.last
    return found


def _names(analysis: Analysis) -> list[int]:
    found = [-1] * len(analysis.tokens)
    for number, name in enumerate(analysis.names):
        i = analysis.token_index_at(name.start)
        while i < len(analysis.tokens) and analysis.tokens[i].start < name.end:
            found[i] = number
            i += 1
    return found


def _surnames(analysis: Analysis) -> frozenset[str]:
    """Dictionary forms of the last words of all names of persons with two words or more."""
    found: set[str] = set()
    for name in analysis.names:
        words = analysis.tokens_in(name.start, name.end) if name.type == "PER" else ()
        if len(words) > 1:
            found.update(words[-1].lemmas)
    return frozenset(found)


def _quoted(tokens: Sequence[Token]) -> list[bool]:
    """Which tokens stand within a short pair of quotation marks: names of things, not speech."""
    found = [False] * len(tokens)
    opened: int | None = None
    for i, token in enumerate(tokens):
        if opened is not None and token.text in _CLOSING:
            if i - opened - 1 <= _MAX_QUOTED_NAME:
                found[opened + 1 : i] = [True] * (i - opened - 1)
            opened = None
        elif token.text in _OPENING:
            opened = i
    return found
