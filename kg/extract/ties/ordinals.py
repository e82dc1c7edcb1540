"""«Первый» and «второй» of two: «Ровно и Луцк решили так же: первый порвал с Видным, второй — с Бологим»."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.scene.parties import Group
from kg.extract.scene.scene import Scene
from kg.extract.scene.tied_mutually import are_tied_mutually
from kg.lang.base import Sentence
from kg.lang.ru.grammar import Government

_ORDINALS = ("первый", "второй")
_NAMING = ("subject", "owner")  # «у Рочестера и Билефельда своя родня: первый …»
_QUALIFIED = ("NOUN", "PROPN", "ADJ", "NUM")  # «первый побратим», «второй китайский город»


class Ordinals:
    """The two municipalities that «первый» and «второй» stand for within a sentence that names both."""

    def __init__(self, scene: Scene, sentence: Sentence) -> None:
        self._groups: dict[int, Group] = {}
        groups = scene.groups_in(sentence.first, sentence.last)
        self.listed = next((g for g in groups if len(g.entities) == len(_ORDINALS) and g.role in _NAMING), None)
        if self.listed is not None and _are_tied_already(scene, sentence, self.listed):
            self.listed = None
        found = self._find(scene, sentence) if self.listed is not None else {}
        if self.listed is None or len(found) < len(_ORDINALS):
            self.listed = None
            return
        for entity, word in zip(self.listed.entities, _ORDINALS, strict=True):
            at = found[word]
            self._groups[at] = Group((entity,), at, at + 1, Government("", "", "Nom"), "noun")

    def _find(self, scene: Scene, sentence: Sentence) -> dict[str, int]:
        tokens = scene.analysis.tokens
        start = sentence.first if self.listed is None else self.listed.last
        return {
            tokens[i].lemma: i
            for i in range(start, sentence.last - 1)
            if tokens[i].lemma in _ORDINALS and tokens[i - 1].pos != "ADP" and tokens[i + 1].pos not in _QUALIFIED
        }

    def put_in(self, groups: Sequence[Group], first: int, last: int) -> tuple[Group, ...]:
        """The municipalities of a clause with those that its ordinals stand for, without the list itself."""
        named = (g for g in groups if self.listed is None or g.first != self.listed.first)
        meant = (g for at, g in self._groups.items() if first <= at < last)
        return tuple(sorted((*named, *meant), key=lambda g: g.first))


def _are_tied_already(scene: Scene, sentence: Sentence, listed: Group) -> bool:
    """«Орша и Радом породнились: первый дал зерно, второй вагоны»: the ordinals then tell nothing of others."""
    clause = next((c for c in scene.clauses[sentence.index] if c[0] <= listed.first < c[1]), None)
    return clause is not None and are_tied_mutually(scene, clause[1], (listed,))
