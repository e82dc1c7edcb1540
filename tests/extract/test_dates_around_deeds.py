"""Dates around a deed that are its own, or another's; sentences of our own, published on Thursday, 2024-05-16."""

from __future__ import annotations

import pytest

from kg.extract.record import extract
from kg.model.article import Article

EVENTS = [
    # anniversaries of other things are not the tie's
    ("К 75-летию Победы школьники Пскова и Тарту, городов-побратимов, высадили аллею.", {("exists", None)}),
    ("Город-побратим Тарту прислал Пскову подарок к 80-летию образования области.", {("exists", None)}),
    ("Тарту, город-побратим Пскова, отмечает 90-летие со дня рождения Лотмана.", {("exists", None)}),
    ("В Пскове отметили 30-летие побратимских связей с Тарту.", {("exists", "1994")}),
    ("Псков и Тарту отмечают 30-летие со дня подписания договора о побратимстве.", {("signed", "1994")}),
    # the day or month whose anniversary is told
    ("В мае исполнилось 30 лет побратимству Пскова и Тарту.", {("exists", "1994-05")}),
    ("Во вторник исполнилось ровно 30 лет, как Псков и Тарту стали побратимами.", {("signed", "1994-05-14")}),
    ("Этой весной исполнилось 30 лет побратимству Пскова и Тарту.", {("exists", "1994")}),
    ("С того дня, как Псков и Тарту подписали договор, прошло десять лет.", {("signed", "2014")}),
    # what opens a sentence and belongs to another verb
    (
        "В апреле прошла ярмарка, и в понедельник, 6 мая, Псков и Тарту стали побратимами: мэры подписали договор.",
        {("signed", "2024-05-06")},
    ),
    ("Прошлой весной, когда цвели сады, Псков и Тарту подписали договор.", {("signed", "2023")}),
    ("Зимой открыли каток; в августе мэр Тарту подпишет в Пскове договор.", {("planned", "2024-08")}),
    # when a plan is to be done, told behind it
    ("Псков предложил Тарту договор о дружбе, и юристам велено подготовить его к июню.", {("planned", "2024-06")}),
    ("Псков предложил Тарту договор о дружбе, ответа ждут к июню.", {("planned", None)}),
    ("Псков намерен породниться с Тарту, а программа форума рассчитана до 2027 года.", {("planned", None)}),
    ("Псков и Тарту договорились о побратимстве. Соглашение будет готово к осени.", {("planned", "2024")}),
    ("Псков намерен породниться с Тарту. Ожидается, что это произойдёт осенью.", {("planned", "2024")}),
    ("Псков с марта ведёт переговоры о побратимстве с Тарту.", {("planned", "2024-03")}),
    ("Тарту, в побратимах Пскова с 2005 года, готовит к отправке хор.", {("planned", None)}),
    ("Псков предложил Тарту побратимство. Программа фестиваля будет готова к осени.", {("planned", None)}),
    # what came at some time after a date is not of it
    ("После 24 февраля 2022 года Псков приостановил сотрудничество с Тарту.", {("suspended", None)}),
    ("После форума 3 мая Псков и Тарту подписали договор.", {("signed", "2024-05-03")}),
    # told behind
    ("Псков и Тарту подписали договор о побратимстве. Дело было в понедельник в ратуше.", {("signed", "2024-05-13")}),
    ("Псков и Тарту подписали договор о побратимстве. Дело пошло.", {("signed", None)}),
    ("Псков расторг договор о побратимстве с Тарту. Постановление подписано 7 мая.", {("terminated", "2024-05-07")}),
    ("В Пскове гостили школьники из города-побратима Тарту. Они жили здесь с 3 по 8 мая.", {("visited", "2024-05-03")}),
    ("В Пскове гостили школьники из города-побратима Тарту. Они не жили здесь в мае.", {("visited", None)}),
    # a present for what is to come; what has just begun
    ("Псков — побратим Тарту. Хор отправляется в Тарту 10 ноября.", {("visited", "2024-11-10")}),
    # the weekend has its Saturday
    ("В минувшие выходные в Пскове гостил хор из побратима Тарту.", {("visited", "2024-05-11")}),
    # what is told next was later
    (
        "В октябре прошлого года Псков породнился с Тарту, и в марте оттуда приезжали студенты.",
        {("signed", "2023-10"), ("visited", "2024-03")},
    ),
    (
        "В феврале прошлого года Псков породнился с Тарту, и в марте оттуда приезжали студенты.",
        {("signed", "2023-02"), ("visited", "2023-03")},
    ),
    # told closer right behind a year; a year with a participle is not that of the news
    ("Псков и Тарту связывает протокол, подписанный год назад, в августе.", {("signed", "2023-08")}),
    (
        "Псков и Тарту связывает договор, подписанный в 2011-м, в мае продлённый.",
        {("signed", "2011"), ("renewed", "2024-05")},
    ),
    # a participle that tells of the same time
    ("Псков обрёл друга в 2022 году, подписав договор о побратимстве с Тарту.", {("signed", "2022")}),
    # the next season, told in it; by a season
    ("Псков и Тарту породнятся будущей весной.", {("planned", "2025")}),
    ("Псков и Тарту намерены к весне стать побратимами.", {("planned", "2025")}),
    # beside a signing of the same date nothing else began
    ("Дружбе Пскова и Тарту тридцать лет: договор города подписали 3 мая 1994 года.", {("signed", "1994-05-03")}),
]


