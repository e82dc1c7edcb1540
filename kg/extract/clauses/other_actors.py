"""Clauses in which institutions, trades or clubs act, and no town."""

from __future__ import annotations

from kg.extract.clauses.clause import Clause
from kg.extract.scene.acting_bodies import acts_for_no_town
from kg.lang.lexicon import Trigger
from kg.lang.role_words import role_words


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


def is_done_by_others(clause: Clause, trigger: Trigger) -> bool:
    """«Больница Вологды расторгла договор с клиникой Минска»; not «экскурсовод называет годы подписания»."""
    if clause.tokens[trigger.first].pos == "NOUN" or any(k.id != "cooperation" for k in clause.kinds):
        return False
    return acts_for_no_town(clause.scene, clause.first, clause.last)
