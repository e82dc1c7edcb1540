"""Offices told behind two names, one for each: «Орлов и Кузьмин — глава Тулы и мэр Бреста», «…, мэры двух городов»."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from kg.extract.people.mention import Held, PersonMention
from kg.extract.people.phrases import is_former, is_plural_office
from kg.extract.people.surroundings import Surroundings
from kg.lang.base import Analysis, Token
from kg.lang.matcher import Trigger

BEHIND_LIST = "office.behind-name-list"
"""One office in the plural behind two names."""

RESPECTIVE = "office.respective"
"""Two offices behind two names."""

_OPENING = frozenset((",", "—", "–", "("))
_BEFORE_OFFICE = 3  # words such as «соответственно», «нынешние»
_BETWEEN_OFFICES = 6


def office_behind_list(analysis: Analysis, mention: PersonMention, near: Surroundings) -> Held | None:
    """The office of somebody named beside one other, both of whose offices stand behind them."""
    pair = _pair(analysis, mention, near.mentions)
    if pair is None:
        return None
    mark = analysis.token_index_at(pair[1].end - 1) + 1
    sentence = analysis.sentence_at(mention.start)
    if mark >= sentence.last or analysis.tokens[mark].text not in _OPENING:
        return None
    number = bisect_left(near.offices, mark, key=lambda o: o.first)
    offices = [o for o in near.offices[number : number + 2] if o.first < sentence.last]
    if not offices or not _are_attributes(analysis.tokens[mark + 1 : offices[0].first]):
        return None
    if is_plural_office(analysis, offices[0]):
        return Held(mention, offices[0], BEHIND_LIST, is_former(analysis, offices[0]))
    if len(offices) < len(pair) or not _are_joined(analysis, offices[0], offices[1], near.mentions):
        return None
    office = offices[pair.index(mention)]
    return Held(mention, office, RESPECTIVE, is_former(analysis, office))


def _pair(
    analysis: Analysis, mention: PersonMention, mentions: Sequence[PersonMention]
) -> tuple[PersonMention, PersonMention] | None:
    """The two that only «и» joins, one of whom is the mention."""
    at = bisect_left(mentions, mention.start, key=lambda m: m.start)
    for one, other in ((at, at + 1), (at - 1, at)):
        if one >= 0 and other < len(mentions):
            gap = analysis.source[mentions[one].end : mentions[other].start]
            if gap.strip() == "и":
                return mentions[one], mentions[other]
    return None


def _are_attributes(words: Sequence[Token]) -> bool:
    return len(words) <= _BEFORE_OFFICE and all(t.pos in ("ADJ", "ADV", "NUM", "DET", "PROPN", "PUNCT") for t in words)


def _are_joined(analysis: Analysis, one: Trigger, other: Trigger, mentions: Sequence[PersonMention]) -> bool:
    """Whether two offices are joined by «и», and neither has a name of its own."""
    between = analysis.tokens[one.last : other.first]
    if len(between) > _BETWEEN_OFFICES or not any(t.lemma == "и" for t in between):
        return False
    if any(t.pos == "VERB" or t.text in (";", ":", ".") for t in between):
        return False
    start = analysis.tokens[one.first].start
    end = analysis.tokens[min(len(analysis.tokens), other.last + _BETWEEN_OFFICES) - 1].end
    number = bisect_left(mentions, start, key=lambda m: m.start)
    return number == len(mentions) or mentions[number].start >= end
