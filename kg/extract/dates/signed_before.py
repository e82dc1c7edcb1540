"""Signings told beside a visit only to say what joins the towns: they are of older days, not of the visit's."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kg.extract.dates.happened_then import is_relative
from kg.extract.deeds.read import read_deeds
from kg.extract.scene.deed import Deed
from kg.extract.scene.scene import Scene
from kg.lang.base import Token
from kg.lang.role_words import role_words
from kg.lang.ru.predicates import is_full_participle, is_predicate

_TO_WHICH = 3  # tokens: «договор с которым»
_WITH = ("с", "со")
_YEARS = ("год", "десятилетие")


def is_of_town_visited(scene: Scene, deed: Deed) -> bool:
    """«5 мая побывали в Сочи, с которым подписан договор», «…, с которой город заключил соглашение»: what tells more
    of the town that a visit led to; not «…, с которой подписали договор», which may be done there.
    """
    tokens = scene.analysis.tokens
    opening = tokens[deed.first : deed.first + _TO_WHICH]
    which = next((i for i, (a, b) in enumerate(pairwise(opening)) if a.lemma in _WITH and b.lemma == "который"), None)
    if deed.type != "signed" or which is None:
        return False
    if not _is_state(scene, deed.first, deed.last, deed.anchor) and not _has_subject(scene, deed):
        return False
    sentence = scene.sentence_of(deed.first)
    before = next((c for c in scene.clauses[sentence.index] if c[1] == deed.first), None)
    told = {d.type for d in read_deeds(scene, sentence, *before)} if before else set()
    return "visited" in told and "signed" not in told


def is_signed_before(scene: Scene, first: int, last: int) -> bool:
    """Whether a signing is told as long over, or as a state: «Между городами заключён договор», «договор уже подписан»,
    «дружат с 2016 года, подписано соглашение», «города, подписавшие договор, …», «стали ими много лет назад», «гости из
    Решта, с которым Астрахань побраталась».
    """
    tokens = scene.analysis.tokens
    signed = [t.first for t in scene.triggers_in(first, last, "events") if t.id == "signed"]
    if (
        is_relative(scene, first)
        or _is_long_ago(tokens[first:last])
        or any(_is_of_those_who_signed(scene, first, i) for i in signed)
    ):
        return True
    if not any(_is_state(scene, first, last, i) for i in signed):
        return False
    sentence = scene.sentence_of(first)
    between = sentence.first == first and tokens[first].lemma == "между"
    already = any(t.lemma == "уже" for t in tokens[first:last])
    before = scene.dates_in(sentence.first, first) if sentence.first < first else ()
    return between or already or any(d.role == "since" for d in before)


def _is_state(scene: Scene, first: int, last: int, anchor: int) -> bool:
    """«Подписан договор»: what holds now; not «был подписан»."""
    words = scene.analysis.tokens[first:last]
    return scene.analysis.tokens[anchor].feats.get("Variant") == "Short" and not any(t.lemma == "быть" for t in words)


def _has_subject(scene: Scene, deed: Deed) -> bool:
    """«С которым город подписал соглашение»: somebody else signed than came."""
    words = scene.analysis.tokens[deed.first : deed.anchor]
    return any(t.pos in ("NOUN", "PROPN") and t.feats.get("Case") == "Nom" for t in words)


def _is_long_ago(words: Sequence[Token]) -> bool:
    """«Подписан давно», «несколько лет назад», «много десятилетий назад»: no day that anybody counts."""
    known = role_words("date_words_ru")
    if known.any_plays(words, "long_ago"):
        return True
    counted = zip(words, words[1:], words[2:], strict=False)
    return any(known.plays(a, "uncounted") and b.lemma in _YEARS and c.lemma == "назад" for a, b, c in counted)


def _is_of_those_who_signed(scene: Scene, first: int, anchor: int) -> bool:
    """«Города, подписавшие соглашение, обсудили туризм»: who has signed, told beside what they do."""
    tokens = scene.analysis.tokens
    verb, noun = tokens[anchor], tokens[max(first, anchor - 2)]
    signed = is_full_participle(verb) and verb.feats.get("Voice") == "Act" and verb.feats.get("Tense") == "Past"
    town = tokens[anchor - 1].text == "," and noun.feats.get("Animacy") == "Inan" and anchor - 2 >= first
    behind = tokens[anchor : scene.sentence_of(first).last]
    return signed and town and any(map(is_predicate, behind))
