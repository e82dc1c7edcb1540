"""Visits in news of two or three sentences; sentences of our own, published on Thursday, 2024-06-13."""

from __future__ import annotations

import pytest

from kg.extract.record import extract
from kg.model.article import Article

Told = set[tuple[str, str, str | None]]


def told(text: str, title: str = "") -> Told:
    """The events of all pairs, as (names in order, type, date)."""
    record = extract(Article(text, title=title, language="ru", published="2024-06-13"))
    pairs = (("–".join(sorted(p.name for p in tie.between)), tie.events) for tie in record.partnerships)
    return {(pair, e.type, e.date) for pair, events in pairs for e in events}


@pytest.mark.parametrize(
    ("text", "older"),
    [
        ("В Псков прибыла делегация города-побратима Тарту. Прошлый раз эстонцы приезжали в 2019 году.", "2019"),
        ("Делегация Тарту гостит в Пскове. Два года назад псковичи ездили в город-побратим на фестиваль.", "2022"),
        ("Школьники Тарту приехали в город-побратим Псков. Последняя поездка была в мае 2018 года.", "2018-05"),
        ("Мэр Тарту принял делегацию города-побратима Пскова. В 2017 году он сам приезжал в Псков.", "2017"),
    ],
)
def test_visit_of_years_ago_told_behind_the_news_leaves_it_undated(text: str, older: str) -> None:
    assert told(text) == {("Псков–Тарту", "visited", None), ("Псков–Тарту", "visited", older)}


def test_time_of_a_visit_told_behind_it_is_its_own() -> None:
    text = "Школьники Тарту приехали в город-побратим Псков. Поездка состоялась в мае."
    assert told(text) == {("Псков–Тарту", "visited", "2024-05")}


@pytest.mark.parametrize(
    "text",
    [
        "Делегация Пскова посетила Таллин и город-побратим Тарту.",
        "Школьники Пскова побывали в Таллине, Нарве и городе-побратиме Тарту.",
        "Хор Пскова съездил в город-побратим Тарту и в Таллин.",
        "Делегация Пскова прилетела в Таллин, а оттуда отправилась в город-побратим Тарту.",
        "Школьники Пскова побывали в Таллине, а затем в городе-побратиме Тарту.",
        "Делегация Пскова вернулась из Эстонии. Мэр провёл встречи в Таллине и в городе-побратиме Тарту.",
        "Мэр Пскова вылетел в Таллин. Вчера он посетил город-побратим Тарту.",
        "Делегация Пскова прибыла в Таллин. Вчера она побывала в Тарту, городе-побратиме Пскова.",
    ],
)
def test_towns_seen_beside_a_partner_are_none(text: str) -> None:
    assert {(pair, type_) for pair, type_, _ in told(text)} == {("Псков–Тарту", "visited")}


@pytest.mark.parametrize(
    "text",
    [
        "Делегация Пскова посетила города-побратимы Тарту и Нойс.",
        "Псков дружит с Нойсом и Тарту. Делегация Пскова посетила Нойс и город-побратим Тарту.",
    ],
)
def test_several_partners_visited_are_partners(text: str) -> None:
    assert {pair for pair, _, _ in told(text)} == {"Псков–Тарту", "Нойс–Псков"}


@pytest.mark.parametrize(
    "text",
    [
        "Мэр Пскова пригласил делегацию Тарту на День города 22 июля. Города-побратимы дружат давно.",
        "Глава Пскова направил приглашение мэру Тарту посетить город-побратим в августе.",
        "Мэр Тарту получил приглашение побывать в городе-побратиме Пскове 5 июля.",
        "На праздник 22 июля в Псков приглашены гости из города-побратима Тарту.",
        "Псков позвал делегацию города-побратима Тарту на ярмарку 3 августа.",
    ],
)
def test_invitation_for_a_day_is_no_visit(text: str) -> None:
    assert told(text) == {("Псков–Тарту", "exists", None)}


def test_guests_who_came_by_invitation_are_a_visit() -> None:
    text = "По приглашению мэра Пскова 5 июня в город прибыла делегация города-побратима Тарту."
    assert told(text) == {("Псков–Тарту", "visited", "2024-06-05")}


