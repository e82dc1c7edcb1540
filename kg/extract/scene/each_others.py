"""Each other's: whether two towns in one list may be tied to each other, rather than each to a third."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from kg.extract.scene.announcing import POSSESSIVES
from kg.extract.scene.deed import ENDED
from kg.extract.scene.entries import is_answer
from kg.extract.scene.parties import Group, is_as_named, is_partner_noun
from kg.extract.scene.scene import Scene
from kg.extract.scene.wording import (
    adds_partners,
    deeds_in,
    is_predicate_list,
    keeps_agreements,
    speaks_of_more_partners,
)
from kg.lang.base import Sentence

_TWO = 2  # municipalities
_IN_THEIR_PLACE = ("ею", "ей", "им", "ими")
_THEY = "они"
_LIKEWISE = ("вместе", "наряду", "заодно")
_WITH_THEM = ("ними", "обоими", "обеими", "каждым", "каждой", "первым", "первой", "тем", "теми")


def two_across_border(
    scene: Scene,
    sentence: Sentence,
    waiting: Sequence[tuple[int, int, int]],
    hub: int | None,
    known: Collection[tuple[int, int]],
) -> tuple[int, int] | None:
    """«Хайфа подтвердила верность Одессе»: a sentence on two across a border that were not spoken of before.

    Args:
        scene: what the article names.
        sentence: the sentence.
        waiting: the municipalities that no clause of it joined, each with the token range of its clause.
        hub: whom the passage is about.
        known: the pairs told before.
    """
    groups = scene.groups_in(sentence.first, sentence.last)
    named = {e for g in groups for e in g.entities}
    entities = list(dict.fromkeys(w[0] for w in waiting))
    if [g.role for g in groups][:_TWO] != ["subject", "dependent"]:
        return None
    if len(entities) != _TWO or set(entities) != named or hub in named or named & {e for p in known for e in p}:
        return None
    one, other = entities
    return (one, other) if scene.entities[one].country != scene.entities[other].country else None


def are_across_border(
    scene: Scene, first: int, last: int, groups: Sequence[Group], known: Collection[tuple[int, int]]
) -> bool:
    """«Семей и Бийск продлили соглашение», where the article's own municipality is a third one.

    Partners of the own one are listed with their like; of two in a list of their own of whom one lies in its country
    and one abroad, each is the other's, but where the clause says that they are in a list, or whose they are; whoever
    is known for the own one's partner already is told of once more («побратимами стали Невельск и Вакканай»).
    """
    home = scene.home
    if home is None or len(groups) != 1 or len(groups[0].entities) != _TWO or home in groups[0].entities:
        return False
    named = set(groups[0].entities)
    own, *countries = (scene.entities[e].country for e in (home, *groups[0].entities))
    if own is None or None in countries or countries.count(own) != 1:
        return False
    if scene.has_cue(first, last, "list_word") or _are_called_partners(scene, first, last, groups[0]):
        return False
    again = any(home in pair and not named.isdisjoint(pair) for pair in known)
    if again and is_predicate_list(scene, first, last):
        return True
    return not (_is_declined_object(scene, groups[0]) or _are_of_third(scene, first, last, told=bool(known)))


def _are_of_third(scene: Scene, first: int, last: int, *, told: bool) -> bool:
    """Whether two listed towns are partners of a third: added to them, behind a colon, an answer, with papers of it."""
    sentence = scene.sentence_of(first)
    if adds_partners(scene, first, last, told=told) or _has_their_papers(scene, last, sentence.last):
        return True
    behind_colon = first > 0 and scene.analysis.tokens[first - 1].text == ":" and not _are_twins(scene, first, last)
    return behind_colon or is_answer(scene, sentence) or is_predicate_list(scene, first, last)


def _are_twins(scene: Scene, first: int, last: int) -> bool:
    """«Объяснимо: Калуга и Хуаншань — побратимы»: what the clause itself says of the two, whatever stands before."""
    tokens = scene.analysis.tokens
    parties = scene.parties_in(first, last)
    if len(parties) != _TWO or parties[0].first != first:
        return False
    dash, behind = parties[1].last, tokens[parties[1].last + 1 : last]
    return bool(behind) and tokens[dash].text in ("—", "–") and is_partner_noun(behind[0].lemma)


def _is_declined_object(scene: Scene, group: Group) -> bool:
    """«Город лишился Пскова и Шверина», not «Семей и Бийск …», a name that was taken for a plural."""
    party = scene.parties_in(group.first, group.last)[0]
    return group.role == "object" and not is_as_named(scene.analysis.tokens, party)


def _are_called_partners(scene: Scene, first: int, last: int, group: Group) -> bool:
    """«У него есть Мозырь и Калининград», «Мозырь и Калининград остаются её побратимами»: somebody else's."""
    tokens = scene.analysis.tokens
    owned = (n for t, n in pairwise(tokens[first:last]) if t.text.casefold() in POSSESSIVES)
    cues = (t for t in scene.triggers_in(first, group.first, "cues") if t.id in ("pronoun", "others_pronoun"))
    pronouns = any(not _is_likewise(scene, t.first) for t in cues)
    return pronouns or any(is_partner_noun(n.lemma) for n in owned)


