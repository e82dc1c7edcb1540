"""Places named by an adjective («минский горисполком») or by their inhabitants («могилевчане»)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from typing import Final

from kg.lang.base import Token
from kg.lang.naming import PlaceGrammar
from kg.places.candidate import Candidate, Reading
from kg.places.folding import fold_name
from kg.places.inflection import displayed
from kg.places.mention import PlaceForm
from kg.places.scene import Scene
from kg.places.tables import Territory, tables_of

_MIN_TOWN: Final = 8_000
"""People of the smallest town that an adjective or its inhabitants alone may mean: below, too many have a namesake."""

_MIN_SURE: Final = 100_000
"""People of the smallest city whose adjective needs no other sign that its country is spoken of."""

_MIN_SEAT: Final = 500
_MAX_HEAD_DISTANCE: Final = 3
_MIN_DEMONYM: Final = 5
_PREFIX: Final = 3
_ADJECTIVE_ENDING: Final = 2  # letters
_FEMININE: Final = "ая"
_OF_PLACES: Final = "ская"
_TO_OTHER: Final = 2  # words: «рязанский и»
_WORDS_BEHIND: Final = 3  # «брестский городские советы»
_ALONE: Final = "adjective-alone"
_NOMINAL: Final = frozenset({"ADJ", "NOUN", "PROPN", "X"})


def may_be_derived(token: Token, grammar: PlaceGrammar) -> bool:
    """Whether a word may be an adjective or a word for inhabitants."""
    if token.pos not in _NOMINAL and token.feats.get("VerbForm") != "Part":
        return False
    return _may_be_form_derived(grammar, token.text, token.pos, token.feats.get("Animacy"))


@lru_cache(maxsize=50_000)  # asked of every word of an article
def _may_be_form_derived(grammar: PlaceGrammar, text: str, pos: str, animacy: str | None) -> bool:
    feats = {"Animacy": animacy} if animacy else {}
    word = Token(text, 0, len(text), text, frozenset(), pos, feats)
    return _may_be_inhabitants(word, grammar) or bool(grammar.adjective_nominative(word))


def _may_be_inhabitants(token: Token, grammar: PlaceGrammar) -> bool:
    """Whether a word is an animate noun, or ends as inhabitants do and is no other word: the model only guesses."""
    if len(token.text) < _MIN_DEMONYM:
        return False
    if token.pos == "ADJ":  # «о договоре заговаривали болгары», which the model takes for an adjective
        return token.text.islower() and grammar.are_inhabitants(token)
    if token.pos not in ("NOUN", "PROPN"):
        return False
    if token.feats.get("Animacy") == "Anim":
        return True
    return token.text.islower() and grammar.may_be_inhabitants(token)


def recognize_adjective(scene: Scene, index: int, found: Sequence[Candidate]) -> Candidate | None:  # noqa: ARG001
    """«минский горисполком» is a city's, «китайский город» a country's; other adjectives are nothing."""
    token = scene.tokens[index]
    if token.pos not in _NOMINAL and not (
        token.feats.get("VerbForm") == "Part" and territory_of_adjective(scene, index)
    ):
        return None
    if scene.quoted[index]:
        return None
    if not _describes_name(scene, index):
        if scene.name_type(index) == "PER" and not _opens_before_head(scene, index):
            return None
        if token.is_capitalized and token.pos != "ADJ" and not _stands_before_head(scene, index):
            return None
    adjective = scene.grammar.adjective_nominative(token)
    if not adjective or scene.is_a("no_town", index) or _is_name_by_capital(scene, index):
        return None
    territory = territory_of_adjective(scene, index)
    municipal = describes(scene, index, "municipal_head")
    readings = (*seats_of(scene, adjective), *seat_of_region(scene, adjective)) if municipal else ()
    if territory is not None and (territory.is_country or not _is_seat(territory, readings)):
        return _of_territory(index, territory, "adjective")
    if municipal and not describes(scene, index, "excluded_head"):
        return of_city(index, readings, "adjective")
    if not municipal and territory is None and _may_stand_alone(scene, index):
        alone = of_city(index, tuple(seats_of(scene, adjective)), "adjective")
        return None if alone is None else replace(alone, rule=_ALONE, is_sure=False)
    return None


def _may_stand_alone(scene: Scene, index: int) -> bool:
    """Whether an adjective before people may be a town's, though nothing else names it; not «советские школьники»."""
    if scene.is_a("no_inhabitants", index):
        return False
    if describes(scene, index, "institution_head"):
        return True  # «в Котласском краеведческом музее»
    written_small = scene.tokens[index].text.islower() or scene.is_sentence_start(index)
    return written_small and describes_people(scene, index)


