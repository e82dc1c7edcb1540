"""Visits that are only wished for: «пригласил приехать», «надеется принять», «если гости приедут» tell none."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kg.extract.scene.scene import Scene
from kg.extract.scene.telling import EventMention
from kg.lang.base import Token
from kg.lang.lexicon import Trigger
from kg.lang.role_words import role_words
from kg.lang.ru.predicates import is_future, is_predicate
from kg.text.dates import TO_MONTH

_OPENING = 3  # tokens
_BEFORE = frozenset({"раньше", "ранее"})
_SETTING_OUT = frozenset({"ехать", "лететь", "плыть"})
_NO_CONDITION = frozenset({"хотя", "как", "кто", "что", "где", "сколько", "какой"})


def is_only_wished(scene: Scene, first: int, last: int, triggers: Sequence[Trigger]) -> bool:
    """Whether guests are only invited, waited for or wished for in a clause, and no day or month is fixed."""
    tokens = scene.analysis.tokens
    if any(t.lemma in ("если", "ли") for t in tokens[scene.sentence_of(first).first : first + _OPENING]):
        return True
    if any(t.lemma in ("пусть", "пускай") for t in tokens[first:last]) or _is_conditional(tokens[first:last]):
        return True
    if _is_only_bounded(tokens[first:last]) or _is_put_off_for_good(scene, first, last):
        return True
    verbs = [t for trigger in triggers for t in tokens[trigger.first : trigger.last] if t.pos == "VERB"]
    done = any(t.feats.get("Tense") == "Past" and t.feats.get("VerbForm") == "Fin" for t in verbs)
    if _are_but_invited(scene, first, last, verbs):
        return True
    if any(d.value and len(d.value) >= TO_MONTH for d in scene.dates_in(first, _end_of_telling(scene, last))):
        return False
    if _is_dreamt_of(tokens[first:last]):
        return True
    if scene.has_cue(first, last, "invitation") and not done:
        return True
    wished = bool(verbs) and all(t.feats.get("VerbForm") == "Inf" for t in verbs)
    if wished and not any(map(is_predicate, tokens[first:last])):
        return True  # «следовало бы починить водопровод, а потом ездить в гости»
    intended = any(t.id == "planned" for t in scene.triggers_in(first, last, "events"))
    intended = intended or scene.has_cue(first, last, "modal", "demanded")
    intended = intended or scene.any_plays("visit_words_ru", "obliges", first, last)
    return wished and intended and not scene.has_cue(first, last, "managed")


def _is_put_off_for_good(scene: Scene, first: int, last: int) -> bool:
    """«Поездку перенесли на неопределённый срок», «визит отложен»: put off, and no new day is told."""
    tokens = scene.analysis.tokens
    verbs = [tokens[i] for i in scene.playing("visit_words_ru", "puts_off", first, last)]
    told = any(d.value and d.role != "since" for d in scene.dates_in(first, last))
    return any(map(is_predicate, verbs)) and not told


def _are_but_invited(scene: Scene, first: int, last: int, verbs: Sequence[Token]) -> bool:
    """«Пригласил делегацию на День города 2 июля», «получили приглашение посетить Минск в мае»: whatever day it is for,
    nobody has said yes; not «по приглашению».
    """
    tokens, words = scene.analysis.tokens, role_words("visit_words_ru")
    if any(t.feats.get("Tense") == "Past" and not words.plays(t, "sends") for t in verbs):
        return False
    inviting = (i for i in range(first, last) if words.plays(tokens[i], "invites"))
    return any(tokens[i].pos != "NOUN" or tokens[i].feats.get("Case") in ("Nom", "Acc") for i in inviting)


def is_no_single_act(clause: Sequence[Token], verb: Token) -> bool:
    """«Отказался принимать детей», «стали приезжать чаще»: an infinitive under a verb of refusal, or of a habit."""
    words = role_words("visit_words_ru")
    over = [t for t in clause if t.start < verb.start and t.feats.get("VerbForm") == "Fin"]
    if verb.feats.get("VerbForm") != "Inf" or not over:
        return False
    return words.plays(over[-1], "declines") or (words.plays(over[-1], "goes_on") and verb.feats.get("Aspect") == "Imp")


def _end_of_telling(scene: Scene, last: int) -> int:
    """The end of a clause, or of that which a colon joins to it: «Оттуда ждут хор: 28 мая он споёт в парке»."""
    if scene.analysis.tokens[last - 1].text != ":":
        return last
    return next((c[1] for c in scene.clauses[scene.sentence_of(last - 1).index] if c[0] == last), last)


def _is_dreamt_of(clause: Sequence[Token]) -> bool:
    """«Мечтает показать коллегам», «хотели съездить», «готов принять»: what somebody would like to do."""
    words = role_words("visit_words_ru")
    return any(t.feats.get("VerbForm") == "Inf" for t in clause) and words.any_plays(clause, "wishes")


def _is_only_bounded(clause: Sequence[Token]) -> bool:
    """«Лицеи обменяются классами не раньше 2026 года»: told is only before when nobody travels."""
    bounded = any(t.lemma == "не" and n.text.casefold() in _BEFORE for t, n in pairwise(clause))
    return bounded and any(is_future(t) for t in clause)


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
    return bool(told) and all(is_future(t) or sets_out(t) for t in told)


def is_still_to_come(scene: Scene, event: EventMention) -> bool:
    """Whether a visit is told as one that will be: «прибудут», «едут», or announced without a verb of its own."""
    words = scene.analysis.tokens[event.first : event.last]
    return any(is_future(t) or sets_out(t) for t in words) or ".announced" in event.rule


def sets_out(verb: Token) -> bool:
    """«К мэру едут гости», «туда летит хор»: a present that tells what is still to come."""
    return verb.feats.get("Tense") == "Pres" and verb.lemma in _SETTING_OUT
