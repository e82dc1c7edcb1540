"""Nominatives of Russian and foreign persons' names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from functools import lru_cache
from typing import Final, Literal, TypeAlias

from kg.lang.base import Token
from kg.lang.role_words import role_words
from kg.lang.ru.adjectives import agreeing
from kg.lang.ru.dictionary import parses
from kg.lang.ru.given_names import countries_of_given_name, given_name_in
from kg.lang.ru.inflection import inflected
from kg.lang.ru.palladius import is_syllable, to_pinyin
from kg.lang.ru.surnames_of_women import her_adjective, is_her_adjective, nominative_of_woman

CASES: Final = {"Nom": "nomn", "Gen": "gent", "Dat": "datv", "Acc": "accs", "Ins": "ablt", "Loc": "loct"}
_UD_CASES: Final = {short: long for long, short in CASES.items()}
_GENDERS: Final = {"Masc": "masc", "Fem": "femn"}
_ENDINGS: Final = {
    # (ending, what the nominative has instead, how well it reads so); "+" is a consonant's own soft sign or й
    "gent": (("а", "", 0.35), ("я", "+", 0.35), ("ы", "а", 0.35), ("ши", "ша", 0.35), ("жи", "жа", 0.35)),
    "accs": (("а", "", 0.35), ("я", "+", 0.35)),
    "datv": (("у", "", 0.35), ("ю", "+", 0.35)),
    "ablt": (("ым", "", 0.5), ("им", "", 0.4), ("ом", "", 0.5), ("ем", "+", 0.4), ("ём", "+", 0.4), ("ой", "а", 0.3)),
    "loct": (("е", "", 0.35),),
}
_ADJECTIVAL: Final = {
    # of surnames in -ский and -цкий: the endings of a case, behind ск or цк
    "masc": {"gent": "ого", "accs": "ого", "datv": "ому", "ablt": "им", "loct": "ом"},
    "femn": {"gent": "ой", "accs": "ую", "datv": "ой", "ablt": "ой", "loct": "ой"},
}
_OF_JAPANESE: Final = {"gent": "ы", "datv": "е", "accs": "у", "ablt": "ой", "loct": "е"}  # «Накахаре» is Накахара's
_JAPANESE: Final = re.compile("(?:[бгдзкмнрстхц]?[аиоуэюя]н?){2,}[бгдзкмнрстхц][еойуы]й?")
_ROMAN: Final = re.compile("[IVX]+")
_LIKELY_JAPANESE: Final = 0.45
_OBLIQUE: Final = ("ом", "ем", "ём", "ым", "ского", "цкого", "скому", "цкому")
_VOWELS: Final = frozenset("аеёиоуыэюя")
_NEVER_SOFT: Final = frozenset("жшчщц")
_UNCHANGING: Final = (
    "ску",
    "яну",
    "ану",
    "нгу",
    "ко",
    "дзе",
    "швили",
    "оглу",
    "заде",
    "зода",
    "их",
    "ых",
    "аго",
    "ово",
    "нгуен",
)
_OF_ROMANIANS: Final = ("яну", "ану")
_IN_IYA: Final = {"gent": "ии", "datv": "ии", "accs": "ию", "ablt": "ией", "loct": "ии"}
"""Of surnames in -ия, which decline as «Мария» does, for men and women: «Харазии» is Харазия's."""
_LONGER_THAN_MARIA: Final = 5  # letters: given names in -ия are known to the dictionary
_FITS_IYA: Final = 0.5
_FITS_NOUN: Final = 0.45
_UNCHANGED_MAN: Final = -0.5  # a man's name in a consonant would have changed: it is a woman's («мэром Эйнат»)
_ADJECTIVE_ENDINGS: Final[dict[str, tuple[str, ...]]] = {
    "gent": ("ого", "его"),
    "accs": ("ого", "его"),
    "datv": ("ому", "ему"),
    "ablt": ("ым", "им"),
}
_POSSESSIVE: Final = ("овым", "евым", "ёвым", "иным", "ыным")  # of surnames that decline as Орлов does
_MAN: Final = "человек"
_FITS_ADJECTIVAL: Final = 0.6
_UNMARKED: Final = 0.3  # of a word that tells no case
_ALLOWED: Final = 3.0  # how much the words around speak for a case
_HER_DEED: Final = 1.6  # how much a verb beside a name speaks for a woman who acts
_NO_SYLLABLES: Final = -0.9  # a Chinese name that only another case makes Chinese («Гуань Вэю»)
_LOOKS_LIKE_WOMAN: Final = 0.6  # «Умида» may be a woman's name, or a man's in the genitive
_NAME_GRAMMEMES: Final = ("Name", "Surn", "Patr")

