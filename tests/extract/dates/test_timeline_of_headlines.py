"""Ends told by the headline alone, and the past told below it; sentences of our own."""

from __future__ import annotations

import pytest

from kg.extract.record import extract
from kg.model.article import Article


def _told(title: str, text: str) -> set[tuple[str, str | None]]:
    record = extract(Article(text, title=title, language="ru", published="2024-06-13"))
    return {(e.type, e.date) for tie in record.partnerships for e in tie.events}


@pytest.mark.parametrize(
    ("title", "text", "events"),
    [
        (
            "Лович расторг договор с Рязанью",
            "За проголосовали 18 депутатов. Договор о сотрудничестве подписали в 2008 году.",
            {("terminated", None), ("signed", "2008")},
        ),
        (
            "Лович приостановил побратимские связи с Рязанью",
            "Об этом сообщил мэр Ян Ковальский. Меморандум с Рязанью подписывали в 2015 году.",
            {("suspended", None), ("signed", "2015")},
        ),
        (
            "Лович расторг договор о побратимстве с Рязанью",
            "Соответствующее решение приняли в среду на сессии горсовета. Договор был заключён в 1998 году.",
            {("terminated", "2024-06-12"), ("signed", "1998")},
        ),
        (
            "Лович и Рязань продлили соглашение о партнёрстве",
            "Соглашение о партнёрстве подписали в 1998 году. Теперь оно будет действовать до 2030 года.",
            {("renewed", None), ("signed", "1998")},
        ),
    ],
)
def test_end_of_the_headline_stands_beside_the_past_below_it(
    title: str, text: str, events: set[tuple[str, str | None]]
) -> None:
    assert _told(title, text) == events


def test_headline_gives_way_to_what_the_text_says_of_the_end() -> None:
    told = _told("Лович расторг договор с Рязанью", "Лович приостановил договор с Рязанью, подписанный в 2008 году.")
    assert told == {("suspended", None), ("signed", "2008")}
    told = _told("Лович порвал с Рязанью?", "В мэрии Ловича опровергли разрыв. Договор подписали в 2008 году.")
    assert told == {("signed", "2008")}
