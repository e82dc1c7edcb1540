"""Which words that look like a city are none: persons, rivers, streets, clubs, words of the dictionary."""

from __future__ import annotations

from typing import Final

from kg.places.scene import Scene

_MIN_SMALL_TOWN: Final = 15_000
"""People of the smallest town that is recognized by its name alone, with nothing around that speaks for a town."""


def refusal(scene: Scene, first: int, last: int, population: int) -> str | None:
    """The rule that says that tokens `first:last`, which bear a name of the gazetteer, are no municipality."""
    if _is_person(scene, first, last):
        return "person"
    if _is_river(scene, first):
        return "river"
    if _is_title_of_thing(scene, first, last):
        return "thing"
    if last - first == 1 and _is_plain_word(scene, first):
        return "plain-word"
    if _is_unsupported(scene, first, population):
        return "small"
    return None


def _has_classifier(scene: Scene, first: int) -> bool:
    return scene.is_a("settlement", scene.before(first))


def _is_person(scene: Scene, first: int, last: int) -> bool:
    if all(scene.name_type(i) != "PER" for i in range(first, last)):
        return False
    name = scene.name_tokens(first)
    alone = len(name) <= last - first
    if not alone:
        return True
    token = scene.tokens[first]
    before = scene.before(first)
    in_place = before >= 0 and scene.tokens[before].lemma in scene.tables.words.get("place_preposition", ())
    return not (_has_classifier(scene, first) or not scene.grammar.is_person_word(token) or in_place)


def _is_river(scene: Scene, first: int) -> bool:
    before = scene.before(first)
    if before < 0 or _has_classifier(scene, first):
        return False
    if scene.is_a("water", before):
        return True
    locative = scene.tokens[first].feats.get("Case") == "Loc"
    return locative and scene.tokens[before].lemma in scene.tables.words.get("river_preposition", ())


def _is_title_of_thing(scene: Scene, first: int, last: int) -> bool:
    """«отель «Минск»», «станция Орша», «Иннопром»: what is quoted is no city unless it is called one."""
    before = scene.before(first)
    if scene.quoted[first]:
        return not _has_classifier(scene, first)
    if scene.is_a("thing", before) and not _has_classifier(scene, first):
        return scene.tokens[first].feats.get("Case") == "Nom"
    if scene.name_type(first) == "ORG" and not scene.is_a("authority", before):
        latin = scene.tokens[first].text.isascii()
        return latin or (
            last < len(scene.tokens) and scene.name_of[last] == scene.name_of[first] and _is_nominative(scene, first)
        )
    return False


def _is_nominative(scene: Scene, index: int) -> bool:
    return scene.tokens[index].feats.get("Case", "Nom") == "Nom"


def _is_plain_word(scene: Scene, index: int) -> bool:
    token = scene.tokens[index]
    if scene.name_type(index) == "LOC" or not scene.grammar.is_common_word(token):
        return False
    if _has_classifier(scene, index) and token.is_capitalized:
        return False
    return token.pos != "PROPN" or scene.is_sentence_start(index) or not token.is_capitalized


def _is_unsupported(scene: Scene, first: int, population: int) -> bool:
    if scene.name_type(first) == "LOC" or _has_classifier(scene, first):
        return False
    return population < _MIN_SMALL_TOWN and (scene.tokens[first].pos != "PROPN" or scene.name_type(first) == "ORG")
