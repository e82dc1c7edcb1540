"""Towns told apart by what lies near: «Дзержинск, что под Нижним Новгородом»."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

from kg.places.candidate import Candidate
from kg.places.gazetteer import Municipality
from kg.places.scene import Scene

_SEVERAL: Final = 2
_NEAR: Final = ("под", "близ", "возле", "около", "у", "в", "при", "от")
_NOT_THAT: Final = 2  # tokens: «не тот»
_FAR: Final = 2.0  # degrees, some 200 km: further away is not «под Уфой»


def nearest_namesake(scene: Scene, candidate: Candidate, beside: Sequence[Candidate]) -> int | None:
    """The GeoNames id of the namesake near the city told behind: «Дзержинск, что под Нижним Новгородом»."""
    behind = next((o for o in beside if o.first >= candidate.last and o.readings and o.form == "noun"), None)
    if behind is None or len(candidate.readings) < _SEVERAL:
        return None
    words = [t.lemma for t in scene.tokens[candidate.last : behind.first]]
    if "что" not in words[:-1] or words[-1] not in _NEAR or _is_another(scene, candidate, words):
        return None
    landmark = max(behind.readings, key=lambda r: r.municipality.population).municipality
    nearest = min(candidate.readings, key=lambda r: _distance(r.municipality, landmark))
    return nearest.municipality.geonames if _distance(nearest.municipality, landmark) < _FAR else None


def _is_another(scene: Scene, candidate: Candidate, behind: Sequence[str]) -> bool:
    """«Троицк — не тот, что под Москвой»: what stands there is said of a namesake."""
    words = [*(t.lemma for t in scene.tokens[max(0, candidate.first - _NOT_THAT) : candidate.first]), *behind]
    that = max((i for i, word in enumerate(words) if word == "тот"), default=0)
    return words[max(0, that - 1) : that] == ["не"]


def _distance(one: Municipality, other: Municipality) -> float:
    """How far two cities lie apart, in degrees of latitude: near enough to tell which is nearer."""
    width = math.cos(math.radians(one.latitude))
    return math.hypot(one.latitude - other.latitude, (one.longitude - other.longitude) * width)
