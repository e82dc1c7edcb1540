"""Pairs that a headline tells loosely, and whether the body bears them out."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.scene.frame import Pair
from kg.extract.scene.scene import Scene
from kg.extract.scene.tie_mention import TieMention
from kg.extract.scene.wording import names_tie

_LOOSE = ("tie.hub.", "tie.list", "tie.lone", "tie.coordinated")


def borne_out(scene: Scene, mentions: Sequence[TieMention]) -> list[TieMention]:
    """The mentions, but for pairs that the headline alone tells, and loosely, over a body that tells others.

    «Герне и Печ: кто остался» names two partners of a third; what a headline leaves out is told below.
    """
    below = {m.pair for m in mentions if m.is_explicit and scene.analysis.sentences[m.sentence].paragraph}
    loosely = {m.pair for m in mentions if m.is_explicit and m.rule.startswith(_LOOSE)} - below
    loosely -= _told_at_once(scene, mentions)
    sure = {m.pair for m in mentions if m.is_explicit and not m.rule.startswith(_LOOSE)}
    return [m for m in mentions if not below or m.pair not in loosely or m.pair in sure]


def _told_at_once(scene: Scene, mentions: Sequence[TieMention]) -> set[Pair]:
    """The own municipality's pair of a headline that the body goes on to tell of before it names another pair.

    «Барнаул и Чанцзи расписали встречи. … Мэр подписал с китайским коллегой программу. …»
    """
    first = min(
        (m.sentence for m in mentions if m.is_explicit and scene.analysis.sentences[m.sentence].paragraph), default=0
    )
    telling = (m for m in mentions if not m.is_explicit and m.sentence < first and scene.home in m.pair)
    sentences = ((m.pair, scene.analysis.sentences[m.sentence]) for m in telling)
    return {pair for pair, s in sentences if _is_across(scene, pair) and names_tie(scene, s.first, s.last)}


def _is_across(scene: Scene, pair: Pair) -> bool:
    one, other = (scene.entities[e].country for e in pair)
    return None not in (one, other) and one != other
