"""Visits told by whoever sees guests off, receives, entertains or sits beside them; sentences of our own.

The articles are of Thursday, 2024-06-13; what is expected are the types and dates of all events.
"""

from __future__ import annotations

import pytest

from kg.extract.record import extract
from kg.model.article import Article


def events(text: str) -> set[tuple[str, str | None]]:
    record = extract(Article(text=text, title="Новости дня", language="ru", published="2024-06-13"))
    return {(event.type, event.date) for tie in record.partnerships for event in tie.events}


@pytest.mark.parametrize(
    "text",
    [
        "Вчера Клин попрощался с гостями из города-побратима Орши.",
        "Вчера мурманчане тепло простились с хоккеистами из Лулео, города-побратима.",
    ],
)
def test_seeing_guests_off_ends_a_visit_and_no_tie(text: str) -> None:
    assert events(text) == {("visited", "2024-06-12")}


@pytest.mark.parametrize(
    "text",
    [
        "Состоявшийся 10 июня приезд делегации города-побратима Орши стал для Клина событием.",
        "Майкопчане 10 июня стали участниками карнавала в городе-побратиме Анталье.",
        "Псковские флористы 10 июня оформляли клумбы в Нойсе, городе-побратиме.",
    ],
)
def test_who_becomes_something_else_or_decorates_something_signs_nothing(text: str) -> None:
    assert events(text) == {("visited", "2024-06-10")}


@pytest.mark.parametrize(
    "text",
    [
        "Из ирландского Слайго, города-побратима, 10 июня возвратились воронежские танцоры.",
        "Клинские гребцы 10 июня вернулись с турнира в Орше, городе-побратиме.",
    ],
)
def test_people_come_home_from_a_visit(text: str) -> None:
    assert events(text) == {("visited", "2024-06-10")}


def test_coming_back_to_a_question_is_no_visit() -> None:
    text = "Депутаты Клина 10 июня вернулись к вопросу о побратиме — Орше."
    assert all(type_ != "visited" for type_, _ in events(text))


@pytest.mark.parametrize(
    "text",
    [
        "Для томских школьников 10 июня провели экскурсию по городу-побратиму Павлодару.",
        "Томским пожарным 10 июня показали депо в Павлодаре, городе-побратиме.",
        "Томского мэра 10 июня принимали в ратуше города-побратима Павлодара.",
        "10 июня Томск распахнул двери для гостей из побратима — Павлодара.",
        "10 июня на Дне города Томска были гости из побратима — Павлодара.",
        "10 июня в Томске прошло совещание с участием представителей Павлодара, города-побратима.",
        "Гости из Павлодара, города-побратима, сажали 10 июня яблони вместе с томичами.",
        "Мэр Томска 10 июня поговорил с акимом Павлодара, города-побратима, по видеосвязи.",
        "Переговоры мэров Томска и побратима — Павлодара прошли 10 июня.",
        "Для томских студентов, приехавших в Павлодар по программе побратимских связей, 10 июня устроили прогулку.",
        "В томских семьях с 10 июня живут десять школьников из Павлодара, города-побратима.",
    ],
)
def test_guests_are_received_entertained_or_beside(text: str) -> None:
    assert events(text) == {("visited", "2024-06-10")}


def test_having_something_to_talk_of_is_no_meeting() -> None:
    text = "Томск и Павлодар — города-побратимы. Мэрам Томска и Павлодара есть о чём поговорить."
    assert events(text) == {("exists", None)}


@pytest.mark.parametrize(
    "text",
    [
        "Ребята из Оденсе, побратима Ярославля, 10 июня смотрели спектакль в Волковском театре.",
        "Кисловодск встретил коллег. Четверо врачей из Экс-ле-Бена, побратима, 10 июня прошли терренкуром.",
        "Ивановских ткачих 10 июня наградили в Пловдиве. Болгарский побратим принимал международный конкурс.",
    ],
)
def test_people_from_a_partner_do_something_or_are_honoured_there(text: str) -> None:
    assert events(text) == {("visited", "2024-06-10")}


@pytest.mark.parametrize(
    "text",
    [
        "Ребята из Оденсе, побратима Ярославля, 10 июня отправили ярославцам письмо.",
        "Ребята из Оденсе, побратима Ярославля, 10 июня не смотрели спектакль.",
        "Выставку ивановских ткачих 10 июня показали в Пловдиве, побратиме.",
        "«Приезжайте!» — передала привет жителям Тольятти мэр Надьканижи, города-побратима.",
    ],
)
def test_greetings_from_afar_and_things_shown_are_no_visit(text: str) -> None:
    assert all(type_ != "visited" for type_, _ in events(text))


def test_they_are_the_people_told_of_before() -> None:
    text = "Рыбинские роллеры рады медалям. В субботу они соревновались в Новополоцке, с которым Рыбинск дружит."
    assert events(text) == {("visited", "2024-06-08")}


def test_what_tells_more_of_a_town_has_no_day_of_the_visit() -> None:
    text = "7 июня в Элисте открыли памятник. На церемонию прибыли гости из Хух-Хото, с которым Элиста побраталась."
    assert ("signed", "2024-06-07") not in events(text)


@pytest.mark.parametrize(
    "text",
    [
        "Вчера Клин принял побратимов из Орши.",
        "Вчера побратимов из Орши принял Клин.",
        "Вчера Клин по-домашнему принял побратимов из Орши.",
    ],
)
def test_partners_received_are_guests(text: str) -> None:
    assert events(text) == {("visited", "2024-06-12")}


def test_town_taken_among_partners_is_no_guest() -> None:
    assert events("Вчера Клин принял Оршу в побратимы.") == {("signed", "2024-06-12")}
