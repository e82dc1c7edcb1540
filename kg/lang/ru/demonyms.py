"""Forms of Russian words for inhabitants: «ульяновцами» and «ульяновец» are «ульяновцы»."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

_PLURALS: Final = (
    ("цы", ("цы", "цев", "цам", "цами", "цах", "ец", "ца", "цем")),
    ("чане", ("чане", "чан", "чанам", "чанами", "чанах", "чанин", "чанина")),
    ("жане", ("жане", "жан", "жанам", "жанами", "жанах", "жанин", "жанина")),
    ("яне", ("яне", "ян", "янам", "янами", "янах")),
    ("ичи", ("ичи", "ичей", "ичам", "ичами", "ичах", "ич")),
    ("яки", ("яки", "яков", "якам", "яками", "яках")),
)

DEMONYM_ENDINGS: Final = tuple(ending for _, endings in _PLURALS for ending in endings)
"""What words for inhabitants end in, in all cases."""


_OF_ONE: Final = (("анин", "ане"), ("янин", "яне"), ("ец", "цы"), ("ич", "ичи"), ("як", "яки"), ("ит", "иты"))


def plural_of(word: str) -> Iterator[str]:
    """The plural of a word for one inhabitant: «тверяк» → «тверяки»; none for another word."""
    for one, many in _OF_ONE:
        if word.endswith(one):
            yield word.removesuffix(one) + many


def plurals_of(word: str) -> Iterator[str]:
    """The plurals, in the nominative, that a form in lower case may belong to."""
    for plural, endings in _PLURALS:
        for ending in endings:
            if word.endswith(ending):
                yield word.removesuffix(ending) + plural