@pytest.mark.parametrize(
    "behind",
    [
        "Города-побратимы договорились развивать спорт.",
        "Города-побратимы намерены продолжать обмены.",
        "Города-побратимы договорились обсудить транспорт.",
    ],
)
def test_what_partners_will_do_together_is_no_plan_of_a_tie(behind: str) -> None:
    text = f"Мэры Пскова и Тарту встретились 5 июня. {behind}"
    assert told(text) == {("Псков–Тарту", "visited", "2024-06-05")}


def test_what_towns_agreed_to_sign_is_a_plan() -> None:
    text = "Мэры Пскова и Тарту встретились 5 июня. Города договорились подписать договор о побратимстве."
    assert ("Псков–Тарту", "planned") in {(pair, type_) for pair, type_, _ in told(text)}


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("В Псков приехали побратимы", "5 июня в Псков прибыла делегация Тарту. Гости осмотрели кремль."),
        ("Гости из города-побратима", "Делегация Тарту 5 июня посетила Псков."),
        ("Псков принимает делегацию города-побратима", "Школьники из Тарту 5 июня приехали в Псков."),
    ],
)
def test_headline_calls_those_partners_whose_visit_the_body_tells(title: str, text: str) -> None:
    assert told(text, title) == {("Псков–Тарту", "visited", "2024-06-05")}


def test_headline_on_partners_ties_no_third_town() -> None:
    text = "5 июня в Псков прибыла делегация Тарту. Из Нойса приехал хор."
    assert told(text, "В Псков приехали гости") == set()


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Псков и Тарту — побратимы. В прошлом году города обменялись визитами.", "2023"),
        ("Псков и Тарту связывает договор о дружбе. Последний раз делегации городов встречались в 2019 году.", "2019"),
        ("Псков и Тарту — побратимы. Делегации городов встречались в 2015 году.", "2015"),
    ],
)
def test_delegations_of_both_towns_met_at_the_time_told(text: str, date: str) -> None:
    assert ("Псков–Тарту", "visited", date) in told(text)


def test_delegations_that_met_every_year_tell_no_visit() -> None:
    text = "Псков и Тарту — побратимы. Делегации городов встречались каждый год."
    assert "visited" not in {type_ for _, type_, _ in told(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Видеоконференция администраций Пскова и Тарту прошла 5 июня. Города-побратимы обсудили транспорт.",
        "Онлайн-встреча администраций Пскова и Тарту прошла 5 июня. Города-побратимы обсудили транспорт.",
        "Школьники Пскова и Тарту провели видеомост 5 июня. Псков и Тарту — побратимы.",
        "5 июня школьники Пскова и Тарту провели онлайн-урок. Псков и Тарту — города-побратимы.",
    ],
)
def test_meeting_online_is_a_visit(text: str) -> None:
    assert told(text) == {("Псков–Тарту", "visited", "2024-06-05")}


@pytest.mark.parametrize(
    "text",
    [
        "Поездка школьников Пскова в город-побратим Тарту перенесена на неопределённый срок.",
        "Визит делегации Пскова в город-побратим Тарту отложен на неопределённый срок.",
        "Поездку хора в город-побратим Тарту власти Пскова перенесли на более поздний срок.",
    ],
)
def test_journey_put_off_for_good_is_neither_a_visit_nor_an_end(text: str) -> None:
    assert told(text) == {("Псков–Тарту", "exists", None)}


def test_tie_put_off_for_good_is_suspended() -> None:
    text = "Псков приостановил побратимство с Тарту на неопределённый срок."
    assert ("Псков–Тарту", "suspended", None) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Псковичи приняли участие в Дне города Тарту 15 мая. Тарту — побратим Пскова.",
        "Представители Пскова приняли участие в Дне города Тарту 15 мая. Тарту — побратим Пскова.",
        "Мэр Пскова участвовал в Дне города Тарту 15 мая. Тарту — побратим Пскова.",
    ],
)
def test_who_takes_part_in_a_partners_feast_was_there(text: str) -> None:
    assert told(text) == {("Псков–Тарту", "visited", "2024-05-15")}


def test_who_feasts_at_home_was_nowhere() -> None:
    text = "Псковичи приняли участие в Дне города Пскова 15 мая. Тарту — побратим Пскова."
    assert told(text) == {("Псков–Тарту", "exists", None)}


