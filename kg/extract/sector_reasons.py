"""Why a word tells a field of cooperation: what else its sentence says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.extract.scene import Scene
from kg.extract.sector_words import plays
from kg.lang.base import Sentence, Token
from kg.lang.lexicon import Trigger
from kg.lang.ru.grammar import is_predicate

_MIN_LIST = 3
_GROUP_REACH = 2  # tokens from «детский» to «коллектив»
_BULLETS = ("—", "–", "-", "•", "*", "·")
_ABOUT = ("о", "об")
_TELLING = ("topic", "strong", "wish")
_SIDES = ("город", "муниципалитет", "район", "столица", "община", "округ", "мэрия", "администрация")


@dataclass(frozen=True, slots=True)
class Spoken:
    """What a sentence that names fields speaks of."""

    fields: frozenset[str]
    showing: bool
    announced: bool
    cooperating: bool
    wishing: bool
    outright: bool
    travelling: bool
    doing: bool
    giving: bool
    both: bool
    partner: bool
    training: bool

    @classmethod
    def of(cls, scene: Scene, sentence: Sentence, triggers: Sequence[Trigger]) -> Spoken:
        """What the words of a sentence say beside its fields."""
        tokens = scene.analysis.sentence_tokens(sentence)
        announced = _is_announced(scene, sentence)
        outright = any(plays(t, "strong") for t in tokens)
        return cls(
            fields=frozenset(t.id for t in triggers),
            showing=any(plays(t, "showing") for t in tokens) and not outright,
            announced=announced,
            cooperating=outright or announced or any(plays(t, "topic") for t in tokens),
            wishing=any(plays(t, "wish") for t in tokens),
            outright=outright,
            travelling=any(plays(t, "travel") for t in tokens),
            doing=any(plays(t, "doing") for t in tokens),
            giving=any(plays(t, "giving") for t in tokens),
            training=any(plays(t, "training") for t in tokens),
            partner=any(plays(t, "partner") for t in tokens),
            both=_speaks_of_both(tokens),
        )


def _is_announced(scene: Scene, sentence: Sentence) -> bool:
    """«О чём договорились? О дорогах.», or an item of a list under «стороны обсудили:»."""
    tokens = scene.analysis.tokens
    if tokens[sentence.first].lemma in _ABOUT:
        return True
    if tokens[sentence.first].text in _BULLETS and _is_item(scene, sentence):
        return True
    return _goes_on(scene, sentence)


def _is_item(scene: Scene, sentence: Sentence) -> bool:
    sentences, tokens = scene.analysis.sentences, scene.analysis.tokens
    before = sentence.index - 1
    while before > 0 and tokens[sentences[before].first].text in _BULLETS:
        before -= 1
    intro = scene.analysis.sentence_tokens(sentences[max(0, before)])
    return intro[-1].text == ":" and any(plays(t, "topic") or plays(t, "strong") for t in intro)


def _goes_on(scene: Scene, sentence: Sentence) -> bool:
    """«Прежде всего туризм. Ещё — виноградарство.»: sentences without a verb go on with what was told or asked."""
    if scene.parties_in(sentence.first, sentence.last):  # «Пенза — это завод и театр.»
        return False
    at = sentence.index
    before: list[Sentence] = []
    while at > 0 and not _has_verb(scene, scene.analysis.sentences[at]):
        at -= 1
        if scene.analysis.sentences[at].paragraph != sentence.paragraph:
            break
        before.append(scene.analysis.sentences[at])
    words = [t for s in before for t in scene.analysis.sentence_tokens(s)]
    return any(t.text == "?" or any(plays(t, role) for role in _TELLING) for t in words)


def _has_verb(scene: Scene, sentence: Sentence) -> bool:
    return any(is_predicate(t) for t in scene.analysis.sentence_tokens(sentence))


def _speaks_of_both(tokens: Sequence[Token]) -> bool:
    """«Оба», «два города», «друг другу»: a sentence speaks of both sides without their names."""
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
    if spoken.training and trigger.id != "education" and _is_person(scene, trigger):
        return ""
    if spoken.travelling and _is_group(scene, trigger):
        return "sector.travellers"
    if plays(scene.analysis.tokens[trigger.first], "guest"):
        return ""
    if spoken.showing or (spoken.giving and "humanitarian" in spoken.fields - {trigger.id}):
        return ""
    teaches = spoken.training and trigger.id == "education"
    thing = plays(scene.analysis.tokens[trigger.last - 1], "thing") and not teaches
    if len(spoken.fields) >= _MIN_LIST and (spoken.cooperating or spoken.wishing or spoken.both or not thing):
        return "sector.list"
    if spoken.outright or spoken.announced or (spoken.cooperating and not thing):
        return "sector.cooperation_word"
    if spoken.wishing and not (thing or _is_animate(scene, trigger)):
        return "sector.wish"
    if spoken.giving and (is_named or spoken.partner):
        return "sector.given"
    return "sector.done_together" if spoken.doing and spoken.both else ""


def _is_animate(scene: Scene, trigger: Trigger) -> bool:
    return scene.analysis.tokens[trigger.last - 1].feats.get("Animacy") == "Anim"


def _is_person(scene: Scene, trigger: Trigger) -> bool:
    """«Сварщиков» after «готовить»: who is trained, not who works together."""
    case = scene.analysis.tokens[trigger.last - 1].feats.get("Case")
    return _is_animate(scene, trigger) and case in ("Acc", "Gen")


def _is_group(scene: Scene, trigger: Trigger) -> bool:
    """«Школьники», «хор», «детский коллектив»: who travels between two municipalities."""
    tokens = scene.analysis.tokens
    last = trigger.last - 1
    while last < min(trigger.last - 1 + _GROUP_REACH, len(tokens) - 1) and tokens[last].pos == "ADJ":
        last += 1
    return tokens[last].feats.get("Animacy") == "Anim" or plays(tokens[last], "ensemble")
