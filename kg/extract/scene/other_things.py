"""What has nothing to do with ties: «Снег выпал 3 апреля», «парк разбили в 1898 году». Its time is no deed's."""

from __future__ import annotations

from typing import Final

from kg.extract.scene.cue_roles import is_cue
from kg.extract.scene.scene import Scene
from kg.lang.role_words import role_words
from kg.lang.ru.predicates import is_predicate

ABOUT: Final = ("events", "documents", "kinds")
"""Words of these schemes speak of ties."""

_OCCASIONS: Final = ("ceremony_itself", "occasion", "gathering", "of_ties")
_THIS: Final = ("это", "он", "она", "они")


def tells_of_other_thing(scene: Scene, first: int, last: int) -> bool:
    """Whether a clause or sentence tells something, and speaks of no tie, paper, meeting or body of a town."""
    triggers = scene.triggers_in(first, last)
    if any(t.scheme in ABOUT or is_cue(t, "no_other_thing") for t in triggers):
        return False
    tokens, words = scene.analysis.tokens[first:last], role_words("tie_words_ru")
    if any(words.any_plays(tokens, role) for role in _OCCASIONS) or any(t.lemma in _THIS for t in tokens):
        return False
    return any(is_predicate(t) for t in tokens)
