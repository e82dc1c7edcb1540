"""First readings: what was told of development articles before anybody looked at them.

On articles that rules were mended on, rules are right too often; what they are worth is seen where they had never been.
`python -m kg.evaluate.first_readings GOLD.jsonl ...` reads new gold articles as they are read today, no pair left out
as doubtful, and keeps that in `tests/gold/first_readings` under the same file name: one record a line, by the id of the
gold record, each pair with the signs of how its two stand in the article (`kg.extract.ties.standing`). Run it before
the first rule is written for them, and never again.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from kg.evaluate.gold import read_gold
from kg.evaluate.parts import is_held_out
from kg.extract.doubtful_pairs import Stands
from kg.extract.doubts import without_doubtful
from kg.extract.record import Reading
from kg.extract.relevance.filter import is_candidate
from kg.model.annotation import ArticleRecord, record_from_json, record_to_json

GOLD: Final = Path("tests/gold")
FIRST_READINGS: Final = GOLD / "first_readings"

_PLACES: Final = 3  # decimal places of a sign


@dataclass(frozen=True, slots=True)
class FirstReading:
    """What was told of an article when it was first read, how its pairs stood in it, and its gold record."""

    read: ArticleRecord
    stands: Stands
    gold: ArticleRecord


def first_readings(
    folder: Path = FIRST_READINGS, gold: Path = GOLD, files: Sequence[Path] = ()
) -> Iterator[FirstReading]:
    """The first reading of each development article that has one; held-out articles teach nothing.

    Args:
        folder: where the readings are kept.
        gold: where gold files of the same names lie.
        files: the files of readings that count; all of the folder where none are named.
    """
    for file in files or sorted(folder.glob("*.jsonl")):
        read = {told["id"]: told for told in map(json.loads, file.read_text(encoding="utf-8").splitlines())}
        for record in read_gold(gold / file.name):
            told = read.get(record.article.external_id)
            if told is not None and not is_held_out(record):
                yield _first_reading(told, record)


def _first_reading(told: Mapping[str, Any], gold: ArticleRecord) -> FirstReading:
    read = record_from_json({**record_to_json(gold), **told, "officials": []})
    stands = {tie.between: row["standing"] for tie, row in zip(read.partnerships, told["partnerships"], strict=True)}
    return FirstReading(read, stands, gold)


def first_reading_of(gold: ArticleRecord) -> dict[str, Any]:
    """What is told today of an article that nobody has looked at, as it is kept."""
    if not is_candidate(gold.article):
        return {"id": gold.article.external_id, "partnerships": []}
    reading = Reading(gold.article)
    record = without_doubtful(reading.record())
    stands = reading.stands(record)
    ties = record_to_json(record)["partnerships"]
    for tie, row in zip(record.partnerships, ties, strict=True):
        row["standing"] = {sign: round(value, _PLACES) for sign, value in stands[tie.between].items() if value}
    return {"id": gold.article.external_id, "partnerships": ties}


def main(files: Sequence[str]) -> None:
    """Keep the first readings of gold files; one that is kept already stays as it is."""
    for file in map(Path, files):
        kept = FIRST_READINGS / file.name
        if kept.exists():
            print(f"{kept} is there already: what was read first is read once")
            continue
        rows = [first_reading_of(record) for record in read_gold(file)]
        kept.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
        print(f"{kept}: {len(rows)} articles")


if __name__ == "__main__":
    main(sys.argv[1:])
