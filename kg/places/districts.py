"""Districts told by their adjectives alone: «это районы Селенгинский и Джидинский», «Закаменский договорился сам».

Several share one noun («Псковский и Тосненский районы»), or the second leaves out that of the first («глава Лужского
района … и глава Плюсского»).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from kg.lang.base import Token
from kg.places.beside import is_partner, is_territory_adjective
from kg.places.candidate import Candidate, Reading
from kg.places.derive import namesakes_of_district, of_city, seat_of_region, seats_of, territory_of_adjective
from kg.places.inflection import displayed
from kg.places.recognize import recognize_name
from kg.places.scene import Scene

_DISTRICT: Final = "район"
_ENDING: Final = "ский"
_OF_TOWNS: Final = (_ENDING, "цкий")
_GENITIVE: Final = "ого"
_INSTRUMENTAL: Final = "им"
_NO_DISTRICT: Final = ("ая", "ую", "ое")  # «район» is masculine
_NOMINAL: Final = frozenset({"ADJ", "NOUN", "PROPN", "DET"})
_LINKS: Final = frozenset((",", "и"))
_BEFORE_APPOSITION: Final = frozenset((",", "—", "–", "("))
_LISTED: Final = 12  # tokens of a list of districts


def recognize_district_alone(scene: Scene, index: int, found: Sequence[Candidate]) -> Candidate | None:
    """The district of an adjective that «районы» stands before, or that acts where a passage speaks of districts."""
    token = scene.tokens[index]
    adjective = adjective_of_district(scene, token) if token.is_capitalized else ""
    if not adjective.endswith(_ENDING) or not is_proper_adjective(scene, index) or not _stands_alone(scene, index):
        return None
    listed = _is_listed_behind(scene, index)
    if not listed and not _acts_among(scene, index, found):
        return None
    readings = () if adjective in scene.tables.words.get("district_name", ()) else seats_of_district(scene, adjective)
    if not readings and not listed:
        return None
    name = f"{displayed(adjective, (token,))} {_DISTRICT}"
    return Candidate(index, index + 1, "municipality", "noun", "district", name=name, readings=readings)


def _stands_alone(scene: Scene, index: int) -> bool:
    """Whether no noun stands behind an adjective that it could belong to."""
    behind = scene.tokens[index + 1 : index + 2]
    return not behind or behind[0].pos not in _NOMINAL


def _is_listed_behind(scene: Scene, index: int) -> bool:
    """«Районы Селенгинский, Джидинский и Мухоршибирский»: a list of adjectives behind their noun in the plural."""
    i = index - 1
    least = max(0, index - _LISTED)
    while i > least and (scene.tokens[i].text in _LINKS or _is_adjective_of_name(scene, i)):
        i -= 1
    return i >= 0 and _are_districts(scene, i)


def _are_districts(scene: Scene, index: int) -> bool:
    return scene.tokens[index].lemma == _DISTRICT and scene.tokens[index].feats.get("Number") == "Plur"


def _is_adjective_of_name(scene: Scene, index: int) -> bool:
    token = scene.tokens[index]
    return token.is_capitalized and bool(scene.grammar.adjective_nominative(token))


def _acts_among(scene: Scene, index: int, found: Sequence[Candidate]) -> bool:
    """«Свои связи имеют и районы. Облученский сотрудничает с уездом Лобэй»: it opens a sentence behind one on such."""
    if not scene.is_sentence_start(index) or scene.tokens[index].feats.get("Gender") not in ("Masc", None):
        return False
    sentence = scene.sentence_of[index]
    before = next((i for i in range(index - 1, -1, -1) if scene.sentence_of[i] < sentence - 1), -1) + 1
    told = any(_are_districts(scene, i) for i in range(before, index))
    just_named = takewhile(lambda c: scene.sentence_of[c.first] >= sentence - 1, reversed(found))
    return told or any(c.rule == "district" for c in just_named)


def recognize_district_listed(scene: Scene, index: int, found: Sequence[Candidate]) -> Candidate | None:  # noqa: ARG001
    """«Псковский и Тосненский районы»: one of several adjectives in the singular before the noun that all share."""
    adjective = _adjective_in_list(scene, index)
    noun = _noun_of_list(scene, index) if adjective else -1
    if noun < 0 or _is_of_country(scene, index):
        return None
    fillers = scene.tokens[noun - _fillers_before(scene, noun) : noun]
    words = [*(scene.grammar.adjective_nominative(t) for t in fillers), scene.tokens[noun].lemma]
    return _called(scene, index, adjective, " ".join(words), city_of_district(scene, noun + 1))


def _adjective_in_list(scene: Scene, index: int) -> str:
    token = scene.tokens[index]
    if not token.is_capitalized or token.feats.get("Number") == "Plur" or token.text.endswith(_NO_DISTRICT):
        return ""
    return adjective_of_district(scene, token) if is_proper_adjective(scene, index) else ""


def _noun_of_list(scene: Scene, index: int) -> int:
    """The noun in the plural that closes a list of adjectives, which goes on at the token behind; -1 for none."""
    last = min(index + _LISTED, len(scene.tokens) - 1)
    i = index + 1
    while i < last and scene.tokens[i].text in _LINKS and _is_adjective_of_name(scene, i + 1):
        i += 2
    if i == index + 1 or i > last:
        return -1  # no list, or a text that breaks off behind «Псковский и Тосненский»
    while i < last and scene.is_a("district_filler", i) and not scene.is_a("district_noun", i):
        i += 1
    # «Муниципальные округа»: the noun looks like another in the singular
    several = any(t.feats.get("Number") == "Plur" for t in (scene.tokens[i], scene.tokens[i - 1]))
    several = several and scene.is_a("district_noun", i)
    return i if several and not scene.is_a("district_filler_region", i - 1) else -1


def _fillers_before(scene: Scene, noun: int) -> int:
    return sum(1 for _ in takewhile(lambda i: scene.is_a("district_filler", i), range(noun - 1, 0, -1)))


def _is_of_country(scene: Scene, index: int) -> bool:
    """«Норвежский и Псковский муниципалитеты»: a country's, with the capital of the sentence."""
    territory = territory_of_adjective(scene, index) if scene.is_sentence_start(index) else None
    return territory is not None and territory.is_country


