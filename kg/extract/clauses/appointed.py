"""Signings named without a verb beside their time: «договор одобрили, подписание — в сентябре»."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.clauses.clause import Clause
from kg.extract.scene.deed import Deed
from kg.lang.ru.predicates import is_predicate

_DASHES = ("—", "–")
_WORDS_TO_DATE = 2  # «— в августе»


def appointed_signing(clause: Clause) -> int | None:
    """«Подписание — в августе», «подписание договора — в октябре»: the noun whose time stands behind a dash."""
    published = clause.scene.analysis.article.published or ""
    for noun in clause.playing("papers_ru", "ceremony"):
        dash = next((i for i in range(noun + 1, clause.last) if clause.tokens[i].text in _DASHES), None)
        told = any(map(is_predicate, clause.tokens[noun : clause.last]))
        if dash is None or told or clause.tokens[noun].feats.get("Case") != "Nom":
            continue
        start, end = clause.tokens[dash].end, clause.tokens[min(dash + _WORDS_TO_DATE, clause.last - 1)].end
        dates = [d for d in clause.scene.dates_in(dash, clause.last) if start <= d.start < end and d.value]
        if any(".nearest" in d.rule or (d.value or "") > published[: len(d.value or "")] for d in dates):
            return noun
    return None


def appointed_behind(clause: Clause, main: Deed) -> Iterator[Deed]:
    """The signing to come that a clause names behind what it tells: «проект одобрили, подписание — в августе»."""
    appointed = appointed_signing(clause)
    if appointed is not None and appointed > main.anchor:
        yield clause.deed("planned", "event.signed.planned", appointed)
