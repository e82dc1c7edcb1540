"""Visits that are only wished for: «пригласил приехать», «надеется принять», «если гости приедут» tell none."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kg.extract.role_words import role_words
from kg.extract.scene import Scene
from kg.extract.telling import EventMention
from kg.lang.base import Token
from kg.lang.lexicon import Trigger
from kg.lang.ru.predicates import is_future
from kg.text.dates import TO_MONTH

_OPENING = 3  # tokens
_NO_CONDITION = frozenset({"хотя", "как", "кто", "что", "где", "сколько", "какой"})


def is_only_wished(scene: Scene, first: int, last: int, triggers: Sequence[Trigger]) -> bool:
    """Whether guests are only invited, waited for or wished for in a clause, and no day or month is fixed."""
    tokens = scene.analysis.tokens
    if any(t.lemma in ("если", "ли") for t in tokens[scene.sentence_of(first).first : first + _OPENING]):
        return True
    if any(t.lemma in ("пусть", "пускай") for t in tokens[first:last]) or _is_conditional(tokens[first:last]):
        return True
    if any(d.value and len(d.value) >= TO_MONTH for d in scene.dates_in(first, last)):
        return False
    if _is_dreamt_of(tokens[first:last]):
        return True
    verbs = [t for trigger in triggers for t in tokens[trigger.first : trigger.last] if t.pos == "VERB"]
    done = any(t.feats.get("Tense") == "Past" and t.feats.get("VerbForm") == "Fin" for t in verbs)
    if scene.has_cue(first, last, "invitation") and not done:
        return True
    wished = bool(verbs) and all(t.feats.get("VerbForm") == "Inf" for t in verbs)
    intended = any(t.id == "planned" for t in scene.triggers_in(first, last, "events"))
    intended = intended or scene.has_cue(first, last, "modal", "demanded")
    return wished and intended and not scene.has_cue(first, last, "managed")


def _is_dreamt_of(clause: Sequence[Token]) -> bool:
    """«Мечтает показать коллегам», «хотели съездить», «готов принять»: what somebody would like to do."""
    words = role_words("visit_words_ru")
    return any(t.feats.get("VerbForm") == "Inf" for t in clause) and words.any_plays(clause, "wishes")


def _is_conditional(clause: Sequence[Token]) -> bool:
    """«Было бы здорово увидеть у нас артистов», «хотели бы съездить»; not «хотя бы раз побывали»."""
    return any(t.lemma == "бы" and before.lemma not in _NO_CONDITION for before, t in pairwise(clause))


def is_unfixed(scene: Scene, event: EventMention) -> bool:
    """Whether a visit is announced and no time is told for it: «приедут учиться» (RECORD.md asks for a fixed one)."""
    if event.type != "visited" or event.date or event.is_headline:
        return False
    tokens = scene.analysis.tokens[event.first : event.last]
    if role_words("visit_words_ru").any_plays(tokens, "feast"):
        return False  # «приедет на День города»
    told = [t for t in tokens if t.feats.get("VerbForm") == "Fin"]
    return bool(told) and all(is_future(t) for t in told)
