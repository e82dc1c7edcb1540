"""Plans told apart from signings, and their days; sentences of our own, published on Thursday, 2024-06-13."""

from __future__ import annotations

import pytest

from kg.extract.record import extract
from kg.model.annotation import Event
from kg.model.article import Article


def _events(text: str) -> list[Event]:
    record = extract(Article(text, language="ru", published="2024-06-13"))
    return [e for tie in record.partnerships for e in tie.events]


def types(text: str) -> list[str]:
    return [e.type for e in _events(text)]


def days(text: str) -> dict[str, str | None]:
    return {e.type: e.date for e in _events(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Договор о побратимстве Пскова с Тарту так и не подписан: эстонцы попросили отложить церемонию.",
        "Меморандум между Псковом и Тарту не подписали из-за болезни мэра; церемония состоится позже.",
        "Псков и Тарту так и не стали побратимами, хотя переговоры продолжаются.",
    ],
)
def test_what_is_put_off_is_planned_and_not_denied(text: str) -> None:
    assert types(text) == ["planned"]
    assert not extract(Article(text, language="ru", published="2024-06-13")).denials


@pytest.mark.parametrize(
    "text",
    [
        "Псков не отказывается от планов побрататься с Тарту.",
        "Псков не оставляет надежды подписать договор с Тарту.",
        "Не раньше 2026 года Псков сможет подписать с Тарту договор о побратимстве.",
        "Псков имеет все шансы стать побратимом Тарту.",
        "На подпись главе Пскова лёг договор о побратимстве с Тарту.",
        "Псков и Тарту сделали первый шаг к побратимству: стороны обменялись письмами.",
        "Мэр Пскова обсудил с послом возможное партнёрство с Тарту.",
    ],
)
def test_words_that_look_like_a_denial_or_a_signing_tell_a_plan(text: str) -> None:
    assert types(text) == ["planned"]


@pytest.mark.parametrize(
    "text",
    [
        "В пятницу совет эстонского Тарту утвердил Псков в качестве города-побратима.",
        "В пятницу хурал монгольского Дархана принял решение об установлении побратимских связей с Псковом.",
        "В пятницу договором о побратимстве обменялись Псков и Тарту.",
    ],
)
def test_what_a_body_of_the_partner_resolves_is_signed(text: str) -> None:
    assert days(text) == {"signed": "2024-06-07"}


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        (
            "Вчера Псков заключил соглашение о сотрудничестве с Тарту, на очереди договор о побратимстве.",
            {"signed": "2024-06-12", "planned": None},
        ),
        (
            "Псков и Тарту дружат с 1988 года; в 2028-м договор предполагают обновить.",
            {"exists": "1988", "planned": "2028"},
        ),
        (
            "Псков и Тарту подписали договор о побратимстве в 1993 году. Мэр Пскова хотел бы возобновить отношения.",
            {"signed": "1993", "planned": None},
        ),
    ],
)
def test_a_plan_beside_a_signing_has_its_own_day(text: str, dates: dict[str, str | None]) -> None:
    assert days(text) == dates
