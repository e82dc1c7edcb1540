"""Which words that look like a city are none: persons, rivers, streets, clubs, words of the dictionary."""

from __future__ import annotations

from typing import Final

from kg.lang.base import Token
from kg.places.acting import acts_as_party
from kg.places.beside import (
    has_classifier,
    is_apposed_city,
    is_followed_by_country,
    is_partner,
    is_surname,
    is_territory_adjective,
    name_without_nouns,
)
from kg.places.folding import fold_name
from kg.places.inflection import APOSTROPHES
from kg.places.plain_words import MIN_CITY, MIN_SMALL_TOWN, is_plain_word
from kg.places.scene import Scene
from kg.places.side_by_side import are_called_twins, stand_side_by_side
from kg.places.waters import is_of_nature, is_water_or_height

_SURNAME: Final = 4  # letters of the longest Chinese surname of one syllable
_MAX_ABBREVIATION: Final = 4
_HYPHENS: Final = 2
"""In what can be nothing but the name of a town."""

_DAY: Final = "день"
_ON_BEHALF: Final = "от"
_WITH: Final = ("с", "со")


def refusal(scene: Scene, first: int, last: int, population: int, *, is_listed: bool) -> str | None:
    """The rule that says that tokens `first:last`, which bear a name of the gazetteer, are no municipality."""
    if last - first == 1 and (scene.is_a("no_city", first) or _is_feast(scene, first)):
        return "no-city"
    if is_followed_by_country(scene, last) or acts_as_party(scene, first, last) or is_apposed_city(scene, last):
        return None
    if are_called_twins(scene, first, last):
        return None
    # «с Нишем, Орлов подписал», «Корж (Уссурийск), Сим Гю Он (Донхэ)»
    is_of_name = is_surname(scene, first) or len(scene.name_tokens(first)) > _WORDS_OF_TWO_TOWNS
    named_in_full = scene.name_type(first) == "PER" and is_of_name
    person = (
        (not is_listed or named_in_full) and _is_person(scene, first, last, population) and not is_partner(scene, first)
    )
    if person and not stand_side_by_side(scene, first):
        return "person"
    if is_water_or_height(scene, first) or is_of_nature(scene, first):
        return "river"
    if is_abbreviation(scene, first) or _is_attribute(scene, first, last, is_listed=is_listed):
        return "word-class"
    if _is_title_of_thing(scene, first, last, population):
        return "thing"
    if last - first == 1 and not is_listed and is_plain_word(scene, first, population):
        return "plain-word"
    if _is_unsupported(scene, first, population):
        return "small"
    return None


def _is_feast(scene: Scene, first: int) -> bool:
    """«На Дне города»: a form that is the town's as well («Дно»), before the noun whose day it is."""
    behind = scene.tokens[first + 1 : first + 2]
    return _DAY in scene.tokens[first].lemmas and any(t.pos == "NOUN" and t.feats.get("Case") == "Gen" for t in behind)


def _follows_given_name(scene: Scene, first: int) -> bool:
    """«Захра Камали», which the model does not take for a name: behind a given name in the same case."""
    given = scene.tokens[first - 1] if first else None
    return given is not None and given.is_capitalized and scene.grammar.is_given_name(given)


def _is_person(scene: Scene, first: int, last: int, population: int) -> bool:
    if last - first == 1 and _closes_syllables(scene, first):
        return True
    if last - first == 1 and scene.name_type(first) != "LOC" and is_surname(scene, first):
        return _ends_full_name(scene, first) or not scene.grammar.is_place_word(scene.tokens[first])
    if follows_office(scene, first, last) or (first and follows_office(scene, first - 1, first)):
        return True
    if scene.is_a("honorific", first - 1):
        return True  # «госпожа Карадаг»
    if opens_full_name(scene, first, last) and scene.grammar.is_person_word(scene.tokens[first]):
        return True
    if population < MIN_CITY and scene.name_type(first) != "LOC" and _follows_given_name(scene, first):
        return True
    if all(scene.name_type(i) != "PER" for i in range(first, last)):
        return False
    name = name_without_nouns(scene, first)
    alone = len(name) <= last - first
    if not alone:
        return not _stands_before_person(scene, first, name)
    before = scene.before(first)
    in_place = before >= 0 and scene.tokens[before].lemma in scene.tables.words.get("place_preposition", ())
    bears_name = all(scene.grammar.is_person_word(t) for t in scene.tokens[first:last])  # not «Сергиевым Посадом»
    return bears_name and not has_classifier(scene, first) and not in_place


