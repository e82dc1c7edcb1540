"""Introductory words are no beginning of a sentence for the rules that look at how it begins."""

from __future__ import annotations

import pytest

from kg.extract.record import extract
from kg.lang.ru import Russian
from kg.lang.ru.clauses import split_clauses
from kg.lang.ru.introductions import introduction
from kg.lang.ru.words import words_of
from kg.model.article import Article

INTRODUCED = [
    "Кстати, с Лидой город дружит.",
    "Между тем, Лида прислала письмо.",
    "Тем не менее, договор действует.",
    "По данным пресс-службы, Лида станет побратимом.",
    "По словам организаторов праздника, гости довольны.",
    "Как сообщили в администрации города, договор продлён.",
]
NOT_INTRODUCED = [
    "Кстати пришлась и помощь Лиды, приславшей саженцы.",
    "Лида, побратим с 1998 года, прислала письмо.",
    "По словам мэра Лиды, договор продлён.",
    "По договору, который подписан в Лиде, города дружат.",
    "Как и Лида, Слоним прислал письмо.",
    "Кстати,",
    "",
]


@pytest.mark.parametrize("sentence", INTRODUCED)
def test_introduction_ends_with_its_comma(sentence: str) -> None:
    words = words_of(sentence)
    assert words[introduction(words) - 1].text == ","
    assert sum(word.text == "," for word in words[: introduction(words)]) == 1


@pytest.mark.parametrize("sentence", NOT_INTRODUCED)
def test_what_is_told_is_no_introduction(sentence: str) -> None:
    assert introduction(words_of(sentence)) == 0


def test_sentence_keeps_its_words_and_begins_behind_the_introduction() -> None:
    analysis = Russian().analyse(Article(text="Мэр рад. Кстати, с Лидой город дружит.", language="ru"))
    told = analysis.sentences[1]
    assert analysis.text_at(told.start, told.end) == "Кстати, с Лидой город дружит."
    assert analysis.tokens[told.first].text == "с"
    assert analysis.sentence_at(told.start) is told


@pytest.mark.parametrize("introduced", ["", "Кстати, ", "По данным пресс-службы, ", "Как рассказали в мэрии, "])
def test_tie_is_read_alike_with_and_without_an_introduction(introduced: str) -> None:
    told = "С Лидой в 2019-м подписан договор о побратимстве."
    text = f"В Твери вспоминают друзей. {introduced}{told[0].lower() if introduced else told[0]}{told[1:]}"
    (tie,) = extract(Article(text=text, language="ru", published="2024-06-03")).partnerships
    assert {place.name for place in tie.between} == {"Тверь", "Лида"}
    assert [(event.type, event.date) for event in tie.events] == [("signed", "2019")]
    assert tie.evidence[0].quote == text.removeprefix("В Твери вспоминают друзей. ")


def clauses(text: str) -> list[str]:
    analysis = Russian().analyse(Article(text=text, language="ru"))
    found = split_clauses(analysis, analysis.sentences[0])
    return [analysis.text_at(analysis.tokens[a].start, analysis.tokens[b - 1].end) for a, b in found]


def test_words_that_only_introduce_end_no_clause() -> None:
    assert len(clauses("Лида прервала, как сообщили в мэрии, договор с Тверью.")) == 1
    assert len(clauses("Лида прервала, по словам мэра Твери Алексея Огонькова, договор с Тверью.")) == 1


def test_what_follows_an_insertion_may_be_a_clause_of_its_own() -> None:
    assert clauses("Лида прервала договор, как сообщили в мэрии, а Слоним его продлил.")[-1] == "а Слоним его продлил."
    assert clauses("Лида, как и Слоним, прервала договор, который подписали в мэрии, и молчит.")[1].startswith(
        "который"
    )


@pytest.mark.parametrize("inserted", ["", ", как сообщили в мэрии,", ", по данным пресс-службы,", ", напомним,"])
def test_deed_keeps_its_date_behind_an_insertion(inserted: str) -> None:
    text = f"Польский Хелм расторг{inserted} договор о побратимстве с Тверью 3 марта."
    (tie,) = extract(Article(text=text, language="ru", published="2022-03-10")).partnerships
    assert [(event.type, event.date) for event in tie.events] == [("terminated", "2022-03-03")]


def test_words_that_only_introduce_part_no_subject_from_its_verb() -> None:
    text = "Калуга обновила список побратимов. Зуль отказался, сербский Панчево, напротив, поставил подпись в мае."
    pairs = {frozenset(p.name for p in t.between) for t in extract(Article(text=text, language="ru")).partnerships}
    assert frozenset({"Калуга", "Панчево"}) in pairs
    assert frozenset({"Зуль", "Панчево"}) not in pairs


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("Подписание, уточнил спикер совета, состоится в ноябре.", 1),
        ("Псков, уверен мэр Иван Петров, породнится с Тарту.", 1),
        ("Мэр приехал в Тарту, рассказал о договоре, подписал его и уехал.", 3),
    ],
)
def test_who_says_it_parts_no_clause_before_its_predicate(text: str, clauses: int) -> None:
    analysis = Russian().analyse(Article(text, language="ru"))
    assert len(split_clauses(analysis, analysis.sentences[0])) == clauses
