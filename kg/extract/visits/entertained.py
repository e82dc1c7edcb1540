"""People entertained away from home: «для тверских школьников провели экскурсию по Оснабрюку», «поваров наградили там».

Who is shown something in another municipality is there, whoever shows it.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.scene.adjectives import adjectives_in
from kg.extract.scene.inhabitants import inhabitants_in
from kg.extract.scene.parties import is_partner_noun
from kg.extract.scene.scene import Scene
from kg.extract.visits.away import homes_of, places_of
from kg.lang.role_words import role_words
from kg.lang.ru.predicates import is_negated

_WORDS_TO_PREPOSITION = 3


def people_entertained(scene: Scene, first: int, last: int) -> int | None:
    """The verb of what was shown to people of one municipality in another; None where nothing was."""
    verb = _verb(scene, first, last)
    if verb is None or scene.any_plays("visit_words_ru", "remote", first, last):
        return None
    parties, adjectives = scene.parties_in(first, last), adjectives_in(scene, first, last)
    people = dict(inhabitants_in(scene, first, last))
    places = places_of(scene, (first, last), parties, adjectives, people.items())
    for guest in _entertained(scene, first, last):
        homes = homes_of(scene, guest, parties, adjectives) | ({people[guest]} if guest in people else set())
        if homes and places - homes:
            return verb
    return None


def _verb(scene: Scene, first: int, last: int) -> int | None:
    """The verb in the past of those who show, arrange or hand over something."""
    tokens = scene.analysis.tokens
    shows = scene.playing("visit_words_ru", "shows", first, last)
    told = (i for i in shows if tokens[i].feats.get("Tense") == "Past" and tokens[i].pos == "VERB")
    return next((i for i in told if not is_negated(tokens[first:last], i - first)), None)


def _entertained(scene: Scene, first: int, last: int) -> Iterator[int]:
    """The tokens of people to whom or with whom something is done, or for whom («для»)."""
    tokens, words = scene.analysis.tokens, role_words("visit_words_ru")
    groups = {t.first for t in scene.triggers_in(first, last, "cues") if t.id in ("group", "guest")}
    for index in range(first, last):
        token = tokens[index]
        several = token.feats.get("Animacy") == "Anim" and token.feats.get("Number") == "Plur"
        if not (several or index in groups) or words.plays(token, "at_home") or is_partner_noun(token.lemma):
            continue
        before = tokens[max(first, index - _WORDS_TO_PREPOSITION) : index]
        preposition = next((t.lemma for t in reversed(before) if t.pos == "ADP"), "")
        governed = (token.feats.get("Case"), preposition)
        if governed in (("Dat", ""), ("Gen", "для"), ("Acc", "")) or (
            governed in (("Gen", ""), ("Loc", "")) and not _is_attribute(scene, first, index)
        ):
            yield index


def _is_attribute(scene: Scene, first: int, people: int) -> bool:
    """«Выставку тверских художников»: people in the genitive that a noun before them has."""
    tokens = scene.analysis.tokens
    before = next((tokens[i] for i in range(people - 1, first - 1, -1) if tokens[i].pos not in ("ADJ", "DET")), None)
    return before is not None and before.pos in ("NOUN", "PROPN", "NUM")
