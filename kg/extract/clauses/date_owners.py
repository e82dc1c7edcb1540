"""Whose a date of a clause is that stands with other words: those of another verb, or of a paper."""

from __future__ import annotations

from kg.extract.scene.deed import DONE, Deed
from kg.extract.scene.scene import Scene
from kg.lang.base import Token
from kg.lang.role_words import role_words
from kg.lang.ru.attributes import governor
from kg.lang.ru.predicates import is_full_participle, is_predicate
from kg.model.article import Article
from kg.text.dates import DateMention

_FEASTS = ("отметить", "отмечать")  # «В прошлом году отметили юбилей» says nothing
_WORDS_OF_JUBILEE = 5
_TIES = ("tie", "tie_noun", "relation", "ceremony")
_WORDS_TO_HOW = 4  # «с того дня, как», «после того, как»
_WORDS_TO_FROM = 10
_WORDS_TO_PERSON = 6
_WORDS_TO_PARTNER = 4
WORDS_TO_FRAME = 3  # «в дополнение к»
"""How far before a paper a word may stand that makes it the ground of something else."""
_LED_IN = 2  # tokens from a comma to a date behind a preposition
_MARKS = frozenset({",", ":", ";", "(", ")", "—"})
_WORDS_OF_NAME = ("ADP", "ADJ", "NOUN", "PROPN", "CCONJ")


def is_of_something_else(scene: Scene, date: DateMention, deed: Deed) -> bool:
    """Whether a date of a deed's clause is that of another verb or participle, or of a paper."""
    owners = (is_of_another_verb, is_before_it, is_of_main_clause, is_of_paper, is_of_participle, is_of_noun)
    if is_compared(scene, date) or is_told_again(scene, date) or is_of_another_jubilee(scene, date, deed.last):
        return True
    if deed.type == "planned" and is_term_of_plan(scene, date, deed.first):
        return True
    return any(is_owned(scene, date, deed) for is_owned in owners)


def is_told_again(scene: Scene, date: DateMention) -> bool:
    """«В марте прошлого года, через две недели после начала войны»: the time just told, from something else on."""
    tokens = scene.analysis.tokens
    at, behind = scene.analysis.token_index_at(date.start), scene.analysis.token_index_at(date.end - 1) + 1
    if date.rule != "date.later" or behind >= len(tokens) or tokens[behind].lemma != "после":
        return False
    comma = next((i for i in range(at, max(0, at - 1 - _LED_IN), -1) if tokens[i].text == ","), 0)
    before = scene.dates_in(max(0, comma - _WORDS_TO_PERSON), comma) if comma else ()
    return any(d.value and d.end == tokens[comma - 1].end for d in before)


def is_term_of_plan(scene: Scene, date: DateMention, first: int) -> bool:
    """«Составят программу совместных действий до 2026 года»: until when a programme runs, not by when it is made."""
    if date.role != "until" or date.rule != "date.year":
        return False
    at, tokens = scene.analysis.token_index_at(date.start), scene.analysis.tokens
    plans = [t for t in scene.triggers_in(first, at, "documents") if t.id == "road_map"] if first < at else []
    return bool(plans) and not any(is_predicate(t) for t in tokens[plans[-1].last : at])


def is_compared(scene: Scene, date: DateMention) -> bool:
    """«Подписей больше, чем в прошлом году»: a time that something is measured by; not «не раньше чем в июне»."""
    tokens = scene.analysis.tokens
    at = scene.analysis.token_index_at(date.start)
    than = next((i for i in range(at - 1, max(0, at - 1 - _LED_IN), -1) if tokens[i].lemma == "чем"), None)
    if than is None:
        return False
    before = [t.text.casefold() for t in tokens[max(0, than - _LED_IN) : than]]
    return not any(word in ("раньше", "ранее", "позже", "позднее") for word in before)