def _called(scene: Scene, index: int, adjective: str, noun: str, city: Candidate | None) -> Candidate:
    """The district of an adjective whose noun stands elsewhere, maybe one of a city's."""
    name = f"{displayed(adjective, (scene.tokens[index],))} {noun}"
    return named_district(scene, (index, index + 1), adjective, name, city)


def named_district(scene: Scene, span: tuple[int, int], adjective: str, name: str, city: Candidate | None) -> Candidate:
    """The district of an adjective: a city's, in its country, or one that has the readings of the town it is named for.

    Args:
        scene: the words of the article.
        span: the token range of the district's mention.
        adjective: the first word of its name, in the nominative and small letters.
        name: its whole name, as it is shown.
        city: the city that it is a part of, where one is named.
    """
    first, last = span
    if city is not None:
        of = max(city.readings, key=lambda r: r.municipality.population)
        country = of.municipality.country
        return Candidate(first, last, "municipality", "noun", "city-district", name=name, country=country, city=of)
    readings = () if adjective in scene.tables.words.get("district_name", ()) else seats_of_district(scene, adjective)
    return Candidate(first, last, "municipality", "noun", "district", name=name, readings=readings)


def recognize_district_elided(scene: Scene, index: int, found: Sequence[Candidate]) -> Candidate | None:
    """«Глава Лужского района … и глава Плюсского»: the noun of the district before is left out; also a body's.

    «Псковский район подписал соглашение с Тосненским» is such, too, unless somebody of the article is called so.
    """
    token = scene.tokens[index]
    adjective = adjective_of_district(scene, token) if token.is_capitalized else ""
    if not adjective.endswith(_OF_TOWNS) or not is_proper_adjective(scene, index) or not _lacks_noun(scene, index):
        return None
    start = scene.sentence(index).first
    before = next((c for c in reversed(found) if c.kind == "municipality"), None)
    if before is None or before.first < start or not scene.surnames.isdisjoint(token.lemmas):
        return None
    if before.rule == "district" and (_is_headed(scene, index) or _is_partner_of(scene, index, before)):
        return _called(scene, index, adjective, before.name.split(" ", 1)[1], None)
    if before.form == "adjective" and _is_headed(scene, index) and scene.is_a("body_left_out", before.last):
        return of_city(index, tuple(seats_of(scene, adjective)), "adjective")
    return None


