"""A second pair that has lost its verb: «Казань подписала договор с Брагой, а Уфа — с Шэньяном»."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kg.extract.scene.deed import Deed
from kg.extract.scene.scene import Scene
from kg.extract.ties.find import TieMention
from kg.lang.ru.predicates import is_predicate

_LINKS: Final = ("а", "и")
_DASHES: Final = ("—", "–")
_ORDINALS: Final = ("первый", "второй")
_NO: Final = ("не", "нет")


def goes_alike(scene: Scene, clause: tuple[int, int], deeds: Sequence[Deed], ties: Sequence[TieMention]) -> bool:
    """Whether a clause without a verb names a pair of its own, to which happened what the clause before tells.

    «Жлобин — побратимом Череповца» goes on, «Жлобин — побратим Череповца» tells a state.

    Args:
        scene: the article.
        clause: its tokens.
        deeds: what it tells by its own words.
        ties: those of its sentence.
    """
    first, last = clause
    tokens = scene.analysis.tokens[first:last]
    if any(d.type != "exists" for d in deeds) or any(is_predicate(t) or t.lemma in _NO for t in tokens):
        return False
    if tokens[0].lemma not in _LINKS and not any(t.text in _DASHES for t in tokens):
        return False
    called = (scene.analysis.tokens[t.first] for t in scene.triggers_in(first, last, "kinds"))
    if any(noun.feats.get("Case") != "Ins" for noun in called):
        return False
    ordinals = any(t.lemma in _ORDINALS for t in tokens)  # «первые — с Брагой, вторая — с Шэньяном»
    begin = scene.sentence_of(first).first if ordinals else first
    named = {p.entity for p in scene.parties_in(begin, last)}
    own = [t for t in ties if t.is_explicit and first <= t.first and t.last <= last]
    return bool(own) and all(named.issuperset(t.pair) for t in own)
