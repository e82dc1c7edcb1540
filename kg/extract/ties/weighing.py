"""Weighing: partners of the article's own municipality that no rule told, by everything the article says of them.

The rules of `kg.extract.ties.find` judge sentence by sentence; an article about a city's twins also names some in
passing («розы из Казанлыка перезимовали»). Signs that a reader goes by as well (`kg.extract.ties.standing`) are weighed
together: who nearly everything speaks for is a partner. What a rule told stays: short news has few signs. The weights
are in `data/tie_weights.csv`, fitted by `python -m kg.evaluate.tie_weights` on the development articles.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Final

from kg.extract.scene.frame import Pair
from kg.extract.scene.headings import is_dateline
from kg.extract.scene.parties import Party, is_partner_noun
from kg.extract.scene.scene import Scene
from kg.extract.signs import Signs, Weights, likelihood, shipped_weights
from kg.extract.ties.circumstances import without_circumstances
from kg.extract.ties.find import TieMention, Ties
from kg.extract.ties.standing import Standing
from kg.extract.ties.untied import untied_pairs

ADDED: Final = 0.5
"""A pair that no rule told and that is likelier is added; chosen by cross-validation."""

_RULE: Final = "tie.weighed"
_TO_THAN: Final = 3  # tokens: «чем у соседней Вены»


def weigh_ties(scene: Scene, ties: Ties, weights: Weights | None = None) -> Ties:
    """The ties, and with them the likely partners of the article's own municipality that no rule told.

    Args:
        scene: what the article names.
        ties: what the rules told.
        weights: sign -> weight, the shipped ones where none are given.
    """
    weights = shipped_weights("tie") if weights is None else weights
    article = Standing(scene, ties)
    taken = _taken(scene, article.told) | _listed_with_home(scene, article.told)
    untold = [p for p in _with_home(scene) if p not in article.told and taken.isdisjoint(p)]
    untold = [p for p in untold if not _is_but_dateline(scene, p) and not _is_but_measure(scene, p)]
    untold = [p for p in untold if not _is_but_owner(scene, p)]
    untold = [p for p in untold if not article.are_but_compared(p)]
    untold = [p for p in untold if likelihood(article.signs(p), weights) > ADDED]
    likely = [m for p in untold if not _is_but_circumstance(scene, p, article.told) for m in _named(scene, p)]
    untied = untied_pairs(scene, likely)
    added = [m for m in likely if m.pair not in untied]
    if not added:
        return ties
    return Ties(tuple(sorted([*ties.mentions, *added], key=lambda t: (t.sentence, t.first))), ties.focus, ties.denied)


def _is_but_circumstance(scene: Scene, pair: Pair, told: Collection[Pair]) -> bool:
    """«Псков в гостях у Вологды подписал договор с Тарту»: who is named nowhere but in a circumstance."""
    (other,) = set(pair) - {scene.home}
    clauses = [c for s in scene.analysis.sentences for c in scene.clauses[s.index]]
    naming = [c for c in clauses if any(other in g.entities for g in scene.groups_in(*c))]
    sides = (g for c in naming for g in without_circumstances(scene, scene.groups_in(*c), *c, told))
    return bool(naming) and not any(other in g.entities for g in sides)


def _taken(scene: Scene, told: Iterable[Pair]) -> set[int]:
    """Who has a partner of its own where one of them lies in the home's country: «Новороссийск дружит с Хихоном»."""
    country = None if scene.home is None else scene.entities[scene.home].country
    others = [pair for pair in told if scene.home not in pair]
    return {e for pair in others if country in {scene.entities[one].country for one in pair} for e in pair}


def _listed_with_home(scene: Scene, told: Collection[Pair]) -> set[int]:
    """«Лодзь лишила статуса Псков и Минск»: who stands beside the home in a list of somebody else's partners."""
    heads = {e for pair in told if scene.home in pair for e in pair}
    sharing = {e for pair in told if not heads.isdisjoint(pair) and scene.home not in pair for e in pair} - heads
    groups = [g for s in scene.analysis.sentences for g in scene.groups_in(s.first, s.last)] if sharing else []
    return {e for g in groups if scene.home in g.entities for e in g.entities if e in sharing}


def signs_of_pairs(scene: Scene, ties: Ties) -> Mapping[Pair, Signs]:
    """What speaks for and against each pair that a rule told, and each of the article's own city with another."""
    article = Standing(scene, ties)
    return {pair: article.signs(pair) for pair in dict.fromkeys((*article.told, *_with_home(scene)))}


def _with_home(scene: Scene) -> list[Pair]:
    """The pairs of the article's own municipality with each other one."""
    home = scene.home
    if home is None:
        return []
    return [(min(e, home), max(e, home)) for e in range(len(scene.entities)) if e != home]


def _is_but_dateline(scene: Scene, pair: Pair) -> bool:
    """Whether the partner is only named where a report was written."""
    sentences = [p.sentence for p in scene.parties if p.entity in pair and p.entity != scene.home]
    return all(is_dateline(scene, scene.analysis.sentences[s]) for s in dict.fromkeys(sentences))


def _is_but_measure(scene: Scene, pair: Pair) -> bool:
    """«Население вдвое меньше, чем у Вены»: whether a partner is only what something is measured by."""
    tokens = scene.analysis.tokens
    mentions = [p for p in scene.parties if p.entity in pair and p.entity != scene.home]
    before = ([t.lemma for t in tokens[max(0, p.first - _TO_THAN) : p.first]] for p in mentions)
    return bool(mentions) and all("чем" in words for words in before)


def _is_but_owner(scene: Scene, pair: Pair) -> bool:
    """«Побратимы Твери — … Есть побратим и у Торжка»: who is but told to have partners of its own."""
    mentions = [p for p in scene.parties if p.entity in pair and p.entity != scene.home]
    return bool(mentions) and all(_has_partners(scene, p) for p in mentions)


def _has_partners(scene: Scene, party: Party) -> bool:
    sentence = scene.analysis.sentences[party.sentence]
    nouns = (scene.analysis.tokens[t.first] for t in scene.triggers_in(sentence.first, sentence.last, "kinds"))
    here = any(p.entity == scene.home for p in scene.parties_in(sentence.first, sentence.last))
    subjects = any(is_partner_noun(t.lemma) and t.feats.get("Case") in ("Nom", "Gen") for t in nouns)
    return party.government.preposition == "у" and subjects and not here


def _named(scene: Scene, pair: Pair) -> Iterator[TieMention]:
    """A mention of the pair in every sentence of the body, or else of the headline, that names the partner."""
    named = {p.sentence for p in scene.parties if p.entity in pair and p.entity != scene.home}
    body = {s for s in named if scene.analysis.sentences[s].paragraph}
    for index in sorted(body or named):
        sentence = scene.analysis.sentences[index]
        yield TieMention(pair, index, sentence.first, sentence.last, _RULE)
