"""Further partners: sentences without a word of a tie that add partners to a passage about them."""

from __future__ import annotations

from kg.extract.scene.compatriots import are_compatriots
from kg.extract.scene.frame import Pair, pair_of
from kg.extract.scene.parties import Group
from kg.extract.scene.scene import Scene
from kg.extract.ties.no_tie import is_negative
from kg.extract.ties.passage import Passage
from kg.lang.base import Sentence

_MIN_LIST = 3
_BEHIND = 2  # tokens: «из американского»
_OPENING = 2  # tokens before a municipality that opens its sentence


def further_partners(
    scene: Scene, passage: Passage, told: Sentence | None, sentence: Sentence, groups: tuple[Group, ...]
) -> tuple[Pair, ...]:
    """The pairs that a sentence adds to those told.

    Args:
        scene: what the article names.
        passage: what the reader has in mind of it.
        told: the last sentence whose words tied municipalities, if any.
        sentence: the sentence.
        groups: its municipalities.
    """
    if told is None:
        return ()
    if told.paragraph == sentence.paragraph:
        pairs = _item(scene, passage, sentence, groups) or _entries(scene, passage, groups)
        if pairs:
            return pairs
    follows = told.index == sentence.index - 1
    return (follows and _likened(scene, passage, sentence, groups)) or _more(
        scene, passage, sentence, groups, follows=follows
    )


def _likened(scene: Scene, passage: Passage, sentence: Sentence, groups: tuple[Group, ...]) -> tuple[Pair, ...]:
    """«Эрланген прервал контакты с Владимиром. Йена сделала то же самое»: a compatriot of the partner told last."""
    entities = {e for g in groups for e in g.entities}
    repeats = scene.has_cue(sentence.first, sentence.last, "repeating")
    if len(entities) != 1 or groups[0].role != "subject" or not repeats:
        return ()
    (entity,), hub = entities, passage.hub
    focus = passage.focus[0] if len(passage.focus) == 1 else ()
    if hub is None or hub not in focus or entity in focus:
        return ()
    partner = next(e for e in focus if e != hub)
    alike = are_compatriots(scene, pair_of(partner, entity)) and not are_compatriots(scene, pair_of(hub, entity))
    return (pair_of(hub, entity),) if alike else ()


def _item(scene: Scene, passage: Passage, sentence: Sentence, groups: tuple[Group, ...]) -> tuple[Pair, ...]:
    """«Варна связи приостановила. Итальянская Феррара пока молчит.»: one more partner in a passage about them.

    Only a municipality of another country that opens the sentence, in a paragraph that told of others.
    """
    group = groups[0]
    hub = passage.head_of(group.entities)
    if hub is None or len(groups) > 1 or len(group.entities) > 1:
        return ()
    (entity,) = group.entities
    opens = group.first == sentence.first or (group.role == "subject" and group.first - sentence.first <= _OPENING)
    if not opens or not _is_told_to_be_abroad(scene, group.first, group.last) or entity == hub:
        return ()
    pair = pair_of(hub, entity)
    return () if pair in passage.known else (pair,)


def _entries(scene: Scene, passage: Passage, groups: tuple[Group, ...]) -> tuple[Pair, ...]:
    """«Нанси молчит. Алессандрия и Генуя прислали цветы»: in a passage about many partners, whoever abroad acts."""
    hub = passage.head_of([e for g in groups for e in g.entities])
    others = [e for g in groups for e in g.entities if e != hub]
    if hub is None or not others or sum(hub in p for p in passage.known) < _MIN_LIST:
        return ()
    acting = all(g.role in ("subject", "companion") for g in groups if set(g.entities) & set(others))
    countries = {scene.entities[e].country for e in others}
    if not acting or scene.entities[hub].country in countries or None in countries:
        return ()
    return tuple(p for e in others if (p := pair_of(hub, e)) not in passage.known)


def _more(
    scene: Scene, passage: Passage, sentence: Sentence, groups: tuple[Group, ...], *, follows: bool
) -> tuple[Pair, ...]:
    """«Семидесятые принесли австрийский Клагенфурт и пакистанский Лахор»: a list right behind a partner told.

    Only where each of them is told to be abroad.
    """
    listed = [g for g in groups if len(g.entities) > 1]
    hub = passage.head_of([e for g in listed for e in g.entities])
    if hub is None or len(groups) > 1 or not listed:
        return ()
    colon = scene.analysis.tokens[min(listed[0].last, sentence.last - 1)].text == ":"
    if not follows and not (colon and passage.known):
        return ()
    parties = scene.parties_in(listed[0].first, listed[0].last)
    new = [p for p in (pair_of(hub, e) for e in listed[0].entities if e != hub) if p not in passage.known]
    abroad = all(_is_told_to_be_abroad(scene, p.first, p.last) for p in parties)
    acting = listed[0].role in ("subject", "object") and not is_negative(scene, sentence, groups)
    return tuple(new) if abroad and acting and len(new) == len(listed[0].entities) else ()


def _is_told_to_be_abroad(scene: Scene, first: int, last: int) -> bool:
    """Whether the adjective of a country stands before or close behind a municipality («X из американского …»)."""
    tokens = scene.analysis.tokens
    end = min(len(tokens), last + _BEHIND)
    near = {tokens[i].end for i in range(max(0, first - 1), end)}
    places = scene.places_in(scene.sentence_of(first).first, end)
    return any(p.end in near and p.kind == "country" and p.form == "adjective" for p in places)
