"""Whose a since-date is: a plan's or an end's that lasts, and not the tie's beside it."""

from __future__ import annotations

from kg.extract.clauses.about_tie import is_partner
from kg.extract.clauses.clause import Clause
from kg.extract.scene.deed import ENDED, Deed
from kg.lang.lexicon import Trigger
from kg.lang.role_words import role_words
from kg.lang.ru.predicates import is_predicate

_WORDS_TO_SINCE = 3
_WORDS_TO_STATE = 5


def is_of_plan(clause: Clause, start: int) -> bool:
    """«Обсуждают соглашение с прошлого лета»: a since-date that no word for a lasting tie stands before."""
    tokens = clause.tokens
    lasting = [t for t in (*clause.of("exists"), *clause.kinds) if tokens[t.first].start < start]
    lasting = [t for t in lasting if is_partner(clause, t) or t.scheme == "events" or tokens[t.first].pos == "VERB"]
    plans = [t for t in clause.plans if tokens[t.first].pos == "VERB"]
    return bool(plans) and tokens[plans[0].first].start < start and not lasting


def lasted_before(clause: Clause) -> bool:
    """«Договор, прослуживший двенадцать лет, расторгли»: how long what ends had lasted, by a participle before it."""
    lengths = [d for d in clause.scene.dates_in(clause.first, clause.last) if d.role == "duration" and d.value]
    before = (clause.tokens[clause.scene.analysis.token_index_at(d.start) - 1] for d in lengths)
    known = role_words("tie_words_ru")
    return any(t.feats.get("VerbForm") == "Part" and known.plays(t, "lasts") for t in before)


def dates_a_state(clause: Clause, main: Deed, start: int) -> bool:
    """Whether a since-date is that of an end still lasting: «отношения заморожены с 2022 года»."""
    index = clause.scene.analysis.token_index_at(start)
    near = index > main.anchor - _WORDS_TO_STATE
    near = near and all(t.text != "," for t in clause.tokens[index : main.anchor])  # «живущие с 1988 года, заморожены»
    told = next((t.last for t in clause.of(main.type) if t.first <= main.anchor < t.last), main.anchor + 1)
    if main.type not in ENDED or index > told - 1 + _WORDS_TO_SINCE:
        return False
    verbs = [t.feats for t in clause.tokens[min(index, main.anchor) : told]]  # «с 2022 года стоят на паузе»
    opens = index <= clause.first + _WORDS_TO_SINCE and not clause.of("exists")  # «с 2022 года связи заморожены»
    silent = not any(is_predicate(t) for t in clause.words) and (near or not clause.kinds)  # «с 2022 года на паузе»
    lasts = silent or any(v.get("Tense") == "Pres" or v.get("Variant") == "Short" for v in verbs)
    return lasts and (near or opens)


def is_length_of_act(clause: Clause, trigger: Trigger) -> bool:
    """«Обмен длился неделю, с 20 мая»: how long an act lasted, and no tie."""
    acts = clause.playing("visit_words_ru", "act")
    lasting = role_words("visit_words_ru").plays(clause.tokens[trigger.first], "lasts")
    return lasting and any(clause.tokens[i].feats.get("Case") == "Nom" for i in acts)
