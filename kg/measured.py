"""How often each rule of the reading was right on the gold articles: what confidence and belief are reckoned from."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final

from kg.errors import DataPackError
from kg.resources import data_folder

FIRST_READING: Final = 0.3
"""How far the log-odds that a reading is right fall where nobody wrote rules on the article.

The counts come from articles that rules were written on; twenty-two batches of them (ru-10, ru-12, ru-17, ru-24 to
ru-42) are so unlike the rest that much of the difference is in the counts themselves. What is left is taken off
confidences here, so much that those of the shipped articles alone still stay within a tenth of the truth (.05, .3 and
.5 were tried; with .3 they are .094 off for events). Events of articles nobody has read are told with some 16 in a
hundred too much. Beliefs take the counts as they are: lowered as well, those of the shipped articles would be too low
by more than a tenth.
"""


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
