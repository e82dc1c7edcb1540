"""How Russian inflects names of places, and makes adjectives and words for inhabitants of them."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Any, Final

from kg.lang.base import Token
from kg.lang.naming import Form
from kg.lang.ru.demonyms import DEMONYM_ENDINGS, plural_of, plurals_of
from kg.lang.ru.dictionary import Parse, Tag, has_word, parses
from kg.lang.ru.given_names import is_given_name
from kg.lang.ru.grammar import CASE_AFTER
from kg.lang.ru.inflection import inflected
from kg.lang.ru.palladius import to_pinyin
from kg.lang.ru.person_names import CASES
from kg.lang.ru.unknown_names import nominatives_of_unknown
from kg.resources import data_folder

_AS_WRITTEN: Final = 0.8
_DICTIONARY: Final = 0.95
_ENDING: Final = 0.6
_LEMMA: Final = 0.65  # a lemma loses number and gender: «Луки» → «лука», «Глубокое» → «глубокий»
_WRONG_CASE: Final = 0.5
_OTHER_CASE: Final = 0.5  # how much an ending rule counts whose case is not the tagged one
_MIN_PLURAL: Final = 4
"""Letters of the shortest genitive plural that nothing but the ending rules knows («Бельц»), for «Бад» is a name."""
_SHORT_ADJECTIVES: Final = (("ой", "а"), ("ую", "а"), ("их", "и"), ("ыми", "ы"), ("ых", "ы"), ("ими", "и"))
_COMPOUND_HEADS: Final = ("старо", "ново", "нижне", "верхне", "велико", "мало", "средне", "красно", "бело")
_NAME_GRAMMEMES: Final = ("Name", "Surn", "Patr")
_NO_COMMON_WORD: Final = ("Geox", *_NAME_GRAMMEMES, "Abbr", "Orgn", "Trad")


class RussianPlaceGrammar:
    """The `PlaceGrammar` of Russian: pymorphy3 first, tables of endings for words that it does not know."""

    home = "RU"

    def nominatives(self, token: Token) -> tuple[Form, ...]:
        """Possible nominatives of one word of a name, the likeliest first."""
        return _nominatives(token.text, token.feats.get("Case", ""))

    def nominatives_of_unknown(self, token: Token, case: str, gender: str = "") -> tuple[Form, ...]:
        """Possible nominatives of a name that no dictionary knows, in a case; the weight says how usual the form is."""
        return tuple(nominatives_of_unknown(token.text, case, gender))

    def is_common_word(self, token: Token) -> bool:
        """Whether the dictionary knows the word as something else than a name of a place."""
        return _is_common(token.text)

    def may_be_word(self, token: Token) -> bool:
        """Whether a word of the dictionary has the number that it has here: «Берд заключил» is no plural of «бердо»."""
        single = token.pos == "PROPN" and token.feats.get("Number") == "Sing"
        return not (single and _is_plural_alone(token.text))

    def is_known_word(self, token: Token) -> bool:
        """Whether the dictionary knows the word at all."""
        return parses(token.text)[0].is_known

    def may_be_inhabitants(self, token: Token) -> bool:
        """Whether a word ends as inhabitants do, and the dictionary knows it so («рыбинцев») or not at all."""
        if not token.text.endswith(DEMONYM_ENDINGS):
            return False
        found = parses(token.text)
        return not found[0].is_known or any({"anim", "plur"} <= p.tag.grammemes for p in found if p.is_known)

    def are_inhabitants(self, token: Token) -> bool:
        """Whether a word is several people and nothing else («болгары»), or unknown and ends as inhabitants do."""
        known = [p for p in parses(token.text) if p.is_known]
        if not known:
            return token.text.endswith(DEMONYM_ENDINGS)
        return all({"anim", "plur"} <= p.tag.grammemes for p in known)

    def is_place_word(self, token: Token) -> bool:
        """Whether the dictionary knows the word as a name of a place and of nobody."""
        known = [p.tag for p in parses(token.text) if p.is_known]
        named = any(grammeme in tag.grammemes for tag in known for grammeme in _NAME_GRAMMEMES)
        return any("Geox" in tag.grammemes for tag in known) and not named

    def is_person_word(self, token: Token) -> bool:
        """Whether the dictionary knows the word as a given name, patronymic or surname."""
        known = [p.tag for p in parses(token.text) if p.is_known]
        # Many towns bear a surname's form («Обнинском»): only given names outweigh a town that the dictionary knows.
        grammemes = ("Name", "Patr") if any("Geox" in tag.grammemes for tag in known) else _NAME_GRAMMEMES
        return any(grammeme in tag.grammemes for tag in known for grammeme in grammemes)

    def is_given_name(self, token: Token) -> bool:
        """Whether the table of given names that are rare among Russians has the word, in any case."""
        return is_given_name(token.text)

    def bases_of_adjective(self, word: str) -> tuple[str, ...]:
        """Names that an adjective in the masculine nominative may be made of, the likeliest first."""
        return _bases(word, "adjective")

    def bases_of_demonym(self, word: str) -> tuple[str, ...]:
        """Names that a word for inhabitants, in whatever case, may be made of, the likeliest first."""
        return _bases_of_demonym(word.lower())

    def adjective_nominative(self, token: Token) -> str:
        """The adjective in the masculine nominative («оршанского» → «оршанский»), "" where it is none."""
        return _adjective(token.text)

    def may_agree(self, adjective: Token, noun: Token) -> bool:
        """Whether both can stand in one case: «городской совет» can, «Волжским городской» cannot."""
        forms = _agreement(adjective.text), _agreement(noun.text)
        return not all(forms) or not forms[0].isdisjoint(forms[1])

    def may_be_shared(self, adjective: Token, noun: Token) -> bool:
        """Whether a noun may stand in the plural, in a case of the adjective: «вологодская (и псковская) мэрии»."""
        several = {case for case, number in _agreement(noun.text) if number == "plur"}
        cases = {case for case, _ in _agreement(adjective.text)}
        return bool(several) and (not cases or not several.isdisjoint(cases))

    def case_after(self, word: Token) -> str:
        """The one case that a preposition governs; "" for other words, and where it governs several."""
        return CASE_AFTER.get(word.lemma, "")

    def cases_of(self, token: Token) -> frozenset[str]:
        """The cases that a form may stand in, none for words that the dictionary does not know."""
        return frozenset(case for case, _ in _agreement(token.text))

    def romanizations(self, name: str) -> tuple[tuple[str, str], ...]:
        """Pinyin readings of the name, where it can be a Chinese one."""
        return tuple(("CN", pinyin) for pinyin in to_pinyin(name))


_OF_TOWNS = ("ский", "цкий")
_STRESSED = "ской"
_ADJECTIVES = ("ий", "ый", "ой")  # of words that are guessed at: «Ален-Гмюнда» is a form of no adjective
_IN_SKOM = ("ском", "цком")


@lru_cache(maxsize=50_000)
def _nominatives(text: str, case: str) -> tuple[Form, ...]:
    word = text.lower()
    best: dict[str, Form] = {}
    for form in _all_forms(word, case):
        if "ё" in form.text:
            form = form._replace(text=_keep_spelling(word, form.text))
        if form.text not in best or best[form.text].weight < form.weight:
            best[form.text] = form
    return tuple(sorted(best.values(), key=lambda form: (-form.weight, form.text)))


def _all_forms(word: str, case: str) -> Iterator[Form]:
    yield Form(word, _AS_WRITTEN + 0.15 * (case in ("Nom", "")), "as-written")
    yield from _dictionary_forms(word, case)
    yield from _ending_forms(word, case)
    if "-" in word.strip("-"):
        yield from _hyphenated(word, case)


_AGREEING: Final = ((("ский", "цкий"), (*"бвгджзклмнпрстфхцчшщ", "ь")), (("ская", "цкая"), ("а", "я", "ь")))
_SURE_OF_BOTH: Final = 0.99
_OF_HEAD: Final = 0.1  # of the weight: how a name is inflected that its adjective tells the gender of
_SOFT: Final = "ем"  # the instrumental of soft words
_MAY_BE_SOFT: Final = ("ж", "ш", "щ", "ч", "ц", "л")  # «Ломмель» is also written «Ломмел»
_OF_LONGER = 0.001  # decides between equals only: «Брешии» is Брешия, and no Брешиа
_TAGGED_OTHERWISE = 0.99  # decides between equals only: «в Самару» is Самара, and no Самар


def _dictionary_forms(word: str, case: str) -> Iterator[Form]:
    found = parses(word)[:6]
    trust = _DICTIONARY * (1.0 if found[0].is_known else 0.8)
    in_its_case = _WRONG_CASE if _is_town_in_wrong_case(word, case) else 1
    is_instrumental = case == "Ins" and word.endswith(_IN_SKOM)
    for parse in found:
        if is_instrumental and parse.tag.case == "loct":
            continue  # «с Волжском»: that of Волжский would be «Волжским»
        weight = (
            trust
            * (1.0 if "Geox" in parse.tag.grammemes else 0.9)
            * in_its_case
            * (_TAGGED_OTHERWISE if case in CASES and parse.tag.case != CASES[case] else 1)
        )
        if parse.tag.pos in ("NOUN", "ADJF", "PRTF"):
            nominative = inflected(parse, "nomn")
            if nominative is not None:
                yield Form(nominative, weight, "dictionary")
            yield Form(parse.normal_form, weight * _LEMMA, "lemma")


def _is_town_in_wrong_case(word: str, case: str) -> bool:
    """«в Каменском»: the dictionary knows «Каменск» only, whose locative is another one."""
    return case == "Loc" and word.endswith(_IN_SKOM[0]) and all(p.tag.case == "ablt" for p in _towns(word))


def _is_no_adjective(word: str, case: str) -> bool:
    """«с Каменогорском»: the dictionary knows the adjective only, whose instrumental is another one."""
    instrumental = case == "Ins" and word.endswith(_IN_SKOM)
    return instrumental and all(p.tag.case == "loct" for p in parses(word))


def _towns(word: str) -> list[Parse]:
    return [p for p in parses(word) if p.is_known and "Geox" in p.tag.grammemes]


def _ending_forms(word: str, case: str) -> Iterator[Form]:
    otherwise = _is_town_in_wrong_case(word, case) or _is_no_adjective(word, case)
    is_known = parses(word)[0].is_known and not otherwise
    trust = _ENDING * (0.6 if is_known else 1.0)
    for length in (3, 2, 1, 0):
        for nominative, of_case in _endings().get(word[len(word) - length :], ()):
            stem = word[: len(word) - length]
            if not nominative and word.endswith(_SOFT) and not stem.endswith(_MAY_BE_SOFT):
                continue  # «Хулинем» is of Хулинь: that of Хулин would be «Хулином»
            if len(stem) >= (2 if length else _MIN_PLURAL):
                weight = trust * (1.0 if of_case == case or not case else _OTHER_CASE) * (1 + _OF_LONGER * length)
                yield Form(stem + nominative, weight, f"ending-{word[len(stem) :] or '0'}-{nominative or '0'}")


def _hyphenated(word: str, case: str) -> Iterator[Form]:
    """«Ростовом-на-Дону», «Йошкар-Олой», «Гусь-Хрустальным»: the first part, the last part or both are inflected."""
    first, *middle, last = word.split("-")
    if not (first and last):
        return
    heads = [f for f in _nominatives(first, case) if f.text != first][:6]
    tails = [f for f in _nominatives(last, case) if f.text != last][:6]
    described = _adjective(last) if _is_town_in_wrong_case(last, case) else ""
    if described:
        tails.append(Form(described, _DICTIONARY * 0.9, "dictionary"))  # «в Каменске-Уральском»
    for head in heads:
        yield Form("-".join((head.text, *middle, last)), head.weight * 0.95, "first-part")
    for tail in tails:
        yield Form("-".join((first, *middle, tail.text)), tail.weight * 0.95, "last-part")
    if not middle:
        for head in (*heads, *(Form(short, 1.0, "short-adjective") for short in _short_adjectives(first))):
            for tail in tails:
                agree = _SURE_OF_BOTH * tail.weight if _agree(head.text, tail.text) else 0
                weight = max(head.weight * tail.weight, agree * head.weight**_OF_HEAD)
                yield Form(f"{head.text}-{tail.text}", weight, "both-parts")


def _agree(noun: str, adjective: str) -> bool:
    """«Радзынь-Подляский», «Рава-Мазовецкая»: the one tells of the other's gender."""
    return any(adjective.endswith(of) and noun.endswith(ends) for of, ends in _AGREEING)


