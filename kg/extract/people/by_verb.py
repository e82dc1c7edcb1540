"""Offices that a verb gives to a person named behind it: «мэром был Орлов», «пост мэра занимает Орлов»."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg.extract.people.context_words import any_plays, plays
from kg.extract.people.mention import Held, PersonMention
from kg.extract.people.phrases import is_former
from kg.extract.people.surroundings import Surroundings
from kg.lang.base import Analysis, Token
from kg.lang.matcher import Trigger

_REACH = 10
_NEAR = 3  # words between the verb and the name
_LONGEST_LINK = 3
_MARKS = frozenset((".", ",", ";", ":", "(", ")", "—", "–"))


def office_by_verb(analysis: Analysis, mention: PersonMention, near: Surroundings) -> Held | None:
    """«Кресло мэра Тулы тогда занимал Сергей Казаков», «главой города является Иван Орлов»."""
    first = analysis.token_index_at(mention.start)
    sentence = analysis.sentence_at(mention.start)
    office = next((o for o in reversed(near.offices) if sentence.first <= o.first and o.last <= first), None)
    if office is None:
        return None
    between = analysis.tokens[office.last : first]
    start = analysis.tokens[office.last - 1].end
    others = any(start <= m.start < mention.start for m in near.mentions)
    if others or len(between) > _REACH or any(t.text in _MARKS for t in between):
        return None
    verbs = [i for i, t in enumerate(between) if t.pos in ("VERB", "AUX") and not t.is_capitalized]
    if not verbs or len(between) - verbs[-1] > _NEAR or not _gives(analysis, office, [between[i] for i in verbs]):
        return None
    past = any(between[i].feats.get("Tense") == "Past" and not plays(between[i], "becoming") for i in verbs)
    return Held(mention, office, "office.by-verb", former=past or is_former(analysis, office))


def _gives(analysis: Analysis, office: Trigger, verbs: Sequence[Token]) -> bool:
    before = analysis.tokens[office.first - 1] if office.first else None
    if all(plays(verb, "holding") for verb in verbs):
        return before is not None and plays(before, "seat")
    noun = next((t for t in analysis.tokens[office.first : office.last] if t.pos in ("NOUN", "PROPN")), None)
    if noun is not None and all(plays(verb, "naming") for verb in verbs):
        return noun.feats.get("Case") in ("Acc", "Gen")  # «нового главу Абакана зовут Виталий Дайнеко»
    links = all(plays(verb, "being") or plays(verb, "becoming") for verb in verbs)
    return links and noun is not None and noun.feats.get("Case") == "Ins"


def office_of_predecessor(
    analysis: Analysis, mention: PersonMention, mentions: Sequence[PersonMention], held: Mapping[PersonMention, Held]
) -> tuple[Trigger, str] | None:
    """«на посту мэра Казакова сменил Орлов»: the office is that of whoever was followed."""
    before = [m for m in mentions if m.start < mention.start][-1:]
    if not before or before[0] not in held:
        return None
    between = [t for t in analysis.tokens_in(before[0].end, mention.start) if t.start >= before[0].end]
    if not 0 < len(between) <= _LONGEST_LINK or not any_plays(between, "following"):
        return None
    return held[before[0]].office, "office.successor"


def office_of_successor(
    analysis: Analysis, mention: PersonMention, mentions: Sequence[PersonMention], held: Mapping[PersonMention, Held]
) -> tuple[Trigger, str] | None:
    """«Его преемник Харальд Пройнер», «предшественница Орлова, Анна Белова»: the office of the holder told before."""
    first = analysis.token_index_at(mention.start)
    low = analysis.sentence_at(mention.start).first
    end = first - 1 if first > low and analysis.tokens[first - 1].text == "," else first
    near = range(end - 1, max(low, end - _LONGEST_LINK) - 1, -1)
    index = next((i for i in near if any_plays(analysis.tokens[i : i + 1], "successor")), None)
    index = index if index is not None else _seat_of_another(analysis, first, low)
    index = index if index is not None else _who_followed(analysis, first, low)
    behind = _successor_behind(analysis, mention)
    if index is None and behind is not None:
        index, end = behind, behind + 1
    if index is None or not held or any(t.text in _MARKS for t in analysis.tokens[index:end]):
        return None
    told = {holder.mention.name: holder for holder in held.values()}
    if mention.name in told:
        return None  # «предшественник ‖ Орлова», who holds the office
    before = [m for m in mentions if m.start < mention.start and m.name != mention.name][-_NAMED_LAST:]
    between = [m for m in before if m.start > analysis.tokens[index].start]  # «предшественник ‖ Орлова ‖ Белов»
    if behind is not None:  # «Белов, предшественник ‖ Орлова»
        between = [m for m in mentions if m.start == analysis.tokens[min(behind + 1, len(analysis.tokens) - 1)].start]
    names = [m.name for m in reversed(between or before)]
    chief = next((told[name] for name in names if name in told), list(held.values())[-1])
    return Trigger("offices", chief.office.id, index, index + 1, chief.office.pattern), "office.successor"


def _successor_behind(analysis: Analysis, mention: PersonMention) -> int | None:
    """«Олег Носов, ‖ предшественник [Орлова]»: where the word stands behind a name."""
    mark = analysis.token_index_at(mention.end - 1) + 1
    if mark + 1 >= len(analysis.tokens) or analysis.tokens[mark].text not in (",", "(", "—"):
        return None
    return mark + 1 if plays(analysis.tokens[mark + 1], "successor") else None


_NAMED_LAST = 2  # names before a successor's, one of which is whom he followed


def _who_followed(analysis: Analysis, first: int, low: int) -> int | None:
    """«сменивший его ‖ Иван Орлов»: the participle before a name."""
    tokens = analysis.tokens
    if first - 2 < low or tokens[first - 1].text.lower() not in _HIS:
        return None
    is_participle = _ACTIVE in tokens[first - 2].text  # at the start of a sentence it gets any tag
    return first - 2 if is_participle and plays(tokens[first - 2], "following") else None


_ACTIVE = "вш"


def _seat_of_another(analysis: Analysis, first: int, low: int) -> int | None:
    """«на его место избран ‖ Кристиан Шпехт», «его пост занял Орлов»: the seat, taken by a verb right before a name."""
    tokens = analysis.tokens
    if first - 1 <= low or not any(plays(tokens[first - 1], role) for role in ("becoming", "holding", "coming")):
        return None
    seats = range(max(low + 1, first - _LONGEST_SEAT), first - 1)
    return next((i for i in seats if plays(tokens[i], "seat") and tokens[i - 1].text.lower() in _HIS), None)


_LONGEST_SEAT = 5
_HIS = frozenset(("его", "её", "ее"))


def office_of_duty(analysis: Analysis, mention: PersonMention) -> tuple[Trigger, str] | None:
    """«Анна Белова, отвечающая в мэрии за внешние связи»."""
    last = analysis.token_index_at(mention.end - 1)
    sentence = analysis.sentence_at(mention.start)
    behind = analysis.tokens[last + 1 : min(sentence.last, last + 2 + _REACH)]
    if len(behind) < 2 or behind[0].text != ",":
        return None
    end = next((i for i, t in enumerate(behind[1:], start=1) if t.text in _MARKS), len(behind))
    words = behind[1:end]
    if not any_plays(words[:3], "responsible"):
        return None
    body = next((i for i, t in enumerate(words) if plays(t, "administration")), None)
    if body is None:
        return None
    index = last + 2 + body
    return Trigger("offices", "other_official", last + 2, index + 1, words[body].lemma), "office.duty"
