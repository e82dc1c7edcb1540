"""Words for fields that a sentence only sets aside: «без оркестра», «не о концертах, а …», «как туристы»."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.scene import Scene
from kg.extract.sector_clauses import own_clause
from kg.extract.sector_roles import any_plays, is_animate, plays
from kg.lang.base import Sentence, Token
from kg.lang.lexicon import Trigger
from kg.lang.ru.attributes import before_attributes

_LACKING = ("без", "вместо")
_NOT, _ALSO, _LIKE, _BY = "не", "только", "как", "по"
_SUCH = ("так", "такой", "также")
_SUCH_REACH = 5  # tokens from «такие» to «как»: «такие сферы, как туризм»
_CREDITED = ("судить", "верить")  # «судя по газете», «если верить рыбакам»
_JUDGED_REACH = 2  # tokens from «судя» to what is judged by: «судя по»
_LINKS = (",", "и", "да", "или")
_LONGEST_ROW = 6  # members of a row: «не о концертах, ярмарках и фестивалях»


def is_set_aside(scene: Scene, sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a field is named as what is lacking, denied, compared with or the source of what is told."""
    tokens = scene.analysis.tokens
    before = _before_row(tokens, trigger, sentence.first)
    if before < sentence.first:
        return _tells_it(scene, trigger)
    return (
        tokens[before].lemma in _LACKING
        or _is_denied_at(tokens, before, sentence.first)
        or _is_comparison(tokens, trigger, before, sentence.first)
        or _is_credited(tokens, before, sentence.first)
        or _tells_it(scene, trigger)
    )


def _before_row(tokens: Sequence[Token], trigger: Trigger, start: int) -> int:
    """What stands before a field, or before the row of nouns in one case that it is a member of."""
    word = tokens[trigger.last - 1]
    before = before_attributes(tokens, trigger.first, start)
    for _ in range(_LONGEST_ROW):
        one = before - 1
        if one < start or tokens[before].text not in _LINKS or tokens[one].pos != "NOUN":
            break
        if tokens[one].feats.get("Case") != word.feats.get("Case"):
            break
        before = before_attributes(tokens, one, start)
    return before


def _is_denied_at(tokens: Sequence[Token], before: int, start: int) -> bool:
    """«Не | концерты», «не о | концертах», but not «не только о», nor «не вошли концерты», that is a denied deed."""
    if tokens[before].pos == "ADP" and before > start:
        before -= 1
    return tokens[before].lemma == _NOT and tokens[before + 1].lemma != _ALSO


def _is_comparison(tokens: Sequence[Token], trigger: Trigger, before: int, start: int) -> bool:
    """«Съездили как | туристы», but not «такие гости, как рыбаки»."""
    if tokens[before].lemma != _LIKE or not is_animate(tokens[trigger.last - 1]):
        return False
    return not any(t.lemma in _SUCH for t in tokens[max(start, before - _SUCH_REACH) : before])


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
    return any_plays(tokens[first:last], "telling")
