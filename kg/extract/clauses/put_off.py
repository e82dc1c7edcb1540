"""What did not happen yet, because it was put off or is still talked of: «не подписали: церемонию отложили»."""

from __future__ import annotations

from itertools import pairwise

from kg.extract.clauses.clause import Clause
from kg.extract.scene.deed import ENDED, Deed
from kg.extract.scene.parties import is_partner_noun
from kg.extract.scene.scene import Scene
from kg.lang.base import Sentence
from kg.lang.lexicon import Trigger
from kg.lang.role_words import role_words
from kg.lang.ru.predicates import is_future, is_predicate

POSTPONING = ("перенес", "перенос", "отлож", "отклад", "отсроч", "отодви", "сдвин", "сдвиг")
"""Beginnings of verbs that put off."""

_WORDS_TO_CEREMONY = 3  # «церемония торжественного подписания»
_NEW = ("новый", "другой", "иной")
_WORDS_TO_ACT = 2
_WORDS_TO_TIE = 4  # «вопрос (о заключении нового) договора»
_ACTED_ON = ("Nom", "Acc")


def is_put_off(scene: Scene, sentence: Sentence, last: int) -> bool:
    """Whether a sentence says, behind a clause that ends at `last`, that what the clause denies is only put off.

    «Договор так и не подписан: норвежцы попросили отложить церемонию», «меморандум не подписали, церемония состоится
    позже», «побратимами не стали, хотя переговоры продолжаются».
    """
    if scene.any_plays("tie_words_ru", "puts_off", last, sentence.last) or _has_new_day(scene, sentence, last):
        return True
    if _acts(scene, "ceremony", last, sentence.last) and any(
        map(is_future, scene.analysis.tokens[last : sentence.last])
    ):
        return True
    return _acts(scene, "talks", last, sentence.last) and scene.has_cue(last, sentence.last, "occurring")


def _has_new_day(scene: Scene, sentence: Sentence, last: int) -> bool:
    """«… отменено. Новую дату назовут позже»: what stands behind speaks of another day."""
    behind = scene.analysis.sentences[sentence.index + 1 : sentence.index + 2]
    end = max([sentence.last, *(s.last for s in behind if s.paragraph == sentence.paragraph)])
    known = role_words("papers_ru")
    return any(a.lemma in _NEW and known.plays(b, "term") for a, b in pairwise(scene.analysis.tokens[last:end]))


def _acts(scene: Scene, role: str, first: int, last: int) -> bool:
    acting = scene.playing("papers_ru", role, first, last)
    return any(scene.analysis.tokens[i].feats.get("Case") == "Nom" for i in acting)


def is_signing_put_off(clause: Clause, trigger: Trigger) -> bool:
    """«Передвинули подписание договора», «церемония подписания откладывается»: what is put off is still to come."""
    noun = clause.tokens[trigger.first].pos == "NOUN"
    return noun and clause.any_plays("tie_words_ru", "puts_off") and _is_signing_acted_on(clause, trigger)


def is_called_off(clause: Clause, trigger: Trigger) -> bool:
    """«Подписание договора отменено», «церемонию подписания отменили»: what was to be signed is not."""
    if clause.tokens[trigger.first].pos != "NOUN" or trigger.id != "signed":
        return False
    verbs = (i for i in clause.playing("papers_ru", "calls_off") if is_predicate(clause.tokens[i]))
    return any(clause.tokens[i - 1].lemma != "не" for i in verbs) and _is_signing_acted_on(clause, trigger)


def _is_signing_acted_on(clause: Clause, trigger: Trigger) -> bool:
    """«Подписание», «церемонию торжественного подписания»: subject or object of its clause."""
    near = clause.tokens[max(clause.first, trigger.first - _WORDS_TO_CEREMONY) : trigger.first + 1]
    acted_on = (t for t in near if t.feats.get("Case") in _ACTED_ON)
    return any(
        (t is near[-1] and t.lemma.endswith("ние")) or role_words("papers_ru").plays(t, "ceremony") for t in acted_on
    )


def puts_off_an_act(clause: Clause, trigger: Trigger) -> bool:
    """«Отложили рассмотрение вопроса», «подписание отложено на неопределённый срок»: an act is put off, and no tie."""
    if not any(w.startswith(POSTPONING) for w in trigger.pattern.split()):
        return False
    verbs = [i for i in range(trigger.first, trigger.last) if clause.tokens[i].pos == "VERB"]
    at = verbs[0] if verbs else trigger.first
    known = role_words("papers_ru")
    if known.any_plays(clause.tokens[at + 1 : min(at + 1 + _WORDS_TO_ACT, clause.last)], "deliberation"):
        return True
    passive = clause.tokens[at].feats.get("Variant") == "Short" or clause.tokens[at].text.endswith("ся")
    acts = (t for t in clause.tokens[clause.first : at] if known.plays(t, "deliberation"))
    return passive and any(t.feats.get("Case") == "Nom" for t in acts)


def question_put_off(clause: Clause) -> tuple[Deed, ...]:
    """«Депутаты отложили вопрос о побратимстве до осени», «решение о договоре перенесли на июль»: it is still open."""
    verbs = clause.playing("tie_words_ru", "puts_off")
    if not verbs or any(t.id in ENDED and not puts_off_an_act(clause, t) for t in clause.triggers):
        return ()
    known = role_words("papers_ru")
    questions = (i for i in range(clause.first, clause.last) if known.plays(clause.tokens[i], "question"))
    acted_on = (i for i in questions if clause.tokens[i].feats.get("Case") in _ACTED_ON)
    if clause.of("renewed") or not any(_is_about_tie_to_come(clause, i) for i in acted_on):
        return ()
    return (clause.deed("planned", "event.planned.put_off", verbs[0]),)


def _is_about_tie_to_come(clause: Clause, question: int) -> bool:
    """«Вопрос о побратимстве», «рассмотрение договора»; not «встреча с побратимом»."""
    behind = (question + 1, min(question + 1 + _WORDS_TO_TIE, clause.last))
    kinds = (clause.tokens[k.first] for k in clause.scene.triggers_in(*behind, "kinds"))
    return any(not is_partner_noun(t.lemma) for t in kinds) or bool(clause.scene.triggers_in(*behind, "documents"))
