"""Who did the same before, or did not: «Вслед за Бари договор с Псковом расторгла Верона», «в отличие от Бари, …»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from kg.extract.scene.deed import ENDED
from kg.extract.scene.frame import Frame
from kg.extract.scene.parties import Group
from kg.extract.scene.put_in_list import puts_in_list
from kg.extract.scene.scene import Scene
from kg.extract.scene.wording import deeds_in
from kg.lang.ru.attributes import before_attributes
from kg.lang.ru.own_deeds import has_phrase_of_subject
from kg.lang.ru.predicates import is_predicate

FOLLOWED: Final = "tie.followed"
"""The rule of a tie that somebody ended as another did."""

_AFTER: Final = ("вслед", "следом")
_UNLIKE: Final = "отличие"
_DASHES: Final = ("—", "–")


def without_examples(
    scene: Scene, groups: tuple[Group, ...], first: int, last: int
) -> tuple[tuple[Group, ...], tuple[int, ...]]:
    """The sides of a clause, and who ended a tie before them with the same partner: nobody's partner itself.

    Who is named to tell a difference is no side; whose example a signing follows may have signed with somebody else.
    """
    unlike = [g for g in groups if g.government.preposition == "от" and _follows(scene, g, first, (_UNLIKE,))]
    after = [g for g in groups if g.government.preposition == "за" and _follows(scene, g, first, _AFTER)]
    after = after if not deeds_in(scene, first, last).isdisjoint(ENDED) else []
    if has_phrase_of_subject(scene.analysis.tokens, first, last):
        unlike = []  # «в отличие от Бари, порвавшего с Вологдой, | …»: the clause is about it
    rest = tuple(g for g in groups if g not in unlike and g not in after)
    return (rest, tuple(e for g in after for e in g.entities)) if rest else (groups, ())


def frames_of_examples(examples: Sequence[int], frames: Sequence[Frame], groups: Sequence[Group]) -> Iterator[Frame]:
    """Who did the same is tied to whomever those are tied to that act in the clause."""
    acting = {e for g in groups if g.role in ("subject", "dependent") for e in g.entities}
    for frame in frames:
        others = set(frame.pair) - acting
        if len(others) == 1:
            (other,) = others
            yield from (Frame(e, other, FOLLOWED) for e in examples if e != other)


def frames_as_before(
    scene: Scene,
    clause: tuple[int, int],
    groups: Sequence[Group],
    before: tuple[Sequence[Group], Sequence[Frame]],
) -> tuple[Frame, ...]:
    """The ties of a clause that names one side alone, and has the other from the clause before.

    Args:
        scene: what the article names.
        clause: the token range of the clause.
        groups: its municipalities.
        before: the municipalities and the frames of the clause before.
    """
    if len(groups) != 1:
        return ()
    return _without_verb(scene, clause, groups[0], before) or _exchanged(scene, clause, groups[0], before)


def _without_verb(
    scene: Scene, clause: tuple[int, int], group: Group, before: tuple[Sequence[Group], Sequence[Frame]]
) -> tuple[Frame, ...]:
    """«О разрыве с Бари объявил Псков, о приостановке — Тверь»: who acts behind a dash has the partner told before."""
    tokens = scene.analysis.tokens[clause[0] : clause[1]]
    dashed = scene.analysis.tokens[group.first - 1].text in _DASHES
    if not dashed or any(map(is_predicate, tokens)) or deeds_in(scene, *clause).isdisjoint(ENDED):
        return ()
    return tuple(frames_of_examples(group.entities, before[1][:1], before[0]))


def _exchanged(
    scene: Scene, clause: tuple[int, int], group: Group, before: tuple[Sequence[Group], Sequence[Frame]]
) -> tuple[Frame, ...]:
    """«Псков исключил Бари из списка побратимов | и включил в него Ниш»: the new one is the same owner's."""
    named, told = before
    begin = scene.sentence_of(clause[0]).first
    if len(told) != 1 or not named or group.government.preposition:
        return ()
    if deeds_in(scene, begin, clause[0]).isdisjoint(ENDED) or not puts_in_list(scene, begin, *clause):
        return ()
    head = told[0].head
    return tuple(Frame(head, e, FOLLOWED) for e in group.entities if e not in told[0].pair)


def _follows(scene: Scene, group: Group, first: int, words: tuple[str, ...]) -> bool:
    at = before_attributes(scene.analysis.tokens, group.first, first)
    return at > first and scene.analysis.tokens[at - 1].lemma in words
