"""Mentions of persons: the spans of the names model repaired, and one person told by one name throughout."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import zip_longest

from kg.extract.people.capitalized import begins_with_town, is_name_particle, is_town, words_of_first_name
from kg.extract.people.context_words import plays
from kg.extract.people.full_names import Named, called_by_full_name, is_alike, key_of
from kg.extract.people.mention import PersonMention
from kg.extract.people.phrases import behind_complement, is_acting, is_listing
from kg.lang.base import Analysis, Name, Token
from kg.lang.matcher import Trigger
from kg.lang.role_words import role_words
from kg.lang.ru.given_names import is_given_name
from kg.lang.ru.person_names import (
    Gender,
    cases_of,
    is_adjectival,
    is_chinese_name_in_any_case,
    is_common_word,
    is_known_name,
    nominative,
)
from kg.places.folding import fold_name
from kg.places.inflection import grammar_of
from kg.places.mention import PlaceMention
from kg.places.tables import tables_of

_MAX_WORDS = 4
_WORDS_OF_REST = 2


def find_mentions(
    analysis: Analysis, places: Sequence[PlaceMention], offices: Sequence[Trigger]
) -> tuple[PersonMention, ...]:
    """Every mention of a person, each with the fullest name that the article gives the person."""
    of_place = _covered_by_places(analysis, places)
    beside = (*_spans_after_offices(analysis, places, offices), *_spans_before_offices(analysis, places, offices))
    spans = sorted({*_model_spans(analysis), *beside})
    heads = {office.last: office for office in offices}
    firsts = {office.first for office in offices}
    behind = {_behind_office(analysis, places, office.last) for office in offices}
    named: list[Named] = []
    told: tuple[Collection[str], Gender | None] = ((), None)
    for start, end in _apart(spans):
        words = analysis.tokens_in(start, end)
        if words[0].start in of_place:
            words = tuple(t for t in words if t.start not in of_place)
            if len(words) < _WORDS_OF_REST or analysis.token_index_at(words[0].start) not in behind:
                continue
            start = words[0].start
        if _is_nobody(analysis, words):
            continue
        office = _office_of(analysis, heads, of_place, analysis.token_index_at(start))
        goes_on = office is None and bool(named) and _is_coordinated(analysis, named[-1][1], start, of_place)
        told = (_case_of_last(analysis, named[-1], told[0]), None) if goes_on else _agreement(analysis, office, words)
        if office is None and not goes_on and _is_under_paper(analysis, words[0]):
            told = ("Gen",), None
        elif office is None and not goes_on and _has_apposition(analysis, firsts, words[-1]):
            told = ("Nom",), None
        is_her_deed = office is None and _is_her_deed(analysis, words)
        named.append((start, end, nominative(words, *told, is_her_deed=is_her_deed)))
    named += _surnames_alone(analysis, named, of_place)
    return tuple(called_by_full_name(sorted(named)))


def _is_nobody(analysis: Analysis, words: Sequence[Token]) -> bool:
    """«Тартуская», «Городам-побратимам», «Иртыш», «бразильский Сантос»: what the model took for a person."""
    if len(words) == 1:
        parts = words[0].text.split("-")
        of_words = len(parts) > 1 and all(is_common_word(part) for part in parts)
        water = "nature" in tables_of("ru").roles_of(words[0].lemma, words[0].lemmas)
        return water or of_words or _is_adjective_of(analysis, words[0]) or is_common_word(words[0].text)
    adjective = grammar_of("ru").adjective_nominative(words[0])
    of_territory = fold_name(adjective) in tables_of("ru").territory_adjectives if adjective else False
    return len(words) == _WORDS_OF_REST and of_territory and is_town(words[1])


def _surnames_alone(analysis: Analysis, named: Sequence[Named], of_place: Collection[int]) -> list[Named]:
    """Surnames of persons named in full that the model overlooked («Голков и мэр Улан-Батора оформили»)."""
    known: dict[str, set[str]] = {}
    for _, _, name in named:
        if " " in name:
            surname = name.split()[-1]
            known.setdefault(key_of(surname), set()).add(surname)
    covered = {t.start for start, end, _ in named for t in analysis.tokens_in(start, end)} | set(of_place)
    found = []
    for token in analysis.tokens if known else ():
        if token.is_capitalized and token.start not in covered and key_of(token.text) in known:
            name = nominative((token,))
            if any(is_alike(name, surname) for surname in known[key_of(token.text)]):
                found.append((token.start, token.end, name))
    return found


def _is_coordinated(analysis: Analysis, end: int, start: int, of_place: Collection[int]) -> bool:
    """Whether only «и», a comma or «от» and a place stand between two names: they are in the same case."""
    between = [t for t in analysis.tokens_in(end, start) if t.start >= end]
    return 0 < len(between) <= _MAX_WORDS and is_listing([t for t in between if t.start not in of_place])


def _is_under_paper(analysis: Analysis, word: Token) -> bool:
    """«подписи ‖ Драганы Петрович и Ивана Орлова», «за подписью ‖ Ивана Орлова», «подпись той же ‖ Эдит Хорн»."""
    index = analysis.token_index_at(word.start)
    low = max(analysis.sentence_at(word.start).first, index - _ATTRIBUTES - 1)
    while index - 1 > low and analysis.tokens[index - 1].pos in ("DET", "PART"):
        index -= 1
    return index > low and role_words("papers_ru").plays(analysis.tokens[index - 1], "under_paper")


def _has_apposition(analysis: Analysis, offices: Collection[int], last: Token) -> bool:
    """«Феруза Алиева, ‖ посол Узбекистана»: an office in the nominative behind a name tells the name's case."""
    index = analysis.token_index_at(last.start) + 2
    if index not in offices or analysis.tokens[index - 1].text != ",":
        return False
    return analysis.tokens[index].feats.get("Case") == "Nom"