@pytest.mark.parametrize(("text", "events"), EVENTS, ids=[row[0] for row in EVENTS])
def test_deed_has_the_date_that_is_told_of_it(text: str, events: set[tuple[str, str | None]]) -> None:
    (tie,) = extract(Article(text, language="ru", published="2024-05-16")).partnerships
    assert {(e.type, e.date) for e in tie.events} == events


def told(text: str) -> dict[str, set[tuple[str, str | None]]]:
    """The events of each pair of Псков, under the name of its partner."""
    record = extract(Article(text, language="ru", published="2024-05-16"))
    return {
        next(side.name for side in t.between if side.name != "Псков"): {(e.type, e.date) for e in t.events}
        for t in record.partnerships
    }


def test_renewal_far_below_is_of_the_day_of_the_session() -> None:
    text = (
        "Псковская дума вчера собралась на очередную сессию.\nДепутаты обсудили бюджет.\n"
        "Говорили и о дорогах.\nПродлён договор о побратимстве с Тарту."
    )
    assert told(text)["Тарту"] == {("renewed", "2024-05-15")}


def test_renewal_far_below_is_not_of_the_day_of_a_report() -> None:
    text = (
        "О друзьях Пскова депутаты услышали вчера от чиновника.\nСписок длинный.\nЕсть в нём города Китая.\n"
        "Тарту, старейший побратим, подтвердил, что договор менять не намерен."
    )
    assert told(text)["Тарту"] == {("renewed", None)}


def test_years_of_several_partners_are_all_beginnings() -> None:
    text = "На праздник в Псков прибыли делегации Тарту и Оснабрюка, побратимов города с 1972 и 1958 годов."
    assert told(text) == {
        "Тарту": {("visited", None), ("exists", "1972")},
        "Оснабрюк": {("visited", None), ("exists", "1958")},
    }


def test_day_of_a_dateline_is_no_day_of_guests() -> None:
    text = "ПСКОВ, 14 мая.\nВ Пскове гостили школьники из города-побратима Тарту."
    assert told(text)["Тарту"] == {("visited", None)}


def test_signing_told_by_its_signers_is_of_the_day_of_the_papers() -> None:
    text = (
        "Псков, Тарту и Оснабрюк подписали вчера меморандум о сотрудничестве.\nТекст готовили юристы.\n"
        "Росчерков три: мэр Пскова Борис Елкин, мэр Тарту Урмас Клаас и мэр Оснабрюка Катарина Пёттер."
    )
    assert {date for events in told(text).values() for type_, date in events if type_ == "signed"} == {"2024-05-15"}


STORIES = [
    ("В конце месяца сотрудничество с Псковом приостановил Оснабрюк.", "2024-03"),
    ("К концу месяца сотрудничество с Псковом приостановил и Оснабрюк.", "2024-03"),
    ("До конца месяца сотрудничество с Псковом приостановил и Оснабрюк.", "2024-03"),
    ("В этом же месяце сотрудничество с Псковом приостановил Оснабрюк.", "2024-03"),
    ("На той же неделе сотрудничество с Псковом приостановил Оснабрюк.", "2024-02"),
    ("Сотрудничество с Псковом приостановил до конца месяца Оснабрюк.", None),
    ("Вскоре сотрудничество с Псковом приостановил Оснабрюк.", None),
]


@pytest.mark.parametrize(("text", "date"), STORIES, ids=[row[0] for row in STORIES])
def test_time_told_by_the_one_before_is_counted_from_it(text: str, date: str | None) -> None:
    assert told(f"1 марта связи с Псковом разорвал Тарту. {text}")["Оснабрюк"] == {("suspended", date)}


PLANS = [
    ("Псков и Тарту готовятся породниться. Срок — весна следующего года.", "2025"),
    ("Псков и Тарту готовятся породниться. Торжество запланировано на лето.", "2024"),
    ("Псков и Тарту готовятся породниться. Праздник мёда запланирован на лето.", None),
    ("В понедельник мэр Пскова провёл переговоры с послом. Речь шла о побратимстве с Тарту.", "2024-05-13"),
    ("Подписание договора Пскова с Тарту перенесли на осень. Проект города одобрили в мае.", "2024"),
]


@pytest.mark.parametrize(("text", "date"), PLANS, ids=[row[0] for row in PLANS])
def test_plan_has_the_time_foreseen_or_the_day_of_the_talks(text: str, date: str | None) -> None:
    assert told(text)["Тарту"] == {("planned", date)}


def test_guests_who_are_there_for_weeks_came_in_the_week_that_is_counted() -> None:
    text = "Третью неделю гостит в Пскове делегация города-побратима Тарту."
    assert told(text)["Тарту"] == {("visited", "2024-05")}
