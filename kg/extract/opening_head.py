"""Whose partners a sentence tells by how it opens: «Что до Сисиана, то он …», «В Зугдиди: собрание …»."""

from __future__ import annotations

from typing import Final

from kg.extract.parties import Group
from kg.extract.role_words import role_words
from kg.extract.scene import Scene
from kg.lang.base import Sentence

_AS_FOR: Final = (("что", "до"), ("что", "касаться"))
_WORDS_TO_NAME: Final = 3
_WORDS_TO_BODY: Final = 3
_BODY: Final = "own_body"
_PLACES: Final = ("location", "goal")  # of «в Зугдиди» nobody can tell
_STOPS: Final = (":", "—", "–")


def head_at_opening(scene: Scene, sentence: Sentence) -> int | None:
    """The municipality that the opening words name as the one spoken of, None where they name none.

    «Что до Сисиана, то он обменялся протоколами с Монтелимаром», «Ещё решительнее были в Зугдиди: собрание вышло из
    договора с Невинномысском».
    """
    groups = scene.groups_in(sentence.first, sentence.last)
    if not groups or len(groups[0].entities) != 1:
        return None
    opening = groups[0]
    return opening.entities[0] if _is_as_for(scene, sentence, opening) or _has_body(scene, sentence, opening) else None


def _is_as_for(scene: Scene, sentence: Sentence, opening: Group) -> bool:
    """«Что до Сисиана», «что касается мэрии Гориса»."""
    lemmas = [t.lemma for t in scene.analysis.tokens[sentence.first : opening.first]]
    at = next((i for i in range(len(lemmas) - 1) if tuple(lemmas[i : i + 2]) in _AS_FOR), -1)
    return at >= 0 and len(lemmas) - at - 2 <= _WORDS_TO_NAME


def _has_body(scene: Scene, sentence: Sentence, opening: Group) -> bool:
    """Whether a place closes what stands before a colon, and behind it acts a council or an administration."""
    tokens = scene.analysis.tokens
    if opening.role not in _PLACES or opening.last >= sentence.last or tokens[opening.last].text not in _STOPS:
        return False
    behind = tokens[opening.last + 1 : min(sentence.last, opening.last + 1 + _WORDS_TO_BODY)]
    words = role_words("tie_words_ru")
    return any(words.plays(t, _BODY) and t.feats.get("Case") in ("Nom", "Acc") for t in behind)
