"""Whose papers and ties an article tells, clause by clause: «договор заключили два зоопарка», «у вуза есть соглашения».

Where institutions, companies or regions are the parties of some and towns of none, the towns it names are only where
those are: «Лицей Ижевска породнился со школой Намангана», whoever of the city hall congratulates them.
"""

from __future__ import annotations

from itertools import pairwise

from kg.extract.scene.parties import Group, is_partner_noun
from kg.extract.scene.party_words import is_nominative, names_gathering, names_party, names_town, tells_where
from kg.extract.scene.scene import Scene
from kg.lang.base import Token
from kg.lang.role_words import role_words
from kg.lang.ru.attributes import before_attributes

_MUNICIPAL_OFFICES = frozenset({"mayor", "deputy_mayor", "council_chair", "councillor"})
_TWIN_TOWN = "город-"
_OF_PARTIES = ("у", "для", "между", "с", "со")
_PARTIES = ("companion", "between", "subject", "object", "owner")
_SCHOLARS = ("ученый", "совет")
_REGIONS = ("страна", "регион", "мэр")


def are_papers_of_others(scene: Scene) -> bool:
    """Whether some of the papers and ties of an article are told to be those of institutions, and none of towns."""
    found = False
    for sentence in scene.analysis.sentences:
        for first, last in scene.clauses[sentence.index]:
            if _names_paper(scene, first, last):
                if _names_towns(scene, first, last):
                    return False
                found = found or _names_institution(scene, first, last)
    return found


def _names_paper(scene: Scene, first: int, last: int) -> bool:
    return any(t.scheme in ("kinds", "documents") for t in scene.triggers_in(first, last))


def _names_towns(scene: Scene, first: int, last: int) -> bool:
    """Whether anybody of a town is named beside a paper or tie, or a town that no institution owns is its party."""
    tokens = scene.analysis.tokens[first:last]
    if any(t.lemma == "нет" or (t.text == "не" and n.lemma == "быть") for t, n in pairwise(tokens)):
        return False  # «речей о дружбе городов не было»
    offices = {o.name for o in scene.people.officials if o.role in _MUNICIPAL_OFFICES}
    if names_party(tokens, "municipal") or any(t.lemma.startswith(_TWIN_TOWN) for t in tokens):
        return True
    if any(p.name in offices for p in scene.persons_in(first, last)):
        return True
    institution = _names_institution(scene, first, last)
    return any(_is_party(scene, g, institution) for g in scene.groups_in(first, last) if g.form == "noun")


def _is_party(scene: Scene, group: Group, institution: bool) -> bool:
    """«Договор с Брестом», «партнёрство Бреста»; beside an institution only where an authority of its own is named."""
    head = group.government.head_token
    if head >= 0 and role_words("party_words_ru").plays(scene.analysis.tokens[head], "head"):
        return True  # «глава Бреста»
    if institution or (head >= 0 and _is_institution(scene.analysis.tokens[head])):
        return False
    of_paper = head >= 0 and _names_paper(scene, head, head + 1)
    return group.role in _PARTIES or of_paper or (len(group.entities) > 1 and head < 0)


def _names_institution(scene: Scene, first: int, last: int) -> bool:
    tokens = scene.analysis.tokens
    return any(_is_partnered(tokens[i]) or _is_side(scene, first, i) for i in range(first, last))


def _is_partnered(token: Token) -> bool:
    """«Библиотеки-побратимы», «вузы-партнёры»."""
    first, _, last = token.lemma.rpartition("-")
    partners = bool(first) and is_partner_noun(last)
    return partners and token.pos == "NOUN" and first not in _REGIONS and not _is_town(first)


def _is_town(lemma: str) -> bool:
    words = role_words("tie_words_ru"), role_words("party_words_ru")
    return "municipality" in words[0].roles_of(lemma, lemma) or "municipal" in words[1].roles_of(lemma, lemma)


def _is_institution(token: Token) -> bool:
    words = role_words("party_words_ru")
    acts = words.plays(token, "other") or words.plays(token, "acting")
    return acts and not words.plays(token, "no_party") and not names_town((token,))


def _is_side(scene: Scene, first: int, at: int) -> bool:
    """Whether a noun is that of an institution that has, makes or is bound by what a clause tells.

    It is the subject, counted, or behind «у», «для», «с», or it owns the tie or who acts: «дружба клубов».
    """
    tokens = scene.analysis.tokens
    token = tokens[at]
    scholars = tuple(t.lemma for t in tokens[max(first, at - 1) : at + 1]) == _SCHOLARS
    is_noun = token.pos in ("NOUN", "PROPN") or "Case" not in token.feats
    if not is_noun or not (scholars or _is_institution(token)):
        return False
    if tells_where(tokens, at) or names_gathering(tokens[max(0, at - 2) : at]):
        return False
    case = token.feats.get("Case")
    before = before_attributes(tokens, at, first)
    counted = case == "Gen" and any(t.pos == "NUM" for t in tokens[before + 1 : at])
    if is_nominative(token) or counted:
        return True
    if before < first:
        return False
    noun = tokens[before]
    if case == "Gen" and role_words("party_words_ru").plays(noun, "management"):
        before = before_attributes(tokens, before, first)  # «с руководством | завода»
        noun = tokens[max(before, first)]
    if noun.pos == "ADP":
        return noun.lemma in _OF_PARTIES
    acting = noun.feats.get("Animacy") == "Anim" and noun.feats.get("Case") == "Nom"
    return case == "Gen" and noun.pos == "NOUN" and (acting or _names_paper(scene, before, before + 1))
