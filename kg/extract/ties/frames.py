"""Frames: within a clause, which municipality is tied to which.

A frame is a head («Иркутск», «у Гянджи», «побратимы Улан-Удэ») with its partners («с Хух-Хото и Улан-Батором»). A head
may stand in an earlier clause of the sentence, or be the article's own city.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations, pairwise

from kg.extract.scene.frame import ClauseReading, Frame
from kg.extract.scene.parties import BESIDES, Group, is_partner_noun
from kg.extract.scene.setting import Setting
from kg.extract.ties.lists_in_step import matched, owned, pairs_one_by_one, with_elided_companions
from kg.extract.ties.outsiders import without_outsiders, without_third_place


def read_clause(groups: Sequence[Group], setting: Setting) -> ClauseReading:
    """Join the municipalities of one clause, given as their lists in order."""
    groups = _with_comitatives(with_elided_companions(groups))
    besides = [g for g in groups if g.government.preposition in (BESIDES + _BEFORE * setting.successive)]
    if besides and len(besides) < len(groups):
        partners = [g for g in groups if g not in besides]
        return _with_others(besides, partners, read_clause(partners, setting))
    if besides and setting.successive and setting.hub is not None:  # «это второй побратим города после Бари»
        others = [e for g in besides for e in g.entities if e != setting.hub]
        return ClauseReading(tuple(Frame(setting.hub, e, "tie.besides") for e in others), None)
    parties = without_outsiders(_without_places_of_action(groups, setting), setting)
    if not parties:
        return ClauseReading((), setting.head)
    announced = _announced(parties, setting)
    if announced:
        return ClauseReading(announced, setting.hub)
    gapped = _gapped(parties, setting)
    if gapped:
        return ClauseReading(gapped, setting.hub)
    dashed, joined = _dashed(parties)
    if dashed:
        rest = read_clause([g for g in groups if g not in joined], setting)
        return ClauseReading((*rest.frames, *dashed), rest.head, rest.waiting)
    in_step = matched(parties, setting) or owned(parties)
    if in_step:
        return ClauseReading(in_step, in_step[-1].head)
    anchored = _anchored(parties)
    if anchored:
        return ClauseReading(anchored, anchored[0].head)
    if (
        len(parties) == 1
        and setting.unnamed
        and parties[0].role == "subject"
        and setting.hub not in parties[0].entities
    ):
        return ClauseReading((), parties[0].entities[0])
    if len(parties) == 1:
        return _read_single(parties[0], setting)
    return _read_several(parties, setting)


_GUESTS = ("делегация", "гость", "посланец", "представитель")  # of several: whoever they came to is the other side
TIE_NOUNS = ("побратимств", "партнерств", "породнени", "родств", "дружб")  # «побратимство Бари и Вероны»
_LONG_LIST = 3
_PAIR = 2
_APPOSITION = 3  # tokens: «Шверин, давний побратим Таллина»
_MUTUAL = 3  # parties of a paper that ties each to each


def _with_comitatives(groups: Sequence[Group]) -> Sequence[Group]:
    """«Бари, Верона, Волос и Трабзон с Карсом»: behind a list «с» joins one more member."""
    joined: list[Group] = []
    for group in groups:
        before = joined[-1] if joined else None
        close = before is not None and group.first - before.last == 1 and group.role == "companion"
        if before is not None and close and len(before.entities) >= _LONG_LIST:
            joined[-1] = replace(before, entities=(*before.entities, *group.entities), last=group.last)
        else:
            joined.append(group)
    return joined


_BEFORE = ("после",)


def _with_others(besides: Sequence[Group], rest: Sequence[Group], reading: ClauseReading) -> ClauseReading:
    """«Кроме Бара, это Ниш и Видин»: who is named beside the partners is one too, and nobody's head."""
    anchors = [g.entities[0] for g in rest if g.is_partners_of]  # «третий побратим Твери после Бреста»
    anchors += [g.entities[0] for g in rest if g.government.preposition == "для"]  # «стал для Твери третьим после …»
    if not reading.frames and not anchors:
        return reading
    head = anchors[0] if anchors else _common_head(reading.frames)
    others = [e for g in besides for e in g.entities if e != head]
    return replace(reading, frames=(*reading.frames, *(Frame(head, e, "tie.besides") for e in others)))


