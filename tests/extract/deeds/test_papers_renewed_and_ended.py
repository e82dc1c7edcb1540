"""What papers renew, end and date; sentences of our own, published on Wednesday, 2023-06-07."""

from __future__ import annotations

import pytest

from kg.extract.record import extract
from kg.model.article import Article


def told(text: str) -> set[tuple[str, str | None, str | None]]:
    """The events of all pairs, as (type, date, document)."""
    record = extract(Article(text, language="ru", published="2023-06-07"))
    return {(e.type, e.date, e.document) for tie in record.partnerships for e in tie.events}


RENEWED = [
    (
        "Мэры Пскова и Нарвы поставили вчера подписи под приложением, которое продлевает договор о побратимстве.",
        {("renewed", "2023-06-06", "sister_city_agreement")},
    ),
    (
        "В мае 2015-го дума Пскова приняла декларацию, которой подтвердила верность договору о побратимстве с Нарвой.",
        {("renewed", "2015-05", "declaration")},
    ),
    (
        "Мэры Пскова и Нарвы в среду ещё раз подписали договор о побратимстве, слово в слово.",
        {("renewed", "2023-06-07", "sister_city_agreement")},
    ),
    (
        "Мэры Пскова и Нарвы в пятницу подписали хартию о побратимстве взамен той, что действовала с 1980 года.",
        {("renewed", "2023-06-02", "sister_city_agreement"), ("exists", "1980", None)},
    ),
    (
        (
            "Новый договор о побратимстве Пскова и Нарвы вступает в силу взамен прежнего, составленного в 1980 году. "
            "Подписали его в пятницу мэры городов."
        ),
        {("renewed", "2023-06-02", "sister_city_agreement"), ("signed", "1980", "sister_city_agreement")},
    ),
    (
        (
            "В понедельник делегация Нарвы приехала в Псков. Соглашение о дружбе истекало 31 декабря, и мэры Пскова и "
            "Нарвы тут же расписались под его продлением на пять лет."
        ),
        {("renewed", "2023-06-05", "friendship_agreement"), ("visited", "2023-06-05", None)},
    ),
    (
        "Договор Пскова и Нарвы действует с 1990 года. В пятницу его подтвердили декларацией, под которой расписались.",
        {("renewed", "2023-06-02", "declaration"), ("exists", "1990", None)},
    ),
    (
        (
            "Договор о побратимстве Псков и Нарва заключили в 1990 году. В субботу стороны подписали протокол: срок "
            "действия договора о побратимстве продлевается ещё на пять лет."
        ),
        {("signed", "1990", "sister_city_agreement"), ("renewed", "2023-06-03", "protocol")},
    ),
    (
        ("Договор о побратимстве Пскова и Нарвы истёк в 2020 году. Новый, вместо прежнего, мэр подписал 28 мая."),
        {("renewed", "2023-05-28", None)},
    ),
    (
        (
            "Совет Нарвы в апреле проголосовал за продление договора с побратимом Псковом. Его текст привёз вице-мэр. "
            "Подписи под ним вчера поставили мэры обоих городов."
        ),
        {("renewed", "2023-04", "sister_city_agreement"), ("renewed", "2023-06-06", None)},
    ),
]


@pytest.mark.parametrize(("text", "events"), RENEWED)
def test_a_paper_that_confirms_another_renews_the_tie(
    text: str, events: set[tuple[str, str | None, str | None]]
) -> None:
    assert told(text) == events


def test_guests_who_confirm_that_they_come_renew_nothing() -> None:
    events = told("Псков празднует День города. Из-за рубежа приезд подтвердила пока лишь Нарва, побратим Пскова.")
    assert all(type_ != "renewed" for type_, _, _ in events)


OF_OTHER_THINGS = [
    "Псков и Нарва — побратимы. Трактора в Нарву Псков поставлял по контрактам 2010 года.",
    "Псков и Нарва — побратимы. Приглашение для школьников подписала мэр Нарвы Анна Ильвес.",
    "Псков и Нарва — побратимы. Платить наличными в Нарве вышло из моды.",
    "Псков и Нарва — побратимы. Валун в сквере установили в 2009 году.",
    "Псков и Нарва — побратимы. Перечень побратимов Пскова тогда открывали Нарва и Полоцк.",
]


