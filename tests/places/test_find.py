from itertools import pairwise

import pytest

from kg.lang.ru import Russian
from kg.model.article import Article
from kg.places.find import find_places
from kg.places.gazetteer import open_gazetteer
from kg.places.mention import PlaceMention


def read(text: str, title: str = "") -> tuple[PlaceMention, ...]:
    article = Article(text=text, title=title, language="ru")
    return find_places(Russian().analyse(article), open_gazetteer())


def cities(text: str) -> list[tuple[str, int | None]]:
    return [(m.place.name, m.place.geonames) for m in read(text) if m.kind == "municipality"]


@pytest.mark.parametrize(
    ("text", "name", "geonames"),
    [
        ("Делегация Великих Лук вернулась домой.", "Великие Луки", 476077),
        ("Соглашение с Йошкар-Олой подписано.", "Йошкар-Ола", 466806),
        ("Дружба с Ростовом-на-Дону продолжается.", "Ростов-на-Дону", 501175),
        ("Гости из Павлодара приехали в четверг.", "Павлодар", 1520240),
        ("Мэр Нижнего Новгорода встретил гостей.", "Нижний Новгород", 520555),
        ("Они побывали в Могилеве.", "Могилев", 625665),
        ("Они побывали в Могилёве.", "Могилёв", 625665),
    ],
)
def test_inflected_name_is_shown_in_the_nominative(text: str, name: str, geonames: int) -> None:
    assert (name, geonames) in cities(text)


def test_dateline_in_capitals_is_a_city() -> None:
    assert ("Иркутск", 2023469) in cities("ИРКУТСК, 19 августа. Делегация вернулась.")


def test_adjective_of_an_executive_committee_is_its_city() -> None:
    (mention,) = [m for m in read("Глава Минского горисполкома подписал документ.") if m.kind == "municipality"]
    assert (mention.place.geonames, mention.form) == (625144, "adjective")


def test_district_has_the_id_of_the_town_it_is_named_after() -> None:
    assert ("Псковский район", 504341) in cities("Соглашение подписал Псковский район.")


def test_district_of_a_city_has_no_id_and_takes_the_city_with_it() -> None:
    assert cities("Приехала глава Московского района Минска.") == [("Московский район", None)]


def test_capital_of_a_region_is_its_city() -> None:
    assert cities("В столицу Татарстана приехали гости.") == [("Казань", 551487)]


def test_region_and_country_are_no_municipalities() -> None:
    assert cities("Иркутская область и Китай дружат.") == []
    assert {m.kind for m in read("Иркутская область и Китай дружат.")} == {"region", "country"}


def test_former_name_leads_to_the_city_of_today() -> None:
    assert ("Ленинград", 498817) in cities("Тогда договор подписали Ленинград и Гамбург.")


@pytest.mark.parametrize(
    "text",
    [
        "Владимир Орлов рассказал о поездке.",
        "Они гуляли по улице Минской.",
        "Теплоход прошёл по реке Волге.",
        "Они отдыхали на Днепре.",
        "Парк «Находка» откроется весной.",
        "В саду зацвёл лук и посадили новый сорт.",
    ],
)
def test_person_street_river_and_thing_are_no_city(text: str) -> None:
    assert cities(text) == []


def test_capitals_that_stand_for_states_are_countries() -> None:
    assert cities("Президент назвал отношения Москвы и Анкары дружескими.") == []


def test_country_named_beside_decides_between_namesakes() -> None:
    found = dict(cities("Побратимом стал Бирмингем (США)."))
    assert found["Бирмингем"] == 4049979


def test_city_unknown_to_the_gazetteer_is_kept_without_id() -> None:
    assert ("Восточное Сараево", None) in cities("Соглашение подписало Восточное Сараево.")


def test_mentions_are_in_order_and_do_not_overlap() -> None:
    found = read("Казань и Минск, столица Белоруссии, дружат с Йошкар-Олой и Псковским районом.", "Казань и Минск")
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(0 < m.confidence <= 1 and m.rule for m in found)