def _without_places_of_action(groups: Sequence[Group], setting: Setting) -> tuple[Group, ...]:
    """Leave out where something happened, unless nobody else is there to be the head."""
    groups = tuple(g for g in groups if g.role != "waypoint")
    left_out = ("location",) if setting.ended or setting.letter else ("location", "goal")
    acting = tuple(g for g in groups if g.role not in left_out)
    if setting.visiting:
        return without_third_place(groups, setting)
    if acting and all(g.role in ("companion", "origin") for g in acting):
        places = [g for g in groups if g.role == "location" and len(g.entities) == 1]
        known = [g for g in places if g.entities[0] == setting.hub] or _opening(places, acting, setting)
        return tuple(sorted((*acting, *known), key=lambda g: g.first))
    return acting or tuple(g for g in groups if g.entities == (setting.hub,) or g.role == "goal")


def _opening(places: Sequence[Group], acting: Sequence[Group], setting: Setting) -> Sequence[Group]:
    """«В Вологде подписали соглашение с Минском»: a place behind the hub's partners is no head («с Пензой в Твери»)."""
    of_others = setting.hub is not None and any(g.entities != (setting.hub,) for g in acting)
    return [g for g in places[:1] if not of_others or g.first < acting[0].first]


def _announced(parties: Sequence[Group], setting: Setting) -> tuple[Frame, ...]:
    """«Чаще других приезжали побратимы: Орша — пять раз, Лида — дважды»: all of them are the hub's."""
    hub, entities = setting.hub, [e for g in parties for e in g.entities]
    own = all(g.role == "subject" and not g.dashed for g in parties)  # no «Люблин — Пензу, Краков — Псков»
    if not setting.announced or hub is None or hub in entities or not own:
        return ()
    return tuple(Frame(hub, e, "tie.entries") for e in entities)


def _gapped(parties: Sequence[Group], setting: Setting) -> tuple[Frame, ...]:
    """«Побратимом стал A в 1962-м, в 1966-м — B»: B has lost its verb, and is the partner of whom A is one."""
    subjects = [g for g in parties if g.role == "subject" or (g.gapped and g.role == "object")]
    if len(subjects) == len(parties) and (in_pairs := pairs_one_by_one(parties)):
        return in_pairs
    common = _common_companion(parties, subjects)
    if common is not None:
        return tuple(Frame(common, e, "tie.gapped") for g in subjects for e in g.entities if e != common)
    if setting.hub is None or len(subjects) < len(parties) or not any(g.gapped for g in subjects):
        return ()
    partners = [e for g in subjects for e in g.entities if e != setting.hub]
    return tuple(Frame(setting.hub, e, "tie.gapped") for e in partners)


def _common_companion(parties: Sequence[Group], subjects: Sequence[Group]) -> int | None:
    """«Сигетвар с Иматрой побратимы с 1985-го, Зволен — с 1989-го»: whose partner who has lost the verb is, too."""
    companions = [g for g in parties if g.role == "companion" and len(g.entities) == 1]
    told = len(subjects) > 1 and subjects[-1].gapped and list(parties[1:2]) == companions
    return companions[0].entities[0] if told and len(subjects) + 1 == len(parties) else None


def _dashed(parties: Sequence[Group]) -> tuple[tuple[Frame, ...], tuple[Group, ...]]:
    """The pairs that a bare dash makes of two municipalities («Шачэ — Маргилан, Цзэпу — Коканд»), and where they stand.

    Behind the dash a list may stand: «Гданьск — Калининград и Петербург».
    """
    frames: list[Frame] = []
    joined: list[Group] = []
    begins_next = {id(before) for before, group in pairwise(parties) if group.dashed and len(before.entities) > 1}
    for before, group in pairwise(parties):
        if group.dashed and (len(before.entities) == 1 or len(group.entities) == 1 or id(before) in begins_next):
            head = before.entities[-1]
            partners = group.entities[:-1] if id(group) in begins_next else group.entities  # «A — B, C — D»
            frames += [Frame(head, e, "tie.dash") for e in partners if e != head]
            joined += [before, group]
    return tuple(frames), tuple(joined)


def _anchored(parties: Sequence[Group]) -> tuple[Frame, ...]:
    """«Побратимами Городца стали A и B»: the noun says whose partners the others are."""
    for index, group in enumerate(parties):
        if group.is_partners_of and index == 1 and _is_described(parties):
            named, behind = parties[0].entities[0], (e for g in parties[2:] for e in g.entities)
            frames = [Frame(group.entities[0], named, "tie.anchored")]  # «Шверин, побратим Таллина, дружит с Пилой»
            return (*frames, *(Frame(named, e, "tie.companion") for e in behind if e != named))
        if group.is_partners_of:
            others = [e for g in parties if g is not group for e in g.entities if e != group.entities[0]]
            return tuple(Frame(group.entities[0], e, "tie.anchored") for e in dict.fromkeys(others))
    return ()


