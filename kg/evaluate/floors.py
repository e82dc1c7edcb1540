"""Floors under the measures: what was once reached is not lost unnoticed (after trafilatura's evaluation gate).

`data/floors.json` holds the corpus' hash and a floor a measure, for the development and the held-out articles.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kg.errors import DataPackError
from kg.evaluate.evaluation import Evaluation
from kg.model.annotation import ArticleRecord, record_to_json

SLACK: Final = 0.01
"""How far below the figure of the day a new floor is laid: one changed reading is no alarm, a lost rule is."""

CEILINGS: Final = frozenset({"planned_read_as_signed"})
"""Measures that are better when lower: their floor is a ceiling."""


@dataclass(frozen=True, slots=True)
class Floors:
    """The floors of one corpus: part -> measure -> floor; `lowered` tells why any of them was lowered."""

    corpus: str
    parts: Mapping[str, Mapping[str, float]]
    lowered: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Breach:
    """A measure below its floor (or above its ceiling)."""

    part: str
    measure: str
    floor: float
    figure: float | None

    def __str__(self) -> str:
        got = "not measured" if self.figure is None else f"{self.figure:.4f}"
        return f"{self.part}: {self.measure} is {got}, its floor {self.floor:.4f}"


def corpus_hash(gold: Iterable[ArticleRecord]) -> str:
    """SHA-256 of the gold records in the order of their ids: floors hold for one corpus."""
    rows = sorted(json.dumps(record_to_json(g), ensure_ascii=False, sort_keys=True) for g in gold)
    return hashlib.sha256("\n".join(rows).encode()).hexdigest()


def read_floors(file: Path) -> Floors:
    """The floors of a file.

    Raises:
        DataPackError: it is not a file of floors.
    """
    try:
        data = json.loads(file.read_text(encoding="utf-8"))
        parts = {p: {m: float(f) for m, f in floors.items()} for p, floors in data["parts"].items()}
        return Floors(str(data["corpus"]), parts, tuple(map(str, data.get("lowered", ()))))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise DataPackError(f"{file.name}: not a file of floors: {error!r}.") from error


def write_floors(floors: Floors, file: Path) -> None:
    """Write floors for people to read and for git to compare."""
    data = {"corpus": floors.corpus, "lowered": list(floors.lowered), "parts": floors.parts}
    file.write_text(json.dumps(data, ensure_ascii=False, indent=2, sort_keys=True) + "\n", encoding="utf-8")


def check_floors(evaluation: Evaluation, gold: Iterable[ArticleRecord], floors: Floors) -> tuple[Breach, ...]:
    """Every measure that fell below its floor.

    Raises:
        DataPackError: the floors are those of another corpus.
    """
    if corpus_hash(gold) != floors.corpus:
        raise DataPackError("The floors are those of other gold records: lay them anew (kg evaluate --update-floors).")
    return tuple(_breaches(evaluation, floors))


def update_floors(
    evaluation: Evaluation, gold: Iterable[ArticleRecord], old: Floors | None, *, allow_regression: str | None = None
) -> Floors:
    """Floors a little below the figures of today; a floor only rises, unless `allow_regression` says why it may sink.

    Raises:
        DataPackError: a figure is below the floor it had (or the corpus is another one), and no reason was given.
    """
    corpus = corpus_hash(gold)
    today = {part: _laid(figures) for part, figures in _figures(evaluation).items()}
    if old is None:
        return Floors(corpus, today)
    if old.corpus == corpus and not _breaches(evaluation, old):
        return Floors(
            corpus, {part: _higher(old.parts.get(part, {}), laid) for part, laid in today.items()}, old.lowered
        )
    if not (allow_regression or "").strip():
        why = "; ".join(map(str, _breaches(evaluation, old))) or "the gold records have changed"
        raise DataPackError(f"A floor is lowered only with a reason (--allow-regression REASON): {why}.")
    return Floors(corpus, today, (*old.lowered, str(allow_regression).strip()))


def _breaches(evaluation: Evaluation, floors: Floors) -> list[Breach]:
    figures = _figures(evaluation)
    return [
        Breach(part, measure, floor, figures.get(part, {}).get(measure))
        for part, measures in sorted(floors.parts.items())
        for measure, floor in sorted(measures.items())
        if not _holds(measure, floor, figures.get(part, {}).get(measure))
    ]


def _figures(evaluation: Evaluation) -> dict[str, dict[str, float]]:
    """The measures of each part; of the whole where there are no parts."""
    parts = evaluation.parts or {"all": evaluation}
    return {name: part.figures() for name, part in parts.items()}


def _holds(measure: str, floor: float, figure: float | None) -> bool:
    if figure is None:
        return False
    return figure <= floor if measure in CEILINGS else figure >= floor


def _laid(figures: Mapping[str, float]) -> dict[str, float]:
    return {measure: _floor_under(measure, figure) for measure, figure in figures.items()}


def _floor_under(measure: str, figure: float) -> float:
    if measure in CEILINGS:
        return math.ceil((figure + SLACK) * 1000) / 1000
    return max(0.0, math.floor((figure - SLACK) * 1000) / 1000)


def _higher(old: Mapping[str, float], laid: Mapping[str, float]) -> dict[str, float]:
    """The stricter of each old and new floor."""
    return {m: min(f, old.get(m, f)) if m in CEILINGS else max(f, old.get(m, f)) for m, f in laid.items()}
