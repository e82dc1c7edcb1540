"""Ends of ties told without a verb, as clauses of their own.

«После разрыва с Бари | Псков подписал …», «о разрыве объявил Бари, | о приостановке — Верона».
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import takewhile
from typing import Final

from kg.extract.scene.deed import ENDED
from kg.lang.base import Analysis, Sentence, Token
from kg.lang.lexicon import Trigger
from kg.lang.ru.clauses import Clauses
from kg.lang.ru.predicates import is_predicate
from kg.places.mention import PlaceMention

_OPENERS: Final = ("после", "вслед", "следом")
_DASHES: Final = ("—", "–")
_WORDS_TO_DASH: Final = 6
_WITH: Final = ("с", "со")
_WORDS_TO_END: Final = 3
_TIMES: Final = ("в", "во", "год")
_AND: Final = ("и", "или")


def with_ends_parted(
    analysis: Analysis, places: Sequence[PlaceMention], triggers: Sequence[Trigger], clauses: Sequence[Clauses]
) -> tuple[Clauses, ...]:
    """The clauses of all sentences, an end that one opens with parted from what it goes on to tell.

    Args:
        analysis: the words.
        places: what they name.
        triggers: the words of the vocabulary among them.
        clauses: the clauses of each sentence.
    """
    found: list[Clauses] = []
    for sentence, told in zip(analysis.sentences, clauses, strict=True):
        opens = analysis.tokens[sentence.first].lemma in _OPENERS
        at = _end_of_opening(analysis, sentence, told[0][1], places, triggers) if opens else None
        parted = told if at is None else ((told[0][0], at), (at, told[0][1]), *told[1:])
        found.append(tuple(part for clause in parted for part in _parts(analysis, clause, triggers)))
    return tuple(found)


def _parts(analysis: Analysis, clause: tuple[int, int], triggers: Sequence[Trigger]) -> Clauses:
    """The parts of a clause whose last one has lost its verb: «…, | о приостановке — Верона»."""
    first, last = clause
    tokens = analysis.tokens
    dash = next((i for i in range(last - 1, first, -1) if tokens[i].text in _DASHES), first)
    comma = next((i for i in range(dash, max(first, dash - _WORDS_TO_DASH), -1) if tokens[i].text == ","), first)
    if comma == first or any(map(is_predicate, tokens[comma:last])) or not any(map(is_predicate, tokens[first:comma])):
        return (clause,)
    ends = (t for t in triggers if t.scheme == "events" and t.id in ENDED and comma < t.first < dash)
    names = tokens[dash + 1].is_capitalized if dash + 1 < last else False
    return ((first, comma + 1), (comma + 1, last)) if names and any(ends) else (clause,)


def _end_of_opening(
    analysis: Analysis, sentence: Sentence, last: int, places: Sequence[PlaceMention], triggers: Sequence[Trigger]
) -> int | None:
    """The token behind the partner whom the opening words name, None where no end is told or nothing else is."""
    first, tokens = sentence.first, analysis.tokens
    near = (t for t in triggers if t.scheme == "events" and t.id in ENDED and first < t.first <= first + _WORDS_TO_END)
    end = next((t.last for t in near if tokens[t.first].pos == "NOUN"), None)
    if end is None:
        return None
    named = list(_named_behind(analysis, end, last, places))
    at = _behind_list(tokens, end, named)
    if at is None:
        return None
    at += sum(1 for _ in takewhile(_tells_time, tokens[at:last]))
    goes_on = any(begin >= at for begin, _ in named)
    return at if goes_on and any(map(is_predicate, tokens[at:last])) else None


def _named_behind(
    analysis: Analysis, first: int, last: int, places: Sequence[PlaceMention]
) -> Iterator[tuple[int, int]]:
    """The token ranges of the municipalities named in a part of a sentence."""
    for place in places:
        if place.kind == "municipality" and place.form == "noun":
            begin = analysis.token_index_at(place.start)
            if first <= begin < last:
                yield begin, analysis.token_index_at(place.end - 1) + 1


def _behind_list(tokens: Sequence[Token], first: int, named: Collection[tuple[int, int]]) -> int | None:
    """The token behind the municipalities joined by «и» that stand under the first «с»."""
    at: int | None = None
    for begin, end in named:
        led = [t.lemma for t in tokens[first if at is None else at : begin]]
        if at is None and not any(word in _WITH for word in led):
            return None
        if at is not None and led not in [[word] for word in _AND]:
            break
        at = end
    return at


def _tells_time(token: Token) -> bool:
    return token.lemma in _TIMES or token.text.isdecimal()
