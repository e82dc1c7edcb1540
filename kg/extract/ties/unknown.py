"""Unknown heads: a name that no municipality is known by, whose partner is then nobody else's."""

from __future__ import annotations

from kg.extract.scene.frame import Frame
from kg.extract.scene.scene import Scene
from kg.lang.ru.predicates import is_predicate

_REACH = 5  # tokens of a name


def has_stranger(scene: Scene, frame: Frame, first: int, last: int) -> bool:
    """«Болгар дружит с Ургенчем», «Ошская область договорилась с Гомелем»: who acts is not the frame's head.

    A name that is no person's, place's or body's, or the name of a region, stands before the companion as subject.
    """
    parties = scene.parties_in(first, last)
    if any(p.entity == frame.head for p in parties):
        return False
    partner = next((p for p in parties if p.entity == frame.partner), None)
    return partner is not None and any(_is_stranger(scene, i) for i in range(first, partner.first))


def _is_stranger(scene: Scene, index: int) -> bool:
    tokens = scene.analysis.tokens
    token, before = tokens[index], tokens[index - 1]
    if token.pos != "PROPN" or not token.text[:1].isupper() or before.text == "«" or _is_municipal(scene, index):
        return False
    if before.lemma == "у" and token.feats.get("Case") == "Gen":
        return True  # «у Шахрихана побратимские узы с Джалал-Абадом», also where it was taken for a person
    opens = scene.sentence_of(index).first == index  # where common nouns are written large, too
    acting = token.feats.get("Case") == "Nom" and before.pos != "ADP" and not _is_person(scene, index)
    return acting and (not opens or is_predicate(tokens[index + 1]) or tokens[index + 1].text == ",")


def _is_municipal(scene: Scene, index: int) -> bool:
    token = scene.analysis.tokens[index]
    places = scene.places_in(max(0, index - _REACH), index + 1)
    return any(p.kind == "municipality" and p.start <= token.start < p.end for p in places)


def _is_person(scene: Scene, index: int) -> bool:
    token = scene.analysis.tokens[index]
    return any(p.start <= token.start < p.end for p in scene.persons_in(max(0, index - _REACH), index + 1))