def _short_adjectives(word: str) -> Iterator[str]:
    """«Новой-Дубницы» is Нова-Дубница, «Сремских-Карловцев» Сремски-Карловци: Slavic towns keep short adjectives."""
    for ending, short in _SHORT_ADJECTIVES:
        if word.endswith(ending) and len(word) - len(ending) > 1:
            yield word[: len(word) - len(ending)] + short


def _keep_spelling(word: str, nominative: str) -> str:
    """The nominative with е where the article writes е for ё («Могилеве» → «могилев», not «могилёв»)."""
    if "ё" not in nominative or "ё" in word:
        return nominative
    kept = [
        "е" if letter == "ё" and i < len(word) and word[i] == "е" else letter for i, letter in enumerate(nominative)
    ]
    return "".join(kept)


@lru_cache(maxsize=50_000)
def _is_common(text: str) -> bool:
    known = [parse.tag for parse in parses(text.lower()) if parse.is_known]
    # «обнинском» is a form of the town's own adjective: no other word.
    ignored = ("ADJF", "ADJS") if any("Geox" in tag.grammemes for tag in known) else ()
    return any(
        not any(grammeme in tag.grammemes for grammeme in _NO_COMMON_WORD) for tag in known if tag.pos not in ignored
    )


@lru_cache(maxsize=50_000)
def _is_plural_alone(text: str) -> bool:
    """Whether the dictionary knows a word only as some oblique plural: «берд», «стен», not «ворота»."""
    known = [p.tag for p in parses(text.lower()) if p.is_known]
    return bool(known) and all(tag.number == "plur" and tag.case not in ("nomn", "accs") for tag in known)


