"""Deeds: what the words of a clause amount to, before anybody asks between whom.

The clause carries the deed: its verb, negation, modality and tense. A deed that is only intended, proposed or still to
come is `planned`; one that is denied, or told of as a habit, is nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.about_tie import has_object, is_about_tie, is_object, is_of_regions, is_partner, is_with_others
from kg.extract.clause import Clause
from kg.extract.deed import DENIED, DONE, ENDED, Deed
from kg.extract.modality import is_denied, is_presupposed, is_to_come
from kg.extract.papers import gapped_papers, paper_to_come, papers_of_old
from kg.extract.scene import Scene
from kg.extract.visits import read_visit
from kg.lang.base import Sentence
from kg.lang.lexicon import Trigger

_BEGINNINGS = ("завяз", "нача", "начин", "слож", "брать нач", "подруж", "зарод")
_ADOPTIONS = ("одобр", "утверд", "утвержд", "ратифи")
_REACH_BEFORE = 4  # tokens
_WORDS_TO_SINCE = 3


def read_deeds(scene: Scene, sentence: Sentence, first: int, last: int) -> tuple[Deed, ...]:
    """What the triggers of a clause amount to; `exists` where only a partnership word stands."""
    return tuple(_deeds(Clause(scene, sentence, first, last)))


def _deeds(clause: Clause) -> Iterator[Deed]:
    """The deeds of the clause, the main one first."""
    if clause.has_cue("in_general") or is_of_regions(clause) or is_with_others(clause):
        return
    main = next((d for type_ in DONE if (d := _done(clause, type_)) is not None), None)
    if main is None:
        yield from papers_of_old(clause, main)
    paper = paper_to_come(clause, main) if main is not None and main.is_backdrop else None
    if paper is not None:
        span = (paper.first, clause.last)
        yield Deed("planned", "event.planned.paper", clause.first, clause.last, paper.first, document=span)
    elif main is not None:
        yield main
        yield from _beside(clause, main)
        yield from papers_of_old(clause, main)
        yield from _ended_before(clause, main)
    elif (agreed := _agreed(clause)) is not None:
        yield _deed(clause, "signed", "event.signed.agreed", agreed)
    elif (adopted := _adopted(clause)) is not None:
        yield _deed(clause, "signed", "event.signed.adopted", adopted)
    elif clause.plans and has_object(clause):
        yield _deed(clause, "planned", "event.planned", clause.plans[0].first)
    elif (pending := _not_signed(clause)) is not None:
        waits = clause.has_word("пока", "еще")
        type_, rule = ("planned", "event.signed.pending") if waits else (DENIED, "event.denied")
        yield _deed(clause, type_, rule, pending)
    elif (visit := read_visit(clause.scene, clause.first, clause.last, clause.of("visited"))) is not None:
        yield _deed(clause, "visited", visit.rule, visit.anchor)
    elif (anchor := _existing(clause)) is not None:
        begun = any(t.pattern.startswith(_BEGINNINGS) for t in clause.of("exists"))
        yield _deed(clause, "exists", "event.exists.begun" if begun else "event.exists", anchor)


def _done(clause: Clause, type_: str) -> Deed | None:
    """The deed of a type that the clause tells as done or as still to come."""
    mine = [t for t in clause.of(type_) if is_about_tie(clause, t) and t not in clause.attributes]
    mine = [t for t in mine if not is_denied(clause, t)]
    if not mine:
        return None
    done = [t for t in mine if not is_to_come(clause, t)]
    if not done:
        kind = "exists" if type_ in ENDED else "planned"
        return _deed(clause, kind, f"event.{type_}.planned", mine[0].first)
    told = [t for t in done if not is_presupposed(clause, t)]
    anchor = (told or done)[0]
    adopted = all(t.pattern.startswith(_ADOPTIONS) or _is_adopted(clause, t) for t in done)
    rule = f"event.{type_}.adopted" if adopted else f"event.{type_}"
    return Deed(type_, rule, clause.first, clause.last, anchor.first, is_backdrop=not told)


def _agreed(clause: Clause) -> int | None:
    """«Стороны согласовали дорожную карту»: a plan that is agreed came about (RECORD.md)."""
    verbs = [t for t in clause.plans if t.pattern == "согласовать" and not is_to_come(clause, t)]
    past = [t for t in verbs if clause.tokens[t.first].feats.get("Tense") == "Past"]
    return past[0].first if past and any(d.id == "road_map" for d in clause.documents) else None


def _adopted(clause: Clause) -> int | None:
    """The word for a tie that an elected body votes for: «дума приняла решение о побратимстве»."""
    ties = [k for k in clause.kinds if k.id != "cooperation" and not is_partner(clause, k)]
    voted = (
        clause.has_cue("council", "own_council")
        and clause.has_cue("decided")
        and not clause.has_cue("demanded", "modal")
    )
    told = any(t.feats.get("Tense") == "Past" for t in clause.words)
    if not (ties and voted and told) or clause.of("exists") or any(t.lemma == "не" for t in clause.words):
        return None
    return ties[0].first


def _not_signed(clause: Clause) -> int | None:
    """The word that denies a signing («так и не подписали соглашение»); the tie is not told as existing then."""
    denied = [t for t in clause.of("signed") if is_denied(clause, t) and t not in clause.attributes]
    return denied[0].first if denied and clause.documents and not clause.of("exists") else None


def _is_adopted(clause: Clause, trigger: Trigger) -> bool:
    """Whether a body agrees to a deed named by its noun: «поддержали установление отношений»."""
    noun = clause.tokens[trigger.first].pos == "NOUN" and trigger.id == "signed"
    return noun and clause.scene.has_cue(max(clause.first, trigger.first - _REACH_BEFORE), trigger.first, "decided")


def _beside(clause: Clause, main: Deed) -> Iterator[Deed]:
    """What a clause tells beside its main deed: since when the tie existed, and what is planned next."""
    since = [d for d in clause.scene.dates_in(clause.first, clause.last) if d.role == "since"]
    if main.type != "signed" and since and not _dates_a_state(clause, main, since[0].start):
        yield _deed(clause, "exists", "event.exists.since", main.anchor)
    begun = [t for t in clause.of("exists") if t.pattern.startswith(_BEGINNINGS)]
    if begun and main.type in ENDED:
        yield _deed(clause, "exists", "event.exists.begun", begun[0].first)
    if main.type == "signed":
        yield from gapped_papers(clause, main)
        later = [p for p in clause.plans if p.first > main.anchor]
        papers = [d for d in clause.documents if later and d.first >= later[0].last and is_object(clause, d)]
        if papers:
            span = (papers[0].first, clause.last)
            yield Deed("planned", "event.planned", later[0].first, clause.last, later[0].first, document=span)


def _dates_a_state(clause: Clause, main: Deed, start: int) -> bool:
    """Whether a since-date is that of an end still lasting: «отношения заморожены с 2022 года»."""
    index = clause.scene.analysis.token_index_at(start)
    is_state = clause.tokens[main.anchor].feats.get("Variant") == "Short"
    return main.type in ENDED and is_state and main.anchor < index <= main.anchor + _WORDS_TO_SINCE


def _ended_before(clause: Clause, main: Deed) -> Iterator[Deed]:
    """An end that an attribute tells: «возобновили отношения, прерванные в 2022 году»."""
    for word in clause.attributes:
        if word.id in ENDED and word.id != main.type and is_about_tie(clause, word):
            yield Deed(word.id, f"event.{word.id}.before", clause.first, clause.last, word.first, is_backdrop=True)
            return


def _existing(clause: Clause) -> int | None:
    """The token of the word that tells of a tie as existing."""
    words = clause.of("exists") or clause.kinds
    return words[0].first if words else None


def _deed(clause: Clause, type_: str, rule: str, anchor: int) -> Deed:
    return Deed(type_, rule, clause.first, clause.last, anchor)
