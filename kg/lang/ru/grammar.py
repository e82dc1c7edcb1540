"""What Russian grammar says around a name: its preposition, the noun it depends on, its list.

No syntax model is run: it would cost as much as everything else together, and news prose that lists cities is regular
enough for agreement, prepositions and punctuation.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.lang.base import Analysis, Token
from kg.lang.role_words import role_words
from kg.lang.ru.predicates import is_predicate

_OPEN, _CLOSE = frozenset('(«„“"['), frozenset(')»”"]')
_SKIPPED_BEFORE_NAME = frozenset({"ADJ", "DET", "NUM"})
_ADJECTIVE_ENDINGS = ("ский", "ской", "цкий", "цкой")
_LINKERS = frozenset({",", "(", ")", "«", "»", '"', ";"})
_CONNECTING_WORDS = frozenset(["и", "да", "или", "также", "а", "еще", "плюс", "минус"])


THEIR = frozenset(("его", "ее", "её", "их"))
"""What is told to be somebody's: «его мэр», «их школы»."""


@dataclass(frozen=True, slots=True)
class Government:
    """What governs a name: its preposition ("" if none), the noun it stands under ("" if none), and its case.

    `head_token` is the index of that noun, -1 if there is none.
    """

    preposition: str
    head: str
    case: str
    head_token: int = -1


def government(analysis: Analysis, first: int, last: int, nominative: str = "") -> Government:
    """What governs the name at tokens `first:last`, looking back over adjectives and words such as «город».

    Where the words are not the name's nominative, a tag that says so is not believed.
    """
    tokens = analysis.tokens
    start = analysis.sentence_at(tokens[first].start).first
    case = _case_of(tokens, first, last, nominative)
    bare = "Nom" if _is_nominative(tokens[last - 1], nominative) else case
    if case == "Nom" and last - first == 1 and nominative and _is_inflected(tokens[first].text, nominative):
        case = _SOME_CASE
    i = first - 1
    while (
        i >= start
        and not _is_year_of_gap(tokens, i, last)
        and (_is_skipped(tokens[i], case) or _is_same(tokens, start, i))
    ):
        i -= 1
    if i < start:
        return Government("", "", bare)
    before = tokens[i]
    if before.text in _APPOSING and (noun := _named_behind(tokens, start, i)) is not None:
        return government(analysis, noun, noun + 1)
    if before.lemma in PARTNER_NOUNS and i - 1 > start and tokens[i - 1].lemma == "в" and _are_several(before):
        return Government("", "", "Acc")  # «позвал в побратимы Якутск»: whom, and not into what
    if before.lemma in PARTNER_NOUNS and _is_apposition(before, case) and not _are_of_one(tokens, i, last, nominative):
        return government(analysis, i, i + 1)
    if i > start and (tokens[i - 1].lemma, before.lemma, before.feats.get("Number")) == _TOWARDS:
        return Government("с", "", case)
    if before.pos == "ADP" or before.lemma in _PREPOSITIONS:
        return Government(_PREPOSITIONS.get(before.lemma, before.lemma), "", _case_after(before.lemma, case))
    if before.pos in ("NOUN", "PROPN") and (i == first - 1 or i >= first - 3):
        if i < first - 1 and _is_called_by_adjective(tokens[first - 1], before):
            return Government("", "", "Nom")
        if not _stands_before_names(before) and _stands_alone(tokens[last - 1], case, nominative):
            return Government("", "", case)
        return Government("", before.lemma, case, i)
    return Government("", "", bare)


def _case_of(tokens: Sequence[Token], first: int, last: int, nominative: str) -> str:
    """The tagged case; not a genitive of what has another ending there and stands before its verb.

    «По просьбе губернатора Сидорова Псков породнился с Тарту».
    """
    case = next((t.feats["Case"] for t in tokens[first:last] if "Case" in t.feats), "")
    name = tokens[last - 1]
    acts = last < len(tokens) and is_predicate(tokens[last]) and name.text[-1:].lower() in _CONSONANTS
    return "Nom" if case == "Gen" and acts and _is_in_nominative(name, nominative) else case


