"""Figures of speech: people called twins, and what is only likened to twin towns."""

from __future__ import annotations

from collections.abc import Container, Sequence

from kg.lang.base import Analysis, Token
from kg.lang.role_words import role_words
from kg.lang.ru.dictionary import parses

_LIKENING = frozenset({"словно", "будто", "точно", "подобно"})
_WORDS_TO_LIKENING = 2
_NAMES = frozenset({"дружба", "содружество"})
_ORGANIZATIONS = frozenset({"партнерство", "товарищество", "содружество"})
_GIVEN_NAME = "Name"
_OF_TIES = ("партнерск", "партнерств")
_WORDS_TO_BOND = 4  # «побратимы по 58-й бригаде»
_WORDS_TO_HELD = 5  # «партнёрами второго международного театрального форума»


def is_figure(analysis: Analysis, word: int, places: Container[int]) -> bool:
    """Whether a word for partners means no municipality: «мы словно побратимы», «побратима Андрея», «вуз-побратим».

    `places` are the code points at which names of places start: «побратим Владимир» may be a town.
    """
    tokens = analysis.tokens
    if _is_of_name(tokens, word, opens=word == analysis.sentence_at(tokens[word].start).first):
        return True
    if _is_of_something_held(tokens, word):
        return True
    head, _, twin = tokens[word].lemma.partition("-")
    if twin and role_words("party_words_ru").plays(tokens[word], "war"):
        return True  # «воины-побратимы»
    if twin:
        return _is_institution(head) and not _is_town_alone(tokens, head)  # «аэропорты-побратимы»
    if head != "побратим":
        return False
    if _is_of_speakers(tokens, word) or _are_comrades(tokens, word):
        return True
    behind = tokens[word + 1 : word + 2]
    person = any(
        t.start not in places and t.is_capitalized and t.feats.get("Animacy") == "Anim" and _is_given_name(t.text)
        for t in behind
    )
    return person or any(t.lemma in _LIKENING for t in tokens[max(0, word - _WORDS_TO_LIKENING) : word])


def _is_of_speakers(tokens: Sequence[Token], word: int) -> bool:
    """«Мы как побратимы», «мы побратимы по несчастью»: what those who speak feel like."""
    before = [t.lemma for t in tokens[max(0, word - _WORDS_TO_LIKENING) : word]]
    if before[-1:] == ["как"]:
        return before[:-1] in (["мы"], ["они"])
    behind = tokens[word + 1 : word + 2]
    return before[-1:] == ["мы"] and any(t.lemma == "по" for t in behind)


def _are_comrades(tokens: Sequence[Token], word: int) -> bool:
    """«Побратимы по полку», «двое побратимов», «мой побратим»: people, not towns."""
    words = role_words("tie_words_ru")
    behind = tokens[word + 1 : word + _WORDS_TO_BOND]
    by = len(behind) > 1 and behind[0].lemma == "по" and words.any_plays(behind[1:], "comrades_by")
    return by or words.any_plays(tokens[max(0, word - 1) : word], "comrades_of")


def _is_of_name(tokens: Sequence[Token], word: int, *, opens: bool) -> bool:
    """«Партнёрство «Садовод»», «посёлок Дружба», «на площади Дружбы»: an organization or what is called so.

    Not «Дружба Пскова и Гери началась …» behind a headline, which has no full stop.
    """
    behind = tokens[word + 1].text if word + 1 < len(tokens) else ""
    called = tokens[word].lemma in _NAMES and tokens[word].is_capitalized and not opens
    inside = called and tokens[word - 1].is_word and tokens[word - 1].pos in ("NOUN", "ADJ")
    return inside or (tokens[word].lemma in _ORGANIZATIONS and behind == "«")


def _is_of_something_held(tokens: Sequence[Token], word: int) -> bool:
    """«Партнёрами театрального форума выступят …», «города-партнёры акции»: partners of what is held, not of a town."""
    lemma = tokens[word].lemma.replace("ё", "е")
    if "партнер" not in lemma or any(tie in lemma for tie in _OF_TIES):
        return False
    behind = tokens[word + 1 : word + _WORDS_TO_HELD]
    of = next((t for t in behind if not (t.pos in ("ADJ", "DET") and t.feats.get("Case") == "Gen")), None)
    return of is not None and role_words("tie_words_ru").plays(of, "held") and _may_be_genitive(of.text)


def _may_be_genitive(word: str) -> bool:
    """By the dictionary, for the tagger takes «акции» for a nominative."""
    return any("gent" in p.tag.grammemes for p in parses(word.lower()))


def _is_institution(head: str) -> bool:
    """Whether a noun is one for institutions or companies, in the singular or the plural: «вуз», «музеи»."""
    roles_of = role_words("party_words_ru").roles_of
    forms = {head, *(p.normal_form for p in parses(head))}
    return any(not roles_of(form, form).isdisjoint(("other", "acting")) for form in forms)


def _is_town_alone(tokens: Sequence[Token], head: str) -> bool:
    """«Порты-побратимы» are towns where nobody speaks of a port itself."""
    towns = role_words("tie_words_ru").roles_of(head, head)
    return "municipality" in towns and all(t.lemma != head for t in tokens)


def _is_given_name(word: str) -> bool:
    return any(p.is_known and _GIVEN_NAME in p.tag.grammemes for p in parses(word.lower()))
