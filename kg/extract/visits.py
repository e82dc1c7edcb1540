"""Visits: whether a clause tells of a delegation, a meeting or an exchange as an event.

A verb of travelling or receiving tells it («побывали», «принял делегацию»), and so does the noun for the act («визит
состоялся»). Travellers alone do not: «подарки, которые дарили делегации», «форум собрал гостей».
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.extract.scene import Scene
from kg.lang.base import Token
from kg.lang.lexicon import Trigger
from kg.lang.ru.grammar import is_negated

_TRAVELLERS = ("делегат", "делегаци", "посланец", "посланц", "посланник", "гост", "в гост")
_NEEDS_GUEST = ("принимать", "встречать", "прием")
_MONTH = len("2024-05")
_STATE_ROLES = frozenset({"governor", "ambassador", "consul", "minister", "head_of_state"})
_SUBORDINATE = frozenset({"который", "где", "когда", "куда", "откуда", "пока"})


@dataclass(frozen=True, slots=True)
class Visit:
    """The token of the word that tells a visit, and by which rule."""

    anchor: int
    rule: str


def read_visit(scene: Scene, first: int, last: int, triggers: Sequence[Trigger]) -> Visit | None:
    """The visit that a clause tells, None where it tells none as an event."""
    tokens = scene.analysis.tokens
    triggers = [t for t in triggers if not is_negated(tokens[first:last], t.first - first)]
    if not triggers or _is_bare_invitation(scene, first, last) or _is_of_the_state(scene, first, last):
        return None
    verbs = [t for t in triggers if _is_told_by_verb(scene, first, last, t)]
    if verbs:
        rule = "event.visited" if _is_main(tokens, first, verbs[0]) else "event.visited.aside"
        return Visit(verbs[0].first, rule)
    acts = [t for t in triggers if tokens[t.first].pos == "NOUN" and not t.pattern.startswith(_TRAVELLERS)]
    received = scene.has_cue(first, last, "guest") or bool(scene.persons_in(first, last))
    acts = [t for t in acts if received or not t.pattern.startswith(_NEEDS_GUEST)]
    if acts:
        return Visit(acts[0].first, "event.visited.noun")
    travellers = [t for t in triggers if t.pattern.startswith(_TRAVELLERS)]
    invited = scene.has_cue(first, last, "invitation")
    if travellers and (
        invited or _is_headline(scene, first) or scene.has_cue(first, last, "staying", "showing", "presence")
    ):
        return Visit(travellers[0].first, "event.visited.noun")
    return None


def _is_bare_invitation(scene: Scene, first: int, last: int) -> bool:
    """Whether guests are only invited or waited for, and no day is fixed."""
    fixed = any(d.value and len(d.value) >= _MONTH for d in scene.dates_in(first, last))
    return scene.has_cue(first, last, "invitation") and not fixed


def _is_told_by_verb(scene: Scene, first: int, last: int, trigger: Trigger) -> bool:
    verb = _verb_of(scene.analysis.tokens, trigger)
    if verb.pos != "VERB" or _is_habit(scene.analysis.tokens[first:last], verb):
        return False
    named = bool(scene.persons_in(first, last)) or any(t.lemma == "оттуда" for t in scene.analysis.tokens[first:last])
    guests = named or scene.has_cue(first, last, "guest", "others_pronoun")
    return guests or not trigger.pattern.startswith(_NEEDS_GUEST)


def _verb_of(tokens: Sequence[Token], trigger: Trigger) -> Token:
    """The verb of a pattern («гостей … принял»), its first word where it has none."""
    words = tokens[trigger.first : trigger.last]
    return next((t for t in words if t.pos == "VERB"), words[0])


def _is_headline(scene: Scene, token: int) -> bool:
    return scene.sentence_of(token).paragraph == 0


_HABITS = frozenset({"ездить", "встречаться", "посещать", "приезжать", "принимать", "гостевать"})


def _is_habit(clause: Sequence[Token], verb: Token) -> bool:
    """«Делегации ездили в обе стороны»: many travellers and a verb without an end tell a habit."""
    if verb.lemma not in _HABITS or verb.feats.get("Number") != "Plur":
        return False
    many = any(t.lemma == "делегация" and t.feats.get("Number") == "Plur" for t in clause)
    return many or verb.feats.get("Tense") == "Pres"


def _is_main(tokens: Sequence[Token], first: int, trigger: Trigger) -> bool:
    """Whether the main clause tells the visit: no participle, no «который приехал»."""
    verb = _verb_of(tokens, trigger)
    aside = verb.feats.get("VerbForm") in ("Part", "Conv") and verb.feats.get("Variant") != "Short"
    return (
        not aside
        and tokens[first].lemma not in _SUBORDINATE
        and tokens[min(first + 1, trigger.first)].lemma not in _SUBORDINATE
    )


def _is_of_the_state(scene: Scene, first: int, last: int) -> bool:
    """Whether only people of the state travel or meet in the clause, and nobody of a municipality."""
    roles = {o.name: o.role for o in scene.people.officials}
    persons = [roles.get(p.name) for p in scene.persons_in(first, last)]
    municipal = scene.has_cue(first, last, "guest", "own_body", "own_council", "council")
    return bool(persons) and not municipal and all(role in _STATE_ROLES for role in persons)