_ATTRIBUTES = 2  # words such as «той же» between a signature and whose it is


def _is_adjective_of(analysis: Analysis, word: Token) -> bool:
    """Whether a single word is the adjective of the noun that follows («Кричевского [райисполкома]»)."""
    after = analysis.token_index_at(word.start) + 1
    following = analysis.tokens[after] if after < len(analysis.tokens) else word
    is_noun = following.pos == "NOUN" and not following.is_capitalized
    return (
        is_noun
        and following.feats.get("Case") == word.feats.get("Case", "")
        and is_adjectival(word.text, or_surname=True)
    )


def _case_of_last(analysis: Analysis, last: tuple[int, int, str], told: Collection[str]) -> Collection[str]:
    """The case of the name before: nominative, where its form as written is the one it has there."""
    is_unchanging = last[2].endswith(_UNCHANGING)  # «Франческо Росси» is the same in any case
    return ("Nom",) if not told and analysis.source[last[0] : last[1]] == last[2] and not is_unchanging else told


_UNCHANGING = ("о", "и", "у", "э", "е", "ю")


def _model_spans(analysis: Analysis) -> Iterator[tuple[int, int]]:
    """The model's persons, as `with_names_repaired` has left them."""
    for name in analysis.names:
        if name.type == "PER":
            start = _with_given_name(analysis, _without_adjective(analysis, name.start, name.end), name.end)
            yield start, _with_son(analysis, name.end)


def _with_given_name(analysis: Analysis, start: int, end: int) -> int:
    """Where a name of one word starts, with the given name that the model overlooked («мэру ‖ Нареку Саргсяну»)."""
    first = analysis.token_index_at(start)
    last = analysis.token_index_at(end - 1)
    before = analysis.tokens[first - 1] if first else None
    if before is None or last > first or not (before.is_capitalized and before.is_word):
        return start
    if first == analysis.sentence_at(start).first or analysis.source[before.end : start] != " ":
        return start
    is_given = is_given_name(before.text) or is_chinese_name_in_any_case((before, analysis.tokens[first]))
    return before.start if is_given else start


def _with_son(analysis: Analysis, end: int) -> int:
    """Where a name ends, with the small word behind it that makes a patronymic («Гасан ‖ оглы»)."""
    after = analysis.token_index_at(end - 1) + 1
    is_son = after < len(analysis.tokens) and role_words("name_words_ru").has(analysis.tokens[after].text, "son_of")
    return analysis.tokens[after].end if is_son else end


