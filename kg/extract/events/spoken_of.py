"""Which of a sentence's ties one of its clauses speaks of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.scene.adjectives import adjectives_in
from kg.extract.scene.deed import Deed
from kg.extract.scene.inhabitants import inhabitants_in
from kg.extract.scene.peoples import pairs_of_peoples
from kg.extract.scene.scene import Scene
from kg.extract.ties.find import TieMention

_SEVERAL = 2
_REACH = 20  # tokens
_BEHIND = 2  # tokens: «отношения с которым»
_OPENING = 5  # tokens: «, торговые отношения с которым»
_WHICH = frozenset({"который"})
_RELATIVES = _WHICH | {"откуда", "куда", "где"}


def ties_spoken_of(scene: Scene, clause: tuple[int, int], near: Sequence[TieMention]) -> Sequence[TieMention]:
    """The ties but for those of other municipalities, where a clause names one that is no mere place of action."""
    parties = [p for p in scene.parties_in(*clause) if p.government.preposition not in ("в", "на")]
    named = {p.entity for p in parties} - {scene.home}
    if named:  # «договоры с Калининградом и Псковом»: the home town is one of the partners told of
        named |= {p.entity for p in parties if p.entity == scene.home and p.government.preposition in ("с", "со")}
    if not named:
        return near
    here = [t for t in near if t.first < clause[1] and clause[0] < t.last and t.is_explicit]
    spoken_of = [t for t in near if t in here or named & set(t.pair)]
    if not any(named & set(t.pair) for t in spoken_of):
        return spoken_of
    sentence = scene.sentence_of(clause[0])
    elsewhere = {p.entity for p in scene.parties_in(sentence.first, sentence.last)} - named - {scene.home}
    return [t for t in spoken_of if named & set(t.pair) or not elsewhere & set(t.pair)]


def nearest_ties(ties: Sequence[TieMention], first: int) -> list[TieMention]:
    """The ties of the clause before one that names none, or else of the clause behind it."""
    before = [t for t in ties if t.last <= first]
    end = max((t.last for t in before), default=None)
    if end is not None:
        return [t for t in before if t.last == end]
    start = min(t.first for t in ties)
    return [t for t in ties if t.first == start]


def of_antecedent(
    scene: Scene, deed: Deed, near: Sequence[TieMention], ties: Sequence[TieMention]
) -> Sequence[TieMention]:
    """The ties near a deed, or where a relative clause tells it of one partner in a list, that partner's.

    «Джидда, Бишкек и Вильнюс, который депутаты вычеркнули из списка», «Оук-Ридж, отношения с которым установлены
    в 1992 году, и Мяньян».

    Args:
        scene: what the article names.
        deed: what is told.
        near: the ties that its clause speaks of.
        ties: all ties of the sentence.
    """
    if len({t.pair for t in ties}) < _SEVERAL:
        return near
    whom = _antecedent(scene, deed.anchor, _WHICH)
    if whom is None or whom == scene.home:
        return near
    return [t for t in near if whom in t.pair] or [t for t in ties if whom in t.pair and t.is_explicit] or near


def of_named_people(scene: Scene, deed: Deed, ties: Sequence[TieMention]) -> Sequence[TieMention]:
    """Of several ties told before, the one whose people are named: «ташкентцы привозили к нам предпринимателей».

    Those who came, or of whom the sentence says when («за ними пришли смолевичане: договор датирован 2006 годом»).
    """
    if len(ties) < _SEVERAL:
        return ties
    if any(t.is_explicit for t in ties):
        antecedent = _antecedent(scene, deed.anchor) if deed.type == "visited" else None
        return [t for t in ties if antecedent in t.pair] or ties
    sentence = scene.sentence_of(deed.first)
    where = (deed.first, deed.last) if deed.type == "visited" else (sentence.first, sentence.last)
    named = {e for _, e in (*inhabitants_in(scene, *where), *adjectives_in(scene, *where))} - {scene.home}
    peoples = pairs_of_peoples(scene, *where, {t.pair for t in ties})
    meant = [t for t in ties if named & set(t.pair) or t.pair in peoples]
    return [replace(t, rule="tie.people") for t in meant] if len({t.pair for t in meant}) == 1 else ties


def _antecedent(scene: Scene, anchor: int, relatives: frozenset[str] = _RELATIVES) -> int | None:
    """«Линкольн и Шымкент, откуда приезжали учителя», «Гомель, дружба с которым …»: whom a clause is about."""
    tokens = scene.analysis.tokens
    start = max(scene.sentence_of(anchor).first, anchor - _REACH)
    behind = min(anchor + _BEHIND, len(tokens) - 1)  # «отношения с которым установлены» may be told by its noun
    opening = next((i for i in range(behind, start, -1) if tokens[i].lemma in relatives), start)
    comma = next((i for i in range(opening - 1, max(start, opening - _OPENING), -1) if tokens[i].text == ","), start)
    if comma == start or tokens[opening].feats.get("Number") == "Plur":
        return None
    if any(tokens[i].text == "," or tokens[i].pos == "VERB" for i in range(comma + 1, anchor)):
        return None  # the relative clause has ended, or tells something else
    return next((p.entity for p in reversed(scene.parties_in(start, comma)) if _ends_at(scene, p.last, comma)), None)


def _ends_at(scene: Scene, last: int, comma: int) -> bool:
    """Whether nothing but a remark in brackets stands between a name and a comma: «Оук-Ридж (США), …»."""
    between = scene.analysis.tokens[last:comma]
    return not between or (between[0].text == "(" and between[-1].text == ")")