Gender = Literal["Masc", "Fem"]


def nominative(
    tokens: Sequence[Token], cases: Collection[str] = (), gender: Gender | None = None, *, is_her_deed: bool = False
) -> str:
    """The name in the nominative, by the case and gender that fit its words best («Метшина» → «Метшин»).

    `cases` are those that the words around allow, in the way of Universal Dependencies; `gender` is the verb's.
    `is_her_deed`: a verb of a woman's deed stands beside the name («подписала Сардана Авксентьева»).
    """
    words = [token.text for token in tokens if token.is_word or token.text == "."]
    parts = _parts(words)
    tagged = Counter(CASES.get(token.feats.get("Case", ""), "nomn") for token in tokens if token.is_word)
    allowed = [CASES[case] for case in CASES if case in cases]
    genders = [_GENDERS[gender]] if gender else ["masc", "femn"]
    likelihoods: dict[tuple[str, str], float] = {}
    for case in CASES.values():
        by_tags, around = _told(case, tagged), _ALLOWED * (case in allowed)
        for g in genders:
            of_her = _HER_DEED * (is_her_deed and (case, g) == ("nomn", "femn"))
            likelihoods[case, g] = _fit(parts, case, g) + by_tags + (around + of_her)
    case, told = max(likelihoods, key=likelihoods.__getitem__)
    forms = [_keep_letters(word, form) for word, (form, _) in zip(words, _forms(parts, case, told), strict=True)]
    if case == "datv" and forms[-1].endswith(_OF_ROMANIANS) and _is_of_others(forms[0]):
        forms[-1] = forms[-1][:-1]  # «Самвелу Петросяну», «Мишелю Леграну», but «Иону Мунтяну»
    return " ".join(forms).replace(" .", ".")


def _is_of_others(given_name: str) -> bool:
    """Whether a given name is one of some land, but not of Romania or Moldova."""
    countries = set(countries_of_given_name(given_name))
    return bool(countries) and countries.isdisjoint(("RO", "MD"))


def _told(case: str, tagged: Counter[str]) -> float:
    """How much the tags speak for a case; of persons, the genitive and the accusative look alike."""
    alike = {"gent": "accs", "accs": "gent"}.get(case, "")
    return 0.9 * tagged[case] + 0.7 * tagged[alike]


def cases_of(noun: str) -> frozenset[str]:
    """The cases that a noun as written may stand in, in the way of Universal Dependencies; all, where it has one form.

    >>> sorted(cases_of("мэром"))
    ['Ins']
    """
    return frozenset(
        _UD_CASES[p.tag.case]
        for p in parses(noun.lower())
        if p.tag.pos == "NOUN"
        and p.tag.case in _UD_CASES
        and "Fixd" not in p.tag.grammemes
        and (p.is_known or (p.tag.case, p.tag.gender) != ("nomn", "femn"))  # a guess takes «хокима» for a woman
    )


_Part: TypeAlias = tuple[str, bool]
"""A word of a name in small letters, and whether it may change."""


def _parts(words: Sequence[str]) -> list[_Part]:
    """The words of a name; family names of one Chinese syllable before another name never change."""
    folded = [word.lower() for word in words]
    if len(folded) > _WORDS_OF_CHINESE and role_words("name_words_ru").has(folded[0], "korean_family"):
        return [(word, False) for word in folded[:-1]] + [(folded[-1], True)]
    return [(word, i + 1 == len(folded) or not _is_syllable(word)) for i, word in enumerate(folded)]


def _fit(parts: Sequence[_Part], case: str, gender: str) -> float:
    whole = _NO_SYLLABLES if case == "nomn" and _is_declined_chinese(parts) else 0.0
    fits = 0.0
    for word, changes in parts:
        fits += _form(word, case, gender)[1] if changes else _UNMARKED
    return whole + fits


def _is_declined_chinese(parts: Sequence[_Part]) -> bool:
    """Whether the last word is Chinese in another case only («Гуань ‖ Вэю» → «Вэй»)."""
    if len(parts) != _WORDS_OF_CHINESE or parts[0][1] or to_pinyin(parts[1][0]):
        return False
    return any(to_pinyin(_by_ending(parts[1][0], case, "masc")[0]) for case in _ENDINGS)


_WORDS_OF_CHINESE: Final = 2


def _forms(parts: Sequence[_Part], case: str, gender: str) -> list[tuple[str, float]]:
    """Each word's nominative and fit."""
    return [_form(word, case, gender) if changes else (word, _UNMARKED) for word, changes in parts]