def is_of_another_jubilee(scene: Scene, date: DateMention, last: int) -> bool:
    """Whether an anniversary is not the tie's: «к 80-летию Победы», «72-я годовщина освобождения», «20-летию хора»."""
    behind = scene.analysis.token_index_at(date.end - 1) + 1
    if date.rule != "date.anniversary" or behind >= last:
        return False
    tokens, words = scene.analysis.tokens, role_words("tie_words_ru")
    last = min(next((i for i in range(behind, last) if not tokens[i].is_word), last), behind + _WORDS_OF_JUBILEE)
    noun = next((t for t in tokens[behind:last] if t.pos in ("NOUN", "PROPN")), None)
    if noun is None or noun.feats.get("Case") != "Gen" or is_predicate(tokens[behind]):
        return False
    of_tie = any(t.scheme in ("kinds", "documents") for t in scene.triggers_in(behind, last))
    return not of_tie and not any(words.plays(t, r) for t in tokens[behind:last] for r in _TIES)


def is_of_another_verb(scene: Scene, date: DateMention, deed: Deed) -> bool:
    """Whether a date stands between commas with its own verb: «решил заморозить, вернуться к вопросу через год»."""
    tokens = scene.analysis.tokens
    at = scene.analysis.token_index_at(date.start)
    first = next((i + 1 for i in range(at, deed.first, -1) if tokens[i].text in _MARKS), deed.first)
    last = next((i for i in range(at, deed.last) if tokens[i].text in _MARKS), deed.last)
    acts = tokens[deed.anchor].pos == "VERB" or tokens[deed.anchor].lemma == "взамен"
    if first <= deed.anchor < last or deed.type == "exists" or not acts:
        return False
    if tokens[deed.anchor].feats.get("VerbForm") == "Conv":
        return False  # «свернули программу в 2022-м, отозвав подпись»: both at one time
    if deed.type == "visited" and is_full_participle(tokens[deed.anchor]):
        return False  # «для студентов, приехавших из Решта, 5 июня устроили прогулку»: they were there then
    governed = tokens[deed.anchor].feats.get("VerbForm") == "Inf"  # «подписать, видимо, удастся в июле»
    own = ("Inf",) if governed else ("Inf", "Fin")
    enclosed = first > deed.first and tokens[first - 1].text == "," and last < deed.last and tokens[last].text == ","
    return any(
        t.pos == "VERB" and (t.feats.get("VerbForm") in own or ((i < at or enclosed) and is_full_participle(t)))
        for i, t in enumerate(tokens[first:last], start=first)
        if not (_is_of_signed_paper(scene, i, deed) or _is_of_decision(scene, i) or _tells_same(scene, i, first, deed))
        if not _is_foreseen_occasion(scene, i, deed)
    )


def _is_of_decision(scene: Scene, participle: int) -> bool:
    """«Решением, принятым во вторник, соглашение приостановлено», «на форуме, прошедшем 6 мая, подписали договор»: what
    is decided or done there has the time of the decision or occasion.
    """
    tokens = scene.analysis.tokens
    occasion = scene.has_cue(participle, participle + 1, "occurring", "told_before")
    if occasion and tokens[participle].feats.get("Case") == "Loc":
        return True
    noun = tokens[participle - 2] if tokens[participle - 1].text == "," else tokens[participle - 1]
    by_it = noun.feats.get("Case") == "Ins" and role_words("papers_ru").plays(noun, "made_at_once")
    return by_it and is_full_participle(tokens[participle]) and tokens[participle].feats.get("Case") == "Ins"


def _is_foreseen_occasion(scene: Scene, participle: int, deed: Deed) -> bool:
    """«На открытие, намеченное на 11 августа, приедет делегация»: who comes to something comes on its day."""
    tokens = scene.analysis.tokens
    if deed.type != "visited" or not role_words("visit_words_ru").plays(tokens[participle], "foreseen"):
        return False
    noun = participle - 1 - (tokens[participle - 1].text == ",")
    led_in = governor(tokens, noun, deed.first)
    cases = {tokens[participle].feats.get("Case"), tokens[noun].feats.get("Case")}
    return led_in is not None and led_in.lemma in ("на", "к") and (len(cases) == 1 or cases == {"Nom", "Acc"})


def _tells_same(scene: Scene, verb: int, first: int, deed: Deed) -> bool:
    """«Города стали побратимами (соглашение подписали 12 июня)»: a deed told once more in brackets."""
    told = any(t.id == deed.type for t in scene.triggers_in(verb, verb + 1, "events"))
    return told and deed.type in DONE and scene.analysis.tokens[first - 1].text == "("


