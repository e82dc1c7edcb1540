"""Which fields the rules alone tell, before they are weighed with everything else."""

from __future__ import annotations

from typing import Final

from kg.extract.record import Reading
from kg.extract.sectors.find import find_sectors
from kg.extract.signs import ALWAYS
from kg.model.article import Article

RULES_ALONE: Final = {ALWAYS: -9.0, "of.told": 18.0}


def sectors(text: str) -> dict[str, set[str]]:
    """The fields of each pair that an article of this text tells, by the names of the two."""
    reading = Reading(Article(text=text, title="", language="ru", published="2024-06-03"))
    told = {pair: set[str]() for pair, events in reading.told.items() if events}
    for mention in find_sectors(reading.scene, reading.ties, told, RULES_ALONE):
        told[mention.pair].add(mention.sector)
    names = {pair: sorted(reading.scene.entities[side].name for side in pair) for pair in told}
    return {"–".join(names[pair]): fields for pair, fields in told.items()}
