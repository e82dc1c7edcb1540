"""Whose office somebody holds, where the name or who signed beside tells it."""

from __future__ import annotations

import pytest

from kg.extract.people.origin import fits_name
from kg.extract.record import extract
from kg.model.article import Article


def owners(text: str) -> dict[str, str | None]:
    officials = extract(Article(text=text, language="ru", published="2024-05-16")).officials
    return {o.name: o.of.name if o.of else None for o in officials}


@pytest.mark.parametrize(
    ("name", "own", "other"),
    [
        ("Зоран Петрович", "RS", "RU"),
        ("Ильшат Гареев", "RU", "BY"),
        ("Айдос Маратов", "KZ", "RU"),
        ("Хольгер Кляйн", "DE", "RU"),
        ("Ясуси Сакураи", "JP", "CN"),
        ("Кшиштоф Новак", "PL", "RU"),
        ("Бауыржан Оспанов", "KZ", "RU"),
        ("Лян Чэнцзюнь", "CN", "JP"),
        ("Жан-Люк Моро", "FR", "RU"),
    ],
)
def test_given_name_tells_the_country(name: str, own: str, other: str) -> None:
    assert fits_name(name, own) > 0 > fits_name(name, other)


@pytest.mark.parametrize("name", ["Иван Орлов", "Елена Белова"])
def test_name_usual_in_russia_tells_nothing_against_its_neighbours(name: str) -> None:
    assert fits_name(name, "RU") == fits_name(name, "BY")


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        (
            "Тула дружит с сербским Крагуевацем. В мае в Тулу приезжали артисты. Гостей привёз мэр Зоран Петрович.",
            ("Зоран Петрович", "Крагуевац"),
        ),
        (
            "Тула и немецкий Зуль возобновили обмен. Письмо бургомистр Хольгер Кляйн прислал ещё зимой.",
            ("Хольгер Кляйн", "Зуль"),
        ),
        (
            "Побратим Бийска — казахстанский Актау. Бийск принял гостей. О портах рассказал вице-мэр Айдос Маратов.",
            ("Айдос Маратов", "Актау"),
        ),
    ],
)
def test_office_is_of_the_town_whose_people_bear_the_name(text: str, owner: tuple[str, str]) -> None:
    assert owner in owners(text).items()


@pytest.mark.parametrize(
    "text",
    [
        "Тула и Крагуевац стали побратимами. Договор подписали мэр Зоран Петрович и глава города Иван Орлов.",
        "Тула породнилась с Крагуевацем. Под договором расписались глава города Иван Орлов и мэр Зоран Петрович.",
        "Побратимами стали Крагуевац и Тула. Договор подписали городской голова Иван Орлов и мэр Зоран Петрович.",
    ],
)
def test_of_two_signers_each_stands_for_the_end_that_suits_the_name(text: str) -> None:
    assert owners(text) == {"Иван Орлов": "Тула", "Зоран Петрович": "Крагуевац"}


def test_head_of_a_district_holds_the_office_of_a_place_of_that_kind() -> None:
    text = "Минский район и Тула стали партнёрами. Договор подписали мэр Тулы Иван Орлов и глава района Пётр Громов."
    assert owners(text)["Пётр Громов"] == "Минский район"


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Брест и Калуга дружат. Калужский глава Иван Орлов ждёт гостей.", ("Иван Орлов", "Калуга")),
        (
            "Тула и Брест дружат. Тульский мэр Иван Орлов звонил брестскому коллеге Павлу Кузьмину.",
            ("Павел Кузьмин", "Брест"),
        ),
        (
            "Тула и Брест дружат. Мэр Тулы Иван Орлов и его визави из Бреста Павел Кузьмин посадили дуб.",
            ("Павел Кузьмин", "Брест"),
        ),
        (
            "Побратим Балашова — Кобрин. Приехал балашовский мэр Антон Белов. Глава Балашовского района его ждал.",
            ("Антон Белов", "Балашов"),
        ),
    ],
)
def test_adjective_of_a_town_describes_nouns_of_either_gender(text: str, owner: tuple[str, str]) -> None:
    assert owner in owners(text).items()


@pytest.mark.parametrize(
    "text",
    [
        "Глава Тулы Иван Орлов побывал в Бресте, где подписал с мэром Павлом Кузьминым договор о дружбе Тулы и Бреста.",
        "Тула и Брест дружат. Мэр Тулы Иван Орлов ездил в Брест и встретился с мэром Павлом Кузьминым.",
    ],
)
def test_whom_a_traveller_meets_holds_office_there(text: str) -> None:
    assert owners(text) == {"Иван Орлов": "Тула", "Павел Кузьмин": "Брест"}


def test_who_headed_a_department_or_a_region_holds_an_office() -> None:
    text = (
        "Тула и Брест дружат. Анна Белова, заведовавшая в горисполкоме Бреста отделом культуры, пишет письма. "
        "Гостей ждал Олег Громов, возглавляющий Тульскую область."
    )
    officials = extract(Article(text=text, language="ru", published="2024-05-16")).officials
    assert {(o.name, o.role) for o in officials} == {("Анна Белова", "head_of_department"), ("Олег Громов", "governor")}


def test_office_told_behind_and_is_of_the_other_end_where_two_sign() -> None:
    text = "Тула и Разград дружат. Кмет Денчо Бонев и заместитель мэра Анна Белова подписали договор двух городов."
    assert owners(text) == {"Денчо Бонев": "Разград", "Анна Белова": "Тула"}
