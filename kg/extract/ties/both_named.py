"""The two municipalities that a sentence names and then speaks of as of both: «города подписали соглашение»."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.scene.frame import Pair, pair_of
from kg.extract.scene.parties import Group
from kg.extract.scene.scene import Scene
from kg.extract.scene.wording import deeds_in, speaks_of_both, tells_outright
from kg.lang.base import Sentence
from kg.lang.role_words import role_words

_TWO = 2


def both_named(scene: Scene, sentence: Sentence, groups: Sequence[Group]) -> Pair | None:
    """«Площадь Ловеча появилась в Рязани после породнения двух городов»: the two that the sentence names."""
    named = {e for g in groups for e in g.entities}
    if len(named) != _TWO or not tells_outright(scene, sentence):
        return None
    abroad = len({scene.entities[e].country for e in named}) > 1
    both = _signed_by_cities(scene, sentence) or (abroad and speaks_of_both(scene, sentence))
    return pair_of(*named) if both else None


def _signed_by_cities(scene: Scene, sentence: Sentence) -> bool:
    """«Сквер Ярославля появится в Ижевске: города подписали соглашение»: a clause behind tells it of them."""
    words, tokens = role_words("tie_words_ru"), scene.analysis.tokens
    behind = (c for c in scene.clauses[sentence.index] if c[0] > sentence.first)
    return any(
        words.plays(tokens[first], "municipality")
        and (tokens[first].feats.get("Case"), tokens[first].feats.get("Number")) == ("Nom", "Plur")
        and "signed" in deeds_in(scene, first, last)
        and bool(scene.triggers_in(first, last, "documents"))
        for first, last in behind
    )