def _is_of_signed_paper(scene: Scene, index: int, deed: Deed) -> bool:
    """«С Нишем город породнил договор, заключённый 11 октября»: a paper that ties was signed when it tied."""
    token = scene.analysis.tokens[index]
    if deed.type != "signed" or not is_full_participle(token) or token.feats.get("Case") not in ("Nom", "Acc"):
        return False
    return any(t.id == "signed" for t in scene.triggers_in(index, index + 1, "events"))


def is_before_it(scene: Scene, date: DateMention, deed: Deed) -> bool:
    """«После 2014 года город лишился партнёров»: whether a deed is told to have come at some time after a date."""
    at = scene.analysis.token_index_at(date.start)
    return deed.type != "planned" and at > 0 and scene.analysis.tokens[at - 1].lemma == "после"


def is_of_main_clause(scene: Scene, date: DateMention, deed: Deed) -> bool:
    """«Вчера, через полвека после того, как подписали договор, встретились»: whether a date is of what came later."""
    behind = scene.analysis.token_index_at(date.end - 1) + 1
    return date.role in ("point", "range") and counts_from(scene, behind, deed.anchor)


def counts_from(scene: Scene, first: int, anchor: int) -> bool:
    """Whether «с того дня, как», «после того, как» stand before a deed: it is what time is counted from."""
    tokens = scene.analysis.tokens
    joint = next((i for i in range(first + 1, anchor) if tokens[i].lemma == "как" and tokens[i - 1].text == ","), None)
    if joint is None:
        return False
    return any(t.lemma in ("после", "с") for t in tokens[max(first, joint - _WORDS_TO_HOW) : joint])


def is_of_noun(scene: Scene, date: DateMention, deed: Deed) -> bool:
    """Whether a year is that of the paper before it, not of the deed: «договор 2012 года прекратил действие»."""
    if deed.rule.endswith((".paper", ".before")):
        return False
    if deed.type in ("signed", "renewed") and _is_of_ground(scene, date, deed):
        return True
    return deed.type not in ("signed", "exists") and (
        is_year_of_paper(scene, date) or is_in_brackets_of_paper(scene, date, deed.first)
    )


def is_ground(scene: Scene, first: int, paper: int) -> bool:
    """«В дополнение к соглашению», «во исполнение меморандума», «к соглашению (от 5 мая подписан протокол)»."""
    before = scene.analysis.tokens[paper - 1] if paper > first else None
    added = before is not None and before.lemma == "к"
    return added or scene.has_cue(first, paper, "frame_word")


def _is_of_ground(scene: Scene, date: DateMention, deed: Deed) -> bool:
    """«В развитие соглашения 2012 года подписали дорожную карту»: the date of the paper that is only the ground."""
    at = scene.analysis.token_index_at(date.start)
    paper = at - 1 - (scene.analysis.tokens[at - 1].lemma == "от")
    attributive = is_year_of_paper(scene, date) or paper < at - 1
    if not attributive or not scene.triggers_in(max(0, paper), at, "documents") or paper > deed.anchor:
        return False
    return is_ground(scene, max(deed.first, paper - WORDS_TO_FRAME), paper)


def is_in_brackets_of_paper(scene: Scene, date: DateMention, first: int) -> bool:
    """«Договор о сотрудничестве с Нишем (2010) признан утратившим силу»: a year in brackets behind a paper."""
    tokens, behind = scene.analysis.tokens, scene.analysis.token_index_at(date.end - 1) + 1
    at = scene.analysis.token_index_at(date.start)
    year = date.role == "point" and date.rule == "date.year" and behind < len(tokens)
    if not year or (tokens[at - 1].text, tokens[behind].text) != ("(", ")"):
        return False
    papers = scene.triggers_in(first, at - 1, "documents") if first < at - 1 else ()
    return bool(papers) and all(t.is_word and not is_predicate(t) for t in tokens[papers[-1].last : at - 1])


