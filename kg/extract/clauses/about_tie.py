"""Whether a clause, a deed or an intent is about a tie of municipalities at all."""

from __future__ import annotations

from collections.abc import Container

from kg.extract.clauses.clause import Clause
from kg.extract.clauses.ends_of_others import is_end_of_other, is_of_plague, is_struck_out
from kg.extract.clauses.modality import is_to_come
from kg.extract.clauses.other_papers import is_contract, is_dated_otherwise, is_of_decision
from kg.extract.clauses.people_not_partners import PARTING, is_of_people
from kg.extract.clauses.renewing import is_of_term, replaces_paper
from kg.extract.clauses.things_for_partners import is_of_former, is_thing_for_partners
from kg.extract.scene.deed import ENDED
from kg.extract.scene.parties import is_partner_noun
from kg.lang.base import Token
from kg.lang.lexicon import Trigger
from kg.lang.role_words import role_words
from kg.lang.ru.attributes import governor

POSTPONING = ("перенес", "отлож", "отсроч", "отодви", "сдвин")
"""Beginnings of verbs that put off."""

_OF_ANYTHING = ("добав", "пополн", "прибав", "присоединиться к", "примкнуть к", "влиться")
_ENTRIES = (
    "первый стать",
    "первый быть",
    "первый … быть",
    "стать первый",
    "второй",
    "третий",
    "следующий стать",
    "последний стать",
    "новичок",
)
_DATED = "датир"
_BY_NAME = (*PARTING, *_ENTRIES)
"""Beginnings of words that tell of a tie only where a municipality acts, or a word for the tie stands beside."""
_OWN_SUBJECT = ("подпис", "побрат", "породн", "родн", "распис", "автограф", "побратим", "партнер", "пар")
_FAITH = "подтвердить верность"
_RESTORING = ("восстановить", "восстановлен*")
_TIE_NOUNS = ("побратимств", "партнерств")
_SIGNATURES = frozenset({"подпись", "автограф", "росчерк"})
_OF_LETTERS = frozenset({"за", "с", "со", "от", "без", "о", "об"})
_REVIEWING = ("визир", "завизир")
_SIGNING = ("подпис", "автограф", "росчерк", "распис")
_THEM = frozenset({"их", "его", "ее", "её"})
_REACH_OF_COMPANION = 4  # tokens
_WORDS_TO_REFUSED = 5
_WORDS_TO_THOUGHT = 2


def is_about_tie(clause: Clause, trigger: Trigger) -> bool:
    """Whether a deed can be about the tie: what is renewed or set up must be a tie or a paper, not a bus line."""
    if _is_other_signature(clause, trigger) or is_of_decision(clause, trigger) or _is_mere_rank(clause, trigger):
        return False
    if _is_mere_count(clause, trigger) or is_of_former(clause, trigger) or is_thing_for_partners(clause, trigger):
        return False
    if is_of_people(clause, trigger) or (trigger.id == "signed" and _is_signed_by_others(clause, trigger)):
        return False
    if trigger.pattern.startswith(_BY_NAME) and not (clause.kinds or _names_somebody(clause)):
        return False
    if trigger.id in (*ENDED, "renewed"):
        return not _is_of_talks(clause) and _changes_tie(clause, trigger)
    if trigger.pattern.startswith(_OF_ANYTHING):
        parties = clause.scene.parties_in(clause.first, clause.last)
        if any(p.mention.form == "noun" and p.government.case == "Nom" for p in parties):
            return True  # «В 1996-м прибавился Стамбул»
        if not parties:
            return bool(clause.kinds or clause.documents)
    own = any(w.startswith(_OWN_SUBJECT) for w in trigger.pattern.split())
    if trigger.id != "signed" or (own and not is_to_come(clause, trigger)):
        return True
    if own and clause.tokens[trigger.first].pos == "NOUN" and clause.scene.dates_in(clause.first, clause.last):
        return True  # «Подписание назначено на 12 сентября»
    before = clause.scene.analysis.sentences[max(0, clause.sentence.index - 1)]
    near = before.paragraph in (0, clause.sentence.paragraph)
    start = before.first if near else clause.sentence.first
    whole = (start, clause.sentence.last)
    if clause.scene.triggers_in(*whole, "kinds") or clause.scene.triggers_in(*whole, "documents"):
        return True
    return clause.has_cue("relations")  # «отношения двух городов оформлены»


