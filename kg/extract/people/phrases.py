"""The words of an office around a name: where its phrase begins and ends, what stands between it and the name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.people.bodies import is_realm
from kg.extract.people.context_words import any_plays, plays
from kg.lang.base import Analysis, Token
from kg.lang.matcher import Trigger
from kg.lang.ru.person_names import numbers_of

_MAX_WORDS_BETWEEN = 14
_FORMER_REACH = 3
BREAKS = frozenset((".", ",", ";", ":", "(", ")", "—", "–", "-"))


def is_one_phrase(tokens: Sequence[Token]) -> bool:
    """Whether the words between an office and a name may all belong to the office («[мэр] города Казани [Ильсур]»)."""
    tokens = without_brackets(tokens)
    if len(tokens) > _MAX_WORDS_BETWEEN or any(t.text in BREAKS for t in tokens):
        return False
    return not any(_is_verb(t) for t in tokens) and not is_governed(tokens)


def without_brackets(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens without short remarks in brackets, and without the full stop of «г.»."""
    kept: list[Token] = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        closing = next((i for i in range(index, min(len(tokens), index + _REMARK)) if tokens[i].text == ")"), None)
        if token.text == "(" and closing is not None:
            index = closing
        elif not (token.text == "." and kept and len(kept[-1].text) <= _ABBREVIATION and not kept[-1].is_capitalized):
            kept.append(token)
        index += 1
    return kept


def without_participle(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens without a phrase between commas that a participle begins («вице-мэр, ‖ ведающая школами, ‖ Анна»)."""
    marks = [i for i, t in enumerate(tokens) if t.text == ","]
    if len(marks) != _BOTH_ENDS or marks[1] != len(tokens) - 1 or marks[0] + 1 >= marks[1]:
        return tokens
    begins = tokens[marks[0] + 1]
    is_participle = begins.feats.get("VerbForm") == "Part" or (begins.pos == "ADJ" and begins.lemma.endswith("ть"))
    is_phrase = is_participle and begins.feats.get("Variant") != "Short"
    return tokens[: marks[0]] if is_phrase else tokens


_BOTH_ENDS = 2
_REMARK = 6
_ABBREVIATION = 2


def behind_complement(analysis: Analysis, index: int) -> int:
    """The index behind the words in small letters that may belong to an office («департамента [культуры]», «г.»)."""
    tokens = analysis.tokens
    end = min(len(tokens), index + _MAX_WORDS_BETWEEN)
    while index < end:
        token = tokens[index]
        is_stop = token.text == "." and len(tokens[index - 1].text) <= _ABBREVIATION
        is_small = not token.is_capitalized and token.pos in ("NOUN", "ADJ", "ADP", "CCONJ")
        if not (is_small or is_stop or is_title(token) or is_abbreviation(token)):
            break
        index += 1
    return index


def is_abbreviation(token: Token) -> bool:
    """Whether a word is one of capitals only («КПК»)."""
    return 1 < len(token.text) <= _LONGEST_ABBREVIATION and token.text.isupper()


_LONGEST_ABBREVIATION = 5


def is_title(token: Token) -> bool:
    """Whether a word only addresses a person («господин»)."""
    return plays(token, "title")


def _is_verb(token: Token) -> bool:
    if is_title(token):
        return False
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
    if head.text.lower() in (f"{head.lemma}ы", f"{head.lemma}и"):
        return True  # «хокимы» of «хоким», which the dictionary does not have
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
            return not is_realm(token)
    return False


_LOWER_MAYORS = frozenset(("второй", "третий", "четвертый"))
_GENERAL = frozenset(("генеральный",))
_OF_DEPUTY = {"mayor": "deputy_mayor", "deputy_mayor": "deputy_mayor", "council_chair": "councillor"}
_OF_DEPUTY |= {"consul": "consul"}


def is_of_body(analysis: Analysis, office: Trigger) -> bool:
    """Whether the word only tells of whom a body consists: «глава Совета [депутатов]»."""
    tokens = analysis.tokens
    return (
        office.first > 0
        and plays(tokens[office.first - 1], "members_of_body")
        and tokens[office.first].feats.get("Case") == "Gen"
    )


def whole_office(analysis: Analysis, office: Trigger) -> Trigger:
    """The office with a deputy's or an assistant's word before it («заместитель [главы муниципалитета]»)."""
    low = analysis.sentence_at(analysis.tokens[office.first].start).first
    before = office.first - 1
    if before < low:
        return office
    if office.pattern.startswith("бургомистр") and analysis.tokens[before].lemma in _LOWER_MAYORS:
        return replace(office, id="deputy_mayor", first=before)
    if before > low and analysis.tokens[before].lemma in _GENERAL:
        before -= 1
    if analysis.tokens[before].text == "." and before > low and len(analysis.tokens[before - 1].text) <= _SHORTENED:
        before -= 1  # «зам. главы»
    word = analysis.tokens[before]
    if plays(word, "deputy"):
        return replace(office, id=_OF_DEPUTY.get(office.id, "other_official"), first=before)
    if plays(word, "assistant"):
        return replace(office, id="other_official", first=before)
    return office


_SHORTENED = 4


def is_acting(analysis: Analysis, office: Trigger) -> bool:
    """Whether an office is only exercised («и. о. мэра»): its own case tells nothing of the holder."""
    low = max(analysis.sentence_at(analysis.tokens[office.first].start).first, office.first - _ACTING_REACH)
    before = analysis.tokens[low : office.first]
    return any_plays(before, "acting") or {"и", ".", "о"} <= {t.text.casefold() for t in before}


_ACTING_REACH = 5


def is_former(analysis: Analysis, office: Trigger) -> bool:
    """Whether the office was held in the past: «прежний мэр», «экс-глава»."""
    low = max(analysis.sentence_at(analysis.tokens[office.first].start).first, office.first - _FORMER_REACH)
    before = analysis.tokens[low : office.first]
    then = {t.lemma for t in before}
    if "тот" in then and then & {"время", "пора"}:
        return True  # «в то время глава города»
    return any_plays(before, "former") or any(
        t.text.casefold().startswith("экс-") for t in analysis.tokens[office.first : office.last]
    )


def is_current(analysis: Analysis, office: Trigger) -> bool:
    """Whether an office is held today, in contrast to another time: «нынешний мэр»."""
    return office.first > 0 and plays(analysis.tokens[office.first - 1], "current")
