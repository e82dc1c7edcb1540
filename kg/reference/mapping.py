"""Which GeoNames number is which Wikidata item: a table that the user has."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from kg.errors import Malformed, TooLarge
from kg.limits import MAX_MAPPING_ROWS

_ROW: Final = (re.compile(r"[1-9]\d{0,9}"), re.compile(r"Q[1-9]\d{0,11}"))
_GUESSED: Final = "~"


@dataclass(frozen=True, slots=True)
class Mapping:
    """GeoNames number <-> Wikidata id.

    Attributes:
        same: number -> the item that is the same place.
        close: number -> the item that was matched by name or nearness alone.
        numbers: item -> the numbers of which it is the same place, the smallest first.
    """

    same: dict[int, str] = field(default_factory=dict)
    close: dict[int, str] = field(default_factory=dict)
    numbers: dict[str, list[int]] = field(default_factory=dict)


NO_MAPPING: Final = Mapping()


def read_mapping(path: Path) -> Mapping:
    """A mapping from CSV with the columns `geonames_id`, `wikidata` and, if there is one, `source`.

    A row whose source holds `~` was matched by name or nearness: close, not the same.

    Raises:
        Malformed: a column is missing, or a row is broken (told with its line).
        TooLarge: it has more than `kg.limits.MAX_MAPPING_ROWS` rows.
    """
    found = Mapping()
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = csv.DictReader(file)
            if not {"geonames_id", "wikidata"} <= set(rows.fieldnames or ()):
                raise Malformed(f"{path.name} needs the columns geonames_id and wikidata.")
            for count, row in enumerate(rows):
                if count >= MAX_MAPPING_ROWS:
                    raise TooLarge(f"{path.name} has more than {MAX_MAPPING_ROWS:,} rows.")
                _take(found, row, f"{path.name}:{rows.line_num}")
    except UnicodeDecodeError as error:
        raise Malformed(f"{path.name} is not UTF-8 text.") from error
    except csv.Error as error:
        raise Malformed(f"{path.name} is no CSV: {error}.") from error
    for number, item in sorted(found.same.items()):
        found.numbers.setdefault(item, []).append(number)
    return found


def _take(found: Mapping, row: dict[str, str], where: str) -> None:
    number, item = (row.get(name) or "" for name in ("geonames_id", "wikidata"))
    if not (_ROW[0].fullmatch(number) and _ROW[1].fullmatch(item)):
        raise Malformed(f"{where}: no GeoNames number with a Wikidata id.")
    table = found.close if _GUESSED in (row.get("source") or "") else found.same
    table.setdefault(int(number), item)