def _is_signed_by_others(clause: Clause, trigger: Trigger) -> bool:
    thing = trigger.pattern in ("установить", "оформлять") and _sets_up_thing(clause)
    dated = trigger.pattern.startswith(_DATED) and is_dated_otherwise(clause)
    states = any(_is_region_or_state(t) and t.feats.get("Case") == "Ins" for t in clause.words)
    by_states = states and any(t.feats.get("Variant") == "Short" for t in clause.words)  # «подписана государствами»
    if thing or dated or by_states:
        return True
    return is_contract(clause) or _signs_with_another(clause) or is_of_other_actors(clause)


def is_of_other_actors(clause: Clause) -> bool:
    """«Университеты городов заключили договор», «предприниматели намерены подписать контракт»: no municipality acts."""
    if any(k.id != "cooperation" for k in clause.kinds) or clause.scene.parties_in(clause.first, clause.last):
        return False
    if clause.scene.persons_in(clause.first, clause.last) or clause.has_cue("own_body", "own_council", "council"):
        return False
    known = role_words("party_words_ru")
    acting = [t for t in clause.words if t.pos == "NOUN" and t.feats.get("Case") == "Nom"]
    several = (t for t in acting if t.feats.get("Number") == "Plur")
    return any(known.plays(t, "other") or known.plays(t, "acting") or known.plays(t, "people") for t in several)


def _sets_up_thing(clause: Clause) -> bool:
    """«Памятник дружбе установлен в 1985 году»: what is set up stands in the clause, and is no relation."""
    opening = clause.tokens[clause.first]  # a capital may hide a noun: «Валун установили в 2009 году»
    hidden = opening.pos == "PROPN" and not clause.scene.parties_in(clause.first, clause.first + 1)
    named = [t for t in clause.words if t.pos == "NOUN" or (hidden and t is opening)]
    named = [t for t in named if t.feats.get("Case") in ("Nom", "Acc")]
    things = [t for t in named if t.feats.get("Animacy") == "Inan"]
    known = role_words("tie_words_ru")
    ties = any(known.plays(t, "relation") for t in things) or clause.documents
    return bool(things) and not ties


def _signs_with_another(clause: Clause) -> bool:
    """«Зуль, побратим Калуги, подписал договор с польской компанией»: no municipality is whom one signs with."""
    parties = clause.scene.parties_in(clause.first, clause.last)
    return all(p.government.preposition not in ("с", "со") for p in parties) and _has_other_companion(clause)


def _changes_tie(clause: Clause, trigger: Trigger) -> bool:
    """Whether it is a tie or a paper that is renewed, paused or ended; «обмены заморозила пандемия»: nobody did."""
    if _is_of_thought(clause, trigger):
        return False
    if trigger.id == "renewed":
        return not _is_of_exchange(clause, trigger) and _renews_tie(clause, trigger)
    if is_of_plague(clause):
        return False
    if is_struck_out(clause, trigger):
        return False
    named = bool(clause.kinds or clause.documents) or _names_tie(clause, trigger) or clause.goes_on_from_paper()
    named = named or _takes_up_before(clause, trigger)
    return named and not _is_other_refusal(clause, trigger) and not is_end_of_other(clause, trigger)


