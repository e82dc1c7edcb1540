"""Which endings names of foreign towns have, to tell what a name that no gazetteer knows is in the nominative.

«В Кагошиме» may be Кагошим or Кагошима: of the names that the gazetteer knows in these letters many end in -шима and
few in -шим. The last letters of a name are judged one by one, each by those behind it.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Final

import marisa_trie

LETTERS: Final = 4
"""How many letters of an ending count."""

ENDINGS: Final = "endings.marisa"
_KEY: Final = "<I"
_ALPHABET: Final = 33
_MIN_LETTERS: Final = 4


def write_endings(names: Iterable[str], folder: Path) -> None:
    """Count the endings of names into the file `ENDINGS` of a folder; of several words the last one counts."""
    words = {name.replace("-", " ").split()[-1] for name in names}
    counts = Counter(word[len(word) - n :] for word in words if len(word) >= _MIN_LETTERS for n in range(LETTERS + 1))
    keys = ((ending or _ALL, (count,)) for ending, count in counts.items())
    marisa_trie.RecordTrie(_KEY, keys).save(str(folder / ENDINGS))


_ALL: Final = "*"
"""The key of the number of all names."""


class NameEndings:
    """How usual the endings of names are."""

    def __init__(self, folder: Path) -> None:
        self._counts = marisa_trie.RecordTrie(_KEY)
        self._counts.mmap(str(folder / ENDINGS))
        self.likelihood = lru_cache(maxsize=10_000)(self._likelihood)

    def _likelihood(self, name: str) -> float:
        """The logarithm of how likely a name of a town ends so (folded by `kg.places.folding.fold_name`)."""
        return sum(self._letter(name, n) for n in range(1, min(LETTERS, len(name)) + 1))

    def _letter(self, name: str, place: int) -> float:
        """That of one letter, `place` from the end, given those behind it."""
        ending = name[len(name) - place :]
        return math.log((self._count(ending) + 1) / (self._count(ending[1:]) + _ALPHABET))

    def _count(self, ending: str) -> int:
        found = self._counts.get(ending or _ALL)
        return int(found[0][0]) if found else 0