def is_at_head(tokens: Sequence[Token]) -> bool:
    """Whether the words right before a name are «во главе с»."""
    return tuple(t.lemma.rstrip("о") for t in tokens[-3:]) == ("в", "глава", "с")


_TOWARDS = ("в", "отношение", "Sing")  # «в отношении Казани»: the other side, as behind «с»


def _is_called_by_adjective(adjective: Token, noun: Token) -> bool:
    """«В 1967 году финский Куопио»: what an adjective in the nominative goes with depends on no noun before it."""
    told = adjective.pos == "ADJ" and adjective.feats.get("Case") in ("Nom", "Acc") and not adjective.is_capitalized
    return told and noun.feats.get("Case") not in ("Nom", "Acc", None)


def _named_behind(tokens: Sequence[Token], start: int, mark: int) -> int | None:
    """«С тремя городами Китая — Маньчжурией, …», «с двумя побратимами, Лидой и …»: the noun whose list begins."""
    i = mark - 1
    while i >= start and i >= mark - _LONGEST_GENITIVE and tokens[i].feats.get("Case") == "Gen":
        i -= 1
    if i < start or tokens[i].feats.get("Number") != "Plur" or tokens[i].feats.get("Case") != "Ins":
        return None
    return i if _stands_before_names(tokens[i]) or tokens[i].lemma in PARTNER_NOUNS else None


_SHORT_YEAR = re.compile(r"\d{4}-[мйг]о?")
_DASHES = frozenset("—–")
_APPOSING = frozenset("—–:,")
_LONGEST_GENITIVE = 3  # tokens
PARTNER_NOUNS = ("побратим", "город-побратим", "партнер", "город-партнер", "собрат")


def _stands_alone(name: Token, case: str, nominative: str) -> bool:
    """«В следующем году Тверь намерена …»: a name that declines, in the nominative, depends on no noun."""
    return case == "Nom" and _is_in_nominative(name, nominative)


def _is_in_nominative(name: Token, nominative: str) -> bool:
    """Whether a name that declines is written as in the nominative."""
    declines = name.text.lower().endswith(_DECLINING) or name.text[-1:].lower() in _CONSONANTS
    return declines and bool(nominative) and name.text.lower() == nominative.lower()


_DECLINING = ("а", "я", "ь")
_CONSONANTS = frozenset("бвгджзйклмнпрстфхцчшщ")
_SOME_CASE = "Obl"  # not the nominative: nobody knows which
_PREFIX_KEPT = 3


def _is_nominative(name: Token, nominative: str) -> bool:
    """«Распрощалась Валмиера»: names on «-а», inhabitants on «-ане» are no other case, whatever the tag says."""
    return bool(nominative) and name.text.lower().endswith(_ONLY_NOMINATIVE) and name.text == nominative


_ONLY_NOMINATIVE = ("а", "я", "ане", "яне", "цы", "ичи")


def _is_inflected(word: str, nominative: str) -> bool:
    """Whether a word is the nominative with another ending («Оснабрюка», not «Челны» for Набережные Челны)."""
    one, other = word.casefold().replace("ё", "е"), nominative.casefold().replace("ё", "е")
    return one != other and " " not in other and one[:_PREFIX_KEPT] == other[:_PREFIX_KEPT]


def _is_apposition(noun: Token, case_of_name: str) -> bool:
    """Whether «побратим» and the name are one («с побратимом Хэйхэ»), not one's other («побратим Казани»)."""
    if case_of_name == _SOME_CASE:
        return noun.feats.get("Case") in ("Gen", "Acc", "Loc", "Dat")
    return noun.feats.get("Case") == case_of_name


