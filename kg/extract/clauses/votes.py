"""What elected bodies vote for: «дума приняла решение о побратимстве», «совет поддержал установление отношений»."""

from __future__ import annotations

from kg.extract.clauses.about_tie import is_partner
from kg.extract.clauses.clause import Clause
from kg.extract.clauses.modality import is_only_an_idea
from kg.extract.clauses.turned_down import is_voted_down
from kg.extract.scene.deed import Deed
from kg.lang.lexicon import Trigger
from kg.lang.role_words import role_words
from kg.lang.ru.attributes import governor
from kg.lang.ru.predicates import is_future

_REACH_BEFORE = 4  # tokens
_DRAFT = "проект"
_RESOLUTION = "решение"
_WORDS_TO_PAPER = 2  # «проект нового соглашения»
_TAKING_UP = ("принять к рассмотрению",)
"""What a body only begins to deal with: «дума приняла к рассмотрению проект решения»."""


def adopted_by_vote(clause: Clause) -> tuple[Deed, ...]:
    """An elected body votes for a tie: «дума приняла решение о побратимстве», «проголосовала за соглашение»."""
    ties = [k for k in clause.kinds if k.id != "cooperation" and not is_partner(clause, k)]
    ties += [d for d in clause.documents if d.first > clause.first and clause.tokens[d.first - 1].lemma == "за"]
    taken_up = any(p.pattern in _TAKING_UP for p in clause.plans)
    voted = bool(ties) and not taken_up and _is_decided(clause) and clause.has_council()
    if not voted or is_voted_down(clause.scene, clause.first, clause.last):
        return ()
    if clause.has_cue("demanded", "modal") or clause.of("exists") or clause.has_word("не"):
        return ()
    if any(t.feats.get("Tense") == "Past" for t in clause.words):
        return (clause.deed("signed", "event.signed.adopted", ties[0].first),)
    if any(is_future(t) for t in clause.words):  # «5 октября совет проголосует за побратимство»
        return (clause.deed("planned", "event.signed.planned", ties[0].first),)
    return ()


def _is_decided(clause: Clause) -> bool:
    """Whether a body decides: «решил», «вынес решение»; not «вопрос вынесен на рассмотрение», and by «проект решения»
    alone nobody does.
    """
    cues = (t for t in clause.scene.triggers_in(clause.first, clause.last, "cues") if t.id == "decided")
    submitted = _is_submitted(clause)
    deciding = (clause.tokens[t.first] for t in cues if not _is_in_draft(clause, t.first))
    return any(not (submitted and (t.pos == "NOUN" or t.lemma == "вынести")) for t in deciding)


def _is_in_draft(clause: Clause, noun: int) -> bool:
    """«Депутаты отклонили проект решения»; not «приняли проект решения»."""
    before = clause.tokens[max(clause.first, noun - 1)]
    return clause.tokens[noun].lemma == _RESOLUTION and before.lemma == _DRAFT and not clause.has_word("принять")


def _is_submitted(clause: Clause) -> bool:
    """«Вынесен на рассмотрение», «передали на утверждение», «отправили на доработку»."""
    known = role_words("papers_ru")
    nouns = (i for i in range(clause.first + 1, clause.last) if known.plays(clause.tokens[i], "submitted_for"))
    governed = ((governor(clause.tokens, i, clause.first), clause.tokens[i]) for i in nouns)
    return any(p is not None and p.lemma == "на" and t.feats.get("Case") == "Acc" for p, t in governed)


def is_adopted(clause: Clause, trigger: Trigger) -> bool:
    """Whether a body agrees to a deed named by its noun: «поддержали установление отношений»."""
    noun = clause.tokens[trigger.first].pos == "NOUN" and trigger.id == "signed"
    if is_only_an_idea(clause, trigger):
        return False
    return noun and clause.scene.has_cue(max(clause.first, trigger.first - _REACH_BEFORE), trigger.first, "decided")


def is_of_draft(clause: Clause) -> bool:
    """«Депутаты одобрили проект соглашения», «проект одобрили»: the paper itself is still to be signed; «проект
    решения» is adopted.
    """
    drafts = (i for i in range(clause.first, clause.last - 1) if clause.tokens[i].lemma == _DRAFT)
    return any(_is_of_paper(clause, i) or _is_of_paper_before(clause, i) for i in drafts)


def _is_of_paper(clause: Clause, draft: int) -> bool:
    near = (d for d in clause.documents if draft <= d.first <= draft + _WORDS_TO_PAPER)
    return any(draft + 1 < d.last for d in near) and clause.tokens[draft + 1].lemma != _RESOLUTION


def _is_of_paper_before(clause: Clause, draft: int) -> bool:
    """«Соглашение подпишут в мае: проект дума одобрила»: without a noun of its own it is that of the paper told."""
    of_its_own = clause.tokens[draft + 1].feats.get("Case") == "Gen"
    told = clause.scene.triggers_in(clause.sentence.first, clause.first, "documents")
    return bool(told) and not of_its_own and clause.tokens[draft].feats.get("Case") in ("Nom", "Acc")
