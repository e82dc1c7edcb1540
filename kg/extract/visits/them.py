"""Whom «они» means: «Рыбинские роллеры вернулись с медалями. В субботу они соревновались в Новополоцке»."""

from __future__ import annotations

from kg.extract.scene.adjectives import adjectives_in
from kg.extract.scene.inhabitants import inhabitants_in
from kg.extract.scene.parties import is_partner_noun
from kg.extract.scene.scene import Scene
from kg.lang.role_words import role_words

_WORDS_TO_NOUN = 3


def is_them(scene: Scene, index: int) -> bool:
    """Whether a token is «они», the subject."""
    token = scene.analysis.tokens[index]
    return token.pos == "PRON" and token.text.casefold() == "они"


def homes_of_them(scene: Scene, index: int) -> set[int | None]:
    """The municipality of the only people of whom the sentence before tells; none where several or no people act."""
    sentence = scene.sentence_of(index)
    if not is_them(scene, index) or not sentence.index:
        return set()
    before = scene.analysis.sentences[sentence.index - 1]
    if before.paragraph != sentence.paragraph:
        return set()
    found = dict(inhabitants_in(scene, before.first, before.last))
    found |= {i: e for i, e in adjectives_in(scene, before.first, before.last) if _stands_before_people(scene, i)}
    found |= {p.first: p.entity for p in scene.parties_in(before.first, before.last) if p.mention.form == "demonym"}
    return set(found.values()) if len(set(found.values())) == 1 else set()


def _stands_before_people(scene: Scene, adjective: int) -> bool:
    """«Рыбинские роллеры»."""
    behind = scene.analysis.tokens[adjective + 1 : adjective + 1 + _WORDS_TO_NOUN]
    noun = next((t for t in behind if t.pos != "ADJ"), None)
    if noun is None or noun.pos != "NOUN" or is_partner_noun(noun.lemma):
        return False
    several = noun.feats.get("Animacy") == "Anim" and noun.feats.get("Number") == "Plur"
    return several and not role_words("visit_words_ru").plays(noun, "at_home")
