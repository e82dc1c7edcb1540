"""Which countries the words near a name speak of, and how much that says of where it lies."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kg.places.candidate import Candidate
from kg.places.described import described_by, describes_partners_of, lies_in
from kg.places.folding import fold_name
from kg.places.gone_to import is_gone_to, lies_elsewhere
from kg.places.scene import Scene

ADJACENT: Final = 3.0
"""How much a country says that is told right beside a city."""
DESCRIBED: Final = 4.0
"""How much the country or region says whose adjective describes a city."""
_SAME_SENTENCE: Final = 0.8
_OTHERS: Final = 0.3  # says the country of another city of the sentence, which an adjective describes
_ADJACENT_TOKENS: Final = 3
_FEW: Final = 2  # countries that an office is typical of


def countries_near(scene: Scene, candidate: Candidate, beside: Sequence[Candidate]) -> dict[str, float]:
    """Countries named in the same sentence, and how much they say; an adjective says most of the city it describes."""
    near: dict[str, float] = {}
    for other in beside:
        if other.kind != "municipality" and other.country:
            if is_gone_to(scene, other, candidate):
                elsewhere = {r.municipality.country for r in candidate.readings} - {other.country}
                near |= dict.fromkeys(elsewhere, ADJACENT)
                continue
            gap = max(other.first - candidate.last, candidate.first - other.last)
            close = gap <= _ADJACENT_TOKENS and not lies_elsewhere(scene, candidate, other)
            weight = ADJACENT if close else _SAME_SENTENCE
            described = described_by(scene, other, beside) or _namesake_in(scene, other, candidate, beside)
            if describes_partners_of(scene, other, candidate):
                continue
            if described is not None:
                weight = DESCRIBED if described is candidate else _OTHERS
            near[other.country] = max(weight, near.get(other.country, 0.0))
    for country in _countries_of_office(scene, candidate):
        near[country] = max(ADJACENT, near.get(country, 0.0))
    return near


def _namesake_in(
    scene: Scene, territory: Candidate, candidate: Candidate, beside: Sequence[Candidate]
) -> Candidate | None:
    """«Дзержинск Нижегородской области и белорусский Дзержинск»: which of two of one name lies in a territory."""
    city = lies_in(scene, territory, beside)
    if city is None or candidate.form != "noun" or city.form != "noun":
        return None
    names = ({fold_name(r.name) for r in c.readings} for c in (city, candidate))
    return city if set.intersection(*names) and city is not candidate else None


def _countries_of_office(scene: Scene, candidate: Candidate) -> frozenset[str]:
    """«Аким Петропавловска», «Витебский облисполком»: where there is such an office or body, if in few countries."""
    beside = candidate.last if candidate.form == "adjective" else scene.before(candidate.first)
    if not 0 <= beside < len(scene.tokens):
        return frozenset()
    lemma = scene.tokens[beside].lemma
    of_office = (countries for office, countries in scene.tables.office_countries.items() if office in lemma)
    return next((countries for countries in of_office if len(countries) <= _FEW), frozenset())
