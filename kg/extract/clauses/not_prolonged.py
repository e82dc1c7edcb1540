"""Papers that are not prolonged: «отказался продлевать договор», «соглашение истекло, продлевать его не стали»."""

from __future__ import annotations

from itertools import pairwise

from kg.extract.clauses.about_tie import is_of_other_actors
from kg.extract.clauses.clause import Clause
from kg.extract.clauses.other_papers import is_contract
from kg.extract.scene.deed import Deed
from kg.lang.base import Token
from kg.lang.lexicon import Trigger
from kg.lang.role_words import role_words
from kg.lang.ru.predicates import is_predicate

_DECIDING = ("решить", "постановить", "проголосовать")
_WORDS_TO_DECISION = 6  # «проголосовали за то, чтобы не»
_WORDS_TO_REFUSAL = 4
_NOT = ("не", "ни")
_THEM = ("его", "её", "ее", "их")
_RULE = "event.terminated.not_prolonged"
_NOBODY = ("никто", "если", "бы")
_NOT_YET = ("пока", "еще")


def not_prolonged(clause: Clause) -> tuple[Deed, ...]:
    """What a body decides not to prolong, or is not prolonged, ends: «совет решил не продлевать договор»."""
    asked = clause.tokens[clause.last - 1].text == "?"
    if asked or clause.has_word(*_NOBODY) or is_contract(clause) or is_of_other_actors(clause):
        return ()
    expired = _expired_before(clause)
    first = clause.first if expired is None else expired
    papers = bool(clause.documents or clause.kinds) or _goes_on(clause) or expired is not None
    prolonging = (
        t for t in clause.of("renewed") if role_words("papers_ru").plays(clause.tokens[t.first], "prolonging")
    )
    for word in prolonging if papers else ():
        if expired is None and clause.tokens[word.first].feats.get("Variant") == "Short":
            continue  # «соглашение продлено не было»: nobody is told to have decided it
        if _is_decided(clause, word) or _is_declined(clause, word) or _did_not(clause, word):
            return (Deed("terminated", _RULE, first, clause.last, word.first),)
    new = _without_new_one(clause) if expired is not None else None
    return () if new is None else (Deed("terminated", _RULE, first, clause.last, new.first),)


def _expired_before(clause: Clause) -> int | None:
    """«Договор истёк в 2023 году | и продлён не был»: where the clause begins that tells when the paper ran out."""
    before = next((c for c in clause.scene.clauses[clause.sentence.index] if c[1] == clause.first), None)
    if before is None or not clause.scene.triggers_in(*before, "documents"):
        return None
    known, words = role_words("papers_ru"), clause.tokens[before[0] : before[1]]
    ran_out = any(known.plays(t, "expiring") and t.feats.get("Tense") == "Past" for t in words)
    over = any(known.plays(t, "runs_out") and t.feats.get("Tense") == "Past" for t in words)
    termed = any(known.plays(t, "term") or t.lemma == "действие" for t in words)
    return before[0] if ran_out or (over and termed) else None


def _without_new_one(clause: Clause) -> Trigger | None:
    """«(Срок истёк,) новое подписывать не планируют», «нового заключать не стали»."""
    denied = any(a.lemma == "не" and is_predicate(b) for a, b in pairwise(clause.words))
    signing = (t for t in clause.of("signed") if clause.tokens[t.first].feats.get("VerbForm") == "Inf")
    return next(signing, None) if denied and clause.has_word("новый") else None


def _goes_on(clause: Clause) -> bool:
    """«Соглашение истекло, | продлевать его стороны не стали»: the pronoun is the paper of the clause before."""
    if clause.goes_on_from_paper():
        return True
    before = clause.scene.triggers_in(clause.sentence.first, clause.first, "documents")
    return bool(before) and any(t.text.casefold() in _THEM for t in clause.words)


def _is_decided(clause: Clause, word: Trigger) -> bool:
    """«Решил не продлевать», «постановил больше не продлевать», «проголосовали за то, чтобы не продлевать»."""
    before = clause.tokens[max(clause.sentence.first, word.first - _WORDS_TO_DECISION) : word.first]
    infinitive = clause.tokens[word.first].feats.get("VerbForm") == "Inf"
    decided = any(t.lemma in _DECIDING and t.feats.get("Tense") == "Past" for t in before[:-1])
    return infinitive and decided and before[-1].lemma == "не"


def _is_declined(clause: Clause, word: Trigger) -> bool:
    """«Отказалась продлевать соглашение», «отказался от продления»; not «не отказался»."""
    known = role_words("papers_ru")
    near = range(max(clause.first + 1, word.first - _WORDS_TO_REFUSAL), word.first)
    declined = [i for i in near if known.plays(clause.tokens[i], "declines") and is_predicate(clause.tokens[i])]
    past = (i for i in declined if clause.tokens[i].feats.get("Tense") == "Past")
    return any(clause.tokens[i - 1].lemma not in _NOT for i in past)


def _did_not(clause: Clause, word: Trigger) -> bool:
    """«Не продлил», «(истёк и) продлён не был», «продлевать не стали»; not «не продлевал», «не сразу продлил»."""
    verb = clause.tokens[word.first]
    if verb.feats.get("VerbForm") == "Inf":
        return any(a.lemma == "не" and _became(b) for a, b in pairwise(clause.words))
    done = verb.feats.get("Tense") == "Past" and verb.feats.get("Aspect") == "Perf" and is_predicate(verb)
    if not done:
        return False
    behind = [t.lemma for t in clause.tokens[word.last : min(word.last + 2, clause.last)]]
    before = [t.lemma for t in clause.tokens[max(clause.first, word.first - 2) : word.first]]
    not_done = behind == ["не", "быть"] or before[-1:] == ["не"] or before == ["не", "быть"]
    return not_done and not any(w in _NOT_YET for w in before)


def _became(token: Token) -> bool:
    return token.lemma == "стать" and token.feats.get("Tense") == "Past"