def _is_described(parties: Sequence[Group]) -> bool:
    """Whether an apposition calls the first municipality somebody's partner, and all others are its companions."""
    first, *others = parties
    close = len(others) > 1 and others[0].first - first.last <= _APPOSITION
    described = close and first.role == "subject" and len(first.entities) == 1
    return described and all(g.role == "companion" for g in others[1:])


def _read_single(group: Group, setting: Setting) -> ClauseReading:
    entities, owner = group.entities, setting.owner
    head = setting.head
    if head is not None and setting.keeping and head not in entities and group.role in ("subject", "object"):
        return ClauseReading(tuple(Frame(head, e, "tie.kept") for e in entities), head)
    if len(entities) == 1:
        return _read_lone(group, setting)
    reciprocal = setting.reciprocal and not (setting.visiting and setting.hub is not None)  # guests of the hub
    across = setting.across and not setting.visiting and not setting.sending
    owned = setting.bound and group.beside == "partners"  # «у города есть два побратима, Любек и Верона»
    if len(entities) == 2 and not owned and _are_each_others(group, owner, reciprocal=reciprocal, across=across):
        return ClauseReading((Frame(entities[0], entities[1], "tie.coordinated"),), entities[0])
    if group.role == "subject" and setting.hub is not None and not setting.enumerated:
        owner = setting.hub  # a list of subjects has nothing to do with the subject of the clause before
    if setting.mutual and len(entities) == _MUTUAL:
        return ClauseReading(tuple(Frame(a, b, "tie.mutual") for a, b in combinations(entities, 2)), entities[0])
    if owner in entities:
        return ClauseReading(tuple(Frame(owner, e, "tie.list.own") for e in entities if e != owner), owner)
    if owner is None:
        return ClauseReading(tuple(Frame(a, b, "tie.list.all") for a, b in combinations(entities, 2)), None)
    return ClauseReading(tuple(Frame(owner, e, "tie.list") for e in entities), owner)


def _read_lone(group: Group, setting: Setting) -> ClauseReading:
    """One municipality: a partner of the owner, or a head that waits for partners in a later clause."""
    (entity,), owner = group.entities, setting.owner
    head = setting.head if setting.enumerated and group.role == "subject" else None
    if head is not None and head != entity:  # «у Гянджи есть побратимы: Равенна»
        return ClauseReading((Frame(head, entity, "tie.entries"),), head)
    if owner is None or entity == owner:
        return ClauseReading((), entity, entity if owner is None else None)
    if setting.bound or (group.beside == "partner" and group.role == "subject" and setting.head is not None):
        return ClauseReading((Frame(owner, entity, "tie.pronoun"),), owner)
    if group.role == "subject" and setting.calls and setting.hub not in (None, entity):
        return ClauseReading((Frame(setting.hub, entity, "tie.called"),), setting.hub)
    if group.role in ("subject", "owner") or (group.role == "dependent" and not is_partner_noun(group.government.head)):
        return ClauseReading((), entity, entity)
    role = "sender" if group.role == "origin" and (setting.letter or setting.twin) else group.role
    return ClauseReading((Frame(owner, entity, f"tie.hub.{role}"),), owner)


def _are_each_others(group: Group, owner: int | None, *, reciprocal: bool, across: bool) -> bool:
    if owner in group.entities or owner is None or group.role == "between":
        return True
    if group.role == "object" and group.government.case == "Gen" and not across:
        return False  # «город лишился и Пскова, и Тулы, побратимов с 1992 года»
    if group.beside == "partners" or group.government.head.startswith(TIE_NOUNS):
        return True
    if is_partner_noun(group.government.head) or group.government.head in _GUESTS or group.beside == "whom":
        return False
    return (reciprocal or across) and group.role in ("subject", "object", "dependent")


def _read_several(parties: Sequence[Group], setting: Setting) -> ClauseReading:
    """Companions go to the nearest head before them, or else to the one behind; heads left alone go together."""
    frames: list[Frame] = []
    used: set[int] = set()
    current = setting.head
    for index, group in enumerate(parties):
        if group.role == "origin" and index == 0 and _senders(parties, 1, setting):
            continue
        if group.role in ("companion", "origin"):
            owners, position = _senders(parties, index, setting) or _owners(parties, index, current, setting.hub)
            frames.extend(Frame(o, e, "tie.companion") for o in owners for e in group.entities if o != e)
            used |= {index} | ({position} if position is not None else set())
        elif len(group.entities) == 1:
            current = group.entities[0]
    alone = [g for i, g in enumerate(parties) if i not in used]
    if not frames:
        frames = _join_heads(alone, setting)
    elif len(alone) == 1 and len(alone[0].entities) == 2:
        frames.append(Frame(alone[0].entities[0], alone[0].entities[1], "tie.coordinated"))
    unique = tuple({f.pair: f for f in frames if f.head != f.partner}.values())
    return ClauseReading(unique, _common_head(unique) if unique else current)


