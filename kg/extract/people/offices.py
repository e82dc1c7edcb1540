"""Who holds which office: the office before the name, behind it, told of a list, of a body or by a verb."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from kg.extract.people.by_verb import office_by_verb, office_of_duty, office_of_predecessor, office_of_successor
from kg.extract.people.context_words import any_plays
from kg.extract.people.mention import Held, PersonMention
from kg.extract.people.phrases import (
    BREAKS,
    is_former,
    is_listing,
    is_one_phrase,
    is_plural_office,
    is_title,
    without_participle,
)
from kg.extract.people.pronouns import office_of_body_told, office_of_deputy
from kg.extract.people.respective import office_behind_list
from kg.extract.people.surroundings import Surroundings
from kg.extract.people.told_later import offices_told_later
from kg.extract.people.told_otherwise import (
    office_by_heading,
    office_of_body,
    office_of_body_led,
    office_of_colleague,
    office_of_gap,
)
from kg.lang.base import Analysis, Token
from kg.lang.matcher import Trigger

_RANKS = (
    "head_of_state",
    "governor",
    "mayor",
    "ambassador",
    "consul",
    "minister",
    "council_chair",
    "deputy_mayor",
    "head_of_department",
    "councillor",
    "other_official",
)
_BECOMING_REACH = 3


def find_held(analysis: Analysis, everything: Surroundings) -> Iterator[Held]:
    """The office of every mention of a person by which one stands, in the order of the text."""
    before: dict[PersonMention, Held] = {}
    headed: list[Trigger] = []
    for mention in everything.mentions:
        near = everything.around(analysis, mention)
        heading = office_by_heading(analysis, mention, near.places)
        headed = [heading[0]] if heading is not None else headed[-1:]
        held = (
            _as_held(analysis, mention, office_of_colleague(analysis, mention, (*near.offices, *headed)))
            or _office_before(analysis, mention, near)
            or _office_in_apposition(analysis, mention, near)
            or office_behind_list(analysis, mention, near)
            or _as_held(analysis, mention, office_of_deputy(analysis, mention, near, before))
            or _office_of_list(analysis, mention, near, before)
            or office_by_verb(analysis, mention, near)
            or _as_held(analysis, mention, office_of_predecessor(analysis, mention, near.mentions, before))
            or _as_held(analysis, mention, office_of_successor(analysis, mention, near.mentions, before))
            or _as_held(analysis, mention, office_of_gap(analysis, mention, near.places, headed))
        )
        if held is not None:
            before[mention] = held
    taken = {held.office.first for held in before.values()}
    found: list[Held] = []
    for mention in everything.mentions:
        held = before.get(mention)
        if held is not None:
            found.append(held)
        if held is None or held.rule == "office.before-name-list":
            elsewhere = _office_elsewhere(analysis, mention, everything.around(analysis, mention), taken)
            if elsewhere is not None:
                found.append(elsewhere)
    yield from found
    yield from offices_told_later(analysis, everything, found)


def _office_elsewhere(analysis: Analysis, mention: PersonMention, near: Surroundings, taken: set[int]) -> Held | None:
    free = [office for office in near.offices if office.first not in taken]
    found = (
        _office_after(analysis, mention, free)
        or office_by_heading(analysis, mention, near.places)
        or office_of_body(analysis, mention)
        or office_of_body_led(analysis, mention)
        or office_of_body_told(analysis, mention)
        or office_of_duty(analysis, mention)
    )
    return _as_held(analysis, mention, found)


def _as_held(analysis: Analysis, mention: PersonMention, found: tuple[Trigger, str] | None) -> Held | None:
    if found is None:
        return None
    past = found[1] == "office.heading" and any(
        t.feats.get("Tense") == "Past" for t in analysis.tokens[found[0].first : found[0].last]
    )
    return Held(mention, *found, former=past or is_former(analysis, found[0]))


def _office_before(analysis: Analysis, mention: PersonMention, near: Surroundings) -> Held | None:
    """«мэр Казани Ильсур Метшин»; of a list of names («мэры … Шутенков и Кулемзин») also the later ones."""
    first = analysis.token_index_at(mention.start)
    sentence = analysis.sentence_at(mention.start)
    offices = [o for o in near.offices if sentence.first <= o.first and o.last <= first]
    if not offices:
        return None
    office = offices[-1]
    start = analysis.tokens[office.last - 1].end
    others = [m for m in near.mentions if start <= m.start < mention.start]
    between = without_participle(analysis.tokens[office.last : first])
    if is_plural_office(analysis, office):
        if not _is_list_of_holders(analysis, office, [*others, mention]):
            return None
        return Held(mention, office, "office.before-name-list", is_former(analysis, office))
    if others or not is_one_phrase(between) or _is_of_another(analysis, office, mention):
        return None
    office = _highest(analysis, offices, near.mentions)
    return Held(mention, office, "office.before-name", is_former(analysis, office))


def _is_of_another(analysis: Analysis, office: Trigger, mention: PersonMention) -> bool:
    """Whether an office right before a name is somebody else's, whom its bearer met."""
    before = analysis.tokens[office.first - 1] if office.first else None
    if before is not None and before.feats.get("VerbForm") == "Part" and before.feats.get("Voice") == "Act":
        noun, name = analysis.tokens[office.first], analysis.tokens[analysis.token_index_at(mention.start)]
        # «принимавший мэра ‖ Иван Орлов»
        return {noun.feats.get("Case"), name.feats.get("Case")} in ({"Acc", "Nom"}, {"Gen", "Nom"})
    return _is_met_by_subject(analysis, office, mention)


