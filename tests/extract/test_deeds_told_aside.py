"""Deeds told without their own word: again, by likening, by an outcome, from now on; sentences of our own."""

from __future__ import annotations

import pytest

from kg.extract.record import extract
from kg.model.annotation import Partnership
from kg.model.article import Article


def ties(text: str) -> dict[str, Partnership]:
    """The partnerships of an article of Wednesday, 2021-03-10, by the name of the second town in the alphabet."""
    record = extract(Article(text, language="ru", published="2021-03-10"))
    return {max(place.name for place in tie.between): tie for tie in record.partnerships}


def types(text: str) -> list[str]:
    return [e.type for tie in ties(text).values() for e in tie.events]


@pytest.mark.parametrize(
    "text",
    [
        "Мэры Калуги и Котласа вновь скрепили побратимство подписями.",
        "Калуга и Котлас повторно заключили договор о партнёрстве.",
        "Калуга и Котлас заключили договор о побратимстве заново.",
        "Калуга и Котлас снова породнились.",
    ],
)
def test_what_is_signed_again_is_renewed(text: str) -> None:
    assert types(text) == ["renewed"]


@pytest.mark.parametrize(
    "text",
    [
        "Итогом визита стало соглашение о сотрудничестве между Калугой и Котласом.",
        "Результатом поездки делегации Калуги в Котлас стал меморандум о сотрудничестве.",
        "Котлас теперь побратим Калуги.",
        "С Котласом Калугу теперь связывает договор о побратимстве.",
        "Теперь у Калуги и Котласа есть договор о побратимстве.",
    ],
)
def test_what_came_about_without_a_word_of_signing(text: str) -> None:
    assert types(text) == ["signed"]


@pytest.mark.parametrize(
    "text",
    [
        "Калуга и её побратим Ниш теперь без связи.",
        "Теперь побратимы Калуги — Ниш, Орёл и Варна.",
        "Теперь договор с побратимом Нишем лежит в архиве Калуги.",
        "Теперь побратимы Калуга и Ниш обмениваются школьниками.",
    ],
)
def test_now_alone_makes_no_signing(text: str) -> None:
    assert set(types(text)) == {"exists"}


def test_another_town_that_did_the_same() -> None:
    plymouth_and_livorno = ties(
        "Плимут вычеркнул Калугу из списка побратимов 7 марта 2020 года, "
        "итальянский Ливорно прислал похожее решение месяцем позже."
    )
    assert [(e.type, e.date) for e in plymouth_and_livorno["Ливорно"].events] == [("terminated", "2020-04")]


def test_day_of_whose_example_was_followed_is_not_borrowed() -> None:
    told = ties("Побратимство с Калугой прекратил 3 марта Гданьск, вскоре его примеру последовала Гдыня.")
    assert [(e.type, e.date) for e in told["Калуга"].events] == [("terminated", None)]


@pytest.mark.parametrize(
    "text",
    [
        "Мэр Калуги подписал распоряжение о подготовке соглашения о побратимстве с Котласом.",
        "Достигнута договорённость о подписании соглашения о побратимстве между Калугой и Котласом.",
        "Не за горами подписание договора о побратимстве Калуги и Котласа.",
        "Калуга не прочь породниться с Котласом.",
        "Ведутся переговоры Калуги и с Котласом, хотя до соглашения далеко.",
    ],
)
def test_what_is_only_prepared_is_planned(text: str) -> None:
    assert types(text) == ["planned"]


def test_although_is_no_wish() -> None:
    assert types("Отношения Котласа и Калуги заморожены, хотя города остаются побратимами.") == ["suspended"]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Партнёрство Котласа с Калугой лежит на льду.", "suspended"),
        ("Власти Котласа заявили о паузе в партнёрстве с Калугой.", "suspended"),
        ("В отношениях Котласа с Калугой, его побратимом, объявлена пауза.", "suspended"),
        ("Котлас удалил Калугу из перечня городов-побратимов.", "terminated"),
        ("Соглашение о побратимстве между Котласом и Калугой больше не действует.", "terminated"),
        ("Дружбе Котласа и Калуги, побратимов с советских времён, пришёл конец.", "terminated"),
    ],
)
def test_ends_and_pauses_told_in_pictures(text: str, type_: str) -> None:
    assert types(text) == [type_]