def is_adjective_alone(candidate: Candidate) -> bool:
    """Whether an adjective names a town only where nothing else does («тартуские старшеклассники»)."""
    return candidate.rule == _ALONE


def describes_people(scene: Scene, index: int) -> bool:
    """Whether an adjective says where people are from: «орловские школьники», «гродненский хор»."""
    named = describes(scene, index, "municipal_head") or describes(scene, index, "people_head")
    return named or _describes_several(scene, index)


def _describes_several(scene: Scene, index: int) -> bool:
    """Whether an adjective stands before a noun for several people, whoever they are."""
    behind = scene.tokens[index + 1 : index + 1 + _MAX_HEAD_DISTANCE]
    noun = next((t for t in behind if t.pos not in ("ADJ", "DET")), None)
    if noun is None or noun.pos != "NOUN" or noun.feats.get("Animacy") != "Anim":
        return False
    return noun.feats.get("Number") == "Plur" and scene.grammar.may_agree(scene.tokens[index], noun)


def _opens_before_head(scene: Scene, index: int) -> bool:
    """«Арзамасская делегация вернулась»: what the model took for a surname opens a sentence before a noun of towns."""
    alone = scene.is_sentence_start(index) and len(scene.name_tokens(index)) == 1
    if not alone or not _stands_before_head(scene, index):
        return False
    return scene.grammar.may_agree(scene.tokens[index], scene.tokens[index + 1])


def _describes_name(scene: Scene, index: int) -> bool:
    """«Словацкая Жилина ответила»: a country's adjective that opens a sentence, and a town, one name for the model."""
    name = index + 1
    if not scene.is_sentence_start(index) or name >= len(scene.tokens) or not scene.tokens[name].is_capitalized:
        return False
    territory = territory_of_adjective(scene, index)
    if territory is None or not territory.is_country or scene.grammar.is_person_word(scene.tokens[name]):
        return False
    forms = scene.grammar.nominatives(scene.tokens[name])
    named = any(fold_name(form.text) in scene.gazetteer for form in forms)
    return named and scene.grammar.may_agree(scene.tokens[index], scene.tokens[name])


def _stands_before_head(scene: Scene, index: int) -> bool:
    """«Обнинская делегация», and where a capital letter tells nothing «Обнинские скрипачи», too."""
    people = scene.is_sentence_start(index) and _describes_several(scene, index)
    return scene.is_a("municipal_head", index + 1) or people


def seat_of_region(scene: Scene, adjective: str) -> Iterator[Reading]:
    """«вологодский побратим»: where rules of derivation fail, a region's adjective is that of its seat of like name."""
    capital = scene.tables.seats_by_stem.get(fold_name(adjective)[:-_ADJECTIVE_ENDING], 0)
    seat = scene.gazetteer.get(capital) if capital else None
    if seat is not None:
        yield Reading(seat, scene.tables.capital_names[capital].lower(), _weight(0), "derived")


def _is_name_by_capital(scene: Scene, index: int) -> bool:
    """«дружит с Брянском»: an adjective within a sentence has a capital only before the noun of its name."""
    if not scene.tokens[index].is_capitalized or scene.is_sentence_start(index):
        return False
    return index + 1 >= len(scene.tokens) or scene.tokens[index + 1].pos not in _NOMINAL


def territory_of_adjective(scene: Scene, index: int) -> Territory | None:
    """The country or region whose adjective the token is."""
    adjective = scene.grammar.adjective_nominative(scene.tokens[index])
    return scene.tables.territory_adjectives.get(fold_name(adjective)) if adjective else None


def seats_of(scene: Scene, adjective: str) -> Iterator[Reading]:
    """Towns that an adjective may be made of; the earlier a rule of derivation stands, the better it fits."""
    seen: set[int] = set()
    for rank, base in enumerate(scene.grammar.bases_of_adjective(adjective)):
        for municipality in scene.gazetteer.lookup(fold_name(base)):
            if municipality.geonames not in seen and municipality.population >= _MIN_SEAT:
                seen.add(municipality.geonames)
                yield Reading(municipality, base, _weight(rank), "derived")


def namesakes_of_district(scene: Scene, adjective: str) -> Iterator[Reading]:
    """The places whose names are adjectives themselves: «Каневской район» is that of Каневская."""
    base = adjective[:-_ADJECTIVE_ENDING] + _FEMININE
    for municipality in scene.gazetteer.lookup(fold_name(base)) if base.endswith(_OF_PLACES) else ():
        if municipality.population >= _MIN_SEAT:
            yield Reading(municipality, base, _weight(0), "derived")