def is_year_of_paper(scene: Scene, date: DateMention) -> bool:
    """«Договор 2012 года»: whether a year tells a paper apart."""
    tokens = scene.analysis.tokens
    at, last = scene.analysis.token_index_at(date.start), scene.analysis.token_index_at(date.end - 1)
    plain = date.rule == "date.year" and tokens[last].text == "года" and at > 0
    return plain and tokens[at - 1].pos == "NOUN" and bool(scene.triggers_in(at - 1, at, "documents"))


def is_of_partner(scene: Scene, date: DateMention) -> bool:
    """«Тюбинген, побратим Калуги с 1989 года, связи заморозил», «породнённым ещё с 1978-го»: since when one is it."""
    tokens = scene.analysis.tokens
    at = scene.analysis.token_index_at(date.start)
    words = range(at - 1, max(-1, at - 1 - _WORDS_TO_PARTNER), -1)
    before = next((i for i in words if tokens[i].pos not in ("ADP", "ADV", "PART") and not _is_owner(tokens[i])), None)
    if date.role != "since" or before is None:
        return False
    return bool(scene.triggers_in(before, before + 1, "kinds"))


def _is_owner(token: Token) -> bool:
    return token.pos == "PROPN" and token.feats.get("Case") in ("Gen", "Ins")


def is_of_participle(scene: Scene, date: DateMention, deed: Deed) -> bool:
    """Whether a date stands between another deed's participle and its noun: «подписанный в 2016 году меморандум
    продлили».
    """
    tokens = scene.analysis.tokens
    first, last = scene.analysis.token_index_at(date.start), scene.analysis.token_index_at(date.end - 1) + 1
    index = first - 1 - (tokens[first - 1].pos == "ADP")
    if deed.type not in (*DONE, "planned") or index < deed.first or index == deed.anchor or last >= deed.last:
        return False
    behind = tokens[last : last + 2]
    noun = next((t for t in behind if t.pos == "NOUN"), None)
    told = is_full_participle(tokens[index]) and bool(scene.triggers_in(index, index + 1, "events"))
    cases = {tokens[index].feats.get("Case"), noun.feats.get("Case") if noun else None}
    return told and noun is not None and (len(cases) == 1 or cases == {"Nom", "Acc"})  # «договор» is both


def is_of_silence(scene: Scene, date: DateMention, deed: Deed) -> bool:
    """Whether a since-date stands right behind a verb that tells of no tie: «молчит с 2022 года», «проводится с»."""
    tokens = scene.analysis.tokens
    before = scene.analysis.token_index_at(date.start) - 2
    if date.role != "since" or before < deed.first or tokens[before].pos != "VERB":
        return False
    if role_words("tie_words_ru").plays(tokens[before], "lasts"):
        return False
    ties = (t for t in scene.triggers_in(deed.first, before + 1) if t.scheme in ("events", "kinds"))
    return all(not t.first <= before < t.last for t in ties) and tokens[before].feats.get("VerbForm") == "Fin"


def is_of_paper(scene: Scene, date: DateMention, deed: Deed) -> bool:
    """Whether a year is the one that a paper is for: «разработать план мероприятий на 2025 год»."""
    if date.role != "until" or deed.type != "planned":
        return False
    at = scene.analysis.token_index_at(date.start)
    paper = next((t for t in reversed(scene.triggers_in(deed.first, at, "documents"))), None)
    between = scene.analysis.tokens[paper.last : at] if paper else ()
    if scene.analysis.tokens[at - 1].lemma != "на":
        return False
    return paper is not None and all(t.pos != "VERB" and t.is_word for t in between)


def is_of_saying(scene: Scene, date: DateMention, first: int, last: int) -> bool:
    """Whether a date tells when something was said: «сообщили 4 июня в мэрии», no mark between."""
    tokens = scene.analysis.tokens
    at = scene.analysis.token_index_at(date.start)
    said = [t.first for t in scene.triggers_in(first, last, "cues") if t.id == "saying" and t.pattern not in _FEASTS]
    return any(all(t.is_word for t in tokens[min(s, at) : max(s, at)]) for s in said)


def is_ahead(date: DateMention, article: Article) -> bool:
    """Whether a date lies behind the day of publication, as far as it is told."""
    published, told = article.published or "", date.value or ""
    return bool(published) and told > published[: len(told)]


