"""Offices told without their name: a colleague's, of persons who «head» or «run» a place, of members of a body."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from kg.extract.people.bodies import chief_of, is_seat, is_town_government, kind_alone, member_of
from kg.extract.people.context_words import plays
from kg.extract.people.mention import PersonMention
from kg.lang.base import Analysis, Sentence
from kg.lang.matcher import Trigger
from kg.lang.ru.grammar import is_at_head
from kg.places.mention import PlaceMention

_COLLEAGUE_REACH = 8
_HEADING_REACH = 4
_CLAUSE_REACH = 7  # words of «который в то время ещё» before the verb of heading


def office_of_colleague(
    analysis: Analysis, mention: PersonMention, offices: Sequence[Trigger]
) -> tuple[Trigger, str] | None:
    """«мэр Казани … и его коллега из Минска Владимир Кухарев»: the office told before."""
    sentence = analysis.sentence_at(mention.start)
    index = _colleague(analysis, mention, sentence)
    if index is None:
        return None
    since = analysis.sentences[max(0, sentence.index - 1)].first
    told = [o for o in offices if since <= o.first < index]
    return (_moved(max(told, key=lambda o: o.first), index), "office.colleague") if told else None


def _colleague(analysis: Analysis, mention: PersonMention, sentence: Sentence) -> int | None:
    """Where the word for a colleague stands: before a name, or behind it («вручил Акимото, ‖ своему коллеге»)."""
    first = analysis.token_index_at(mention.start)
    tokens = analysis.tokens
    end = first - 1 if first > sentence.first and tokens[first - 1].text == "," else first
    for index in range(end - 1, max(sentence.first, first - _COLLEAGUE_REACH) - 1, -1):
        if tokens[index].text in (",", ";") or tokens[index].pos == "VERB":
            break
        if plays(tokens[index], "colleague"):
            return index
    after = analysis.token_index_at(mention.end - 1) + 1
    if after >= sentence.last or tokens[after].text != ",":
        return None
    behind = range(after + 1, min(sentence.last, after + 1 + _ATTRIBUTES))
    at = next((i for i in behind if plays(tokens[i], "colleague") and tokens[i - 1].pos != "CCONJ"), None)
    if at is None:
        return None
    end = at + 3 if at + 1 < sentence.last and tokens[at + 1].lemma == "из" else at + 1  # «коллеге из Перми»
    return at if end < sentence.last and tokens[end].pos == "PUNCT" else None


_ATTRIBUTES = 2  # words before «коллега» in an apposition: «своему», «его немецкому»


def office_by_heading(
    analysis: Analysis, mention: PersonMention, places: Sequence[PlaceMention]
) -> tuple[Trigger, str] | None:
    """«Татьяна Колядко, возглавляющая Московский район»: whoever heads a municipality is its mayor."""
    return (
        _heading_after(analysis, mention, places)
        or _heading_before(analysis, mention, places)
        or _heading_by_subject(analysis, mention, places)
    )


def office_of_gap(
    analysis: Analysis, mention: PersonMention, places: Sequence[PlaceMention], headed: Sequence[Trigger]
) -> tuple[Trigger, str] | None:
    """«Хабаровском руководил Шульгин, Ниигатой — Котаро Ватанабэ»: the verb goes on with another town."""
    first = analysis.token_index_at(mention.start)
    low = analysis.sentence_at(mention.start).first
    tokens = analysis.tokens
    if any(low <= o.first < first for o in headed):
        behind = _behind_dash(analysis, mention, places)
        if behind is not None:
            return behind
    if first - 3 <= low or tokens[first - 1].text not in ("—", "–") or not any(low <= o.first < first for o in headed):
        return None
    town = next((p for p in places if p.start < tokens[first - 1].start <= p.end + 1), None)
    if town is None or town.kind != "municipality":
        return None
    start = analysis.token_index_at(town.start)
    if tokens[start - 1].text != "," and tokens[start - 1].lemma != "а":
        return None
    return Trigger("offices", headed[-1].id, start, first - 1, headed[-1].pattern), "office.heading"


def _heading_after(
    analysis: Analysis, mention: PersonMention, places: Sequence[PlaceMention]
) -> tuple[Trigger, str] | None:
    sentence = analysis.sentence_at(mention.start)
    name = analysis.token_index_at(mention.end - 1)
    last = _behind_companion(analysis, name, sentence.last)
    if last + 1 >= sentence.last or analysis.tokens[last + 1].text != ",":
        return None
    for index in range(last + 2, min(sentence.last, last + 2 + _CLAUSE_REACH)):
        token = analysis.tokens[index]
        if plays(token, "heading") and (last == name or token.feats.get("Number") == "Plur"):
            following = range(index + 1, min(sentence.last, index + 1 + _HEADING_REACH))
            return _mayor(analysis, index, index + 1, following, places)
        if token.text in (",", ";"):
            return None
    return None


def _heading_by_subject(
    analysis: Analysis, mention: PersonMention, places: Sequence[PlaceMention]
) -> tuple[Trigger, str] | None:
    """«Иван Орлов ‖ с прошлой осени руководит Тулой»: the verb stands behind the name, and what is headed behind it."""
    last = analysis.token_index_at(mention.end - 1)
    sentence = analysis.sentence_at(mention.start)
    if analysis.tokens[last].feats.get("Case") not in ("Nom", None):
        return None
    for index in range(last + 1, min(sentence.last, last + 1 + _HEADING_REACH)):
        token = analysis.tokens[index]
        if plays(token, "heading") and token.feats.get("VerbForm") == "Fin":
            return _mayor(analysis, index, index + 1, _object(analysis, index + 1, sentence.last), places)
        if token.pos in ("VERB", "PUNCT", "CCONJ") or token.feats.get("Case") == "Nom":
            return None
    return None


def _behind_dash(
    analysis: Analysis, mention: PersonMention, places: Sequence[PlaceMention]
) -> tuple[Trigger, str] | None:
    """«Орлов возглавляет Тулу, Кузьмин ‖ — муниципалитет Кавалы»: what the verb told before goes on to head."""
    dash = analysis.token_index_at(mention.end - 1) + 1
    end = analysis.sentence_at(mention.start).last
    if dash >= end or analysis.tokens[dash].text not in ("—", "–"):
        return None
    return _mayor(analysis, dash, dash + 1, _object(analysis, dash + 1, end), places)


def _object(analysis: Analysis, first: int, end: int) -> range:
    """The words behind a verb of heading up to the next mark."""
    end = min(end, first + _HEADING_REACH)
    return range(first, next((i for i in range(first, end) if analysis.tokens[i].pos == "PUNCT"), end))


def _behind_companion(analysis: Analysis, last: int, end: int) -> int:
    """The last word of a second name that «и» joins to the first («подписали Орлов ‖ и Ясуси Сатани, руководившие»)."""
    tokens = analysis.tokens
    if last + 1 >= end or tokens[last + 1].lemma != "и":
        return last
    index = last + 2
    while index < min(end, last + 2 + _LONGEST_NAME) and tokens[index].is_capitalized:
        index += 1
    return index - 1 if index > last + 2 else last


_LONGEST_NAME = 4


def _heading_before(
    analysis: Analysis, mention: PersonMention, places: Sequence[PlaceMention]
) -> tuple[Trigger, str] | None:
    """«городом руководил Иван Петров», «чью администрацию возглавлял Андрей Безбабченко»."""
    name = first = analysis.token_index_at(mention.start)
    sentence = analysis.sentence_at(mention.start)
    while first - 1 > sentence.first and analysis.tokens[first - 1].pos == "ADV":
        first -= 1
    if first - 1 <= sentence.first:
        return None
    object_first = _before_object(analysis, first, sentence.first, places)
    if object_first is not None:
        return _mayor(analysis, object_first - 1, name, range(object_first, first), places)
    verb = analysis.tokens[first - 1]
    preceding = range(max(sentence.first, first - 1 - _HEADING_REACH), first - 1)
    at_head = verb.lemma == "стоять" and any(
        analysis.tokens[i].lemma == "глава" and analysis.tokens[i - 1].lemma in ("во", "в") for i in preceding
    )
    if not plays(verb, "heading") and not at_head:
        return None
    return _mayor(analysis, preceding.start, name, preceding, places)


def _before_object(analysis: Analysis, first: int, low: int, places: Sequence[PlaceMention]) -> int | None:
    """«возглавляет ‖ Омск [Сергей Шелест]»: where the municipality begins that stands between the verb and the name."""
    index = first - 1
    while index > max(low, first - 1 - _HEADING_REACH) and _is_seat(
        analysis.tokens[index].lemma, analysis.tokens[index].start, places
    ):
        index -= 1
    is_headed = index < first - 1 and index >= low and plays(analysis.tokens[index], "heading")
    return index + 1 if is_headed else None


def _names_seat(analysis: Analysis, tokens: range, places: Sequence[PlaceMention]) -> bool:
    """Whether the object of heading is a municipality or its administration, not a delegation from there."""
    words = [analysis.tokens[i] for i in tokens]
    if any(plays(w, "headed_group") for w in words):
        return False
    is_power = any(is_town_government(w, [other.lemma for other in words]) for w in words)
    return is_power or any(_is_seat(w.lemma, w.start, places) for w in words)


def _is_seat(lemma: str, start: int, places: Sequence[PlaceMention]) -> bool:
    return is_seat(lemma) or any(p.kind == "municipality" and p.start <= start < p.end for p in places)


def office_of_body(analysis: Analysis, mention: PersonMention) -> tuple[Trigger, str] | None:
    """«Лю Чишуй из собрания народных представителей», «Блинова из управления коммуникаций»."""
    after = analysis.token_index_at(mention.end - 1) + 1
    tokens = analysis.tokens[after : after + 4]
    if not tokens or tokens[0].lemma not in ("из", "от"):
        return None
    for offset, token in enumerate(tokens[1:], start=1):
        office = member_of(token)
        if office is not None:
            return Trigger("offices", office, after + offset, after + offset + 1, token.lemma), "office.body"
        if token.pos != "ADJ":
            return None
    return None


def office_of_body_led(analysis: Analysis, mention: PersonMention) -> tuple[Trigger, str] | None:
    """«депутаты Кронштадта во главе с Натальей Чашиной»: who leads a body, and no delegation."""
    first = analysis.token_index_at(mention.start)
    low = max(analysis.sentence_at(mention.start).first, first - _LED_REACH)
    tokens = analysis.tokens
    if first - 3 <= low or not is_at_head(tokens[low:first]):
        return None
    for index in range(first - 4, low - 1, -1):
        token = tokens[index]
        if token.pos in ("VERB", "PUNCT") or plays(token, "headed_group"):
            return None
        is_council = kind_alone(token) == "council" or token.lemma == "депутат"
        office = "mayor" if is_seat(token.lemma) else "council_chair" if is_council else ""
        if office and token.pos == "NOUN":
            return Trigger("offices", office, index, index + 1, token.lemma), "office.body-led"
    return None


_LED_REACH = 9


def _mayor(
    analysis: Analysis, first: int, last: int, seats: range, places: Sequence[PlaceMention]
) -> tuple[Trigger, str] | None:
    words = " ".join(analysis.tokens[i].lemma for i in seats)
    of_town = takewhile(lambda i: kind_alone(analysis.tokens[i]) != "none", seats)  # not «орган министерства»
    headed = next((o for i in of_town if (o := chief_of(analysis.tokens[i])) not in (None, "mayor")), None)
    if headed is not None:
        return Trigger("offices", headed, first, last, words), "office.heading"
    if not _names_seat(analysis, seats, places):
        is_region = any(p.kind == "region" and p.start == analysis.tokens[i].start for i in seats for p in places)
        return (Trigger("offices", "governor", first, last, words), "office.heading") if is_region else None
    return Trigger("offices", "mayor", first, last, words), "office.heading"


def _moved(office: Trigger, index: int) -> Trigger:
    return Trigger(office.scheme, office.id, index, index + 1, office.pattern)
