"""Tied mutually: two towns of which a clause says that they are tied to each other, and to nobody else.

«Орша и Радом породнились в 1997 году», «сами Радом и Орша породнены», «Орша и Радом стали побратимами»: who acts stands
before the verb. Where the verb comes first («побратимами стали Орша и Радом»), they may be somebody else's.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from kg.extract.scene.parties import Group, is_partner_noun
from kg.extract.scene.scene import Scene
from kg.extract.scene.wording import names_tie, number_of
from kg.lang.base import Token
from kg.lang.role_words import role_words

_PAIR: Final = 2
_THREE: Final = 3
_WORDS_TO_PARTNERS: Final = 2  # tokens: «стали первыми побратимами»
_WITH: Final = ("с", "со")
_PLURAL: Final = ("лись", "ны")  # whatever number the model sees in a rare verb
_NOT: Final = "не"
_BEING: Final = "быть"  # «были побратимами»: somebody's, who gave them up
_EACH_OTHER: Final = ("между собой", "друг с другом", "друг друга", "друг другу", "друг от друга")
_ABOUT: Final = ("о", "об")
_ANYBODY: Final = ("Gen", "Dat")  # «побратимами Твери», «побратимами городу»


def are_tied_mutually(scene: Scene, last: int, groups: Sequence[Group]) -> bool:
    """Whether a clause says of the only two municipalities that it lists that they tied themselves to each other."""
    if len(groups) != 1 or len(groups[0].entities) != _PAIR or not _may_act(groups[0]):
        return False
    parties = scene.parties_in(groups[0].first, last)
    tokens = scene.analysis.tokens
    behind = parties[-1].last if parties else last
    if len(parties) != _PAIR:
        return False
    if _has_each_other(tokens, behind, last) and names_tie(scene, behind, last):
        return True
    return any(_ties_both(tokens, i, last) for i in range(behind, last))


def are_three_tied(scene: Scene, clause: tuple[int, int], groups: Sequence[Group], hub: int | None) -> bool:
    """«Орша, Радом и Алитус подписали декларацию о сотрудничестве трёх городов», «… соглашение между собой»: one paper
    of all three, of whom the passage is about one.
    """
    if len(groups) != 1 or len(groups[0].entities) != _THREE or hub not in groups[0].entities:
        return False
    papers = scene.triggers_in(*clause, "documents")
    if not papers or all(t.id != "signed" for t in scene.triggers_in(*clause, "events")):
        return False
    if any(scene.analysis.tokens[p.first].feats.get("Number") == "Plur" for p in papers):
        return False  # «соглашения»: each with somebody
    first, last = clause
    tokens = scene.analysis.tokens
    return _has_each_other(tokens, first, last) or _counts_three(tokens[first:last])


def _counts_three(tokens: Sequence[Token]) -> bool:
    """«Три города», «трёх муниципалитетов»; not «трёх городов-побратимов», who may be somebody else's."""
    words = role_words("tie_words_ru")
    return any(number_of(t) == _THREE and words.plays(n, "municipality") for t, n in pairwise(tokens))


def _may_act(group: Group) -> bool:
    """Subjects, or what looks like an object or stands behind another noun: «в мае Орша и Радом договорились»."""
    return group.role in ("subject", "object") or (group.role == "dependent" and group.government.case == "Nom")


def _ties_both(tokens: Sequence[Token], verb: int, last: int) -> bool:
    """«породнились», «решили породниться», «стали побратимами»: and nobody behind it whom they are tied to."""
    words = role_words("tie_words_ru")
    plural = tokens[verb].text.endswith(_PLURAL) or tokens[verb].feats.get("Number") == "Plur"
    meant = tokens[verb].feats.get("VerbForm") == "Inf" and tokens[verb - 1].feats.get("Number") == "Plur"
    if not (plural or meant) or tokens[verb - 1].lemma == _NOT:
        return False
    if words.plays(tokens[verb], "ties_itself"):
        return not _is_with_somebody(tokens, verb, last)
    if words.plays(tokens[verb], "agreeing"):
        return _is_about_tie(tokens, verb, last) and not _is_with_somebody(tokens, verb, last)
    becoming = words.plays(tokens[verb], "becoming") and tokens[verb].lemma != _BEING
    return becoming and _are_partners_of_nobody(tokens, verb, last)


def _are_partners_of_nobody(tokens: Sequence[Token], verb: int, last: int) -> bool:
    """«стали побратимами в 1997 году», not «стали побратимами Твери»."""
    near = range(verb + 1, min(last, verb + 1 + _WORDS_TO_PARTNERS))
    noun = next((i for i in near if is_partner_noun(tokens[i].lemma)), None)
    if noun is None or tokens[noun].feats.get("Case") != "Ins":
        return False
    return not any(t.feats.get("Case") in _ANYBODY for t in tokens[noun + 1 : noun + 2] if t.pos != "NUM")


def _is_with_somebody(tokens: Sequence[Token], verb: int, last: int) -> bool:
    """«породнились с Тверью», «с нами»; not «породнены с 1997 года»."""
    behind = (tokens[i + 1] for i in range(verb, last - 1) if tokens[i].lemma in _WITH)
    return any(t.pos not in ("NUM", "ADJ") or t.feats.get("Case") == "Ins" for t in behind)


def _is_about_tie(tokens: Sequence[Token], verb: int, last: int) -> bool:
    """«объявили о партнёрстве», «договорились о побратимстве»; not «о разрыве партнёрства»."""
    about = verb + 1
    if about >= last or tokens[about].lemma not in _ABOUT:
        return False
    noun = next((t for t in tokens[about + 1 : last] if t.pos != "ADJ"), None)
    return noun is not None and role_words("tie_words_ru").plays(noun, "relation")


def _has_each_other(tokens: Sequence[Token], first: int, last: int) -> bool:
    """«дружат между собой», «порвали друг с другом»."""
    words = " ".join(t.text.casefold() for t in tokens[first:last])
    return any(said in words for said in _EACH_OTHER)
