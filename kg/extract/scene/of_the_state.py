"""Visits of the state: ambassadors, consuls and ministers who travel or are received, and nobody of a municipality."""

from __future__ import annotations

from kg.extract.scene.inhabitants import inhabitants_in
from kg.extract.scene.scene import Scene

_BOTH = 2  # municipalities
_WORDS_TO_PREPOSITION = 3
_SINGULAR = frozenset({"он", "она"})
_STATE_ROLES = frozenset({"governor", "ambassador", "consul", "minister", "head_of_state"})


def is_of_the_state(scene: Scene, first: int, last: int) -> bool:
    """Whether only people of the state travel or meet in the clause, and nobody of a municipality."""
    roles = {o.name: o.role for o in scene.people.officials}
    if _meets_state(scene, first, last) or _is_diplomat_named_before(scene, first, last):
        return True
    persons = [roles.get(p.name) for p in scene.persons_in(first, last)]
    bodies = (t.first for t in scene.triggers_in(first, last, "cues") if t.id in ("own_body", "own_council", "council"))
    acting = any(scene.analysis.tokens[i].feats.get("Case") == "Nom" for i in bodies)
    states = (t.first for t in scene.triggers_in(first, last, "cues") if t.id == "state_person")
    if not persons and not acting and any(_is_subject(scene, first, last, i) for i in states):
        return True  # «генконсул посетил Омск»
    municipal = acting or scene.has_cue(first, last, "guest")
    named = {p.entity for p in scene.parties_in(first, last)}
    of_state = [role in _STATE_ROLES for role in persons]
    return bool(persons) and not municipal and (all(of_state) or (any(of_state) and len(named) < _BOTH))


def _is_subject(scene: Scene, first: int, last: int, noun: int) -> bool:
    """Whether a noun is the only subject of a clause: nominative or the opening word, no people or guests beside it."""
    if scene.analysis.tokens[noun].feats.get("Case") != "Nom" and noun != first:
        return False
    return not scene.has_cue(first, last, "guest", "group") and not any(
        True for _ in inhabitants_in(scene, first, last)
    )


def _meets_state(scene: Scene, first: int, last: int) -> bool:
    """Whether somebody meets or receives people of a state: «встретился с послом», «принял советника посольства»."""
    tokens = scene.analysis.tokens
    companions = [i for i in range(first, last) if tokens[i].lemma in ("с", "со")]
    named = {p.entity for p in scene.parties_in(first, last)}
    if len(named) >= _BOTH:
        return False
    received = [t.first for t in scene.triggers_in(first, last, "cues") if t.id == "state_person"]
    if any(tokens[i].feats.get("Case") == "Acc" and tokens[max(first, i - 1)].pos != "ADP" for i in received):
        return not scene.has_cue(first, last, "guest", "group")
    return any(scene.has_cue(i + 1, min(i + _WORDS_TO_PREPOSITION, last), "state_person") for i in companions)


def _is_diplomat_named_before(scene: Scene, first: int, last: int) -> bool:
    """«Идею подал советник посольства. Он гостил у мэра»: whether «он» is one of the state."""
    words = scene.analysis.tokens[first:last]
    if not any(t.text.casefold() in _SINGULAR and t.feats.get("Case") == "Nom" for t in words):
        return False
    sentence = scene.sentence_of(first)
    before = scene.analysis.sentences[max(0, sentence.index - 1)]
    start = before.first if before.paragraph == sentence.paragraph else sentence.first
    states = [t for t in scene.triggers_in(start, first, "cues") if t.id == "state_person"]
    return any(scene.analysis.tokens[t.first].feats.get("Case") == "Nom" for t in states)
