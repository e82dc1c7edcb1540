"""What surrounds a word of an article: names found by the model, quotation marks, classifying words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.lang.base import Analysis, NameType, Sentence, Token
from kg.lang.naming import PlaceGrammar
from kg.places.gazetteer import Gazetteer
from kg.places.tables import PlaceTables

_NO_ROLE: frozenset[str] = frozenset()
_OPENING, _CLOSING = frozenset('«„“"'), frozenset('»”“"')
_LONGEST_BRACKET = 8  # tokens
_LISTED = ("ADJ", "PROPN", "CCONJ", "NOUN")
_INSTRUMENTAL = ("с", "со", "между")
_ENDINGS = ("ом", "ем", "ём", "ами", "ями")  # of the instrumental and nothing else, in a name
_NO_GIVEN_NAME = frozenset(("city_body", "twinning"))  # «Побратимство Владимира», which opens a sentence
_FULL = 2  # words of a full name at least
_SHORT = 5  # letters: «Чжан», «Нгуен»
_MAX_QUOTED_NAME = 5  # words in quotation marks that are a name; more are somebody's speech


@dataclass(frozen=True, slots=True)
class Scene:
    """An analysed article with everything that decides about a place in it; indices count tokens.

    `roles` are those of the words that play any.
    `family_names` are the dictionary forms of short words that open full names, as in the East («Чэнь Бичан»);
    `written_small` and `written_large` are the dictionary forms of nouns that stand within sentences small or with a
    capital letter.
    """

    analysis: Analysis
    tokens: tuple[Token, ...]
    gazetteer: Gazetteer
    tables: PlaceTables
    grammar: PlaceGrammar
    roles: Mapping[int, frozenset[str]]
    sentence_of: Sequence[int]
    name_of: Sequence[int]
    surnames: frozenset[str]
    family_names: frozenset[str]
    quoted: Sequence[bool]
    written_small: frozenset[str]
    written_large: frozenset[str]

    def is_a(self, role: str, index: int) -> bool:
        """Whether the token plays a role of data/gazetteer/context_*.csv (one of its lemmas is listed)."""
        return role in self.roles.get(index, _NO_ROLE)

    def before(self, index: int) -> int:
        """The index of the word before a token, over opening quotation marks and full stops of abbreviations."""
        i = index - 1
        start = self.sentence(index).first
        while i >= start and (
            self.tokens[i].text in _OPENING or (self.tokens[i].text == "." and i and self._is_short(i))
        ):
            i -= 1
        return i if i >= start else -1

    def before_bracket(self, index: int) -> int:
        """The index at which a bracket opens that closes right before a token; of the token itself where none does."""
        if index == 0 or self.tokens[index - 1].text != ")":
            return index
        opening = range(index - 2, max(-1, index - _LONGEST_BRACKET), -1)
        return next((i for i in opening if self.tokens[i].text == "("), index)

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
    return Scene(
        analysis,
        tuple(_with_governed_cases(analysis.tokens)),
        gazetteer,
        tables,
        grammar,
        {i: roles for i, token in enumerate(analysis.tokens) if (roles := tables.roles_of(token.lemma, token.lemmas))},
        _sentences(analysis),
        _names(analysis),
        _surnames(analysis, tables, grammar),
        _family_names(analysis),
        _quoted(analysis.tokens),
        frozenset(t.lemma for t in analysis.tokens if t.pos == "NOUN" and t.text.islower()),
        _written_large(analysis),
    )


def _written_large(analysis: Analysis) -> frozenset[str]:
    opening = {sentence.first for sentence in analysis.sentences}
    tokens = analysis.tokens
    names = (t for i, t in enumerate(tokens) if t.is_capitalized and i not in opening and tokens[i - 1].is_word)
    return frozenset(t.lemma for t in names)


def _with_governed_cases(tokens: Sequence[Token]) -> Iterator[Token]:
    """«с российским Балтийском (1998), Слупском» are no locative, whatever the model says: «с» governs another case."""
    governed, depth = False, 0
    for token in tokens:
        depth = max(0, depth + (token.text == "(") - (token.text == ")"))
        if token.lemma in _INSTRUMENTAL:
            governed = True
        elif not (depth or token.pos in _LISTED or token.text in (",", ")")):
            governed = False
        mistaken = governed and not depth and token.is_capitalized and _may_be_instrumental(token)
        yield token._replace(feats={**token.feats, "Case": "Ins"}) if mistaken else token


def _may_be_instrumental(token: Token) -> bool:
    case = token.feats.get("Case")
    return case == "Loc" or (case in ("Nom", "Acc", "Gen") and token.text.endswith(_ENDINGS))


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


def _surnames(analysis: Analysis, tables: PlaceTables, grammar: PlaceGrammar) -> frozenset[str]:
    """Dictionary forms of the last words of all names of persons with two words or more; not «Примэрия Единца»."""
    found: set[str] = set()
    opening = {analysis.tokens[sentence.first].start for sentence in analysis.sentences}
    for name in analysis.names:
        words = analysis.tokens_in(name.start, name.end) if name.type == "PER" else ()
        if name.start in opening and _is_attribute_of(words, grammar):
            continue
        if len(words) < _FULL or not _NO_GIVEN_NAME.isdisjoint(tables.roles_of(words[0].lemma, words[0].lemmas)):
            continue
        if not _meets_another(analysis.tokens[analysis.token_index_at(name.start) - 1], words, grammar):
            found.update(words[-1].lemmas)
    return frozenset(found)


def _is_attribute_of(words: Sequence[Token], grammar: PlaceGrammar) -> bool:
    """«Ганзейский Висмар ждёт гостей»: an adjective that opens a sentence, of which the model makes a given name."""
    if len(words) != _FULL or not grammar.is_common_word(words[0]) or grammar.is_person_word(words[0]):
        return False
    return grammar.may_agree(words[0], words[1]) and not grammar.is_person_word(words[1])


def _family_names(analysis: Analysis) -> frozenset[str]:
    found: set[str] = set()
    for name in analysis.names:
        words = analysis.tokens_in(name.start, name.end) if name.type == "PER" else ()
        if len(words) >= _FULL and len(words[0].text) <= _SHORT:
            found.update(words[0].lemmas)
    return frozenset(found)


def _meets_another(before: Token, words: Sequence[Token], grammar: PlaceGrammar) -> bool:
    """«С Броварами Эрланген связан с 2023 года»: two towns side by side, of which the model makes a full name."""
    companion, other = words[0], words[-1]
    in_case = companion.feats.get("Case") == "Ins" and companion.text.casefold() != companion.lemma
    in_case = in_case and before.lemma in _INSTRUMENTAL and not grammar.is_person_word(companion)
    return len(words) == _FULL and in_case and other.text.casefold() == other.lemma


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
