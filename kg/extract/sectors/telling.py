"""Words that tell cooperation, by what stands beside them: «по линии», «в области», but not «линия передачи».

Many of them have other senses: «с тех пор», «пункт пропуска», «Томская область», «вместе с архивом», «стоит в музее».
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Final, NamedTuple

from kg.extract.sectors.roles import is_animate, roles_of
from kg.lang.base import Token
from kg.resources import data_folder

TELLING: Final = frozenset(["topic", "strong", "settling", "wish"])
"""The roles of words that tell cooperation."""

_REGION: Final = "область"
_WORTH: Final = "стоит"
_TOGETHER: Final = "вместе"
_IN: Final = ("в", "во")
_REACH: Final = 3  # tokens from «стоит» to the infinitive, from «вместе с» to the noun


class _Sense(NamedTuple):
    """What a word must have, or must not have, right beside it to tell cooperation."""

    step: int
    must: bool
    words: frozenset[str]


def roles_at(tokens: Sequence[Token], at: int) -> frozenset[str]:
    """The roles of a word in its place: those of telling only where its neighbours leave it that sense."""
    roles = roles_of(tokens[at])
    if roles.isdisjoint(TELLING) or _tells(tokens, at):
        return roles
    return roles - TELLING


def tells_cooperation(tokens: Sequence[Token], places: Iterable[int]) -> bool:
    """Whether one of the words tells cooperation."""
    return any(not roles_at(tokens, i).isdisjoint(TELLING) for i in places)


def _tells(tokens: Sequence[Token], at: int) -> bool:
    word = tokens[at]
    if word.lemma == _REGION or word.lemma.startswith("областн"):
        return word.lemma == _REGION and _is_sphere(tokens, at)
    if word.text.casefold() == _WORTH:
        return any(t.feats.get("VerbForm") == "Inf" for t in tokens[at + 1 : at + 1 + _REACH])
    if word.lemma == _TOGETHER:
        return not _is_beside_a_thing(tokens, at)
    for sense in _senses().get(word.lemma, ()):
        beside = at + sense.step
        is_there = 0 <= beside < len(tokens) and tokens[beside].lemma in sense.words
        if is_there != sense.must:
            return False
    return True


def _is_sphere(tokens: Sequence[Token], at: int) -> bool:
    """«В области | спорта», «в разных областях», but not «в Томской области», «сосед по области»."""
    if tokens[at].feats.get("Number") == "Plur":
        return True
    before = at - 1
    while before >= 0 and tokens[before].pos in ("ADJ", "DET"):
        if tokens[before].is_capitalized:
            return False
        before -= 1
    return before >= 0 and tokens[before].lemma in _IN


def _is_beside_a_thing(tokens: Sequence[Token], at: int) -> bool:
    """«Вместе с | архивом», «вместе с сухим молоком»: what goes along, not who works together."""
    if at + 1 >= len(tokens) or tokens[at + 1].lemma != "с":
        return False
    nouns = (t for t in tokens[at + 2 : at + 2 + _REACH] if t.pos == "NOUN")
    noun = next(nouns, None)
    return noun is not None and not noun.is_capitalized and not is_animate(noun) and not roles_of(noun) & {"side"}


@cache
def _senses() -> Mapping[str, Sequence[_Sense]]:
    found: defaultdict[str, list[_Sense]] = defaultdict(list)
    with (data_folder() / "sector_telling_ru.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            step = 1 if row["side"] == "behind" else -1
            found[row["lemma"]].append(_Sense(step, row["rule"] == "only", frozenset(row["words"].split(";"))))
    return found
