"""Names of persons that the model cut wrongly: begun with the office or its place, or two persons taken for one.

«Кмет Варны Благомир Коцев» at the start of a sentence looks like one name of four words. It is cut before places are
looked for, as no place is looked for in names of persons.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from kg.extract.people.bodies import is_seat
from kg.extract.people.capitalized import (
    begins_with_town,
    ends_in_town,
    is_name_particle,
    is_town,
    words_of_first_name,
)
from kg.extract.people.context_words import any_plays, plays
from kg.extract.people.phrases import behind_complement
from kg.lang.base import Analysis, Name, Token
from kg.lang.matcher import Trigger
from kg.lang.ru.dictionary import parses
from kg.lang.ru.given_names import is_given_name
from kg.lang.ru.person_names import is_chinese_name, is_common_word, is_known_name
from kg.places.folding import fold_name
from kg.places.gazetteer import open_gazetteer

_FEWEST_WORDS = 3
_MARKS = frozenset(("(", ")", "«", "»", "—", "–", "/", '"'))


def with_names_repaired(analysis: Analysis, offices: Sequence[Trigger]) -> Analysis:
    """The analysis with names of persons that begin behind their offices and those offices' places."""
    return replace(analysis, names=tuple(_repaired(analysis, offices)))


def _repaired(analysis: Analysis, offices: Sequence[Trigger]) -> Iterator[Name]:
    behind = {behind_complement(analysis, office.last) for office in offices}
    for name in _joined(analysis, behind):
        if name.type != "PER":
            yield from _with_holder(analysis, name, behind)
            continue
        name = _up_to_mark(analysis, name)
        first = analysis.token_index_at(name.start)
        number = bisect_left(offices, first, key=lambda o: o.first)
        office = offices[number] if number < len(offices) else None
        last = analysis.token_index_at(name.end - 1) + 1
        if office is not None and office.first == first and office.last == last and last - first > 1:
            continue  # «Гетман Оломоуцкого края» is nobody's name
        if office is not None and office.first == first and office.last < last:
            yield replace(name, start=analysis.tokens[_behind_place(analysis, office.last, last)].start)
        elif _is_town_alone(analysis, first, last):
            yield replace(name, type="LOC")
        elif _begins_with_headed(analysis, first, last) or (
            _is_behind(analysis, first, behind) and _begins_with_owner(analysis, first, last)
        ):
            yield from _apart(analysis, replace(name, start=analysis.tokens[first + 1].start), first + 1, last)
        else:
            yield from _apart(analysis, name, first, last)


def _is_town_alone(analysis: Analysis, first: int, last: int) -> bool:
    """«Из ‖ Коврова приехал …»: a single word behind a preposition that no person stands behind."""
    before, behind = analysis.tokens[max(0, first - 1) : first], analysis.tokens[last : last + 1]
    is_sender = any(t.lemma == "от" for t in before) and any_plays(behind, "arriving")  # «От Коврова приехал»
    is_side = any(t.lemma == "за" for t in before) and any(t.text in ("—", "–") for t in behind)  # «за Ковров — глава»
    if last - first != 1 or not (is_sender or is_side or any(t.lemma in _WHERE for t in before)):
        return False
    return is_town(analysis.tokens[first], declined=not is_side)


_WHERE = frozenset(("из", "изо", "в", "во"))


def _begins_with_headed(analysis: Analysis, first: int, last: int) -> bool:
    """«руководивший ‖ Тулой ‖ Иван Орлов»: a town between a verb of heading and who heads it."""
    if last - first < _FEWEST_WORDS or first == 0 or not plays(analysis.tokens[first - 1], "heading"):
        return False
    town, given = analysis.tokens[first], analysis.tokens[first + 1]
    return given.feats.get("Case") == "Nom" and not is_known_name(town.text) and is_town(town, declined=True)


