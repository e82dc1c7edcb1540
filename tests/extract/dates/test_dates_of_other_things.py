"""Dates of deeds where dates of other things stand around; sentences of our own, published on Thursday, 2024-06-13."""

from __future__ import annotations

import pytest

from kg.extract.record import extract
from kg.model.article import Article


def told(text: str, title: str = "") -> set[tuple[str, str | None]]:
    """The events of all pairs, as (type, date)."""
    record = extract(Article(text, title=title, language="ru", published="2024-06-13"))
    return {(e.type, e.date) for tie in record.partnerships for e in tie.events}


def dates_by_partner(text: str) -> dict[str, set[tuple[str, str | None]]]:
    """The events of each pair, under the name of its second municipality."""
    record = extract(Article(text, language="ru", published="2024-06-13"))
    return {t.between[1].name: {(e.type, e.date) for e in t.events} for t in record.partnerships}


@pytest.mark.parametrize(
    ("shown", "signed", "event"),
    [
        ("Осмотрели набережную, отстроенную в 2019 году.", "подписали меморандум.", ("signed", "2024-06-12")),
        ("Осмотрели порт.", "продлили соглашение, заключённое в 1999 году.", ("renewed", "2024-06-12")),
    ],
)
def test_when_a_thing_was_made_does_not_hide_the_day_of_the_news(
    shown: str, signed: str, event: tuple[str, str]
) -> None:
    assert event in told(f"В среду мэр Ялты встретила коллегу из города-побратима Ниша. {shown} Стороны {signed}")


def test_since_when_towns_are_twins_leaves_the_day_before_it_alone() -> None:
    text = "В среду мэр Ялты встретила коллегу из Ниша. Города дружат с 2009 года. Стороны подписали меморандум."
    assert ("signed", "2024-06-12") in told(text)


def test_background_in_a_paragraph_of_its_own_has_no_day_of_the_lead() -> None:
    text = (
        "В среду в Ялту приехали гости из Ниша.\n\nГорода дружат с 2009 года. Потом к этому добавилось "
        "соглашение о торговле, под которым стоят подписи обоих мэров."
    )
    assert ("signed", "2024-06-12") not in told(text)


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Побратимские связи Гамбурга и Пензы с 2022 года стоят на паузе.", {("suspended", "2022")}),
        ("Партнёрство Гамбурга и Пензы с марта 2022 года пребывает в заморозке.", {("suspended", "2022-03")}),
        ("С января Елгава больше не числится среди побратимов Витебска.", {("terminated", "2024-01")}),
        ("Договор о побратимстве Елгавы и Витебска с прошлого года не действует.", {("terminated", "2023")}),
    ],
)
def test_since_when_a_tie_is_off_is_when_it_ended(text: str, events: set[tuple[str, str]]) -> None:
    assert told(text) == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Побратимские связи Киля с Пензой, живущие с 1988 года, заморожены.",
            {("exists", "1988"), ("suspended", None)},
        ),
        (
            "Побратимы с 1988 года, Киль и Пенза с 2022-го не общаются: отношения заморожены.",
            {("exists", "1988"), ("suspended", "2022")},
        ),
    ],
)
def test_since_when_towns_were_twins_is_not_when_it_ended(text: str, events: set[tuple[str, str | None]]) -> None:
    assert told(text) == events


def test_tie_that_lasted_until_a_month_was_ended_then() -> None:
    text = "Соглашение Бийска и Прешова действовало с 2002 года по ноябрь 2022-го. Тогда его расторгли."
    assert ("terminated", "2022-11") in told(text)


def test_a_town_acts_where_the_plague_is_but_the_reason() -> None:
    text = "Из-за пандемии Елгава ещё в 2020 году отказалась от партнёрства с Барановичами."
    assert told(text) == {("terminated", "2020")}


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("У Петрозаводска давняя дружба с Дулутом: она началась в 1987 году.", "1987"),
        ("У Твери есть побратим — Безансон. Сотрудничество началось в 1996 году.", "1996"),
        ("Мэры Кирова и Седльце пожали руки 3 июня 1995 года. С того дня города — побратимы.", "1995-06-03"),
        ("В 1995 году в Киров приехали школьники из Седльце. С тех пор города сотрудничают.", "1995"),
        ("Иваново и Ганновер — побратимы вот уже четыре десятка лет.", "1984"),
        ("Полтора десятка лет Красноярск дружит с Чанчунем.", "2009"),
    ],
)
def test_since_when_is_told_in_another_clause_or_by_tens_of_years(text: str, date: str) -> None:
    assert ("exists", date) in told(text)


def test_what_is_to_begin_is_no_beginning_of_the_tie() -> None:
    text = "В среду Калининград и Гродно породнились. Сотрудничество музеев начнётся в ноябре."
    assert ("exists", "2024-11") not in told(text)


def test_friendship_opens_a_text_behind_a_headline_and_names_no_square() -> None:
    assert told("Дружба Пскова и Гери началась в 1964 году.", "Новости дня") == {("exists", "1964")}


