"""Words by which a deed is told that is more than that a tie exists; sentences of our own, published 2022-12-15."""

from __future__ import annotations

import pytest

from kg.extract.record import extract
from kg.model.article import Article


def told(text: str) -> list[tuple[str, str | None]]:
    """The types and dates of the events of all pairs."""
    record = extract(Article(text, language="ru", published="2022-12-15"))
    return [(e.type, e.date) for tie in record.partnerships for e in tie.events]


@pytest.mark.parametrize(
    "text",
    [
        "Побратимские отношения Рязани и Ловича окончены.",
        "Побратимство Рязани с Ловичем кончилось.",
        "Побратимство Рязани с Ловичем завершилось.",
        "Совет Ловича проголосовал за отмену побратимских отношений с Рязанью.",
        "Ратуша Ловича объявила об отмене побратимства с Рязанью.",
        "Лович исключил Рязань из побратимов.",
    ],
)
def test_ends(text: str) -> None:
    assert told(text) == [("terminated", None)]


@pytest.mark.parametrize(
    "text",
    [
        "Побратимство Рязани с Ловичем переведено в спящий режим.",
        "Замерли побратимские связи Рязани и Ловича.",
        "Лович, побратим Рязани, ограничился паузой в отношениях.",
        "Побратимство Рязани с Ловичем погрузилось в спячку.",
    ],
)
def test_pauses(text: str) -> None:
    assert told(text) == [("suspended", None)]


@pytest.mark.parametrize(
    "text",
    [
        "С Ловичем у Рязани ведутся беседы о побратимских отношениях.",
        "Рязань просит у Ловича побратимства.",
        "Рязань и Лович движутся к побратимству.",
        "Рязань и Лович сверяют текст договора о побратимстве.",
        "В побратимы Рязани метит Лович.",
        "Побратимство Рязани с Ловичем — вопрос времени.",
        "Рязань согласилась на побратимство с Ловичем.",
        "Побратим Лович передал Рязани проект дорожной карты.",
        "Старый побратим Рязани, польский Лович, прислал проект плана мероприятий.",
    ],
)
def test_plans(text: str) -> None:
    assert told(text) == [("planned", None)]


def test_paper_that_is_to_be_laid_on_a_table() -> None:
    assert told("Договор о побратимстве Рязани и Ловича положат на стол в 2024 году.") == [("planned", "2024")]


@pytest.mark.parametrize(
    "text",
    [
        "Из партнёров в побратимы Рязани в 1990 году перешёл Лович.",
        "Побратимские отношения между Рязанью и Ловичем возникли в 1990 году.",
        "Партнёрство Рязани с Ловичем родилось в 1990 году.",
        "Лович оказался в списке побратимов Рязани в 1990 году.",
    ],
)
def test_beginnings(text: str) -> None:
    assert told(text) == [("signed", "1990")]


@pytest.mark.parametrize(
    "text",
    [
        "Договор о побратимстве с Ловичем Рязань подписала в мае, а в июне настала очередь Бреста.",
        "В мае Рязань подписала договор о побратимстве с Ловичем. В июне настал черёд Бреста, ещё одного побратима.",
    ],
)
def test_turn_of_another_is_the_same_deed(text: str) -> None:
    assert told(text) == [("signed", "2022-05"), ("signed", "2022-06")]


@pytest.mark.parametrize(
    "text",
    [
        "В Ловиче, побратиме Рязани, кончилась зима.",
        "Лович — побратим Рязани. На стол гостям положили хлеб.",
        "Лович — побратим Рязани. Детский театр там возник в 1990 году.",
        "Слухи об отмене побратимства с Ловичем в Рязани назвали чушью.",
        "Лович — побратим Рязани. В ратуше беседы ведутся о ремонте моста.",
    ],
)
def test_tie_goes_on_where_the_words_are_of_something_else(text: str) -> None:
    assert told(text) == [("exists", None)]