def _lacks_noun(scene: Scene, index: int) -> bool:
    """Whether no noun stands behind an adjective but the name of who holds an office."""
    behind = index + 1
    own = scene.name_of[index] >= 0 and scene.name_of[index] == scene.name_of[min(behind, len(scene.name_of) - 1)]
    return _stands_alone(scene, index) or (scene.name_type(behind) == "PER" and not own)


def _is_headed(scene: Scene, index: int) -> bool:
    """«Глава Плюсского», «из Плюсского»: in the genitive, where a surname would stand in the case of the office."""
    genitive = scene.tokens[index].text.endswith(_GENITIVE)
    return genitive and scene.is_a("district_head", index - 1)


def _is_partner_of(scene: Scene, index: int, district: Candidate) -> bool:
    """«Псковский район дружит с Тосненским»: not «глава района встретился с Невельским», who may be anybody."""
    acts = scene.tokens[district.last - 1].feats.get("Case") == "Nom"
    return acts and scene.tokens[index].text.endswith(_INSTRUMENTAL) and is_partner(scene, index)


def recognize_district_apposed(scene: Scene, index: int, found: Sequence[Candidate]) -> Candidate | None:
    """«С Кронштадтом, районом Петербурга»: the city that a name just told is a part of is no town of the story."""
    beside = bool(found) and found[-1].last == index - 1 and found[-1].kind == "municipality"
    if not beside or scene.tokens[index - 1].text not in _BEFORE_APPOSITION or not scene.is_a("district_noun", index):
        return None
    city = city_of_district(scene, index + 1)
    if city is None:
        return None
    name = f"{scene.tokens[index].lemma} {scene.tokens[index + 1].text}"
    return Candidate(index, city.last, "region", "noun", "district-apposed", name=name)


def adjective_of_district(scene: Scene, token: Token) -> str:
    """The adjective of a district's name, one that many cities' districts bear where the form may be of two."""
    adjective = scene.grammar.adjective_nominative(token)
    common = scene.tables.words.get("district_name", ())
    return next((name for name in sorted(token.lemmas) if name in common), adjective) if adjective else ""


def seats_of_district(scene: Scene, adjective: str) -> tuple[Reading, ...]:
    """The towns that a district may be named after: those of countries that have such districts, if there are any."""
    seats = tuple(seats_of(scene, adjective)) or tuple(namesakes_of_district(scene, adjective))
    seats = seats or tuple(seat_of_region(scene, adjective))  # «Вологодский район»
    countries = scene.tables.words.get("country_of_districts", ())
    return tuple(s for s in seats if s.municipality.country in countries) or seats


def is_proper_adjective(scene: Scene, index: int) -> bool:
    """Whether an adjective may be a district's name: not «это район Гомеля», «новый район»."""
    written = scene.tokens[index].text.casefold()
    is_plain = scene.is_a("plain", index) or written in scene.tables.words.get("plain", ())
    return not scene.is_a("district_filler", index) and not is_plain


def city_of_district(scene: Scene, index: int) -> Candidate | None:
    """The city that a district is a part of: in the genitive right after it («Московского района города Минска»)."""
    start = index
    while scene.is_a("town_word", index) or _is_point_or_adjective(scene, index):
        index += 1
    if index >= len(scene.tokens) or (index == start and scene.tokens[index].feats.get("Case") != "Gen"):
        return None
    named = recognize_name(scene, index)
    return named if named is not None and named.kind == "municipality" and named.readings else None


def _is_point_or_adjective(scene: Scene, index: int) -> bool:
    """«Г. Минска», «турецкой Антальи»."""
    return index < len(scene.tokens) and (scene.tokens[index].text == "." or is_territory_adjective(scene, index))
