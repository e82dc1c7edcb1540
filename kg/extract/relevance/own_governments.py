"""Governments that are a city's own: «правительство Москвы», «правительство Харбина»; not «правительство России»."""

from __future__ import annotations

from collections.abc import Collection

from kg.extract.scene.scene import Scene
from kg.lang.base import Sentence
from kg.lang.role_words import role_words


def own_governments(scene: Scene, sentence: Sentence) -> Collection[int]:
    """The words for a government that has the name of a municipality right behind it."""
    words, tokens = role_words("party_words_ru"), scene.analysis.tokens
    owners = (p for p in scene.parties_in(sentence.first, sentence.last) if not p.government.preposition)
    heads = {p.government.head_token for p in owners}
    return {i for i in heads if i >= 0 and words.plays(tokens[i], "government")}
