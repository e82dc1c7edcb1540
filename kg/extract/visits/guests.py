"""Guests: those of a municipality of whom a clause tells that they were there, whichever verb tells it.

«Среди гостей был аким Кызылорды», «гостем мэрии стал глава Керчи», «делегации Минска вручили ключ от города».
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.scene.parties import Party
from kg.extract.scene.scene import Scene
from kg.extract.visits.away import is_of
from kg.extract.visits.feast_words import names_feast
from kg.lang.base import Token
from kg.lang.role_words import role_words
from kg.lang.ru.predicates import is_future, is_negated, is_predicate

_TOPICAL = frozenset({"о", "об", "про", "от", "без", "вместо", "для", "кроме", "к", "до"})
_REACH_OF_ORIGIN = 4  # tokens: «гости из города-побратима Самарканда»
_WORDS_TO_PREPOSITION = 3
_NEAR = 3  # tokens: «на большом городском празднике»


def guest_received(scene: Scene, first: int, last: int) -> int | None:
    """The token of guests of a municipality to whom something was done or who did something; None where none are."""
    parties = scene.parties_in(first, last)
    if not parties:
        return None
    tokens = scene.analysis.tokens
    if scene.has_cue(first, last, "among_guests"):
        told = next(t.first for t in scene.triggers_in(first, last, "cues") if t.id == "among_guests")
        return None if any(t.lemma == "не" or is_future(t) for t in tokens[first:last]) else told
    if _are_listed(scene, first, last):
        return parties[0].first
    if (official := _at_feast(scene, first, last, parties)) is not None:
        return official
    if (taking_part := _with_guests(scene, first, last, parties)) is not None:
        return taking_part
    guests = [i for i in _guests_of(scene, first, last, parties) if not _is_topic(tokens, first, i)]
    if not guests or not (_is_told(scene, first, last) or _were_guests(scene, first, last, guests[0])):
        return None
    return guests[0]


def _at_feast(scene: Scene, first: int, last: int, parties: tuple[Party, ...]) -> int | None:
    """«На открытии сквера выступил мэр Штутгарта», «Штутгарт на празднике представлял вице-мэр»: who was at a feast."""
    tokens, words = scene.analysis.tokens, role_words("visit_words_ru")
    others = [p for p in parties if p.entity != scene.home]
    if (
        not others
        or any(p.government.preposition in ("в", "на") for p in others)
        or not _is_on_feast(scene, first, last)
    ):
        return None
    if scene.any_plays("visit_words_ru", "remote", first, last) or any(
        t.id == "signed" for t in scene.triggers_in(first, last, "events")
    ):
        return None
    cues = [t for t in scene.triggers_in(first, last, "cues") if t.id in ("staying", "presence", "representing")]
    past = [t for t in cues if tokens[t.first].feats.get("Tense") == "Past" and tokens[t.first].pos == "VERB"]
    acting = [i for i in range(first, last) if words.plays(tokens[i], "official") and _is_nominative(tokens[i])]
    if not past or not acting or is_negated(tokens[first:last], past[0].first - first):
        return None
    represented = past[0].id == "representing" and any(not p.government.preposition for p in others)
    return acting[0] if represented or any(is_of(scene, acting[0], p) for p in others) else None


def _is_on_feast(scene: Scene, first: int, last: int) -> bool:
    tokens, words = scene.analysis.tokens, role_words("visit_words_ru")
    on = (i for i in range(first, last) if tokens[i].lemma == "на")
    return any(words.plays(t, "feast") or words.plays(t, "opening") for i in on for t in tokens[i + 1 : i + 1 + _NEAR])


def _is_nominative(token: Token) -> bool:
    return token.feats.get("Case") == "Nom"


def _were_guests(scene: Scene, first: int, last: int, guest: int) -> bool:
    """«Последними гостями из Полоцка были учителя», «делегацию Полоцка позавчера видели»: a state, or on a day."""
    tokens = scene.analysis.tokens
    if scene.any_plays("visit_words_ru", "not_there", first, last):
        return False
    past = [
        i for i in range(first, last) if tokens[i].feats.get("Tense") == "Past" and tokens[i].pos in ("VERB", "AUX")
    ]
    past = [i for i in past if not is_negated(tokens[first:last], i - first)]
    if tokens[guest].feats.get("Case") == "Ins" and any(tokens[i].lemma in ("быть", "стать") for i in past):
        return True
    words = role_words("visit_words_ru")
    there = any(tokens[i].lemma == "быть" or words.plays(tokens[i], "is_there") for i in past)
    if there and _is_nominative(tokens[guest]) and _is_somewhere(scene, first, last):
        return True
    seen = any(role_words("visit_words_ru").plays(tokens[i], "sees") for i in past)
    return seen and tokens[guest].feats.get("Case") == "Acc"


def _is_somewhere(scene: Scene, first: int, last: int) -> bool:
    """«На Дне города были гости из Лиды», «в Твери была делегация Лиды»: whether a place or a feast is told."""
    placed = any(p.government.preposition in ("в", "на") for p in scene.parties_in(first, last))
    return placed or names_feast(scene.analysis.tokens[first:last])


def _with_guests(scene: Scene, first: int, last: int, parties: tuple[Party, ...]) -> int | None:
    """«Прошло совещание с участием представителей Борисова», «парад прошёл в присутствии гостей из Бреста»."""
    tokens, words = scene.analysis.tokens, role_words("visit_words_ru")
    if any(scene.any_plays("visit_words_ru", role, first, last) for role in ("remote", "fails")):
        return None
    part = (i for i in scene.playing("visit_words_ru", "taking_part", first + 1, last) if tokens[i - 1].pos == "ADP")
    at = next((i for i in part if tokens[i].feats.get("Case") in ("Ins", "Loc")), None)
    took_place = (
        tokens[i] for role in ("takes_place", "arranged") for i in scene.playing("visit_words_ru", role, first, last)
    )
    if at is None or not any(t.feats.get("Tense") == "Past" for t in took_place):
        return None
    others = [p for p in parties if p.entity != scene.home and p.government.preposition not in ("в", "на")]
    people = [t.first for t in scene.triggers_in(at, last, "cues") if t.id in ("guest", "group")]
    people += [i for i in range(at, last) if words.plays(tokens[i], "official")]
    return at if any(is_of(scene, i, p) for i in people for p in others) else None


def _are_listed(scene: Scene, first: int, last: int) -> bool:
    """«В колонне шли и гости: представители Вязьмы, Твери»: whom the clause before the colon told of."""
    tokens = scene.analysis.tokens
    if first == 0 or tokens[first - 1].text != ":" or any(is_predicate(t) for t in tokens[first:last]):
        return False
    before = next((c for c in scene.clauses[scene.sentence_of(first).index] if c[1] == first), None)
    if before is None or not scene.has_cue(*before, "guest", "among_guests"):
        return False
    past = any(t.feats.get("Tense") == "Past" and not is_future(t) for t in tokens[before[0] : before[1]])
    return past and not any(t.lemma == "не" for t in tokens[before[0] : before[1]])


def _guests_of(scene: Scene, first: int, last: int, parties: tuple[Party, ...]) -> Iterator[int]:
    """«Делегация Минска», «гости из Минска»: a noun for guests with where they come from."""
    words = role_words("visit_words_ru")
    for trigger in scene.triggers_in(first, last, "cues"):
        noun = trigger.first
        if trigger.id == "guest" and words.plays(scene.analysis.tokens[noun], "envoy"):
            near = [p for p in parties if noun < p.first <= noun + _REACH_OF_ORIGIN]
            if any(p.government.preposition == "из" or p.government.head_token == noun for p in near):
                yield noun
            elif near and scene.analysis.tokens[noun + 1].lemma == "из":
                yield noun  # «гости из побратима — Оснабрюка»


def _is_topic(tokens: tuple[Token, ...], first: int, noun: int) -> bool:
    """Whether guests are only spoken of: «о делегации», «для гостей», «к приезду гостей»."""
    before = tokens[max(first, noun - _WORDS_TO_PREPOSITION) : noun]
    return any(t.lemma in _TOPICAL and t.pos == "ADP" for t in before)


def _is_told(scene: Scene, first: int, last: int) -> bool:
    """Whether the clause tells something that was done, and not that somebody said it or that nobody came."""
    tokens, words = scene.analysis.tokens, role_words("visit_words_ru")
    if any(scene.any_plays("visit_words_ru", role, first, last) for role in ("fails", "not_there")):
        return False
    done = [i for i in range(first, last) if _is_done(tokens[i]) and not words.plays(tokens[i], "gathers")]
    said = {t.first for t in scene.triggers_in(first, last, "cues") if t.id in ("saying", "invitation")}
    return any(i not in said and not is_negated(tokens[first:last], i - first) for i in done)


def _is_done(token: Token) -> bool:
    past = token.feats.get("Tense") == "Past" and token.feats.get("Aspect") == "Perf"
    return past and token.feats.get("VerbForm") == "Fin" and token.pos == "VERB"
