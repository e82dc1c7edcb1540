"""What did not happen yet, because it was put off or is still talked of: «не подписали: церемонию отложили»."""

from __future__ import annotations

from kg.extract.role_words import role_words
from kg.extract.scene import Scene
from kg.lang.base import Sentence
from kg.lang.ru.predicates import is_future


def is_put_off(scene: Scene, sentence: Sentence, last: int) -> bool:
    """Whether a sentence says, behind a clause that ends at `last`, that what the clause denies is only put off.

    «Договор так и не подписан: норвежцы попросили отложить церемонию», «меморандум не подписали, церемония состоится
    позже», «побратимами не стали, хотя переговоры продолжаются».
    """
    behind = scene.analysis.tokens[last : sentence.last]
    ties, papers = role_words("tie_words_ru"), role_words("papers_ru")
    if ties.any_plays(behind, "puts_off"):
        return True
    acting = [t for t in behind if t.feats.get("Case") == "Nom"]
    ceremony = papers.any_plays(acting, "ceremony") and any(map(is_future, behind))
    talks = papers.any_plays(acting, "talks") and scene.has_cue(last, sentence.last, "occurring")
    return ceremony or talks
