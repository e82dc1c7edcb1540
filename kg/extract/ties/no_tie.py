"""Words that say that nothing ties municipalities, or no more: «никакими соглашениями не связаны», «договора нет»."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kg.extract.clauses.put_off import is_put_off
from kg.extract.clauses.turned_down import is_voted_down
from kg.extract.scene.deed import ENDED
from kg.extract.scene.parties import Group, is_partner_noun
from kg.extract.scene.scene import Scene
from kg.extract.scene.wording import deeds_in, has_word, names_tie
from kg.lang.base import Sentence, Token
from kg.lang.role_words import role_words
from kg.lang.ru.predicates import is_negated, is_predicate

_REFUTING = "опроверг"
_REBUTTAL = 14  # tokens
_THESE = ("этих", "них", "обоих", "обеих", "этого")
_DECLINING = ("отказ", "раздумать", "передумать")
_OBJECT = 5  # tokens: «отказал Рязани в побратимстве»
_TIES = ("побратимств", "партнерств", "сотрудничеств", "дружб")
_INSTEAD = ("а", "но", "зато", "однако")
_NOT_YET = ("пока", "еще")
_ANSWER = 2  # tokens: «— Нет»


def is_denied(scene: Scene, first: int, last: int) -> bool:
    """«Тверь и Пенза никакими соглашениями не связаны», «между собой города ничего не подписывали»."""
    lacking = scene.has_word(first, last, "нет")
    if lacking and scene.has_word(first, last, "никакой"):
        return True  # «договора с Брестом никакого нет»
    # «породнённый с нею Брест ничего менять не стал»
    unchanged = has_word(scene, first, last, "changing") and names_tie(scene, first, last)
    if has_word(scene, first, last, "denial") and not unchanged and _negates(scene, first, last):
        ended = not deeds_in(scene, first, last).isdisjoint(ENDED)
        return not (ended and names_tie(scene, first, last))  # «о разрыве связей никто не уведомлял»: they go on
    # «о побратимстве с Карсом речи нет», not «о разрыве речи не идёт»
    unspoken = scene.has_word(first, last, "речь") and (lacking or _negates(scene, first, last))
    if unspoken and names_tie(scene, first, last) and deeds_in(scene, first, last).isdisjoint(ENDED):
        return True
    if is_voted_down(scene, first, last):
        return True
    if _is_turned_down(scene, first, last) or _lack_partners_behind(scene, last):
        return True
    return _has_none(scene, first, last) or _is_answered_no(scene, first, last)


def _negates(scene: Scene, first: int, last: int) -> bool:
    tokens = scene.analysis.tokens[first:last]
    return any(is_negated(tokens, i) for i, t in enumerate(tokens) if is_predicate(t))


def _lack_partners_behind(scene: Scene, last: int) -> bool:
    """«Ржев и Торжок тоже ждут гостей, | но партнёров за границей у этих городов нет»."""
    tokens = scene.analysis.tokens
    if not tokens or last >= len(tokens) or tokens[last - 1].text in (".", "!", "?"):
        return False
    behind = tokens[last : min(scene.sentence_of(last).last, last + _REBUTTAL)]
    owners = any(a.lemma == "у" and b.text.casefold() in _THESE for a, b in pairwise(behind))
    return owners and any(t.text.casefold() == "нет" for t in behind) and any(_is_lacked(t) for t in behind)


def _is_lacked(token: Token) -> bool:
    return is_partner_noun(token.lemma) and token.feats.get("Case") == "Gen"


def _is_turned_down(scene: Scene, first: int, last: int) -> bool:
    """«Брест отклонил предложение Рязани породниться», «слухи о побратимстве опровергли»; not «отклонил разрыв»."""
    events = [t for t in scene.triggers_in(first, last, "events") if not t.pattern.startswith(_DECLINING)]
    if any(t.id in ENDED for t in events) or not names_tie(scene, first, last):
        return False
    tokens, signed = scene.analysis.tokens, [t.first for t in events if t.id == "signed"]
    if any(t.lemma.startswith(_REFUTING) for t in tokens[first:last]) or _is_counterfactual(scene, first, last):
        return True
    if scene.has_cue(first, last, "rejected"):
        return bool(signed) or scene.any_plays("tie_words_ru", "thought", first, last)
    if any(_came_to_nothing(tokens[first:last], i - first) for i in signed):
        return True
    declined = (i for i in range(first, last) if tokens[i].lemma.startswith(_DECLINING) and is_predicate(tokens[i]))
    return any(
        not is_negated(tokens[first:last], i - first)
        and (any(i < at <= i + _ANSWER for at in signed) or _is_of_tie(tokens[i + 1 : i + _OBJECT]))
        for i in declined
    )


def _came_to_nothing(tokens: Sequence[Token], signing: int) -> bool:
    """«Породниться с Брестом не удалось», «не сумели подписать»; a future may yet succeed."""
    if tokens[signing].feats.get("VerbForm") != "Inf":
        return False
    words = role_words("tie_words_ru")
    near = range(max(0, signing - _OBJECT), min(len(tokens), signing + _OBJECT + 1))
    failed = (i for i in near if words.plays(tokens[i], "succeeds") and tokens[i].feats.get("Tense") == "Past")
    return any(is_negated(tokens, i) for i in failed)


def _is_counterfactual(scene: Scene, first: int, last: int) -> bool:
    """«Если бы не пандемия, Рязань породнилась бы с Брестом»."""
    sentence, tokens = scene.sentence_of(first), scene.analysis.tokens
    pairs = pairwise(tokens[sentence.first : sentence.last])
    unless = any(a.lemma == "если" and b.lemma == "бы" for a, b in pairs)
    return unless and any(t.lemma == "бы" for t in tokens[first:last])


def _is_of_tie(behind: Sequence[Token]) -> bool:
    """«(Отказал Рязани) в побратимстве»."""
    return any(a.lemma == "в" and b.lemma.startswith(_TIES) for a, b in pairwise(behind))


def _is_answered_no(scene: Scene, first: int, last: int) -> bool:
    """«Подписал договор с Тверью? Нет.»; a break that is asked after leaves the tie."""
    behind = scene.analysis.tokens[last : last + _ANSWER]
    asked = scene.analysis.tokens[last - 1].text == "?"
    answered = asked and any(t.lemma == "нет" for t in behind)
    return answered and deeds_in(scene, first, last).isdisjoint(ENDED)


def _has_none(scene: Scene, first: int, last: int) -> bool:
    """«Тверь и Пенза договора пока не имеют», «города не являются побратимами», not «больше не являются»."""
    tokens = scene.analysis.tokens[first:last]
    if has_word(scene, first, last, "no_longer") or not names_tie(scene, first, last):
        return False
    having = (i - first for i in scene.playing("tie_words_ru", "having", first + 1, last))
    return (
        _lacks_paper(scene, first, last)
        or _is_no_partner(scene, first, last)
        or (_did_not_become(tokens) and not is_put_off(scene, scene.sentence_of(first), last))
        or any(tokens[i - 1].lemma == "не" and is_predicate(tokens[i]) for i in having)
    )


def _is_no_partner(scene: Scene, first: int, last: int) -> bool:
    """«Рязань и Брест не побратимы», not «не побратимы, а партнёры», «пока не побратимы»."""
    tokens, end = scene.analysis.tokens, scene.sentence_of(first).last
    denied = next((i for i in range(first + 1, last) if _is_denied_partner(tokens, i)), None)
    if denied is None or any(t.lemma in _NOT_YET for t in tokens[first:denied]):
        return False
    return not any(t.text.casefold() in _INSTEAD for t in tokens[denied:end])


def _is_denied_partner(tokens: Sequence[Token], index: int) -> bool:
    noun = tokens[index]
    return tokens[index - 1].lemma == "не" and is_partner_noun(noun.lemma) and noun.feats.get("Case") == "Nom"


def _did_not_become(tokens: Sequence[Token]) -> bool:
    """«Псков так и не стал побратимом Магдебурга», not «пока не стал», «не стал разрывать побратимство»."""
    became = any(
        t.lemma in ("стать", "становиться") and t.feats.get("Tense") == "Past" and i > 0 and tokens[i - 1].lemma == "не"
        for i, t in enumerate(tokens)
    )
    if not became or any(t.lemma in ("пока", "еще") or t.feats.get("VerbForm") == "Inf" for t in tokens):
        return False
    return any(is_partner_noun(t.lemma) and t.feats.get("Case") == "Ins" for t in tokens)


def _lacks_paper(scene: Scene, first: int, last: int) -> bool:
    """«Договора между городами нет»."""
    tokens = scene.analysis.tokens
    lacking = any(
        tokens[i].text.lower() == "нет" and (i + 1 == last or tokens[i + 1].text in ".;,") and tokens[i - 1].text != "—"
        for i in range(first + 1, last)
    )
    papers = scene.triggers_in(first, last, "documents")
    return lacking and any(tokens[p.first].feats.get("Case") == "Gen" for p in papers)


def is_negative(scene: Scene, sentence: Sentence, groups: Sequence[Group]) -> bool:
    """«Вантаа и Эспоо вопрос ещё не обсуждали»: all that is told behind the municipalities is denied."""
    tokens = scene.analysis.tokens
    predicates = [i for i in range(groups[-1].last, sentence.last) if is_predicate(tokens[i])]
    return bool(predicates) and all(tokens[i - 1].lemma == "не" for i in predicates)


def has_no_partners(scene: Scene, first: int, last: int) -> bool:
    """«Анапа обходится без побратимов», «Вроцлав не имел российских партнёров»: nobody is told to be one."""
    tokens = scene.analysis.tokens[first:last]
    without = any(
        t.lemma == "без" and any(is_partner_noun(n.lemma) for n in tokens[i + 1 : i + 4]) for i, t in enumerate(tokens)
    )
    lacking = any(t.text.lower() == "нет" for t in tokens) and any(
        is_partner_noun(t.lemma) and t.feats.get("Case") == "Gen" for t in tokens
    )
    return without or lacking or (_has_none(scene, first, last) and any(is_partner_noun(t.lemma) for t in tokens))
