"""Whose side a holder stands for: «Тулу представлял мэр», «от Бреста расписался председатель горисполкома»."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.people.context_words import any_plays, plays
from kg.extract.people.mention import Held, PersonMention
from kg.lang.base import Analysis, Token
from kg.places.mention import PlaceMention

_REPRESENTING = frozenset(("представлять", "представить", "представлявший", "представляющий"))
_REACH = 4
_FOR = frozenset(("от", "за"))
_ON_BEHALF = frozenset(("имя", "лицо", "сторона"))  # «от имени», «от лица», «со стороны»
_SIDE_REACH = 9  # words between the place and who stands for it
_BREAKS = frozenset((",", ";", ":", "(", ")", "."))


def place_represented(analysis: Analysis, held: Held, places: Sequence[PlaceMention]) -> PlaceMention | None:
    """«Витебск представлял председатель горсовета Белевич, Могилев — зампред Стельмашок»."""
    tokens = analysis.tokens
    sentence = analysis.sentence_at(held.mention.start)
    first = min(held.office.first, analysis.token_index_at(held.mention.start))
    index = first - 1
    while index > sentence.first and tokens[index].pos in ("ADJ", "ADV"):
        index -= 1
    if index <= sentence.first or not (tokens[index].lemma in _REPRESENTING or tokens[index].text in ("—", "–")):
        return None
    before = [p for p in places if sentence.start <= p.start < tokens[index].start]
    described = tokens[max(sentence.first, index - _REACH) : index]
    if before and tokens[index].lemma in _REPRESENTING and any_plays(described, "described_side"):
        return before[-1]
    if not before or any(t.text in (",", ";") for t in analysis.tokens_in(before[-1].end, tokens[index].start)):
        return None
    gap = analysis.tokens_in(before[-1].end, tokens[index].start)
    return before[-1] if len(gap) <= _REACH else None


def place_signed_for(
    analysis: Analysis, held: Held, places: Sequence[PlaceMention], mentions: Sequence[PersonMention]
) -> PlaceMention | None:
    """«От Заречного подписалась замглавы Анна Рузляева», «со стороны Перми скрепил мэр»."""
    sentence = analysis.sentence_at(held.mention.start)
    first = min(held.office.first, analysis.token_index_at(held.mention.start))
    place = side_told_before(analysis, first, sentence.first, places)
    if place is None or any(place.start <= m.start < analysis.tokens[first].start for m in mentions):
        return None
    return place


def side_told_before(analysis: Analysis, first: int, low: int, places: Sequence[PlaceMention]) -> PlaceMention | None:
    """The place before token `first` for which somebody acts («от», «за», «со стороны»), from `low` on."""
    tokens = analysis.tokens
    low = max(low, first - _SIDE_REACH)
    begin = next((i + 1 for i in range(first - 1, low - 1, -1) if tokens[i].text in _BREAKS), low)
    if begin >= first:
        return None
    start, end = tokens[begin].start, tokens[first].start
    inside = next((p for p in places if start <= p.start < end), None)
    if inside is None:
        return None
    index = analysis.token_index_at(inside.start) - 1
    while index > begin and _is_of_side(tokens[index]):
        index -= 1
    is_side = index >= begin and tokens[index].lemma in ("с", "со") and tokens[index + 1].lemma == "сторона"
    return inside if index >= begin and (tokens[index].lemma in _FOR or is_side) else None


def _is_of_side(token: Token) -> bool:
    """What may stand between «от» and a place: «от имени городской администрации ‖ Перми»."""
    return token.pos == "ADJ" or token.lemma in _ON_BEHALF or plays(token, "side_noun")
