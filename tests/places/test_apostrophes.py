"""Names with an apostrophe or with what elsewhere is a month; towns named like seas, lands and other countries'
regions.
"""

from __future__ import annotations

import pytest

from kg.extract.record import extract
from kg.lang.ru import Russian
from kg.model.article import Article
from kg.places.find import find_places
from kg.places.gazetteer import open_gazetteer


def towns(text: str, title: str = "") -> list[tuple[str, str | None]]:
    article = Article(text=text, title=title, language="ru")
    found = find_places(Russian().analyse(article), open_gazetteer())
    return [(m.place.name, m.place.country) for m in found if m.kind == "municipality"]


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("Делегация Перми побывала в городе Л'Акуила.", None),
        ("Пермь дружит с Л’Аквилой.", ("Л’Аквила", "IT")),
        ("Пермь дружит с Вильнёв-д'Аском.", ("Вильнёв-д'Аск", "FR")),
        ("Мэр Н'Джамены прибыл в Пермь.", ("Н'Джамена", "TD")),
    ],
)
def test_name_with_an_apostrophe_is_one_word(text: str, town: tuple[str, str] | None) -> None:
    found = towns(text)
    assert town is None or town in found
    assert not any(name.startswith(("Аск", "Джамен")) for name, _ in found)


@pytest.mark.parametrize("name", ["Сен-Дени", "Сент-Этьеном", "Мар-дель-Платой"])
def test_part_of_a_name_is_no_month(name: str) -> None:
    text = f"Пермь подписала соглашение о побратимстве с {name}."
    record = extract(Article(text, language="ru", published="2024-06-14"))
    assert [(e.type, e.date) for tie in record.partnerships for e in tie.events] == [("signed", None)]


def test_two_months_with_a_hyphen_begin_with_the_first() -> None:
    text = "В сентябре-октябре делегация Твери посетит Брест, город-побратим."
    record = extract(Article(text, language="ru", published="2024-06-14"))
    assert [(e.type, e.date) for tie in record.partnerships for e in tie.events] == [("visited", "2024-09")]


@pytest.mark.parametrize("adjective", ["черноморский", "донской", "кавказский", "камский"])
def test_adjective_of_a_sea_or_river_is_no_town(adjective: str) -> None:
    found = towns(f"Теперь у Мышкина есть {adjective} побратим: с болгарским Балчиком подписан договор.")
    assert found == [("Мышкин", "RU"), ("Балчик", "BG")]


def test_land_around_a_town_is_no_town() -> None:
    found = towns("Мышкин и Рудный подписали договор о побратимстве.", "Мышкин нашёл побратима на Костанайщине")
    assert {name for name, _ in found} == {"Мышкин", "Рудный"}


def test_river_shown_to_partners_is_no_town() -> None:
    assert towns("Пермь показала побратимам Каму.") == [("Пермь", "RU")]


def test_town_named_like_a_region_of_another_country_lies_where_its_adjective_says() -> None:
    assert ("Алания", "TR") in towns("Сочи подписал соглашение о побратимстве с турецкой Аланией.")
    assert towns("Делегация Северной Осетии — Алании прибыла в Сочи.") == [("Сочи", "RU")]


@pytest.mark.parametrize(("dative", "town"), [("Лиепае", "Лиепая"), ("Ле-Ману", "Ле-Ман"), ("Энгельсу", "Энгельс")])
def test_who_is_offered_a_twinning_is_a_town(dative: str, town: str) -> None:
    assert town in {name for name, _ in towns(f"Мэр Вологды предложил {dative} стать городом-побратимом.")}


def test_of_two_namesakes_each_lies_where_the_words_beside_it_say() -> None:
    text = "Дзержинск Нижегородской области и белорусский Дзержинск стали побратимами."
    assert towns(text) == [("Дзержинск", "RU"), ("Дзержинск", "BY")]


def test_adjective_taken_for_a_noun_before_a_town_of_another_country_breaks_nothing() -> None:
    assert ("Псков", "RU") in towns("Договор с Псковом расторгла словенская Горица.")
