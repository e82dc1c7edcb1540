"""What did not happen yet, because it was put off or is still talked of: «не подписали: церемонию отложили»."""

from __future__ import annotations

from kg.extract.scene.scene import Scene
from kg.lang.base import Sentence
from kg.lang.ru.predicates import is_future


def is_put_off(scene: Scene, sentence: Sentence, last: int) -> bool:
    """Whether a sentence says, behind a clause that ends at `last`, that what the clause denies is only put off.

    «Договор так и не подписан: норвежцы попросили отложить церемонию», «меморандум не подписали, церемония состоится
    позже», «побратимами не стали, хотя переговоры продолжаются».
    """
    if scene.any_plays("tie_words_ru", "puts_off", last, sentence.last):
        return True
    if _acts(scene, "ceremony", last, sentence.last) and any(
        map(is_future, scene.analysis.tokens[last : sentence.last])
    ):
        return True
    return _acts(scene, "talks", last, sentence.last) and scene.has_cue(last, sentence.last, "occurring")


def _acts(scene: Scene, role: str, first: int, last: int) -> bool:
    acting = scene.playing("papers_ru", role, first, last)
    return any(scene.analysis.tokens[i].feats.get("Case") == "Nom" for i in acting)
