"""Offices told by a head and the body that it heads: «председатель [городского] собрания», «зампред горисполкома».

The vocabulary names offices word by word; here they are put together: who heads a council is its chair, whoever it is
called by, and who heads a company holds no office. Where the body is not known, the vocabulary has the word.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extract.people.bodies import CHIEFS, PLACE_ADJECTIVE, is_seat, readings_of
from kg.extract.people.capitalized import is_town
from kg.lang.base import Analysis, Name, Token
from kg.lang.matcher import Trigger
from kg.lang.role_words import role_words
from kg.lang.ru.person_names import is_common_word, is_known_name

_MAX_ATTRIBUTES = 6
_QUALIFIERS_BEHIND = 3
_DEPUTIES = {"municipality": "deputy_mayor", "council": "councillor", "standing": "councillor"}
_MEMBERS = {"council": "councillor", "parliament": "other_official", "standing": "other_official"}
_MEMBERS_OF_BODY = frozenset(("депутат", "представитель", "народный"))
_HEADS = ("chief", "host", "president", "speaker", "manager", "deputy", "member")
_OF_HEAD = {
    "host": frozenset(("municipality",)),
    "president": frozenset(("municipality", "council")),
    "speaker": frozenset(("council", "parliament")),
    "manager": frozenset(("department", "staff")),
    "member": frozenset(_MEMBERS),
}


def find_offices(analysis: Analysis, told: Sequence[Trigger]) -> list[Trigger]:
    """The offices `told` in words of the vocabulary, and those put together from a head and its body, in text order."""
    composed = {office.first: office for office in _composed(analysis)}
    named = [analysis.token_index_at(n.start) for n in analysis.names if n.type == "PER" and " " in _text(analysis, n)]
    told = [_up_to_town(analysis, _up_to_name(analysis, office, named)) for office in told]
    taken = {i for office in composed.values() for i in range(office.first, office.last)}
    kept = [o for o in told if o.first not in composed and not (taken & set(range(o.first, o.last)))]
    return sorted((*kept, *(o for o in composed.values() if o.id != "none")), key=lambda o: (o.first, o.last))


def _text(analysis: Analysis, name: Name) -> str:
    return analysis.source[name.start : name.end]


def _up_to_name(analysis: Analysis, office: Trigger, named: Sequence[int]) -> Trigger:
    """«глава [Анна Белова, начальник управления]» is no head of a department, nor of what «и член совета» tells.

    `named` are the first tokens of full names, in the order of the text.
    """
    if not office.pattern.startswith("глава …"):
        return office
    number = bisect_left(named, office.first)
    is_over_name = number < len(named) and named[number] < office.last - 1
    if is_over_name or any(t.text == "," for t in analysis.tokens[office.first : office.last]):
        return replace(office, id="mayor", last=office.first + 1, pattern="глава")
    return office


def _up_to_town(analysis: Analysis, office: Trigger) -> Trigger:
    """«аким района [… области]» holds office in what stands first, and the region only tells where that lies."""
    if office.id not in _OF_TOWN or not office.pattern.endswith(_OF_REGION):
        return office
    inside = range(office.first + 1, office.last - 2)  # the last two words name the region
    words = analysis.tokens
    town = next((i for i in inside if is_seat(words[i].lemma) or words[i].is_capitalized), None)
    if town is None:
        return office
    return replace(office, id=_OF_TOWN[office.id], last=town, pattern=office.pattern.removesuffix(_OF_REGION))


_OF_TOWN = {"governor": "mayor", "other_official": "deputy_mayor"}
_OF_REGION = " … области"


def _composed(analysis: Analysis) -> Iterator[Trigger]:
    roles_of = role_words("office_heads_ru").roles_of
    for sentence in analysis.sentences:
        for index, token in enumerate(analysis.sentence_tokens(sentence), sentence.first):
            if token.text in _ELDER and _is_elder(analysis, index, sentence.first):
                yield Trigger("offices", "mayor", index, index + 1, token.lemma)
                continue
            roles = roles_of(token.lemma, token.text)
            head = next((h for h in _HEADS if h in roles), None) if roles else None
            head = "deputy" if token.lemma == _VICE_PRESIDENT else head
            if head is None:
                continue  # as most words
            if head == "chief" and _is_head_of_town(analysis, index, sentence.first):
                yield Trigger("offices", "mayor", index, index + 1, analysis.tokens[index].lemma)
                continue
            if head in ("chief", "deputy") and _heads_town(analysis, index, sentence.last):
                of_town = "mayor" if head == "chief" else "deputy_mayor"
                yield Trigger("offices", of_town, index, index + 1, analysis.tokens[index].lemma)
                continue
            body = _body_of(analysis, index, sentence.last)
            if body is None:
                continue
            last, kind = body
            role = _role(head, kind)
            if role is None:
                continue
            pattern = " ".join(t.text.casefold() for t in analysis.tokens[index:last])
            yield Trigger("offices", role, index, last, pattern)


def _is_elder(analysis: Analysis, index: int, low: int) -> bool:
    """«полтавский ‖ голова», «с прежним ‖ головой»: a man by his adjective, so no head on shoulders."""
    if index == low:
        return False
    before = analysis.tokens[index - 1]
    return before.pos == "ADJ" and before.text.endswith(_OF_MEN) and not before.lemma.startswith("городск")


_ELDER = frozenset(("голова", "головы", "голове", "голову", "головой"))
_OF_MEN = ("ый", "ий", "ого", "его", "ому", "ему", "ым", "им", "ом", "ем")


def _is_head_of_town(analysis: Analysis, index: int, low: int) -> bool:
    """«Костанай с Караколом, чьи ‖ руководители, Марат Ахметжанов и Данияр Кадыров»."""
    tokens = analysis.tokens
    return (
        index - 3 >= low
        and tokens[index - 1].lemma == "чей"
        and tokens[index - 2].text == ","
        and tokens[index - 3].pos == "PROPN"
    )


def _heads_town(analysis: Analysis, index: int, end: int) -> bool:
    """«председатель ‖ Худжанда Иван Орлов», «руководитель ‖ Ельца Анна Белова»: a town and a name right behind."""
    first = index + 1
    if first < end and analysis.tokens[first].text.endswith(("ского", "цкого")):
        first += 1  # «председатель таджикского ‖ Худжанда»
    behind = analysis.tokens[first : min(end, first + 2)]
    if len(behind) < _TOWN_AND_NAME or not all(t.is_capitalized and t.is_word for t in behind):
        return False
    town = behind[0]
    if any(is_common_word(t.text) for t in behind) or is_known_name(town.text) or readings_of(town.lemma):
        return False
    return is_town(town, declined=True)


_TOWN_AND_NAME = 2
_VICE_PRESIDENT = "вице-президент"  # of a Polish town; that of anything else holds no municipal office


def _role(head: str, kind: str) -> str | None:
    """The role of a head of a body: «none» where the body is no public one, None where that head tells nothing."""
    if kind == "none":
        return kind
    if kind not in _OF_HEAD.get(head, CHIEFS):
        return None
    if head == "deputy":
        return _DEPUTIES.get(kind, "other_official")
    return _MEMBERS[kind] if head == "member" else CHIEFS[kind]


def _body_of(analysis: Analysis, head: int, end: int) -> tuple[int, str] | None:
    """Where the body's word ends that follows a head, and its kind; None where no body that is known follows."""
    index = head + 1
    if index + 1 < end and analysis.tokens[index].text == "." and len(analysis.tokens[head].text) <= _SHORTENED:
        index += 1  # «нач. отдела»
    while index < min(end, head + 1 + _MAX_ATTRIBUTES) and _is_attribute(analysis.tokens[index]):
        index += 1
    if index >= end:
        return None
    word = analysis.tokens[index]
    readings = next((found for lemma in (word.lemma, *sorted(word.lemmas)) if (found := readings_of(lemma))), ())
    if not readings:
        return None
    around = list(_qualifiers(analysis, head, index, end))
    kind = next((body.kind for body in readings if body.fits(around)), None)
    last = index + 1
    while last < end and analysis.tokens[last].lemma in _MEMBERS_OF_BODY:
        last += 1
    return None if kind is None else (last, kind)


_SHORTENED = 4


def _is_attribute(token: Token) -> bool:
    if readings_of(token.lemma):
        return False
    return token.pos in ("ADJ", "DET", "NUM", "CCONJ") or (token.pos == "PROPN" and token.text.endswith("ого"))


def _qualifiers(analysis: Analysis, head: int, body: int, end: int) -> Iterator[str]:
    """The words by which one body is told from another: its adjectives, and the nouns behind it."""
    for token in analysis.tokens[head + 1 : body]:
        yield token.lemma
        if token.is_capitalized:
            yield PLACE_ADJECTIVE
    for token in analysis.tokens[body + 1 : min(end, body + 1 + _QUALIFIERS_BEHIND)]:
        if token.pos == "ADJ" and token.is_capitalized:
            continue
        if token.pos == "PROPN" and token.is_capitalized:
            yield from (PLACE_ADJECTIVE, token.lemma)  # «лидер совета Эдинбурга» as «эдинбургского совета»
        if token.pos not in ("NOUN", "ADJ") or token.is_capitalized:
            return
        yield token.lemma
