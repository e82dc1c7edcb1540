"""Words for fields that a sentence only sets aside: «без оркестра», «не о концертах, а …», «как туристы»."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.scene.scene import Scene
from kg.extract.sectors.clauses import own_clause
from kg.extract.sectors.roles import is_animate, plays, plays_in_phrase
from kg.extract.sectors.rows import before_row
from kg.lang.base import Sentence, Token
from kg.lang.lexicon import Trigger
from kg.lang.ru.predicates import is_predicate

_LACKING = ("без", "вместо", "вопреки")
_NOT, _ALSO, _LIKE, _BY = "не", "только", "как", "по"
_TIMES = ("год", "век", "десятилетие", "столетие")  # «лет | истории»
_HISTORY = "история"
_OFF = "от"
_KEEPING_REACH = 4  # tokens from «защита» to «от»: «защита древних кварталов от»
_OF_PROTECTION = ("security_emergency", "environment")
_ABOUT = ("о", "об")
_ENTERING = ("войти", "попасть", "остаться", "пройти")
_COMPARATIVE = "нее"  # «посерьёзнее», which the tagger takes for a noun
_SUCH = ("так", "такой", "также")
_SUCH_REACH = 5  # tokens from «такие» to «как»: «такие сферы, как туризм»
_CREDITED = ("судить", "верить")  # «судя по газете», «если верить рыбакам»
_JUDGED_REACH = 2  # tokens from «судя» to what is judged by: «судя по»


def is_set_aside(scene: Scene, sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a field is named as what is lacking, denied, compared with or the source of what is told."""
    tokens = scene.analysis.tokens
    before = before_row(tokens, trigger, sentence.first)
    if before < sentence.first:
        return _tells_it(scene, trigger)
    return (
        tokens[before].lemma in _LACKING
        or _is_denied_at(tokens, before, sentence.first)
        or _is_comparison(tokens, trigger, before, sentence.first)
        or _is_measured_by(tokens, trigger)
        or _is_length_of_time(tokens[before], tokens[trigger.last - 1])
        or _is_kept_off(tokens, trigger, before, sentence.first)
        or _is_dropped_item(tokens, before, sentence)
        or _is_credited(tokens, before, sentence.first)
        or _tells_it(scene, trigger)
    )


def _is_denied_at(tokens: Sequence[Token], before: int, start: int) -> bool:
    """«Не | концерты», «не о | концертах», but not «не только о», nor «не вошли концерты», that is a denied deed."""
    if tokens[before].pos == "ADP" and before > start:
        before -= 1
    return tokens[before].lemma == _NOT and tokens[before + 1].lemma != _ALSO


def _is_comparison(tokens: Sequence[Token], trigger: Trigger, before: int, start: int) -> bool:
    """«Съездили как | туристы», but not «такие гости, как рыбаки»."""
    if tokens[before].lemma != _LIKE or not is_animate(tokens[trigger.last - 1]) or tokens[trigger.first].pos == "VERB":
        return False  # «как | спасать людей»
    return not any(t.lemma in _SUCH for t in tokens[max(start, before - _SUCH_REACH) : before])


def _is_measured_by(tokens: Sequence[Token], trigger: Trigger) -> bool:
    """«Важнее | фестивалей», «что-то посерьёзнее | ярмарок»: what a thing is compared with, not «больше | ярмарок»."""
    before = tokens[trigger.first - 1]
    if tokens[trigger.last - 1].feats.get("Case") != "Gen" or plays_in_phrase(before, "farther"):
        return False
    return before.feats.get("Degree") == "Cmp" or before.text.replace("ё", "е").endswith(_COMPARATIVE)


def _is_length_of_time(before: Token, word: Token) -> bool:
    """«Двадцать лет общей | истории», «век | истории»: how long, not what of."""
    return word.lemma == _HISTORY and word.feats.get("Case") == "Gen" and before.lemma in _TIMES


def _is_kept_off(tokens: Sequence[Token], trigger: Trigger, before: int, start: int) -> bool:
    """«Защита кварталов от | туристов», «зависит от | электростанции», but not «защита от | паводков»."""
    if tokens[before].lemma != _OFF or trigger.id in _OF_PROTECTION:
        return False
    return any(plays_in_phrase(t, "keeps_off") for t in tokens[max(start, before - _KEEPING_REACH) : before])


def _is_dropped_item(tokens: Sequence[Token], before: int, sentence: Sentence) -> bool:
    """«Пункт о | перевозках из текста исчез», «положение о | поставках в договор не вошло»."""
    if tokens[before].lemma not in _ABOUT or before == sentence.first or not plays(tokens[before - 1], "item"):
        return False
    return any(
        plays(tokens[i], "dropping") or (tokens[i - 1].lemma == _NOT and tokens[i].lemma in _ENTERING)
        for i in range(before + 1, sentence.last)
    )


def _is_credited(tokens: Sequence[Token], before: int, start: int) -> bool:
    """«Судя по | газете», «по словам | рыбаков», «если верить | историкам»."""
    if any(t.lemma in _CREDITED for t in tokens[max(start, before + 1 - _JUDGED_REACH) : before + 1]):
        return True
    return plays(tokens[before], "word_of") and before > start and tokens[before - 1].lemma == _BY


def _tells_it(scene: Scene, trigger: Trigger) -> bool:
    """«Уверяют | пограничники», «историки говорят, что …»: who tells, not who works together."""
    tokens = scene.analysis.tokens
    word = tokens[trigger.last - 1]
    if not is_animate(word) or word.feats.get("Case") != "Nom":
        return False
    first, last = own_clause(scene, trigger.first)
    commas = [i for i in range(first, last) if tokens[i].text == ","]
    begin = max((i for i in commas if i < trigger.first), default=first)
    end = min((i for i in commas if i >= trigger.last), default=last)
    if any(is_predicate(t) for t in tokens[begin:end]):  # «напомнили депутатам, школьники ездят в …»
        first, last = begin, end
    return scene.any_plays("sector_context_ru", "telling", first, last)
