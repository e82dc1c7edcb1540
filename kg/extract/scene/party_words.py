"""Words for who may be a party of a paper: towns and their organs, institutions, regions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import takewhile

from kg.lang.base import Token
from kg.lang.role_words import role_words
from kg.lang.ru.attributes import before_attributes
from kg.lang.ru.dictionary import parses

_TOWN_PARTNER = "город-"
_IN = ("в", "во")
_ASIDE = ("(", ",")
_LINKS = ("и", ",")
_OWNER_REACH = 4  # tokens: «администрация морских торговых портов»


def names_town(tokens: Sequence[Token]) -> bool:
    """Whether a word for a town is among the words: «Город», «община», «город-партнёр»."""
    towns = role_words("tie_words_ru").any_plays(tokens, "municipality")
    return towns or any(t.lemma.startswith(_TOWN_PARTNER) for t in tokens)


def names_party(tokens: Sequence[Token], role: str) -> bool:
    """Whether a party is named; «городская библиотека», «администрация области» are no municipal ones."""
    words = role_words("party_words_ru")
    if role == "municipal" and any(_is_own_government(tokens, i) for i in range(1, len(tokens))):
        return True
    return any(
        words.plays(token, role)
        and not (role == "municipal" and any(words.plays(t, "other") for t in _owned_by(tokens, i)))
        and not (role == "municipal" and _is_management_of_other(tokens, i))
        and not (role == "other" and (names_gathering(tokens[max(0, i - 2) : i]) or tells_where(tokens, i)))
        for i, token in enumerate(tokens)
    )


def _owned_by(tokens: Sequence[Token], at: int) -> Iterable[Token]:
    """«Городская библиотека», «администрация порта», not «горисполком и правительство»."""
    return takewhile(lambda t: t.lemma not in _LINKS, tokens[at + 1 : at + 3])


def _is_own_government(tokens: Sequence[Token], at: int) -> bool:
    """«Городское правительство Иматры», «народное правительство Хуньчуня»: no state's."""
    words = role_words("party_words_ru")
    return words.plays(tokens[at], "government") and words.plays(tokens[at - 1], "of_municipality")


def is_own_council(tokens: Sequence[Token], at: int) -> bool:
    """«Городские советы», «муниципальные собрания»: elected bodies of towns, as their adjective tells."""
    elected = role_words("tie_words_ru").plays(tokens[at], "elected")
    return elected and at > 0 and role_words("party_words_ru").plays(tokens[at - 1], "of_municipality")


def _is_management_of_other(tokens: Sequence[Token], at: int) -> bool:
    """«Администрация морских | портов»: who runs an institution, and no city hall."""
    words = role_words("party_words_ru")
    if not words.plays(tokens[at], "management"):
        return False
    owner = next((t for t in tokens[at + 1 : at + _OWNER_REACH] if t.pos != "ADJ"), None)
    return owner is not None and owner.feats.get("Case") == "Gen" and words.plays(owner, "acting")


def tells_where(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word for a region tells but a field or where a town lies.

    «В области культуры», «Химки Московской области», «Сент-Этьен (край Форез)».
    """
    if not role_words("party_words_ru").plays(tokens[at], "region"):
        return False
    before = before_attributes(tokens, at, 0)
    if before < 0:
        return False
    return tokens[before].lemma in _IN or tokens[before].text in _ASIDE or tokens[before].pos == "PROPN"


def is_nominative(token: Token) -> bool:
    """By the dictionary where the tagger knows no case: it takes «главврачи» for an adjective without any."""
    case = token.feats.get("Case")
    return case == "Nom" or (case is None and any("nomn" in p.tag.grammemes for p in parses(token.text.lower())))


def names_gathering(before: Sequence[Token]) -> bool:
    """«На форуме регионов»: whoever a gathering is named for is no party of what is signed there."""
    return role_words("tie_words_ru").any_plays(before, "gathering")