def _without_adjective(analysis: Analysis, start: int, end: int) -> int:
    """Where the name starts: «Тосненского Иван Петров» and «Подписали И. Петров» are cut at the given name."""
    words = analysis.tokens_in(start, end)
    start = _with_initials(analysis, words[0].start)
    if start != words[0].start or not words[0].is_word or len(words[0].text) == 1:
        return start
    skips = (len(words) > 2 and (words[0].pos == "ADJ" or is_adjectival(words[0].text))) or (
        len(words) > 1 and words[0].pos == "VERB"
    )
    return words[1].start if skips else start


def _with_initials(analysis: Analysis, start: int) -> int:
    """Where a name starts, with the initials before it («Н. П. ‖ Захаров»)."""
    index = analysis.token_index_at(start)
    low = analysis.sentence_at(start).first
    if not analysis.tokens[index].is_word:
        index += 1
    tokens = analysis.tokens
    while index - 2 >= low and tokens[index - 1].text == "." and _is_initial_letter(tokens[index - 2]):
        index -= 2
    return analysis.tokens[index].start


def _is_initial_letter(token: Token) -> bool:
    return len(token.text) == 1 and token.is_capitalized


def _spans_after_offices(
    analysis: Analysis, places: Sequence[PlaceMention], offices: Sequence[Trigger]
) -> Iterator[tuple[int, int]]:
    """Capitalized words right after an office (and its place) that the model took for nothing or half a name."""
    spans = [(p.start, p.end) for p in places] + [
        (n.start, n.end) for n in analysis.names if _is_no_person(analysis, n)
    ]
    taken = {t.start for start, end in spans for t in analysis.tokens_in(start, end) if t.start >= start}
    for office in offices:
        words = _capitalized_run(analysis, _behind_office(analysis, places, office.last), taken)
        if 2 <= len(words) <= _MAX_WORDS and not any(is_common_word(word.text) for word in words):
            yield words[0].start, words[-1].end


def _spans_before_offices(
    analysis: Analysis, places: Sequence[PlaceMention], offices: Sequence[Trigger]
) -> Iterator[tuple[int, int]]:
    """«приехала ‖ Ливия Бужор, начальник отдела»: two capitalized words before an office that the model overlooked."""
    spans = [(p.start, p.end) for p in places] + [(n.start, n.end) for n in analysis.names]
    taken = {t.start for start, end in spans for t in analysis.tokens_in(start, end)}
    for office in offices:
        first = office.first - _WORDS_OF_REST - 1
        if first <= 0 or analysis.tokens[office.first - 1].text != "," or not _is_in_nominative(analysis, office):
            continue
        words = analysis.tokens[first : first + _WORDS_OF_REST]
        apart = not analysis.tokens[first - 1].is_capitalized and analysis.tokens[first - 1].pos == "VERB"
        if apart and all(w.is_capitalized and w.is_word and w.start not in taken for w in words):
            yield words[0].start, words[-1].end


def _is_in_nominative(analysis: Analysis, office: Trigger) -> bool:
    """Whether an office is told in the nominative."""
    return analysis.tokens[office.first].feats.get("Case") == "Nom"


def _is_no_person(analysis: Analysis, name: Name) -> bool:
    """Whether the model's name is no person's; a place in the nominative behind an office may be («мэр Бад Кларк»)."""
    if name.type == "LOC":
        return analysis.tokens_in(name.start, name.end)[-1].feats.get("Case") != "Nom"
    return name.type == "ORG"


def _behind_office(analysis: Analysis, places: Sequence[PlaceMention], index: int) -> int:
    """The index behind the words and places that may belong to an office («[министр] культуры Тувы ‖ Илья»)."""
    end = min(len(analysis.tokens), index + _COMPLEMENT_REACH)
    while index < end:
        at = analysis.tokens[index].start
        number = bisect_right(places, at, key=lambda p: p.start) - 1
        if number >= 0 and at < places[number].end:
            index = analysis.token_index_at(places[number].end - 1) + 1
            continue
        behind = behind_complement(analysis, index)
        if behind == index:
            break
        index = behind
    return index


