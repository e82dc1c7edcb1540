"""Papers that nobody prolongs; sentences of our own, published on Thursday, 2024-06-13."""

from __future__ import annotations

import pytest

from kg.extract.record import extract
from kg.model.article import Article


def _told(text: str) -> list[tuple[str, str | None]]:
    record = extract(Article(text, language="ru", published="2024-06-13"))
    return [(e.type, e.date) for tie in record.partnerships for e in tie.events]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Мэрия Тампере отказалась продлевать соглашение с Ржевом.", None),
        ("Городской совет Тампере отказался от продления договора о сотрудничестве с Ржевом.", None),
        ("В 2022 году совет Тампере не продлил договор с Ржевом.", "2022"),
        ("Продлевать договор о побратимстве с Ржевом в Тампере не стали.", None),
        ("Договор Тампере со Ржевом истёк в 2021 году и продлён не был.", "2021"),
        (
            "Действие соглашения между Тампере и Ржевом закончилось 31 марта, новое подписывать не планируют.",
            "2024-03-31",
        ),
        ("Депутаты Тампере проголосовали за то, чтобы не продлевать договор с Ржевом.", None),
    ],
)
def test_agreement_that_is_not_prolonged_is_terminated(text: str, date: str | None) -> None:
    assert _told(text) == [("terminated", date)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Договор Тампере с Ржевом пока не продлён.", "exists"),
        ("Договор Тампере с Ржевом истёк в 2021 году и ещё не продлён.", "exists"),
        ("Соглашение Тампере с Ржевом продлено не было.", "exists"),
        ("Совет Тампере не отказался продлевать договор с Ржевом.", "exists"),
        ("Тампере и Ржев продлили договор о сотрудничестве.", "renewed"),
    ],
)
def test_agreement_that_may_yet_be_prolonged_stands(text: str, told: str) -> None:
    assert [t for t, _ in _told(text)] == [told]