@lru_cache(maxsize=50_000)
def _adjective(text: str) -> str:
    word = text.lower()
    found = parses(word)
    # «Слободской район» is none of a «слободский», though the dictionary thinks of that first.
    forms = [
        p.normal_form for p in found if p.tag.pos == "ADJF" and (p.is_known or p.normal_form.endswith(_ADJECTIVES))
    ]
    if forms:
        likeliest = next((f for f in forms if f in _irregular("adjective")), forms[0])
        if likeliest.endswith(_STRESSED) and not any(p.is_known for p in found):
            likeliest = likeliest[: -len(_STRESSED)] + _OF_TOWNS[0]  # «ужгородская», guessed at by «городская»
        return _keep_spelling(word, likeliest)
    # «Слуцкий» is but a surname to the dictionary, though Slutsk has a district.
    surname = next((p for p in found if p.is_known and p.normal_form.endswith(_OF_TOWNS)), None)
    return _keep_spelling(word, surname.normal_form) if surname else ""


@lru_cache(maxsize=50_000)
def _agreement(text: str) -> frozenset[tuple[str, str]]:
    """Case with gender or plural, as the dictionary knows them of a form; none for words that it does not know."""
    tags = (p.tag for p in parses(text.lower()) if p.is_known and p.tag.case)
    return frozenset((t.case, gender) for t in tags for gender in _genders(t))