def _closes_syllables(scene: Scene, index: int) -> bool:
    """«Коллега из Пучхона Чо Сын Мин»: the third of short words in a row, as names of the East are written."""
    row = scene.tokens[max(0, index - _SYLLABLES + 1) : index + 1]
    return len(row) == _SYLLABLES and all(t.is_capitalized and t.is_word and len(t.text) <= _SHORT for t in row)


def follows_syllable(scene: Scene, index: int) -> bool:
    """«Ма Цзяньго»: behind a short name the second word of somebody's, where the text has nothing between them."""
    before = scene.tokens[index - 1] if index else None
    if before is None or not before.is_capitalized or before.pos == "ADP":
        return False
    return len(before.text) <= _SURNAME and not before.text.isupper()


def opens_full_name(scene: Scene, first: int, last: int) -> bool:
    """«Джорджия Мелони»: what looks like a state and stands right before a surname, both animate for the model."""
    if last - first > 1 or last >= len(scene.tokens) or not scene.tokens[last].is_capitalized:
        return False
    return all(t.pos == "PROPN" and t.feats.get("Animacy") == "Anim" for t in scene.tokens[first : last + 1])


def follows_office(scene: Scene, first: int, last: int) -> bool:
    """«мэр Бад Кларк»: two words in the nominative behind an office, where a city would be in the genitive."""
    if last - first > 1 or not scene.is_a("office_holder", first - 1) or not _are_two_words(scene, first):
        return False
    token = scene.tokens[first]
    likeliest = scene.grammar.nominatives(token)[0]
    nominative = scene.tokens[first - 1].feats.get("Case") == "Nom" and likeliest.text == token.text.lower()
    return nominative and not scene.grammar.is_known_word(token)


def _are_two_words(scene: Scene, first: int) -> bool:
    """«мэр Бад Кларк», not «мэр Бада Ян Кларк», «мэр Хенгело Ян ван Дейк»."""
    behind = scene.tokens[first + 1 : first + 3]
    if not behind or not behind[0].is_capitalized or (len(behind) > 1 and behind[1].is_capitalized):
        return False
    goes_on = scene.name_type(first + 1) == "PER" and scene.name_tokens(first + 1).stop > first + len(behind)
    return not goes_on or _is_undeclined(scene, first)


def _ends_full_name(scene: Scene, index: int) -> bool:
    """«глава Сызрани Вера Лукоянова»: a surname right behind a given name, whatever town is called alike."""
    name = name_without_nouns(scene, index)
    return scene.name_type(index) == "PER" and len(name) > 1 and name.stop - 1 == index


def _stands_before_person(scene: Scene, first: int, name: range) -> bool:
    """«мэр Зренянина Симо Салапура»: the model took the city and the full name behind it for one person."""
    before_full_name = first == name.start and name.stop - first > 2
    if before_full_name and _is_headed_town(scene, first):
        return True
    if not before_full_name or not has_classifier(scene, first) or _is_undeclined(scene, first):
        return False
    described = is_territory_adjective(scene, scene.before(first))  # «мэр ганской Темы Йоханна Адджей»
    return described or not scene.grammar.is_person_word(scene.tokens[first])


def _is_headed_town(scene: Scene, first: int) -> bool:
    """«Глава Хайфона Ле Ань Куан», «секретарь парткома Нячанга …»: not in the nominative of what follows.

    A name that never declines is one where it is longer than a syllable («руководитель Хэйхэ Ван Чжэ»).
    """
    before, token = scene.before(first), scene.tokens[first]
    if not scene.is_a("headed_town", before) or scene.grammar.is_person_word(token):
        return False
    forms = [f for f in scene.grammar.nominatives(token) if fold_name(f.text) in scene.gazetteer]
    undeclined = any(f.text == token.text.lower() for f in forms)
    return bool(forms) and (not undeclined or (len(token.text) > _SHORT and token.text[-1] not in _HARD))


