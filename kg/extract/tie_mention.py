"""A pair that a stretch of the article speaks of."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extract.frame import Pair


@dataclass(frozen=True, slots=True)
class TieMention:
    """A pair that a stretch of the article (a clause or a sentence, as token range) speaks of."""

    pair: Pair
    sentence: int
    first: int
    last: int
    rule: str

    @property
    def is_explicit(self) -> bool:
        """Whether the stretch names a municipality of the pair, rather than referring back to it."""
        return self.rule != "tie.focus"