def test_each_of_two_partners_has_its_own_beginning() -> None:
    ordinals = "Побратимов у Иванова двое: Лодзь и Турку. С первой дружат с 1992 года, со вторым с 1997-го."
    assert dates_by_partner(ordinals) == {"Лодзь": {("exists", "1992")}, "Турку": {("exists", "1997")}}
    jubilees = "У Иванова два юбилея: полвека дружбы с Лодзью и четверть века — со Штутгартом."
    assert dates_by_partner(jubilees) == {"Лодзь": {("exists", "1974")}, "Штутгарт": {("exists", "1999")}}


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "Нижнекамск и Джизак породнились в 2021 году, а 6 июня в Нижнекамск прибыли гости из Джизака.",
            ("visited", "2024-06-06"),
        ),
        (
            "Партнёрство Новосибирска и Саппоро действовало с 1990 года. В позапрошлом его приостановили.",
            ("suspended", "2022"),
        ),
        (
            "Делегация Нячанга прилетела в Хабаровск 4 июня. На второй день города подписали меморандум.",
            ("signed", "2024-06-05"),
        ),
    ],
)
def test_a_date_beside_an_older_one(text: str, event: tuple[str, str]) -> None:
    assert event in told(text)


@pytest.mark.parametrize(
    "other",
    [
        "Парк разбили в 1898 году.",
        "Мэра избрали в 2021 году.",
        "Лотман переехал туда в 1950 году.",
        "Мост строят с 2019 года.",
        "Завод остановят в июле.",
        "Поезд пустят в 2026 году.",
        "Пожар случился 7 мая.",
        "Выборы прошли в марте.",
        "Население за 2023 год выросло на тысячу человек.",
        "12 июня здесь отметили День России.",
        "С 1 июля подорожает проезд.",
    ],
)
@pytest.mark.parametrize(
    "deed",
    [
        "Псков и Тарту подписали договор о побратимстве.",
        "Псков расторг договор о побратимстве с Тарту.",
        "Псков намерен породниться с Тарту.",
    ],
)
def test_time_of_another_thing_behind_dates_no_deed(deed: str, other: str) -> None:
    assert {date for _, date in told(f"{deed} {other}")} == {None}


@pytest.mark.parametrize("opening", ["Лотман переехал туда в 1950 году.", "Поезд пустят в 2026 году."])
def test_year_of_another_thing_that_opens_a_passage_dates_no_deed(opening: str) -> None:
    assert told(f"{opening} Псков и Тарту подписали договор о побратимстве.") == {("signed", None)}


def test_year_that_opens_a_passage_on_ties_dates_its_deeds() -> None:
    text = "За минувший год список побратимов поредел. Псков расторг договор о побратимстве с Тарту."
    assert told(text) == {("terminated", "2023")}
    assert told("1992-й выдался рекордным. Псков породнился с Тарту.") == {("signed", "1992")}


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Прошлой осенью чаша переполнилась. Псков расторг договор о побратимстве с Тарту.", {("terminated", "2023")}),
        ("Охлаждение наступило прошлой весной. Псков приостановил побратимство с Тарту.", {("suspended", "2023")}),
        ("Школа открылась в 2019 году. Псков расторг договор о побратимстве с Тарту.", {("terminated", None)}),
        ("Прошлой осенью чаша переполнилась. Псков и Тарту — побратимы.", {("exists", None)}),
    ],
)
def test_picture_that_opens_a_passage_on_ends_sets_their_year(text: str, events: set[tuple[str, str | None]]) -> None:
    assert told(text) == events


@pytest.mark.parametrize(
    "text",
    [
        "11 июня делегация Пскова побывала в Тарту, с которым подписан договор о побратимстве.",
        "11 июня делегация Пскова вернулась из Тарту, с которым город подписал договор о побратимстве.",
        "11 июня в Псков приехали врачи из Тарту. Между городами заключён договор о побратимстве.",
        "11 июня в Псков приехали врачи из Тарту. Договор о побратимстве городов уже подписан.",
        "11 июня в Псков приехали врачи из Тарту. Побратимами города стали много лет назад.",
        "11 июня мэр Пскова принял гостей из Тарту. Города, подписавшие договор о побратимстве, обсудили туризм.",
    ],
)
def test_signing_that_only_tells_what_joins_the_towns_has_not_the_day_of_a_visit(text: str) -> None:
    assert told(text) == {("visited", "2024-06-11"), ("signed", None)}


def test_signing_told_behind_an_arrival_has_its_day() -> None:
    text = "11 июня делегация Пскова приехала в Тарту. Подписан договор о побратимстве."
    assert ("signed", "2024-06-11") in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Делегация города-побратима Тарту посетила Псков в годовщину освобождения города 23 июля 1944 года.",
        "Ветераны Тарту приехали в город-побратим Псков в память о боях 5 июля 1941 года.",
        "Делегация Пскова посетила эстонский Тарту, где в 2016 году открылся музей. Города — побратимы.",
        "Врачи из Тарту приехали в город-побратим Псков. Больница, где их принимали, построена в 1910 году.",
    ],
)
def test_visit_has_no_date_of_the_war_or_of_what_opened_there(text: str) -> None:
    assert told(text) == {("visited", None)}


def test_visit_told_behind_its_year_has_it_however_old() -> None:
    assert ("visited", "1944") in told("В 1944 году делегация Пскова посетила город-побратим Тарту.")