@pytest.mark.parametrize("text", OF_OTHER_THINGS)
def test_what_is_done_with_other_things_tells_nothing_of_the_tie(text: str) -> None:
    assert {type_ for type_, _, _ in told(text)} == {"exists"}


def test_a_pause_that_lasts_is_of_this_year_though_the_tie_is_old() -> None:
    text = "Побратимские связи Пскова с Нарвой, начавшиеся в 1989 году со школьных писем, стоят на паузе с февраля."
    assert told(text) == {("suspended", "2023-02", None), ("exists", "1989", None)}


def test_how_long_an_ended_paper_had_served() -> None:
    text = "Договор о сотрудничестве с Псковом, служивший двенадцать лет, депутаты Нарвы расторгли 3 марта."
    assert told(text) == {("terminated", "2023-03-03", "cooperation_agreement"), ("exists", "2011", None)}


def test_since_when_a_paper_works() -> None:
    assert ("exists", "2002", None) in told("Соглашение о дружбе связывает Псков с Нарвой. Работает оно с 2002 года.")


ENDED = [
    (
        "Дольше всех держится Нарва. Побратимские отношения Пскова с ней установлены в 1992 году. Магистрат 9 марта "
        "прошлого года объявил о паузе в официальных контактах."
    ),
    "Псков признал утратившим силу договор с Нарвой. С белорусским Полоцком город расстался раньше, 9 марта 2022 года.",
]


@pytest.mark.parametrize("text", ENDED)
def test_a_body_or_a_town_ends_or_pauses_what_was_told_before(text: str) -> None:
    assert any(type_ in ("suspended", "terminated") and date == "2022-03-09" for type_, date, _ in told(text))


PLANNED = [
    ("Псков и Нарва ограничились объявлением, что договор о побратимстве заключат 21 июля.", "2023-07-21"),
    ("Псковская дума готова рассмотреть проект договора о дружбе с Нарвой после каникул, в сентябре.", "2023-09"),
]


@pytest.mark.parametrize(("text", "date"), PLANNED)
def test_what_is_only_announced_is_planned(text: str, date: str) -> None:
    assert {(type_, day) for type_, day, _ in told(text)} == {("planned", date)}


def test_what_a_memorandum_leaves_to_a_plan_of_measures() -> None:
    text = "Псков и Нарва подписали меморандум 3 июня. В сентябре специалисты сведут всё это в план мероприятий."
    assert told(text) == {("signed", "2023-06-03", "memorandum"), ("planned", "2023-09", "road_map")}


SIGNED = [
    ("Меморандум Пскова с Нарвой, принятый в 2006 году, касается туризма.", ("signed", "2006", "memorandum")),
    (
        (
            "Письмо о намерениях Псков и Нарва подписали в августе 2021-го, а в мае следующего года за ним последовало "
            "соглашение о сотрудничестве."
        ),
        ("signed", "2022-05", "cooperation_agreement"),
    ),
    (
        "Совет старейшин общины Нарва 1 июня утвердил побратимские отношения с российским Псковом.",
        ("signed", "2023-06-01", None),
    ),
    (
        "Псков побывал в Нарве, у своего побратима. Мэр уехал с протоколом о сотрудничестве Пскова и Нарвы.",
        ("signed", None, "protocol"),
    ),
    (
        "Псков стал побратимом Нарвы. Соглашение подписали мэры; названы в нём торговля и сотрудничество музеев.",
        ("signed", None, "sister_city_agreement"),
    ),
]


@pytest.mark.parametrize(("text", "event"), SIGNED)
def test_a_paper_that_came_to_be_was_signed(text: str, event: tuple[str, str | None, str | None]) -> None:
    assert event in told(text)


