"""Partners told aside, by an apposition: «в Анкоридже, побратиме Магадана, готовят предложение»."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from kg.extract.scene.frame import Frame
from kg.extract.scene.parties import Group, is_partner_noun
from kg.extract.scene.scene import Scene

_ATTRIBUTES: Final = 2  # tokens: «давнем японском»
_RULE: Final = "tie.apposed"


def told_by_apposition(scene: Scene, groups: Sequence[Group]) -> tuple[tuple[Frame, ...], tuple[Group, ...]]:
    """The pairs that appositions in an oblique case tell, and the municipalities of the clause without the partners."""
    frames, partners = [], set()
    for before, group in pairwise(groups):
        if _is_called_partner_of(scene, before, group):
            frames.append(Frame(before.entities[0], group.entities[0], _RULE))
            partners.add(group)
    return tuple(frames), tuple(g for g in groups if g not in partners)


def _is_called_partner_of(scene: Scene, before: Group, group: Group) -> bool:
    """Whether a comma and a partner noun in the singular, in the case of the first, stand between the two."""
    noun, tokens = group.government.head_token, scene.analysis.tokens
    if len(before.entities) != 1 or len(group.entities) != 1 or before.role == "subject" or group.role != "dependent":
        return False
    between = tokens[before.last : max(before.last, noun)]
    if not 1 <= len(between) <= 1 + _ATTRIBUTES or between[0].text != "," or any(t.pos != "ADJ" for t in between[1:]):
        return False
    partner = is_partner_noun(tokens[noun].lemma) and tokens[noun].feats.get("Number") == "Sing"
    return partner and tokens[noun].feats.get("Case") == before.government.case and before.entities != group.entities