def recognize_demonym(scene: Scene, index: int, found: Sequence[Candidate]) -> Candidate | None:  # noqa: ARG001
    """«могилевчане», «белорусы»: inhabitants of a city, region or country."""
    token = scene.tokens[index]
    opens = token.is_capitalized and scene.is_sentence_start(index) and fold_name(token.text) not in scene.gazetteer
    if not _may_be_inhabitants(token._replace(text=token.text.lower()) if opens else token, scene.grammar):
        return None
    is_written_large = token.is_capitalized and not scene.is_sentence_start(index)
    if is_written_large and scene.name_type(index) == "PER":
        return None  # «госпожа Хорват»
    territory = _territory_of_demonym(scene, index)
    if territory is not None:
        return _of_territory(index, territory, "demonym")
    if is_written_large:
        return None
    readings = [
        Reading(municipality, base, _weight(rank), "derived")
        for rank, base in enumerate(scene.grammar.bases_of_demonym(token.text))
        for municipality in scene.gazetteer.lookup(fold_name(base))
    ]
    return of_city(index, readings, "demonym")


def _weight(rank: int) -> float:
    return max(0.5, 0.95 - 0.01 * rank)


def _is_seat(territory: Territory, readings: Sequence[Reading]) -> bool:
    return any(reading.municipality.geonames == territory.capital for reading in readings)


def describes(scene: Scene, index: int, role: str) -> bool:
    """Whether the noun that the adjective describes plays the role; other adjectives may stand between."""
    noun = _noun_of_two(scene, index)
    if noun >= 0:
        return scene.is_a(role, noun)
    for i in range(index + 1, min(index + 1 + _MAX_HEAD_DISTANCE, len(scene.tokens))):
        if scene.is_a("peoples_body", i) and scene.is_a("of_the_people", i - 1):  # «хайфонский народный комитет»
            return role == "municipal_head" and scene.grammar.may_agree(scene.tokens[index], scene.tokens[i])
        if scene.is_a(role, i):
            return scene.grammar.may_agree(scene.tokens[index], scene.tokens[i])
        if scene.tokens[i].pos not in ("ADJ", "DET"):
            return False
    return False


def _noun_of_two(scene: Scene, index: int) -> int:
    """The noun that an adjective shares with another: «рязанский и брестский мэры», «псковские и нарвские депутаты».

    Between them and it a third may stand that both share («… городские администрации»). -1 where there is none.
    """
    tokens = scene.tokens
    first = index - _TO_OTHER if index >= _TO_OTHER and tokens[index - 1].text == "и" else index
    behind = tokens[first : first + _TO_OTHER + _WORDS_BEHIND]
    if len(behind) < _TO_OTHER + _TO_OTHER or behind[1].text != "и":
        return -1
    one, other = behind[0], behind[_TO_OTHER]
    if not (scene.grammar.adjective_nominative(one) and scene.grammar.adjective_nominative(other)):
        return -1
    noun = first + _TO_OTHER + 1
    noun += tokens[noun].pos == "ADJ" and noun + 1 < len(tokens)
    return noun if scene.grammar.may_be_shared(one, tokens[noun]) else -1


def _territory_of_demonym(scene: Scene, index: int) -> Territory | None:
    token = scene.tokens[index]
    if fold_name(token.text)[:_PREFIX] not in _demonym_prefixes(scene.analysis.article.language or "ru"):
        return None
    names = (fold_name(form.text) for form in scene.grammar.nominatives(token))
    return next((scene.tables.territory_demonyms[n] for n in names if n in scene.tables.territory_demonyms), None)


@cache
def _demonym_prefixes(language: str) -> frozenset[str]:
    return frozenset(demonym[:_PREFIX] for demonym in tables_of(language).territory_demonyms)


def _of_territory(index: int, territory: Territory, form: PlaceForm) -> Candidate:
    return Candidate(
        first=index,
        last=index + 1,
        kind="country" if territory.is_country else "region",
        form=form,
        rule=f"territory-{form}",
        name=territory.name,
        country=territory.country,
        capital=territory.capital,
    )


def of_city(index: int, readings: Sequence[Reading], form: PlaceForm) -> Candidate | None:
    """The city of an adjective or of inhabitants, of those that are large enough to be meant by it."""
    large = tuple(
        replace(reading, name=displayed(reading.name, ()))
        for reading in readings
        if reading.municipality.population >= _MIN_TOWN
    )
    if not large:
        return None
    is_sure = form == "adjective" and max(reading.municipality.population for reading in large) >= _MIN_SURE
    return Candidate(index, index + 1, "municipality", form, form, readings=large, is_sure=is_sure)
