"""Chinese names from Cyrillic to pinyin by the Palladius system: GeoNames knows far more Chinese places in pinyin."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache, lru_cache

from kg.resources import data_folder

_MAX_READINGS = 8
_UNREAD = dict.fromkeys(map(ord, "- ъ’'"))
_MAX_LETTERS = 24  # the longest Chinese county name has six syllables


@lru_cache(maxsize=20_000)
def to_pinyin(name: str) -> tuple[str, ...]:
    """All ways to read a Cyrillic name as pinyin («цзинань» → jinan, jingan), none where it is not Chinese.

    >>> to_pinyin("чжоуцунь")
    ('zhoucun', 'zhuowucun', 'zhowucun')
    """
    folded = name.casefold().translate(_UNREAD)
    if not 2 <= len(folded) <= _MAX_LETTERS:
        return ()
    ways: list[list[str]] = [[] for _ in range(len(folded) + 1)]
    ways[0] = [""]
    table = _syllables()
    for start in range(len(folded)):
        if not ways[start]:
            continue  # no syllable ends here
        for end in range(start + 1, min(start + 7, len(folded)) + 1):
            for pinyin in table.get(folded[start:end], ()):
                room = _MAX_READINGS - len(ways[end])
                ways[end].extend(way + pinyin for way in ways[start][:room])
    return tuple(dict.fromkeys(ways[-1]))


def is_syllable(word: str) -> bool:
    """Whether a Cyrillic word is one Chinese syllable.

    >>> is_syllable("юань"), is_syllable("иван")
    (True, False)
    """
    return word.casefold() in _syllables()


@cache
def _syllables() -> Mapping[str, tuple[str, ...]]:
    parts: dict[str, list[tuple[str, str]]] = {}
    with (data_folder() / "gazetteer" / "palladius.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            parts.setdefault(row["part"], []).append((row["russian"], row["pinyin"]))
    table: dict[str, list[str]] = {}
    for whole, pinyin in parts["syllable"]:
        table.setdefault(whole, []).append(pinyin)
    for softness in ("hard", "soft"):
        for initial, latin in parts["initial"] + parts[f"initial-{softness}"]:
            for final, rest in parts[f"final-{softness}"]:
                table.setdefault(initial + final, []).append(latin + rest)
    for initial, latin in parts["initial"]:
        # чжи, чи, ши, жи are spelled with a soft vowel and hard consonants: already in the soft finals.
        table.setdefault(initial + "и", []).append(latin + "i")
    return {syllable: tuple(dict.fromkeys(readings)) for syllable, readings in table.items()}