def _begins_with_owner(analysis: Analysis, first: int, last: int) -> bool:
    """«[кмет] Варны ‖ Благомир Коцев», «[председатель общины] Лозница ‖ Видое Петрович»."""
    words = analysis.tokens[first:last]
    if begins_with_town(words):
        return True
    cases = [w.feats.get("Case") for w in words[:2]]
    if len(words) >= _FEWEST_WORDS and cases == ["Gen", "Nom"] and not is_given_name(words[0].text):
        return is_town(words[0], declined=True)
    return len(words) >= _FEWEST_WORDS and is_seat(analysis.tokens[first - 1].lemma) and is_town(words[0])


def _with_holder(analysis: Analysis, name: Name, behind: Collection[int]) -> Iterator[Name]:
    """A name that the model took for no person's: as it is, or the person, or a town and the person behind it."""
    if _is_chinese_actor(analysis, name) or _is_holder(analysis, name, behind):
        yield replace(name, type="PER")
        return
    if _is_town_headed(analysis, name, behind):
        yield replace(name, type="LOC")
        return
    words = analysis.tokens_in(name.start, name.end) if name.type == "LOC" else ()
    if len(words) == _FEWEST_WORDS and analysis.token_index_at(name.start) in behind:
        town, *person = words
        if all(w.is_capitalized and w.is_word for w in words) and is_town(town, declined=True):
            yield replace(name, end=town.end)
            yield Name("PER", person[0].start, name.end)
            return
    yield name


def _is_town_headed(analysis: Analysis, name: Name, behind: Collection[int]) -> bool:
    """«глава ‖ Гороховца [Дмитрий Сурин]»: a town right behind an office, taken for an organization."""
    words = analysis.tokens_in(name.start, name.end) if name.type == "ORG" else ()
    if len(words) != 1 or analysis.token_index_at(name.start) not in behind:
        return False
    return words[0].feats.get("Case") == "Gen" and is_town(words[0], declined=True)


def _joined(analysis: Analysis, behind: Collection[int]) -> Iterator[Name]:
    """The model's names; two of persons are one where only a space parts them and a single word is the later one.

    A single word right behind an office is whose it is («глава Владимира ‖ Ольга Деева»).
    """
    held: Name | None = None
    for name in analysis.names:
        if held is not None:
            is_beside = name.type == "PER" and analysis.source[held.end : name.start] == " "
            if is_beside and held.type == "LOC" and _is_given_name_of(analysis, held, name, behind):
                held = replace(held, end=name.end, type="PER")
                continue
            is_beside = is_beside and held.type == "PER"
            words = analysis.tokens_in(held.start, name.end) if is_beside else ()
            if words and len(analysis.tokens_in(name.start, name.end)) == 1:
                held = replace(held, end=name.end)
                continue
            is_town = len(words) == _FEWEST_WORDS and analysis.token_index_at(held.start) in behind
            if not (is_town and begins_with_town(words)):
                yield held
        held = name
    if held is not None:
        yield held


def _is_given_name_of(analysis: Analysis, held: Name, name: Name, behind: Collection[int]) -> bool:
    """«мэр ‖ Ваагн ‖ Геворкян»: a single word in the nominative behind an office, where a town would be in another."""
    words = analysis.tokens_in(held.start, name.end)
    first = analysis.token_index_at(held.start)
    if len(words) != _FULL_NAME or first not in behind or _may_be_owner(analysis, first):
        return False
    given, office = words[0], analysis.tokens[first - 1]
    is_nominative = office.feats.get("Case") == "Nom" and given.text[-1] not in _VOWELS
    return is_given_name(given.text) or (is_nominative and not any(p.is_known for p in parses(given.text.lower())))


_VOWELS = "аеёиоуыэюяьй"


def _may_be_owner(analysis: Analysis, first: int) -> bool:
    """Whether a word is what a seat before it is called: «города ‖ Труа», but not «французского города ‖ Элоди»."""
    tokens = analysis.tokens
    if not is_seat(tokens[first - 1].lemma):
        return False
    is_described = first > 1 and tokens[first - 2].pos == "ADJ" and is_given_name(tokens[first].text)
    return not (is_described and not is_town(tokens[first]))


