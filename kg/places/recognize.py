"""Names of places: one to five words that bear a name of our tables or of the gazetteer."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Sequence
from functools import cache, lru_cache
from typing import Final, NamedTuple

from kg.lang.base import Token
from kg.lang.naming import Form
from kg.places.beside import has_classifier, is_behind_plain_word, is_family_name, is_nobody, is_partner, is_surname
from kg.places.candidate import Candidate, Reading
from kg.places.folding import fold_name
from kg.places.gazetteer import Gazetteer
from kg.places.inflection import MIN_WEIGHT, NameForm, displayed, longer_names, one_word
from kg.places.like_territory import is_city_like_territory, is_town_itself
from kg.places.refuse import follows_syllable, is_abbreviation, opens_full_name, refusal
from kg.places.scene import Scene
from kg.places.side_by_side import stand_side_by_side
from kg.places.tables import Territory, tables_of
from kg.places.told_behind import readings_told_behind
from kg.places.waters import is_of_nature, is_water_or_height

_MAX_WORDS: Final = 5
_MIN_LETTERS: Final = 2
_MIN_LIKELY: Final = 50_000
_MIN_SMALL: Final = 5_000
"""People of a town that is likelier meant than one whose name is read by its language's letters."""
_MIN_KNOWN: Final = 500_000
"""People of a city that is known well enough to be meant by a form that fits it badly."""
LIKE_A_PERSON: Final = "like-a-person"
"""The rule of a name that the model took for somebody named nowhere in full."""
NAMED_ELSEWHERE: Final = "named-elsewhere"
"""The rule of such a name of a small town, which is one only where the article names the town elsewhere for certain."""
_UNLESS_TOLD: Final = ("small", "thing", "person")
"""Reasons to take a word for no town that «польский город» behind it outweighs."""


def recognize_name(
    scene: Scene, index: int, *, is_listed: bool = False, named: Container[str] = ()
) -> Candidate | None:
    """The longest name of a country, region or municipality that begins at a token.

    `named` are the folded names of municipalities told before: their forms are believed against the tagged case.
    """
    words = words_of_name(scene, index)
    if not words:
        return None
    found: dict[int, list[NameForm]] = {}
    for form in names_at(scene, index, words):
        found.setdefault(form.words, []).append(form)
    for length in sorted(found, reverse=True):
        likeliest = fold_name(" ".join(word.lemma for word in words[:length]))
        forms = sorted(found[length], key=lambda form: (-form.weight, form.folded != likeliest, form.text))
        last = index + length
        candidate = _territory(scene, index, last, forms) or _municipality(
            scene, index, last, forms, named, is_listed=is_listed
        )
        if candidate is not None:
            return candidate
    return _in_other_letters(scene, index, words[0])


def names_at(scene: Scene, index: int, words: Sequence[Token]) -> Iterator[NameForm]:
    """The names of our tables and of the gazetteer that begin at a token: of one word, then of two …"""
    nominatives = scene.grammar.nominatives(words[0])
    language = scene.analysis.article.language or "ru"
    begun = _beginning(language, scene.gazetteer, nominatives)
    if scene.is_a("region", scene.before(index)):
        yield from (form for form in one_word(nominatives) if _is_name(scene, index, form))
    else:
        yield from begun.names
    for form in longer_names(begun.going_on, words[1:], scene.grammar, _continuation(language, scene.gazetteer)):
        if _is_name(scene, index, form):
            yield form


def _is_name(scene: Scene, index: int, form: NameForm) -> bool:
    if form.words > 1 and scene.is_a("town_word", index) and form.folded.partition(" ")[2] in scene.gazetteer:
        return False  # «города Москва и Пекин», which GeoNames has as a name of Moscow, Idaho
    return (
        form.folded in scene.gazetteer
        or form.folded in scene.tables.nicknames
        or _territory_called(scene, index, form) is not None
    )


class _Beginning(NamedTuple):
    """What a word can be: names of one word, and beginnings of names of several."""

    names: tuple[NameForm, ...]
    going_on: tuple[NameForm, ...]


