"""What the tagger says of Russian words, and where the dictionary knows better."""

from __future__ import annotations

import pytest

from kg.lang.base import Token
from kg.lang.ru import Russian
from kg.model.article import Article


def word(sentence: str, text: str) -> Token:
    tokens = Russian().analyse(Article(text=sentence, language="ru")).tokens
    return next(t for t in tokens if t.text == text)


@pytest.mark.parametrize(
    ("sentence", "text", "form", "tense"),
    [
        ("Омск обрёл побратима.", "обрёл", "Fin", "Past"),
        ("Павлодар упразднил побратимство с Омском.", "упразднил", "Fin", "Past"),
        ("Сотрудничество Омска и Павлодара свёрнуто.", "свёрнуто", "Part", "Past"),
        ("Подписание приурочат ко Дню города.", "приурочат", "Fin", "Fut"),
        ("С инициативой породнить Омск и Павлодар выступил аким.", "породнить", "Inf", None),
        ("Породниться — это когда бумага и печать.", "Породниться", "Inf", None),
    ],
)
def test_a_word_that_can_only_be_a_verb_is_one(sentence: str, text: str, form: str, tense: str | None) -> None:
    found = word(sentence, text)
    assert (found.pos, found.feats.get("VerbForm"), found.feats.get("Tense")) == ("VERB", form, tense)


def test_a_full_participle_that_can_be_nothing_else_is_one() -> None:
    feats = word("В музее висит перечень породнённых с Душанбе городов.", "породнённых").feats
    assert (feats["VerbForm"], feats["Number"], feats["Case"]) == ("Part", "Plur", "Gen")


def test_a_noun_that_looks_like_a_verb_stays_a_noun() -> None:
    assert word("Мэр открыл зал и вокзал.", "вокзал").pos == "NOUN"


@pytest.mark.parametrize(
    ("sentence", "text", "pos"),
    [
        ("Кайфын, побратим с 2002-го, пришлёт хор.", "побратим", "NOUN"),
        ("Омск и Павлодар договорились установить побратимские отношения.", "побратимские", "ADJ"),
    ],
)
def test_a_word_that_cannot_be_a_verb_is_none(sentence: str, text: str, pos: str) -> None:
    assert word(sentence, text).pos == pos


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Побратимство Кобрина и Люблина обсудили мэры.", ["Кобрина", "Люблина"]),
        ("Дружба Жлобина и Рославля началась в 2002 году.", ["Жлобина", "Рославля"]),
        ("Мэр Иван Петров приехал.", ["Иван Петров"]),
    ],
)
def test_no_name_begins_with_a_word_for_ties(text: str, names: list[str]) -> None:
    analysis = Russian().analyse(Article(text=text, language="ru"))
    assert [analysis.source[n.start : n.end] for n in analysis.names] == names
