"""Whether a clause says outright that a deed did not happen, so that its words are evidence against it.

Narrower than `kg.extract.clauses.modality.is_denied`, which only asks whether a deed may be taken for told: here «не
только подписали», «пока не подписали», «больше не подписывали», «если не подпишут» and questions deny nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.clauses.clause import Clause
from kg.extract.clauses.put_off import is_put_off
from kg.extract.scene.deed import ENDED
from kg.lang.base import Token
from kg.lang.lexicon import Trigger
from kg.lang.role_words import role_words
from kg.lang.ru.predicates import is_future, is_predicate

_WORDS_TO_NOT = 3
_WORDS_TO_REPORT = 4
_WORDS_TO_THAT = 10
_WORDS_TO_FALSE = 3
_WORDS_TO_REFUTE = 8  # «слух о том, что …, в администрации опровергли»
_WORDS_TO_THIS = 4  # «конечно же, это»
_OF_REFUTING = ("refuting", "false", "corresponding")
_THAT = frozenset({"что", "будто", "якобы"})


def says_not(clause: Clause, trigger: Trigger) -> bool:
    """Whether the clause itself denies a deed: «так и не подписали», «подписано не было», «подписания не было»."""
    if not clause.has_word("не") or _is_open(clause) or _spans_another(clause, trigger):
        return False
    word = clause.tokens[trigger.first]
    inside = any(t.lemma == "не" for t in clause.tokens[trigger.first : trigger.last])
    if inside and "не" not in trigger.pattern.split():
        return True  # «никакими соглашениями не связаны»
    if word.pos == "NOUN":
        return _did_not_happen(clause, trigger)
    return is_undone(clause, trigger) or _is_not_done(clause, trigger)


def is_refuted(clause: Clause, trigger: Trigger) -> bool:
    """Whether a deed is what somebody refutes: «опровергли разрыв», «слухи о том, что …, не соответствуют …»."""
    if _is_corrected(clause):
        return True
    first, last = clause.sentence.first, clause.sentence.last
    refuting = (clause.scene.any_plays("denial_words_ru", role, first, last) for role in _OF_REFUTING)
    if clause.tokens[last - 1].text == "?" or not any(refuting):
        return False
    if clause.tokens[trigger.first].pos == "NOUN":
        return _is_object_of_refuting(clause, trigger) or _is_topic_of_false_report(clause, trigger)
    return _is_told_to_be_false(clause)


def _is_corrected(clause: Clause) -> bool:
    """«Газета сообщила, что Рязань разорвала побратимство. Это не так»: what is reported, and denied right behind.

    Or «Псков и Тарту побратались, сообщил сайт. Разумеется, это был розыгрыш».
    """
    behind = clause.tokens[clause.sentence.last : clause.sentence.last + _WORDS_TO_FALSE]
    opening = clause.tokens[clause.sentence.last : clause.sentence.last + _WORDS_TO_THIS]
    this = next((i for i, t in enumerate(opening) if t.text.casefold() == "это"), None)
    if this is not None:
        start = clause.sentence.last + this
        if any(_plays(t, "hoax") for t in clause.tokens[start : start + _WORDS_TO_FALSE]):
            return True
    texts = [t.text.casefold() for t in behind]
    if texts[:1] != ["это"]:
        return False
    false = texts[1:3] == ["не", "так"] or any(_plays(t, "false") for t in behind)
    return false and any(t.lemma in _THAT for t in clause.tokens[clause.sentence.first : clause.last])


def is_more_than(clause: Clause, trigger: Trigger) -> bool:
    """«Не только подписали, но и …»: the «не» denies nothing."""
    before = [t.lemma for t in clause.tokens[max(clause.first, trigger.first - 2) : trigger.first]]
    return before == ["не", "только"]


def _spans_another(clause: Clause, trigger: Trigger) -> bool:
    """«Не стал разрывать побратимские отношения»: nobody speaks of becoming twins."""
    return any(trigger.first < t.first < trigger.last for t in clause.triggers)


def _is_open(clause: Clause) -> bool:
    """Whether a clause asks, supposes, bounds its «не» in time («пока», «больше», «до») or speaks of other papers."""
    roles = ("not_yet", "no_longer", "bounding", "unreal", "another")
    asks = clause.tokens[clause.sentence.last - 1].text == "?"
    bounded = asks or any(_plays(t, *roles) for t in clause.words)
    return bounded or is_put_off(clause.scene, clause.sentence, clause.last)


def is_undone(clause: Clause, trigger: Trigger) -> bool:
    """«Договор подписан не был»: «не» behind a short participle, before its auxiliary."""
    behind = [t.lemma for t in clause.tokens[trigger.last : min(trigger.last + 2, clause.last)]]
    return behind == ["не", "быть"]


def _is_not_done(clause: Clause, trigger: Trigger) -> bool:
    """«Не подписали», «не было подписано», «не стали подписывать», «не разрывает»; no «не только», no «не мог не»."""
    tokens, verb = clause.tokens, clause.tokens[trigger.first]
    if is_future(verb) or (verb.feats.get("Tense") == "Pres" and trigger.id not in ENDED):
        return False
    if verb.feats.get("VerbForm") == "Part" and verb.feats.get("Variant") != "Short":
        return False
    at = trigger.first - 1
    governed = verb.feats.get("VerbForm") != "Inf"
    while at > max(clause.first - 1, trigger.first - _WORDS_TO_NOT) and tokens[at].lemma != "не":
        governor = _plays(tokens[at], "governing") and tokens[at].feats.get("Tense") == "Past"
        if (not governor and not _plays(tokens[at], "passed_over")) or tokens[at].feats.get("Tense") in ("Pres", "Fut"):
            return False
        governed = governed or governor
        at -= 1
    negated = at >= clause.first and tokens[at].lemma == "не"
    return governed and negated and not any(_plays(t, "doubling") for t in tokens[max(clause.first, at - 1) : at])


def _did_not_happen(clause: Clause, trigger: Trigger) -> bool:
    """«Подписания договора не было», «подписание не состоялось»: no other verb stands in the clause."""
    before = clause.tokens[max(clause.first, trigger.first - 1) : trigger.first]
    predicates = [i for i in range(clause.first, clause.last) if is_predicate(clause.tokens[i])]
    if any(t.pos == "ADP" for t in before) or len(predicates) != 1:
        return False
    (at,) = predicates
    word = clause.tokens[at]
    past = word.feats.get("Tense") == "Past"
    return past and _plays(word, "happening") and clause.tokens[max(clause.first, at - 1)].lemma == "не"


def _is_object_of_refuting(clause: Clause, trigger: Trigger) -> bool:
    """«Опровергла подписание», «отрицает факт разрыва», «слухи о разрыве опровергли»."""
    refuting = [i for i in range(clause.first, clause.last) if _refutes(clause.tokens, i)]
    if not refuting:
        return False
    near = range(max(clause.first, trigger.first - 2), trigger.first)
    between = [clause.tokens[i] for i in near if i > refuting[0]]
    direct = any(i in near for i in refuting) and all(_plays(t, "report") for t in between)
    return direct or _is_topic_of_report(clause, trigger)


def _is_topic_of_false_report(clause: Clause, trigger: Trigger) -> bool:
    """«Информация о расторжении договора — фейк», «… не соответствует действительности»."""
    return _is_topic_of_report(clause, trigger) and _is_called_false(clause.tokens[trigger.last : clause.last])


def _is_topic_of_report(clause: Clause, trigger: Trigger) -> bool:
    """«Слухи о разрыве», «сообщение об официальном подписании»."""
    before = clause.tokens[max(clause.first, trigger.first - _WORDS_TO_REPORT) : trigger.first]
    about = next((n for n, t in enumerate(before) if t.lemma in ("о", "об")), 0)
    bare = all(t.pos in ("ADJ", "DET") for t in before[about + 1 :])
    return bool(about) and bare and _plays(before[about - 1], "report")


def _is_told_to_be_false(clause: Clause) -> bool:
    """«Опроверг, что город подписал договор», «слухи о том, что …, не соответствуют действительности»."""
    tokens = clause.tokens
    that = next((i for i in range(clause.first, clause.last) if tokens[i].lemma in _THAT), None)
    if that is None or any(is_predicate(t) for t in tokens[clause.first : that]):
        return False
    before = range(max(clause.sentence.first, that - _WORDS_TO_THAT), that)
    if any(_refutes(tokens, i) and not any(is_predicate(t) for t in tokens[i + 1 : that]) for i in before):
        return True
    report = any(_plays(tokens[i], "report") for i in range(max(clause.sentence.first, that - _WORDS_TO_REPORT), that))
    reach = min(clause.last + _WORDS_TO_REFUTE, clause.sentence.last)
    refuted = report and any(_refutes(tokens, i) for i in range(clause.last, reach))
    return report and (refuted or _is_called_false(tokens[clause.last : clause.sentence.last]))


def _is_called_false(behind: Sequence[Token]) -> bool:
    """Whether words say that what stands before them is untrue."""
    predicate = next((n for n, t in enumerate(behind) if is_predicate(t)), len(behind))
    false = any(_plays(t, "false") for t in behind[: predicate + 1 + _WORDS_TO_FALSE])
    corresponding = predicate < len(behind) and _plays(behind[predicate], "corresponding")
    denied = predicate > 0 and behind[predicate - 1].lemma == "не"
    return (corresponding and denied) or (false and not denied)


def _refutes(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word refutes, and is not itself denied or to come."""
    token = tokens[index]
    told = token.feats.get("VerbForm") == "Fin" and not is_future(token)
    return told and _plays(token, "refuting") and tokens[index - 1].lemma not in ("не", "ни")


def _plays(token: Token, *roles: str) -> bool:
    return not role_words("denial_words_ru").roles_of(token.lemma, token.text).isdisjoint(roles)
