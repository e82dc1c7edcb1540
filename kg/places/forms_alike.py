"""Two towns of which one form may be: «в Хулине» is of Хулинь, not of Хулин, where the article names «Хулиня»."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from kg.places.candidate import Decided

_RULE: Final = "as-other-forms"
_PLAIN: Final = "gazetteer"
_AS_CALLED: Final = "as-written"


def one_by_forms(decided: Sequence[Decided]) -> tuple[Decided, ...]:
    """What was decided; a town all of whose mentions may be another's, that other forms name surely, is that other."""
    mentions: defaultdict[int, list[Decided]] = defaultdict(list)
    for d in decided:
        if d.reading is not None and d.candidate.form == "noun":
            mentions[d.reading.municipality.geonames].append(d)
    meant = {town: _other(own, mentions) for town, own in mentions.items() if not any(_is_told(d) for d in own)}
    return tuple(_as_meant(d, meant.get(d.reading.municipality.geonames)) if d.reading else d for d in decided)


def _is_told(decided: Decided) -> bool:
    """Whether a mention tells its country or region beside it, is of a district, or names the town as it is called."""
    as_called = decided.reading is not None and decided.reading.rule == _AS_CALLED
    return "near-" in decided.rule or decided.candidate.rule != _PLAIN or as_called


def _other(own: Sequence[Decided], mentions: dict[int, list[Decided]]) -> int | None:
    """The town of another name that all mentions of one may stand for, and that some mention names without doubt."""
    town, name = (own[0].reading.municipality.geonames, own[0].reading.name) if own[0].reading else (0, "")
    shared = set.intersection(*(_may_be(d) for d in own)) - {town}
    for other in sorted(shared & set(mentions)):
        named = [d for d in mentions[other] if d.reading is not None and d.reading.name != name]
        if len(named) >= len(own) and any(town not in _may_be(d) for d in named):
            return other
    return None


def _may_be(decided: Decided) -> set[int]:
    return {r.municipality.geonames for r in decided.candidate.readings}


def _as_meant(decided: Decided, meant: int | None) -> Decided:
    reading = next((r for r in decided.candidate.readings if r.municipality.geonames == meant), None)
    if meant is None or reading is None or decided.candidate.form != "noun":
        return decided
    return replace(decided, reading=reading, rule=f"{decided.rule}+{_RULE}")
