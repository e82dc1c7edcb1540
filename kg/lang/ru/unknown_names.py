"""What a name that no dictionary knows may be in the nominative: «с Базилдоном» is Базилдон, «из Кагошимы» Кагошима.

Which endings belong to which nominatives in which case, and how usual that is of foreign towns, is told in
`data/gazetteer/declension_ru.csv`; which of the nominatives sounds like a town is for `kg.places.name_endings` to say.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Final, NamedTuple

from kg.lang.naming import Form
from kg.resources import data_folder

_VOWELS: Final = frozenset("аеёиоуыэюя")
_HUSHING: Final = frozenset("жшчщ")
_SIBILANTS: Final = _HUSHING | {"ц"}
_VELARS: Final = _HUSHING | frozenset("гкх")
_SIGNS: Final = frozenset("ьй")
_POSSESSIVE: Final = ("ов", "ев", "ин", "ск")  # «Вальево»: names in -о that Russian declines
_SHORTEST_STEM: Final = 2
_SHORTEST_NAME: Final = 3
_UNLIKE: Final = 0.05  # how much rarer a name has a gender that its adjective has not
_IN_E: Final = 0.05
_IN_U: Final = 0.08
_IN_Y: Final = 0.15
_UNDECLINED: Final = 0.7
_NEVER_UNDECLINED: Final = 0.02


class _Ending(NamedTuple):
    ending: str
    nominative: str
    after: str
    share: float


def nominatives_of_unknown(word: str, case: str, gender: str = "") -> Iterator[Form]:
    """The nominatives that a form of an unknown name may stand for, in lower case; each with how usual it is.

    Args:
        word: the form, in whatever letters.
        case: the case it stands in (Nom, Gen, Dat, Acc, Ins, Loc).
        gender: the gender that an adjective before it tells (Masc, Fem, Neut), "" where none does.
    """
    word = word.lower()
    if len(word) >= _SHORTEST_NAME:
        yield Form(word, _undeclined(word, case) * _agreement(word, gender), "undeclined")
    for length in range(1, 4):
        stem = word[: len(word) - length]
        for ending in _endings()[case, word[len(stem) :]]:
            name = stem + ending.nominative
            if len(stem) >= _SHORTEST_STEM and len(name) >= _SHORTEST_NAME and _AFTER[ending.after](stem):
                share = ending.share * _agreement(name, gender)
                yield Form(name, share, f"declined-{ending.ending}-{ending.nominative or '0'}")


def _undeclined(word: str, case: str) -> float:
    """How usual it is that a name stands in a case as in the nominative: «с Осло», but not «с Базилдон»."""
    last = word[-1]
    if case == "Nom" or (case == "Acc" and last not in _VOWELS):
        return 1.0
    if last in "ая" or last not in _VOWELS:
        return _NEVER_UNDECLINED
    if last == "е" and case in ("Dat", "Loc"):
        return _IN_E
    if last in "ую" and case in ("Dat", "Acc"):
        return _IN_U
    return _IN_Y if last == "ы" and case == "Gen" else _UNDECLINED


def _agreement(name: str, gender: str) -> float:
    last = name[-1]
    if gender == "Fem" and last not in _VOWELS and last != "ь":
        return _UNLIKE
    return _UNLIKE if gender == "Masc" and last in "ая" else 1.0


def _is_hard(stem: str) -> bool:
    return stem[-1] not in _VOWELS and stem[-1] not in _SIGNS


_AFTER: Final[Mapping[str, Callable[[str], bool]]] = {
    "any": lambda _: True,
    "consonant": lambda stem: stem[-1] not in _VOWELS,
    "hard": _is_hard,
    "not_hushing": lambda stem: _is_hard(stem) and stem[-1] not in _HUSHING,
    "not_sibilant": lambda stem: stem[-1] not in _SIBILANTS,
    "not_velar": lambda stem: stem[-1] not in _VELARS,
    "other_hard": lambda stem: _is_hard(stem) and not stem.endswith(_POSSESSIVE),
    "possessive": lambda stem: stem.endswith(_POSSESSIVE),
    "sibilant": lambda stem: stem[-1] in _SIBILANTS,
    "soft": lambda stem: _is_hard(stem) and stem[-1] not in _VELARS and stem[-1] != "ц",
    "velar": lambda stem: stem[-1] in _VELARS,
    "vowel": lambda stem: stem[-1] in _VOWELS,
}
"""What a stem ends in, by the names that the table has for it."""


@cache
def _endings() -> Mapping[tuple[str, str], tuple[_Ending, ...]]:
    """The endings of the table, by case and ending."""
    found: defaultdict[tuple[str, str], list[_Ending]] = defaultdict(list)
    with (data_folder() / "gazetteer" / "declension_ru.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            ending = _Ending(row["ending"], row["nominative"], row["after"], float(row["share"]))
            found[row["case"], row["ending"]].append(ending)
    return defaultdict(tuple, {key: tuple(endings) for key, endings in found.items()})
