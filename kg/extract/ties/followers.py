"""Who does to a partner what another has just done: «а Кассель приостановил сотрудничество с ним»."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from kg.extract.scene.adjectives import adjectives_in
from kg.extract.scene.deed import ENDED
from kg.extract.scene.frame import Frame
from kg.extract.scene.scene import Scene
from kg.extract.scene.wording import deeds_in, has_word
from kg.lang.base import Token
from kg.lang.role_words import role_words

RULE: Final = "tie.alike"
_NEAR: Final = 2  # sentences
_ACTED_ON: Final = ("tie.companion", "tie.two")
_ALSO: Final = ("тоже", "также", "этот")
_WITH_IT: Final = ("ним", "ней", "нему")
_WORDS_TO_NOUN: Final = 3
_CAPITAL: Final = "столица"
_OF_TOWNS: Final = ("ский", "цкий")
_OF_TIES: Final = ("побратимск", "партнерск", "дружеск", "городск")
_DEEDS: Final = {*ENDED, "renewed"}


@dataclass(frozen=True, slots=True)
class Example:
    """Who ended or prolonged a tie, with whom, and in which sentence that is told."""

    actor: int
    partner: int
    sentence: int


def example_set(scene: Scene, frames: tuple[Frame, ...], first: int, last: int) -> Example | None:
    """«Эксетер разорвал отношения с Ярославлем»: what a clause of one pair on either side of a border tells."""
    if len(frames) != 1 or frames[0].rule not in _ACTED_ON or deeds_in(scene, first, last).isdisjoint(_DEEDS):
        return None
    (frame,) = frames
    if not _lie_apart(scene, frame.head, frame.partner):
        return None
    return Example(frame.head, frame.partner, scene.sentence_of(first).index)


def partner_of_follower(scene: Scene, example: Example | None, entity: int, first: int, last: int) -> int | None:
    """Whose partner one is that alone acts in a clause: «Пуатье тоже расторг договор с этим городом», «так же
    поступил Арль», «Берлингтон — нет».

    Nothing where it lies in the partner's own country.
    """
    if example is None or not 0 <= scene.sentence_of(first).index - example.sentence < _NEAR:
        return None
    acting = [g for g in scene.groups_in(first, last) if g.entities == (entity,) and g.role == "subject"]
    if entity in (example.actor, example.partner) or not acting or not _lie_apart(scene, entity, example.partner):
        return None
    if not _is_linked(scene, example, first, last) or _names_another(scene, first, last):
        return None
    does_alike = not deeds_in(scene, first, last).isdisjoint(_DEEDS) or scene.has_cue(first, last, "repeating")
    keeps = has_word(scene, first, last, "keeping") or _does_not(scene, acting[0].last, last)
    return example.partner if does_alike or keeps else None


def keeper_of_list(scene: Scene, example: Example | None, first: int) -> int | None:
    """«Нанси исключил Краснодар из списка побратимов. Карлсруэ в списке остаётся»: whose the list is."""
    sentence = scene.sentence_of(first)
    if example is None or example.sentence != sentence.index - 1:
        return None
    before = scene.analysis.sentences[example.sentence]
    listed = (scene.has_cue(s.first, s.last, "list_word") for s in (before, sentence))
    remaining = has_word(scene, sentence.first, sentence.last, "remaining")
    return example.actor if remaining and all(listed) else None


def may_follow(scene: Scene, example: Example | None, first: int, last: int) -> bool:
    """Whether a sentence says of somebody that it did the same: «Так же поступил Арль.»"""
    near = example is not None and scene.sentence_of(first).index - example.sentence < _NEAR
    return near and scene.has_cue(first, last, "repeating")


def _is_linked(scene: Scene, example: Example, first: int, last: int) -> bool:
    """Whether the same sentence goes on, or words refer to what was told: «тоже», «с ним», «с этим городом»."""
    if scene.sentence_of(first).index == example.sentence or scene.has_cue(first, last, "repeating"):
        return True
    tokens = scene.analysis.tokens
    linked = any(t.lemma in _ALSO or t.text.casefold() in _WITH_IT for t in tokens[first:last])
    return linked or any(_is_word_for_town(tokens, i) for i in range(first, last))


def _is_word_for_town(tokens: Sequence[Token], index: int) -> bool:
    """«С (волжским) городом», «с донской столицей»: the partner by a word for it."""
    if tokens[index].lemma not in ("с", "со"):
        return False
    behind = tokens[index + 1 : index + 1 + _WORDS_TO_NOUN]
    noun = next((t for t in behind if t.pos == "NOUN"), None)
    town = noun is not None and (noun.lemma == _CAPITAL or role_words("tie_words_ru").plays(noun, "municipality"))
    return town and noun is not None and noun.feats.get("Case") == "Ins"


def _names_another(scene: Scene, first: int, last: int) -> bool:
    """«Таллин тоже разорвал московский договор»: an adjective says whose the tie or paper is."""
    if adjectives_in(scene, first, last):
        return True
    ties = (t.first for t in scene.triggers_in(first, last) if t.scheme in ("kinds", "documents"))
    before = (scene.analysis.tokens[i - 1].lemma for i in ties if i > first)
    return any(lemma.endswith(_OF_TOWNS) and not lemma.startswith(_OF_TIES) for lemma in before)


def _does_not(scene: Scene, behind: int, last: int) -> bool:
    """«… а Берлингтон — нет»."""
    return any(t.text.casefold() == "нет" for t in scene.analysis.tokens[behind:last][:2])


def _lie_apart(scene: Scene, one: int, other: int) -> bool:
    countries = {scene.entities[one].country, scene.entities[other].country}
    return len(countries) > 1 and None not in countries
