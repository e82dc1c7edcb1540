"""What a rule of dates looks at and what it answers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from kg.lang.base import Analysis, Sentence, Token
from kg.lang.ru.dates.words import date_words
from kg.text.dates import Role

_ADJECTIVES = {"прошлое": "прошлый", "будущее": "будущий"}
"""What the dictionary takes for nouns: «в июле прошлого», «в будущем мае»."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule read from a token on: the token behind it, the value and the role."""

    last: int
    value: str | None
    rule: str
    role: Role = "point"


@dataclass(slots=True)
class Context:
    """What a rule may look at: the tokens of a sentence, the publication, and the dates read so far."""

    analysis: Analysis
    published: date | None
    sentence: Sentence
    ahead: bool
    earlier: list[str] = field(default_factory=list)
    year_told: int | None = None
    goes_on: bool = False
    """Whether the clause that is read tells of a present."""
    clause: int = 0
    """The first token of the clause that is read."""
    clause_of_year: int | None = None
    """The first token of the clause of the sentence that told the year."""
    day_told: str | None = None
    """The month or day that the sentence told last."""
    story: str | None = None
    """The month or day that the paragraph told last, in a sentence before."""
    begun: int | None = None
    """The year that an anniversary of the sentence counts from: «25 лет договору, который 4 мая подписали …»."""
    season: str | None = None
    """The season that the year told in the sentence is of, where it is told by its distance: «прошлой зимой»."""
    read_to: int = -1
    """The token behind the date read last."""

    @property
    def tokens(self) -> tuple[Token, ...]:
        """All tokens of the article."""
        return self.analysis.tokens

    @property
    def last(self) -> int:
        """The end of the sentence."""
        return self.sentence.last

    def lemma(self, index: int) -> str:
        """The dictionary form of a token of the sentence («прошедший», no form of «пройти»; «прошлый», «будущий», no
        «прошлое», «будущее»), "" outside of it.
        """
        if not self.sentence.first <= index < self.last:
            return ""
        token = self.tokens[index]
        if token.lemma == "пройти" and token.text[1:].startswith("рошедш"):
            return "прошедший"
        return _ADJECTIVES.get(token.lemma, token.lemma)

    def text(self, index: int) -> str:
        """A token of the sentence as written, "" outside of it."""
        return self.tokens[index].text if self.sentence.first <= index < self.last else ""

    def is_name(self, index: int) -> bool:
        """Whether a token is written large right behind another word of the sentence: «с Ноябрьском»."""
        within = index > self.sentence.first and self.tokens[index - 1].is_word
        return within and self.tokens[index].is_capitalized

    def plays(self, index: int, role: str) -> bool:
        """Whether a word of the sentence plays a role of data/date_words_ru.csv."""
        return role in date_words().roles_of(self.lemma(index), self.text(index))


Rule = Callable[[Context, int], Found | None]
