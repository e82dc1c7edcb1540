"""Terms of papers: until when an agreement is in force («сроком на пять лет», «действует до 2027 года»)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from kg.extract.dates.timeline import ToldEvent
from kg.extract.scene.scene import Scene
from kg.lang.base import Sentence, Token
from kg.lang.role_words import role_words
from kg.lang.ru.dates.numbers import number_in_compound, read_number
from kg.text.dates import TO_MONTH, DateMention, parse_date

_TERMED: Final = ("signed", "renewed")
_YEAR: Final = re.compile(r"\d{4}")
_YEARS: Final = ("год", "лет")
_LONGEST: Final = 99  # years
_COMPOUNDS: Final = ("летний", "летнее", "летнюю", "летняя", "летней", "летнего")
_REACH: Final = 4  # tokens
_DASHES: Final = ("—", "–")
_MARKS: Final = (",", ";", ":", "—", "–")
_REACH_OF_VERB: Final = 8  # tokens from «продлили» to «ещё на пять лет»


@dataclass(frozen=True, slots=True)
class Term:
    """The end of a paper by its own terms, and the token range of the words that tell it."""

    until: str
    first: int
    last: int
    rule: str


def term_of(scene: Scene, event: ToldEvent) -> Term | None:
    """The end of the paper of a signing or renewal; a length of time is counted from the event's date."""
    if event.type not in _TERMED:
        return None
    for sentence in _sentences(scene, event):
        if not _speaks_of_paper(scene, sentence):
            continue
        term = _by_date(scene, sentence, event) or _by_length(scene, sentence, event)
        if term is not None:
            return term
    return None


def _sentences(scene: Scene, event: ToldEvent) -> Iterator[Sentence]:
    """The sentences of the body that tell an event, each with the next one if that names nobody else."""
    for index in dict.fromkeys(t.sentence for t in event.tellings):
        sentence = scene.analysis.sentences[index]
        if sentence.paragraph:
            yield sentence
            following = scene.analysis.sentences[index + 1 : index + 2]
            yield from (s for s in following if not scene.parties_in(s.first, s.last))


def _speaks_of_paper(scene: Scene, sentence: Sentence) -> bool:
    if scene.triggers_in(sentence.first, sentence.last, "documents"):
        return True
    return any(t.lemma in ("он", "оно") for t in scene.analysis.sentence_tokens(sentence)[:_REACH])


def _by_date(scene: Scene, sentence: Sentence, event: ToldEvent) -> Term | None:
    """«Действует до конца 2027 года», «рассчитан до 31 декабря 2027 года», «срок истекает 1 марта»."""
    roles = {"until": _lasting("in_force", event), "point": ("expiring",)}
    for date in scene.dates_in(sentence.first, sentence.last):
        first = scene.analysis.token_index_at(date.start)
        end = _end_of(scene, date)
        if not end or end <= (event.date or ""):
            continue
        if _is_governed(scene, sentence, first, roles.get(date.role, ())):
            return Term(end, first, scene.analysis.token_index_at(date.end - 1) + 1, "term.date")
    return None


def _end_of(scene: Scene, date: DateMention) -> str | None:
    """The date itself, of «2018–2021» the last year."""
    years = _YEAR.findall(scene.analysis.source[date.start : date.end]) if date.rule == "date.years" else ()
    return years[-1] if years else date.value


def _is_governed(scene: Scene, sentence: Sentence, first: int, roles: Sequence[str]) -> bool:
    """Whether the verb before a date, or «срок», tells how long a paper is in force, and nothing stands between."""
    words = role_words("papers_ru")
    for token in reversed(scene.analysis.tokens[sentence.first : first]):
        if any(words.plays(token, role) for role in roles):
            return True
        if token.pos in ("VERB", "AUX") or token.text in _MARKS:
            return False
    return False


def _by_length(scene: Scene, sentence: Sentence, event: ToldEvent) -> Term | None:
    if event.date is None:
        return None
    tokens = scene.analysis.tokens
    for index in range(sentence.first, sentence.last):
        read = _length(tokens, index, sentence, _lasting("spanning", event))
        if read is not None and 0 < read[0] <= _LONGEST:
            return Term(_years_after(event.date, read[0]), index, read[1], "term.length")
    return None


def _is_span_ahead(before: Sequence[Token]) -> bool:
    """Whether a length of time behind these words is one to come: «на (ближайшие)», «в течение», «срок —», «будет
    действовать»; not «действует уже пять лет».
    """
    known = role_words("papers_ru")
    words = [t for t in before if not known.plays(t, "before_term")]
    if not words:
        return False
    if words[-1].lemma in ("на", "течение"):
        return True
    if words[-1].text in _DASHES:
        return any(t.lemma == "срок" for t in words)
    return words[-1].lemma == "срок" or any(t.text.casefold() in ("будет", "будут") for t in words)


def _lasting(role: str, event: ToldEvent) -> tuple[str, ...]:
    """The roles of words that tell how long a paper lasts; what it was prolonged by is no term of its signing."""
    return (role, "prolonging") if event.type == "renewed" else (role,)


def _years_after(date: str, years: int) -> str:
    """The date so many years later, as precise as it is; 29 February gives the month where that year has none."""
    later = f"{int(date[:4]) + years:04d}{date[4:]}"
    return later if parse_date(later) else later[:TO_MONTH]


def _length(tokens: Sequence[Token], index: int, sentence: Sentence, roles: Sequence[str]) -> tuple[int, int] | None:
    """The years that begin at a token, and the index behind: «сроком на пять лет», «пятилетний договор»."""
    token = tokens[index]
    read = read_number(tokens, index, sentence.last) or ((1, index) if token.lemma == "год" else None)
    if read is not None and read[1] < sentence.last and tokens[read[1]].lemma in _YEARS:
        before = tokens[max(sentence.first, index - _REACH_OF_VERB) : index]
        lasting = any(role_words("papers_ru").plays(t, role) for t in before for role in roles)
        return (read[0], read[1] + 1) if lasting and _is_span_ahead(before) else None
    if token.pos != "ADJ":
        return None
    word = token.text.casefold().replace("ё", "е")
    for tail in _COMPOUNDS:
        years = number_in_compound(word, tail)
        if years is not None and any(role_words("papers_ru").plays(t, "termed") for t in tokens[index + 1 : index + 3]):
            return years, index + 1
    return None