def _is_of_thought(clause: Clause, trigger: Trigger) -> bool:
    """«Подтвердил готовность продлить договор», «отложили рассмотрение вопроса»: no tie is reaffirmed or put off."""
    behind = clause.tokens[trigger.first + 1 : min(trigger.first + 1 + _WORDS_TO_THOUGHT, clause.last)]
    if trigger.pattern.startswith("подтвер"):
        return role_words("tie_words_ru").any_plays(behind, "thought")
    return trigger.pattern.startswith(POSTPONING) and role_words("papers_ru").any_plays(behind, "deliberation")


def _is_mere_rank(clause: Clause, trigger: Trigger) -> bool:
    """«Первым был Солонешенский район»: who comes first, and not when; «первым, в 1965-м, был Хювинкяя» tells it."""
    ranks = trigger.pattern.endswith("быть") and trigger.pattern.startswith(_ENTRIES)
    return ranks and not clause.scene.dates_in(clause.first, clause.last)


def _is_mere_count(clause: Clause, trigger: Trigger) -> bool:
    """«Побратимов стало девять»: how many there are by now, and not who has become one."""
    words = clause.tokens[trigger.first : trigger.last]
    counted = any(t.pos == "NOUN" and t.feats.get("Case") == "Gen" and t.feats.get("Number") == "Plur" for t in words)
    return counted and any(t.text.casefold() == "стало" for t in words)


def _restores_thing(clause: Clause, trigger: Trigger) -> bool:
    """«В Тарту, побратиме Пскова, восстановлен храм»: right behind the verb stands something that is no tie."""
    behind = next((i for i in range(trigger.last, min(trigger.last + 2, clause.last)) if _is_noun(clause, i)), None)
    if behind is None or clause.tokens[behind].lemma.startswith(("отношени", "связь", "дружб", "сотрудничеств")):
        return False
    of_tie = clause.scene.triggers_in(behind, behind + 1)  # «восстановят побратимство», «восстановят договор»
    return not any(t.scheme in ("kinds", "documents") for t in of_tie)


def _is_noun(clause: Clause, index: int) -> bool:
    return clause.tokens[index].pos == "NOUN" and clause.tokens[index].feats.get("Case") in ("Nom", "Acc")


def _renews_tie(clause: Clause, trigger: Trigger) -> bool:
    """«Отношения восстановлены»; «договор подписали в 1968-м, обновили в 2006-м»; no «восстановили храм»."""
    if trigger.pattern.endswith("восстановить") and trigger.pattern not in _RESTORING:
        return not _restores_thing(clause, trigger)
    if trigger.pattern in _RESTORING:
        ties = any(clause.tokens[k.first].lemma.startswith(_TIE_NOUNS) for k in clause.kinds)
        return ties or clause.has_cue("relations") or clause.has_word("связь", "сотрудничество", "дружба")
    if clause.kinds or clause.documents or clause.has_cue("pronoun"):
        return True
    if not {"их", "его"}.isdisjoint(trigger.pattern.split()) or replaces_paper(clause, trigger):
        return True
    if trigger.pattern.startswith("возобнов") and clause.has_cue("relations"):
        return True  # «хотел бы возобновить отношения»
    if trigger.pattern == _FAITH:
        return True  # «подтвердил верность союзу»
    if _takes_up_before(clause, trigger):
        return True
    return clause.goes_on_from_paper() or is_of_term(clause, trigger)


def _takes_up_before(clause: Clause, trigger: Trigger) -> bool:
    """«Тарту приостановил отношения, а 3 июня возобновил их»: the pronoun is the tie of the clause before."""
    scene, start = clause.scene, clause.sentence.first
    behind = scene.analysis.tokens[trigger.last : trigger.last + 1]
    if clause.first == start or not any(t.text.casefold() in _THEM for t in behind):
        return False
    before = scene.triggers_in(start, clause.first)
    return scene.has_cue(start, clause.first, "relations") or any(t.scheme in ("kinds", "documents") for t in before)


