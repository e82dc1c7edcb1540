"""Visits that a clause tells: the deed itself, and since when the tie exists beside it."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from kg.extract.clauses.clause import Clause
from kg.extract.clauses.people_not_partners import parts_with_people
from kg.extract.scene.deed import Deed
from kg.extract.visits.feast_words import names_feast
from kg.extract.visits.gapped_visits import further_guests, last_time
from kg.extract.visits.visit import Visit, read_visit
from kg.text.dates import TO_DAY, DateMention

_WORDS_TO_WHICH: Final = 5  # tokens


def visited(clause: Clause) -> tuple[Deed, ...]:
    """A visit, and since when the tie exists where the clause tells both."""
    partings = (t for t in clause.of("terminated") if parts_with_people(clause, t))
    visit = read_visit(clause.scene, clause.first, clause.last, [*clause.of("visited"), *partings])
    if visit is None:
        return visited_last(clause)
    deed = _with_clause_of_act(clause, visit)
    since = [d for d in clause.scene.dates_in(clause.first, clause.last) if d.role == "since"]
    if clause.kinds and any(_is_of_lasting(clause, d) for d in since):
        return (deed, clause.deed("exists", "event.exists.since", clause.kinds[0].first))
    more = (i for i in further_guests(clause.scene, clause.first, clause.last) if i > visit.anchor)
    return (deed, *(clause.deed("visited", "event.visited.gapped", i) for i in more))


def _is_of_lasting(clause: Clause, since: DateMention) -> bool:
    """Whether a tie may last since a date beside a visit, not the visit: «с понедельника здесь живут школьники»."""
    published = clause.scene.analysis.article.published or ""
    recent = bool(since.value) and len(since.value or "") >= TO_DAY and (since.value or "")[:4] == published[:4]
    return "weekday" not in since.rule and ".nearest" not in since.rule and not recent


def _with_clause_of_act(clause: Clause, visit: Visit) -> Deed:
    """«Дни Решта, которые пройдут в июне», «сыграли на турнире, который прошёл 1 июня»: who tells its date."""
    scene, told = clause.scene, Deed("visited", visit.rule, clause.first, clause.last, visit.anchor)
    after = next((c for c in scene.clauses[clause.sentence.index] if c[0] == clause.last), None)
    if (
        after is None
        or scene.analysis.tokens[clause.last].lemma != "который"
        or scene.dates_in(clause.first, clause.last)
    ):
        return told
    act = visit.rule.endswith((".held", ".noun")) and visit.anchor >= clause.last - _WORDS_TO_WHICH
    if not (act or names_feast(clause.words[-_WORDS_TO_WHICH:])):
        return told
    return replace(told, last=after[1], anchor=clause.last - 2)


def visited_last(clause: Clause) -> tuple[Deed, ...]:
    """«Оттуда каждый год приезжают ансамбли, последний раз — в минувшую субботу»: a habit, and one visit of it."""
    since = last_time(clause.scene, clause.first, clause.last)
    return () if since is None else (Deed("visited", "event.visited.gapped", since, clause.last, since),)
