"""What every language gives: the analysis of an article, and the protocol of a language folder."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple, Protocol

from kg.model.annotation import Span
from kg.model.article import Article

NameType = Literal["PER", "LOC", "ORG"]


class Token(NamedTuple):
    """A word or a mark at code points `start:end` of the analysed source.

    Attributes:
        text: as written.
        lemma: the likeliest dictionary form in this context, casefolded, ё as е.
        lemmas: all possible dictionary forms, casefolded, ё as е; of a hyphenated word also those of its parts.
        pos: Universal Dependencies part of speech ("PROPN", "VERB", "PUNCT" …).
        feats: Universal Dependencies features ({"Case": "Gen", "Gender": "Masc" …}).
    """

    text: str
    start: int
    end: int
    lemma: str
    lemmas: frozenset[str]
    pos: str
    feats: Mapping[str, str]

    @property
    def is_word(self) -> bool:
        """Whether the token is a word or a number, not a mark."""
        return self.pos not in ("PUNCT", "SYM")

    @property
    def is_capitalized(self) -> bool:
        """Whether the token starts with a capital letter."""
        return self.text[:1].isupper()


@dataclass(frozen=True, slots=True)
class Sentence:
    """Consecutive tokens `first:last` (indices into `Analysis.tokens`), of paragraph number `paragraph`.

    `start` is where its words start; `first` is behind words that only introduce it («Кстати, …»).

    Paragraph 0 is the headline; the body starts at 1 whether there is a headline or not.
    """

    index: int
    first: int
    last: int
    start: int
    end: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Name:
    """A span that the names model found: a person, a place or an organization."""

    type: NameType
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Analysis:
    """An article split into sentences and tokens, over one running `source`: headline, line break, body.

    Offsets of tokens, sentences and names count in `source`; `span` leads back to the article's own fields.
    """

    article: Article
    source: str
    body_start: int
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    names: tuple[Name, ...]
    _token_starts: tuple[int, ...] = ()
    _sentence_starts: tuple[int, ...] = ()

    def sentence_tokens(self, sentence: Sentence) -> tuple[Token, ...]:
        """The tokens of one sentence."""
        return self.tokens[sentence.first : sentence.last]

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence that holds the code point at `offset` of the source (or the last one before it)."""
        after = bisect_right(self._sentence_starts, offset)
        return self.sentences[after - 1 if after else 0]

    def token_index_at(self, offset: int) -> int:
        """The index of the token that holds `offset`, or of the last one before it."""
        after = bisect_right(self._token_starts, offset)
        return after - 1 if after else 0

    def tokens_in(self, start: int, end: int) -> tuple[Token, ...]:
        """The tokens that lie within `start:end` of the source, at least partly."""
        after = bisect_right(self._token_starts, start)
        found = self.tokens[after - 1 if after else 0 : bisect_right(self._token_starts, end - 1)]
        return found[1:] if found and found[0].end <= start else found

    def text_at(self, start: int, end: int) -> str:
        """The words at `start:end` of the source."""
        return self.source[start:end]

    def span(self, start: int, end: int) -> Span:
        """The place of `start:end` of the source in the article: its title or its text.

        A stretch that would cross from the headline into the body is cut at the headline's end.
        """
        if end <= self.body_start or start < self.body_start:
            return Span(start, min(end, max(self.body_start - 1, start + 1)), "title")
        return Span(start - self.body_start, end - self.body_start, "text")


class Language(Protocol):
    """A language that can be read: one folder `kg/lang/xx/` of fixed shape."""

    code: str

    def analyse(self, article: Article) -> Analysis:
        """Split an article into sentences and tokens, with lemmas and names."""
        ...
