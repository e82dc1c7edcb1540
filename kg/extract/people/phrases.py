"""The words of an office around a name: where its phrase begins and ends, what stands between it and the name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.lang.base import Analysis, Token
from kg.lang.matcher import Trigger
from kg.lang.ru.person_names import numbers_of

_MAX_WORDS_BETWEEN = 14
_FORMER_REACH = 3
BREAKS = frozenset((".", ",", ";", ":", "(", ")", "—", "–", "-"))
_FORMER = frozenset(("прежний", "бывший", "тогдашний", "предыдущий", "предшественник", "ранний", "ранее", "покойный"))


def is_one_phrase(tokens: Sequence[Token]) -> bool:
    """Whether the words between an office and a name may all belong to the office («[мэр] города Казани [Ильсур]»)."""
    if len(tokens) > _MAX_WORDS_BETWEEN or any(t.text in BREAKS for t in tokens):
        return False
    return not any(_is_verb(t) for t in tokens) and not is_governed(tokens)


def _is_verb(token: Token) -> bool:
    return token.pos == "VERB" and token.feats.get("VerbForm") != "Part" and not token.is_capitalized


def is_governed(tokens: Sequence[Token]) -> bool:
    """Whether a preposition stands right before what follows («встреча мэра с [Владимиром Кухаревым]»)."""
    return bool(tokens) and tokens[-1].pos == "ADP"


def is_listing(tokens: Sequence[Token]) -> bool:
    """Whether tokens only link the members of a list: commas, «и», «а также», «от», «из», brackets."""
    return all(t.text in (",", "(", ")") or t.lemma in ("и", "а", "также", "от", "из") for t in tokens)


def is_plural_office(analysis: Analysis, office: Trigger) -> bool:
    """Whether an office is told of several persons («мэры»)."""
    head = next((t for t in analysis.tokens[office.first : office.last] if t.pos in ("NOUN", "PROPN")), None)
    if head is None:
        return False
    numbers = numbers_of(head.text)
    return numbers == {"Plur"} or ("Plur" in numbers and head.feats.get("Number") == "Plur")


def is_of_something_else(analysis: Analysis, office: Trigger) -> bool:
    """Whether «глава» or «президент» heads no municipality: a small noun follows that names something else."""
    if office.pattern not in ("глава", "президент"):
        return False
    end = analysis.sentence_at(analysis.tokens[office.first].start).last
    for token in analysis.tokens[office.last : end]:
        if token.is_capitalized or token.pos not in ("ADJ", "DET", "NOUN") or token.feats.get("Case") != "Gen":
            return False
        if token.pos == "NOUN":
            return token.lemma not in _REALMS
    return False


_REALMS = frozenset(("город", "район", "округ", "муниципалитет", "администрация", "поселение", "поселок", "село"))
_REALMS |= frozenset(("исполком", "горисполком", "райисполком", "мэрия", "столица", "образование", "коммуна", "община"))
_REALMS |= frozenset(("область", "край", "республика", "регион", "государство", "страна", "провинция", "уезд", "хутор"))
_REALMS |= frozenset(("деревня", "станица", "муниципий", "власть", "волость", "сельсовет", "горадминистрация", "штат"))
_REALMS |= frozenset(("райцентр", "мегаполис", "городок", "земля", "муниципия", "побратим", "сосед", "субъект"))


_DEPUTIES = frozenset(("заместитель", "зам", "замруководитель"))
_ASSISTANTS = frozenset(("помощник", "помощница", "советник", "советница", "пресс-секретарь", "представитель"))
_OF_DEPUTY = {"mayor": "deputy_mayor", "deputy_mayor": "deputy_mayor", "council_chair": "councillor"}


def is_of_body(analysis: Analysis, office: Trigger) -> bool:
    """Whether the word only tells of whom a body consists: «глава Совета [депутатов]»."""
    tokens = analysis.tokens
    return (
        office.first > 0
        and tokens[office.first - 1].lemma in _BODIES
        and tokens[office.first].feats.get("Case") == "Gen"
    )


_BODIES = frozenset(("совет", "собрание", "палата", "дума", "съезд", "мажилис"))


def whole_office(analysis: Analysis, office: Trigger) -> Trigger:
    """The office with a deputy's or an assistant's word before it («заместитель [главы муниципалитета]»)."""
    before = office.first - 1
    if before < analysis.sentence_at(analysis.tokens[office.first].start).first:
        return office
    word = analysis.tokens[before].lemma
    if word in _DEPUTIES:
        return replace(office, id=_OF_DEPUTY.get(office.id, "other_official"), first=before)
    if word in _ASSISTANTS:
        return replace(office, id="other_official", first=before)
    return office


def is_former(analysis: Analysis, office: Trigger) -> bool:
    """Whether the office was held in the past: «прежний мэр», «экс-глава»."""
    low = max(analysis.sentence_at(analysis.tokens[office.first].start).first, office.first - _FORMER_REACH)
    before = analysis.tokens[low : office.first]
    return any(t.lemma in _FORMER for t in before) or any(
        t.text.casefold().startswith("экс-") for t in analysis.tokens[office.first : office.last]
    )