def _is_syllable(word: str) -> bool:
    return is_syllable(word) or (sum(letter in _VOWELS for letter in word) == 1 and bool(to_pinyin(word)))


@lru_cache(maxsize=100_000)
def _form(word: str, case: str, gender: str) -> tuple[str, float]:
    """The nominative of the word read as this case and gender, and how well it reads so."""
    known = [form for known_case, of, form in _known_names(word) if known_case == case and of in (gender, "")]
    changed = [form for form in known if form is not None and (case == "nomn" or form != word)]
    if changed:
        # «при мэре Павле» speaks of a Павел, not of a Павля.
        full = (form for form in changed if gender == "masc" and form[-1] not in _VOWELS)
        return next(full, changed[0]), 1.0
    given = given_name_in(word, case, gender)
    if given is not None:
        return given, _LOOKS_LIKE_WOMAN if given + "а" == word else 1.0
    if known:
        return word, 1.0
    if "-" in word.strip("-"):
        return _hyphenated(word, case, gender)
    if case == "nomn":
        return word, -0.6 if word.endswith(_OBLIQUE) and len(word) > 3 else _UNMARKED
    return _by_ending(word, case, gender)


def _hyphenated(word: str, case: str, gender: str) -> tuple[str, float]:
    """«Жана-Пьера» changes in both parts, «Бат-Уулом» in the last one only."""
    forms = [_form(part, case, gender) for part in word.split("-")]
    return "-".join(form for form, _ in forms), forms[-1][1]


@lru_cache(maxsize=20_000)
def _known_names(word: str) -> tuple[tuple[str, str, str | None], ...]:
    """Case, gender ("" for none) and nominative of every name in the singular that the dictionary knows a word as."""
    return tuple(
        (parse.tag.case, parse.tag.gender, inflected(parse, "nomn", "sing"))
        for parse in parses(word)
        if not parse.tag.grammemes.isdisjoint(_NAME_GRAMMEMES) and parse.tag.number != "plur" and parse.is_known
    )


def _by_ending(word: str, case: str, gender: str) -> tuple[str, float]:
    if word.endswith(_UNCHANGING):
        return word, _UNMARKED
    told = _of_either(word, case, gender)
    if told is not None:
        return told
    if gender == "femn":
        return nominative_of_woman(word, case)
    if word[-1] not in _VOWELS and sum(letter in _VOWELS for letter in word) > 1 and not _is_ending(word, case):
        return word, _UNCHANGED_MAN
    if word.endswith(_OF_JAPANESE.get(case, ())) and _JAPANESE.fullmatch(word):
        return word[: -len(_OF_JAPANESE[case])] + "а", _LIKELY_JAPANESE
    for ending, instead, fit in _ENDINGS[case]:
        stem = word[: -len(ending)]
        soft = instead == "+"
        if word.endswith(ending) and len(stem) >= 2 and (soft or stem[-1] not in _VOWELS):
            return stem + (_softness(stem) if soft else instead), fit
    return word, 0.2 if word.endswith(("о", "и", "э", "у")) else 0.0


def _of_either(word: str, case: str, gender: str) -> tuple[str, float] | None:
    """A surname in -ия or -ский, an adjective's, or a common noun's («Харазией», «Трусколяскому», «Зайца»)."""
    if len(word) > _LONGER_THAN_MARIA and word.endswith(_IN_IYA.get(case, ())):
        return word[: -len(_IN_IYA[case])] + "ия", _FITS_IYA
    noun = _common_noun(word, case, gender)
    if noun:
        return noun, _FITS_NOUN
    ending = _ADJECTIVAL[gender][case] if case != "nomn" else ""
    if ending and word.endswith((f"ск{ending}", f"цк{ending}")):
        return word[: -len(ending)] + ("ий" if gender == "masc" else "ая"), _FITS_ADJECTIVAL
    if gender == "femn" and is_her_adjective(word, case):
        return her_adjective(word, case)
    if gender == "masc" and word.endswith(_ADJECTIVE_ENDINGS.get(case, ())) and not word.endswith(_POSSESSIVE):
        named = agreeing(word, _MAN)
        if named != word:
            return named, _FITS_ADJECTIVAL
    return None


def _common_noun(word: str, case: str, gender: str) -> str:
    """The nominative of a surname that is a common noun («Зайца», «Рыбкой»); "" where it is none in that case.

    A woman's surname that ends in a consonant does not change: «Анны Заяц».
    """
    if not is_common_word(word):
        return ""
    for parse in parses(word):
        if parse.is_known and (parse.tag.pos, parse.tag.case, parse.tag.number) == ("NOUN", case, "sing"):
            form = inflected(parse, "nomn", "sing")
            if form and form != word and (gender == "masc" or form[-1] in "ая"):
                return form
    return ""