def _is_of_talks(clause: Clause) -> bool:
    """«Переговоры о побратимстве, прерванные в 2008 году, возобновились»: talks end and go on, no tie."""
    known = role_words("papers_ru")
    talks = (t for t in clause.words if known.plays(t, "talks") and t.feats.get("Case") in ("Nom", "Acc"))
    return any(talks) and not clause.has_cue("relations")


def _is_of_exchange(clause: Clause, trigger: Trigger) -> bool:
    """«Обмен школьниками возобновился», «возобновили поездки к побратимам»: visits go on again, the tie never ended."""
    words, exchanges = role_words("visit_words_ru"), []
    for index in range(clause.first, clause.last):
        token = clause.tokens[index]
        if token.pos == "NOUN" and token.feats.get("Case") in ("Nom", "Acc") and words.plays(token, "exchange"):
            exchanges.append(index)
    relations = clause.documents or clause.has_cue("relations")
    return bool(exchanges) and not relations and clause.tokens[trigger.first].lemma.startswith("возобнов")


def _is_signed_by_somebody(clause: Clause) -> bool:
    persons = clause.scene.persons_in(clause.first, clause.last)
    return bool(persons) or clause.any_plays("papers_ru", "signing")


def _is_other_signature(clause: Clause, trigger: Trigger) -> bool:
    """«Письмо за подписью бургомистра», «расписались в книге гостей», «это когда бумага, подпись и печать».

    Nor is «уведомление с подписью мэра», «мэр, от чьей подписи всё зависит».
    """
    if any(w.startswith(_SIGNING) for w in trigger.pattern.split()) and clause.has_word("книга"):
        return True
    if is_review(clause, trigger):
        return True
    if trigger.pattern not in _SIGNATURES:
        return False
    if _stands_under(clause, trigger, _OF_LETTERS) or _stands_under(clause, trigger, ("чем",)):
        return True
    return clause.tokens[trigger.first].feats.get("Case") != "Ins" and not _is_signed_by_somebody(clause)


def _stands_under(clause: Clause, trigger: Trigger, prepositions: Container[str]) -> bool:
    """Whether a noun stands under one of the prepositions, attributes between: «от чьей подписи всё зависит»."""
    of = governor(clause.tokens, trigger.first, clause.first)
    return of is not None and of.lemma in prepositions


def is_review(clause: Clause, trigger: Trigger) -> bool:
    """«Текст соглашения завизирован юристами»: it is ready to be signed."""
    known = role_words("papers_ru")
    if not trigger.pattern.startswith(_REVIEWING):
        return False
    drafts = any(known.plays(t, "draft") and t.feats.get("Case") in ("Nom", "Acc") for t in clause.words)
    return drafts or clause.any_plays("papers_ru", "reviewer")


def _names_somebody(clause: Clause) -> bool:
    """Whether a municipality acts in a clause: «Тампере распрощался с Сызранью», «с Сызранью город расстался», not
    «туристы расстались с Омском».
    """
    parties = clause.scene.parties_in(clause.first, clause.last)
    named = any(p.mention.form == "noun" and not p.government.preposition for p in parties)
    acting = (clause.tokens[i] for i in clause.playing("tie_words_ru", "municipality"))
    named = named or (bool(parties) and any(t.feats.get("Case") == "Nom" for t in acting))
    return named or clause.has_cue("own_body", "own_council", "council", "relations")


def _names_tie(clause: Clause, trigger: Trigger) -> bool:
    """Whether what ends may be a tie: a municipality is named, or relations are spoken of, and no other act is."""
    behind = clause.tokens[trigger.last : min(trigger.last + 1, clause.last)]
    other_act = any(t.feats.get("VerbForm") == "Inf" for t in behind)
    named = bool(clause.scene.parties_in(clause.sentence.first, clause.last)) or clause.has_cue("relations", "pronoun")
    named = named or _contacts_end(clause)
    return named and not other_act


