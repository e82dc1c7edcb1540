"""Mentions of persons: the spans of the names model repaired, and one person told by one name throughout."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence

from kg.extract.people.mention import PersonMention
from kg.lang.base import Analysis, Token
from kg.lang.matcher import Trigger
from kg.lang.ru.person_names import nominative
from kg.places.mention import PlaceMention

_MAX_WORDS = 4
_SHORTEST_STEM = 3


def find_mentions(
    analysis: Analysis, places: Sequence[PlaceMention], offices: Sequence[Trigger]
) -> tuple[PersonMention, ...]:
    """Every mention of a person, each with the fullest name that the article gives the person."""
    spans = sorted({*_model_spans(analysis), *_spans_after_offices(analysis, places, offices)})
    named = [(start, end, nominative(analysis.tokens_in(start, end))) for start, end in _apart(spans)]
    full = sorted({name for _, _, name in named if " " in name}, key=lambda name: (-len(name.split()), name))
    return tuple(PersonMention(start, end, _fullest(name, full)) for start, end, name in named)


def _model_spans(analysis: Analysis) -> Iterator[tuple[int, int]]:
    """The model's persons; two that only a space parts are one."""
    spans: list[tuple[int, int]] = []
    for name in analysis.names:
        if name.type != "PER":
            continue
        if spans and analysis.source[spans[-1][1] : name.start] == " ":
            spans[-1] = (spans[-1][0], name.end)
        else:
            spans.append((_without_adjective(analysis, name.start, name.end), name.end))
    yield from spans


def _without_adjective(analysis: Analysis, start: int, end: int) -> int:
    """Where the name starts: «Тосненского Иван Петров» is cut at «Иван»."""
    words = analysis.tokens_in(start, end)
    skips = len(words) > 2 and words[0].pos == "ADJ"
    return words[1].start if skips else start


def _spans_after_offices(
    analysis: Analysis, places: Sequence[PlaceMention], offices: Sequence[Trigger]
) -> Iterator[tuple[int, int]]:
    """Capitalized words right after an office (and its place) that the model took for nothing or half a name."""
    spans = [(p.start, p.end) for p in places] + [(n.start, n.end) for n in analysis.names if n.type == "ORG"]
    taken = {t.start for start, end in spans for t in analysis.tokens_in(start, end) if t.start >= start}
    for office in offices:
        words = _capitalized_run(analysis, _behind_places(analysis, places, office.last), taken)
        if 2 <= len(words) <= _MAX_WORDS:
            yield words[0].start, words[-1].end


def _behind_places(analysis: Analysis, places: Sequence[PlaceMention], index: int) -> int:
    while index < len(analysis.tokens):
        at = analysis.tokens[index].start
        number = bisect_right(places, at, key=lambda p: p.start) - 1
        if number < 0 or places[number].end <= at:
            break
        index = analysis.token_index_at(places[number].end - 1) + 1
    return index


def _capitalized_run(analysis: Analysis, index: int, taken: Collection[int]) -> list[Token]:
    words: list[Token] = []
    for token in analysis.tokens[index : index + _MAX_WORDS + 1]:
        if not (token.is_capitalized and token.is_word) or token.start in taken:
            break
        words.append(token)
    while words and words[0].pos == "ADJ":
        words.pop(0)
    return words


def _apart(spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Spans that do not overlap: of two that do, the longer."""
    kept: list[tuple[int, int]] = []
    for start, end in spans:
        if kept and start < kept[-1][1]:
            if end - start > kept[-1][1] - kept[-1][0]:
                kept[-1] = (start, end)
        else:
            kept.append((start, end))
    yield from kept


def _fullest(name: str, full: Sequence[str]) -> str:
    words = name.split()
    for known in full:
        parts = known.split()
        if len(words) == 1 and (_alike(words[0], parts[-1]) or words[0] == parts[0]):
            return known
        if len(words) > 1 and _alike(words[-1], parts[-1]) and _alike(words[0], parts[0]):
            return known
    return name


def _alike(left: str, right: str) -> bool:
    """Whether two words differ at most by an ending («Кухарев», «Кухарева»)."""
    shorter = min(len(left), len(right))
    stem = max(_SHORTEST_STEM, shorter - 1)
    return left == right or (shorter >= stem and abs(len(left) - len(right)) <= 1 and left[:stem] == right[:stem])
