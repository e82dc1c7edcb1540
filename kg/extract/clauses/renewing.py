"""Signings that renew: a paper signed again, and what a paper says of the tie or of the paper before it."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from kg.extract.clauses.clause import Clause
from kg.extract.scene.deed import Deed
from kg.lang.lexicon import Trigger
from kg.lang.role_words import role_words

_WORDS_TO_AGAIN = 3
_INSTEAD = ("взамен", "вместо")


def is_within_paper(clause: Clause, main: Deed) -> bool:
    """«Верность побратимству в ней подтверждена», «декларация, которой отношения подтверждены», «приложение, которое
    продлевает договор»: what a paper says.
    """
    known = role_words("papers_ru")
    inside = any(one.lemma == "в" and known.plays(two, "inside") for one, two in pairwise(clause.words))
    opening = clause.tokens[clause.first]
    inside = inside or opening.text.casefold() in ("которым", "которою", "которой")
    verb = clause.tokens[main.anchor]
    says = opening.lemma == "который" and opening.feats.get("Case") == "Nom" and verb.feats.get("Tense") == "Pres"
    return main.type == "renewed" and (inside or says or _is_text_of_paper(clause))


def _is_text_of_paper(clause: Clause) -> bool:
    """«Подписали протокол: срок договора продлевается»: behind a colon stands what the paper says."""
    if clause.first == clause.sentence.first or clause.tokens[clause.first - 1].text != ":":
        return False
    scene = clause.scene
    before = next((c for c in scene.clauses[clause.sentence.index] if c[1] == clause.first), None)
    signs = before is not None and any(t.id == "signed" for t in scene.triggers_in(*before, "events"))
    return before is not None and signs and bool(scene.triggers_in(*before, "documents"))


def is_again(clause: Clause, main: Deed) -> bool:
    """«Вновь скрепили подписями», «заключили заново», «ещё раз расписались»: what was signed before is signed again."""
    around = clause.tokens[max(clause.first, main.anchor - _WORDS_TO_AGAIN) : main.anchor + _WORDS_TO_AGAIN]
    once_more = any(one.lemma in ("ещё", "еще") and two.lemma == "раз" for one, two in pairwise(around))
    return once_more or role_words("papers_ru").any_plays(around, "again")


def replaces_paper(clause: Clause, trigger: Trigger) -> bool:
    """«Договор истёк. Новый, вместо прежнего, подписали в мае»: the sentence before names the paper."""
    before = clause.scene.analysis.sentences[max(0, clause.sentence.index - 2) : clause.sentence.index]
    papers = any(
        clause.scene.triggers_in(s.first, s.last, "documents")
        for s in before
        if s.paragraph == clause.sentence.paragraph
    )
    return trigger.pattern.startswith(_INSTEAD) and papers and bool(clause.of("signed"))


def in_place(clause: Clause, main: Deed) -> Deed:
    """What is signed in place of something: «взамен прежнего договора подписали новый» has the date of the verb."""
    if _replaces_partner(clause):
        return replace(main, type="signed", rule="event.signed")
    if clause.tokens[main.anchor].lemma in _INSTEAD:
        return replace(
            main, anchor=next((t.first for t in clause.of("signed") if t not in clause.attributes), main.anchor)
        )
    return main


def _replaces_partner(clause: Clause) -> bool:
    """«Побратимство с ней расторг Любек, и взамен она подписала договор с Нишем»: what comes in place of a lost tie."""
    instead = next((i for i, t in enumerate(clause.words) if t.lemma in _INSTEAD), None)
    if instead is None or any(t.lemma == "новый" for t in clause.words):
        return False
    behind = clause.words[instead + 1 : instead + 2]
    if any(t.feats.get("Case") == "Gen" for t in behind):
        return False  # «взамен прежнего договора»
    scene, sentence = clause.scene, clause.sentence
    ended = scene.triggers_in(sentence.first, clause.first, "events") if sentence.first < clause.first else ()
    return any(t.id == "terminated" for t in ended)


def is_of_term(clause: Clause, trigger: Trigger) -> bool:
    """«Срок его подходит к концу, и оба города готовят продление»: the sentence speaks of a paper's term."""
    before = clause.tokens[clause.sentence.first : clause.first]
    return clause.tokens[trigger.first].pos == "NOUN" and any(t.lemma == "срок" for t in before)