def _is_met_by_subject(analysis: Analysis, office: Trigger, mention: PersonMention) -> bool:
    """«С мэром ‖ Иван Орлов созвонился»: the name is the subject, and somebody else is the one behind «с»."""
    before = analysis.tokens[office.first - 1] if office.first else None
    tokens = analysis.tokens[office.first : analysis.token_index_at(mention.start)]
    if before is None or not any(t.feats.get("Case") == "Ins" for t in tokens):
        return False
    low = analysis.sentence_at(mention.start).first
    is_behind_with = any(t.lemma in ("с", "со") for t in analysis.tokens[max(low, office.first - 2) : office.first])
    after = analysis.token_index_at(mention.end - 1) + 1
    verb = analysis.tokens[after] if after < len(analysis.tokens) else before
    is_subject = mention.name.endswith(analysis.source[mention.start : mention.end])
    is_his_deed = verb.pos == "VERB" and (verb.feats.get("Tense"), verb.feats.get("Gender")) == ("Past", "Masc")
    return is_behind_with and is_subject and is_his_deed


def _office_in_apposition(analysis: Analysis, mention: PersonMention, near: Surroundings) -> Held | None:
    """«Мэр, Николай Ренц, в долгу не остался»: the name between commas right behind the office."""
    first = analysis.token_index_at(mention.start)
    after = analysis.token_index_at(mention.end - 1) + 1
    tokens = analysis.tokens
    sentence = analysis.sentence_at(mention.start)
    mark = first - 1
    while mark > sentence.first and (tokens[mark].lemma in _THIS_WAS or is_title(tokens[mark])):
        mark -= 1
    if mark < 1 or after >= len(tokens) or tokens[mark].text not in _OPENING:
        return None
    if (tokens[after].text not in _CLOSING and tokens[mark].text != ":") or " " not in mention.name:
        return None
    office = next((o for o in reversed(near.offices) if sentence.first <= o.first and o.last <= mark), None)
    if office is None or is_plural_office(analysis, office) or not is_one_phrase(tokens[office.last : mark]):
        return None
    if tokens[mark].text == ":" and tokens[after].text == "," and any(o.first == after + 1 for o in near.offices):
        return None  # «в приёмной мэра: Иван Орлов, глава Тулы, …»: the name has an office of its own
    end = tokens[office.last - 1].end
    if any(end <= m.start < mention.start or m.start < tokens[office.first].start <= m.end + 2 for m in near.mentions):
        return None
    return Held(mention, office, "office.apposition", is_former(analysis, office))