def _is_undeclined(scene: Scene, first: int) -> bool:
    """«мэр Хо Сон Гон», «мэр Каан Меттин Уста»: no town, which would be in the genitive behind the office."""
    token = scene.tokens[first]
    if not scene.is_a("office_holder", scene.before(first)):
        return False
    if scene.grammar.nominatives(token)[0].text != token.text.lower():
        return False
    return len(token.text) <= _SYLLABLE or (token.text[-1] in _HARD and not scene.grammar.is_known_word(token))


_WORDS_OF_TWO_TOWNS: Final = 2
_SYLLABLE: Final = 3  # letters
_SYLLABLES: Final = 3
_SHORT: Final = 4  # letters of a syllable: «Чхун»
_HARD: Final = frozenset("бвгджзклмнпрстфхцчшщ")


def is_abbreviation(scene: Scene, index: int) -> bool:
    """«БАМа», «ТОР»: capitals within a sentence that is not all in capitals."""
    text = scene.tokens[index].text
    if not text[:2].isupper() or text[1:2] in APOSTROPHES or _is_all_in_capitals(scene, index):
        return False  # «Л’Аквила»
    return not text.isupper() or (len(text) <= _MAX_ABBREVIATION and not scene.is_sentence_start(index))


def _is_all_in_capitals(scene: Scene, index: int) -> bool:
    """Whether the words beside it, too, are written in capitals: «ПСКОВ И НОЙС: ДОГОВОР ПОДПИСАН»."""
    beside = (scene.tokens[i].text for i in range(max(0, index - 3), min(index + 4, len(scene.tokens))) if i != index)
    words = [text for text in beside if text.isalpha() and len(text) > 1]
    return len(words) > 1 and all(text.isupper() for text in words)


def _is_attribute(scene: Scene, first: int, last: int, *, is_listed: bool) -> bool:
    """«Северный Заозерск», «Центральной и Южной Азии»: an adjective that describes the name after it."""
    token = scene.tokens[first]
    if last - first > 1 or not scene.grammar.adjective_nominative(token) or _is_double_name(token):
        return False
    if token.pos == "PROPN" and scene.is_a("settlement", scene.before(first)):
        return False  # «аким Костаная Нурмухамбет»: looks like an adjective, and is none
    if token.pos == "PROPN" and has_classifier(scene, first) and not scene.grammar.is_known_word(token):
        return False  # «с китайским Суйфэньхэ»: the dictionary only guesses at an adjective
    after = scene.tokens[last] if last < len(scene.tokens) else None
    if after is not None and after.pos in ("NOUN", "PROPN") and _agrees(scene, token, after):
        return True
    if token.pos == "ADJ" and scene.is_a("list_link", last) and last + 1 < len(scene.tokens):
        goes_on = scene.tokens[last + 1]  # «между Зеленодольском и турецким Балыкесиром»: a city, and another one
        if goes_on.pos != "ADJ" or _is_listed_with_name(scene, first, last + 1, is_listed=is_listed):
            return False
        return goes_on.is_capitalized or not is_territory_adjective(scene, last + 1)
    if is_listed and token.is_capitalized and not (after and after.pos == "ADJ" and _agrees(scene, token, after)):
        return False  # «с Мичуринском и Волжским»
    return token.pos == "ADJ" and scene.name_type(first) != "LOC" and not has_classifier(scene, first)


def _is_double_name(token: Token) -> bool:
    """«С Кейп-Костом»: both parts with a capital letter."""
    parts = token.text.split("-")
    return len(parts) > 1 and all(part[:1].isupper() for part in parts)


def _is_listed_with_name(scene: Scene, first: int, goes_on: int, *, is_listed: bool) -> bool:
    """«С Мичуринском и Бобруйском», «Оршей, Витебском и Московским районом»: two adjectives would describe one noun."""
    if not scene.tokens[first].is_capitalized or not scene.tokens[goes_on].is_capitalized:
        return False
    end, last = goes_on + 1, len(scene.tokens)
    while end + 1 < last and scene.is_a("list_link", end) and scene.tokens[end + 1].pos == "ADJ":
        end += 2  # «Ивановской, Костромской и Ярославской областей»
    noun = scene.tokens[end] if end < last else None
    if noun is None or noun.pos not in ("NOUN", "PROPN"):
        return True
    if noun.feats.get("Number") == "Plur":
        return False
    in_list = is_listed and scene.grammar.is_place_word(scene.tokens[first])
    return in_list or not scene.grammar.may_agree(scene.tokens[first], noun)


