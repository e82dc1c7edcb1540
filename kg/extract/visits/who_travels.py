"""Who travels where a clause names no guests: one told of before, an official, or the subject of the clause before."""

from __future__ import annotations

from kg.extract.scene.scene import Scene
from kg.lang.role_words import role_words

_SINGULAR = frozenset({"он", "она"})


def is_said_who(scene: Scene, first: int, last: int) -> bool:
    """Whether a person told of before, an official on the way there or those who say so travel."""
    named = _is_somebody_named(scene, first, last) or _is_official_travelling(scene, first, last)
    return named or _say_that_they_come(scene, first)


def _is_somebody_named(scene: Scene, first: int, last: int) -> bool:
    """«Бургомистр вышел к людям. Во Владимир он приехал в двадцатый раз»: the person that was told of before."""
    if not any(t.text.casefold() in _SINGULAR and t.pos == "PRON" for t in scene.analysis.tokens[first:last]):
        return False
    sentence = scene.sentence_of(first)
    before = scene.analysis.sentences[max(0, sentence.index - 1)]
    start = before.first if before.paragraph == sentence.paragraph else sentence.first
    return bool(scene.persons_in(start, first))


def _is_official_travelling(scene: Scene, first: int, last: int) -> bool:
    """«Туда в июне вылетает вице-мэр»: who holds an office, whether named or not, is under way there."""
    words = role_words("visit_words_ru")
    tokens = scene.analysis.tokens[first:last]
    away = words.any_plays(tokens, "there")
    return away and any(words.plays(t, "official") and t.feats.get("Case") == "Nom" for t in tokens)


def _say_that_they_come(scene: Scene, first: int) -> bool:
    """«Делегация оттуда подтвердила, что приедет на праздник»: guests are the subject of the clause before."""
    if scene.analysis.tokens[first].text != "что":
        return False
    before = next((c for c in scene.clauses[scene.sentence_of(first).index] if c[1] == first), None)
    return before is not None and scene.has_cue(*before, "group", "guest")