@lru_cache(maxsize=50_000)
def _beginning(language: str, gazetteer: Gazetteer, nominatives: tuple[Form, ...]) -> _Beginning:
    """What a word that may stand for these nominatives can be; most words with a capital letter are no place."""
    tables, goes_on = tables_of(language), _continuation(language, gazetteer)
    forms = one_word(nominatives)
    names = tuple(
        form
        for form in forms
        if form.folded in tables.territories or form.folded in tables.nicknames or form.folded in gazetteer
    )
    return _Beginning(names, tuple(form for form in forms if goes_on(form.folded)))


def words_of_name(scene: Scene, index: int) -> Sequence[Token]:
    """The tokens that a name can be made of: the first with a capital letter, all joined by single spaces."""
    if not may_begin_name(scene, index):
        return ()
    end = index + 1
    while end < min(index + _MAX_WORDS, len(scene.tokens)):
        before, after = scene.tokens[end - 1], scene.tokens[end]
        if not after.is_word or scene.analysis.source[before.end : after.start] not in (" ", "\u00a0"):
            break
        end += 1
    return scene.tokens[index:end]


def may_begin_name(scene: Scene, index: int) -> bool:
    """Whether a token is a word with a capital letter, or the first of a nickname."""
    token = scene.tokens[index]
    if not (token.is_capitalized or token.lemma in scene.tables.nickname_beginnings) or not token.is_word:
        return False
    opens_phrase = token.pos == "ADP" and scene.is_sentence_start(index)  # «Во Владивосток»
    return not opens_phrase and len(token.text) >= _MIN_LETTERS


@cache
def _prefixes(language: str) -> frozenset[str]:
    """All beginnings, by words, of the names of our tables."""
    tables = tables_of(language)
    names = [*tables.territories, *tables.nicknames]
    return frozenset(" ".join(name.split(" ")[:i]) for name in names for i in range(1, name.count(" ") + 1))


def _continuation(language: str, gazetteer: Gazetteer) -> Callable[[str], bool]:
    return lambda folded: folded in _prefixes(language) or gazetteer.starts_name(folded)


def _territory_called(scene: Scene, first: int, form: NameForm) -> Territory | None:
    return _territory_by_noun(scene, first, form) or scene.tables.territories.get(form.folded)


def _territory_by_noun(scene: Scene, first: int, form: NameForm) -> Territory | None:
    """The region that only its noun tells from a city or a word of that name («префектура Ниигата»)."""
    before = scene.before(first)
    if not scene.is_a("region", before):
        return None
    names = (f"{fold_name(lemma)} {form.folded}" for lemma in sorted(scene.tokens[before].lemmas))
    return next((scene.tables.territories[name] for name in names if name in scene.tables.territories), None)


def _territory(scene: Scene, first: int, last: int, forms: Sequence[NameForm]) -> Candidate | None:
    for form in forms:
        by_noun = _territory_by_noun(scene, first, form) if scene.tokens[first].is_capitalized else None
        territory = by_noun or scene.tables.territories.get(form.folded)
        if territory is None or form.weight < 0.5 or (not by_noun and _is_other_use(scene, first, last, territory)):
            continue
        return Candidate(
            first=first,
            last=last,
            kind="country" if territory.is_country else "region",
            form="noun",
            rule=f"territory.{form.rule}",
            name=territory.name,
            country=territory.country,
            capital=territory.capital,
        )
    return None


def _is_other_use(scene: Scene, first: int, last: int, territory: Territory) -> bool:
    before, person = scene.before(first), scene.name_type(first) == "PER" and not is_nobody(scene, first, last)
    if not scene.tokens[first].is_capitalized or person or opens_full_name(scene, first, last):
        return True
    if is_city_like_territory(scene, first, last, territory):
        return True
    if last - first > 1:
        return False
    if scene.is_a("water", before):
        return True
    # «города Аляски»: no town bears the name of its region
    alike = not territory.is_country and fold_name(territory.name) in scene.gazetteer
    return alike and is_town_itself(scene, before, first)


