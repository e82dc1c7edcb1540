"""Lists that a noun before them calls partners: «из городов-побратимов — Пензы и Ниша», «города-побратимы: Лида и Ош».

Whoever stands in one is somebody's partner; whose, the words around it tell.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from kg.lang.base import Analysis, Token
from kg.lang.role_words import role_words
from kg.lang.ru.attributes import before_attributes
from kg.lang.ru.grammar import PARTNER_NOUNS

if TYPE_CHECKING:
    from kg.extract.scene.parties import Party

_MARKS = ("—", "–", ":", ",", "(")
_OF_PARTNERS = ("побратимс", "партнерс")
_ENDING_OF_PLURAL = ("ы", "ов", "ам", "ами", "ах")
_TOWARDS = "к"
_OBLIQUE = ("Gen", "Dat", "Ins", "Loc")


def partner_lists(analysis: Analysis, parties: Sequence[Party]) -> Mapping[int, int]:
    """The noun in the plural that calls a list of several municipalities partners, by the number of the list."""
    return dict(_called(analysis, parties))


def _called(analysis: Analysis, parties: Sequence[Party]) -> Iterator[tuple[int, int]]:
    ends = {p.last for p in parties}
    for group, members in groupby(parties, key=lambda p: p.group):
        listed = list(members)
        noun = _noun_before(analysis, listed[0], ends)
        if noun is not None and len(listed) > 1 and not _acts(analysis, noun, listed[0]):
            yield group, noun


def _acts(analysis: Analysis, noun: int, first: Party) -> bool:
    """«Побратимы Псков и Тарту подписали …»: who is called so and acts may be each other's."""
    between = analysis.tokens[noun + 1 : first.first]
    return analysis.tokens[noun].feats.get("Case") == "Nom" and all(t.text not in _MARKS for t in between)


def _noun_before(analysis: Analysis, party: Party, ends: set[int]) -> int | None:
    tokens, start = analysis.tokens, analysis.sentences[party.sentence].first
    at = _before(tokens, party.first, start)
    at = at - 1 if at > start and tokens[at].text in _MARKS else at
    if at > start and (_is_word_for_town(tokens[at]) or (at + 1 in ends and at + 1 < party.first)):
        at = _before(tokens, at, start)  # «побратимов города: …», «побратимов Орла: …»
    return at if at >= start and _names_partners(tokens[at]) and are_several(tokens[at]) else None


def _before(tokens: Sequence[Token], at: int, start: int) -> int:
    """The token before the attributes of a name, which it may be taken for: «к городам-побратимам Нарве и …»."""
    before = before_attributes(tokens, at, start)
    return next((i for i in range(at - 1, before, -1) if _names_partners(tokens[i])), before)


def _names_partners(noun: Token) -> bool:
    return noun.lemma.startswith(PARTNER_NOUNS) and not noun.lemma.startswith(_OF_PARTNERS)


def are_several(noun: Token) -> bool:
    """By its number, or where it ends as a plural does: the tagger takes «на города-побратимы» for a singular."""
    return noun.feats.get("Number") == "Plur" or noun.text.endswith(_ENDING_OF_PLURAL)


def _is_word_for_town(token: Token) -> bool:
    town = role_words("tie_words_ru").plays(token, "municipality") or role_words("network_words_ru").plays(token, "of")
    return town and token.feats.get("Case") == "Gen" and not _names_partners(token)


def with_cases_of_lists(analysis: Analysis, parties: Sequence[Party]) -> list[Party]:
    """«Из городов-побратимов — Турку и Риги»: a name that has but one form stands in the case of its list.

    «Обратился к городам-побратимам Турку и Риге» names no place that somebody went to, but the other sides.
    """
    nouns, told = partner_lists(analysis, parties), []
    for group, members in groupby(parties, key=lambda p: p.group):
        listed = list(members)
        if group in nouns:
            listed = [_as_companion(p) if p.government.preposition == _TOWARDS else p for p in listed]
        case = analysis.tokens[nouns[group]].feats.get("Case") if group in nouns else None
        if case in _OBLIQUE and case is not None and any(_is_declined(analysis, p) for p in listed):
            listed = [p if p.government.preposition else _in_case(p, case) for p in listed]
        told += listed
    return told


def _as_companion(party: Party) -> Party:
    return replace(party, government=replace(party.government, preposition="с", case="Ins"))


def _in_case(party: Party, case: str) -> Party:
    own = party.government
    return replace(party, government=replace(own, case=case)) if own.case in ("Nom", "Acc", "") else party


def _is_declined(analysis: Analysis, party: Party) -> bool:
    return " ".join(t.text for t in analysis.tokens[party.first : party.last]) != party.mention.place.name