def day_behind_from(scene: Scene, first: int, last: int) -> list[DateMention]:
    """«договор Вязьмы с Мозырем от 9 мая 1996 года»: the day behind «от», where only names stand between."""
    tokens = scene.analysis.tokens
    dates = (
        [d for d in scene.dates_in(first, min(first + _WORDS_TO_FROM, last)) if d.role == "point"]
        if first < last
        else []
    )
    found = []
    for date in dates:
        at = scene.analysis.token_index_at(date.start)
        between = tokens[first : at - 1]
        if tokens[at - 1].lemma == "от" and not any(is_predicate(t) or not t.is_word for t in between):
            found.append(date)
        elif date.rule == "date.year" and at > first and (_are_names(scene, first, at) or _is_named(scene, first, at)):
            found.append(date)  # «договор Твери с Лаппеенрантой 1996 года»
    return found


def _are_names(scene: Scene, first: int, last: int) -> bool:
    """Whether tokens are names of municipalities and what joins them, the last one a name."""
    parties = scene.parties_in(first, last)
    named = {i for p in parties for i in range(p.first, p.last)}
    joining = (i for i in range(first, last) if i not in named)
    return last - 1 in named and all(scene.analysis.tokens[i].pos in ("ADP", "CCONJ") for i in joining)


def _is_named(scene: Scene, first: int, last: int) -> bool:
    """«(Соглашение) о приграничном сотрудничестве (1993 года)»: whether tokens tell what a paper is about."""
    tokens = scene.analysis.tokens[first:last]
    about = tokens[0].lemma in ("о", "об") and tokens[-1].feats.get("Case") in ("Loc", "Gen")
    return about and all(t.pos in _WORDS_OF_NAME for t in tokens) and tokens[-1].pos == "NOUN"


def is_of_person(scene: Scene, date: DateMention, first: int) -> bool:
    """Whether a date stands in a participle's phrase about somebody: «мэр, вступивший в должность 15 августа»."""
    tokens = scene.analysis.tokens
    at = scene.analysis.token_index_at(date.start)
    comma = next((i for i in range(at, first, -1) if tokens[i].text == ","), None)
    behind = scene.analysis.token_index_at(date.end - 1) + 1
    if comma is None:
        return False
    opening = (comma + 1, behind) if at - comma <= _LED_IN else (comma + 1,)  # «, в 2009 году возглавлявший …»
    participle = next((i for i in opening if i < len(tokens) and is_full_participle(tokens[i])), None)
    if participle is None:
        return False
    case = tokens[participle].feats.get("Case")
    nouns = (t for t in tokens[max(first, comma - _WORDS_TO_PERSON) : comma] if t.pos in ("NOUN", "PROPN"))
    return any(t.feats.get("Animacy") == "Anim" and t.feats.get("Case") == case for t in nouns)


def is_owned_by_others(scene: Scene, date: DateMention, first: int, last: int) -> bool:
    """Whether a date of a clause is that of a thing, a person, a paper, a saying or another's jubilee in it."""
    if is_of_thing(scene, date) or is_of_person(scene, date, first):
        return True
    return is_of_saying(scene, date, first, last) or is_of_another_jubilee(scene, date, last)


def _is_doer(token: Token) -> bool:
    """«договор, подписанный городами в 2012 году»: by whom something was done."""
    return token.feats.get("Case") == "Ins" and token.pos in ("NOUN", "PROPN", "ADJ")


def is_of_thing(scene: Scene, date: DateMention) -> bool:
    """Whether a date tells only which thing is meant: «осмотрели набережную, построенную в 2019 году», «договор 2012
    года»; not «подписан на форуме, прошедшем 6 июня».
    """
    tokens = scene.analysis.tokens
    index = scene.analysis.token_index_at(date.start) - 1
    while index >= 0 and (tokens[index].pos in ("ADP", "ADV", "PART") or _is_doer(tokens[index])):
        index -= 1
    if index < 0 or not is_full_participle(tokens[index]):
        return is_year_of_paper(scene, date)
    return tokens[index].feats.get("Voice") == "Pass" and not scene.has_cue(index, index + 1, "occurring")