def _is_ending(word: str, case: str) -> bool:
    return any(word.endswith(ending) for ending, _, _ in _ENDINGS[case])


def _softness(stem: str) -> str:
    """What a soft nominative ends in: «Вэ-я» → й, «Тхан-ем» → ь, «Генч-ем» → nothing."""
    if stem[-1] in _VOWELS:
        return "й"
    return "" if stem[-1] in _NEVER_SOFT else "ь"


def _keep_letters(written: str, form: str) -> str:
    """The form with the capitals and the е for ё of what is written."""
    spelled = "".join(
        "е" if letter == "ё" and i < len(written) and written[i].lower() == "е" else letter
        for i, letter in enumerate(form)
    )
    if _ROMAN.fullmatch(written):
        return written  # «Абдалла II»
    parts = zip(written.split("-"), spelled.split("-"), strict=False)
    return "-".join(part[:1].upper() + part[1:] if old[:1].isupper() else part for old, part in parts)


@lru_cache(maxsize=10_000)
def numbers_of(noun: str) -> frozenset[str]:
    """The numbers that a noun as written may stand in, in the way of Universal Dependencies.

    >>> sorted(numbers_of("мэры"))
    ['Plur']
    """
    tags = [p.tag for p in parses(noun.lower()) if p.tag.pos == "NOUN"]
    return frozenset("Plur" if tag.number == "plur" else "Sing" for tag in tags)


@lru_cache(maxsize=10_000)
def is_known_name(word: str) -> bool:
    """Whether the dictionary has a word first of all as a name of persons.

    >>> is_known_name("Виктора"), is_known_name("Любека")
    (True, False)
    """
    known = [p for p in parses(word.lower()) if p.is_known]
    return bool(known) and any(grammeme in known[0].tag.grammemes for grammeme in _NAME_GRAMMEMES)


def is_chinese_name(words: Sequence[Token]) -> bool:
    """Whether words are a Chinese family name of one syllable and a given name («Юань Фан»)."""
    first, *rest = (word.text.lower() for word in words)
    return _is_syllable(first) and bool(rest) and all(to_pinyin(word) for word in rest)


def is_chinese_name_in_any_case(words: Sequence[Token]) -> bool:
    """Whether words are a Chinese name, or one in another case than the nominative («Сунь Вэю»)."""
    return is_chinese_name(words) or _is_declined_chinese(_parts([word.text for word in words]))


@lru_cache(maxsize=10_000)
def is_given_name(word: str) -> bool:
    """Whether the dictionary has a word as somebody's given name, in any case.

    >>> is_given_name("Ольге"), is_given_name("Цетинье")
    (True, False)
    """
    return any(p.is_known and "Name" in p.tag.grammemes for p in parses(word.lower()))


def is_name_and_patronymic(words: Sequence[str]) -> bool:
    """Whether somebody is only addressed («Денис Юрьевич»): a given name and a patronymic, no Serbian surname.

    >>> is_name_and_patronymic(["Анна", "Павловна"]), is_name_and_patronymic(["Зоран", "Петрович"])
    (True, False)
    """
    if len(words) != _ADDRESSED or not words[1].endswith(_OF_FATHERS) or countries_of_given_name(words[0]):
        return False
    return is_given_name(words[0]) and any(p.is_known and "Patr" in p.tag.grammemes for p in parses(words[1].lower()))


_ADDRESSED: Final = 2
_OF_FATHERS: Final = ("вич", "ьич", "вна", "чна")


@lru_cache(maxsize=10_000)
def is_common_word(word: str) -> bool:
    """Whether the dictionary has a word, and not as a name of anybody or anything.

    >>> is_common_word("Министерства"), is_common_word("Марков")
    (True, False)
    """
    known = [p for p in parses(word.lower()) if p.is_known]
    names = ("Name", "Surn", "Patr", "Geox", "Orgn")
    return bool(known) and not any(grammeme in p.tag.grammemes for p in known for grammeme in names)


@lru_cache(maxsize=10_000)
def is_adjectival(word: str, *, or_surname: bool = False) -> bool:
    """Whether a word is an adjective and no surname («Тосненского»); with `or_surname`, «Кричевского» is one, too."""
    found = parses(word.lower())
    is_surname = any("Surn" in p.tag.grammemes for p in found)
    return (
        any(p.tag.pos == "ADJF" for p in found)
        and (or_surname or not is_surname)
        and "Name" not in found[0].tag.grammemes
    )
