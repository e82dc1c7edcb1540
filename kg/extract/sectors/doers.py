"""Who does what a clause tells: regions and states, or the people of the partner's country."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.scene.adjectives import adjectives_in
from kg.extract.scene.frame import Pair
from kg.extract.scene.inhabitants import inhabitants_in
from kg.extract.scene.scene import Scene
from kg.extract.sectors.roles import any_plays, is_animate, plays, roles_of
from kg.extract.sectors.shares import PLACES_OF_ACTION, Range
from kg.lang.base import Token
from kg.places.folding import fold_name

_ENDING, _SHORTEST_STEM = 2, 3  # letters of a name that its adjective changes, and that tell it from other words
_OF_PLACES = ("ский", "ской", "цкий", "цкой")
_DEEDS = frozenset(["giving", "doing", "training"])


def is_done_by_states(scene: Scene, clause: Range) -> bool:
    """«Область торгует лесом», «министры обсудили энергетику»: regions and states do it, in a clause of their own."""
    if any(group.role not in PLACES_OF_ACTION for group in scene.groups_in(*clause)):
        return False
    # «Электронное правительство» is a field.
    fields = {i for t in scene.triggers_in(*clause, "sectors") for i in range(t.first, t.last)}
    tokens = scene.analysis.tokens
    told = (tokens[i] for i in range(*clause) if i not in fields)
    subjects = (t for t in told if t.feats.get("Case") == "Nom" and t.pos in ("NOUN", "PROPN"))
    return any(plays(t, "region") or plays(t, "state") for t in subjects)


def is_done_by_partners(scene: Scene, clause: Range, pairs: Sequence[Pair]) -> bool:
    """«Корейцы открыли курсы», «витебские врачи учат», «тренер из Витебска провёл …»: people of the other side act."""
    tokens = scene.analysis.tokens
    if not pairs or not any(roles_of(t) & _DEEDS for t in tokens[slice(*clause)]):
        return False
    others = {side for pair in pairs for side in pair} - {scene.home}
    told = [*_of_countries(scene, clause, pairs), *inhabitants_in(scene, *clause), *adjectives_in(scene, *clause)]
    if any(side in others and _is_subject(scene, at) for at, side in told):
        return True
    return any(p.entity in others and _is_from(tokens, p.first, clause[0]) for p in scene.parties_in(*clause))


def _of_countries(scene: Scene, clause: Range, pairs: Sequence[Pair]) -> Iterator[tuple[int, int]]:
    """The people and adjectives of the countries that the other sides of pairs lie in: «корейцы», «корейские …»."""
    home = {scene.entities[scene.home].country} if scene.home is not None else set()
    abroad = {scene.entities[side].country: side for pair in pairs for side in pair}
    for place in scene.places_in(*clause):
        if place.kind == "country" and place.form in ("demonym", "adjective") and place.place.country not in home:
            side = abroad.get(place.place.country)
            if side is not None:
                yield scene.analysis.token_index_at(place.start), side


def _is_from(tokens: Sequence[Token], at: int, start: int) -> bool:
    """«Тренер | из Витебска»: who acts is from there."""
    return (
        at - 2 >= start
        and tokens[at - 1].lemma == "из"
        and is_animate(tokens[at - 2])
        and tokens[at - 2].feats.get("Case") == "Nom"
    )


def names_both(scene: Scene, clause: Range, pair: Pair) -> bool:
    """«Рязань открыла в Ловече клуб», «рязанские врачи лечат в Ловече», «с Ловечем наши …»: both sides in some form."""
    named = {p.entity for p in scene.parties_in(*clause)} & set(pair)
    if len(named) < len(pair):
        named |= {e for _, e in (*adjectives_in(scene, *clause), *inhabitants_in(scene, *clause))} & set(pair)
    attributes = [t for t in scene.analysis.tokens[slice(*clause)] if t.pos in ("ADJ", "DET")]
    if not named:  # «по финским чертежам наши сантехники …»
        return any_plays(attributes, "own") and any(_of_countries(scene, clause, (pair,)))
    if len(named) == len(pair):
        return True
    (other,) = set(pair) - named
    stem = fold_name(scene.entities[other].name)[:-_ENDING]
    if other == scene.home and any_plays(attributes, "own"):
        return True
    return len(stem) >= _SHORTEST_STEM and any(
        t.lemma.endswith(_OF_PLACES) and fold_name(t.lemma).startswith(stem) for t in attributes
    )


def _is_subject(scene: Scene, at: int) -> bool:
    """«Корейцы», «корейские | врачи», but not «корейский | завод», that may stand anywhere."""
    tokens = scene.analysis.tokens
    if tokens[at].pos == "ADJ":
        while at + 1 < len(tokens) and tokens[at].pos == "ADJ":
            at += 1
        if not (is_animate(tokens[at]) or plays(tokens[at], "side") or plays(tokens[at], "ensemble")):
            return False
    return tokens[at].feats.get("Case") == "Nom"