def _genders(tag: Tag) -> tuple[str, ...]:
    """The gender of a form, "plur" in the plural; both for «коллега» and «глава», who are of either."""
    if tag.number == "plur":
        return ("plur",)
    return ("masc", "femn") if "ms-f" in tag.grammemes else (tag.gender,)


@lru_cache(maxsize=20_000)
def _bases(word: str, kind: str) -> tuple[str, ...]:
    irregular = _irregular(kind).get(word.replace("ё", "е"), ())
    if irregular:
        return irregular
    bases = dict.fromkeys((*_regular_bases(word, kind), *_compound_bases(word, kind)))
    return tuple(sorted(bases, key=lambda base: not _is_known_place(base)))  # «Коломна» before «Коломно»


def _is_known_place(base: str) -> bool:
    return has_word(base) and any(
        p.is_known and p.normal_form == base and "Geox" in p.tag.grammemes for p in parses(base)
    )


def _regular_bases(word: str, kind: str) -> Iterator[str]:
    table = _derivations(kind)
    for length in range(min(7, len(word) - 2), 1, -1):
        for ending in table.get(word[-length:], ()):
            yield word[:-length] + ending


def _compound_bases(word: str, kind: str) -> Iterator[str]:
    """«старорусский» → «старая русса»: an adjective and the name, in all genders."""
    for head in _COMPOUND_HEADS:
        if word.startswith(head) and len(word) > len(head) + 4:
            for base in _regular_bases(word[len(head) :], kind):
                soft = head in ("нижне", "верхне", "средне")
                for ending in ("ий", "яя", "ее", "ие") if soft else ("ый", "ий", "ая", "ое", "ые", "ие"):
                    yield f"{head[:-1]}{ending} {base}"


@lru_cache(maxsize=20_000)
def _bases_of_demonym(word: str) -> tuple[str, ...]:
    """Of the lemma, of the word, and of the plurals that its ending may belong to («ульяновцами»: «ульяновцы»)."""
    words = dict.fromkeys((parses(word)[0].normal_form, word, *plurals_of(word)))
    return tuple(dict.fromkeys(base for w in words for base in _bases(w, "demonym")))


@cache
def _endings() -> Mapping[str, tuple[tuple[str, str], ...]]:
    table: dict[str, list[tuple[str, str]]] = {}
    for row in _rows("endings_ru.csv"):
        table.setdefault(row["ending"], []).append((row["nominative"], row["case"]))
    return {ending: tuple(nominatives) for ending, nominatives in table.items()}


@cache
def _derivations(kind: str) -> Mapping[str, tuple[str, ...]]:
    table: dict[str, list[str]] = {}
    for row in _rows(f"{kind}_endings_ru.csv"):
        table.setdefault(row[kind], []).append(row["name"])
    return {ending: tuple(names) for ending, names in table.items()}


@cache
def _irregular(kind: str) -> Mapping[str, tuple[str, ...]]:
    table: dict[str, list[str]] = {}
    for row in _rows(f"{kind}s_ru.csv"):
        word = row[kind].replace("ё", "е")
        for form in (word, *plural_of(word)) if kind == "demonym" else (word,):
            table.setdefault(form, []).append(row["name"])
    return {word: tuple(names) for word, names in table.items()}


def _rows(name: str) -> list[dict[str, Any]]:
    with (data_folder() / "gazetteer" / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
