"""Whether an end that a noun or an infinitive names is decided: «поддержали предложение расторгнуть»."""

from __future__ import annotations

from itertools import pairwise

from kg.extract.clauses.clause import Clause
from kg.extract.clauses.counted_votes import is_outvoted
from kg.extract.clauses.not_received import is_notice_not_received
from kg.extract.scene.deed import ENDED
from kg.lang.lexicon import Trigger
from kg.lang.role_words import role_words
from kg.lang.ru.predicates import is_future, is_predicate

_WORDS_TO_TOPIC = 4
_REACH_BEFORE = 4  # tokens
_WORDS_TO_NOUN = 2
_WORDS_TO_OUTCOME = 3
_VOTED_FOR = ("за", "то", ",", "чтобы")
_TAKING = frozenset({"принимать", "принять", "выносить", "вынести"})
_BY_ITSELF = ("лось", "лась", "лись", "лся")
_FOLLOWING = frozenset({"после", "из-за", "вследствие"})


def is_end_decided(clause: Clause, trigger: Trigger) -> bool:
    """Whether a body decides an end, and does not only debate it, vote it down or wait for a notice of it."""
    if is_outvoted(clause, trigger) or is_notice_not_received(clause, trigger):
        return False
    return _takes_offer(clause) or (not _is_only_raised(clause, trigger) and _is_decided(clause, trigger))


def has_come_about(clause: Clause, trigger: Trigger) -> bool:
    """Whether an end named by a noun is what something follows from, or came to."""
    return _follows_from(clause, trigger) or _is_outcome(clause, trigger)


def goes_on_by_paper(clause: Clause, trigger: Trigger) -> bool:
    """«Обмены давно прекратились, хотя договора никто не отменял»: what ceased by itself while nobody ended the tie."""
    if trigger.id not in ENDED or not clause.tokens[trigger.first].text.endswith(_BY_ITSELF):
        return False
    scene, around = clause.scene, (clause.sentence.first, clause.sentence.last)
    ending = [t.first for t in scene.triggers_in(*around, "events") if t.id in ENDED]
    outside = [i for i in ending if not clause.first <= i < clause.last]
    return any(scene.analysis.tokens[i - 1].lemma == "не" for i in outside if i > 0)


def _is_only_raised(clause: Clause, trigger: Trigger) -> bool:
    """Whether an end is only a topic: «вопрос о расторжении», «слухи о разрыве»."""
    first = max(clause.first, trigger.first - _WORDS_TO_TOPIC)
    around = clause.tokens[first : min(clause.last, trigger.last + _WORDS_TO_TOPIC)]
    rejected = clause.scene.has_cue(clause.sentence.first, clause.sentence.last, "rejected")
    return rejected or role_words("tie_words_ru").any_plays(around, "topic")


def _is_decided(clause: Clause, trigger: Trigger) -> bool:
    """Whether a body decides or announces an end: «объявил о намерении разорвать»; debating one decides nothing."""
    if clause.has_cue("demanded", "staying") or _is_voted_down(clause, trigger):
        return False
    if clause.first == clause.sentence.first and clause.tokens[clause.first].lemma == "чтобы":
        return False  # «Чтобы разорвать побратимство, нужно решение думы»; not «голосовали за то, чтобы»
    opening = clause.tokens[max(0, clause.first + 1 - len(_VOTED_FOR)) : clause.first + 1]
    voted_for = tuple(t.text.casefold() for t in opening) == _VOTED_FOR
    start = clause.sentence.first if voted_for else max(clause.sentence.first, clause.first - _REACH_BEFORE)
    before = (start, trigger.first)
    return clause.scene.has_cue(*before, "decided", "saying") or clause.has_cue("decided", "saying")


def _takes_offer(clause: Clause) -> bool:
    """«Депутаты поддержали предложение расторгнуть …»: what an elected body takes up from somebody, it does."""
    if not clause.has_council():
        return False
    deciding = (t for t in clause.scene.triggers_in(clause.first, clause.last, "cues") if t.id == "decided")
    past = (t for t in deciding if clause.tokens[t.first].feats.get("Tense") == "Past")
    done = (t.last for t in past if clause.tokens[t.first - 1].lemma != "не")
    return any(clause.scene.has_cue(end, end + 1, "demanded") for end in done)


def _is_voted_down(clause: Clause, trigger: Trigger) -> bool:
    """«Голосовали против разрыва», «проголосуют за разрыв», «о прекращении не сообщал»: nothing is decided."""
    before = clause.tokens[max(clause.first, trigger.first - 2) : trigger.first]
    if any(t.lemma == "против" for t in before):
        return True
    pairs = pairwise(clause.tokens[clause.first : clause.last])
    if clause.has_word("решение") and any(a.lemma == "не" and b.lemma in _TAKING for a, b in pairs):
        return True  # «решений о разрыве не принимали»
    cues = clause.scene.triggers_in(clause.first, clause.last, "cues")
    deciding = [i.first for i in cues if i.id in ("decided", "saying") and is_predicate(clause.tokens[i.first])]
    open_ = (is_future(clause.tokens[i]) or clause.tokens[max(clause.first, i - 1)].lemma == "не" for i in deciding)
    return bool(deciding) and all(open_)


def _follows_from(clause: Clause, trigger: Trigger) -> bool:
    """«После разрыва побратимства», «из-за прекращения партнёрства»: what had come about before."""
    before = clause.tokens[max(clause.first, trigger.first - _WORDS_TO_NOUN) : trigger.first]
    told = not any(is_future(t) for t in clause.words) and not clause.has_cue("modal", "demanded")
    return told and any(t.lemma in _FOLLOWING for t in before)


def _is_outcome(clause: Clause, trigger: Trigger) -> bool:
    """«Ограничились приостановкой», «дружба закончилась разрывом»: what something came to."""
    before = clause.tokens[max(clause.first, trigger.first - _WORDS_TO_OUTCOME) : trigger.first]
    ended = any(role_words("papers_ru").plays(t, "ends_in") and t.feats.get("Tense") == "Past" for t in before)
    return ended and clause.tokens[trigger.first].feats.get("Case") == "Ins"
