"""The parts of one sentence, read one after the other: what one of them tells of those behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from kg.extract.scene.frame import ClauseReading, Frame
from kg.extract.scene.parties import Group
from kg.extract.scene.scene import Scene
from kg.extract.scene.setting import Setting
from kg.extract.ties.examples import frames_as_before, frames_of_examples
from kg.extract.ties.frames import read_clause
from kg.extract.ties.heads_aside import head_aside
from kg.lang.base import Sentence

_WHOSE: Final = "чей"


class Parts:
    """The parts of a sentence.

    Attributes:
        acting: who does what a relative, participle or gerund tells, or owns a list.
    """

    def __init__(self, scene: Scene, sentence: Sentence | None = None) -> None:
        self.acting: set[int] = set()
        self._scene, self._sentence = scene, sentence
        self._before: tuple[tuple[Group, ...], tuple[Frame, ...]] = ((), ())

    def head(self, clause: tuple[int, int], before: Sequence[Group], head: int | None) -> int | None:
        """Whose partners a clause tells: `head`, which those before it left, or who acts in a clause without subject.

        `before` are the municipalities of the clause before.
        """
        whose = self._scene.analysis.tokens[clause[0]].lemma == _WHOSE
        if before and whose and len(before[-1].entities) == 1:
            head = before[-1].entities[0]  # «Альта, чей совет заморозил партнёрство с …»
        acting = head_aside(self._scene, self._sentence, clause, before) if self._sentence is not None else None
        if acting is None:
            return head
        self.acting.add(acting)
        return acting

    def read(
        self, groups: tuple[Group, ...], setting: Setting, clause: tuple[int, int], examples: Sequence[int]
    ) -> ClauseReading:
        """A clause, with those who did the same as its subject, or as the clause before where it has no verb."""
        reading = read_clause(groups, setting)
        owning = [g for g in self._before[0] if g.role == "owner"]
        if setting.enumerated and owning and setting.head in owning[-1].entities:
            self.acting.update(owning[-1].entities)  # «у Пскова осталось два партнёра: Бари и Арнем»
        gapped = frames_as_before(self._scene, clause, groups, self._before)
        reading = ClauseReading(gapped, reading.head) if gapped else reading
        reading = replace(reading, frames=(*reading.frames, *frames_of_examples(examples, reading.frames, groups)))
        self._before = (groups, reading.frames)
        return reading
