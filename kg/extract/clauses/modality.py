"""Modality: whether a deed is denied, still to come, only raised, or presupposed."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kg.extract.clauses.appointed import appointed_signing
from kg.extract.clauses.clause import Clause
from kg.extract.clauses.ends_decided import has_come_about, is_end_decided
from kg.extract.clauses.put_off import is_called_off, is_signing_put_off
from kg.extract.clauses.refuting import is_more_than, is_refuted, is_undone, says_not
from kg.extract.scene.deed import ENDED
from kg.lang.base import Token
from kg.lang.lexicon import Trigger
from kg.lang.role_words import role_words
from kg.lang.ru.attributes import governor
from kg.lang.ru.predicates import is_future, is_negated, is_predicate

WILL_BE = frozenset({"будет", "будут"})
_PURPOSES = frozenset({("на", "Acc"), ("к", "Dat"), ("по", "Dat"), ("для", "Gen")})
_WORDS_TO_PREPOSITION = 4
_REACH_BEFORE = 4  # tokens
_HINDERING = ("помешать", "мешать", "остановить")
_WORDS_TO_NOUN = 2
_WORDS_TO_MOMENT = 5
_WORDS_TO_TERM = 4
_WORDS_TO_END = 2
_OBLIGED = ("должный", "должен")
_INITIALLED = "парафир"
_INSTEAD = ("взамен", "вместо")
_SIGNING = "подпис"
_SIGNATURES = frozenset({"подпись", "автограф", "росчерк"})
_RESOLVING = ("принять решение", "принято решение")
_MOMENTS = frozenset({"день", "момент", "дата", "пора", "время"})


def is_denied(clause: Clause, trigger: Trigger) -> bool:
    """Whether a deed is denied: by «не» before it, or before the verb that governs an infinitive; or is refuted."""
    tokens = clause.tokens[clause.first : trigger.last]
    if is_more_than(clause, trigger) or _is_wondered(clause, trigger):
        return False
    if is_negated(tokens, trigger.first - clause.first) or is_undone(clause, trigger):
        return True
    if _is_declined(clause, trigger) or _is_rejected(clause, trigger) or is_called_off(clause, trigger):
        return True
    verbs = (i for i in range(trigger.first + 1, trigger.last) if clause.tokens[i].pos == "VERB")
    if "не" not in trigger.pattern.split() and any(clause.tokens[i - 1].lemma == "не" for i in verbs):
        return True  # «из списка побратимов не вычеркнуты»
    if says_not(clause, trigger) or is_refuted(clause, trigger) or _is_genitive_of_negation(clause, trigger):
        return True
    noun = clause.tokens[trigger.first]
    if noun.pos == "NOUN" and noun.feats.get("Case") == "Acc" and trigger.id == "signed":
        behind = clause.tokens[trigger.first : clause.last]  # «подпись ставить мэр не стал»
        return any(t.feats.get("VerbForm") == "Inf" for t in behind) and _is_refused(clause, trigger)
    return _is_infinitive(clause, trigger) and (_is_under_not(tokens) or _is_refused(clause, trigger))


def _is_under_not(tokens: Sequence[Token]) -> bool:
    """«Не собирается подписывать»; but «не отказывается от планов породниться», «не раньше марта сможет подписать»."""
    known = role_words("denial_words_ru")
    return any(one.lemma == "не" and not known.plays(two, "affirming") for one, two in pairwise(tokens))


def _is_genitive_of_negation(clause: Clause, trigger: Trigger) -> bool:
    """«Торжественных подписаний никто не припомнит»: a noun in the genitive that only the denied verb governs."""
    noun = clause.tokens[trigger.first]
    if noun.pos != "NOUN" or noun.feats.get("Case") != "Gen" or trigger.last - trigger.first > 1:
        return False
    of = governor(clause.tokens, trigger.first, clause.first)
    free = of is None or of.pos in ("ADV", "PART", "CCONJ", "PRON", "PUNCT")
    return free and any(one.lemma == "не" and is_predicate(two) for one, two in pairwise(clause.words))


def _is_declined(clause: Clause, trigger: Trigger) -> bool:
    """«Отказался от подписания договора», «воздержались от заключения соглашения»."""
    if clause.tokens[trigger.first].pos != "NOUN" or clause.tokens[max(clause.first, trigger.first - 1)].lemma != "от":
        return False
    before = clause.tokens[max(clause.first, trigger.first - _REACH_BEFORE) : trigger.first]
    return role_words("papers_ru").any_plays(before, "declines")


def _is_rejected(clause: Clause, trigger: Trigger) -> bool:
    """«Отклонил предложение породниться», «отказалась породниться»: what is proposed is turned down."""
    named = _is_infinitive(clause, trigger) or clause.tokens[trigger.first].pos == "NOUN"
    if trigger.id not in ("signed", "renewed") or not named:
        return False
    before = range(max(clause.first + 1, trigger.first - _REACH_BEFORE), trigger.first)
    words, tokens = role_words("papers_ru"), clause.tokens
    return clause.has_cue("rejected") or any(
        words.plays(tokens[i], "declines") and tokens[i - 1].lemma != "не" for i in before
    )


def _is_wondered(clause: Clause, trigger: Trigger) -> bool:
    """«Думают, не оформить ли побратимство», «почему бы не породниться»: the «не» of a question denies nothing."""
    behind = clause.tokens[trigger.first : min(trigger.first + 2, clause.last)]
    wondered = any(t.text == "ли" for t in behind) or {"почему", "бы"} <= {t.lemma for t in clause.words}
    return _is_infinitive(clause, trigger) and wondered


def is_term(clause: Clause, trigger: Trigger) -> bool:
    """«Документ рассчитан на пять лет и может быть продлён», «с возможностью продления»: what a paper provides for."""
    if trigger.id != "renewed":
        return False
    before = clause.tokens[max(clause.first, trigger.first - _WORDS_TO_TERM) : trigger.first]
    known = role_words("papers_ru")
    may = any(one.lemma == "мочь" and two.lemma == "быть" for one, two in pairwise(before))
    provided = clause.tokens[trigger.first].pos == "NOUN" and known.any_plays(before, "provision")
    itself = clause.has_word("сам") and clause.tokens[trigger.first].text.endswith("ся")  # «продлевается сам»
    by_itself = (itself or clause.any_plays("papers_ru", "by_itself")) and not _is_past(clause, trigger)
    return may or provided or by_itself


def _is_past(clause: Clause, trigger: Trigger) -> bool:
    verb = clause.tokens[trigger.first]
    short = verb.feats.get("Variant") == "Short" and not any(t.text.casefold() in WILL_BE for t in clause.words)
    return short or verb.feats.get("Tense") == "Past"


def _is_refused(clause: Clause, trigger: Trigger) -> bool:
    """«Разрывать побратимские связи не собираются»: the verb behind an infinitive is denied."""
    behind = clause.tokens[trigger.last : clause.last]
    return any(one.lemma == "не" and is_predicate(two) for one, two in pairwise(behind))


def is_maxim(clause: Clause, trigger: Trigger) -> bool:
    """«Породниться можно лишь с тем, кому смотришь в глаза»: what may or must be done in general tells nothing."""
    said = clause.playing("tie_words_ru", "judges_generally")
    if any(t.text.casefold() in WILL_BE for t in clause.words):
        return False  # «подписать его можно будет в феврале»
    return bool(said) and _is_infinitive(clause, trigger) and not clause.scene.parties_in(clause.first, clause.last)


def is_to_come(clause: Clause, trigger: Trigger) -> bool:
    """Whether a deed is still to come: its verb is in the future, or an infinitive or noun under a word of intent.

    «Подписать» alone asserts nothing; «решили разорвать» does: the decision ends the tie.
    """
    verbs = _verbs_of(clause, trigger)
    if any(is_future(t) for t in verbs) or _is_still_ahead(clause, trigger) or _is_appointed(clause, verbs):
        return True
    if _is_wished(clause, verbs):
        return True
    short = any(t.feats.get("Variant") == "Short" for t in verbs)
    if short and any(t.text.casefold() in WILL_BE for t in clause.words):
        return True
    if short and clause.has_cue("modal") and any(t.text.casefold() == "быть" for t in clause.words):
        return True  # «должно быть подписано»
    if trigger.id in ("signed", "renewed") and _is_subject_to_come(clause, trigger):
        return True
    if trigger.id in ("signed", "renewed") and (_is_purpose(clause, trigger) or is_only_an_idea(clause, trigger)):
        return True
    if _is_named_for_later(clause, trigger) or _is_but_initialled(clause, trigger) or _is_to_be_put(clause, trigger):
        return True
    if trigger.id == "renewed" and _is_of_paper_to_come(clause, trigger):
        return True
    asserts = trigger.id in ENDED or (trigger.id == "renewed" and clause.has_cue("decided"))
    if verbs and not asserts and all(t.feats.get("VerbForm") == "Inf" for t in verbs):
        return not (_is_managed(clause) or _is_travelled_for(clause, trigger) or _is_met_for(clause))
    done = any(t.feats.get("Tense") == "Past" or t.feats.get("VerbForm") in ("Part", "Conv") for t in verbs)
    done = done or trigger.pattern.endswith("вш*")  # a noun for the tagger where it opens: «Подписавшие вчера …»
    noun = clause.tokens[trigger.first].pos == "NOUN" and not verbs
    if trigger.id in ENDED and noun and has_come_about(clause, trigger):
        return False
    if trigger.id in ENDED and (noun or _is_infinitive(clause, trigger)):
        return not is_end_decided(clause, trigger)
    done = done or (trigger.id in ENDED and any(t.feats.get("Tense") == "Pres" for t in verbs))
    plans = any(not _is_resolution(clause, p) for p in clause.plans)
    return (plans or clause.has_cue("modal", "demanded")) and not done


def _is_resolution(clause: Clause, plan: Trigger) -> bool:
    """«Хурал Дархана принял решение об установлении побратимских связей»: what an elected body resolves is adopted."""
    return plan.pattern in _RESOLVING and clause.has_council()


def _verbs_of(clause: Clause, trigger: Trigger) -> list[Token]:
    """The verbs of a pattern, without a modal one that stands within it: «побратимом Твери хотел бы стать Решт»; of
    «взамен истёкшего» that of the new paper: «подпишут новое».
    """
    if trigger.pattern.startswith(_INSTEAD):
        return [clause.tokens[t.first] for t in clause.of("signed")]
    within = range(trigger.first, trigger.last)
    verbs = [i for i in within if clause.tokens[i].pos in ("VERB", "AUX")]
    if trigger.id in ENDED:
        return [clause.tokens[i] for i in verbs]  # «дружить с Тверью больше не хочет» ends a tie
    modal = {t.first for t in clause.scene.triggers_in(trigger.first, trigger.last, "cues") if t.id == "modal"}
    modal |= {i for i in verbs if clause.tokens[i].lemma == "быть" and clause.tokens[i - 1].lemma in _OBLIGED}
    return [clause.tokens[i] for i in verbs if i not in modal]


def _is_wished(clause: Clause, verbs: Sequence[Token]) -> bool:
    """«Высказались за то, чтобы город породнился с Нишем», «породнились бы с Нишем»: such a past asserts nothing."""
    past = any(t.feats.get("Tense") == "Past" for t in verbs)
    return past and (clause.tokens[clause.first].lemma == "чтобы" or clause.has_word("бы"))


def _is_appointed(clause: Clause, verbs: Sequence[Token]) -> bool:
    """«В июне мэра ждут в Нише: подписывают договор»: a present for what the sentence sets on a day to come."""
    published = clause.scene.analysis.article.published
    if not published or not verbs or any(t.feats.get("Tense") != "Pres" for t in verbs):
        return False
    dates = [d.value for d in clause.scene.dates_in(clause.sentence.first, clause.sentence.last) if d.value]
    return bool(dates) and all(value > published[: len(value)] for value in dates)


def _is_still_ahead(clause: Clause, trigger: Trigger) -> bool:
    """«До подписания далеко», «до договора дело не дошло»: what one has not come to yet."""
    before = clause.tokens[max(clause.first, trigger.first - _WORDS_TO_NOUN) : trigger.first]
    noun = clause.tokens[trigger.first].pos == "NOUN" and any(t.lemma == "до" for t in before)
    return noun and clause.any_plays("papers_ru", "still_ahead")


def _is_infinitive(clause: Clause, trigger: Trigger) -> bool:
    return clause.tokens[trigger.first].feats.get("VerbForm") == "Inf"


def _is_managed(clause: Clause) -> bool:
    """«Договор удалось подписать», «это не помешало подписать договор»: the infinitive was done."""
    managed = [t.first for t in clause.scene.triggers_in(clause.first, clause.last, "cues") if t.id == "managed"]
    hindered = [i for i in range(clause.first + 1, clause.last) if clause.tokens[i].lemma in _HINDERING]
    managed += [i for i in hindered if clause.tokens[i - 1].lemma == "не"]
    return any(clause.tokens[i].feats.get("Tense") == "Past" for i in managed)


def _is_travelled_for(clause: Clause, trigger: Trigger) -> bool:
    """«Мэр прилетал подписывать договор»: who came to sign has signed."""
    words = role_words("visit_words_ru")
    alone = all(t.feats.get("VerbForm") != "Inf" for t in clause.tokens[clause.first : trigger.first])
    return alone and any(words.plays(t, "travels") and t.feats.get("Tense") == "Past" for t in clause.words)


def _is_of_paper_to_come(clause: Clause, trigger: Trigger) -> bool:
    """«Подпишут соглашение о продлении», «намерены подписать протокол о возобновлении»: the paper is still to come."""
    noun = clause.tokens[trigger.first].pos == "NOUN"
    signing = [t for t in clause.of("signed") if t.first < trigger.first and t not in clause.attributes] if noun else []
    return bool(signing) and all(is_to_come(clause, t) for t in signing)


def _is_met_for(clause: Clause) -> bool:
    """«Мэры использовали встречу, чтобы скрепить соглашение»: who met to sign has signed."""
    before = next((c for c in clause.scene.clauses[clause.sentence.index] if c[1] == clause.first), None)
    if before is None or clause.tokens[clause.first].lemma != "чтобы":
        return False
    words = role_words("papers_ru")
    told = clause.tokens[before[0] : before[1]]
    return any(words.plays(t, "meets_to_sign") and t.feats.get("Tense") == "Past" for t in told)


def _is_but_initialled(clause: Clause, trigger: Trigger) -> bool:
    """«Соглашение парафировали, церемонию ждут в июне», «парафирован, но к подписанию не готов»."""
    if not trigger.pattern.startswith(_INITIALLED):
        return False
    behind = clause.tokens[trigger.last : clause.sentence.last]
    return role_words("papers_ru").any_plays(behind, "ceremony") or any(t.lemma.startswith(_SIGNING) for t in behind)


def _is_to_be_put(clause: Clause, trigger: Trigger) -> bool:
    """«Подписи решено поставить 9 мая», «подпись предстоит поставить»: the infinitive behind the noun."""
    known, noun = role_words("papers_ru"), clause.tokens[trigger.first]
    if noun.lemma not in _SIGNATURES or noun.feats.get("Case") not in ("Nom", "Acc") or _is_managed(clause):
        return False
    behind = clause.tokens[trigger.last : clause.last]
    put = any(t.feats.get("VerbForm") == "Inf" and known.plays(t, "signing") for t in behind)
    return put and not any(t.feats.get("VerbForm") == "Fin" and known.plays(t, "signing") for t in clause.words)


def _is_named_for_later(clause: Clause, trigger: Trigger) -> bool:
    """«Приедет мэр Шираза. Главное в программе — подписание соглашения»: named without a verb behind what will be."""
    named = clause.tokens[trigger.first].pos == "NOUN" and trigger.id == "signed"
    if not named or any(is_predicate(t) for t in clause.tokens[clause.sentence.first : clause.sentence.last]):
        return False
    before = clause.scene.analysis.sentences[max(0, clause.sentence.index - 1)]
    told = clause.tokens[before.first : before.last]
    past = any(t.feats.get("Tense") == "Past" for t in told)
    return before.paragraph == clause.sentence.paragraph and not past and any(is_future(t) for t in told)


def _is_subject_to_come(clause: Clause, trigger: Trigger) -> bool:
    """«В сентябре состоится подписание», «церемония подписания пройдёт 12 сентября», «речь шла о подписании»."""
    noun = clause.tokens[trigger.first]
    if noun.pos != "NOUN":
        return False
    before = clause.tokens[max(clause.first, trigger.first - 2) : trigger.first]
    near = clause.tokens[max(clause.first, trigger.first - _REACH_BEFORE) : trigger.first]
    if any(t.pos == "ADJ" and role_words("tie_words_ru").plays(t, "foreseen") for t in near):
        return True  # «ожидаемая дата подписания», «предстоящее подписание»
    if any(t.lemma == "случай" for t in before):
        return True  # «в случае подписания договора»
    if noun.feats.get("Case") == "Nom" and clause.any_plays("tie_words_ru", "may_be"):
        return True  # «подписание возможно в сентябре»
    open_ = clause.any_plays("papers_ru", "not_fixed") or any(map(is_future, clause.words))
    if role_words("papers_ru").any_plays(before, "when") and open_:
        return True  # «дата подписания пока не определена», «назовут дату подписания»
    topic = clause.any_plays("tie_words_ru", "topic")
    if topic and (any(t.lemma in ("о", "об") for t in before) or clause.has_word("касаться")):
        return True  # «вопрос об установлении связей», «вопрос касался установления связей»
    if is_signing_put_off(clause, trigger) or appointed_signing(clause) == trigger.first:
        return True
    past = any(t.feats.get("Tense") == "Past" and t.feats.get("VerbForm") == "Fin" for t in clause.words)
    subject = noun.feats.get("Case") == "Nom" or any(t.lemma == "церемония" for t in before)
    acting = subject or (noun.feats.get("Case") == "Acc" and not past)  # «церемонию подписания приурочат к форуму»
    return acting and any(is_future(t) for t in clause.words)


def _is_purpose(clause: Clause, trigger: Trigger) -> bool:
    """Whether a noun of signing is what something is for: «одобрение на подписание», «работа по заключению»."""
    noun = clause.tokens[trigger.first]
    before = clause.tokens[max(clause.first, trigger.first - 2) : trigger.first]
    past = any(t.feats.get("Tense") == "Past" for t in clause.words)
    goals = (t for t in clause.words if t.feats.get("Case") == "Nom")
    if noun.pos == "NOUN" and not past and role_words("papers_ru").any_plays(list(goals), "goal"):
        return True  # «Цель визита — продление соглашения»
    preposition = next((t.lemma for t in reversed(before) if t.pos == "ADP"), "")
    if noun.pos != "NOUN" or _is_travelled_for(clause, trigger):
        return False  # «прилетел на подписание»
    return (preposition, noun.feats.get("Case")) in _PURPOSES


def is_only_an_idea(clause: Clause, trigger: Trigger) -> bool:
    """Whether a signing depends on a noun for a thought: «идею подписания», «предложение стать побратимами»."""
    before = clause.tokens[max(clause.first, trigger.first - _WORDS_TO_NOUN) : trigger.first]
    depends = clause.tokens[trigger.first].pos == "NOUN" or _is_infinitive(clause, trigger)
    return depends and role_words("tie_words_ru").any_plays(before, "thought")


def is_bounded(clause: Clause) -> bool:
    """«Прекращены до лучших времён», «прервали связи до окончания войны», «временно»: what is to go on some day."""
    known = role_words("papers_ru")
    until = (i for i in range(clause.first, clause.last) if clause.tokens[i].lemma == "до")
    ends = any(known.any_plays(clause.tokens[i + 1 : min(i + 1 + _WORDS_TO_END, clause.last)], "until") for i in until)
    rest = clause.tokens[clause.first : clause.sentence.last]
    for_a_time = any((a.lemma, b.lemma) == ("на", "время") for a, b in pairwise(rest))  # «прервано, но на время»
    behind = [t.lemma for t in clause.tokens[clause.last : min(clause.last + 2, clause.sentence.last)]]
    until_done = behind == ["пока", "не"]  # «не действует, пока не закрыт долг»
    return ends or for_a_time or until_done or clause.has_word("временно")


def was_under_way(words: Sequence[Token]) -> bool:
    """«Соглашение готовили два года», «мэр ещё тогда предлагал породниться»: how a plan went on, not that it stands."""
    told = [t.feats for t in words if t.pos == "VERB" and t.feats.get("VerbForm") == "Fin"]
    return bool(told) and all(t.get("Tense") == "Past" and t.get("Aspect") == "Imp" for t in told)


def is_presupposed(clause: Clause, trigger: Trigger) -> bool:
    """Whether a deed is only the point from which something else is told: «после подписания»."""
    token = clause.tokens[trigger.first]
    opening = [t.lemma for t in clause.tokens[max(clause.sentence.first, clause.first - 3) : clause.first + 1]]
    if "как" in opening and any(w in opening for w in ("пора", "день", "момент", "год")):
        return True  # «с того дня, как»
    counted = clause.tokens[max(clause.sentence.first, clause.first - _WORDS_TO_MOMENT) : clause.first]
    if clause.tokens[clause.first].lemma == "когда" and _is_counted_from(counted):
        return True  # «полвека с того дня, когда»
    if token.pos != "NOUN":
        return False
    before = clause.tokens[max(clause.first, trigger.first - _WORDS_TO_PREPOSITION) : trigger.first]
    if _is_counted_from(before):
        return True
    return any(t.lemma in ("после", "до", "перед", "накануне", "кроме", "помимо") for t in before)


def _is_counted_from(before: Sequence[Token]) -> bool:
    """«Со дня подписания», «с момента установления», «20-летие подписания», «годовщина заключения»."""
    words = [t.lemma for t in before]
    since = any(w in _MOMENTS and {"с", "со"} & set(words[max(0, n - 2) : n]) for n, w in enumerate(words))
    return since or any(w in ("годовщина", "юбилей") or w.endswith("летие") for w in words)
