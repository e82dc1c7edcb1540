"""Municipalities that a clause names in a circumstance of a deed, and that have no part in it.

«При участии гостей из Вологды Псков подписал договор с Тарту», «Псков по примеру Вологды породнился с Тарту», «на
форуме в Вологде стороны заключили соглашение»: who stands under a noun behind a preposition or a converb is no side,
where the clause names somebody else who may be one.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from kg.extract.scene.frame import Frame, Pair, pair_of
from kg.extract.scene.parties import Group
from kg.extract.scene.scene import Scene
from kg.extract.ties.compared import is_beside_only
from kg.extract.ties.towns_beside import without_towns_beside
from kg.extract.ties.unknown import has_stranger
from kg.lang.base import Token
from kg.lang.role_words import role_words
from kg.lang.ru.attributes import before_attributes
from kg.lang.ru.introductions import reporting
from kg.lang.ru.predicates import is_full_participle

_TIED: Final = frozenset({"signed", "renewed", "planned"})
_BECOMING: Final = ("стать", "становиться")
_TWO: Final = 2
_AFTER: Final = "вслед"
_SOONER: Final = ("раньше", "позже")
_LONGEST_CHAIN: Final = 4
"""Nouns under one another: «в присутствии послов, прилетевших из Вологды»."""
_AT_PLACES: Final = ("location", "goal", "owner")
_OBJECTS: Final = ("object", "subject", "dependent")
_OF_SIDES: Final = ("companion", "between", "subject", "dependent")
_GOING: Final = ("tie.hub.origin", "tie.hub.goal", "tie.hub.location")
_WORDS_TO_VENUE: Final = 2  # tokens: «фестивале в»
_WITH: Final = ("с", "со")
_INTO: Final = ("в", "во")
_ADDRESS: Final = "адрес"
_WORDS_OF_SPEAKER: Final = 5  # behind the town: «мэр Вологды Иван Петров, …»
_ABOUT: Final = ("между", "о", "об", "от", "для")


def without_circumstances(
    scene: Scene, groups: tuple[Group, ...], first: int, last: int, known: Collection[Pair]
) -> tuple[Group, ...]:
    """The municipalities of a clause that tells a tie made or planned, without those of its circumstances.

    Kept is the article's own municipality where nobody is named beside but its partner, and who is tied already to
    one of those named.
    """
    groups = without_towns_beside(scene, _without_venues(scene, groups, first, known), first, last, known)
    if len(groups) < _TWO or not _ties_somebody(scene, first, last):
        return groups
    aside = [g for g in groups if _is_of_circumstance(scene, g, first)] or _who_say(scene, groups, first)
    if len(groups) == _TWO and _goes_to_body(scene, groups[1], first):
        return groups
    rest = [g for g in groups if g not in aside]
    if not aside or not any(g.role in _OF_SIDES for g in rest):
        return groups
    named = {e for g in rest for e in g.entities}
    kept = [g for g in aside if _may_be_side(scene, g, named, known)]
    return tuple(g for g in groups if g in rest or g in kept)


def _without_venues(scene: Scene, groups: tuple[Group, ...], first: int, known: Collection[Pair]) -> tuple[Group, ...]:
    """«На фестивале в Вологде псковичи подружились с гончаром из Тарту»: where all of them met is no side."""
    rest = tuple(g for g in groups if not _is_venue(scene, g, first))
    if not rest or len(rest) == len(groups):
        return groups
    named = {e for g in rest for e in g.entities}
    return tuple(g for g in groups if g in rest or _may_be_side(scene, g, named, known))


def _is_venue(scene: Scene, group: Group, first: int) -> bool:
    before = scene.analysis.tokens[max(first, group.first - _WORDS_TO_VENUE) : group.first]
    within = group.role == "location" and len(before) > 1 and before[-1].lemma == "в"
    return within and role_words("tie_words_ru").plays(before[0], "gathering")


def _ties_somebody(scene: Scene, first: int, last: int) -> bool:
    """Whether a clause tells that a tie is made or planned: «договорился о побратимстве», «побратимом стал Тарту»."""
    told = {t.id for t in scene.triggers_in(first, last, "events")}
    becoming = any(t.lemma in _BECOMING for t in scene.analysis.tokens[first:last])
    return not told.isdisjoint(_TIED) or (becoming and bool(scene.triggers_in(first, last, "kinds")))


def tells_no_tie(scene: Scene, frame: Frame, first: int, last: int, *, known: Collection[Pair], told: bool) -> bool:
    """Whether a clause only names the two of a frame beside each other, or tells where a paper goes.

    Args:
        scene: what the article names.
        frame: the two, and the rule that joined them.
        first: the first token of the clause.
        last: the token behind it.
        known: the pairs told so far.
        told: whether the sentences before told of any.
    """
    if frame.rule == "tie.hub.companion" and has_stranger(scene, frame, first, last):
        return True
    if told and _is_of_known_paper(scene, frame, first, last, known):
        return True
    return is_beside_only(scene, frame, first, last, known)


def _is_of_known_paper(scene: Scene, frame: Frame, first: int, last: int, known: Collection[Pair]) -> bool:
    """«Соглашение готовили юристы из Риги», «второй экземпляр отвезут в Таллин»: where a paper told before goes."""
    if frame.rule not in _GOING or frame.pair in known:
        return False
    triggers = scene.triggers_in(first, last)
    told = {t.scheme for t in triggers}
    return "documents" in told and "kinds" not in told and all(t.id != "signed" for t in triggers)


def _who_say(scene: Scene, groups: Sequence[Group], first: int) -> list[Group]:
    """«Договор Пскова и Тарту, сообщил мэр Вологды, подписан»: whose words they are, where two others are named."""
    saying = [g for g in groups if _says(scene.analysis.tokens, g.first, first)]
    named = {e for g in groups if g not in saying for e in g.entities}
    return saying if len(named) >= _TWO else []


def _says(tokens: Sequence[Token], at: int, first: int) -> bool:
    comma = next((i for i in range(at - 1, first - 1, -1) if tokens[i].text == ","), -1)
    return comma >= first and comma + reporting(tokens[comma + 1 : at + _WORDS_OF_SPEAKER]) >= at


def _may_be_side(scene: Scene, group: Group, named: Collection[int], known: Collection[Pair]) -> bool:
    if len(named) < _TWO and scene.home in group.entities:
        return True
    return any(pair_of(e, other) in known for e in group.entities for other in named if e != other)


def _is_of_circumstance(scene: Scene, group: Group, first: int) -> bool:
    tokens = scene.analysis.tokens
    if group.form == "adjective" or group.beside:
        return False
    at = before_attributes(tokens, group.first, first)
    if at < first:
        return False
    if group.government.preposition == "за":
        return any(t.lemma == _AFTER for t in tokens[max(first, at - 1) : at + 1])
    sooner = tokens[at].feats.get("Degree") == "Cmp" or tokens[at].text.lower() in _SOONER
    if sooner and group.role != "subject":  # «раньше Вологды», not «раньше Тарту побратался с Любеком»
        return True
    if tokens[at].feats.get("VerbForm") == "Conv" and group.role in _OBJECTS:
        return True  # «не дождавшись Вологды»
    if group.role == "dependent":
        return _stands_aside(tokens, group.government.head_token, first)
    is_origin = group.role == "origin" and group.government.preposition == "из"  # «от Пскова отказались Тарту и Рига»
    if not is_origin and group.role not in _AT_PLACES:
        return False
    noun = at - 1
    if tokens[at].pos != "ADP" or noun < first or scene.dates_in(max(first, noun - 1), at):
        return False  # «во вторник в Вологде»: a day is no event at a place
    if is_full_participle(tokens[noun]) or tokens[noun].feats.get("VerbForm") == "Conv":
        return is_origin and tokens[noun].feats.get("Case") != "Nom"  # «послов, прилетевших из Вологды»
    return _stands_aside(tokens, noun, first)


def _goes_to_body(scene: Scene, group: Group, first: int) -> bool:
    """«Псков направил в мэрию Тарту предложение», «… в адрес мэрии Тарту»: the other side, not «после визита в …»."""
    tokens, body, words = scene.analysis.tokens, group.government.head_token, role_words("tie_words_ru")
    if body <= first or not (words.plays(tokens[body], "body") or words.plays(tokens[body], "counterpart")):
        return False
    at = before_attributes(tokens, body, first)
    to_it = at > first and tokens[at].lemma == _ADDRESS
    at -= to_it
    within = at >= first and tokens[at].text in _INTO and (to_it or tokens[body].feats.get("Case") == "Acc")
    return within and scene.any_plays("visit_words_ru", "sends", first, at)


def _stands_aside(tokens: Sequence[Token], noun: int, first: int) -> bool:
    """Whether a noun stands under a preposition or a converb: «в ходе визита», «получив одобрение»."""
    for _ in range(_LONGEST_CHAIN):
        if noun < first or tokens[noun].pos != "NOUN" or tokens[noun].feats.get("Case") in (None, "Nom"):
            return False
        before = before_attributes(tokens, noun, first)
        if before >= first and tokens[before].lemma == "и":
            noun = _coordinated(tokens, before, noun, first)
            continue
        if before < first:
            return False
        if tokens[before].pos == "ADP":
            is_side = tokens[before].lemma in _WITH and tokens[noun].feats.get("Case") == "Ins"
            return not is_side and tokens[before].lemma not in _ABOUT
        if tokens[before].feats.get("VerbForm") == "Conv":
            return True
        if tokens[noun].feats.get("Case") != "Gen":
            return False
        noun = before
    return False


def _coordinated(tokens: Sequence[Token], link: int, noun: int, first: int) -> int:
    """The noun that another is named beside: «в присутствии мэра | Лодзи и главы Вологды»; -1 for none."""
    before = link - 1
    while before >= first and tokens[before].pos == "PROPN":
        before -= 1
    same = before >= first and tokens[before].feats.get("Case") == tokens[noun].feats.get("Case")
    return before if same and tokens[before].pos == "NOUN" else -1
