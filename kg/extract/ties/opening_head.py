"""Whose partners a sentence tells by how it opens: «Что до Сисиана, то он …», «В Зугдиди: собрание …»."""

from __future__ import annotations

from typing import Final

from kg.extract.scene.deed import ENDED
from kg.extract.scene.parties import Group, is_partner_noun
from kg.extract.scene.scene import Scene
from kg.extract.scene.wording import deeds_in
from kg.lang.base import Sentence
from kg.lang.role_words import role_words
from kg.lang.ru.attributes import before_attributes

_AS_FOR: Final = (("что", "до"), ("что", "касаться"))
_WORDS_TO_NAME: Final = 3
_WORDS_TO_BODY: Final = 3
_BODY: Final = "own_body"
_PLACES: Final = ("location", "goal")  # of «в Зугдиди» nobody can tell
_TOWN: Final = "municipality"
_MARKS: Final = (",", "—", "–", ":", "(")
_STOPS: Final = (":", "—", "–")


def head_at_opening(scene: Scene, sentence: Sentence) -> int | None:
    """The municipality that the opening words name as the one spoken of, None where they name none.

    «Что до Сисиана, то он обменялся протоколами с Монтелимаром», «Ещё решительнее были в Зугдиди: собрание вышло из
    договора с Невинномысском».
    """
    groups = scene.groups_in(sentence.first, sentence.last)
    if not groups or len(groups[0].entities) != 1:
        return None
    opening = groups[0]
    told = _is_as_for(scene, sentence, opening) or _has_body(scene, sentence, opening)
    told = told or _speaks_of_partner(scene, opening, groups[1:])
    return opening.entities[0] if told or _lost_partners(scene, sentence, groups) else None


def _is_as_for(scene: Scene, sentence: Sentence, opening: Group) -> bool:
    """«Что до Сисиана», «что касается мэрии Гориса»."""
    lemmas = [t.lemma for t in scene.analysis.tokens[sentence.first : opening.first]]
    at = next((i for i in range(len(lemmas) - 1) if tuple(lemmas[i : i + 2]) in _AS_FOR), -1)
    return at >= 0 and len(lemmas) - at - 2 <= _WORDS_TO_NAME


def _speaks_of_partner(scene: Scene, opening: Group, others: tuple[Group, ...]) -> bool:
    """«В Перми открыли сквер побратима города — Дуйсбурга»: whose partner the one behind the noun is."""
    if opening.role not in _PLACES or len(others) != 1 or others[0].government.preposition:
        return False
    tokens = scene.analysis.tokens
    at = before_attributes(tokens, others[0].first, opening.last) - 1
    if (
        at <= opening.last
        or tokens[at + 1].text not in _MARKS
        or not role_words("tie_words_ru").plays(tokens[at], _TOWN)
    ):
        return False
    return tokens[at].feats.get("Case") == "Gen" and is_partner_noun(tokens[at - 1].lemma)


def _lost_partners(scene: Scene, sentence: Sentence, groups: tuple[Group, ...]) -> bool:
    """«В Обнинске с побратимством покончили Висагинас и Ок-Ридж»: where towns of other lands end ties, and whose."""
    first, last = next((c for c in scene.clauses[sentence.index] if groups[0].last <= c[1]), (0, 0))
    here = scene.groups_in(first, last)
    if groups[0].role != "location" or not here or here[0] != groups[0] or len(here) == 1:
        return False
    country = scene.entities[groups[0].entities[0]].country
    others = (e for g in here[1:] for e in g.entities)
    abroad = all(scene.entities[e].country not in (country, None) for e in others)
    acting = all(g.role == "subject" for g in here[1:])
    kinds = scene.triggers_in(first, last, "kinds")
    return abroad and acting and bool(kinds) and not deeds_in(scene, first, last).isdisjoint(ENDED)


def _has_body(scene: Scene, sentence: Sentence, opening: Group) -> bool:
    """Whether a place closes what stands before a colon, and behind it acts a council or an administration."""
    tokens = scene.analysis.tokens
    if opening.role not in _PLACES or opening.last >= sentence.last or tokens[opening.last].text not in _STOPS:
        return False
    behind = tokens[opening.last + 1 : min(sentence.last, opening.last + 1 + _WORDS_TO_BODY)]
    words = role_words("tie_words_ru")
    return any(words.plays(t, _BODY) and t.feats.get("Case") in ("Nom", "Acc") for t in behind)
