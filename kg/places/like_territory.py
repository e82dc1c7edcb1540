"""Cities that bear the name of their state or region: «побратимом стал Алжир», «Казань и Цзилинь породнились»."""

from __future__ import annotations

from typing import Final

from kg.places.beside import has_classifier, is_partner, is_twin
from kg.places.derive import territory_of_adjective
from kg.places.folding import fold_name
from kg.places.scene import Scene
from kg.places.tables import Territory

_MIN_LARGE: Final = 100_000
_NAMESAKES: Final = 5
_CALLING: Final = ("settlement", "city_body", "town_word")
_OF_PARTNERS: Final = ("twinning", "tying_verb", "partner_noun")


def is_city_like_territory(scene: Scene, first: int, last: int, territory: Territory) -> bool:
    """Whether a name that a state or region shares with a city of its own means the city here.

    A state's name does where a word calls it a city, or where it is twinned («Алжир», «Тунис», «Люксембург»): states
    have no twins. A region's does where it stands like any city («китайский Цзилинь», «договор с Цзилинем»), or next
    to another one that it is twinned with.
    """
    if last - first > 1:
        return False
    if _lies_in_other_country(scene, first, territory):
        return True
    if not _bears_its_name(scene, territory):
        return False
    if territory.is_country:
        return _is_called_city(scene, first) or is_twin(scene, first) or _is_twinned(scene, first)
    before = scene.before(first)
    if scene.is_a("town_word", before) and not is_town_itself(scene, before, first):
        return False
    return has_classifier(scene, first) or is_partner(scene, first) or _is_twinned(scene, first)


def _lies_in_other_country(scene: Scene, first: int, territory: Territory) -> bool:
    """«Турецкая Алания»: a town of the country whose adjective stands before it, which bears the name of another's."""
    before = scene.before(first)
    owner = territory_of_adjective(scene, before) if before >= 0 else None
    if owner is None or not owner.is_country or owner.country == territory.country:
        return False
    forms = scene.grammar.nominatives(scene.tokens[first])
    named = (place for form in forms for place in scene.gazetteer.lookup(fold_name(form.text)))
    return any(place.country == owner.country for place in named)


def is_town_itself(scene: Scene, word: int, first: int) -> bool:
    """«город Самара» is one, «главный город Гуджарата» is not: there the name is in another case than the word."""
    if not scene.is_a("town_word", word):
        return False
    cases = scene.grammar.cases_of(scene.tokens[word]), scene.grammar.cases_of(scene.tokens[first])
    return not all(cases) or not cases[0].isdisjoint(cases[1])


def _bears_its_name(scene: Scene, territory: Territory) -> bool:
    namesakes = [n for n in scene.gazetteer.lookup(fold_name(territory.name)) if n.country == territory.country]
    if territory.is_country:
        return any(n.geonames == territory.capital for n in namesakes)
    return any(n.population >= _MIN_LARGE for n in namesakes[:_NAMESAKES])


def _is_called_city(scene: Scene, first: int) -> bool:
    """«город Сингапур», «мэр Люксембурга», but «главный город Люксембурга», «города Алжира»."""
    before = scene.before(first)
    if scene.is_a("town_word", before):
        return scene.tokens[before].feats.get("Number") != "Plur" and is_town_itself(scene, before, first)
    return any(scene.is_a(role, before) for role in _CALLING)


def _is_twinned(scene: Scene, first: int) -> bool:
    """Whether «и» joins the name to a city's in a sentence on twins: «Казань и Тунис стали побратимами»."""
    sentence = scene.sentence(first)
    if not any(scene.is_a(role, i) for role in _OF_PARTNERS for i in range(sentence.first, sentence.last)):
        return False
    joined = ((first - 1, first - 2), (first + 1, first + 2))
    return any(_is_and(scene, link) and _is_city(scene, other) for link, other in joined)


def _is_and(scene: Scene, link: int) -> bool:
    return scene.is_a("list_link", link) and scene.tokens[link].text != ","


def _is_city(scene: Scene, index: int) -> bool:
    if not 0 <= index < len(scene.tokens) or not scene.tokens[index].is_capitalized:
        return False
    names = [form.text for form in scene.grammar.nominatives(scene.tokens[index])]
    folded = {fold_name(name) for name in names}
    return any(name in scene.gazetteer for name in folded) and folded.isdisjoint(scene.tables.territories)