def _contacts_end(clause: Clause) -> bool:
    """«Магистрат объявил о паузе в официальных контактах»: a body speaks of relations told before."""
    known = role_words("tie_words_ru")
    acting = any(known.plays(t, "own_body") or known.plays(t, "elected") for t in clause.words)
    return acting and clause.any_plays("tie_words_ru", "relation")


def _is_other_refusal(clause: Clause, trigger: Trigger) -> bool:
    """«Отказался рассказывать», «от поездки»: what is refused is not the tie («отказался от побратимства»).

    Nor is one who was turned down who ends it: «получив отказ от Риги».
    """
    if not trigger.pattern.startswith("отказ"):
        return False
    before = clause.tokens[max(clause.first, trigger.first - _WORDS_TO_REFUSED) : trigger.first]
    if clause.tokens[trigger.first].pos == "NOUN" and role_words("tie_words_ru").any_plays(before, "receives"):
        return True
    refused = next((i for i in range(clause.first, clause.last) if clause.tokens[i].lemma == "от"), None)
    if refused is None:
        return True
    near = range(refused + 1, min(refused + _WORDS_TO_REFUSED, clause.last))
    noun = next((i for i in near if clause.tokens[i].pos in ("NOUN", "PROPN", "PRON")), refused)
    ties = [t for t in (*clause.kinds, *clause.documents) if t.first <= noun < t.last]
    here = (noun, noun + 1)
    return not (ties or clause.scene.parties_in(*here) or clause.scene.has_cue(*here, "relations", "pronoun"))


def is_partner(clause: Clause, kind: Trigger) -> bool:
    """Whether a word names partners, not the tie («побратимство»)."""
    lemma = clause.tokens[kind.first].lemma
    return is_partner_noun(lemma) and not lemma.startswith(_TIE_NOUNS)


def _is_region_or_state(token: Token) -> bool:
    return role_words("party_words_ru").plays(token, "region_or_state")


def is_of_regions(clause: Clause) -> bool:
    """Whether a clause speaks of regions or countries tied to each other, and of no municipality."""
    named = clause.scene.places_in(clause.first, clause.last)
    if not named or any(p.kind == "municipality" for p in named) or clause.has_word("муниципалитет"):
        return False
    acting = (t for t in clause.words if t.feats.get("Number") == "Plur" and t.feats.get("Case") == "Nom")
    if any(_is_region_or_state(t) for t in acting):
        return True  # «соглашение заключили Костанайская и Курганская области»
    return sum(p.form == "noun" for p in named) > 1 - clause.has_word("между")


def is_with_others(clause: Clause) -> bool:
    """Whether the other side is no municipality: «подписал соглашение с акимом области», «соседи рвут с Россией»."""
    if clause.scene.parties_in(clause.first, clause.last):
        return False
    return _has_other_companion(clause) or _has_state_for_companion(clause)


def _has_state_for_companion(clause: Clause) -> bool:
    """«Соседи рвут с Россией», «губернатор подписал соглашение с Тюрингией»."""
    scene = clause.scene
    states = (p for p in scene.places_in(clause.first, clause.last) if p.form == "noun" and p.kind != "municipality")
    return any(_is_companion_at(clause, scene.analysis.token_index_at(p.start)) for p in states)


def _is_companion_at(clause: Clause, index: int) -> bool:
    of = governor(clause.tokens, index, clause.first)
    return of is not None and of.lemma in ("с", "со") and clause.tokens[index].feats.get("Case") == "Ins"


def _has_other_companion(clause: Clause) -> bool:
    """«С акимом области», «с польской компанией»."""
    if not clause.has_cue("other_party"):
        return False
    companions = [i for i in range(clause.first, clause.last) if clause.tokens[i].lemma in ("с", "со")]
    return any(
        clause.scene.has_cue(i, min(i + _REACH_OF_COMPANION, clause.last), "other_party")
        and clause.tokens[i + 1].feats.get("Case") == "Ins"
        for i in companions
        if i + 1 < clause.last
    )
