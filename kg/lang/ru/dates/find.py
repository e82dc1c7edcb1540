"""Finding Russian dates: the rules are tried at every token, the first that answers wins."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date

from kg.lang.base import Analysis, Sentence, Token
from kg.lang.ru.grammar import is_future
from kg.text.dates import DateMention, Role, parse_date

AHEAD_WORDS = frozenset(
    [
        "следующий",
        "будущий",
        "предстоящий",
        "ближайший",
        "завтра",
        "планироваться",
        "намеченный",
        "состояться",
        "запланировать",
    ]
)


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

    @property
    def tokens(self) -> tuple[Token, ...]:
        """All tokens of the article."""
        return self.analysis.tokens

    @property
    def last(self) -> int:
        """The end of the sentence."""
        return self.sentence.last

    def lemma(self, index: int) -> str:
        """The dictionary form of a token of the sentence, "" outside of it."""
        return self.tokens[index].lemma if self.sentence.first <= index < self.last else ""

    def text(self, index: int) -> str:
        """A token of the sentence as written, "" outside of it."""
        return self.tokens[index].text if self.sentence.first <= index < self.last else ""


Rule = Callable[[Context, int], Found | None]


def find_dates(analysis: Analysis) -> tuple[DateMention, ...]:
    """All dates of an article in order; relative ones are resolved against its day of publication."""
    published = parse_date(analysis.article.published)
    earlier: list[str] = []
    found: list[DateMention] = []
    for sentence in analysis.sentences:
        tokens = analysis.tokens[sentence.first : sentence.last]
        ahead = any(is_future(t) for t in tokens) and not any(t.feats.get("Tense") == "Past" for t in tokens)
        found.extend(_in_sentence(Context(analysis, published, sentence, ahead, earlier)))
    return tuple(found)


def _in_sentence(context: Context) -> Iterator[DateMention]:
    index = context.sentence.first
    while index < context.last:
        read = _read(context, index)
        if read is None:
            index += 1
            continue
        yield _mention(context, index, read)
        if read.value:
            context.earlier.append(read.value)
            context.year_told = int(read.value[:4])
        index = read.last


def _read(context: Context, index: int) -> Found | None:
    from kg.lang.ru.dates.rules import RULES

    for rule in RULES:
        read = rule(context, index)
        if read is not None:
            return read
    return None


_SINCE, _UNTIL = ("с", "со", "начиная"), ("до", "к", "по")


def _mention(context: Context, index: int, read: Found) -> DateMention:
    role = read.role
    before = context.lemma(index - 1)
    if role == "point" and before in _SINCE:
        role = "since"
    elif role == "point" and before in _UNTIL:
        role = "until"
    start = context.tokens[index].start
    return DateMention(start, context.tokens[read.last - 1].end, read.value, role, read.rule)