def _is_chinese_actor(analysis: Analysis, name: Name) -> bool:
    """«расписалась ‖ Юань Фан», «Хэйхэ — ‖ Се Баолу»: two Chinese words by a deed's verb or dash, taken for a place."""
    words = analysis.tokens_in(name.start, name.end) if name.type == "LOC" else ()
    if len(words) != _FULL_NAME or not is_chinese_name(words):
        return False
    first, last = analysis.token_index_at(words[0].start), analysis.token_index_at(words[1].start)
    before = analysis.tokens[max(0, first - 1) : first]
    if any(t.text in ("—", "–") for t in before):
        return True
    beside = (*before, *analysis.tokens[last + 1 : last + 2])
    return any(t.pos == "VERB" and t.feats.get("Gender") in ("Masc", "Fem") for t in beside)


_FULL_NAME = 2


def _is_holder(analysis: Analysis, name: Name, behind: Collection[int]) -> bool:
    """«заместитель мэра ‖ Айдыс Монгуш»: a given name and another word right behind an office, taken for a place."""
    words = analysis.tokens_in(name.start, name.end)
    is_full = len(words) >= _FULL_NAME and all(
        w.is_word and (w.is_capitalized or is_name_particle(w, None)) for w in words
    )
    if not is_full or analysis.token_index_at(name.start) not in behind:
        return False
    return (
        is_given_name(words[0].text) or (len(words) == _FULL_NAME and _has_surname(words)) or _is_bare(analysis, words)
    )


def _is_bare(analysis: Analysis, words: Sequence[Token]) -> bool:
    """«глава совета ‖ Стен Лундмарк»: two words that no case changed, as it would have a town's, and no name behind."""
    after = analysis.tokens[analysis.token_index_at(words[-1].start) + 1 :][:1]
    if len(words) != _FULL_NAME or any(w.text[-1] in _VOWELS for w in words) or any(t.is_capitalized for t in after):
        return False
    known = open_gazetteer().lookup(fold_name(" ".join(w.text for w in words)))
    return not known and not is_town(words[1]) and not is_common_word(words[1].text)


def _has_surname(words: Sequence[Token]) -> bool:
    """«Адалят Кабилов»: the later word can only be a surname, and the two agree as no adjective and noun do."""
    first, surname = words
    return first.pos != "ADJ" and surname.text.endswith(_SURNAMES) and not is_town(surname)


_SURNAMES = (
    "ов",
    "ова",
    "ову",
    "овым",
    "овой",
    "ев",
    "ева",
    "еву",
    "евым",
    "евой",
    "ян",
    "яна",
    "яну",
    "яном",
    "швили",
)


def _up_to_mark(analysis: Analysis, name: Name) -> Name:
    """«Анджей Новаковский ‖ (Плоцк»: a name has no brackets or quotation marks."""
    words = analysis.tokens_in(name.start, name.end)
    number = next((i for i, word in enumerate(words) if word.text in _MARKS), 0)
    return replace(name, end=words[number - 1].end) if number else name


def _behind_place(analysis: Analysis, first: int, last: int) -> int:
    """Where the name itself begins: a word in the genitive before two others is whose office it is."""
    is_owner = last - first >= _FEWEST_WORDS and analysis.tokens[first].feats.get("Case") == "Gen"
    return first + 1 if is_owner else first


def _is_behind(analysis: Analysis, first: int, offices: Collection[int]) -> bool:
    """Whether a word stands right behind an office, or behind the first of its places («главы Липецка и ‖ Цетинье»)."""
    if first in offices:
        return True
    is_second = first > 2 and analysis.tokens[first - 1].lemma == "и" and analysis.tokens[first - 2].is_capitalized
    return is_second and first - 2 in offices


def _apart(analysis: Analysis, name: Name, first: int, last: int) -> Iterator[Name]:
    """A name, or the two that the model took for one."""
    if ends_in_town(analysis.tokens[first:last], next(iter(analysis.tokens[last : last + 1]), None)):
        yield replace(name, end=analysis.tokens[last - 2].end)
        yield replace(name, type="LOC", start=analysis.tokens[last - 1].start)
        return
    count = words_of_first_name(analysis.tokens[first:last])
    yield replace(name, end=analysis.tokens[first + count - 1].end)
    if first + count < last:
        yield replace(name, start=analysis.tokens[first + count].start)
