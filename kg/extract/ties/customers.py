"""Towns behind a dash that are said to be something else than partners: «его заказчики — Пенза и Гомель»."""

from __future__ import annotations

from typing import Final

from kg.extract.scene.parties import Group, is_partner_noun
from kg.extract.scene.party_words import names_party
from kg.extract.scene.scene import Scene
from kg.lang.base import Token
from kg.lang.role_words import role_words

_DASHES: Final = ("—", "–")
_WORDS_TO_DASH: Final = 8
_ITS: Final = ("его", "ее", "её", "их")


def without_customers(scene: Scene, groups: tuple[Group, ...], first: int) -> tuple[Group, ...]:
    """The municipalities of a clause but for neighbours, customers and a plant's partners behind a dash."""
    return tuple(g for g in groups if not _is_said_of_others(scene, g, first))


def _is_said_of_others(scene: Scene, group: Group, first: int) -> bool:
    tokens = scene.analysis.tokens
    dash = group.first - 1
    if group.form != "noun" or dash <= first or tokens[dash].text not in _DASHES:
        return False
    before = tokens[max(first, dash - _WORDS_TO_DASH) : dash]
    noun = next((i for i, t in enumerate(before) if _is_said(t)), None)
    if noun is None:
        return False
    words = role_words("tie_words_ru")
    if words.plays(before[noun], "municipality"):
        return words.any_plays(before, "neighbouring")
    if is_partner_noun(before[noun].lemma):
        its = noun > 0 and before[noun - 1].text.casefold() in _ITS
        return its and _follows_plant(scene, dash - len(before) + noun - 1)
    return words.plays(before[noun], "customer")


def _is_said(token: Token) -> bool:
    return token.pos == "NOUN" and token.feats.get("Number") == "Plur" and token.feats.get("Case") in ("Nom", "Acc")


def _follows_plant(scene: Scene, its: int) -> bool:
    """«Завод работает на экспорт, | его партнёры — …»: a plant or a school is the subject, and no town."""
    sentence = scene.sentence_of(its)
    if scene.triggers_in(sentence.first, its, "kinds"):
        return False
    before = scene.analysis.tokens[sentence.first : its]
    opening = next((t for t in before if t.pos in ("NOUN", "PROPN", "ADP")), None)
    return opening is not None and names_party((opening,), "other")
