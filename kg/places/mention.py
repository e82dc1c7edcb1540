"""A place as a text names it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kg.model.annotation import Place

PlaceKind = Literal["municipality", "region", "country"]
PlaceForm = Literal["noun", "adjective", "demonym", "description"]


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """The words `start:end` of the analysed source that name a place.

    Attributes:
        place: the place, its name nominative in the article's language.
        form: a noun («Казани»), an adjective («казанский»), a word for inhabitants, or a description.
        confidence: from 0 to 1: how far the reading stands out among the other places of that name.
        part_of: the city that a district is a part of («Заводской район Минска»), where the text names it.
        rule: which rules read it, dotted and joined by `+`.
    """

    start: int
    end: int
    kind: PlaceKind
    place: Place
    form: PlaceForm
    confidence: float
    rule: str
    part_of: Place | None = None
