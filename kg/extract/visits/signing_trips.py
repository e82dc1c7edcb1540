"""Trips to a signing, which are no visits of their own: «приехал, чтобы подписать», «вернулась с договором».

Gold records have a visit beside a signing only where it is told as such: «ездил и подписал» is the signing alone.
"""

from __future__ import annotations

from itertools import pairwise

from kg.extract.scene.scene import Scene
from kg.extract.visits.feast_words import names_feast
from kg.lang.base import Token
from kg.lang.role_words import role_words
from kg.lang.ru.predicates import is_future, is_negated, is_predicate
from kg.text.dates import TO_YEAR

_WORDS_TO_PAPER = 4
_SIGNED = ("signed", "renewed")
_THERE = frozenset({"где", "там"})
_WHO_CAME = frozenset({"он", "она", "они"})
_AIMS = frozenset({"чтобы", "дабы"})
_TO_SIGNING = frozenset({"на", "для", "ради", "накануне", "перед"})
_FOR_THIS = frozenset({("ради", "это"), ("для", "это"), ("за", "это"), ("по", "этот"), ("с", "этот")})


def is_for_paper(scene: Scene, first: int, last: int) -> bool:
    """«Полетит за меморандумом», «протокол, за которым ездил мэр»: nothing but the paper is told of such a journey."""
    tokens = scene.analysis.tokens
    start = scene.sentence_of(first).first
    for index in range(first, last - 1):
        if tokens[index].lemma == "за" and tokens[index + 1].lemma == "который":
            return bool(scene.triggers_in(max(start, index - _WORDS_TO_PAPER), index, "documents"))
    return _has_paper_along(scene, first, last, "за")


def is_for_signing(scene: Scene, first: int, last: int) -> bool:
    """Whether the journey that a clause tells is the way to a signing or back from it."""
    tokens = scene.analysis.tokens
    if any(n.lemma == "подписание" and t.lemma in _TO_SIGNING for t, n in pairwise(tokens[first:last])):
        return True
    if names_feast(tokens[first:last]):
        return False  # «приехала на День города и вернулась с меморандумом»
    if _is_carried(scene, first, last) or _signs_then(scene, first, last) or _signed_before(scene, first, last):
        return True
    return _has_paper_along(scene, first, last, "с", "со") or _signs_there(scene, first, last)


def _has_paper_along(scene: Scene, first: int, last: int, *prepositions: str) -> bool:
    """«Вернулась с подписанным договором»; not «с проектом соглашения»."""
    tokens = scene.analysis.tokens
    for paper in scene.triggers_in(first, last, "documents"):
        noun = next((i for i in range(paper.first, paper.last) if tokens[i].pos == "NOUN"), paper.first)
        if tokens[noun].feats.get("Case") != "Ins":
            continue
        for index in range(noun - 1, max(first, noun - _WORDS_TO_PAPER) - 1, -1):
            if tokens[index].pos in ("NOUN", "PROPN") or is_predicate(tokens[index]):
                break
            if tokens[index].lemma in prepositions:
                return True
    return False


def _is_carried(scene: Scene, first: int, last: int) -> bool:
    """«Гости увезли меморандум»: the paper is what they came for."""
    tokens, words = scene.analysis.tokens, role_words("visit_words_ru")
    papers = [tokens[t.first] for t in scene.triggers_in(first, last, "documents")]
    carried = any(words.plays(t, "carries") and t.feats.get("Tense") == "Past" for t in tokens[first:last])
    return carried and any(t.pos == "NOUN" and t.feats.get("Case") == "Acc" for t in papers)


def _signs_then(scene: Scene, first: int, last: int) -> bool:
    """«Третьего июля приедут белорусы и завизируют программу»: a second verb of the same clause is that of signing."""
    tokens, words = scene.analysis.tokens, role_words("visit_words_ru")
    verbs = [i for i in range(first, last) if tokens[i].pos == "VERB" and tokens[i].feats.get("VerbForm") == "Fin"]
    return any(words.plays(tokens[i], "signs") and tokens[i - 1].lemma == "и" for i in verbs[1:])


def _signed_before(scene: Scene, first: int, last: int) -> bool:
    """«Породнились с Инчхоном: мэр летал туда», «стали побратимами, ради этого в Баку приезжал мэр»."""
    tokens = scene.analysis.tokens
    before = next((c for c in scene.clauses[scene.sentence_of(first).index] if c[1] == first), None)
    if before is None or not _tells_signing(scene, *before):
        return False
    if any((t.lemma, n.lemma) in _FOR_THIS for t, n in pairwise(tokens[first:last])):
        return True
    return tokens[first - 1].text == ":" and not scene.dates_in(first, last)


def _signs_there(scene: Scene, first: int, last: int) -> bool:
    """Whether who travels then signs: «слетал в Брест, где подтвердил договор», «прилетел мэр: он расписался».

    Another subject («приехала делегация, и мэры подписали») or another day makes the journey a visit.
    """
    tokens = scene.analysis.tokens
    after = next((c for c in scene.clauses[scene.sentence_of(last - 1).index] if c[0] == last), None)
    if after is None or not _tells_signing(scene, *after):
        return False
    if _is_long_ago(scene, (first, last), after):
        return False
    opening = tokens[after[0]]
    if opening.lemma in _AIMS or opening.lemma in _THERE:
        return True
    start = after[0] + (tokens[after[0] - 1].text == ":" and opening.lemma in _WHO_CAME)
    return not scene.dates_in(*after) and not any(_may_sign(t) for t in tokens[start : after[1]])


def _is_long_ago(scene: Scene, visit: tuple[int, int], signing: tuple[int, int]) -> bool:
    """«Делегация посетила Ниш, где в 1983 году подписали договор»: that is of a year gone by."""
    published = scene.analysis.article.published or ""
    years = [(d.value or "")[:TO_YEAR] for d in scene.dates_in(*signing) if d.value]
    return bool(years) and max(years) < published[:TO_YEAR] and not scene.dates_in(*visit)


def _may_sign(token: Token) -> bool:
    return token.pos in ("NOUN", "PROPN", "PRON") and token.feats.get("Case") == "Nom"


def _tells_signing(scene: Scene, first: int, last: int) -> bool:
    """Whether a clause tells a signing as done, to come or intended."""
    tokens = scene.analysis.tokens[first:last]
    signs = [t.first for t in scene.triggers_in(first, last, "events") if t.id in _SIGNED]
    signs += [i for i in range(first, last) if role_words("visit_words_ru").plays(scene.analysis.tokens[i], "signs")]
    return any(
        (scene.analysis.tokens[i].pos == "VERB" or is_future(scene.analysis.tokens[i]))
        and not is_negated(tokens, i - first)
        for i in signs
    )
