"""Deeds and papers in the many wordings of journalists; sentences of our own, published on Thursday, 2024-05-16."""

from __future__ import annotations

import pytest

from kg.extract.record import extract
from kg.model.annotation import Event
from kg.model.article import Article


def types(text: str) -> list[str]:
    return [e.type for e in _events(text)]


def papers(text: str) -> list[tuple[str, str | None]]:
    return [(e.type, e.document) for e in _events(text)]


def _events(text: str) -> list[Event]:
    record = extract(Article(text, language="ru", published="2024-05-16"))
    return [e for tie in record.partnerships for e in tie.events]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Псков и Тарту договорились считать друг друга побратимами.", "signed"),
        ("Псков и Тарту условились называться побратимами.", "signed"),
        ("Договорённости о побратимстве Псков и Тарту закрепили на бумаге.", "signed"),
        ("Переговоры Пскова и Тарту увенчались договором о побратимстве.", "signed"),
        ("Псков и Тарту удовольствовались меморандумом о сотрудничестве.", "signed"),
        ("Соглашение о побратимстве Пскова и Тарту носит дату 14 мая 2019 года.", "signed"),
        ("Псков с Тарту пока переписываются об установлении побратимских связей.", "planned"),
        ("Между Псковом и Тарту вызревает соглашение о побратимстве.", "planned"),
        ("Псков и Тарту утрясают договор о побратимстве.", "planned"),
        ("Соглашение о побратимстве Пскова и Тарту ждёт своего часа.", "planned"),
        ("Псков и Тарту перезапустили побратимские отношения.", "renewed"),
        ("Псков и Тарту разморозили побратимские связи.", "renewed"),
        ("На побратимстве Пскова и Тарту поставлен крест.", "terminated"),
        ("Тарту забрал подпись под договором о побратимстве с Псковом.", "terminated"),
        ("Тарту объявил мораторий на побратимские связи с Псковом.", "suspended"),
        ("Тарту нажал на паузу в побратимских отношениях с Псковом.", "suspended"),
    ],
)
def test_wording_of_a_deed(text: str, type_: str) -> None:
    assert types(text) == [type_]


@pytest.mark.parametrize(
    "text",
    [
        "Псков и Тарту договорились стать побратимами.",
        "Псков и Тарту договорились подписать меморандум о сотрудничестве.",
    ],
)
def test_agreeing_to_become_partners_is_a_plan(text: str) -> None:
    assert types(text) == ["planned"]


@pytest.mark.parametrize(
    ("text", "paper"),
    [
        ("Меморандум о сотрудничестве привезла из Тарту делегация Пскова. Его подписали мэры.", "memorandum"),
        ("Псков и Тарту готовили соглашение о сотрудничестве. Его оформили мэры городов.", "cooperation_agreement"),
        ("Меморандум Пскова и Тарту готов. Подписи в нём оставили мэры Пскова и Тарту.", "memorandum"),
    ],
)
def test_pronoun_stands_for_the_paper_told_before(text: str, paper: str) -> None:
    assert ("signed", paper) in papers(text)


def test_paper_that_points_back_has_the_subject_told_before() -> None:
    text = "Псков и Тарту будут сотрудничать. Соответствующее соглашение мэры Пскова и Тарту скрепили печатями."
    assert ("signed", "cooperation_agreement") in papers(text)


def test_old_paper_is_the_one_that_the_participle_belongs_to() -> None:
    text = "Протокол продлевает договор о побратимстве Пскова и Тарту, заключённый 22 мая 2003 года."
    assert ("signed", "sister_city_agreement") in papers(text)


def test_bare_paper_of_twins_that_ends_is_a_twinning_agreement() -> None:
    text = "Псков и Тарту были побратимами с 1996 года. Прошли годы. Совет Тарту расторг договор с Псковом."
    assert ("terminated", "sister_city_agreement") in papers(text)


def test_who_is_no_longer_a_twin_was_one() -> None:
    record = extract(Article("Тарту больше не побратим Пскова.", language="ru", published="2024-05-16"))
    assert [tie.kind for tie in record.partnerships] == ["sister_city"]


@pytest.mark.parametrize("word", ["давно", "издавна"])
def test_tie_of_long_ago_exists(word: str) -> None:
    assert types(f"Псков {word} породнён с Тарту.") == ["exists"]


def test_tie_of_today_is_signed() -> None:
    assert types("Псков отныне породнён с Тарту.") == ["signed"]


def test_pronoun_of_the_first_sentence_stands_for_no_paper_of_the_last() -> None:
    text = "Его подписали побратимы Псков и Тарту. Прошли годы. Ниш и Брест подписали меморандум."
    assert papers(text) == [("signed", None), ("signed", "memorandum")]
