"""People from a partner town who did something on a day: «ребята из Оденсе вчера смотрели спектакль».

Where a clause names no other place, they did it at the article's own municipality: they were its guests.
"""

from __future__ import annotations

from kg.extract.scene.parties import is_partner_noun
from kg.extract.scene.scene import Scene
from kg.extract.visits.acts import SUBORDINATE
from kg.extract.visits.away import is_of
from kg.extract.visits.travellers import is_counted
from kg.lang.base import Token
from kg.lang.role_words import role_words
from kg.lang.ru.predicates import is_negated
from kg.text.dates import TO_DAY

_PLACES = ("в", "на", "до", "под")
_FROM_HOME = ("sends", "not_there", "remote", "from_home", "fails")
"""What people may do, or what is told of them, without going anywhere."""


def partners_people_acting(scene: Scene, first: int, last: int) -> int | None:
    """The verb of what people from another municipality did on a day that is told; None where there is none."""
    if scene.home is None or not any(len(d.value or "") >= TO_DAY for d in scene.dates_in(first, last)):
        return None
    verb = verb_of_deed(scene, first, last)
    if verb is None or may_be_from_home(scene, first, last):
        return None
    others = [p for p in scene.parties_in(first, last) if p.entity != scene.home and p.government.preposition == "из"]
    acting = (i for i in range(first, last) if others and _may_act(scene, first, i))
    return verb if any(is_of(scene, i, p) for i in acting for p in others) else None


def verb_of_deed(scene: Scene, first: int, last: int) -> int | None:
    """The finite verb of the past that a main clause tells a deed by; None where there is none or it is denied."""
    tokens = scene.analysis.tokens
    if tokens[first].lemma in SUBORDINATE:
        return None
    finite = (i for i in range(first, last) if tokens[i].pos == "VERB" and tokens[i].feats.get("VerbForm") == "Fin")
    verb = next(finite, None)
    past = verb is not None and tokens[verb].feats.get("Tense") == "Past"
    return verb if past and not is_negated(tokens[first:last], (verb or first) - first) else None


def may_be_from_home(scene: Scene, first: int, last: int) -> bool:
    """Whether it may be done from afar, somewhere else, or at the signing of a paper."""
    tokens, words = scene.analysis.tokens[first:last], role_words("visit_words_ru")
    if any(words.any_plays(tokens, role) for role in _FROM_HOME):
        return True
    if any(t.id in ("signed", "planned") for t in scene.triggers_in(first, last, "events")):
        return True
    parties = scene.parties_in(first, last)
    elsewhere = any(p.government.preposition in _PLACES and p.entity != scene.home for p in parties)
    return elsewhere or scene.has_cue(first, last, "saying", "invitation", "modal")


def _may_act(scene: Scene, first: int, index: int) -> bool:
    """Whether a noun is a group or several people, and the subject."""
    token, words = scene.analysis.tokens[index], role_words("visit_words_ru")
    if words.plays(token, "at_home") or is_partner_noun(token.lemma):
        return False
    several = token.feats.get("Animacy") == "Anim" and token.feats.get("Number") == "Plur"
    counted = token.feats.get("Case") == "Gen" and is_counted(scene, first, index)
    people = several or _is_group(scene, index, token)
    return people and (token.feats.get("Case") == "Nom" or counted)


def _is_group(scene: Scene, index: int, token: Token) -> bool:
    return token.pos == "NOUN" and scene.has_cue(index, index + 1, "group", "guest")
