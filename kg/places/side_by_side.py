"""Two towns that stand side by side, of which the model makes a person's full name: «с Тверью Оснабрюк дружит»."""

from __future__ import annotations

from typing import Final

from kg.places.beside import is_territory_adjective
from kg.places.folding import fold_name
from kg.places.inflection import MIN_WEIGHT
from kg.places.scene import Scene

_WITH: Final = ("с", "со")
_AND: Final = "и"
_TWIN: Final = "побратим"
_SEVERAL: Final = "ы"
_DASHES: Final = ("—", "–", "-")
_TO_TWINS: Final = 6  # tokens: «Великий Новгород — давние города-побратимы»


def stand_side_by_side(scene: Scene, first: int) -> bool:
    """«С Тверью Оснабрюк дружит с 1991 года»: two towns meet, of which the model makes a full name."""
    left = first if _is_with(scene, _before_adjective(scene, first)) else first - 1
    if left < 1 or left + 1 >= len(scene.tokens) or not _is_with(scene, _before_adjective(scene, left)):
        return False
    companion, head = scene.tokens[left], scene.tokens[left + 1]
    tying = _is_tied(scene, left)
    is_name = fold_name(head.text) in scene.gazetteer or (tying and not scene.grammar.is_known_word(head))
    named = head.is_capitalized and is_name and not scene.grammar.is_person_word(head)
    known = tying or scene.grammar.is_place_word(companion) or scene.grammar.is_place_word(head)
    known = known or (_before_adjective(scene, left) < left - 1 and _may_be_town(scene, left))
    return named and companion.is_capitalized and known


def are_called_twins(scene: Scene, first: int, last: int) -> bool:
    """«Владимир и Эрланген — города-побратимы»: the first of two that a noun behind calls twins, whatever the word is.

    The other must be no person by its name, and both in the gazetteer: not «Владимир и Сергей — побратимы».
    """
    sentence, other = scene.sentence(first), last + 1
    if first != sentence.first or other >= sentence.last or scene.tokens[last].lemma != _AND:
        return False
    twin = next((i for i in range(other + 1, min(other + _TO_TWINS, sentence.last)) if _names_twins(scene, i)), other)
    named = range(other, next((i for i in range(other, twin) if not scene.tokens[i].is_capitalized), twin))
    between = (scene.tokens[i] for i in range(named.stop, twin))
    if not named or any(t.text not in _DASHES and t.pos not in ("ADJ", "ADV") for t in between):
        return False
    names = (scene.tokens[first:last], scene.tokens[named.start : named.stop])
    known = all(fold_name(" ".join(t.text for t in name)) in scene.gazetteer for name in names)
    return known and not any(scene.grammar.is_person_word(scene.tokens[i]) for i in named)


def _names_twins(scene: Scene, index: int) -> bool:
    token = scene.tokens[index]
    several = token.feats.get("Number") == "Plur" or token.text.endswith(_SEVERAL)  # the tagger misses «города-…»
    return several and (scene.is_a("partner_town", index) or token.lemma == _TWIN)


def _is_tied(scene: Scene, companion: int) -> bool:
    """«Породнилась с Барановичами Бяла-Подляска», «с Бёблингеном Бергама породнилась»: what nobody does as a person."""
    before = _before_adjective(scene, companion) - 1
    behind = companion + 2
    return scene.is_a("tying_verb", before) or scene.is_a("tying_verb", behind) or scene.is_a("partner_noun", behind)


def _may_be_town(scene: Scene, index: int) -> bool:
    """«С чешским Зноймо Ретц породнился»: a companion described by its country that no person's name is."""
    forms = scene.grammar.nominatives(scene.tokens[index])
    named = any(fold_name(form.text) in scene.gazetteer for form in forms if form.weight >= MIN_WEIGHT)
    return named and not scene.grammar.is_person_word(scene.tokens[index])


def _before_adjective(scene: Scene, first: int) -> int:
    """The token before a name and the adjective of its country: «с румынским Питешти»."""
    return first - 1 - (first > 1 and is_territory_adjective(scene, first - 1))


def _is_with(scene: Scene, index: int) -> bool:
    return index >= 0 and scene.tokens[index].lemma in ("с", "со") and scene.tokens[index].pos == "ADP"
