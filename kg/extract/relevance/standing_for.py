"""Towns that stand for something else: capitals for their states, towns of a film or a novel."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kg.extract.scene.scene import Scene
from kg.extract.ties.find import Ties
from kg.lang.base import Sentence, Token
from kg.lang.role_words import role_words
from kg.places.tables import tables_of

_TWO = 2
_PLAYING = ("сыграть", "играть")
_CAPITAL = "столица"


def are_states(scene: Scene, ties: Ties) -> bool:
    """«Минск и Пекин подписали соглашение»: nothing but capitals, no twins, and nobody of a municipality anywhere."""
    capitals = tables_of("ru").capitals
    explicit = [t for t in ties.mentions if t.is_explicit]
    if not explicit or any(scene.entities[e].geonames not in capitals for t in explicit for e in t.pair):
        return False
    if any(t.scheme == "kinds" and t.id == "sister_city" for t in scene.triggers) or _act_as_capitals(scene):
        return False
    words = role_words("party_words_ru")
    return not any(words.any_plays(scene.analysis.sentence_tokens(s), "municipal") for s in scene.analysis.sentences)


def _act_as_capitals(scene: Scene) -> bool:
    """«Столицы Армении и Грузии подписали соглашение»: the towns themselves, not «переговоры в столице Армении»."""
    tokens = scene.analysis.tokens
    return any(
        any(t.lemma == _CAPITAL and (t.feats.get("Case") == "Nom" or t is tokens[first]) for t in tokens[first:last])
        and any(t.scheme in ("kinds", "documents") for t in scene.triggers_in(first, last))
        for clauses in scene.clauses
        for first, last in clauses
    )


def are_regions(scene: Scene) -> bool:
    """«Область и провинция станут побратимами», «края подписали соглашение»: regions are told to tie themselves."""
    return any(
        _regions_act(scene.analysis.tokens[first:last])
        and any(t.scheme in ("kinds", "documents") for t in scene.triggers_in(first, last))
        for sentence in scene.analysis.sentences
        for first, last in scene.clauses[sentence.index]
    )


def _regions_act(tokens: Sequence[Token]) -> bool:
    plays = role_words("party_words_ru").plays
    regions = [i for i, t in enumerate(tokens) if plays(t, "region") and t.feats.get("Case") == "Nom"]
    if len(regions) < _TWO:
        return False
    return any(t.lemma == "и" for t in tokens[regions[0] : regions[-1]])


def are_of_fiction(scene: Scene, ties: Ties) -> bool:
    """«По сюжету мэр Зареченска едет в Париж»: wherever a tie is told, it or the sentence before tells of a story."""
    told = [t for t in ties.mentions if t.is_explicit]
    if told and _is_headed_as_story(scene):
        return True
    return bool(told) and all(_is_of_story(scene, scene.analysis.sentences[t.sentence], t.last) for t in told)


def _is_headed_as_story(scene: Scene) -> bool:
    """«Роман о двух мэриях»: a headline calls it a story, and nobody with an office is named anywhere."""
    headline = scene.analysis.sentences[0]
    if headline.paragraph != 0 or not scene.analysis.article.title or scene.people.officials:
        return False
    tokens = scene.analysis.sentence_tokens(headline)
    words = [t for i, t in enumerate(tokens) if not (t.is_capitalized and _is_named(tokens, i))]
    return role_words("party_words_ru").any_plays(words, "fiction")


def _is_of_story(scene: Scene, sentence: Sentence, last: int) -> bool:
    """Whether words up to the end of the tie's clause say so; not «…, а вечером гостям показали комедию»."""
    before = scene.analysis.sentences[max(0, sentence.index - 1)]
    start = before.first if before.paragraph == sentence.paragraph else sentence.first
    tokens = scene.analysis.tokens[start:last]
    by_plot = any(t.lemma == "по" and n.lemma in ("сюжет", "сценарий") for t, n in pairwise(tokens))
    words = [t for i, t in enumerate(tokens) if not (t.is_capitalized and _is_named(tokens, i))]
    return by_plot or _acts_in_story(tokens) or role_words("party_words_ru").any_plays(words, "fiction")


def _acts_in_story(tokens: Sequence[Token]) -> bool:
    """«В фильме мэры становятся побратимами», «герои спектакля», «актёр сыграл мэра»: no «в фильме рассказали»."""
    words = role_words("party_words_ru")
    for i in range(len(tokens) - 2):
        one, two = tokens[i], tokens[i + 1]
        if one.lemma == "герой" and words.plays(two, "stage"):
            return True
        if one.lemma in _PLAYING and role_words("tie_words_ru").plays(two, "counterpart"):
            return True
        if one.lemma == "в" and words.plays(two, "stage"):
            return any(_is_told_now(t) for t in tokens[i + 2 :])
    return False


def _is_told_now(token: Token) -> bool:
    words = role_words("tie_words_ru")
    told = words.plays(token, "becoming") or words.plays(token, "ties_itself") or words.plays(token, "ceremony_itself")
    return told and token.pos == "VERB" and token.feats.get("Tense") == "Pres"


def _is_named(tokens: Sequence[Token], at: int) -> bool:
    """«Мэр Роман Тишин»: a word written large within a sentence, or before another that is, is somebody's name."""
    return at > 0 or any(t.is_capitalized for t in tokens[1:2])
