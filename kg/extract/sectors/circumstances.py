"""Words for fields in a circumstance of a deed: «под звуки оркестра», «к столетию театра», «после матча».

They tell when, where or how something was done between the partners, and no field of what they do together.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kg.extract.scene.scene import Scene
from kg.extract.sectors.roles import any_plays, plays
from kg.lang.base import Sentence, Token
from kg.lang.lexicon import Trigger
from kg.lang.ru.attributes import before_attributes

_AFTER: Final = ("после", "перед", "вместо")
_AT: Final = ("в", "во", "на", "у", "возле")
_SCHOOLING: Final = ("образование", "специальность", "профессия")
_LONGEST_CHAIN: Final = 4
_ANNIVERSARY: Final = "летие"
_PROGRAMME: Final = "программа"


def circumstance_told(scene: Scene, sentence: Sentence, trigger: Trigger) -> str:
    """What a word tells instead of a field: "schooling", a "programme" of guests, a "way", a "circumstance"; or ""."""
    tokens, start = scene.analysis.tokens, sentence.first
    noun = _noun_of(tokens, trigger)
    if _is_schooling(tokens, noun):
        return "schooling"
    if _is_on_programme(scene, sentence, noun):
        return "programme"
    if _is_way(tokens, trigger, start):
        return "way"
    return "circumstance" if _is_under_circumstance(tokens, noun, start) else ""


def _is_under_circumstance(tokens: Sequence[Token], noun: int, start: int) -> bool:
    """Whether a noun stands under a preposition and a noun of time, manner or occasion, or as what went before."""
    before = _before(tokens, noun, start)
    for _ in range(_LONGEST_CHAIN):
        if before <= start:
            return before == start and _opens_circumstance(tokens, start, noun)
        if tokens[before].pos == "ADP":
            if _opens_circumstance(tokens, before, noun):
                return True
            noun = before - 1  # «экскурсии по | заводу», «на глазах у | школьников»
        elif tokens[before].pos == "NOUN" and tokens[noun].feats.get("Case") == "Gen":
            noun = before
        else:
            return False
        if noun < start or tokens[noun].pos != "NOUN":
            return False
        before = _before(tokens, noun, start)
    return False


def _before(tokens: Sequence[Token], noun: int, start: int) -> int:
    """What stands before a noun, its adjectives and participles: «вместо | запланированного концерта»."""
    before = before_attributes(tokens, noun, start)
    while before > start and tokens[before].feats.get("VerbForm") == "Part" and "Case" in tokens[before].feats:
        before -= 1
    return before


def _is_schooling(tokens: Sequence[Token], noun: int) -> bool:
    """«Мэр по образованию врач», «учитель по образованию»; not «соглашение по образованию»."""
    if tokens[noun].lemma not in _SCHOOLING or not noun or tokens[noun - 1].lemma != "по":
        return False
    beside = (*tokens[max(0, noun - 2) : noun - 1], *tokens[noun + 1 : noun + 3])
    return any(t.pos == "NOUN" and t.feats.get("Animacy") == "Anim" and t.feats.get("Number") == "Sing" for t in beside)


def _is_on_programme(scene: Scene, sentence: Sentence, noun: int) -> bool:
    """«В программе были экскурсия и обед»: how guests spent the day."""
    tokens = scene.analysis.tokens
    if not plays(tokens[noun], "watched"):
        return False
    before = before_attributes(tokens, noun, sentence.first)
    if before >= sentence.first and tokens[before].lemma == _PROGRAMME and any_plays(tokens[before:noun], "both"):
        return False  # «программа общих экскурсий»
    return any(t.lemma == _PROGRAMME for t in tokens[sentence.first : noun])


def _is_way(tokens: Sequence[Token], trigger: Trigger, start: int) -> bool:
    """«По | трассе полтора часа»: how one gets there."""
    before = before_attributes(tokens, trigger.first, start)
    return before >= start and tokens[before].lemma == "по" and plays(tokens[trigger.last - 1], "way")


def _noun_of(tokens: Sequence[Token], trigger: Trigger) -> int:
    """The noun that a word for a field is, or describes: «музее | под открытым небом», «промышленной выставки»."""
    nouns = (i for i in range(trigger.first, min(len(tokens), trigger.last + 2)) if tokens[i].pos == "NOUN")
    return next(nouns, trigger.first)


def _opens_circumstance(tokens: Sequence[Token], at: int, noun: int) -> bool:
    """«под | звуки», «по | инициативе», «к | столетию»; «после | концерта», but not «после обмена»."""
    if tokens[at].pos != "ADP":
        return False
    if tokens[at].lemma in _AFTER:
        return plays(tokens[noun], "watched")
    if plays(tokens[noun], "circumstance") or (tokens[at].lemma == "к" and tokens[noun].lemma.endswith(_ANNIVERSARY)):
        return True
    if len(tokens) > noun + 1 and tokens[noun + 1].pos == "ADP" and plays(tokens[noun], "venue"):
        return tokens[at].lemma in _AT  # «в музее под открытым небом»
    return tokens[at].lemma in _AT and plays(tokens[noun], "opened")
