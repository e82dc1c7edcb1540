"""Visits told in sentences that have no word for a tie: «В четверг делегация Тарту заехала в Псков».

Nobody ties two municipalities for a visit alone; but where the article tells elsewhere that they are tied, a visit that
names both, or the partner of the article's own municipality, is one of theirs.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.adjectives import adjectives_in
from kg.extract.dating import date_deed
from kg.extract.deeds import read_deeds
from kg.extract.frames import Pair
from kg.extract.scene import Scene
from kg.extract.telling import EventMention
from kg.extract.ties import Ties
from kg.lang.base import Sentence

_TOLD_PLAINLY = (
    "event.visited",
    "event.visited.noun",
    "event.visited.held",
    "event.visited.announced",
    "event.visited.performing",
    "event.visited.away",
)


def visits_of_known(scene: Scene, ties: Ties) -> Iterator[EventMention]:
    """The visits between municipalities that are tied elsewhere in the article."""
    known = {t.pair for t in ties.mentions if t.is_explicit}
    for sentence in scene.analysis.sentences:
        if sentence.paragraph != 0 and not ties.in_sentence(sentence.index):
            yield from _in_sentence(scene, sentence, known)


def _in_sentence(scene: Scene, sentence: Sentence, known: set[Pair]) -> Iterator[EventMention]:
    for first, last in scene.clauses[sentence.index]:
        pair = _pair_of(scene, first, last, known)
        deeds = read_deeds(scene, sentence, first, last) if pair else ()
        for deed in deeds:
            if pair is None or deed.rule not in _TOLD_PLAINLY:
                continue
            dating = date_deed(scene, sentence, deed, deeds)
            date = dating.date.value if dating.date and dating.date.role != "duration" else None
            rule = f"{deed.rule}.known+{dating.rule}"
            yield EventMention(pair, "visited", date, None, sentence.index, first, last, rule, explicit=True)


def _pair_of(scene: Scene, first: int, last: int, known: set[Pair]) -> Pair | None:
    """The one known pair whose sides a clause names: both, or the partner of the article's own municipality."""
    named = {p.entity for p in scene.parties_in(first, last)} | {e for _, e in adjectives_in(scene, first, last)}
    both = [p for p in known if named >= set(p)]
    if len(named) == 1 and scene.home not in named:
        both = [p for p in known if named < set(p) and (scene.home in p or len(known) == 1)]
    return both[0] if len(both) == 1 else None