_OPENING = frozenset((",", "—", "–", "(", ":"))
_CLOSING = frozenset((",", ".", ")", "—", "–", ";", ":", "!", "?", "»"))
_THIS_WAS = frozenset(("это", "быть", "им", "он", "она"))


def _is_list_of_holders(analysis: Analysis, office: Trigger, holders: Sequence[PersonMention]) -> bool:
    """«мэры Улан-Удэ и Донецка Шутенков и Кулемзин», «главы советов — Винокур от заозерцев и Попова»."""
    first = analysis.token_index_at(holders[0].start)
    head = analysis.tokens[office.last : first]
    if head and head[-1].text in ("—", "–", ":", ","):
        head = head[:-1]
    if not is_one_phrase([t for t in head if t.text != ","]):
        return False
    gaps = pairwise(holders)
    return all(
        len(between := analysis.tokens_in(one.end, other.start)) <= _LONGEST_GAP
        and not any(t.pos == "VERB" or t.text in (".", ";", ":", "—") for t in between)
        and any(t.text == "," or t.lemma == "и" for t in between)
        for one, other in gaps
    )


_LONGEST_GAP = 6


def _highest(analysis: Analysis, offices: Sequence[Trigger], mentions: Sequence[PersonMention]) -> Trigger:
    """«глава города — председатель думы Иван Петров»: of offices chained by commas the highest, or else the first."""
    chain = [offices[-1]]
    for earlier in reversed(offices[:-1]):
        between = analysis.tokens[earlier.last : chain[-1].first]
        end = analysis.tokens[earlier.last - 1].end
        named = any(end <= m.start < analysis.tokens[chain[-1].first].start for m in mentions)
        if between and between[-1].text == ",":
            named = named or _is_behind_name(analysis, earlier, mentions)
        if named or not between or not _is_link(between[-1]) or not is_one_phrase(between[:-1]):
            break
        chain.append(earlier)
    current = [o for o in chain if not is_former(analysis, o)] or chain
    return min(reversed(current), key=lambda o: _RANKS.index(o.id) if o.id in _RANKS else len(_RANKS))


def _is_behind_name(analysis: Analysis, office: Trigger, mentions: Sequence[PersonMention]) -> bool:
    """«Сергей Белов, глава города, [председатель думы Иван Петров]»: the office is that of the name before it."""
    comma = analysis.tokens[office.first - 1] if office.first else None
    return comma is not None and comma.text == "," and any(m.end == comma.start for m in mentions)


def _is_link(token: Token) -> bool:
    return token.text in (",", "—", "–", "-")


def _office_of_list(
    analysis: Analysis, mention: PersonMention, near: Surroundings, held: Mapping[PersonMention, Held]
) -> Held | None:
    """«подписали мэр Сахалинска Надсадин, а также Чжао Жунго (Хэйхэ)»: the list goes on with its office."""
    sentence = analysis.sentence_at(mention.start)
    earlier = [m for m in near.mentions if sentence.start <= m.start < mention.start]
    if not earlier or earlier[-1] not in held:
        return None
    by_adjective = _has_adjective_before(analysis, mention, near)
    by_side = _has_side_before(analysis, mention, near) and not _is_described(analysis, mention, near)
    if not by_adjective and not by_side and not _has_place_behind(analysis, mention, near):
        return None
    between = [t for t in analysis.tokens_in(earlier[-1].end, mention.start) if t.start >= earlier[-1].end]
    if by_adjective or by_side:
        between = [t for t in between if t.text not in ("—", "–") and t.lemma not in _OF_SIDE | _FOR_SIDE]
    covered = {t.start for p in near.places for t in analysis.tokens_in(p.start, p.end)}
    if not any(t.is_word for t in between) or not is_listing([t for t in between if t.start not in covered]):
        return None
    office = held[earlier[-1]].office
    rule = "office.list-adjective" if by_adjective else "office.list-side" if by_side else "office.list"
    return Held(mention, office, rule, former=False)


