"""Their people: whom «его», «её», «их» make people of the partner told of before («в августе его яхтсмены …»)."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.scene.parties import is_partner_noun
from kg.extract.scene.scene import Scene
from kg.lang.role_words import role_words
from kg.lang.ru.grammar import THEIR

_WORDS_TO_NOUN = 3


def their_people(scene: Scene, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The nouns of a range for people of the municipality that a pronoun points to, with that municipality."""
    tokens = scene.analysis.tokens
    for index in range(first, last - 1):
        if tokens[index].text.casefold() not in THEIR:
            continue
        end = min(last, index + 1 + _WORDS_TO_NOUN)
        noun = next((i for i in range(index + 1, end) if tokens[i].pos != "ADJ"), index)
        if noun > index and _are_people(scene, noun) and (owner := _owner(scene, first, index)) is not None:
            yield noun, owner


def _are_people(scene: Scene, noun: int) -> bool:
    token, words = scene.analysis.tokens[noun], role_words("visit_words_ru")
    of_a_person = words.plays(token, "of_a_person")  # «их коллега»: whom a person has, not a town
    if token.pos != "NOUN" or of_a_person or words.plays(token, "at_home") or is_partner_noun(token.lemma):
        return False
    several = token.feats.get("Animacy") == "Anim" and token.feats.get("Number") == "Plur"
    return several or words.plays(token, "official") or scene.has_cue(noun, noun + 1, "group", "guest")


def _owner(scene: Scene, first: int, pronoun: int) -> int | None:
    """The last partner named before the clause in its sentence, else the only one of the sentence before.

    A person named since then is whom «его», «её» may mean as well.
    """
    sentence = scene.sentence_of(pronoun)
    start = sentence.first
    partners = [p for p in scene.parties_in(start, first) if p.entity != scene.home]
    if not partners and sentence.index:
        before = scene.analysis.sentences[sentence.index - 1]
        start = before.first if before.paragraph == sentence.paragraph else start
        partners = [p for p in scene.parties_in(start, first) if p.entity != scene.home]
        if len({p.entity for p in partners}) > 1:
            return None
    if not partners or scene.parties_in(first, pronoun) or scene.persons_in(partners[-1].last, pronoun):
        return None
    return partners[-1].entity
