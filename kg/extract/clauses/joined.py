"""Who came to the partners told before: «к ним присоединился Гронинген», «первым побратимом ещё в 1967-м стал Куопио».

A verb of joining alone ties nobody; it tells when, where the passage has made a partner of who joins.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kg.extract.clauses.about_tie import is_partner
from kg.extract.clauses.clause import Clause
from kg.extract.clauses.things_for_partners import is_of_former, is_thing_for_partners
from kg.extract.scene.deed import ENDED, Deed
from kg.extract.scene.entries import INSTEAD, is_of_other_things, means_list
from kg.extract.scene.parties import Party
from kg.lang.base import Token
from kg.lang.role_words import role_words
from kg.lang.ru.predicates import is_negated

_HEADING = 4  # tokens
_REACH = 2  # tokens: «к давнему списку»


def joined(clause: Clause) -> tuple[Deed, ...]:
    """«В 1988-м появился американский Портленд», «последним в список вошёл Мяньян»."""
    if not any(clause.playing("tie_words_ru", role) for role in ("joining", "entering", "becoming")):
        return ()
    if clause.documents or clause.has_cue("modal") or _goes_on_from_end(clause):
        return ()
    if any(is_thing_for_partners(clause, t) for t in clause.of("signed")):
        return ()
    verb = _told(clause, "joining")
    circles = (not is_of_other_things(clause.scene, i + 1) for i in clause.playing("tie_words_ru", "circle"))
    if verb is None and (_names_list(clause) or any(circles)):
        verb = _told(clause, "entering")
        verb = None if verb is not None and _is_state(clause.tokens[verb]) else verb
    if verb is None and _is_ranked(clause):
        verb = _told(clause, "becoming")
    if verb is None or not _has_subject(clause) or _joins_occasion(clause):
        return ()
    return (clause.deed("signed", "event.signed.joined", verb),)


def left(clause: Clause) -> tuple[Deed, ...]:
    """«Из списка исключены Лодзь и Милуоки», «из него выбыл Котка»: who is no partner any more."""
    words, verb = clause.words, _told(clause, "leaving")
    if verb is None or clause.documents or not _has_subject(clause):
        return ()
    named = any(means_list(one, two, "из") for one, two in pairwise(words))
    behind = (words[i + 1 : i + 2 + _REACH] for i, t in enumerate(words) if t.text.casefold() == "из")
    if not named and not any(_is_of_partners(near) for near in behind):
        return ()
    return (clause.deed("terminated", "event.terminated.left", verb),)


def _is_of_partners(words: Sequence[Token]) -> bool:
    """«[Из] списка побратимов», not «из списка гостей»."""
    known = role_words("tie_words_ru")
    nouns = [t for t in words if t.pos == "NOUN"]
    of_others = any(t.feats.get("Case") == "Gen" and not known.plays(t, "circle") for t in nouns[1:])
    return bool(nouns) and known.plays(nouns[0], "circle") and not of_others


def _names_list(clause: Clause) -> bool:
    """«В него вошёл Мяньян»."""
    return any(means_list(one, two, "в") for one, two in pairwise(clause.words))


def _is_ranked(clause: Clause) -> bool:
    """«Первой, ещё в 1989 году, была словенская Любляна»: who came when."""
    ranks = clause.playing("tie_words_ru", "one_of_them")
    ranked = any(clause.tokens[i].feats.get("Case") == "Ins" for i in ranks)
    return ranked and bool(clause.scene.dates_in(clause.first, clause.last))


def became_partner(clause: Clause) -> tuple[Deed, ...]:
    """«Первым побратимом Пскова ещё в далёком 1967 году стал Куопио»: however far the verb is from the noun."""
    verb = _told(clause, "becoming") or _agreed_to_become(clause)
    if verb is None or clause.tokens[verb].lemma == "быть" or clause.has_cue("modal"):
        return ()
    ins = (k for k in clause.kinds if clause.tokens[k.first].feats.get("Case") == "Ins" and is_partner(clause, k))
    if any(is_of_former(clause, t) for t in clause.of("signed")):
        return ()
    became = any(ins) or _stands_for_partner(clause, verb)
    return (clause.deed("signed", "event.signed", verb),) if became else ()


def _agreed_to_become(clause: Clause) -> int | None:
    """«Первым побратимом ещё в 1987 году согласился стать Ханко»: of old, who agreed became one."""
    agreeing = range(clause.first + 1, clause.last)
    known = role_words("tie_words_ru")
    return next(
        (
            i
            for i in agreeing
            if clause.tokens[i - 1].lemma == "согласиться"
            and clause.tokens[i - 1].feats.get("Tense") == "Past"
            and known.plays(clause.tokens[i], "becoming")
            and _is_of_old(clause)
        ),
        None,
    )


def _stands_for_partner(clause: Clause, verb: int) -> bool:
    """«Побратим с 1992 года — Штутгарт, а Палермо стал им в 2008-м»."""
    near = clause.tokens[max(clause.first, verb - 1) : min(verb + 2, clause.last)]
    told = clause.scene.triggers_in(clause.sentence.first, clause.first, "kinds")
    dated = clause.scene.dates_in(clause.first, clause.last)
    return bool(dated) and any(t.text.casefold() in INSTEAD for t in near) and any(is_partner(clause, k) for k in told)


def _goes_on_from_end(clause: Clause) -> bool:
    """«Острава порвала с Донецком. За нею последовал Ковентри»: who comes next ends a tie, too."""
    before = clause.scene.analysis.sentences[max(0, clause.sentence.index - 1)]
    first = before.first if before.paragraph == clause.sentence.paragraph else clause.sentence.first
    return any(t.id in ENDED for t in clause.scene.triggers_in(first, clause.sentence.last, "events"))


def _told(clause: Clause, role: str) -> int | None:
    """The verb of a role that tells something past, also in the present of chronicles («в 1996-м появляется …»)."""
    for i in clause.playing("tie_words_ru", role):
        tense = clause.tokens[i].feats.get("Tense")
        if tense in ("Past", "Pres"):
            told = tense == "Past" or _is_of_old(clause)
            return i if told and not is_negated(clause.words, i - clause.first) else None
    return None


def _is_state(verb: Token) -> bool:
    """«Список побратимов тогда открывала Нарва»: who stood where, and not who came."""
    return verb.feats.get("Tense") == "Past" and verb.feats.get("Aspect") == "Imp"


def _is_of_old(clause: Clause) -> bool:
    published = clause.scene.analysis.article.published or ""
    before = clause.scene.analysis.sentences[max(0, clause.sentence.index - 1)]
    heads = before.last - before.first <= _HEADING  # «2004 год. К побратимам присоединяется …»
    dates = clause.scene.dates_in(before.first if heads else clause.first, clause.last)
    return any(d.role == "point" and d.value and d.value[:4] < published[:4] for d in dates)


def _has_subject(clause: Clause) -> bool:
    parties = clause.scene.parties_in(clause.first, clause.last)
    opening = clause.words[0]  # «последний пополнил список в прошлом году»
    meant = role_words("tie_words_ru").plays(opening, "one_of_them") and opening.feats.get("Case") == "Nom"
    named = (p for p in parties if p.mention.form == "noun" and p.government.case == "Nom")
    return any(not _has_ending(clause, p) for p in named) or (not parties and meant)


def _has_ending(clause: Clause, party: Party) -> bool:
    """«Сквер, посвящённый побратиму города — Дуйсбургу»: no nominative, whatever the tag says."""
    word, name = clause.tokens[party.last - 1].text, party.mention.place.name
    return word != name and word.startswith(name)


def _joins_occasion(clause: Clause) -> bool:
    """«К акции присоединился Минск»: what is joined is no list of partners."""
    known, words = role_words("tie_words_ru"), clause.words
    behind = (words[i + 1 : i + 1 + _REACH] for i, t in enumerate(words) if t.text.casefold() in ("к", "ко"))
    return any(t.pos == "NOUN" and not known.plays(t, "circle") for near in behind for t in near)
