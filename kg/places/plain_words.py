"""Words of the dictionary that a town is called as well: «Находка», «Муром», «Орёл»."""

from __future__ import annotations

from typing import Final

from kg.places.acting import is_called_partner
from kg.places.beside import has_classifier, is_partner
from kg.places.scene import Scene
from kg.places.side_by_side import stand_side_by_side

MIN_SMALL_TOWN: Final = 15_000
"""People of the smallest town that is recognized by its name alone, with nothing around that speaks for a town."""

MIN_CITY: Final = 50_000
"""People of the smallest city that a word of the dictionary may name by its capital letter alone."""


def is_plain_word(scene: Scene, index: int, population: int) -> bool:
    """Whether a word of the dictionary, that a town of so many people is called as well, is but that word here."""
    token = scene.tokens[index]
    if not scene.grammar.is_common_word(token) or not scene.grammar.may_be_word(token):
        return False
    if scene.name_type(index) == "LOC" and not (_heads_name(scene, index) or _only_opens(scene, index, population)):
        return False
    if population >= MIN_CITY and (_is_written_as_name(scene, index) or _opens_as_name(scene, index)):
        return False
    if population >= MIN_CITY and (_is_written_large_elsewhere(scene, index) or stand_side_by_side(scene, index)):
        return False
    is_party = has_classifier(scene, index) or is_partner(scene, index) or is_called_partner(scene, index)
    return not (token.is_capitalized and is_party)


def _heads_name(scene: Scene, index: int) -> bool:
    """«Дружба Твери и Безансона»: the model takes the word that opens a sentence and the city behind it for one."""
    return scene.sentence(index).first == index and len(scene.name_tokens(index)) > 1


def _only_opens(scene: Scene, index: int, population: int) -> bool:
    """«Стрелку прибили к столбу»: a small town's name that only ever opens sentences, or stands small elsewhere."""
    if not scene.is_sentence_start(index) or scene.tokens[index].lemma in scene.written_large:
        return False
    return population < MIN_SMALL_TOWN or scene.tokens[index].lemma in scene.written_small


def _opens_as_name(scene: Scene, index: int) -> bool:
    """«Муром подписал договор»: what opens a sentence is a name for the model, though the dictionary has «мур»."""
    token = scene.tokens[index]
    opens = scene.sentence(index).first == index and token.pos == "PROPN"
    return opens and token.feats.get("Case") in ("Nom", "Acc")  # which look alike


def _is_written_large_elsewhere(scene: Scene, index: int) -> bool:
    """«Находка и Тонхэ … в биографии Находки»: opens a sentence, and within others is always written as a name."""
    token = scene.tokens[index]
    if not scene.is_sentence_start(index):
        return False
    known = token.lemma in scene.written_large and token.lemma not in scene.written_small
    return known and token.pos in ("NOUN", "PROPN") and token.feats.get("Case") == "Nom"


def _is_written_as_name(scene: Scene, index: int) -> bool:
    """«К слову, и Ессентуки не сидят сложа руки»: a capital letter that no beginning of a sentence explains."""
    token = scene.tokens[index]
    is_name = token.pos == "PROPN" and token.feats.get("Animacy") == "Inan" and scene.name_type(index) != "ORG"
    return is_name and not scene.is_sentence_start(index) and not scene.quoted[index]