def _municipality(
    scene: Scene, first: int, last: int, forms: Sequence[NameForm], named: Container[str], *, is_listed: bool
) -> Candidate | None:
    tokens = scene.tokens[first:last]
    least = _least_weight(scene, first)
    fitting = [form for form in forms if form.weight >= least or form.folded in named]
    fitting = fitting or [form for form in forms if _is_of_large_city(scene, first, form)]
    readings = tuple(readings_of(scene, fitting, tokens))
    if not readings or _is_part_of_longer(scene, first):
        return None
    if last - first == 1 and all(r.municipality.population < _MIN_SMALL for r in readings):
        readings += tuple(_romanized(scene, tokens[0]))  # «в китайском Усу», and «Уса» is a hamlet in Italy
    nickname = any(reading.rule.startswith(("nickname", "former")) for reading in readings)
    if not tokens[0].is_capitalized and (not nickname or _is_another_capital(scene, first)):
        return None
    if any(t.text[:1].islower() and t.pos in ("VERB", "ADP", "CCONJ") for t in tokens[-1:]):
        return None
    if scene.is_a("region", scene.before(first)) and not nickname and not _follows_home_region(scene, first, readings):
        return Candidate(first, last, "region", "noun", "region-by-noun", name=readings[0].name)
    population = max(reading.municipality.population for reading in readings)
    refused = refusal(scene, first, last, population, is_listed=is_listed or _opens_list(scene, last))
    if refused == "person" and _may_be_no_person(scene, first):
        sure = is_behind_plain_word(scene, first)
        return Candidate(first, last, "municipality", "noun", "gazetteer", readings=readings, is_sure=sure)
    if refused in ("person", "plain-word") and _is_lone_person(scene, first, last):
        rule = LIKE_A_PERSON if population >= _MIN_LIKELY else NAMED_ELSEWHERE
        return Candidate(first, last, "municipality", "noun", rule, readings=readings, is_sure=False)
    told = nickname and any(fold_name(reading.name) in named for reading in readings)
    known = nickname and last - first > 1
    if refused == "word-class" and is_abbreviation(scene, first):  # «СПб», not «дальний побратим»
        known = known or any(f.folded in scene.tables.nicknames for f in fitting)
    if refused and not known and not (told and refused == "plain-word"):
        nobody = len(scene.name_tokens(first)) <= last - first and not is_surname(scene, first)
        alone = refused in _UNLESS_TOLD and nobody
        readings = readings_told_behind(scene, last, readings) if alone else ()
    if not readings:
        return None
    return Candidate(first, last, "municipality", "noun", "gazetteer", readings=readings)


def _follows_home_region(scene: Scene, first: int, readings: Sequence[Reading]) -> bool:
    """«Вслед за областью Псков породнился с Тарту»: at home a region's name is an adjective before its noun."""
    noun, name = scene.tokens[scene.before(first)], scene.tokens[first]
    apart = name.feats.get("Case") == "Nom" and noun.feats.get("Case") not in ("Nom", None)
    return apart and any(r.municipality.country == scene.grammar.home and r.weight >= MIN_WEIGHT for r in readings)


def _is_another_capital(scene: Scene, first: int) -> bool:
    """«Первая столица Сибири», «будущая донская столица»: an adjective before a nickname means somebody else."""
    before = scene.tokens[first - 1] if first else None
    return before is not None and before.pos == "ADJ" and scene.grammar.may_agree(before, scene.tokens[first])


def _opens_list(scene: Scene, last: int) -> bool:
    """«Борисов и Пазарджик»: a list goes on with something that the model took for a place."""
    return (
        scene.is_a("list_link", last)
        and scene.tokens[last].text != ","
        and (last + 1 < len(scene.tokens) and scene.name_type(last + 1) == "LOC")
    )


def _is_lone_person(scene: Scene, first: int, last: int) -> bool:
    """Whether the model took the words, and no others beside them, for somebody the article names nowhere in full."""
    alone = len(scene.name_tokens(first)) == last - first
    return alone and scene.name_type(first) == "PER" and not is_surname(scene, first)


def _may_be_no_person(scene: Scene, index: int) -> bool:
    """A single word that the model took for a person although the dictionary knows no such name («Отару»)."""
    token = scene.tokens[index]
    alone = len(scene.name_tokens(index)) == 1 or is_behind_plain_word(scene, index)
    return alone and not (
        scene.grammar.is_person_word(token)
        or is_surname(scene, index)
        or (scene.grammar.is_common_word(token) and (scene.is_sentence_start(index) or token.pos != "PROPN"))
    )


def _least_weight(scene: Scene, first: int) -> float:
    """How well a form must fit: where the context speaks for a place, endings may contradict the tagged case."""
    is_place = scene.name_type(first) == "LOC" or has_classifier(scene, first) or is_partner(scene, first)
    return 0.0 if is_place or _is_no_word(scene, first) else MIN_WEIGHT


