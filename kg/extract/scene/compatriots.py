"""Compatriots: towns of one country that an article names beside each other, and that nothing ties.

«Похожий список ведёт соседний Северодвинск», «Ишимбаю тоже предлагали присмотреться»: a town abroad is named in an
article about partners because it is one; a town near by is named for many reasons. So it is one only where words join
the two, where it acts in a clause that speaks of a tie, or where the article has told of partners in that country.
"""

from __future__ import annotations

from collections.abc import Collection

from kg.extract.scene.frame import Frame, Pair
from kg.extract.scene.scene import Scene
from kg.extract.scene.wording import names_tie

_BESIDE = ("tie.lone", "tie.hub.object", "tie.hub.goal", "tie.hub.origin", "tie.hub.sender")


def are_compatriots(scene: Scene, pair: Pair) -> bool:
    """Whether two municipalities are known to lie in one country."""
    one, other = (scene.entities[e].country for e in pair)
    return one is not None and one == other


def is_compatriot_beside(scene: Scene, frame: Frame, first: int, last: int, known: Collection[Pair]) -> bool:
    """Whether a municipality is but named beside one of its country.

    Args:
        scene: what the article names.
        frame: the two, and the rule that joined them.
        first: where its clause begins.
        last: where it ends.
        known: the pairs told so far.
    """
    if frame.rule not in _BESIDE or not are_compatriots(scene, frame.pair) or has_compatriots(scene, frame.head, known):
        return False
    acting = any(
        p.entity == frame.partner and p.government.case == "Nom" and not p.government.preposition
        for p in scene.parties_in(first, last)
    )
    return not (acting and names_tie(scene, first, last))


def are_compatriots_aside(scene: Scene, frame: Frame, first: int, last: int) -> bool:
    """«Кисловодск и Ессентуки обещали поддержать соседей»: neither the article's own, and no word ties them.

    Not «следующую пару составят Снежинск и Трёхгорный».
    """
    aside = scene.home not in frame.pair and are_compatriots(scene, frame.pair)
    paired = any(t.lemma == "пара" for t in scene.analysis.tokens[first:last])
    return aside and not paired and not names_tie(scene, first, last)


def has_compatriots(scene: Scene, head: int, known: Collection[Pair]) -> bool:
    """Whether partners of a municipality in its own country were told: «С Капаном подписан договор …»."""
    return any(head in pair and are_compatriots(scene, pair) for pair in known)
