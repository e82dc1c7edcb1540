"""How often each rule of the reading was right on the gold articles: what confidence and belief are reckoned from."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from kg.errors import DataPackError
from kg.resources import data_folder


def read_counts(file: Path) -> dict[str, tuple[int, int]]:
    """Rule -> (right, wrong) readings, from a table `rule,right,wrong`.

    Raises:
        DataPackError: a row is broken (told with its line).
    """
    counts: dict[str, tuple[int, int]] = {}
    with file.open(encoding="utf-8", newline="") as lines:
        for number, row in enumerate(csv.DictReader(lines), start=2):
            try:
                counts[row["rule"]] = (int(row["right"]), int(row["wrong"]))
            except (KeyError, TypeError, ValueError) as error:
                raise DataPackError(f"{file.name}:{number}: not a row of rule,right,wrong.") from error
    return counts


@cache
def measured_counts() -> Mapping[str, tuple[int, int]]:
    """What was measured for this version (`python -m kg.evaluate.reliability`)."""
    return read_counts(data_folder() / "reliability.csv")
