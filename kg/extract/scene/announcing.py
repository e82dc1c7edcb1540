"""Partners announced or called so: «приезжали побратимы: …», «их побратимом стал Горган»."""

from __future__ import annotations

from kg.extract.scene.parties import is_partner_noun
from kg.extract.scene.scene import Scene
from kg.extract.scene.wording import has_word
from kg.lang.role_words import role_words

_PAIR = 2
POSSESSIVES = ("их", "его", "ее", "её", "нашим", "наш")


def announces_list(scene: Scene, first: int) -> bool:
    """«Чаще других приезжали побратимы: …»: partners named before a colon, and none of them yet."""
    tokens, sentence = scene.analysis.tokens, scene.sentence_of(first)
    if first == sentence.first or tokens[first - 1].text != ":":
        return False
    before = next((c for c in scene.clauses[sentence.index] if c[1] == first), (first, first))
    nouns = (t for t in tokens[before[0] : before[1]] if is_partner_noun(t.lemma))
    return any(t.feats.get("Number") == "Plur" for t in nouns) and not scene.parties_in(*before)


def calls_partner(scene: Scene, first: int, last: int) -> bool:
    """«Их побратимом стал Горган», «второй партнёр — Пула»: whom a clause calls so is the partner of others."""
    words, tokens = role_words("tie_words_ru"), scene.analysis.tokens
    for kind in scene.triggers_in(first, last, "kinds"):
        noun = tokens[kind.first]
        if not is_partner_noun(noun.lemma) or noun.feats.get("Number") != "Sing":
            continue
        before = tokens[max(first, kind.first - _PAIR) : kind.first]
        owned = any(t.text.casefold() in POSSESSIVES or words.plays(t, "one_of_them") for t in before)
        told = has_word(scene, first, last, "becoming") or has_word(scene, first, last, "being")
        if owned and told and noun.feats.get("Case") == "Ins":
            return True
        if not told and any(t.lemma == "единственный" for t in before) and noun.feats.get("Case") == "Nom":
            return True  # «Абердин не единственный партнёр: договор подписан и с Бургасом»
    return False
