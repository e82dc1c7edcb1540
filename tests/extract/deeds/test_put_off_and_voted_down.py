"""Signings and questions that are put off, called off or voted down; sentences of our own, published on 2024-06-13."""

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
        ("Подписание соглашения о партнёрстве Орши с Телави откладывается.", None),
        ("Подписание договора между Хасково и Эдирне переносится на август.", "2024-08"),
        ("Церемония подписания соглашения между Хасково и Эдирне откладывается до октября.", "2024-10"),
        ("Подписание соглашения о побратимстве Орши и Телави отложено на неопределённый срок.", None),
        ("Мэрия Орши откладывает подписание меморандума с Телави.", None),
        ("Церемонию подписания меморандума Орши и Телави отменили. Новую дату назовут позже.", None),
    ],
)
def test_postponed_signing_is_planned(text: str, date: str | None) -> None:
    assert _told(text) == [("planned", date)]


def test_signing_called_off_is_no_signing() -> None:
    assert _told("Подписание договора о побратимстве Орши и Телави отменено.") == []
    assert _told("После подписания договора Орша и Телави отменили сборы.") == [("signed", None)]


def test_postponed_partnership_is_suspended() -> None:
    assert _told("Партнёрство Орши и Телави отложено до лучших времён.") == [("suspended", None)]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Депутаты Пярну отложили вопрос о побратимстве с Псковом до октября.", "2024-10"),
        ("Горсовет Пярну перенёс голосование о побратимстве с Псковом на июль.", "2024-07"),
        ("Депутаты Пярну отложили рассмотрение вопроса о побратимстве с Псковом.", None),
    ],
)
def test_question_put_off_is_planned(text: str, date: str | None) -> None:
    assert _told(text) == [("planned", date)]


def test_end_whose_question_is_put_off_leaves_the_tie() -> None:
    text = "Депутаты Пярну отложили вопрос о расторжении побратимства с Псковом до октября."
    assert _told(text) == [("exists", None)]


@pytest.mark.parametrize(
    "text",
    [
        "Проект решения о побратимстве с Псковом вынесен на рассмотрение депутатов Пярну.",
        "Вопрос о побратимстве с Псковом вынесен на рассмотрение совета депутатов Пярну.",
        "Проект решения о побратимстве с Псковом депутаты Пярну вернули на доработку.",
    ],
)
def test_what_lies_before_a_council_is_planned(text: str) -> None:
    assert _told(text) == [("planned", None)]


@pytest.mark.parametrize(
    "text",
    [
        "Депутаты Пярну отклонили проект решения о побратимстве с Псковом.",
        "Депутаты Пярну проголосовали против договора о побратимстве с Псковом.",
        "Депутаты Пярну не поддержали проект решения о побратимстве с Псковом.",
        "Горсовет Пярну отклонил договор о партнёрстве с Псковом.",
        "Депутаты Пярну сняли с повестки вопрос о побратимстве с Псковом.",
    ],
)
def test_what_a_council_votes_down_is_no_tie(text: str) -> None:
    assert _told(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Депутаты Пярну вынесли решение о побратимстве с Псковом.", "signed"),
        ("За соглашение о побратимстве с Псковом проголосовали 20 депутатов Пярну, против — трое.", "signed"),
        ("Горсовет Пярну отклонил новый договор с побратимом Псковом.", "exists"),
        ("Горсовет Пярну проголосовал против разрыва побратимства с Псковом.", "exists"),
    ],
)
def test_vote_for_a_tie_or_against_its_end_leaves_it(text: str, told: str) -> None:
    assert _told(text) == [(told, None)]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Депутаты Пярну одобрили проект договора о партнёрстве с Псковом, подписание — в августе.", "2024-08"),
        ("Совет Пярну одобрил соглашение о партнёрстве с Псковом, церемония — 12 июля.", "2024-07-12"),
        ("Мэр Пярну пригласил мэра Пскова в сентябре подписать договор о партнёрстве.", "2024-09"),
        ("Мэр Пярну пригласил коллегу из Пскова приехать в августе для подписания договора.", "2024-08"),
        ("Подписание договора о партнёрстве Пярну и Пскова — в октябре.", "2024-10"),
    ],
)
def test_month_of_a_signing_to_come_lies_ahead(text: str, date: str) -> None:
    assert _told(text) == [("planned", date)]


def test_month_of_an_offer_just_made_lies_behind() -> None:
    text = "Мэр Пярну предложил мэру Пскова в мае подписать договор о партнёрстве."
    assert _told(text) == [("planned", "2024-05")]
    assert _told("Подписание договора Пярну и Пскова в 1998 году — веха.") == [("signed", "1998")]


@pytest.mark.parametrize(
    "text",
    [
        "Визит мэра Пскова в Пярну отменён, договор о партнёрстве города подпишут в июле.",
        "Поездка делегации Пскова в Пярну отменена, подписать соглашение города планируют в июле.",
        "Визит делегации Пярну в Псков отменён, соглашение о побратимстве города подпишут в июле.",
    ],
)
def test_cancelled_visit_ends_nothing(text: str) -> None:
    assert _told(text) == [("planned", "2024-07")]
