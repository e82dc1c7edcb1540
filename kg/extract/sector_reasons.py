"""Why a word tells a field of cooperation: what else its sentence says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.extract.scene import Scene
from kg.extract.sector_words import plays
from kg.lang.base import Sentence, Token
from kg.lang.lexicon import Trigger

_MIN_LIST = 3
_GROUP_REACH = 2  # tokens from «детский» to «коллектив»
_BULLETS = ("—", "–", "-", "•", "*", "·")
_ABOUT = ("о", "об")
_SIDES = ("город", "муниципалитет", "район", "столица", "община", "округ", "мэрия", "администрация")


@dataclass(frozen=True, slots=True)
class Spoken:
    """What a sentence that names fields speaks of."""

    fields: int
    showing: bool
    cooperating: bool
    outright: bool
    travelling: bool
    doing: bool
    giving: bool
    both: bool

    @classmethod
    def of(cls, scene: Scene, sentence: Sentence, triggers: Sequence[Trigger]) -> Spoken:
        """What the words of a sentence say beside its fields."""
        tokens = scene.analysis.sentence_tokens(sentence)
        announced = _is_announced(scene, sentence)
        outright = any(plays(t, "strong") for t in tokens)
        return cls(
            fields=len({t.id for t in triggers}),
            showing=any(plays(t, "showing") for t in tokens) and not outright,
            cooperating=outright or announced or any(plays(t, "topic") for t in tokens),
            outright=outright,
            travelling=any(plays(t, "travel") for t in tokens),
            doing=any(plays(t, "doing") for t in tokens),
            giving=any(plays(t, "giving") for t in tokens),
            both=_speaks_of_both(tokens),
        )


def _is_announced(scene: Scene, sentence: Sentence) -> bool:
    """«О чём договорились? О дорогах.», or an item of a list under «стороны обсудили:»."""
    tokens = scene.analysis.tokens
    if tokens[sentence.first].lemma in _ABOUT:
        return True
    if tokens[sentence.first].text not in _BULLETS:
        return False
    before = sentence.index - 1
    sentences = scene.analysis.sentences
    while before > 0 and tokens[sentences[before].first].text in _BULLETS:
        before -= 1
    intro = scene.analysis.sentence_tokens(sentences[max(0, before)])
    return intro[-1].text == ":" and any(plays(t, "topic") or plays(t, "strong") for t in intro)


def _speaks_of_both(tokens: Sequence[Token]) -> bool:
    """«Побратимы», «оба», «два города», «друг другу»: a sentence speaks of both sides without their names."""
    for token, behind in zip(tokens, [*tokens[1:], None], strict=True):
        if plays(token, "both"):
            return True
        if behind is not None and (
            (token.lemma == "два" and behind.lemma in _SIDES) or (token.lemma == behind.lemma == "друг")
        ):
            return True
    return False


def reason(scene: Scene, trigger: Trigger, spoken: Spoken, *, is_named: bool) -> str:
    """Why a word tells a field of cooperation, "" where it does not seem to.

    `is_named` tells that the word's clause names a side of the pair.
    """
    if spoken.travelling and _is_group(scene, trigger):
        return "sector.travellers"
    if spoken.showing:
        return ""
    if spoken.fields >= _MIN_LIST:
        return "sector.list"
    if spoken.cooperating:
        return "sector.cooperation_word"
    if not (spoken.both or is_named):
        return ""
    if spoken.giving:
        return "sector.given"
    return "sector.done_together" if spoken.doing else ""


def _is_group(scene: Scene, trigger: Trigger) -> bool:
    """«Школьники», «хор», «детский коллектив»: who travels between two municipalities."""
    tokens = scene.analysis.tokens
    last = trigger.last - 1
    while last < min(trigger.last - 1 + _GROUP_REACH, len(tokens) - 1) and tokens[last].pos == "ADJ":
        last += 1
    return tokens[last].feats.get("Animacy") == "Anim" or plays(tokens[last], "ensemble")