NOT_ITS_DATE = [
    "Соглашение о дружбе, под которым поставили подписи мэры Пскова и Нарвы, готовили два года: мешали январские бури.",
    "Псков и Нарва подписали соглашение о сотрудничестве. Подписей было больше, чем в прошлом году.",
]


@pytest.mark.parametrize("text", NOT_ITS_DATE)
def test_a_time_that_tells_something_else_apart_dates_no_signing(text: str) -> None:
    assert {date for type_, date, _ in told(text) if type_ == "signed"} == {None}


def test_who_came_for_the_signing_plans_none() -> None:
    text = "Соглашение о побратимстве Псков и Нарва заключили в 1994 году, мэр Анна Ильвес прилетела на подписание."
    assert told(text) == {("signed", "1994", "sister_city_agreement")}


def test_a_time_told_twice_is_the_first() -> None:
    text = (
        "Псков готовит договор с Валгой к 27 мая. Договор о сотрудничестве с Полоцком дума Пскова расторгла в марте "
        "прошлого года, через две недели после отъезда посла."
    )
    assert ("terminated", "2022-03", "cooperation_agreement") in told(text)


def test_until_when_a_programme_runs_is_not_when_it_is_made() -> None:
    text = "Псков и Нарва, побратимы, рассчитывают составить программу совместных действий до 2026 года."
    assert told(text) == {("planned", None, "road_map")}


def test_what_was_due_and_was_cancelled_has_no_day_any_more() -> None:
    text = "У Пскова с Нарвой история длиннее. Побратимами они должны были стать в прошлом году, но церемонию отменили."
    assert told(text) == {("planned", None, None)}


def test_who_would_not_put_a_name_under_it_signed_nothing() -> None:
    text = "Псков и Нарва — побратимы с 1990 года. Мэр Пскова свою подпись под договором с Нарвой ставить не стал."
    assert all(type_ != "signed" for type_, _, _ in told(text))


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "Договор о побратимстве Твери с Псковом действует с 1998 года, но в марте горсовет его расторг.",
            ("terminated", "2023-03", "sister_city_agreement"),
        ),
        (
            "Договор Твери с Псковом, заключённый на десять лет, истекает, и города намерены его продлить.",
            ("planned", None, "agreement"),
        ),
    ],
)
def test_it_stands_for_the_paper_that_its_sentence_named(text: str, event: tuple[str, str | None, str]) -> None:
    assert event in told(text)


@pytest.mark.parametrize(
    ("words", "type_of"),
    [
        ("Горсовет Пскова постановил отложить все совместные программы с Тверью на неопределённый срок.", "suspended"),
        ("Псков отложил все планы с Тверью «до лучших времён».", "suspended"),
    ],
)
def test_what_towns_do_together_is_put_off(words: str, type_of: str) -> None:
    assert {kind for kind, _, _ in told(f"Псков — побратим Твери. {words}")} == {type_of}


def test_who_asks_to_become_kin_only_intends_it() -> None:
    text = "У Твери есть побратимы. В 2021 году к тверичанам в побратимы просился польский Эльблонг."
    assert told(text) == {("planned", "2021", None)}


def test_who_came_and_then_signed_came_to_sign() -> None:
    text = "Весной в Псков приезжала мэр Твери Анна Сомова: она поставила подпись под договором о побратимстве."
    assert {kind for kind, _, _ in told(text)} == {"signed"}


@pytest.mark.parametrize(
    "text",
    [
        "После разрыва отношений между столицами Псков приостановил связи с Нарвой.",
        "Псков заморозил побратимские связи с Нарвой после разрыва дипломатических отношений.",
        "После разрыва отношений двух стран Псков приостановил сотрудничество с Нарвой.",
    ],
)
def test_break_of_others_before_a_pause_ends_no_tie(text: str) -> None:
    assert {type_ for type_, _, _ in told(text)} == {"suspended"}


def test_break_of_the_tie_ends_it() -> None:
    text = "После разрыва побратимских связей Пскова с Нарвой прошёл год."
    assert {type_ for type_, _, _ in told(text)} == {"terminated"}