def _are_of_one(tokens: Sequence[Token], partners: int, last: int, nominative: str) -> bool:
    """«Список побратимов Казани»: they are its own; not «побратимов Казани и Уфы», «из побратимов Уфа старше всех»."""
    feats = tokens[partners].feats
    if feats.get("Number") != "Plur" or feats.get("Case") != "Gen" or _is_in_nominative(tokens[last - 1], nominative):
        return False
    behind = tokens[last : last + _LIST_LINK]
    return not (len(behind) == _LIST_LINK and behind[0].text in _LINKS and behind[1].is_capitalized)


_LIST_LINK = 2  # tokens: a mark or «и», and a name
_LINKS = (",", "и", "или", "—", "–", "/")

_PREPOSITIONS = {
    p: p
    for p in [
        "с",
        "в",
        "на",
        "из",
        "от",
        "к",
        "для",
        "у",
        "между",
        "о",
        "об",
        "по",
        "под",
        "за",
        "через",
        "при",
        "до",
        "после",
        "без",
        "вместо",
        "около",
        "внутри",
        "вокруг",
        "возле",
        "близ",
        "вблизи",
    ]
}
_PREPOSITIONS |= {"со": "с", "во": "в", "ко": "к", "изо": "из", "ото": "от", "обо": "о"}
CASE_AFTER = {"с": "Ins", "со": "Ins", "между": "Ins", "у": "Gen", "от": "Gen", "из": "Gen", "для": "Gen", "к": "Dat"}


def _case_after(preposition: str, tagged: str) -> str:
    return CASE_AFTER.get(preposition, tagged)


def _are_several(noun: Token) -> bool:
    """«В побратимы», not «в городе-побратиме»."""
    return noun.feats.get("Number") == "Plur" and noun.feats.get("Case") in ("Acc", "Nom")


def _is_skipped(token: Token, case: str) -> bool:
    """Whether a word before a name belongs to it: an attribute, or a noun such as «город» in the name's own case."""
    if _stands_before_names(token) and token.pos == "NOUN":
        return token.feats.get("Case") in (case, None) or not case
    if token.lemma.endswith(_ADJECTIVE_ENDINGS) and not token.is_capitalized:
        return True  # «с киргизским Ошем», whatever the model takes the adjective for
    return token.pos in _SKIPPED_BEFORE_NAME or _stands_before_names(token) or token.text in _OPEN or token.text == "-"


def _is_year_of_gap(tokens: Sequence[Token], at: int, last: int) -> bool:
    """«В 2021 году А подписала договор, в 2022-м Тарту — с Бари»: the year tells nothing of where a verb was lost."""
    gapped = last < len(tokens) and tokens[last].text in _DASHES
    return gapped and _SHORT_YEAR.fullmatch(tokens[at].text) is not None


def _is_same(tokens: Sequence[Token], start: int, at: int) -> bool:
    """«С тем же Псковом»: a particle between a pronoun and the name that it points to; not «к тому же Псков …»."""
    same = at > start and tokens[at].lemma == "же" and tokens[at - 1].lemma == "тот"
    return same and tokens[at - 2].lemma != "к"


def is_connective(tokens: Sequence[Token], covered: Sequence[bool]) -> bool:
    """Whether the tokens between two names make a list of them: commas, «и», repeated prepositions, countries.

    `covered` says for every token whether it belongs to a name of a country or region, which may stand in between.
    """
    linked = False
    depth = 0
    for token, is_place in zip(tokens, covered, strict=True):
        depth += (token.text == "(") - (token.text == ")")
        if token.text in _LINKERS or token.lemma in _CONNECTING_WORDS:
            linked = linked or (depth <= 0 and token.text not in '()«»"')
        elif not (is_place or depth > 0 or _may_stand_in_list(token)):
            return False
    return linked


def _may_stand_in_list(token: Token) -> bool:
    return token.pos in ("ADJ", "DET", "NUM", "ADP") or _stands_before_names(token)


def _stands_before_names(token: Token) -> bool:
    """«С городом ‖ Псковом», «и с тем же ‖ Псковом», «а также ‖ Псков»: a word that only leads over to a name."""
    return role_words("grammar_words_ru").has(token.lemma, "before_name")
