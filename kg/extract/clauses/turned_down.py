"""What a body votes down or takes off its agenda: «отклонили проект решения о побратимстве», «голосовали против»."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kg.extract.scene.deed import ENDED
from kg.extract.scene.parties import is_partner_noun
from kg.extract.scene.scene import Scene
from kg.lang.base import Token
from kg.lang.lexicon import Trigger
from kg.lang.role_words import role_words
from kg.lang.ru.predicates import is_future, is_predicate

_AGAINST = "против"
_OFF = ("с", "из")
_KEPT = "отстоять"
_WORDS_TO_TIE = 5  # «против (заключения нового договора о) побратимстве»
_ACTED_ON = ("Nom", "Acc")


def is_voted_down(scene: Scene, first: int, last: int) -> bool:
    """«Депутаты отклонили проект решения о побратимстве», «совет проголосовал против договора», «вопрос о побратимстве
    сняли с повестки»: a tie that a body does not want; not «отклонили разрыв», «отклонил новый договор с побратимом».
    """
    events = scene.triggers_in(first, last, "events")
    if any(e.id in (*ENDED, "renewed") for e in events) or _names_partner(scene, first, last):
        return False
    return _is_voted_against(scene, first, last) or _is_object_of_rejection(scene, first, last)


def _names_partner(scene: Scene, first: int, last: int) -> bool:
    tokens = scene.analysis.tokens
    return any(
        is_partner_noun(tokens[k.first].lemma) for k in _ties(scene, first, last) if tokens[k.first].pos == "NOUN"
    )


def _ties(scene: Scene, first: int, last: int) -> list[Trigger]:
    return [*scene.triggers_in(first, last, "kinds"), *scene.triggers_in(first, last, "documents")]


def _is_voted_against(scene: Scene, first: int, last: int) -> bool:
    """«Проголосовали против побратимства», «против договора голосовало большинство»."""
    tokens, known = scene.analysis.tokens, role_words("papers_ru")
    if not any(is_predicate(t) and known.plays(t, "votes") for t in tokens[first:last]):
        return False
    against = (i for i in range(first, last) if tokens[i].lemma == _AGAINST)
    return any(_ties(scene, i + 1, min(i + 1 + _WORDS_TO_TIE, last)) for i in against)


def _is_object_of_rejection(scene: Scene, first: int, last: int) -> bool:
    """«Не поддержали резолюцию о побратимстве», «отклонил соглашение», «договор депутаты отвергли»."""
    verb = _rejection(scene, first, last)
    if verb is None:
        return False
    tokens = scene.analysis.tokens
    objects = [i for i in range(first, last) if _is_voted_on(tokens[i])]
    objects = [i for i in objects if all(t.text != "," for t in tokens[verb:i])]  # «его отклонили, и договор»
    return any(_ties(scene, i, min(i + 1 + _WORDS_TO_TIE, last)) for i in objects)


def _rejection(scene: Scene, first: int, last: int) -> int | None:
    """The word that turns something down: «отклонили», «не поддержали», «сняли с повестки» what does not come back."""
    rejected = [t.first for t in scene.triggers_in(first, last, "cues") if t.id == "rejected"]
    tokens, known = scene.analysis.tokens, role_words("papers_ru")
    if rejected:
        return None if any(tokens[i].lemma == _KEPT for i in rejected) else rejected[0]
    agenda = any(one.lemma in _OFF and known.plays(two, "agenda") for one, two in pairwise(tokens[first:last]))
    taken = [i for i in scene.playing("papers_ru", "takes_off", first, last) if is_predicate(tokens[i])]
    return taken[0] if agenda and taken and not _comes_back(scene, last) else None


def _comes_back(scene: Scene, last: int) -> bool:
    """«Сняли с повестки проект соглашения. … Вопрос вернётся в сентябре»: what is only put off."""
    behind = scene.analysis.sentences[scene.sentence_of(last - 1).index :]
    return any(_brings_back(scene.analysis.tokens[s.first : s.last]) for s in behind)


def _brings_back(words: Sequence[Token]) -> bool:
    comes_back = role_words("papers_ru").any_plays(words, "comes_back")
    return comes_back and any(_is_voted_on(t) for t in words) and any(map(is_future, words))


def _is_voted_on(token: Token) -> bool:
    known = role_words("papers_ru")
    return token.feats.get("Case") in _ACTED_ON and (known.plays(token, "voted_on") or known.plays(token, "agreement"))