def _is_of_large_city(scene: Scene, first: int, form: NameForm) -> bool:
    """«Побратимом в Китае, Сианем»: a word that is none but for a large city, whatever case the model guessed at."""
    large = any(place.population >= _MIN_KNOWN for place in scene.gazetteer.lookup(form.folded)[:1])
    return large and form.words == 1 and not scene.grammar.is_known_word(scene.tokens[first])


def _is_no_word(scene: Scene, first: int) -> bool:
    """«Из Ниша»: written as a name behind a preposition of place, where the dictionary has but «ниша»."""
    within = scene.is_a("place_preposition", first - 1) and not scene.quoted[first]
    return within and scene.grammar.is_common_word(scene.tokens[first])


def readings_of(scene: Scene, forms: Sequence[NameForm], tokens: Sequence[Token]) -> Iterator[Reading]:
    """The municipalities that words of these forms may mean, the likeliest form first."""
    seen: set[int] = set()
    for form in forms:
        if form.folded in scene.tables.nicknames and tokens[0].text[:_MIN_LETTERS].isupper():
            yield from nickname_readings(scene, form, tokens, seen)  # «СПб»
        for municipality in scene.gazetteer.lookup(form.folded):
            if municipality.geonames not in seen:
                seen.add(municipality.geonames)
                yield Reading(municipality, displayed(form.text, tokens), form.weight, form.rule)
        if form.folded in scene.tables.nicknames:
            yield from nickname_readings(scene, form, tokens, seen)


def nickname_readings(scene: Scene, form: NameForm, tokens: Sequence[Token], seen: set[int]) -> Iterator[Reading]:
    """The city that a nickname or former name stands for; a former name is shown as the article writes it."""
    country, name, rule = scene.tables.nicknames[form.folded]
    for municipality in scene.gazetteer.lookup(fold_name(name)):
        if municipality.country == country and municipality.geonames not in seen:
            seen.add(municipality.geonames)
            yield Reading(
                municipality, displayed(form.text, tokens) if rule == "former-name" else name, form.weight, rule
            )
            return


def _is_part_of_longer(scene: Scene, first: int) -> bool:
    """Whether the words are only a part of a name («Сараево» in «Восточное Сараево»)."""
    if scene.name_type(first) != "LOC" or stand_side_by_side(scene, first):
        return False
    name = scene.name_tokens(first)
    if name.start >= first or name.start != first - 1 or not scene.tokens[name.start].is_capitalized:
        return False
    adjective = scene.grammar.adjective_nominative(scene.tokens[name.start])
    return (
        bool(adjective)
        and scene.grammar.may_agree(scene.tokens[name.start], scene.tokens[first])
        and fold_name(adjective) not in scene.tables.territory_adjectives
        and not (scene.is_sentence_start(name.start) and scene.grammar.is_common_word(scene.tokens[name.start]))
    )


def _in_other_letters(scene: Scene, index: int, token: Token) -> Candidate | None:
    """A name that GeoNames has in Latin letters only: read by the language's own system."""
    if (
        not token.is_capitalized
        or (scene.name_type(index) == "PER" and not _may_be_no_person(scene, index))
        or scene.grammar.is_common_word(token)
        or is_abbreviation(scene, index)
        or is_water_or_height(scene, index)
        or is_of_nature(scene, index)
        or follows_syllable(scene, index)
        or is_family_name(scene, index)
    ):
        return None
    readings = _romanized(scene, token)
    if not readings:
        return None
    sure = scene.is_a("town_word", scene.before(index)) or is_partner(scene, index)  # «город Мохэ», «дружит с Мохэ»
    return Candidate(index, index + 1, "municipality", "noun", "romanized", readings=tuple(readings), is_sure=sure)


def _romanized(scene: Scene, token: Token) -> list[Reading]:
    """The places that a word may name by the way its language is written in Latin letters."""
    return [
        Reading(municipality, displayed(form.text, (token,)), form.weight, f"romanized.{form.rule}")
        for form in scene.grammar.nominatives(token)[:_MAX_WORDS]
        for country, romanized in scene.grammar.romanizations(form.text)
        for municipality in scene.gazetteer.lookup(fold_name(romanized))
        if municipality.country == country
    ]