def _agrees(scene: Scene, adjective: Token, noun: Token) -> bool:
    """Whether the tags fit: the nominative and accusative of things look the same, and are often mistaken."""
    if not scene.grammar.may_agree(adjective, noun):
        return False
    cases = {adjective.feats.get("Case"), noun.feats.get("Case")}
    return adjective.feats.get("Number") == noun.feats.get("Number") and (len(cases) == 1 or cases == {"Nom", "Acc"})


def _is_title_of_thing(scene: Scene, first: int, last: int, population: int) -> bool:
    """«отель «Минск»», «брянская «Заря»», «Иннопром»: what is quoted is no city unless a noun calls it one."""
    before = scene.before(first)
    if scene.quoted[first]:
        called = has_classifier(scene, first) and not is_territory_adjective(scene, before)
        spoken = scene.quoted[before] and scene.tokens[before].lemma in _WITH  # «Мы с Плевеном побратимы»
        called = called or spoken or (scene.quoted[before] and is_partner(scene, first))
        return not called and not scene.is_a("signpost", before)
    if _is_named_after(scene, first, before, population):
        return True
    if scene.is_a("thing", before) and not has_classifier(scene, first):
        return scene.tokens[first].feats.get("Case") == "Nom"
    if scene.name_type(first) == "ORG" and not scene.is_a("authority", before):
        latin = scene.tokens[first].text.isascii()
        return latin or (_goes_on_as_name(scene, first, last) and _is_nominative(scene, first))
    return False


def _goes_on_as_name(scene: Scene, first: int, last: int) -> bool:
    """Whether the model has more of a name behind, and no verb that it took for a part: «Хеб переподписали договор»."""
    if last >= len(scene.tokens) or scene.name_of[last] != scene.name_of[first]:
        return False
    return scene.tokens[last].is_capitalized or not scene.tokens[last].is_word


_OF_SOMEBODY = ("ого", "его", "ой", "ова", "ева", "ина", "ых")  # «Чайковского»


def _is_named_after(scene: Scene, first: int, before: int, population: int) -> bool:
    """«улица Суворова», «дом-музей Чайковского»: who is honoured, unless the dictionary knows but a town.

    Nor a city whose name is nobody's («на набережной Хабаровска», «музей Бердянска»).
    """
    if not scene.is_a("honouring", before) or scene.tokens[before].feats.get("Number") == "Plur":
        return False
    if _is_party_of_paper(scene, before):
        return False
    token = scene.tokens[first]
    if scene.grammar.is_place_word(token):
        return False
    somebody = scene.grammar.is_person_word(token) or is_surname(scene, first) or token.text.endswith(_OF_SOMEBODY)
    return population < MIN_CITY or somebody or scene.grammar.is_common_word(token)


def _is_party_of_paper(scene: Scene, before: int) -> bool:
    """«от имени Кобрина договор подписал …», not «парк имени Губкина»."""
    if not scene.is_a("behalf", before) or before == 0 or scene.tokens[before - 1].lemma != _ON_BEHALF:
        return False
    sentence = scene.sentence(before)
    return any(scene.is_a("tie_word", i) for i in range(sentence.first, sentence.last))


def _is_nominative(scene: Scene, index: int) -> bool:
    return scene.tokens[index].feats.get("Case", "Nom") == "Nom"


def _is_unsupported(scene: Scene, first: int, population: int) -> bool:
    if scene.name_type(first) == "LOC" or has_classifier(scene, first) or is_partner(scene, first):
        return False
    if scene.is_a("authority", scene.before(first)):
        return False  # «глава Пошехонья», which the model takes for an organization
    if scene.tokens[first].text.count("-") >= _HYPHENS:
        return False  # «Ротенбург-об-дер-Таубер»
    return population < MIN_SMALL_TOWN and (scene.tokens[first].pos != "PROPN" or scene.name_type(first) == "ORG")
