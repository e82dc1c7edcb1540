"""Stays: how long guests have been there already («третий день в Костроме» on the 16th: they came on the 14th;
«вторую неделю»: they came in the week before).
"""

from __future__ import annotations

from datetime import timedelta

from kg.extract.scene.scene import Scene
from kg.lang.ru.dates.numbers import read_ordinal
from kg.text.dates import month_of_week, parse_date

_LONGEST = 31  # days
_UNITS = {"день": timedelta(days=1), "неделя": timedelta(weeks=1)}


def began_on(scene: Scene, first: int, last: int) -> str | None:
    """The day on which a stay began that goes on when the article is published, or the month of the week; None where
    neither days nor weeks are counted.
    """
    published = parse_date(scene.analysis.article.published)
    tokens = scene.analysis.tokens
    if published is None:
        return None
    for index in range(first, last - 1):
        read = read_ordinal(tokens, index, last)
        if read is None or read[1] >= last or not 1 < read[0] <= _LONGEST:
            continue
        unit = tokens[read[1]]
        counted = unit.lemma in _UNITS and unit.feats.get("Case") in ("Acc", "Nom")
        if counted and (index == first or tokens[index - 1].pos != "ADP") and not _was(scene, first, last):
            came = published - _UNITS[unit.lemma] * (read[0] - 1)
            return came.isoformat() if unit.lemma == "день" else month_of_week(came)
    return None


def _was(scene: Scene, first: int, last: int) -> bool:
    """Whether the stay is told as over: «третий день прошёл в музеях»."""
    return any(t.feats.get("Tense") in ("Past", "Fut") for t in scene.analysis.tokens[first:last])
