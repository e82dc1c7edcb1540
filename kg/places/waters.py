"""Which names of cities are those of waters and heights: «река Орша», «на Янцзы», «гора Тайшань»."""

from __future__ import annotations

from typing import Final

from kg.places.beside import has_classifier, is_partner
from kg.places.scene import Scene

_VERB_REACH: Final = 8  # words between a river and its verb
_MOST_WATERS: Final = 4  # in one list; without a bound, a long list of towns would be walked through for each of them
_IN_TOWNS: Final = ("в", "из")  # «в Оби», where «на Оби» is the river


def _is_river(scene: Scene, first: int) -> bool:
    """Whether the word before says that a water is meant («река Орша», «на Волге»: cities have «в»)."""
    before = scene.before(first)
    if before < 0 or has_classifier(scene, first):
        return False
    if scene.is_a("water", before) or _flows(scene, first):
        return True
    gone_to = scene.tokens[before - 1].pos == "VERB"  # «линия на Шымкент», not «приедут на Тобол»
    led_to = not gone_to and scene.tokens[first].feats.get("Case") == "Acc" and _is_stem(scene, first)
    if led_to and not scene.is_a("nature", first):
        return False
    return scene.is_a("river_preposition", before) or scene.is_a("river_preposition", _before_list(scene, first))


def _is_stem(scene: Scene, first: int) -> bool:
    """Whether a name is written as in the nominative: a masculine one, whose accusative is alike."""
    token = scene.tokens[first]
    return scene.grammar.nominatives(token)[0].text == token.text.lower() and not scene.grammar.is_common_word(token)


def _before_list(scene: Scene, first: int) -> int:
    """The word before a list in the locative that a name goes on with: «на Днестре и Дунае»; -1 where there is none."""
    index = first
    for _ in range(_MOST_WATERS - 1):
        linked = scene.is_a("list_link", index - 1)
        if not (linked and _is_located_name(scene, index) and _is_located_name(scene, index - 2)):
            break
        index -= 2
    return scene.before(index) if index < first else -1


def _is_located_name(scene: Scene, index: int) -> bool:
    return index >= 0 and scene.tokens[index].is_capitalized and scene.tokens[index].feats.get("Case") == "Loc"


def is_water_or_height(scene: Scene, first: int) -> bool:
    """Whether a name is one of nature's: «на Янцзы», «гора Тайшань»."""
    return _is_river(scene, first) or _is_height(scene, first)


def _is_called_town(scene: Scene, first: int) -> bool:
    """«Мэр Камы», «побратиму Каме»; not «показали побратимам Каму», which stand in cases of their own."""
    before = scene.before(first)
    if not scene.is_a("partner_noun", before):
        return has_classifier(scene, first)
    cases = scene.grammar.cases_of(scene.tokens[before]), scene.grammar.cases_of(scene.tokens[first])
    return not all(cases) or not cases[0].isdisjoint(cases[1])


def is_of_nature(scene: Scene, first: int) -> bool:
    """«У Волги», «за Амуром», «их Дарданеллы»: better known as a water or mountains, unless words make it a town."""
    if not scene.is_a("nature", first) or "-" in scene.tokens[first].text or _is_called_town(scene, first):
        return False
    return scene.tokens[scene.before(first)].lemma not in _IN_TOWNS and not is_partner(scene, first)


def _is_height(scene: Scene, first: int) -> bool:
    """«у подножия горы Тайшань», but «гор. Минск»."""
    return scene.before(first) == first - 1 and scene.is_a("height", first - 1)


def _flows(scene: Scene, first: int) -> bool:
    """«Ишим и Тобол вышли из берегов»: the next verb is one of rivers."""
    end = min(scene.sentence(first).last, first + _VERB_REACH)
    verb = next((i for i in range(first + 1, end) if scene.tokens[i].pos == "VERB"), None)
    if verb is None:
        return False
    return scene.is_a("river_verb", verb) or any(scene.is_a("river_bank", i) for i in range(verb + 1, verb + 3))
