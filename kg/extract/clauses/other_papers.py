"""Papers that tie nobody: a body's own decisions, invitations, contracts, letters that have a date."""

from __future__ import annotations

from kg.extract.clauses.clause import Clause
from kg.lang.lexicon import Trigger
from kg.lang.role_words import role_words

_CONTRACT = "контракт"
_WORDS_TO_OBJECT = 3


def is_of_decision(clause: Clause, trigger: Trigger) -> bool:
    """«Решение вступило в силу 1 апреля», «постановление подписали 8 апреля»: a body's own paper, and none of a tie."""
    papers = role_words("papers_ru")
    if clause.documents:
        return trigger.pattern.startswith("подпис") and _is_object_behind(clause, trigger, "decision")
    if trigger.pattern.startswith("датир"):
        return clause.any_plays("papers_ru", "other")  # «Письмо датировано 11 сентября»
    told = trigger.pattern == "вступить в силу" or trigger.pattern.startswith("подпис")
    signed = [t for t in clause.words if t.feats.get("Case") == "Acc"]  # «приглашение подписала мэр»
    return told and (clause.any_plays("papers_ru", "decision") or papers.any_plays(signed, "other"))


def _is_object_behind(clause: Clause, trigger: Trigger, role: str) -> bool:
    """Whether the noun right behind a verb plays a role: «подписал распоряжение о подготовке договора»."""
    behind = clause.tokens[trigger.last : min(trigger.last + _WORDS_TO_OBJECT, clause.last)]
    noun = next((t for t in behind if t.pos == "NOUN"), None)
    return noun is not None and role_words("papers_ru").plays(noun, role)


def is_contract(clause: Clause) -> bool:
    """«Завод заключил контракт на поставку рыбы»: a paper of trade, unless a word for the tie stands beside it."""
    papers = [clause.tokens[d.first].lemma for d in clause.documents]
    return not clause.kinds and bool(papers) and all(paper == _CONTRACT for paper in papers)


def is_dated_otherwise(clause: Clause) -> bool:
    """«Визит датирован 2007 годом», «уведомление датировано 20 января»: what has a date is no paper or tie."""
    named = [t for t in clause.words if t.pos == "NOUN" and t.feats.get("Case") == "Nom"]
    known = role_words("tie_words_ru")
    ties = any(known.plays(t, role) for t in named for role in ("relation", "tie", "tie_noun"))
    return bool(named) and not ties and not clause.documents
