"""Names of municipalities that GeoNames' own list lacks: `data/gazetteer/names_ru.csv`, one Russian name a line.

GeoNames gives many foreign towns in Latin letters only («Синагава», «Кампи-Бизенцио» are missing). The table is made
by `python -m kg.places.further_names LABELS TWINS` from labels with language tags (columns geonames_id, lang, label,
source: GeoNames and Who's On First, CC BY 4.0) and a list of twin towns (columns a_geonames, b_geonames).
`data/gazetteer/spellings_ru.csv` is written by hand: names and spellings of the press that neither source has
(«Брешия», «Герцег-Нови», «Суйфэньхэ»).
"""

from __future__ import annotations

import csv
import re
import sys
import zlib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Final

from kg.places.folding import fold_name
from kg.resources import data_folder

_TABLE: Final = "gazetteer/names_ru.csv"
_SPELLINGS: Final = "gazetteer/spellings_ru.csv"
_MIN_PEOPLE: Final = 5_000
"""Of a town that is twinned with nobody: smaller ones are hardly ever in the news, and bear names of other things."""
_MIN_LETTERS: Final = 4
_NAME: Final = re.compile(r"[А-ЯЁ][А-ЯЁа-яё'’ .-]+")


@cache
def further_names() -> Mapping[int, tuple[str, ...]]:
    """The names of both tables by GeoNames id."""
    found: dict[int, list[str]] = {}
    for geonames, name in (*_rows(_TABLE), *_rows(_SPELLINGS)):
        found.setdefault(geonames, []).append(name)
    return {geonames: tuple(names) for geonames, names in found.items()}


def _rows(table: str) -> Iterator[tuple[int, str]]:
    with (data_folder() / table).open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield int(row["geonames"]), row["name"]


def table_digest() -> str:
    """What tells one state of the tables from another."""
    return f"{zlib.crc32(b''.join((data_folder() / t).read_bytes() for t in (_TABLE, _SPELLINGS))):08x}"


def _missing(labels: Path, twins: Path) -> Iterator[tuple[int, str]]:
    """The Russian labels of towns that the gazetteer knows by other names only."""
    from kg.places.gazetteer import open_gazetteer

    gazetteer = open_gazetteer()
    twinned, made = _twinned(twins), frozenset(_rows(_TABLE))
    with labels.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            name, place = row["label"], gazetteer.get(int(row["geonames_id"]))
            if row["lang"] != "ru" or place is None or len(name) < _MIN_LETTERS or not _NAME.fullmatch(name):
                continue
            known = place.geonames in {namesake.geonames for namesake in gazetteer.lookup(fold_name(name))}
            table = (place.geonames, name) in made
            if (table or not known) and (place.population >= _MIN_PEOPLE or place.geonames in twinned):
                yield place.geonames, name


def _twinned(twins: Path) -> frozenset[int]:
    with twins.open(encoding="utf-8", newline="") as file:
        sides = (row[side] for row in csv.DictReader(file) for side in ("a_geonames", "b_geonames"))
        return frozenset(int(side) for side in sides if side)


def main() -> None:
    """Write the table anew."""
    labels, twins = map(Path, sys.argv[1:3])
    table = data_folder() / _TABLE
    if not table.exists():
        table.write_text("geonames,name\n", encoding="utf-8")
    rows = sorted(set(_missing(labels, twins)))
    table.write_text("geonames,name\n" + "".join(f"{geonames},{name}\n" for geonames, name in rows), encoding="utf-8")
    print(f"{len(rows)} names")


if __name__ == "__main__":
    main()