def _common_head(frames: Sequence[Frame]) -> int:
    """The municipality that stands in all frames; the first head where none does."""
    common = set(frames[0].pair).intersection(*(f.pair for f in frames))
    return frames[0].head if frames[0].head in common or not common else min(common)


def _senders(parties: Sequence[Group], index: int, setting: Setting) -> tuple[tuple[int, ...], int] | None:
    """«Коллеги из Турку порвали с Петербургом»: where a tie ends and nobody else is named, whose people did it.

    Or «подростки из Нетании отправятся в Гисен, побратим с 1978 года»: people go to the partner of their own town.
    """
    roles = [g.role for g in parties]
    if roles == ["origin", "companion"] and index == 1 and parties[1].beside == "partner":
        return parties[0].entities, 0
    if (
        not setting.ended
        or parties[index].role != "companion"
        or roles[:index] != ["origin"]
        or set(roles[index:]) != {"companion"}
    ):
        return None
    return parties[0].entities, 0


def _owners(
    parties: Sequence[Group], index: int, current: int | None, hub: int | None
) -> tuple[tuple[int, ...], int | None]:
    before = [i for i in range(index) if parties[i].role not in ("companion", "origin")]
    if before:
        return parties[before[-1]].entities, before[-1]
    after = [i for i in range(index + 1, len(parties)) if parties[i].role not in ("companion", "origin")]
    if after:
        return parties[after[0]].entities, after[0]
    owner = current if current is not None else hub
    return (() if owner is None else (owner,)), None


def _are_entries(groups: Sequence[Group], setting: Setting) -> bool:
    """«В списке ещё португальская Эвора, с которой дружат …, и американский Виндзор»: entries of one list."""
    if setting.reciprocal or not setting.listing:
        return False
    return all(g.role in ("subject", "dependent") and g.government.case in ("Nom", "Acc") for g in groups)


def _are_senders(groups: Sequence[Group], setting: Setting) -> bool:
    """«Шабац прислал ансамбль, Волковыск — хоккеистов»: each of them sent guests to the hub."""
    return setting.sending and len(groups) > 1 and all(g.role == "subject" for g in groups)


def _join_heads(groups: Sequence[Group], setting: Setting) -> list[Frame]:
    """Two municipalities are a pair; one beside a list is its head; lists of two are pairs of their own."""
    entities = list(dict.fromkeys(e for g in groups for e in g.entities))
    head, hub = setting.head, setting.hub
    if setting.enumerated and head is not None and head not in entities and setting.listing:
        return [Frame(head, e, "tie.entries") for e in entities]
    listed, sending = _are_entries(groups, setting), _are_senders(groups, setting)
    if setting.guests and hub is not None and hub not in entities and len(groups) > 1:
        return [Frame(hub, e, "tie.senders") for e in entities]
    in_pairs = len(groups) > 1 and all(len(g.entities) == _PAIR for g in groups)
    goes_on = len(groups) > 1 and len(groups[0].entities) > 1 and all(g.role == "subject" for g in groups)
    goes_on = goes_on and not in_pairs
    if hub is not None and hub not in entities and ((len(entities) == _PAIR and (listed or sending)) or goes_on):
        return [Frame(hub, e, "tie.entries" if listed else "tie.senders") for e in entities]
    if setting.visiting and hub is not None and hub not in entities and all(g.role == "location" for g in groups):
        return [Frame(hub, e, "tie.places") for e in entities]  # «в Волосе говорили о порте, в Дортмунде о футболе»
    if len(entities) == 2:
        return [Frame(entities[0], entities[1], "tie.two")]
    if in_pairs:
        return [Frame(g.entities[0], g.entities[1], "tie.pairs") for g in groups]
    singles = [g.entities[0] for g in groups if len(g.entities) == 1]
    if groups and groups[0].role == "owner" and len(groups[0].entities) == 1:  # «Для Пинска Тверь — четвёртый друг»
        return [Frame(singles[0], e, "tie.head_and_list") for e in entities if e != singles[0]]
    opens = bool(groups) and len(groups[0].entities) == 1
    in_list = opens and any(hub in g.entities for g in groups if len(g.entities) > 1)  # «Клайпеда лишила A и B …»
    owner = hub if hub in entities and not in_list else head if head is not None and not singles else None
    owner = singles[0] if owner is None and singles else owner
    if owner is not None:
        return [Frame(owner, e, "tie.head_and_list") for e in entities if e != owner]
    return [Frame(hub, e, "tie.list") for e in entities if hub is not None]