@pytest.mark.parametrize(
    "text",
    [
        "В годы перестройки артисты Пскова побывали в городе-побратиме Тарту.",
        "В 70-х годах прошлого века делегация Пскова посетила город-побратим Тарту.",
        "В девяностые школьники Пскова съездили в город-побратим Тарту.",
    ],
)
def test_one_journey_of_an_age_is_a_visit_without_a_date(text: str) -> None:
    assert told(text) == {("Псков–Тарту", "visited", None)}


def test_journeys_of_an_age_are_none() -> None:
    text = "В девяностые псковичи часто ездили в город-побратим Тарту."
    assert told(text) == {("Псков–Тарту", "exists", None)}


@pytest.mark.parametrize(
    "text",
    [
        "Поезд дружбы из Пскова прибыл в город-побратим Тарту 5 июня.",
        "Поезд Памяти из Пскова прибыл в город-побратим Тарту 5 июня.",
        "Яхта с экипажем из Пскова пришла в город-побратим Тарту 5 июня.",
    ],
)
def test_train_of_friendship_and_yacht_bring_people(text: str) -> None:
    assert told(text) == {("Псков–Тарту", "visited", "2024-06-05")}


def test_train_with_coal_brings_nobody() -> None:
    assert told("Поезд с углём из Пскова прибыл в город-побратим Тарту 5 июня.") == {("Псков–Тарту", "exists", None)}


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("В 2009 и 2011 годах врачи Пскова ездили в город-побратим Тарту.", {"2009", "2011"}),
        ("Делегации Пскова приезжали в город-побратим Тарту в мае и сентябре 2012 года.", {"2012-05", "2012-09"}),
    ],
)
def test_visits_of_two_times_under_one_verb_are_two(text: str, dates: set[str]) -> None:
    assert told(text) == {("Псков–Тарту", "visited", date) for date in dates}


def test_visit_of_two_months_is_one() -> None:
    text = "Делегация Пскова гостила в городе-побратиме Тарту в мае и июне 2012 года."
    assert told(text) == {("Псков–Тарту", "visited", "2012-05")}


def test_delegations_of_partners_that_met_in_the_town_came_to_it() -> None:
    text = "5 июня в Пскове встретились делегации Нойса и Тарту — побратимов города."
    assert told(text) == {("Нойс–Псков", "visited", "2024-06-05"), ("Псков–Тарту", "visited", "2024-06-05")}


@pytest.mark.parametrize(
    "text",
    [
        "Делегация Пскова посетила Тарту, где в 1993 году был подписан договор о побратимстве.",
        "Хор Пскова съездил в Тарту, где в 1993 году города подписали договор о побратимстве.",
    ],
)
def test_visit_to_where_a_treaty_was_signed_years_ago_is_one(text: str) -> None:
    assert told(text) == {("Псков–Тарту", "visited", None), ("Псков–Тарту", "signed", "1993")}


def test_trip_to_a_signing_of_this_year_is_none() -> None:
    text = "Делегация Пскова посетила Тарту, где 5 июня был подписан договор о побратимстве."
    assert told(text) == {("Псков–Тарту", "signed", "2024-06-05")}


def test_length_of_an_exchange_is_not_that_of_a_tie() -> None:
    text = (
        "Гимназия Пскова принимала учеников из Тарту. Обмен длился неделю, с 20 мая. Псков и Тарту — города-партнёры."
    )
    assert told(text) == {("Псков–Тарту", "visited", "2024-05-20")}


def test_guests_told_of_before_came_on_the_day_told_behind() -> None:
    text = "Школа Пскова встретила учеников из Тарту. Ребята приехали 2 мая. Псков и Тарту — города-партнёры."
    assert told(text) == {("Псков–Тарту", "visited", "2024-05-02")}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "Делегация Тарту, города-побратима Пскова, приехала 10 июня, а делегация Нойса, тоже побратима, — 12 июня.",
            "2024-06-12",
        ),
        (
            "Делегация Тарту, побратима Пскова, прибыла 10 июня, а гости из Нойса, тоже побратима, ожидаются 20 июня.",
            "2024-06-20",
        ),
    ],
)
def test_second_partners_guests_have_their_own_day(text: str, day: str) -> None:
    assert told(text) == {("Псков–Тарту", "visited", "2024-06-10"), ("Нойс–Псков", "visited", day)}


def test_signing_that_is_expected_is_no_visit() -> None:
    text = "Подписание договора о побратимстве Пскова и Тарту ожидается 20 июня."
    assert told(text) == {("Псков–Тарту", "planned", "2024-06-20")}