def may_be_each_others(scene: Scene, first: int, last: int, *, told: bool, announced: bool) -> bool:
    """Whether two listed cities may be each other's: not where a pronoun or a list points to somebody else.

    `told` says whether the article told pairs before, `announced` whether it is about to list partners.
    """
    sentence = scene.sentence_of(first)  # «A и B ушли: обе разорвали договор»
    if not deeds_in(scene, sentence.first, sentence.last).isdisjoint(ENDED):
        return False
    if told and (keeps_agreements(scene, first, last) or _does_alike(scene, first, last)):
        return False
    if _points_elsewhere(scene, first, last, announced=announced or told):
        return False
    if (announced and scene.analysis.tokens[first].lemma == "это") or _are_of_third(scene, first, last, told=told):
        return False
    return not speaks_of_more_partners(scene, first, last)


def _is_likewise(scene: Scene, pronoun: int) -> bool:
    """«Вместе с ними породнились A и B»: who did the same is nobody's partner by it."""
    before = [t.lemma for t in scene.analysis.tokens[max(0, pronoun - _TWO) : pronoun]]
    return len(before) == _TWO and before[0] in _LIKEWISE and before[1] in ("с", "со")


def _means_paper(scene: Scene, first: int, pronoun: int) -> bool:
    """«Подписали меморандум, упомянув в нём сады»: what stands in the paper just named."""
    within = scene.analysis.tokens[pronoun - 1].lemma in ("в", "во", "по") if pronoun > first else False
    return within and bool(scene.triggers_in(first, pronoun, "documents"))


def _has_their_papers(scene: Scene, first: int, last: int) -> bool:
    """«Появились Маньчжурия и Каракол: меморандумы с ними подписаны осенью», «с обоими», «с первым»: with a third."""
    tokens = scene.analysis.tokens
    with_them = any(
        tokens[i].lemma in ("с", "со")
        and tokens[i].pos == "ADP"
        and tokens[i + 1].text.lower() in _WITH_THEM
        and not _is_likewise(scene, i + 1)
        for i in range(first, last - 1)
    )
    return with_them and bool(scene.triggers_in(first, last, "documents"))


def _does_alike(scene: Scene, first: int, last: int) -> bool:
    """«Ницца и Родос поступили иначе», «так же ответили Лахти и Зуль»: than others of whom it was told."""
    return scene.has_cue(first, last, "repeating") or any(t.lemma == "иначе" for t in scene.analysis.tokens[first:last])


def _means_these(scene: Scene, first: int, pronoun: int) -> bool:
    """«Калуга и Хуаншань — побратимы, они район с уездом и свели»: the two that the clause named before."""
    token = scene.analysis.tokens[pronoun]
    parties = scene.parties_in(first, pronoun)
    return token.text.casefold() == _THEY and len({p.entity for p in parties}) == _TWO


def _points_elsewhere(scene: Scene, first: int, last: int, *, announced: bool) -> bool:
    """Whether a pronoun means another town, or a list is spoken of; «ею подтвердили узы A и B» means the paper."""
    tokens = scene.analysis.tokens
    thought_of = announced and scene.has_cue(first, last, "considered")  # «на очереди Решт и Латакия»
    thought_of = thought_of and not any(t.lemma == "пара" for t in tokens[first:last])
    if thought_of or scene.has_cue(first, last, "list_word"):
        return True
    copula = scene.any_plays("tie_words_ru", "copula", first, last)
    cues = (t for t in scene.triggers_in(first, last, "cues") if t.id in ("pronoun", "others_pronoun"))
    others = (t.first for t in cues if not (_is_likewise(scene, t.first) or _means_these(scene, first, t.first)))
    pronouns = [i for i in others if not _means_paper(scene, first, i)]
    return any(
        copula or tokens[i].text.lower() not in _IN_THEIR_PLACE or tokens[max(0, i - 1)].pos == "ADP" for i in pronouns
    )