def _capitalized_run(analysis: Analysis, index: int, taken: Collection[int]) -> list[Token]:
    words: list[Token] = []
    following = analysis.tokens[index : index + _MAX_WORDS + 1]
    for token, after in zip_longest(following, following[1:]):
        is_part = token.is_capitalized or is_name_particle(token, after if words else None)
        if not (is_part and token.is_word) or token.start in taken:
            break
        words.append(token)
    while words and (words[0].pos == "ADJ" or (len(words) > _WORDS_OF_REST and is_adjectival(words[0].text))):
        words.pop(0)
    if begins_with_town(words):
        words.pop(0)
    return words[: words_of_first_name(words)]


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


def _covered_by_places(analysis: Analysis, places: Sequence[PlaceMention]) -> frozenset[int]:
    """The words of places, but for regions taken by their noun only that are a person's given name («области Илья»)."""
    sure = [p for p in places if not (p.rule.startswith("region-by-noun") and is_known_name(p.place.name))]
    return frozenset(t.start for p in sure for t in analysis.tokens_in(p.start, p.end))


def _office_of(
    analysis: Analysis, heads: Mapping[int, Trigger], of_place: Collection[int], index: int
) -> Trigger | None:
    """The office before a name, with its places and other words («замглавы ‖ муниципалитета Казани Ильсур»)."""
    low = max(analysis.sentence_at(analysis.tokens[index].start).first, index - _COMPLEMENT_REACH)
    if index > low and analysis.tokens[index - 1].pos == "ADP":
        return None  # «депутаты во главе с ‖ Натальей Чашиной»
    while index > low and index not in heads:
        token = analysis.tokens[index - 1]
        if token.start not in of_place and (token.pos not in ("NOUN", "ADJ", "ADP") or token.is_capitalized):
            return None
        index -= 1
    return heads.get(index)


_COMPLEMENT_REACH = 8


def _agreement(
    analysis: Analysis, office: Trigger | None, words: Sequence[Token]
) -> tuple[Collection[str], Gender | None]:
    """What the office before a name tells of its case, and a verb in the past of its gender."""
    if office is None or is_acting(analysis, office):
        return (), None
    words = analysis.tokens[office.first : office.last]
    nouns = [t for t in words if t.pos in ("NOUN", "PROPN") or plays(t, "deputy")]  # «заместительница» looks adjectival
    cases = cases_of(nouns[0].text) if nouns else frozenset[str]()
    gender = _gender_of_verb(analysis, office.first, words)
    if gender is not None and "Nom" in cases and nouns[0].feats.get("Case") == "Nom":
        return ("Nom",), gender
    if 0 < len(cases) < _ALL_CASES:
        return cases, None
    tagged = frozenset(t.feats["Case"] for t in nouns[:1] if "Case" in t.feats)
    return tagged, gender


_ALL_CASES = 6


def _gender_of_verb(analysis: Analysis, before: int, words: Sequence[Token]) -> Gender | None:
    """«представляла замглавы Радослава Ставрева»: the verb tells that it is a woman."""
    after = analysis.token_index_at(words[-1].start) + 1
    sentence = analysis.sentence_at(words[0].start)
    for token in (
        *reversed(analysis.tokens[max(sentence.first, before - 2) : before]),
        *analysis.tokens[after : min(sentence.last, after + 2)],
    ):
        if token.pos == "VERB" and token.feats.get("Tense") == "Past" and token.feats.get("Gender") == "Fem":
            return "Fem"
    return None


def _is_her_deed(analysis: Analysis, words: Sequence[Token]) -> bool:
    """Whether a verb of a woman's deed stands right by a name without an office («подписала Сардана Авксентьева»)."""
    first, last = analysis.token_index_at(words[0].start), analysis.token_index_at(words[-1].start)
    beside = (*analysis.tokens[max(0, first - 1) : first], *analysis.tokens[last + 1 : last + 2])
    return any(t.pos == "VERB" and t.feats.get("Tense") == "Past" and t.feats.get("Gender") == "Fem" for t in beside)
