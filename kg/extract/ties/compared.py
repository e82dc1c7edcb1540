"""Municipalities that are likened, counted against each other or seek alike, and are not tied by it.

«По числу побратимов Рязань уступает Бресту», «в отличие от Бреста, у Рязани …», «Рязань и Брест ищут побратимов».
"""

from __future__ import annotations

from collections.abc import Collection

from kg.extract.scene.compatriots import is_compatriot_beside
from kg.extract.scene.frame import Frame, Pair
from kg.extract.scene.parties import Group, is_partner_noun
from kg.extract.scene.scene import Scene
from kg.extract.scene.wording import has_word, number_of
from kg.lang.base import Token
from kg.lang.role_words import role_words

_AMONG = "число"
_TIED_TOWNS = ("породненн", "породнить")
_WORDS_BESIDE = 2
_WORDS_TO_NUMBER = 3
_LIKENING = (("в", "отличие", "от"), ("как", "и"), ("подобно",), ("не", "то", "что"))
_ACTING = ("subject", "owner")


def is_beside_only(scene: Scene, frame: Frame, first: int, last: int, known: Collection[Pair]) -> bool:
    """Whether a clause but names the two of a frame beside each other, as compatriots or by comparing them."""
    compared = _are_compared(scene, frame, first, last, known)
    return compared or is_compatriot_beside(scene, frame, first, last, known)


def _are_compared(scene: Scene, frame: Frame, first: int, last: int, known: Collection[Pair]) -> bool:
    """Whether a clause names the two of a frame, which nothing else ties, beside each other and each for itself."""
    groups = scene.groups_in(first, last)
    return frame.pair not in known and (
        _are_counted(scene, first, last)
        or _goes_on_counting(scene, first, last)
        or _are_ranked(scene, scene.sentence_of(first).first, scene.sentence_of(first).last)
        or have_each_their_own(scene, frame.pair, first)
        or _is_likened(scene, frame, groups)
        or _seek_alike(scene, frame, groups, first, last)
    )


def speaks_of_partners_at_large(scene: Scene, first: int, last: int) -> bool:
    """Whether partners are counted, sought or gather («форум городов-побратимов»): nobody's in particular."""
    tokens, words = scene.analysis.tokens, role_words("tie_words_ru")
    several = [i for i in range(first, last) if _is_several(tokens[i])]
    gathering = any(words.plays(t, "gathering") for i in several for t in tokens[max(first, i - _WORDS_BESIDE) : i])
    seeking = bool(several) and has_word(scene, first, last, "seeking")
    return gathering or seeking or _are_counted(scene, first, last) or _are_ranked(scene, first, last)


def _are_ranked(scene: Scene, first: int, last: int) -> bool:
    """«Турнир побратимов выиграл Брест, второе место у Пинска»: who came where in a contest."""
    tokens, words = scene.analysis.tokens, role_words("tie_words_ru")
    contests = scene.playing("tie_words_ru", "contest", first, last - 1)
    behind = (tokens[i + 1] for i in contests)
    of_partners = any(_is_several(t) or t.lemma.startswith(_TIED_TOWNS) for t in behind)
    return of_partners and words.any_plays(tokens[first:last], "ranks")


def _goes_on_counting(scene: Scene, first: int, last: int) -> bool:
    """«По числу побратимов лидирует Уфа, | за ней следуют Казань и Пермь»: a clause without a word for a tie."""
    sentence = scene.sentence_of(first)
    told = scene.triggers_in(first, last, "kinds") or scene.triggers_in(first, last, "documents")
    return not told and first > sentence.first and _are_counted(scene, sentence.first, first)


def have_each_their_own(scene: Scene, pair: Pair, first: int) -> bool:
    """«У Воронежа 11 побратимов, у Липецка — четыре», «у Могилёва 30 побратимов, больше у Минска»: each how many."""
    sentence = scene.sentence_of(first)
    owners = [g for g in scene.groups_in(sentence.first, sentence.last) if g.role == "owner"]
    counted = {e for g in owners if _is_counted(scene, g, sentence.last) for e in g.entities}
    partners = (scene.analysis.tokens[i] for i in range(sentence.first, sentence.last))
    return set(pair) <= counted and any(_is_number_of(t) or is_partner_noun(t.lemma) for t in partners)


def _is_counted(scene: Scene, group: Group, last: int) -> bool:
    """Whether a number stands behind an owner, or «больше», «меньше» before it."""
    tokens, words = scene.analysis.tokens, role_words("tie_words_ru")
    behind = tokens[group.last : min(last, group.last + _WORDS_TO_NUMBER)]
    before = tokens[max(0, group.first - _WORDS_TO_NUMBER) : group.first]
    return any(number_of(t) > 1 for t in behind) or words.any_plays(before, "compares")


def _is_several(token: Token) -> bool:
    return token.feats.get("Number") == "Plur" and is_partner_noun(token.lemma)


def _are_counted(scene: Scene, first: int, last: int) -> bool:
    """«У него побратимов больше», «по числу побратимов»; not «число побратимов пополнил Брест»."""
    tokens = scene.analysis.tokens
    if any(t.id in ("signed", "planned") for t in scene.triggers_in(first, last, "events")):
        return False
    nouns = (i for i in range(first, last) if _is_number_of(tokens[i]))
    beside = ((tokens[j], i) for i in nouns for j in range(max(first, i - _WORDS_BESIDE), min(last, i + 2)))
    words = role_words("tie_words_ru")
    return any(words.plays(t, "compares") and (t.pos != "NOUN" or _is_under_by(tokens[first:i])) for t, i in beside)


def _is_number_of(token: Token) -> bool:
    genitive = token.feats.get("Case") == "Gen" and token.feats.get("Number") == "Plur"
    return genitive and is_partner_noun(token.lemma)


def _is_under_by(before: tuple[Token, ...]) -> bool:
    return any(t.lemma == "по" for t in before[-_WORDS_BESIDE - 1 :])


def _is_likened(scene: Scene, frame: Frame, groups: tuple[Group, ...]) -> bool:
    """«В отличие от Бреста, у Рязани …», «как и Брест, Рязань …»: two who each act for themselves."""
    likened = {e for g in groups if _follows_likening(scene, g) for e in g.entities}
    acting = {e for g in groups if g.role in _ACTING for e in g.entities}
    others = set(frame.pair) - likened
    return len(others) == 1 and others <= acting


def _follows_likening(scene: Scene, group: Group) -> bool:
    before = tuple(t.text.casefold() for t in scene.analysis.tokens[max(0, group.first - 3) : group.first])
    return any(before[-len(words) :] == words for words in _LIKENING)


def _seek_alike(scene: Scene, frame: Frame, groups: tuple[Group, ...], first: int, last: int) -> bool:
    """«Рязань и Брест ищут побратимов в Азии», not «Рязань ищет партнёра в Бресте».

    Or «побратимами обзавелись 12 городов, в том числе Рязань и Брест».
    """
    together = any(
        (g.role == "subject" or g.government.head == _AMONG) and set(frame.pair) <= set(g.entities) for g in groups
    )
    nouns = (t for t in scene.analysis.tokens[first:last] if is_partner_noun(t.lemma))
    several = any(t.feats.get("Number") == "Plur" for t in nouns)
    return together and several and has_word(scene, first, last, "seeking")
