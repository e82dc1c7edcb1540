"""Lists with a line for each partner: «Города-побратимы Ульяновска:», and below «— Крефельд, Германия;»."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.scene.frame import Pair
from kg.extract.scene.parties import Group, is_partner_noun
from kg.extract.scene.scene import Scene
from kg.lang.base import Sentence, Token
from kg.lang.ru.predicates import is_predicate

_COMPOUNDS = ("города-побратим", "города-партнер", "города-партнёр")
_HEADING = 8  # tokens
_OPENING = 5  # tokens of a line before its municipality: «3. Французский город»


def _names_partners(token: Token) -> bool:
    several = token.feats.get("Number") == "Plur" and is_partner_noun(token.lemma)
    return several or token.text.casefold().startswith(_COMPOUNDS)


class Lines:
    """Whose partners the lines below a colon name."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.owner: int | None = None
        self.paragraph = -1
        self.is_named = False
        self.is_headed = False

    def read(self, sentence: Sentence, groups: Sequence[Group]) -> tuple[Pair, ...]:
        """The pairs that a line names, () where a sentence is no line of such a list."""
        if self.owner is not None and sentence.paragraph == self.paragraph:
            return ()  # what a line goes on to tell of its partner
        follows = self.owner is not None and sentence.paragraph == self.paragraph + 1
        owner, self.owner = self.owner if follows else None, None
        if owner is not None and self._is_line(sentence, groups, owner) and self._may_stand_there(sentence):
            self.owner, self.paragraph = owner, sentence.paragraph
            return tuple((min(owner, e), max(owner, e)) for e in groups[0].entities if e != owner)
        headed = self._heads(sentence)
        if headed or self._announces(sentence):
            self.owner, self.paragraph = self._named(groups), sentence.paragraph
            self.is_named, self.is_headed = bool(groups), headed
        return ()

    def _may_stand_there(self, sentence: Sentence) -> bool:
        """Below a mere heading, lines tell nothing by a verb; below a colon nobody is asked whose they are."""
        if self.is_headed:
            words = self.scene.analysis.tokens[sentence.first : sentence.last]
            return self._is_alone(sentence) and not any(is_predicate(t) for t in words)
        return self.is_named or self._is_alone(sentence)

    def _heads(self, sentence: Sentence) -> bool:
        """«Города-побратимы Краснодара»: a line without a verb and an end, as the headline is one."""
        tokens = self.scene.analysis.tokens[sentence.first : sentence.last]
        ends = tokens[-1].text in (".", "!", "?", "…", ":", ";")
        if ends or len(tokens) > _HEADING or not self._is_alone(sentence):
            return False
        return any(_names_partners(t) for t in tokens) and not any(is_predicate(t) for t in tokens)

    def _announces(self, sentence: Sentence) -> bool:
        """Whether a paragraph ends with a colon behind words for partners."""
        tokens = self.scene.analysis.tokens[sentence.first : sentence.last]
        return tokens[-1].text == ":" and any(_names_partners(t) for t in tokens)

    def _named(self, groups: Sequence[Group]) -> int | None:
        """Whose partners are announced: the one municipality of the sentence, or the article's own."""
        named = {e for g in groups for e in g.entities}
        return named.pop() if len(named) == 1 else self.scene.home if not named else None

    def _is_alone(self, sentence: Sentence) -> bool:
        """Whether a sentence is all of its paragraph: no heading («Тампере. Договор с Тверью расторгнут.»)."""
        behind = self.scene.analysis.sentences[sentence.index + 1 : sentence.index + 2]
        return not behind or behind[0].paragraph != sentence.paragraph

    def _is_line(self, sentence: Sentence, groups: Sequence[Group], owner: int) -> bool:
        """Whether a line begins with a municipality, no verb before it; not with the owner itself."""
        if not groups or owner in groups[0].entities or groups[0].first - sentence.first > _OPENING:
            return False
        return not any(is_predicate(t) for t in self.scene.analysis.tokens[sentence.first : groups[0].first])