def _has_adjective_before(analysis: Analysis, mention: PersonMention, near: Surroundings) -> bool:
    """«тульский мэр Иван Орлов и брестский — Павел Кузьмин», «…, с монгольской — Цогтын Болд»."""
    index = analysis.token_index_at(mention.start) - 1
    if index > 0 and analysis.tokens[index].text in ("—", "–"):
        index -= 1
    start = analysis.tokens[index].start
    place = next((p for p in near.places if p.form == "adjective" and p.start <= start < p.end), None)
    is_side = index > 0 and analysis.tokens[index - 1].lemma in _OF_SIDE
    return place is not None and (place.kind == "municipality" or is_side)


def _is_described(analysis: Analysis, mention: PersonMention, near: Surroundings) -> bool:
    """Whether a name has an office of its own behind it («от Бреста — Павел Кузьмин, ‖ глава города»)."""
    told = _office_after(analysis, mention, near.offices) or office_by_heading(analysis, mention, near.places)
    return told is not None


def _has_side_before(analysis: Analysis, mention: PersonMention, near: Surroundings) -> bool:
    """«Из Тулы — мэр Иван Орлов, ‖ из Бреста — Павел Кузьмин»: a side and a dash right before a name."""
    dash = analysis.token_index_at(mention.start) - 1
    if dash < _SIDE_AND_PLACE or analysis.tokens[dash].text not in ("—", "–"):
        return False
    end = analysis.tokens[dash - 1].end
    place = next((p for p in near.places if p.end == end), None)
    before = analysis.token_index_at(place.start) - 1 if place is not None else -1
    return before >= 0 and analysis.tokens[before].lemma in _FOR_SIDE


_SIDE_AND_PLACE = 2
_FOR_SIDE = frozenset(("из", "от", "за"))
_OF_SIDE = frozenset(("с", "со", "от", "за"))


def _has_place_behind(analysis: Analysis, mention: PersonMention, near: Surroundings) -> bool:
    """«Чжао Жунго (Хэйхэ)», «Попова от Новооскольского округа»."""
    after = analysis.token_index_at(mention.end - 1) + 1
    if after + 1 >= len(analysis.tokens) or analysis.tokens[after].text not in ("(", "из", "от"):
        return False
    start = analysis.tokens[after + 1].start
    return any(p.start <= start < p.end for p in near.places)


def _office_after(analysis: Analysis, mention: PersonMention, offices: Sequence[Trigger]) -> tuple[Trigger, str] | None:
    """«Юрий Шалабаев, градоначальник», «Юлия Маланина, которая исполняет обязанности руководителя …»."""
    last = analysis.token_index_at(mention.end - 1)
    sentence = analysis.sentence_at(mention.start)
    office = next((o for o in offices if last < o.first < sentence.last), None)
    if office is None:
        return None
    between = analysis.tokens[last + 1 : office.first]
    if not between or len(between) > _LONGEST_GAP:
        return None
    told = {t.lemma for t in between}
    became = any_plays(between, "comes_to_hold")
    if became and len(between) <= _BECOMING_REACH and not _is_negated(between):
        return office, "office.became"
    if between[0].text not in (",", "(", "—", "–"):
        return None
    was = "быть" in told and analysis.tokens[office.first].feats.get("Case") == "Ins"
    duty = was or became or any_plays(between, "duty")
    inner = between[1:]
    if len(inner) > (5 if duty else 3) or any(t.text in BREAKS or (t.pos == "VERB" and not duty) for t in inner):
        return None
    if inner and inner[-1].pos == "ADP":
        return None
    return office, "office.after-name"


def _is_negated(tokens: Sequence[Token]) -> bool:
    return any(t.lemma == "не" for t in tokens)
